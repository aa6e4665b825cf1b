// How stories are settled, ruled, rebuilt and explained: how much is looked at, and written, at once.
import { DAY_MS } from './units.ts';

/** Articles of a neighbourhood that is grouped whole: 400 take about 50 ms (measured). */
export const SETTLED_ARTICLES_MAX = 400;
/** A story with more articles is settled by its newest: it can be joined, and is not taken apart. */
export const SETTLED_WHOLE_MAX = 120;
/** So many of them stand for it: more change no mean that matters. */
export const SETTLED_SAMPLE_MAX = 40;
/** Batches of articles between two settlings of one long load: a second's worth of a flood of 500 a second. */
export const SETTLE_EVERY_BATCHES = 16;
/** Links between stories that a pass reads at once: what is held in memory of a backlog. */
export const UNSETTLED_PER_PASS = 4_000;
/** What readers have seen for so long stays in its story, unless an operator splits it or has all stories rebuilt. */
export const UNSETTLED_FOR_MS = DAY_MS;
/** Articles moved in one transaction: keeps it under 20 ms with long bodies. */
export const MOVES_PER_TRANSACTION = 100;
/** Articles that one ruling names: merging larger stories is a matter for the grouping, not for an operator. */
export const RULED_ARTICLES_MAX = 2_000;
/** Stories that one merge names. */
export const MERGED_STORIES_MAX = 20;
/** Articles that a rebuild places at once: each is compared with the others and with the stories of its time. */
export const REBUILD_BATCH = 128;
/** Articles between two words on how far a rebuild is. */
export const REBUILD_PROGRESS_EVERY = 2_000;
/** Articles of a story that are explained, the newest: an explanation that is longer is not read. */
export const EXPLAINED_ARTICLES_MAX = 60;
/** Articles of other stories that were nearly in. */
export const NEAR_MISSES_MAX = 8;
/** Articles of a story whose look-alikes are looked at for near misses. */
export const EXPLAINED_SEARCHES_MAX = 24;
