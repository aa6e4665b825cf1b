// Turns the pages of a server's digests, for who listed them.
import { SUBSCRIPTIONS_PER_SERVER_MAX } from '../../limits/digests.ts';
import { readNumber } from '../custom-id.ts';
import type { Action } from '../door.ts';
import { aside, here } from '../answers/digest-add.ts';
import { digestListPage } from '../answers/digest-keep.ts';
import { noticeView } from '../views/notices.ts';

/** `1:dl:<role>:<page>`, on the private answer to /digest list. */
export const digestPage: Action = {
  id: 'dl',
  place: 'here',
  execute: async ({ args: [, pageText], isPrivate }, desk) => {
    const page = readNumber(pageText, SUBSCRIPTIONS_PER_SERVER_MAX);
    if (page === null) return null;
    const { notYours, notYoursHow } = desk.texts.subscriptions;
    if (!isPrivate || desk.guild === null) return aside(noticeView(notYours, notYoursHow));
    return here(await digestListPage(desk, page));
  },
};
