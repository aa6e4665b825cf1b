// Opens the stories of a tag chosen in the list of tags.
import type { Action } from '../door.ts';
import { typedNewsView } from '../answers/news-answers.ts';

/** `1:to`, the tag as the chosen value. */
export const tagOpen: Action = {
  id: 'to',
  place: 'private',
  execute: async ({ values: [slug] }, desk) => {
    if (slug === undefined) return null;
    const view = await typedNewsView(desk, { tagName: slug }, { isPrivate: true, isWidened: true });
    return { place: 'private', view };
  },
};
