// What people read of tags, in Japanese.
import type * as english from '../en/tags.ts';
import type { Translated } from '../messages.ts';

export const tags: Translated<typeof english.tags> = {
  title: 'タグ',
  like: '「{text}」に似たタグ',
  line: '記事{articles, number}件、最新 {time}',
  none: 'タグの付いた記事はまだありません。',
  noneLike: '「{text}」に似たタグはありません。文字を入れずに /tags を使うとすべて表示します。',
  open: 'タグのニュースを開く',
  views: { busiest: '多い順', newest: '新しい順', alphabetical: '名前順', trend: '日ごと' },
  choice: '{name} — 記事{articles, number}件',
  trend: {
    title: 'タグの日ごとの動き',
    titleLike: '「{text}」に似たタグの日ごとの動き',
    line: '{articles, number}件、最多は{day}（{most, number}件）、{direction}',
    directions: {
      more: '後半に増加',
      fewer: '後半に減少',
      steady: '前半と後半でほぼ同じ',
      unclear: '増減を言うには少なすぎます',
    },
    atLeast: '少なくとも{line}',
    empty: '直近{days, number}日間の記事はありません',
    none: '直近{days, number}日間に、タグの付いた記事はありません。',
    /** Drawn into the picture, whose font has Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters alone. */
    drawn: {
      title: 'Articles a day over {days, plural, =1 {# day} other {# days}}, a bar a day (UTC)',
      scale: 'All rows have one scale: the highest bar is {most, number}.',
      today: 'Hollow: today so far, by UTC.',
      unnamed: 'Rows without a name are named in the list, by their number.',
    },
    /** Describes the picture. */
    alt: '{days, number}日間の1日ごとの記事数の棒グラフ。{tags, number}個のタグを1行ずつ示します。今日はまだ途中です。',
    altRow: '{name}：{facts}。',
  },
};
