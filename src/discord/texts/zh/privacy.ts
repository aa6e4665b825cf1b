// What people read of what is kept about them and their server, in Simplified Chinese.
import type * as english from '../en/privacy.ts';
import type { Translated } from '../messages.ts';

export const privacy: Translated<typeof english.privacy> = {
  me: {
    title: '我保存的关于你的内容',
    nothing:
      '没有。你的提问不会与你的名字一起保存；除了你指给我看的消息，我看不到任何消息，而那些我也不保存。',
    set: '你的 Discord ID，因为你设置了 {digests, number} 份摘报和 {feeds, number} 个订阅源。仅此而已：你的提问不会与你的名字一起保存。',
    how: '{command} 会从中去除你的 ID。它们本身会保留，因为它们属于服务器。',
    deletedNothing: '没有可删除的内容：我没有保存任何带有你 ID 的内容。',
    deleted: '完成：已从 {count, number} 个条目中去除你的 ID。摘报和订阅源会保留，但不再显示由谁设置。',
  },
  server: {
    title: '我保存的关于此服务器的内容',
    list: {
      digests: '{count, number} 份摘报：频道、标签、时间安排、提及的身份组、设置者',
      goneDigests: '{count, number} 份频道已被删除的摘报（直到告知管理员）：主题、频道、时间',
      deliveries: '其中 {count, number} 次投递：时间、新闻、消息',
      told: '{count, number} 篇已在频道中告知的文章，以免重复',
      feeds: '在此添加的 {count, number} 个订阅源：网址、添加者',
      settings: '{count, number} 项自己的设置：语言、时段、谁能看到什么、时区、媒体',
      tokenDays: '{count, number} 天的摘要撰写费用计数',
      greeting: '我向它问候的时间，以便只问候一次',
    },
    how: '{command} 会全部删除。如果我被移出服务器，30 天后删除。',
    confirmTitle: '删除我保存的关于此服务器的所有内容？',
    confirm:
      '摘报将终止，其历史将被遗忘，因此重新设置的摘报可能会重复新闻。在此添加的订阅源留在索引中，不再属于任何人。此操作无法撤销。',
    confirmButton: '全部删除',
    deleted: '完成：不再保存关于此服务器的任何内容。',
    notManager: '只有可以管理服务器的人才能查看或删除所保存的内容',
    notManagerHow: '请联系拥有“管理服务器”权限的人。',
    notHere: '这里不是服务器',
    notHereHow: '请在相关的服务器中运行。',
  },
  exported: '我保存的全部内容，以文件形式：',
};
