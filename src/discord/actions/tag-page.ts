// Turns the pages of the list of tags and changes its order.
import { TAG_PAGES_MAX } from '../../limits/discord.ts';
import { listTags, TAG_VIEWS } from '../../newsroom/tags/list-tags.ts';
import { readNumber } from '../custom-id.ts';
import type { Action } from '../door.ts';
import { tagListView } from '../views/tag-list.ts';

/** `1:tl:<role>:<view>:<page>`. */
export const tagPage: Action = {
  id: 'tl',
  place: 'here',
  execute: async ({ args: [, viewText, pageText] }, desk) => {
    const view = TAG_VIEWS.find((known) => known === viewText);
    const page = readNumber(pageText, TAG_PAGES_MAX);
    if (view === undefined || page === null) return null;
    const list = await listTags(desk.newsroom, { find: '', view });
    return { place: 'here', view: { components: tagListView(list, page, desk.texts).components } };
  },
};
