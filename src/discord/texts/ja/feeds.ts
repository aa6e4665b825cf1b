// What people read of feeds, in Japanese.
import type * as english from '../en/feeds.ts';
import type { Translated } from '../messages.ts';

export const feeds: Translated<typeof english.feeds> = {
  listTitle: 'このサーバーで追加したフィード',
  none: 'このサーバーで追加したフィードはありません',
  noneHow: '{command}で追加できます。インデックスには別の場所で追加されたものがあるかもしれません。',
  added: '追加しました: {url}',
  addedHow:
    '1分以内に、すべてのサーバーのために読み込みます。インデックスは共通で、このサーバーはフィードを{max, number}件まで追加できます。最初に取り込んだものは質問で見つかりますが、ダイジェストで新着として扱うことはありません。{command}で状態を見られます。',
  foundBy: {
    address: '{kind}です。',
    link: 'ページが示す{kind}です。',
    path: 'ページにフィードの記載がないため、同じサイトの{kind}です。',
    sitemap: 'ページにフィードの記載がないため、同じサイトの{kind}です。',
  },
  formats: {
    rss: 'RSSフィード',
    atom: 'Atomフィード',
    rdf: 'RSS 1.0フィード',
    'json-feed': 'JSONフィード',
    'tag-page': '記事一覧ページ',
    sitemap: 'ニュースサイトマップ',
  },
  others: 'このサイトにはほかにも追加できるものがあります:',
  known: 'このフィードはすでに読み込んでいます: {url}',
  knownHow: 'インデックスは全サーバー共通なので、何もする必要はありません。',
  changed: '変更しました: {url}',
  changedHow: 'このサーバーで以前に追加済みです。次回の読み込みから新しい設定に従います。',
  notFound: '追加できるものは見つかりませんでした',
  refused: 'このアドレスは追加できません',
  removed: '削除しました: {url}',
  removedHow: 'もう読み込みません。記事は古くなるまでインデックスに残ります。',
  unknown: 'そのフィードはこのサーバーで追加されていません',
  unknownHow:
    '入力中に表示される一覧から選んでください。運営者や別のサーバーが追加したフィードはここでは削除できません。',
  waiting: '未読み込み',
  read: '{time}に読み込み · これまでに記事{articles, number}件',
  pace: '1日{perDay, number}件',
  slowPace: '1日1件未満',
  next: '次回 {time}',
  readsPages: '記事ページの本文あり',
  failing: '**失敗中**（連続{failures, number}回）: {problem}',
  noticed: '**要確認**: {notice}',
  paused: '**一時停止**: {problem} 再び試すには、もう一度追加してください。',
  more: 'ほか{count, number}件。',
  choice: '{outlet} — {url}',
  testTitle: '{url}で得られるもの',
  testFailed: '{url}を読み込めません',
  testCount: '{items, number}件: {fates} · {dated}',
  testCountBy: '{outlet}の{items, number}件: {fates} · {dated}',
  testFates: {
    new: '取り込み{count, number}件',
    known: '既知{count, number}件',
    repeated: '重複{count, number}件',
    rejected: '除外{count, number}件',
  },
  testItem: { new: '取り込み', known: '既知', repeated: '重複', rejected: '**除外**: {reason}' },
  testTextState: { full: '全文', excerpt: '抜粋', truncated: '抜粋（途中まで）', headline: '見出しのみ' },
  testNewest: '最新 {time}',
  testUndated: '日付のあるものなし',
  testDoubtful: '日付があり得ないため使いません',
  testNameless: '見出しのない項目',
  testEmpty: '読み込めますが、今は空です。',
  testMoved: '{url}に移転しており、そこから読み込みます。',
  testKept: '何も保存していません。',
  notices: {
    title: {
      member:
        '{count, plural, =1 {追加したフィードに確認が必要です} other {追加したフィード（#件）に確認が必要です}}',
      operator: 'フィード{count, number}件に確認が必要です',
    },
    addedIn: '{server}で追加',
    addedSomewhere: 'メンバーが追加',
    more: 'ほか{count, number}件。',
    how: {
      member:
        'サーバーでは /feeds list で状態を見られ、/feeds remove で削除でき、/feeds add で一時停止中のものを再び試せます。このメッセージへの返信は不要です。',
      operator:
        'コマンドラインでは broadsheet feeds list ですべての状態を見られ、broadsheet feeds remove で削除できます。',
    },
  },
};
