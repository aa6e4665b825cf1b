// What people read of how the bot is, in Japanese.
import type * as english from '../en/status.ts';
import type { Translated } from '../messages.ts';

export const status: Translated<typeof english.status> = {
  title: '状態',
  program: {
    title: 'プログラム',
    version: 'バージョン {version}',
    running: '{time}から稼働',
    memory: 'メモリ {megabytes, number} MB',
    shards:
      'このプロセスのシャード{here, plural, other {#個}}のうち{ready, number}個がDiscordに接続中、ボット全体では{all, number}個',
    down: '未接続：{shards}',
  },
  index: {
    title: 'インデックス',
    articles: '記事{count, plural, other {#件}}',
    size: '{megabytes, number} MB',
    newest: '最新の記事：{time}',
    empty: '記事はまだありません。',
    changed: '変更 {time}',
  },
  feeds: {
    title: 'フィード',
    none: 'なし',
    working: '正常 {count, number}',
    failing: '失敗中 {count, number}',
    paused: '一時停止 {count, number}',
    waiting: '未読込 {count, number}',
    overdue: '最も遅れているものの予定は{time}',
    punctual: '遅れはありません',
  },
  writer: {
    title: 'モデル',
    none: '設定なし。すべての文は引用です',
    today: '今日 {used, number} トークン',
    ofLimit: '今日 {max, number} 中 {used, number} トークン',
  },
  digests: {
    title: 'ダイジェスト',
    none: 'なし',
    active: '有効 {count, number}',
    paused: '一時停止 {count, number}',
    late: '最も遅れているものの予定は{time}',
    punctual: '遅れはありません',
    lately: '過去24時間：{outcomes}',
    noneLately: '過去24時間に予定はありませんでした',
    states: {
      sent: '送信 {count, number}',
      skipped: '省略 {count, number}',
      failed: '再試行待ち {count, number}',
      rejected: '拒否 {count, number}',
      unknown: '不明 {count, number}',
      underWay: '処理中 {count, number}',
    },
  },
  cache: {
    title: 'キャッシュ',
    works: '動作中',
    broken: '応答なし。答えは毎回作り直されます',
  },
  server: {
    title: 'このサーバー',
    connected: 'ここではDiscordに接続しています。',
    disconnected: 'ここでは今Discordに接続していません。自動で再試行します。',
    feeds: {
      none: 'ここで追加されたフィードはありません。',
      fine: 'ここで追加された{count, plural, other {#件}}のフィードはすべて読み込まれています。',
      needy: 'ここで追加されたフィード{count, plural, other {#件}}に確認が必要です（理由は {command}）：',
      failing: '{feed}：{failures, plural, other {#回}}続けて失敗',
      paused: '{feed}：**一時停止**',
      more: 'ほか{count, plural, other {#件}}',
    },
    digests: {
      none: 'ここにはダイジェストが設定されていません。',
      next: '{channel}の{topic}：次回 {time}',
      paused: '{channel}の{topic}：{paused}',
      more: 'ほか{count, plural, other {#件}}（{command}）',
    },
  },
  small: 'このサーバーの部分以外は、運営者のサーバーを管理する人だけが見られます。',
};
