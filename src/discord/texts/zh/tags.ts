// What people read of tags, in Simplified Chinese.
import type * as english from '../en/tags.ts';
import type { Translated } from '../messages.ts';

export const tags: Translated<typeof english.tags> = {
  title: '标签',
  like: '与“{text}”相似的标签',
  line: '{articles, number} 篇文章，最新 {time}',
  none: '还没有文章带有标签。',
  noneLike: '没有与“{text}”相似的标签。不带文字使用 /tags 可列出全部。',
  open: '打开某个标签的新闻',
  views: { busiest: '最活跃优先', newest: '最新优先', alphabetical: '按名称排序', trend: '逐日' },
  choice: '{name} — {articles, number} 篇文章',
  trend: {
    title: '标签逐日走势',
    titleLike: '与“{text}”相似的标签的逐日走势',
    line: '{articles, number} 篇文章，最多的一天是{day}（{most, number} 篇）；{direction}',
    directions: {
      more: '后半段更多',
      fewer: '后半段更少',
      steady: '前后两段大致相同',
      unclear: '数量太少，看不出走势',
    },
    atLeast: '至少 {line}',
    empty: '最近 {days, number} 天没有文章',
    none: '最近 {days, number} 天没有带标签的文章。',
    /** Drawn into the picture, whose font has Latin, Greek, Cyrillic, Armenian, Hebrew and Arabic letters alone. */
    drawn: {
      title: 'Articles a day over {days, plural, =1 {# day} other {# days}}, a bar a day (UTC)',
      scale: 'All rows have one scale: the highest bar is {most, number}.',
      today: 'Hollow: today so far, by UTC.',
      unnamed: 'Rows without a name are named in the list, by their number.',
    },
    /** Describes the picture. */
    alt: '{days, number} 天内每日文章数的柱状图，{tags, number} 个标签各占一行；今天尚未结束。',
    altRow: '{name}：{facts}。',
  },
};
