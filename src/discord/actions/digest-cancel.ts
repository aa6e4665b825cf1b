// Throws a digest away that was set up and not saved.
import type { Action } from '../door.ts';
import { cancelDraft } from '../answers/digest-add.ts';

/** `1:dx:<draft>`, on the private answer to /digest add. */
export const digestCancel: Action = { id: 'dx', place: 'here', execute: cancelDraft };
