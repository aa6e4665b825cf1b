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
  views: { busiest: '多い順', newest: '新しい順', alphabetical: '名前順' },
  choice: '{name} — 記事{articles, number}件',
};
