// What people read of what a server sets for itself, in Simplified Chinese.
import type * as english from '../en/settings.ts';
import type { Translated } from '../messages.ts';

export const settings: Translated<typeof english.settings> = {
  title: '此服务器的设置',
  intro: '从现在起对这里的所有人生效。',
  language: {
    title: '所有人所读内容的语言',
    how: '用于摘报和公开回答。只有你能看到的内容使用你的 Discord 语言。',
    asDiscord: '按 Discord 的设置：{language}',
  },
  period: {
    title: '{command} 回看多久',
    how: '在没有人选择时段时使用。',
  },
  answers: {
    title: '谁能看到回答',
    asker: '只有提问者，除非使用 *private: False*。',
    everybody: '频道中的所有人，除非使用 *private: True*。',
    makePrivate: '只有提问者',
    makePublic: '所有人',
  },
  writer: {
    title: '谁可以得到模型撰写的摘要',
    how: '其他人读到的是引自文章的句子。',
    none: '运营者没有设置模型：所有人读到的都是引用的句子。',
    choices: {
      everybody: '所有人',
      managers: '可以管理服务器的人',
      nobody: '没有人',
    },
  },
  zone: {
    title: '摘报的时区',
    set: '{zone}，用于未指定时区的新摘报。{command} 可更改。',
    unset: '无：未指定时区的新摘报沿用最新一份的时区，否则为 UTC。{command} 可设置。',
    forget: '不设时区',
    isSet: '从现在起，未指定时区的新摘报使用 {zone}。',
  },
  outlets: {
    title: '媒体',
    preferred: '优先：{outlets}',
    muted: '屏蔽：{outlets}',
    none: '无',
    how: '新闻中有优先的媒体时先引用它；屏蔽的媒体不会出现在新闻列表和摘报中。{command} 可更改。',
    placed: {
      preferred: '从现在起优先 {outlet}。',
      muted: '从现在起屏蔽 {outlet}。',
      neither: '{outlet} 不再优先，也不再屏蔽。',
    },
    near: '你是不是想找 {outlets}？',
    tooMany: '最多可优先 {max, number} 家媒体，屏蔽的也是如此',
    tooManyHow: '请先移除一家：{command}，使用 *as: neither*。',
  },
  aliases: '标签另有 {count, number} 个别名，由运营者为所有服务器维护。',
  notManager: '只有可以管理服务器的人才能查看或更改其设置',
  notManagerHow: '请联系拥有“管理服务器”权限的人。',
  elsewhere: '这是另一个服务器的设置',
  elsewhereHow: '{command} 显示此服务器的设置。',
  used: {
    mutedOutlets: '因此服务器屏蔽而略去：{outlets}',
    moreOutlets: '另外 {count, number} 家',
    mutedStories: '略去屏蔽媒体的 {count, number} 条',
    writerFor: {
      managers: '在此服务器中，只有可以管理它的人才能得到模型撰写的摘要；这些句子是引用的。',
      nobody: '此服务器不需要模型撰写的摘要；这些句子是引用的。',
    },
  },
};
