// How often the running bot does what nobody asks for, and how long it waits.
import { HOUR_MS } from './units.ts';

/** How often texts past their time are forgotten. */
export const PRUNE_EVERY_MS = 6 * HOUR_MS;
/** How often it is looked whether npm still lives. */
export const PARENT_WATCHED_EVERY_MS = 1_000;
/** A signal that comes again sooner is the same, sent twice: a terminal tells the whole group, and npm passes it on. */
export const SAME_SIGNAL_MS = 500;
/** Running answers are waited for at shutdown. */
export const SHUTDOWN_WAIT_MS = 10_000;
