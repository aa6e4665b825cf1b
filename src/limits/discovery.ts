// How long and how often it is asked while the feeds of a site are looked for, and what is read of sitemaps.
import { KB } from './units.ts';

/** Requests for one address that somebody gave: its page, the feeds that it names, and the paths where feeds usually are. */
export const DISCOVERY_REQUESTS_MAX = 12;
/** Feeds that a page names and that are tried: large sites name one for each section. */
export const DISCOVERY_LINKS_MAX = 5;
/** Of the requests, as many are left for sitemaps: on sites without feeds, usual paths would use up all. */
export const DISCOVERY_REQUESTS_FOR_SITEMAPS = 3;
/** All of it: a trial ends after a minute, starts a thread before this, and reads what was found after it. */
export const DISCOVERY_MAX_MS = 35_000;
/** One address that is only tried: a server may rest a few seconds between two requests, and answers within one. */
export const DISCOVERY_CANDIDATE_MAX_MS = 8_000;
/** Links of a page that are looked at: the fullest front pages have some two thousand. */
export const PAGE_LINKS_MAX = 5_000;
/** Of those, as many as look like feeds and are kept for ranking. */
export const PAGE_FEED_LINKS_MAX = 200;
/** Attributes of one link; what is longer is no link. In UTF-16 units. */
export const LINK_MAX_LENGTH = 4 * KB;

/** More entries than the protocol allows in one sitemap are not looked at (sitemaps.org). */
export const SITEMAP_ENTRIES_MAX = 50_000;
/** A headline or address within a sitemap; what is longer is cut. In UTF-16 units. */
export const SITEMAP_VALUE_MAX_LENGTH = 4 * KB;
/** Sitemaps that are read of an index at each reading: those for news are one or two. */
export const SITEMAPS_OF_INDEX_MAX = 3;
