// Opens a story's summary, longer or shorter.
import { readStory } from '../custom-id.ts';
import type { Action, ActionAnswer } from '../door.ts';
import { summaryMessage } from '../answers/story-answers.ts';
import { lengthOf } from '../views/story.ts';

/** `1:st:<story>:<as of>:<length>`; with a role behind, pressed in the summary itself, which then changes. */
export const storyOpen: Action = {
  id: 'st',
  place: placeOf,
  execute: async ({ args, isPrivate, isOthers }, desk) => {
    const [asked, length] = [readStory(args), lengthOf(args[2])];
    if (asked === null || length === null) return null;
    const place = placeOf(args);
    const isForOne = isPrivate || isOthers || place === 'private';
    const view = await summaryMessage(desk, { ...asked, isPrivate: isForOne }, length);
    return { place, view };
  },
};

function placeOf(args: readonly string[]): ActionAnswer['place'] {
  return args[3] === undefined ? 'private' : 'here';
}
