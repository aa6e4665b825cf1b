// What sending digests may ask of Discord: how much at once, how many refusals, how far it looks back.
import { MINUTE_MS } from './units.ts';

/** Discord takes 50 requests a second from a bot; a few are left to commands that write outside their interactions. */
export const DIGEST_REQUESTS_PER_SECOND_MAX = 45;
/** Discord shuts an address out that made 10,000 requests answered with 401, 403 or 429 in ten minutes. */
export const REFUSALS_WINDOW_MS = 10 * MINUTE_MS;
/** Half of those, and sending rests: what else runs at the address has the other half. */
export const REFUSALS_MAX = 5_000;
/** Discord's wall against floods says not how long; slower by far helps. */
export const WALL_WAIT_MS = 10 * MINUTE_MS;
/** Newest posts of a forum whose first message is read to find a digest: two for each subscription of a server. */
export const FORUM_POSTS_LOOKED_AT_MAX = 50;
/** Discord's bound on the name of a thread, in UTF-16 units. */
export const THREAD_NAME_MAX_LENGTH = 100;
/** A thread below a digest rests when a day went by without a word, a forum's post after a week. In minutes, of Discord's choice. */
export const THREAD_RESTS_AFTER_MIN = 1_440;
export const FORUM_POST_RESTS_AFTER_MIN = 10_080;
/** Discord's clock, which stamps messages, and ours differ by less. */
export const CLOCKS_DIFFER_MAX_MS = MINUTE_MS;
