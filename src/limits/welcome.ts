// When a server that the bot comes to is greeted.
import { MINUTE_MS } from './units.ts';

/** A server that the bot came to longer ago than this is no news: Discord only tells of it now. */
export const GREETED_WITHIN_MS = 5 * MINUTE_MS;
