// How much of a story is read and remembered, so that a channel is told again only what is new.
import { DAY_MS, MINUTE_MS } from './units.ts';

/** Write-ups of a story whose claims are read, the newest: what so many say, the next says too. */
export const TOLD_ARTICLES_MAX = 24;
/** Write-ups read until others get their turn on the thread: 10 ms (measured). */
export const TOLD_READ_AT_ONCE = 4;
/** Sentences of a write-up that are read for claims: what happened stands at the beginning. */
export const TOLD_SENTENCES_MAX = 6;
/** Claims that are remembered of one story: some 100 bytes each. */
export const TOLD_CLAIMS_MAX = 48;
/** Stems that a claim is remembered by, an even sample of a longer one. */
export const CLAIM_STEMS_MAX = 20;
/** Figures of one sentence that are claims of their own; more are a table. */
export const CLAIM_FIGURES_MAX = 4;
/** A value as it is shown, in UTF-16 units: `more than 1,200`. */
export const CLAIM_VALUE_MAX_LENGTH = 40;

/** Stories of one period whose write-ups are read to tell how many report them on their own: those of the most outlets. */
export const WEIGHED_STORIES_MAX = 40;
/** Told stories of one period that are read for something new: those that most articles came for. */
export const UPDATES_READ_MAX = 40;
/** Stories that are about to be told of which look-alikes are sought, that may have been told in another story. */
export const RETOLD_READ_MAX = 16;
/** So many look-alikes of one write-up are looked at. */
export const RETOLD_LOOK_ALIKES_MAX = 8;
/** What was told so long ago may be told again under another story. */
export const RETOLD_WITHIN_MS = 14 * DAY_MS;

/** Digests that are read together of those that told something: 3 ms (measured), and then others get their turn. */
export const TOLD_ROWS_AT_ONCE = 8;
/** What was found for digests is found again after so long, whether the index has changed or not. */
export const COMPILED_KEPT_MS = 3 * MINUTE_MS;
/** Topics and periods that are remembered meanwhile: a bot with more computes some of them twice. */
export const COMPILED_TOPICS_MAX = 600;
/** Stories that it remembers what they say of: 10 kB each. */
export const COMPILED_STORIES_MAX = 3_000;
/** Pages of a search that a digest of words walks, a few hundred articles each. */
export const DIGEST_SEARCH_PAGES_MAX = 10;

/** A digest's message is corrected for so long after it was sent: nobody scrolls further back. */
export const CORRECTED_WITHIN_MS = 7 * DAY_MS;
/** Changed articles that one look for corrections takes up; a flood of changes is a feed that rewrites all it has. */
export const CHANGED_ARTICLES_MAX = 2_000;
/** Messages whose correction waits for Discord. */
export const CORRECTIONS_WAITING_MAX = 200;
/** Write-ups of a told story that are read to tell whether what was split off from it is of the same event. */
export const PARTED_READ_MAX = 8;
