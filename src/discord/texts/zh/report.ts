// What people read of reporting a problem with a summary, in Simplified Chinese.
import type * as english from '../en/report.ts';
import type { Translated } from '../messages.ts';

export const report: Translated<typeof english.report> = {
  button: '报告问题',
  choose: '选择哪里有问题',
  what: '哪里有问题？',
  words: '应该是什么内容？（可选）',
  goesTo: '这会送达运行此机器人的人，不附你的名字。你写的内容会转达，不会保存。',
  goesNowhere:
    '运行此机器人的人没有设置接收报告的频道。哪条新闻、什么问题会记入其日志，不附你的名字，并有一个编号，你可以告诉对方。',
  kinds: {
    fact: '事实有误',
    source: '来源没有这样说',
    'not-together': '不相关的新闻被归在一起',
    outdated: '内容已过时',
    other: '其他',
  },
  outcomes: {
    sent: {
      title: '谢谢，问题已报告',
      how: '运行此机器人的人已经收到，不附你的名字。与对方谈及此事时请提供编号。',
    },
    unknown: {
      title: '你的报告可能没有送达',
      how: 'Discord 没有说明是否收到。哪条新闻、什么问题已记入运行此机器人的人的日志，你写的内容没有。请把编号告诉对方，必要时也告诉对方你写的内容。',
    },
    refused: {
      title: '你的报告未能转达',
      how: 'Discord 没有接收，你写的内容已丢失。哪条新闻、什么问题已记入运行此机器人的人的日志。请把编号告诉对方，必要时也告诉对方你写的内容。',
    },
    'log-only': {
      title: '谢谢，问题已记录',
      how: '它在运行此机器人的人的日志里，不会通知任何人：请把编号告诉对方。记录的是哪条新闻、什么问题，不含你的名字。',
    },
  },
  tooMany: {
    title: '暂时够了',
    how: '你在一小时内报告了{count, plural, other {#个}}问题。{time}可以再次报告。',
  },
  operator: {
    title: '有人报告摘要的问题：{kind}',
    story: '**{headline}** · `{id}`',
    wordless: '没有附上说明。',
    how: '`broadsheet stories explain {id}` 会说明这条新闻为何归在一起',
  },
};
