// What people read in a digest, in Simplified Chinese.
import type * as english from '../en/digest.ts';
import type { Translated } from '../messages.ts';

export const digest: Translated<typeof english.digest> = {
  title: '摘报：{topic}',
  weekly: '每周摘报：{topic}',
  fresh: '{count, number} 条新消息',
  updates: '{count, number} 条更新',
  left: '另有 {count, number} 条未显示',
  independent: '{independent, number} 家独立报道',
  reported: '报道于 {time}',
  changes: {
    fromTo: '{before} → {now}',
    now: '新：{now}',
    before: '此前：{before}',
    something: '有新的内容',
    reportsFromTo: '独立报道：{before} → {now}',
    reportsNow: '独立报道：{now}',
    moreReports: '更多媒体报道',
  },
  update: '**更新** · {change} · 上次告知 {toldAt}',
  plainUpdate: '更新：{headline}（{change}）',
  choose: '查看摘要（仅你可见）',
  compare: '比较各家媒体（仅你可见）',
  more: '全部列出（还有 {count, number} 条）',
  noMore: '我无法列出这份摘报的更多内容',
  noMoreHow: '它已被移除，或属于另一个服务器。{command} 可查看最新内容。',
  smallPrint: '每句话都引自所链接的文章。由服务器管理员用 {command} 设置 · 下次 {next}',
  corrected: '**更正于 {date}：** {outlet}曾写道“{told}” · 现为：“{now}”',
  correctedAway: '**更正于 {date}：** {outlet}曾写道“{told}”，现已撤回',
  correctedMore: '另有 {count, number} 处更正',
  notice: '摘报：{topic}。{stories, number} 条新闻，第一条：{first}',
};
