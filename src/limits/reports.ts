// How much a member may report, and how long that is remembered.
import { HOUR_MS } from './units.ts';

/** Reports of one member in `REPORTS_WITHIN_MS`: who finds more than that talks to whoever runs the bot. */
export const REPORTS_PER_MEMBER_MAX = 5;
export const REPORTS_WITHIN_MS = HOUR_MS;
/** Members whose reports are counted at once, in memory alone: a hundred bytes each. */
export const REPORTERS_REMEMBERED_MAX = 10_000;
/** What a member may write with a report: a paragraph, which fits into one message with every sign of it escaped. */
export const REPORT_WORDS_MAX_LENGTH = 1_000;
/** How long it is not asked again which server the operator's channel is in, where Discord did not say. */
export const OPERATOR_GUILD_ASKED_EVERY_MS = HOUR_MS / 60;
