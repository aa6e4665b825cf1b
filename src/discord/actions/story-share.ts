// Posts for everybody a summary that a member asked for privately.
import { readStory } from '../custom-id.ts';
import type { Action } from '../door.ts';
import { summaryMessage } from '../answers/story-answers.ts';
import { lengthOf } from '../views/story.ts';

/** `1:ss:<story>:<as of>:<length>`, on a private message only. */
export const storyShare: Action = {
  id: 'ss',
  place: 'public',
  execute: async ({ args, isPrivate }, desk) => {
    const [asked, length] = [readStory(args), lengthOf(args[2])];
    if (asked === null || length === null || !isPrivate) return null;
    return { place: 'public', view: await summaryMessage(desk, { ...asked, isPrivate: false }, length) };
  },
};
