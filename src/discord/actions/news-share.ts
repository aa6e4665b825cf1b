// Posts for everybody what a member asked privately, a page as they see it.
import { STORY_PAGES_MAX } from '../../limits/discord.ts';
import { isQuestionToken } from '../../news/question.ts';
import { findQuestion } from '../../newsroom/keep-question.ts';
import { readNumber, readTime } from '../custom-id.ts';
import type { Action } from '../door.ts';
import { newsView } from '../answers/news-answers.ts';
import { failureView } from '../views/notices.ts';

/** `1:sh:<question>:<as of>:<page>`, on a private message only. */
export const newsShare: Action = {
  id: 'sh',
  place: 'public',
  execute: async ({ args: [token, asOfText, pageText], isPrivate }, desk) => {
    const asOf = readTime(asOfText);
    const page = readNumber(pageText, STORY_PAGES_MAX);
    if (token === undefined || !isQuestionToken(token) || asOf === null || page === null || !isPrivate)
      return null;
    const question = await findQuestion(desk.newsroom, token);
    if (question === null)
      return { place: 'private', view: failureView(desk.askerTexts.failure.expired, null, desk.askerTexts) };
    return { place: 'public', view: await newsView(desk, question, { isPrivate: false, page, asOf }) };
  },
};
