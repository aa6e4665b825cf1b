// Asks the question of a story list for another period.
import { ALL_TIME, isQuestionToken } from '../../news/question.ts';
import { findQuestion } from '../../newsroom/keep-question.ts';
import type { Action } from '../door.ts';
import { newsView } from '../answers/news-answers.ts';
import { failureView } from '../views/notices.ts';
import { PERIOD_DAYS } from '../views/story-list.ts';

/** `1:nf:<question>`, the period in days as the chosen value. */
export const newsPeriod: Action = {
  id: 'nf',
  place: 'here',
  execute: async ({ args: [token], values: [chosen], isPrivate }, desk) => {
    const days = PERIOD_DAYS.find((choice) => String(choice) === chosen);
    if (token === undefined || !isQuestionToken(token) || days === undefined) return null;
    const question = await findQuestion(desk.newsroom, token);
    if (question === null)
      return { place: 'private', view: failureView(desk.askerTexts.failure.expired, null, desk.askerTexts) };
    const period = days === 0 ? ALL_TIME : { lastDays: days };
    return { place: 'here', view: await newsView(desk, { ...question, period }, { isPrivate }) };
  },
};
