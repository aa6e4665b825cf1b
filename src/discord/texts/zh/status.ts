// What people read of how the bot is, in Simplified Chinese.
import type * as english from '../en/status.ts';
import type { Translated } from '../messages.ts';

export const status: Translated<typeof english.status> = {
  title: '状态',
  program: {
    title: '程序',
    version: '版本 {version}',
    running: '自{time}起运行',
    memory: '内存 {megabytes, number} MB',
    shards:
      '此进程的{here, plural, other {#个}}分片中有 {ready, number} 个已连接 Discord；机器人共有 {all, number} 个',
    down: '未连接：{shards}',
  },
  index: {
    title: '索引',
    articles: '{count, plural, other {#篇}}文章',
    size: '{megabytes, number} MB',
    newest: '最新文章：{time}',
    empty: '还没有文章。',
    changed: '{time}有变化',
  },
  feeds: {
    title: '订阅源',
    none: '无',
    working: '正常 {count, number}',
    failing: '失败 {count, number}',
    paused: '暂停 {count, number}',
    waiting: '尚未读取 {count, number}',
    overdue: '最久的应在{time}读取',
    punctual: '没有逾期',
  },
  writer: {
    title: '模型',
    none: '未设置；所有句子均为引文',
    today: '今天 {used, number} 个词元',
    ofLimit: '今天 {used, number} / {max, number} 个词元',
  },
  digests: {
    title: '摘报',
    none: '无',
    active: '启用 {count, number}',
    paused: '暂停 {count, number}',
    late: '最久的应在{time}发送',
    punctual: '没有延误',
    lately: '过去 24 小时：{outcomes}',
    noneLately: '过去 24 小时没有到期的',
    states: {
      sent: '已发送 {count, number}',
      skipped: '已跳过 {count, number}',
      failed: '待重试 {count, number}',
      rejected: '被拒绝 {count, number}',
      unknown: '不确定 {count, number}',
      underWay: '进行中 {count, number}',
    },
  },
  cache: {
    title: '缓存',
    works: '正常',
    broken: '没有响应；每个回答都重新生成',
  },
  server: {
    title: '本服务器',
    connected: '我在这里已连接 Discord。',
    disconnected: '我在这里暂时没有连接 Discord；会自动重试。',
    feeds: {
      none: '这里没有添加订阅源。',
      fine: '这里添加的{count, plural, other {#个}}订阅源都在读取。',
      needy: '这里添加的{count, plural, other {#个}}订阅源需要查看（{command} 说明原因）：',
      failing: '{feed}：连续失败{failures, plural, other {#次}}',
      paused: '{feed}：**暂停**',
      more: '另有{count, plural, other {#个}}',
    },
    digests: {
      none: '这里没有设置摘报。',
      next: '{channel}中的{topic}：下次{time}',
      paused: '{channel}中的{topic}：{paused}',
      more: '另有{count, plural, other {#个}}（{command}）',
    },
  },
  small: '只有管理运营者服务器的人才能看到本服务器以外的部分。',
};
