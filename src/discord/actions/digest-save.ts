// Saves a digest that was set up, for who set it up.
import type { Action } from '../door.ts';
import { saveDraft } from '../answers/digest-add.ts';

/** `1:dv:<draft>`, on the private answer to /digest add. */
export const digestSave: Action = { id: 'dv', place: 'here', execute: saveDraft };
