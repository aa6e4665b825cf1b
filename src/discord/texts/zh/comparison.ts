// What people read of a comparison of write-ups, in Simplified Chinese.
import type * as english from '../en/comparison.ts';
import type { Translated } from '../messages.ts';

export const comparison: Translated<typeof english.comparison> = {
  title: '各家如何报道：{headline}',
  compared: '比较了 {articles, number} 篇报道',
  comparedNewest: '比较了 {all, number} 篇报道中最新的 {articles, number} 篇',
  agreed: '一致之处',
  conflicts: '说法不同',
  kinds: {
    number: '数字',
    date: '日期',
    name: '名称',
    modality: '措辞',
    attribution: '谁说的',
    place: '地点',
  },
  onlyIn: '仅一篇提到',
  missing: '并非都提到',
  alsoIn: '也见于{outlets}',
  notIn: '未提到：{outlets}',
  moreOutlets: '另 {count, number} 家',
  reprints: '{count, number} 篇报道沿用了他篇的文字，只计一次。',
  nothingAgreed: '没有两篇报道用我能对应的文字说同一件事。',
  nothingDiffers: '在数字、日期、名称和措辞上没有发现差异。',
  alone: '索引中只有一篇报道：暂时没有可比较的对象。',
  more: '来源中还有 {count, number} 条。',
  smallPrint: '通过比较词语、数字和日期得出；每处引文都是原文。未显示的内容仍可能有差异。',
  views: { facts: '事实', headlines: '标题', timeline: '时间线' },
  headlines: '标题，最新在前',
  timeline: '谁在何时报道，最早在前',
  earlier: '此后有更新',
  earlierValue: '此前',
  latestValue: '最新',
  // In English: the font of the picture has no Chinese letters.
  drawn: {
    title: 'Who published when (times in UTC)',
    first: 'first',
    undated: 'Hollow: without a date of its own, shown when it was taken in.',
    unnamed: 'unknown outlet',
    more: '{outlets, plural, =1 {One more outlet has no line.} other {# more outlets have no line.}}',
  },
  alt: {
    chart:
      '谁在何时发布的图表，每家媒体一行，{outlets, number} 家媒体，{writeUps, number} 篇报道，时间为 UTC，最先报道者在前。',
    lane: '{outlet}：{times}。',
    firstLane: '{outlet}（最先）：{times}。',
    undated: '无日期，收录于 {time}',
    more: '另 {count, number} 篇',
    moreOutlets: '另有 {outlets, number} 家媒体没有行。',
  },
};
