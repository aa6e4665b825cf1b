// What people read of tags, in Simplified Chinese.
import type * as english from '../en/tags.ts';
import type { Translated } from '../messages.ts';

export const tags: Translated<typeof english.tags> = {
  title: '标签',
  like: '与“{text}”相似的标签',
  line: '{articles, number} 篇文章，最新 {time}',
  none: '还没有文章带有标签。',
  noneLike: '没有与“{text}”相似的标签。不带文字使用 /tags 可列出全部。',
  open: '打开某个标签的新闻',
  views: { busiest: '最活跃优先', newest: '最新优先', alphabetical: '按名称排序' },
  choice: '{name} — {articles, number} 篇文章',
};
