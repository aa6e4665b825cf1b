// How many digests a server may have, how much one looks at and tells, how late one may come, and how sending is retried.
import { DAY_MS, HOUR_MS, MINUTE_MS } from './units.ts';

/** Subscriptions of one server: what a Discord select menu can offer to be removed. */
export const SUBSCRIPTIONS_PER_SERVER_MAX = 25;
/** Stories in one digest. Eight fit a message with a sentence each and two selects; more is a stream again. */
export const DIGEST_STORIES_MIN = 3;
export const DIGEST_STORIES_MAX = 8;
/** What a digest is where nobody says otherwise: five stories at eight, in no country's time. */
export const DIGEST_STORIES_DEFAULT = 5;
export const DIGEST_TIME_DEFAULT = '08:00';
export const DIGEST_ZONE_DEFAULT = 'UTC';
/** The words of a digest that is about a question, in UTF-16 units: what fits a title and a line of a list. */
export const DIGEST_WORDS_MAX_LENGTH = 100;
/** Zones offered while somebody types: what Discord shows of an autocomplete. */
export const ZONES_FOUND_MAX = 25;
/** A zone's longest name has 32 characters; a text longer than this is none. */
export const ZONE_MAX_LENGTH = 64;

/**
 * The longest period of a digest: a week, and what clocks can be set back in it. Without those hours a weekly digest
 * would miss the hour before the change.
 */
export const DIGEST_PERIOD_MAX_MS = 7 * DAY_MS + 3 * HOUR_MS;
/** What happened longer before the period is no news, though it was first seen in it. */
export const DIGEST_EVENT_AGE_MAX_MS = 2 * DAY_MS;
/**
 * An article is stamped before it is stored: one stamped before a slot may be stored after the digest was compiled. As
 * much of the time before a period is looked at again; what was told there stays told. Stamping a batch takes well
 * below a second, waiting for the writer up to ten.
 */
export const DIGEST_OVERLAP_MS = MINUTE_MS;
/** Articles of a tag that one digest looks at, newest first: over a hundred a day in a weekly one. */
export const DIGEST_ARTICLES_MAX = 1_000;
/** Stories that a preview gives its reasons for. */
export const PREVIEW_STORIES_MAX = 25;
/** Articles of one story that a preview looks at for its reason. */
export const PREVIEW_MEMBERS_MAX = 30;

/** A digest that could not come within this time after its slot does not come: the next one tells what it would have. */
export const DIGEST_LATE_MAX_MS = 3 * HOUR_MS;
/** A channel is held for this long: a process that died gives it back so late. */
export const CHANNEL_LEASE_MS = 5 * MINUTE_MS;
/**
 * No request is begun when so little of a hold is left. One that was begun is over, with its repetition, 20 s later, and the
 * clocks of two processes differ by less than a minute: whoever holds the channel next looks after it has arrived or failed.
 */
export const HOLD_MARGIN_MS = 90_000;
/** Nothing is begun in a channel after so long of its turn: what is left waits for the next, as other channels do. */
export const CHANNEL_TURN_MAX_MS = 2 * MINUTE_MS;
/** Channels that are served together, half of it at least: Discord takes 50 requests a second from a bot, each in a quarter of one. */
export const CHANNELS_AT_ONCE = 20;
/** A tick claims nothing more after so long: the next one follows at once, and a bot that is stopped waits for no more. */
export const DELIVERING_MAX_MS = 25_000;

/** Waits before the second attempt at sending, the third and so on; after the last wait and attempt the slot is given up. */
export const SEND_AGAIN_AFTER_MS: readonly number[] = [
  5_000,
  30_000,
  2 * MINUTE_MS,
  10 * MINUTE_MS,
  30 * MINUTE_MS,
  HOUR_MS,
];
/** Before an attempt that comes longer after the last one the channel is looked at: it may stand there all the same. */
export const LOOK_FIRST_AFTER_MS = MINUTE_MS;
/** Slots given up in a row before the subscription is paused: one is an outage, three are this channel. */
export const GIVEN_UP_IN_A_ROW_MAX = 3;
/** A reason kept with a delivery, in UTF-16 units: one sentence. */
export const DELIVERY_REASON_MAX_LENGTH = 200;
/** Subscriptions on a page of a server's list: each takes two lines, and says why it is paused. */
export const SUBSCRIPTIONS_PER_PAGE = 10;
/** A digest that is set up and not saved is kept for this long: somebody who was called away finds it again. */
export const DRAFT_KEPT_MS = HOUR_MS;
/** Digests of a server that went with their channels and of which no manager was told yet: of more, the newest of these are told. */
export const GONE_DIGESTS_KEPT_MAX = 8;
