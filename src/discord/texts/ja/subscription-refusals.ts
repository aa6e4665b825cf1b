// What people read where a digest cannot be set up or changed as they typed it, in Japanese.
import type * as english from '../en/subscription-refusals.ts';
import type { Translated } from '../messages.ts';

export const subscriptionRefusals: Translated<typeof english.subscriptionRefusals> = {
  exists: 'このダイジェストはすでに設定されています。何も追加していません。',
  noTopic: 'ダイジェストにはトピックが必要です',
  noTopicHow: '*tag* か、検索する *words* を指定してください。',
  twoTopics: 'ダイジェストのトピックは1つです',
  twoTopicsHow: '*tag* か *words* のどちらかだけを指定してください。',
  badWords: '「{asked}」では検索できません',
  badWordsHow: 'マイナスで除外されていない語を1つ以上指定してください。',
  badDays: '「{asked}」は曜日ではありません',
  badDaysHow: '曜日は 月,水,金 や mon-fri のように指定してください。',
  daysMissing: 'どの曜日ですか？',
  daysMissingHow: '*days* を指定してください（例: 月,水,金）。',
  daysNotHere: '曜日を指定できるのは、毎週か曜日指定のときです',
  daysNotHereHow: '*days* を外すか、別の *schedule* を選んでください。',
  untilNotHere: '2つ目の時刻を指定できるのは、1日2回か1時間ごとのときです',
  untilNotHereHow: '*until* を外すか、別の *schedule* を選んでください。',
  badTime: '「{asked}」は時刻ではありません',
  badTimeHow: '08:00 や 18:30 のように、時と分で指定してください。',
  untilMissing: 'いつまでですか？',
  untilMissingHow:
    '1日2回には2つの時刻、1時間ごとには最初と最後の時刻が必要です。2つ目を *until* に指定してください（例: 18:00）。',
  badHours: '{until}は{from}より後ではありません',
  theFirst: '最初の時刻',
  badHoursHow: '*until* には同じ日の後の時刻を指定してください。',
  badZone: 'タイムゾーン「{asked}」はありません',
  badZoneHow: 'タイムゾーンのある都市か、Asia/Tokyo のような名前を指定してください。',
  badZoneNear: 'もしかして: {zones}',
  badLanguage: '言語「{asked}」はわかりません',
  badLanguageHow: '入力中に表示される一覧から選ぶか、*any* を指定してください。',
  tooMany: 'このサーバーのダイジェストは{max, number}件で、上限に達しています',
  tooManyHow: '先に{command}で1つ削除してください。',
  everyone: 'ダイジェストは @everyone をメンションしません',
  everyoneHow: 'メンバーが自分で付けられるロールを選ぶか、指定しないでください。',
  cannotPost: '{channel}に投稿できません',
  missing:
    '不足している権限（{count, number}）: {permissions}。何も保存していません。\n解決方法: チャンネル設定 → 権限 → このボットを追加 → 許可し、コマンドをもう一度実行してください。',
  permissions: {
    ViewChannel: 'チャンネルを見る',
    SendMessages: 'メッセージを送信',
    SendMessagesInThreads: 'スレッドでメッセージを送信',
    CreatePublicThreads: '公開スレッドの作成',
    ReadMessageHistory: 'メッセージ履歴を読む',
  },
  notMember: 'このサーバーに参加していません',
  notMemberHow:
    'コマンドだけが追加されているため、ここには投稿できません。ボットとしてもう一度追加してから、コマンドを再実行してください。',
  noThreadHere: '{channel}ではスレッドを作れません',
  noThreadHereHow:
    'スレッドはテキストチャンネルとアナウンスチャンネルのメッセージの下に作れます。ここでは *thread* を外すか、False にしてください。',
  noPublishing: '{channel}からは公開できません',
  noPublishingHow:
    'ほかのサーバーがフォローできるのはアナウンスチャンネルだけです。ここでは *publish* を外すか、False にしてください。',
  noForum: '{channel}はフォーラムではありません',
  noForumHow: 'ここでは *forum-tag* を外すか、チャンネルにフォーラムを選んでください。',
  forumTagNeeded: '{channel}は各投稿にタグが必要です',
  forumTagNeededHow: '*forum-tag* に1つ指定してください: {names}。',
  forumTagNeededNone: '*forum-tag* に1つ指定してください。フォーラムにはまだタグがありません。',
  badForumTag: 'フォーラムにタグ「{asked}」はありません',
};
