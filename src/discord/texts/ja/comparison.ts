// What people read of a comparison of write-ups, in Japanese.
import type * as english from '../en/comparison.ts';
import type { Translated } from '../messages.ts';

export const comparison: Translated<typeof english.comparison> = {
  title: '各社の報じ方: {headline}',
  compared: '記事{articles, number}件を比較',
  comparedNewest: '{all, number}件中、新しい記事{articles, number}件を比較',
  agreed: '一致している点',
  conflicts: '報じ方が違う点',
  kinds: {
    number: '数字',
    date: '日付',
    name: '名前',
    modality: '言い回し',
    attribution: '誰の発言か',
    place: '場所',
  },
  onlyIn: '1つの記事だけにある点',
  missing: '触れていない記事がある点',
  alsoIn: '{outlets}にもあり',
  notIn: '触れていない: {outlets}',
  moreOutlets: 'ほか{count, number}',
  reprints: '{count, number}件の記事は他の記事の文章を使っており、1件として数えます。',
  nothingAgreed: '照合できる言葉で同じことを述べている記事の組はありません。',
  nothingDiffers: '数字、日付、名前、言い回しに違いは見つかりませんでした。',
  alone: 'インデックスにある記事は1件だけで、まだ比べる相手がありません。',
  more: 'ほか{count, number}件は出典にあります。',
  smallPrint:
    '語、数字、日付の比較による結果です。引用はすべて原文どおりです。表示されていない点にも違いがあるかもしれません。',
  views: { facts: '事実', headlines: '見出し', timeline: '時系列' },
  headlines: '見出し（新しい順）',
  timeline: 'いつ誰が報じたか（早い順）',
  earlier: 'その後の更新',
  earlierValue: '以前',
  latestValue: '最新',
  // In English: the font of the picture has no Japanese letters.
  drawn: {
    title: 'Who published when (times in UTC)',
    first: 'first',
    undated: 'Hollow: without a date of its own, shown when it was taken in.',
    unnamed: 'unknown outlet',
    more: '{outlets, plural, =1 {One more outlet has no line.} other {# more outlets have no line.}}',
  },
  alt: {
    chart:
      'いつ誰が公開したかの図。1行が1媒体、{outlets, number}媒体、記事{writeUps, number}件、時刻はUTC、報じた順。',
    lane: '{outlet}: {times}。',
    firstLane: '{outlet}（最初）: {times}。',
    undated: '日付なし、{time}に取り込み',
    more: 'ほか{count, number}',
    moreOutlets: 'ほか{outlets, number}媒体は行がありません。',
  },
};
