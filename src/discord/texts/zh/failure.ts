// What people read where there is no answer: nothing found, unknown names, failures; in Simplified Chinese.
import type * as english from '../en/failure.ts';
import type { Translated } from '../messages.ts';

export const nothing: Translated<typeof english.nothing> = {
  title: '没有关于{question}的新闻',
  atAll: '索引中完全没有这样的文章。',
  newest: '最新的匹配结果来自 {time}。',
  hint: '减少或更换词语也许能找到更多。',
  unknownTag: '没有标签“{tag}”',
  unknownOutlet: '没有媒体“{outlet}”',
  near: '你是不是想找：',
  nearTags: '你是不是想找：{tags}',
  nobody: '{command} 可查看现有内容。',
  emptyIndex: '索引是空的',
  emptyIndexHow:
    '还没有收录任何文章。运行此机器人的人可以用 `npm run broadsheet -- ingest <files>` 收录，或用 `npm run broadsheet -- sample load` 试用。',
  anything: '这个问题',
};

export const failure: Translated<typeof english.failure> = {
  title: '没有成功',
  unexpected:
    '我这边出了问题；没有任何更改。请一分钟后再试，如果仍然如此，请把下面的编号告诉运行此机器人的人。',
  indexAway:
    '目前无法连接到我的索引；没有任何更改。请一分钟后再试，如果仍然如此，请把下面的编号告诉运行此机器人的人。',
  diskFull:
    '我的磁盘已满，目前无法保存任何内容；没有任何更改。提问仍会得到回答。请把下面的编号告诉运行此机器人的人。',
  restarting: '我正在重启。请一分钟后再试。',
  unknownCommand: '我不认识这个命令：它来自我的另一个版本。请重新加载 Discord（Ctrl+R）后再试。',
  otherVersion: '这条消息来自我的旧版本。请再次运行命令以获取新消息。',
  unreadable: '我无法识别这个按钮的含义。请再次运行命令以获取新消息。',
  expired: '这条消息太旧了：我已不记得它的问题。请再次运行命令。',
  reference: '编号：{reference}',
};
