// How often the running bot does what nobody asks for, and how long it waits.
import { HOUR_MS, MINUTE_MS } from './units.ts';

/** How often texts past their time, or beyond the room there is, are forgotten: a look that finds none takes milliseconds. */
export const PRUNE_EVERY_MS = HOUR_MS;
/** How often it is looked which digests are due: a digest set for eight comes within half a minute of it. */
export const DELIVER_EVERY_MS = 30_000;
/** How often it is looked which told sentences were changed by their outlets: a correction stands within minutes. */
export const CORRECT_EVERY_MS = 5 * MINUTE_MS;
/** How often it is looked whether npm still lives. */
export const PARENT_WATCHED_EVERY_MS = 1_000;
/** A signal that comes again sooner is the same, sent twice: a terminal tells the whole group, and npm passes it on. */
export const SAME_SIGNAL_MS = 500;
/** Running answers are waited for at shutdown. */
export const SHUTDOWN_WAIT_MS = 10_000;
/** A comparison of thirty long write-ups takes a third of a second (measured); on a busy machine ten times that. */
export const THINKING_MAX_MS = 10_000;
/** An idle worker holds some 40 MB and takes a third of a second to start again. */
export const THINKING_IDLE_MS = 5 * MINUTE_MS;
/** Thirty articles and what is found in them take some 30 MB. */
export const THINKING_HEAP_MAX_MB = 128;
/** The part of a worker's heap that new objects are in: V8's own choice costs 25 MB more, and is no faster (measured). */
export const WORKER_YOUNG_HEAP_MAX_MB = 4;
/** Comparisons waiting at once: whoever came later would wait for seconds. */
export const THINKING_WAITING_MAX = 50;
