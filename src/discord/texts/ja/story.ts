// What people read of a story’s summary, in Japanese.
import type * as english from '../en/story.ts';
import type { Translated } from '../messages.ts';

export const story: Translated<typeof english.story> = {
  open: '要約',
  first: '初報 {time}',
  latest: '最新 {time}',
  nothingToQuote: '引用できる完全な文がどの本文にもありません。記事はこちらです:',
  resting: {
    full: '全文{count, number}件',
    excerpts: '抜粋{count, number}件',
    excerptsCutOff: '抜粋{count, number}件（うち途中まで{truncated, number}件）',
    headlines: '見出し{count, number}件',
    nothing: 'なし',
  },
  quoted: '原文どおりの引用です（{texts}）。',
  written:
    'モデルが書いた文です（{texts}）。各文は後ろのリンク先の記事と照合済みです。誤りもあり得るので、頼る前に出典を確認してください。',
  translated:
    'モデルが翻訳した文です（{texts}、原文の言語：{languages}）。各文の数字、日付、名前、引用は後ろのリンク先の記事と照合済みですが、言い回しは照合できません。誤りもあり得るので、頼る前に出典を確認してください。',
  beingWritten: 'モデルが独自の版を書いています。すべての文が照合に通れば、これと入れ替わります。',
  quotedSentence: '引用',
  rejected: {
    why: '照合でモデルの{count, number}文が退けられました（{faults}）: {became}。',
    plain: '照合でモデルの{count, number}文が退けられました: {became}。',
    replaced: '{count, number}文は引用に置き換え',
    dropped: '{count, number}文は省略',
    faults: {
      number: '数字',
      date: '日付',
      name: '名前',
      quote: '引用',
      negation: '肯定か否定か',
      modality: '確かさの度合い',
      attribution: '誰の発言か',
      words: 'どの出典にもない語',
      source: 'そう述べる出典がない',
      markup: 'リンクや記号',
      bare: '言語をまたいで照合できるものがない',
      language: '翻訳されていない',
    },
  },
  interrupted: 'モデルの版は中断されたため、引用文のままです。もう一度尋ねると再び試みます。',
  kept: {
    off: '',
    slow: 'モデルの応答が遅すぎたため、引用文のままです。',
    down: 'モデルに接続できなかったため、引用文のままです。',
    refused: 'モデルがこの執筆を断ったため、引用文のままです。',
    limited: 'モデルのサーバーが今はこれ以上の要求を受け付けないため、引用文のままです。',
    misconfigured:
      'モデルのサーバーがボットを拒否しているため、引用文のままです。理由はこのボットの運営者がログで確認できます。',
    nonsense: 'モデルの出力を読み取れなかったため、引用文のままです。',
    unsupported: 'モデルの文は記事で裏付けられなかったため、引用文のままです。',
    'over-total': '今日の要約作成の予算を使い切ったため、引用文のままです。',
    'over-server': 'このサーバーの今日の要約作成の予算を使い切ったため、引用文のままです。',
    'too-often':
      'モデルは同じ人のために続けて書いたばかりのため、引用文のままです。1分後にもう一度尋ねてください。',
    stopped: 'モデルが停止されたため、引用文のままです。もう一度尋ねると書き直します。',
  },
  stop: {
    button: '停止',
    title: 'モデルの版',
    stopped: '停止しました。引用文のままです。',
    over: '停止するものはもうありません。結果はメッセージにあります。',
    notYours: '停止できるのは、頼んだ本人とこのサーバーの管理者だけです。/story で自分の要約を表示できます。',
  },
  updated: {
    title:
      '**更新されました。** {time}にこのニュースについてお伝えした内容は、その後変更された文に基づいていました:',
    changed: '{outlet}:「{before}」は現在「{after}」',
    gone: '{outlet}はもう述べていません:「{before}」',
    more: 'ほか{count, number}文',
    elsewhere: '更新: {outlets}が文章を変更しました。以前お伝えした内容はまだそこにあります。',
  },
  longer: '長く',
  shorter: '短く',
  compare: '比較',
  showSources: '出典を表示',
  share: 'ここで共有',
  unknownLink: 'このアドレスの記事はインデックスにありません',
  unknownLinkHow:
    'ここに貼られたアドレスを取得することはありません。その媒体にフィードがあれば、フィードを管理する人が追加できます。',
  nothing: '「{words}」のニュースはありません',
  nothingHow: '語を減らすか変えると見つかるかもしれません。{command}でニュースを一覧できます。',
  choice: '{headline} — {facts}',
  coverage: {
    title: 'このメッセージに関する報道',
    none: '報道は見つかりませんでした',
    noneHow:
      'このメッセージの内容やリンクに似たニュースはインデックスにありません。メッセージはこの回答のためだけに読み、保存しません。',
    smallPrint: 'メッセージはこの回答のためだけに読み、保存しません。',
    wordless: 'このメッセージには検索できる語もリンクもありません。',
  },
  receipts: {
    title: '文ごとの出典',
    titleOf: '文ごとの出典: {headline}',
    changed: 'その後変更',
    unlisted: 'もうインデックスにありません',
    notKept: 'その要約の根拠は保存されていません。これは記事の現在の内容です。',
    rests: '{number, number}文目の根拠:',
    all: '記事{articles, number}件を表示',
  },
};
