// What people read of lists of stories, in Japanese.
import type * as english from '../en/news.ts';
import type { Translated } from '../messages.ts';

export const counts: Translated<typeof english.counts> = {
  articles: '記事{articles, number}件',
  articlesByOutlets: '{outlets, number}媒体の記事{articles, number}件',
};

export const period: Translated<typeof english.period> = {
  name: { day: '過去24時間', days: '過去{days, number}日間', all: '全期間', chosen: '選択した期間' },
  nothingIn: {
    day: '過去24時間にはありません。',
    days: '過去{days, number}日間にはありません。',
    all: 'まったくありません。',
    chosen: '選択した期間にはありません。',
  },
  show: {
    day: '過去24時間を表示',
    days: '過去{days, number}日間を表示',
    all: '全期間を表示',
    chosen: '選択した期間を表示',
  },
};

export const news: Translated<typeof english.news> = {
  topStories: '主なニュース',
  byOutlet: '{outlet}発',
  count: 'ニュース{total, number}件',
  moreThan: 'ニュース{total, number}件以上',
  asOf: '{time}時点',
  relaxed: 'すべての語を含むニュースはありません。これらは一部の語を含みます。',
  respelt: '「{typed}」は見つからないため、「{meant}」で検索しました。',
  leftOutWords: '残りの{count, number}語は検索していません。',
  noHeadline: '見出しなし',
  cutOff: '手元の本文は途中まで',
  noQuote: '引用できる文がありません。',
  quoted: '「{words}」',
  unknownOutlet: '不明な媒体',
  latest: '最新 {time}',
  undated: '日付なし、{time}に取り込み',
  previous: '前へ',
  next: '次へ',
  refresh: '更新',
  page: '{page, number} / {pages, number}ページ',
  share: 'ここで共有',
  choosePeriod: 'さかのぼる期間',
  refine: 'さらに見るには、質問を絞り込んでください。',
};
