// Removes a digest, or leaves it, when who asked to remove it has confirmed.
import type { Action } from '../door.ts';
import { removeDigest } from '../answers/digest-keep.ts';

/** `1:dr:<r removes, k keeps>:<subscription>:<member>`, on the private answer to /digest remove. */
export const digestRemove: Action = { id: 'dr', place: 'here', execute: removeDigest };
