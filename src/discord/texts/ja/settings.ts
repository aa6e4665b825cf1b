// What people read of what a server sets for itself, in Japanese.
import type * as english from '../en/settings.ts';
import type { Translated } from '../messages.ts';

export const settings: Translated<typeof english.settings> = {
  title: 'このサーバーの設定',
  intro: 'これからこのサーバーの全員に適用されます。',
  language: {
    title: '全員が読むものの言語',
    how: 'ダイジェストと公開の回答の言語です。自分だけに見えるものは、自分のDiscordの言語になります。',
    asDiscord: 'Discordの設定どおり: {language}',
  },
  period: {
    title: '{command} がさかのぼる期間',
    how: '誰も期間を選ばないときに使います。',
  },
  answers: {
    title: '回答を見る人',
    asker: '聞いた人だけ（*private: False* を除く）。',
    everybody: 'チャンネルの全員（*private: True* を除く）。',
    makePrivate: '聞いた人だけ',
    makePublic: '全員',
  },
  writer: {
    title: 'モデルが書いた要約を受け取れる人',
    how: 'ほかの人は記事から引用した文を読みます。',
    none: '運用者はモデルを設定していません。全員が引用文を読みます。',
    choices: {
      everybody: '全員',
      managers: 'サーバーを管理できる人',
      nobody: 'なし',
    },
  },
  zone: {
    title: 'ダイジェストのタイムゾーン',
    set: '新しいダイジェストで指定がなければ {zone}。{command} で変更できます。',
    unset:
      'なし: 新しいダイジェストで指定がなければ最新のものと同じ、それもなければ UTC。{command} で設定できます。',
    forget: 'タイムゾーンなし',
    isSet: 'これから、タイムゾーンの指定がない新しいダイジェストは {zone} になります。',
  },
  outlets: {
    title: '媒体',
    preferred: '優先: {outlets}',
    muted: 'ミュート: {outlets}',
    none: 'なし',
    how: '優先する媒体は、ニュースにあれば最初に引用されます。ミュートした媒体は、ニュースの一覧とダイジェストから除かれます。{command} で変更できます。',
    placed: {
      preferred: 'これから {outlet} を優先します。',
      muted: 'これから {outlet} をミュートします。',
      neither: '{outlet} は優先でもミュートでもなくなりました。',
    },
    near: 'もしかして: {outlets}',
    tooMany: '優先できる媒体は{max, number}件まで、ミュートも同じです',
    tooManyHow: '先に1つ外してください: {command} で *as: neither*。',
  },
  aliases: 'タグの別名 {count, number}件。運用者が全サーバー共通で管理しています。',
  notManager: '設定を見たり変えたりできるのは、サーバーを管理できる人だけです',
  notManagerHow: '「サーバー管理」の権限を持つ人に頼んでください。',
  elsewhere: 'これは別のサーバーの設定です',
  elsewhereHow: '{command} でこのサーバーの設定を表示できます。',
  used: {
    mutedOutlets: 'このサーバーがミュートしているため除いた媒体: {outlets}',
    moreOutlets: 'ほか{count, number}件',
    mutedStories: 'ミュートした媒体の{count, number}件を除外',
    writerFor: {
      managers:
        'このサーバーでは、モデルが書く要約はサーバーを管理できる人だけのものです。これらの文は引用です。',
      nobody: 'このサーバーはモデルが書く要約を使いません。これらの文は引用です。',
    },
  },
};
