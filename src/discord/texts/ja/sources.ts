// What people read of who reports a story, and of whose reports it consists, in Japanese.
import type * as english from '../en/sources.ts';
import type { Translated } from '../messages.ts';

export const sources: Translated<typeof english.sources> = {
  title: '報じている媒体: {headline}',
  count: '記事{articles, number}件 · 判明している媒体{outlets, number}社',
  open: '出典',
  read: '読む',
  noAddress: 'アドレスなし',
  more: 'これより古い記事{count, number}件は載せていません。',
  gone: 'このニュースはもうインデックスにありません。記事が保存期間を過ぎています。',
};

export const independence: Translated<typeof english.independence> = {
  line: '{outlets, number}媒体、うち独自取材{independent, number}',
  earliest: '最初は{outlet} {time}',
  groups: {
    agency: '{names}（{count, number}媒体）は{source}の配信による',
    reprint: '{names}（{count, number}媒体）は{source}の文章を含む',
    attribution: '{names}（{count, number}媒体）は{source}に依拠',
    family: '{names}は同じ系列',
    unread: '{names}: 判断できる本文がない',
  },
  more: 'ほか{count, number}',
};
