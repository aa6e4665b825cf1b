// Posts for everybody a comparison that a member asked for privately.
import { readStory } from '../custom-id.ts';
import type { Action } from '../door.ts';
import { comparisonMessage } from '../answers/story-answers.ts';
import { partOf } from '../views/comparison.ts';

/** `1:cs:<story>:<as of>:<part>`, on a private message only. */
export const comparisonShare: Action = {
  id: 'cs',
  place: 'public',
  execute: async ({ args, isPrivate }, desk) => {
    const [asked, part] = [readStory(args), partOf(args[2])];
    if (asked === null || part === null || !isPrivate) return null;
    return { place: 'public', view: await comparisonMessage(desk, { ...asked, isPrivate: false }, part) };
  },
};
