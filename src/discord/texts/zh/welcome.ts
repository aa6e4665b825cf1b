// What people read when the bot has come to their server, in Simplified Chinese.
import type * as english from '../en/welcome.ts';
import type { Translated } from '../messages.ts';

export const welcome: Translated<typeof english.welcome> = {
  title: '你好！我回答有关新闻的问题',
  what: '我阅读许多媒体的文章，把同一事件的文章归为一条新闻。\n我展示它们说了什么、哪里一致、哪里不同，每句话都附来源。\n频道可以按时间安排收到某个主题的新消息，每条新闻只发一次。',
  try: '先试试：',
  first: {
    news: '{command} 今天的新闻',
    tags: '{command} 有哪些主题',
    digest: '{command} 为频道发布新消息；在你看过之前不会保存任何内容',
  },
  rights:
    '所有人都可以提问。可以管理服务器的人设置摘报（{digest}）、读取的内容（{feeds}）以及我在这里如何回答（{settings}）。',
  small: '我无法阅读你们的消息。{privacy} 说明保存了什么，{help} 说明其余一切。这条消息只出现一次。',
};
