// What people read in a digest, in Japanese.
import type * as english from '../en/digest.ts';
import type { Translated } from '../messages.ts';

export const digest: Translated<typeof english.digest> = {
  title: 'ダイジェスト: {topic}',
  weekly: '週間ダイジェスト: {topic}',
  fresh: '新着{count, number}件',
  updates: '更新{count, number}件',
  left: 'ほか{count, number}件は省略',
  independent: '独自取材{independent, number}',
  reported: '{time}に報道',
  changes: {
    fromTo: '{before} → {now}',
    now: '新: {now}',
    before: '以前: {before}',
    something: '新しい内容があります',
    reportsFromTo: '独自の報道: {before} → {now}',
    reportsNow: '独自の報道: {now}',
    moreReports: '報じる媒体が増えました',
  },
  update: '**更新** · {change} · 前回のお知らせ {toldAt}',
  plainUpdate: '更新: {headline}（{change}）',
  choose: '要約を見る（自分だけに表示）',
  compare: '媒体を比較する（自分だけに表示）',
  more: 'すべて表示（あと{count, number}件）',
  noMore: 'このダイジェストの続きは表示できません',
  noMoreHow: '削除されたか、別のサーバーのものです。{command}で最新を見られます。',
  smallPrint: '各文はリンク先の記事からの引用です。サーバー管理者が{command}で設定 · 次回 {next}',
  corrected: '**訂正 {date}:** {outlet}「{told}」 · 現在:「{now}」',
  correctedAway: '**訂正 {date}:** {outlet}は「{told}」を取り下げました',
  correctedMore: 'ほか訂正{count, number}件',
  notice: 'ダイジェスト: {topic}。ニュース{stories, number}件、1件目: {first}',
};
