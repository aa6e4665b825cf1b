// Every bound of the local Discord, with its unit and its reason. Where Discord has a number of its own, it is that one;
// what Discord checks of a message or command stands in validate/.

const MINUTE_MS = 60_000;
const KIB = 1024;
const MIB = 1024 * KIB;

// Gateway

/** What Discord asks for in HELLO. */
export const HEARTBEAT_EVERY_MS = 41_250;
/** Discord's own limits on what a client sends: a frame's bytes, and frames in a window of time. */
export const FRAME_MAX_BYTES = 4 * KIB;
export const SENDS_MAX = 120;
export const SENDS_WINDOW_MS = MINUTE_MS;
/** Connections at once: shards of a few bots. */
export const CONNECTIONS_MAX = 64;
/** Sessions kept, connected or waiting for a resume; the oldest unconnected one goes first. */
export const SESSIONS_MAX = 64;
/** Sessions that Discord lets a small bot begin in a day; with more it takes the token away. */
export const SESSION_STARTS_PER_DAY = 1_000;
export const SESSION_STARTS_WINDOW_MS = 24 * 60 * MINUTE_MS;
/** Buckets of shards that identify side by side. */
export const MAX_CONCURRENCY_DEFAULT = 16;
/** Servers told to a new session before others are heard again: a few milliseconds. */
export const SERVERS_SENT_AT_ONCE = 20;
/** Events kept for a resume; a session that missed more has to identify anew. */
export const REPLAY_EVENTS_MAX = 1_000;

// Requests

/** JSON bodies: the longest that Discord takes, 100 commands of 8,000 characters, is under this. */
export const JSON_MAX_BYTES = MIB;
/** Bodies with files: Discord takes 25 MiB. */
export const FORM_MAX_BYTES = 30 * MIB;
/** Discord takes ten files and one payload; a form with more is not read. */
export const FORM_PARTS_MAX = 16;
/** What Discord says of a server without boosts: 10 MiB a file. */
export const ATTACHMENT_MAX_BYTES = 10 * MIB;
/** Files of one message (Discord: 10). */
export const ATTACHMENTS_MAX = 10;
/** Bytes kept over all files; older files go first. */
export const ATTACHMENTS_KEPT_MAX_BYTES = 128 * MIB;
/** Requests remembered: enough for any test; a bench that needs more counts for itself. */
export const REQUESTS_KEPT_MAX = 2_000;
/** Faults remembered: a test or a person reads the first few; a broken loop must not fill the memory. */
export const VIOLATIONS_KEPT_MAX = 1_000;
/** How long a wait for a change lasts when nothing is said. */
export const WAIT_DEFAULT_MS = 5_000;

// Messages and threads

/** Discord's bound on what a member writes, in UTF-16 units. */
export const CONTENT_MAX_LENGTH = 2_000;
/** Messages kept in a channel; older ones are forgotten. */
export const MESSAGES_PER_CHANNEL_MAX = 2_000;
/** What Discord lists at once. */
export const MESSAGES_LISTED_MAX = 100;
export const MESSAGES_LISTED_DEFAULT = 50;
/** Discord says "the past few minutes"; ten is the longest that anybody has measured. */
export const NONCE_LIVES_MS = 10 * MINUTE_MS;
/** Nonces kept: ten minutes of 16 messages a second. */
export const NONCES_KEPT_MAX = 10_000;
/** Discord's length of a thread's name, and the times of rest after which it may be put away, in minutes. */
export const THREAD_NAME_MAX_LENGTH = 100;
export const THREAD_ARCHIVE_MINUTES: readonly number[] = [60, 1440, 4320, 10080];

/** Discord's bounds on a forum's posts: tags of one post, threads of a server that nobody has put away. */
export const APPLIED_TAGS_MAX = 5;
export const ACTIVE_THREADS_MAX = 1_000;
/** Threads that were put away, listed at once: Discord's most. */
export const ARCHIVED_LISTED_MAX = 100;
/** Nowhere written; what bots have seen of one channel. */
export const CROSSPOSTS_PER_HOUR_MAX = 10;

// Interactions

/** Discord's bound on the first answer. */
export const ACKNOWLEDGE_WITHIN_MS = 3_000;
/** An interaction's token lives this long (Discord: 15 minutes). */
export const TOKEN_LIVES_MS = 15 * MINUTE_MS;
/** Interactions kept: 15 minutes of 110 commands a second. */
export const INTERACTIONS_KEPT_MAX = 100_000;
/** A group, its subcommand, its options. */
export const OPTION_DEPTH_MAX = 3;
/** Discord's bound per level. */
export const OPTIONS_PER_LEVEL_MAX = 25;

// Page

/** What the page sends is a few kilobytes: the longest modal is five texts of 4,000 characters. */
export const PAGE_BODY_MAX_BYTES = MIB;
/** Windows open at once; more than a person has. */
export const READERS_MAX = 32;
/** A window that does not read for this many bytes is let go; it connects again by itself. */
export const UNREAD_MAX_BYTES = 16 * MIB;
/** Keeps idle connections from being taken for dead. */
export const SIGN_OF_LIFE_EVERY_MS = 20_000;

// Controls

/** How far ahead the virtual clock goes: three weeks show any schedule, and nothing of the sample has been forgotten by then. */
export const CLOCK_AHEAD_MAX_MS = 21 * 24 * 60 * MINUTE_MS;
/** Runs of digests that the page lists. */
export const RUNS_SHOWN_MAX = 10;
/** Changes of this long a while are told to the page at once: a command leads to several. */
export const RUNS_LOOKED_AT_AFTER_MS = 150;
/** Long enough to be waited for as told, and short enough for an answer within three seconds. */
export const RATE_LIMIT_RETRY_S = 1;
/** Requests that were refused and are expected again. */
export const RATE_LIMITED_REQUESTS_KEPT_MAX = 1_000;
/** A mobile network on a bad day: answers are late, and still in time. */
export const SLOW_NETWORK_DELAY_MS = 1_200;
/** Requests that the page lists. */
export const PAYLOADS_KEPT_MAX = 100;
/** A full message is 12,000 characters of JSON; the commands of a bot, in six languages, fill this. */
export const PAYLOAD_JSON_MAX_LENGTH = 64_000;
