// What people read of lists of stories, in Simplified Chinese.
import type * as english from '../en/news.ts';
import type { Translated } from '../messages.ts';

export const counts: Translated<typeof english.counts> = {
  articles: '{articles, number} 篇文章',
  articlesByOutlets: '{outlets, number} 家媒体的 {articles, number} 篇文章',
};

export const period: Translated<typeof english.period> = {
  name: { day: '最近 24 小时', days: '最近 {days, number} 天', all: '全部时间', chosen: '所选时段' },
  nothingIn: {
    day: '最近 24 小时内没有。',
    days: '最近 {days, number} 天内没有。',
    all: '完全没有。',
    chosen: '所选时段内没有。',
  },
  show: {
    day: '显示最近 24 小时',
    days: '显示最近 {days, number} 天',
    all: '显示全部时间',
    chosen: '显示所选时段',
  },
};

export const news: Translated<typeof english.news> = {
  topStories: '要闻',
  byOutlet: '来自{outlet}',
  count: '{total, number} 条新闻',
  moreThan: '超过 {total, number} 条新闻',
  asOf: '截至 {time}',
  relaxed: '没有新闻包含所有这些词；以下新闻包含其中一部分。',
  respelt: '没有“{typed}”的结果；已改为搜索“{meant}”。',
  leftOutWords: '另有 {count, number} 个词未搜索。',
  noHeadline: '无标题',
  cutOff: '我们拿到的正文不完整',
  noQuote: '没有可引用的句子。',
  quoted: '“{words}”',
  unknownOutlet: '未知媒体',
  latest: '最新 {time}',
  undated: '无日期，收录于 {time}',
  previous: '上一页',
  next: '下一页',
  refresh: '刷新',
  page: '第 {page, number} 页，共 {pages, number} 页',
  share: '在此分享',
  choosePeriod: '追溯多久',
  refine: '想看更多，请缩小提问范围。',
};
