// Compares the outlets of a story chosen in a digest, for who chose it: the channel stays clean.
import { isStoryId } from '../../news/story.ts';
import { answerMoment } from '../../newsroom/as-of.ts';
import type { Action } from '../door.ts';
import { comparisonMessage } from '../answers/story-answers.ts';

/** `1:dc:<subscription>:<slot in minutes>`, the story as the chosen value. */
export const digestCompare: Action = {
  id: 'dc',
  place: 'private',
  execute: async ({ values: [id] }, desk) => {
    if (id === undefined || !isStoryId(id)) return null;
    const asOf = await answerMoment(desk.newsroom);
    return { place: 'private', view: await comparisonMessage(desk, { id, asOf, isPrivate: true }, 'facts') };
  },
};
