// Lists the stories of a digest's subject and period, for who presses: those too that it had no room for.
import { MINUTE_MS } from '../../limits/units.ts';
import { createQuestion } from '../../news/question.ts';
import { getSubscription } from '../../newsroom/digests/keep-subscriptions.ts';
import { readTime } from '../custom-id.ts';
import type { Action } from '../door.ts';
import { newsView } from '../answers/news-answers.ts';
import { noticeView } from '../views/notices.ts';

/** `1:dm:<subscription>:<from>:<until>`, both in minutes. */
export const digestMore: Action = {
  id: 'dm',
  place: 'private',
  execute: async ({ args: [id, fromText, untilText] }, desk) => {
    const [from, until] = [readTime(fromText), readTime(untilText)];
    if (id === undefined || from === null || until === null) return null;
    const { guild, newsroom, texts } = desk;
    const subscription = guild === null ? null : await getSubscription(newsroom, guild, id);
    if (subscription === null) {
      const { noMore, noMoreHow } = texts.digest;
      return { place: 'private', view: noticeView(noMore, noMoreHow({ command: desk.mention('news') })) };
    }
    const { topic, language } = subscription;
    const question = createQuestion({
      ...(topic.kind === 'tag' ? { tag: topic.tag.slug } : { words: topic.words }),
      ...{ language, order: 'newest', period: { from: from * MINUTE_MS, until: until * MINUTE_MS } },
    });
    return { place: 'private', view: await newsView(desk, question, { isPrivate: true }) };
  },
};
