// What people read when the bot has come to their server, in Japanese.
import type * as english from '../en/welcome.ts';
import type { Translated } from '../messages.ts';

export const welcome: Translated<typeof english.welcome> = {
  title: 'こんにちは。ニュースについての質問に答えます',
  what: '多くの媒体の記事を読み、同じ出来事の記事を1つのニュースにまとめます。\n何が書かれ、どこが一致しどこが違うかを、各文の出典とともに示します。\nチャンネルは、あるテーマの新しいニュースを予定どおりに、それぞれ1度だけ受け取れます。',
  try: 'まずはこちら：',
  first: {
    news: '{command} 今日のニュース',
    tags: '{command} どんなテーマがあるか',
    digest: '{command} チャンネルに新しいニュースを届けます。確認するまで何も保存しません',
  },
  rights:
    '質問は誰でもできます。サーバーを管理できる人は、ダイジェスト（{digest}）、読み込むもの（{feeds}）、ここでの答え方（{settings}）を設定できます。',
  small:
    'メッセージを読むことはできません。何が保存されるかは {privacy}、そのほかは {help} で。このメッセージは1度だけ届きます。',
};
