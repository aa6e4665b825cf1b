// What people read of reporting a problem with a summary, in Japanese.
import type * as english from '../en/report.ts';
import type { Translated } from '../messages.ts';

export const report: Translated<typeof english.report> = {
  button: '問題を報告',
  choose: '問題の種類を選択',
  what: 'どこに問題がありますか？',
  words: '正しくは何と書かれるべきですか（任意）',
  goesTo:
    'この報告はこのボットの運営者に届きます。あなたの名前は伝わりません。書いた内容はそのまま伝えられ、保存されません。',
  goesNowhere:
    'このボットの運営者は報告用のチャンネルを設定していません。どのニュースのどんな問題かだけが、名前なしで参照番号とともにログに残ります。番号を運営者に伝えてください。',
  kinds: {
    fact: '事実が間違っている',
    source: '出典にそう書かれていない',
    'not-together': '別々のニュースが混ざっている',
    outdated: '情報が古い',
    other: 'その他',
  },
  outcomes: {
    sent: {
      title: 'ありがとうございます。問題を報告しました',
      how: 'このボットの運営者に、あなたの名前なしで届きました。運営者に話すときは参照番号を伝えてください。',
    },
    unknown: {
      title: '報告が届いていない可能性があります',
      how: 'Discordが受け取ったかどうかわかりません。どのニュースのどんな問題かは運営者のログに残りますが、書いた内容は残りません。参照番号と、必要なら内容を運営者に伝えてください。',
    },
    refused: {
      title: '報告を伝えられませんでした',
      how: 'Discordが受け取らなかったため、書いた内容は失われました。どのニュースのどんな問題かは運営者のログに残ります。参照番号と、必要なら内容を運営者に伝えてください。',
    },
    'log-only': {
      title: 'ありがとうございます。問題を記録しました',
      how: '運営者のログに残りますが、誰にも通知されません。参照番号を運営者に伝えてください。記録されるのはどのニュースのどんな問題かだけで、名前は残りません。',
    },
  },
  tooMany: {
    title: '今はここまでです',
    how: '1時間以内に{count, plural, other {#件}}の問題を報告しました。次は{time}に報告できます。',
  },
  operator: {
    title: '要約の問題が報告されました：{kind}',
    story: '**{headline}** · `{id}`',
    wordless: '説明は書かれていません。',
    how: '`broadsheet stories explain {id}` でニュースがまとまる理由がわかります',
  },
};
