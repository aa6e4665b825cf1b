// How often one server is asked, how many are asked at once, and for how long what they wish is kept.
import { DAY_MS, HOUR_MS, KB, MB, MINUTE_MS } from './units.ts';

/** From the end of one request to a host until the next: a hundred feeds of one host take four minutes, and nobody waits for them. */
export const HOST_GAP_MS = 2_000;
/** Requests under way in all, each to another host: 16 bodies of 8 MB are 128 MB at worst. */
export const REQUESTS_AT_ONCE = 16;
/** Hosts whose gap, delay or rest is remembered; those that nothing is waited for go first. */
export const HOSTS_REMEMBERED_MAX = 10_000;
/** As long as a 429 or 503 silences all of a host: any feed can lead on to an address of another host that answers so. */
export const HOST_REST_MAX_MS = HOUR_MS;
/** A Crawl-delay is meant for robots that read all of a site; we read its newest articles. */
export const CRAWL_DELAY_MAX_MS = 30_000;

/** Cache-Control and Expires are often one setting for all files of a site, a year even: news is not left alone for so long. */
export const FRESHNESS_MAX_MS = 6 * HOUR_MS;
/** The longest Cache-Control that is read; real ones name half a dozen directives. In UTF-16 units. */
export const CACHE_CONTROL_MAX_LENGTH = 1_000;

/** RFC 9309, 2.5: at least 500 KiB have to be read; what stands behind is not. */
export const ROBOTS_MAX_BYTES = 500 * KB;
/** RFC 9309, 2.4: not longer than a day. */
export const ROBOTS_KEPT_MS = DAY_MS;
/** A robots.txt that could not be read is not asked for again sooner. */
export const ROBOTS_RETRY_MS = 10 * MINUTE_MS;
/** RFC 9309, 2.3.1.2: at least five. */
export const ROBOTS_REDIRECTS_MAX = 5;
/** Origins whose rules stand in memory, and the text that these were made of. */
export const ROBOTS_REMEMBERED_MAX = 1_000;
export const ROBOTS_REMEMBERED_MAX_LENGTH = 4 * MB;
/** A rule that is longer is passed over, an address compared no further: comparing costs their product. In UTF-16 units. */
export const ROBOTS_RULE_MAX_LENGTH = 500;
export const ROBOTS_ADDRESS_MAX_LENGTH = 2_000;
/** All rules with asterisks of one robots.txt: compared with the longest address, these take 0.1 s. In UTF-16 units. */
export const ROBOTS_WILDCARDS_MAX_LENGTH = 20_000;
/** Sitemaps taken from one robots.txt: large outlets name a dozen. */
export const SITEMAPS_PER_ROBOTS_MAX = 50;

/** An idle connection is kept past the gap of its host, so that the next request finds it open; many servers end it after five seconds. */
export const KEEP_ALIVE_MS = 4_000;
/** The text of a refusal or redirect is read to its end to keep the connection, if it is no longer and takes no longer. */
export const UNWANTED_BODY_MAX_BYTES = 16 * KB;
export const UNWANTED_BODY_MAX_MS = 500;
