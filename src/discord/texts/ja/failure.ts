// What people read where there is no answer: nothing found, unknown names, failures; in Japanese.
import type * as english from '../en/failure.ts';
import type { Translated } from '../messages.ts';

export const nothing: Translated<typeof english.nothing> = {
  title: '{question}のニュースはありません',
  atAll: 'インデックスにそのような記事はありません。',
  newest: '最も新しい一致は{time}のものです。',
  hint: '語を減らすか変えると見つかるかもしれません。',
  unknownTag: 'タグ「{tag}」はありません',
  unknownOutlet: '媒体「{outlet}」はありません',
  near: 'もしかして:',
  nearTags: 'もしかして: {tags}',
  nobody: '{command}で一覧を見られます。',
  emptyIndex: 'インデックスは空です',
  emptyIndexHow:
    'まだ記事が取り込まれていません。このボットの運営者は `npm run broadsheet -- ingest <files>` で取り込むか、`npm run broadsheet -- sample load` で試せます。',
  anything: 'この質問',
};

export const failure: Translated<typeof english.failure> = {
  title: 'うまくいきませんでした',
  unexpected:
    'こちらで問題が起きました。何も変更されていません。1分後にもう一度お試しください。続く場合は、下の参照番号をこのボットの運営者に伝えてください。',
  indexAway:
    '現在、インデックスに接続できません。何も変更されていません。1分後にもう一度お試しください。続く場合は、下の参照番号をこのボットの運営者に伝えてください。',
  diskFull:
    'ディスクがいっぱいのため、現在は何も保存できません。何も変更されていません。質問には引き続き答えます。下の参照番号をこのボットの運営者に伝えてください。',
  restarting: '再起動中です。1分後にもう一度お試しください。',
  unknownCommand:
    'このコマンドは別のバージョンのもので、わかりません。Discordを再読み込み（Ctrl+R）して、もう一度お試しください。',
  otherVersion: 'このメッセージは以前のバージョンのものです。コマンドをもう一度実行してください。',
  unreadable: 'このボタンの意味を読み取れません。コマンドをもう一度実行してください。',
  expired: 'このメッセージは古すぎて、質問がもうわかりません。コマンドをもう一度実行してください。',
  reference: '参照番号: {reference}',
};
