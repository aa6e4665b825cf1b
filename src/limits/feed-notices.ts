// How much is told about feeds that went wrong, to whom at once, and how often it is looked for.
import { MINUTE_MS } from './units.ts';

/** What waits to be told about one feed: older notices say nothing that newer ones do not. */
export const NOTICES_PER_FEED_MAX = 5;
/** How often it is looked whether somebody has to be told: a feed went wrong over days. */
export const NOTICES_EVERY_MS = MINUTE_MS;
/** Notices told in one round; the rest wait for the next. Discord stops bots that open many direct messages at once. */
export const NOTICES_PER_ROUND_MAX = 25;
/** Feeds named in one message: what a message holds with their addresses and sentences; beyond, their number. */
export const NOTICES_PER_MESSAGE_MAX = 5;
