// What people read of who reports a story, and of whose reports it consists, in Simplified Chinese.
import type * as english from '../en/sources.ts';
import type { Translated } from '../messages.ts';

export const sources: Translated<typeof english.sources> = {
  title: '谁在报道：{headline}',
  count: '{articles, number} 篇文章 · {outlets, number} 家已知媒体',
  open: '来源',
  read: '阅读',
  noAddress: '无网址',
  more: '还有 {count, number} 篇更早的文章未列出。',
  gone: '这条新闻已不在索引中：其文章已超过保留期限。',
};

export const independence: Translated<typeof english.independence> = {
  line: '{outlets, number} 家媒体，{independent, number} 家独立报道',
  earliest: '最早为{outlet} {time}',
  groups: {
    agency: '{names}（{count, number} 家）源自{source}',
    reprint: '{names}（{count, number} 家）含有{source}的文字',
    attribution: '{names}（{count, number} 家）依据{source}',
    family: '{names}属于同一集团',
    unread: '{names}：没有可供判断的正文',
  },
  more: '另 {count, number} 家',
};
