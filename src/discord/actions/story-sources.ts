// Shows who reports a story, as of the moment of the list that it was opened from.
import { WRITE_UPS_MAX } from '../../news/story.ts';
import { readNumber, readStory } from '../custom-id.ts';
import type { Action } from '../door.ts';
import { goneView } from '../views/notices.ts';
import { sourcesView } from '../views/sources.ts';

/** `1:so:<story>:<as of>:<page>`; with a role behind, pressed in the list of sources itself, which then turns its page. */
export const storySources: Action = {
  id: 'so',
  place: ([, , , role]) => (role === undefined ? 'private' : 'here'),
  execute: async ({ args }, desk) => {
    const [asked, page, role] = [readStory(args), readNumber(args[2], WRITE_UPS_MAX), args[3]];
    if (asked === null || page === null) return null;
    const { id, asOf } = asked;
    const [story] = await desk.newsroom.store.stories.getStories([id], asOf);
    if (story === undefined) return { place: 'private', view: goneView(desk.askerTexts) };
    const view = sourcesView(story, { texts: desk.texts, page, asOf });
    return role === undefined
      ? { place: 'private', view }
      : { place: 'here', view: { components: view.components } };
  },
};
