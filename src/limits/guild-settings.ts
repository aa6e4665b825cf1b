// How much a server sets for itself, and for how long a process goes by what it has read of that.
import { MINUTE_MS } from './units.ts';

/** Outlets that a server prefers, and as many that it mutes: what stands in one message by name. */
export const CHOSEN_OUTLETS_MAX = 25;
/** What another process has changed is heard of after so long. */
export const SETTINGS_REMEMBERED_MS = MINUTE_MS / 2;
/** Servers whose settings are remembered: half a kilobyte each. */
export const SETTINGS_REMEMBERED_MAX = 10_000;
/** Where the store does not tell them in time, the answer begins without: Discord waits for three seconds. */
export const SETTINGS_READ_WITHIN_MS = 1_000;
/** Muted outlets that an answer names as left out; more are counted. */
export const LEFT_OUT_NAMED_MAX = 3;
/**
 * Where outlets are left out of an answer, so many times as many matches are looked at: 15 ms. Outlets that publish most of
 * an index leave less than there is.
 */
export const MUTED_SEARCH_FACTOR = 4;
