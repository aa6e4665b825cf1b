// Opens the summary of a story chosen in a digest, for who chose it: the channel stays clean.
import { isStoryId } from '../../news/story.ts';
import { answerMoment } from '../../newsroom/as-of.ts';
import type { Action } from '../door.ts';
import { summaryMessage } from '../answers/story-answers.ts';

/** `1:ds:<subscription>:<slot in minutes>`, the story as the chosen value. */
export const digestStory: Action = {
  id: 'ds',
  place: 'private',
  execute: async ({ values: [id] }, desk) => {
    if (id === undefined || !isStoryId(id)) return null;
    const asOf = await answerMoment(desk.newsroom);
    return { place: 'private', view: await summaryMessage(desk, { id, asOf, isPrivate: true }, 'brief') };
  },
};
