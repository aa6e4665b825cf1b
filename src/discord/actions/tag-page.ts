// Turns the pages of the list of tags, changes its order, and shows tags day by day.
import { TAG_PAGES_MAX } from '../../limits/discord.ts';
import { tagsMessage } from '../answers/tag-answers.ts';
import { readNumber } from '../custom-id.ts';
import type { Action } from '../door.ts';
import { TAGS_VIEWS } from '../views/tag-list.ts';

/** `1:tl:<role>:<view>:<page>`. */
export const tagPage: Action = {
  id: 'tl',
  place: 'here',
  execute: async ({ args: [, viewText, pageText] }, desk) => {
    const view = TAGS_VIEWS.find((known) => known === viewText);
    const page = readNumber(pageText, TAG_PAGES_MAX);
    if (view === undefined || page === null) return null;
    const { components, files = [] } = await tagsMessage(desk, { find: '', view, page });
    // Without files the picture of the trend would stay where the list takes its place.
    return { place: 'here', view: { components, files } };
  },
};
