// Shows the exact sentences that a summary rests on.
import { readStory } from '../custom-id.ts';
import type { Action } from '../door.ts';
import { receiptsMessage } from '../answers/story-answers.ts';
import { lengthOf } from '../views/story.ts';

/** `1:rc:<story>:<as of>:<fingerprint>:<length>`. */
export const storyReceipts: Action = {
  id: 'rc',
  place: 'private',
  execute: async ({ args }, desk) => {
    const [asked, fingerprint, length] = [readStory(args), args[2], lengthOf(args[3])];
    if (asked === null || fingerprint === undefined || length === null) return null;
    return { place: 'private', view: await receiptsMessage(desk, asked, { fingerprint, length }) };
  },
};
