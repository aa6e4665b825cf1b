// Turns the pages of a story list, asks it again, and opens the questions offered where nothing was found.
import { STORY_PAGES_MAX } from '../../limits/discord.ts';
import { isQuestionToken } from '../../news/question.ts';
import { findQuestion } from '../../newsroom/keep-question.ts';
import { readNumber, readTime } from '../custom-id.ts';
import type { Action } from '../door.ts';
import { newsView } from '../answers/news-answers.ts';
import { failureView } from '../views/notices.ts';

/** `1:nl:<role>:<question>:<as of>:<page>`; as of 0 is now. */
export const newsPage: Action = {
  id: 'nl',
  place: 'here',
  execute: async ({ args: [, token, asOfText, pageText], isPrivate }, desk) => {
    const asOf = readTime(asOfText);
    const page = readNumber(pageText, STORY_PAGES_MAX);
    if (token === undefined || !isQuestionToken(token) || asOf === null || page === null) return null;
    const question = await findQuestion(desk.newsroom, token);
    if (question === null)
      return { place: 'private', view: failureView(desk.askerTexts.failure.expired, null, desk.askerTexts) };
    const view = await newsView(desk, question, { isPrivate, page, asOf: asOf === 0 ? null : asOf });
    return { place: 'here', view: isPrivate ? { components: view.components } : view };
  },
};
