// What people read of what is kept about them and their server, in Japanese.
import type * as english from '../en/privacy.ts';
import type { Translated } from '../messages.ts';

export const privacy: Translated<typeof english.privacy> = {
  me: {
    title: 'あなたについて保存しているもの',
    nothing:
      'ありません。質問はあなたの名前とともに保存されません。また、あなたが指し示したもの以外のメッセージは見えず、それも保存しません。',
    set: 'ダイジェスト{digests, number}件とフィード{feeds, number}件を設定した人としての、あなたのDiscord ID。ほかにはありません。質問はあなたの名前とともに保存されません。',
    how: '{command}でそれらからIDを外せます。サーバーのものなので、それ自体は残ります。',
    deletedNothing: '削除するものはありませんでした。あなたのIDでは何も保存していません。',
    deleted:
      '完了しました。{count, number}件からIDを外しました。ダイジェストとフィードは、設定した人の記録なしで残ります。',
  },
  server: {
    title: 'このサーバーについて保存しているもの',
    list: {
      digests: 'ダイジェスト{count, number}件: チャンネル、タグ、予定、メンションするロール、設定した人',
      goneDigests:
        'チャンネルが削除されたダイジェスト{count, number}件（管理者に知らせるまで）: トピック、チャンネル、日時',
      deliveries: 'その配信{count, number}件: 日時、ニュース、メッセージ',
      told: 'チャンネルで伝え済みの記事{count, number}件（繰り返さないため）',
      feeds: 'ここで追加したフィード{count, number}件: アドレス、追加した人',
      settings: '独自の設定{count, number}件: 言語、期間、表示範囲、タイムゾーン、媒体',
      tokenDays: '要約作成の費用の記録{count, number}日分',
      greeting: 'あいさつした時刻（1度だけにするため）',
    },
    how: '{command}ですべて削除できます。サーバーから外された場合は30日後に削除します。',
    confirmTitle: 'このサーバーについて保存しているものをすべて削除しますか？',
    confirm:
      'ダイジェストは終了し、その履歴も消えるため、設定し直すと同じニュースが繰り返されることがあります。ここで追加したフィードは所有者なしでインデックスに残ります。元に戻せません。',
    confirmButton: 'すべて削除',
    deleted: '完了しました。このサーバーについては何も保存していません。',
    notManager: '保存内容を見たり削除したりできるのは、サーバーを管理できる人だけです',
    notManagerHow: '「サーバー管理」の権限を持つ人に頼んでください。',
    notHere: 'ここはサーバーではありません',
    notHereHow: '対象のサーバーで実行してください。',
  },
  exported: '保存しているものすべてのファイルです:',
};
