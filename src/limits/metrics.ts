// What the bot tells a monitoring system of itself: how finely, how often it looks, how long it may take.

/**
 * Upper bounds of the times until an interaction is acknowledged, in seconds: from an answer of the cache (a few
 * milliseconds), past our own bound (75 ms), to Discord's (3 s).
 */
export const ACKNOWLEDGE_BUCKETS_S = [0.005, 0.01, 0.02, 0.04, 0.075, 0.1, 0.15, 0.25, 0.5, 1, 2, 3];
/** The same until it is answered: a comparison in a rush takes seconds, an interaction lives for a quarter of an hour. */
export const ANSWER_BUCKETS_S = [0.005, 0.01, 0.02, 0.04, 0.075, 0.15, 0.25, 0.5, 1, 3, 10, 60, 900];
/** A model answers in seconds, and is given up after its deadline of half a minute and some. */
export const WRITING_BUCKETS_S = [0.5, 1, 2, 4, 8, 15, 30, 60];
/** A digest comes within half a minute of its slot; one that is more than three hours late is not sent. */
export const DELIVERY_LAG_BUCKETS_S = [15, 30, 60, 120, 300, 900, 3_600, 10_800];
/** Work by the clock: a look that finds nothing takes milliseconds, a large pruning minutes. */
export const WORK_BUCKETS_S = [0.01, 0.1, 1, 10, 60, 300];
/** A transaction that is taken again waits for milliseconds, a store that restarts for half a minute. */
export const STORE_WAIT_BUCKETS_S = [0.01, 0.1, 1, 5, 15, 60];
/** Values of one label, those met first; what comes after is counted as `other`. Twice the commands that there are. */
export const LABEL_VALUES_MAX = 40;
/** Shards that are told one by one: 2,500 servers each, far more than one process can hold. */
export const SHARDS_TOLD_MAX = 256;
/** The store is asked no oftener for what is told of it, however many ask: monitoring looks every 15 seconds. */
export const STORE_READ_EVERY_MS = 5_000;
/** What the store has not told by then is left out, or taken for no answer. */
export const STORE_ANSWERS_WITHIN_MS = 2_000;
/** A whole answer; Prometheus gives up after ten seconds, a container's health check of ours after five. */
export const METRICS_ANSWER_WITHIN_MS = 4_000;
/** Whoever connects has said what they want by then. */
export const METRICS_REQUEST_WITHIN_MS = 2_000;
/** Connections at once: one or two who look, and one who tries. */
export const METRICS_CONNECTIONS_MAX = 32;
/** A path and a handful of headers. */
export const METRICS_HEADERS_MAX_BYTES = 8 * 1_024;
