// Opens the comparison of a story's write-ups, and turns to another part of it.
import { readStory } from '../custom-id.ts';
import type { Action, ActionAnswer } from '../door.ts';
import { comparisonMessage } from '../answers/story-answers.ts';
import { partOf } from '../views/comparison.ts';

/** `1:cp:<story>:<as of>:<part>`; with a role behind, pressed in the comparison itself, which then changes. */
export const storyCompare: Action = {
  id: 'cp',
  place: placeOf,
  execute: async ({ args, isPrivate, isOthers }, desk) => {
    const [asked, part] = [readStory(args), partOf(args[2])];
    if (asked === null || part === null) return null;
    const place = placeOf(args);
    const isForOne = isPrivate || isOthers || place === 'private';
    const view = await comparisonMessage(desk, { ...asked, isPrivate: isForOne }, part);
    return { place, view };
  },
};

function placeOf(args: readonly string[]): ActionAnswer['place'] {
  return args[3] === undefined ? 'private' : 'here';
}
