// Deletes what is kept about a server, when its manager confirms.
import type { Action } from '../door.ts';
import { deleteServer } from '../answers/privacy-answers.ts';

/** `1:pd:<server>`, on a private message only. */
export const privacyDelete: Action = {
  id: 'pd',
  place: 'here',
  execute: async ({ args: [guild], isPrivate }, desk) => {
    if (guild === undefined || !isPrivate) return null;
    const { components } = await deleteServer(desk, guild);
    return { place: 'here', view: { components } };
  },
};
