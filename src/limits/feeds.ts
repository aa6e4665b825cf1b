// How often feeds are read, how long one may take, and how much it may send.
import { DAY_MS, HOUR_MS, MB, MINUTE_MS } from './units.ts';

/** More often than every five minutes is impolite; less often than daily is no news. */
export const REFRESH_MINUTES_MIN = 5;
export const REFRESH_MINUTES_MAX = 24 * 60;

/** All of one fetch, redirects included: a server that needs longer is as good as down. */
export const FETCH_MAX_MS = 20_000;
/** A connection over a bad line takes three seconds; what takes longer does not come. */
export const CONNECT_MAX_MS = 8_000;
/** As long as a server may say nothing, before the headers and within the body. */
export const STALL_MAX_MS = 10_000;
/** The largest feeds have some 5 MB with all articles in full; counted before and after unpacking. */
export const FETCHED_MAX_BYTES = 8 * MB;
/** Names, cookies and policies of large sites take up to 12 KB. */
export const RESPONSE_HEADERS_MAX_BYTES = 32 * 1024;
/** From http to https, to www, to the path, to a feed service and back: more is a loop. */
export const REDIRECTS_MAX = 5;
/** Below this number other services listen than web servers: mail, names, files. 80 and 443 are the exceptions. */
export const PORT_MIN = 1024;
/** An entity tag is a hash or two. In UTF-16 units. */
export const VALIDATOR_MAX_LENGTH = 500;
/** The operator's address in the user agent. In UTF-16 units. */
export const CONTACT_MAX_LENGTH = 200;
/** Whoever asks for more rest than a day is asked again after one. */
export const RETRY_AFTER_MAX_MS = DAY_MS;

/** Feeds read at the same time, of as many servers: reading is waiting, and one that waits in vain holds up no more than its place. */
export const FEEDS_AT_ONCE = 16;
/** Feeds that are claimed together, as the queue runs short of servers that nobody is reading. */
export const FEEDS_PER_CLAIM = 64;
/** Longer than a round reads, with the feed that it ends with: nobody else gets what waits behind a slow server in it. */
export const FEED_LEASE_MS = 25 * MINUTE_MS;
/** Feeds are read up to this share of their interval earlier or later, so that not all come at once. */
export const JITTER_SHARE = 0.1;
/** A feed that brings little is read at half the time between its news, and this often at least: a daily digest must not wait for tomorrow's. */
export const QUIET_INTERVAL_MAX_MS = 6 * HOUR_MS;
/** However often a feed fails, it is tried once a day. */
export const BACK_OFF_MAX_MS = DAY_MS;
/** A feed that has failed this often and for this long is not read any more: outlets come back within a fortnight. */
export const FAILURES_BEFORE_PAUSE = 10;
export const FAILING_BEFORE_PAUSE_MS = 14 * DAY_MS;

/** Older pages read where all of one is new: what lies behind the first is history that nobody has asked for. */
export const PAGES_FOLLOWED_FIRST_MAX = 3;
/** The same once a feed has been read: then what lies behind came out while nobody looked, over a weekend, say. */
export const PAGES_FOLLOWED_MAX = 5;
/** Pages of articles read for their texts at one reading: half a day's news of a large outlet. */
export const PAGES_PER_READING_MAX = 20;
/** All of them: twenty answers, and the gap between two requests to one host after each. */
export const PAGES_READING_MAX_MS = 90_000;

/** Feeds of one index: read by sixteen at once, all of them take some minutes. */
export const FEEDS_MAX = 5_000;
/** Feeds that the members of one server may add: the index is everybody's. */
export const FEEDS_PER_GUILD_MAX = 100;
/** A list of five thousand feeds has about 1 MB. */
export const FEED_LIST_MAX_BYTES = 4 * MB;
/** Folders of a list that are named where one was asked for that it has not. */
export const FOLDERS_NAMED_MAX = 20;
/** Items shown of a feed that is tried. */
export const TRIAL_ITEMS_MAX = 10;
/** Other addresses offered where a site has several feeds. */
export const OTHER_FEEDS_SHOWN_MAX = 5;

/** How often it is looked whether a feed is due: a new one is read within this time. */
export const READING_ROUND_EVERY_MS = MINUTE_MS;
/** A round of five thousand slow feeds begins no more of them after this time; what is left is due in the next. */
export const READING_ROUND_READS_MS = 15 * MINUTE_MS;
/** A round that has not ended by then has hung: a feed with all its pages takes no five minutes. */
export const READING_ROUND_MAX_MS = 20 * MINUTE_MS;
/** A round stops after the feeds that it is reading: as long as is waited for that before it is ended. */
export const READING_STOP_WAIT_MS = 5_000;
/** A feed of 8 MB takes some 200 MB while it is read. */
export const READING_WORKER_HEAP_MAX_MB = 512;
/** A dozen answers of one host with a gap between them, the reading of a page, and the start of the worker on a busy machine. */
export const READING_TRIAL_MAX_MS = 90_000;
/** Whoever waits behind more than these waits longer than Discord lets them. */
export const READING_TRIALS_WAITING_MAX = 5;
