// How the processes of one bot share its shards and what Discord allows them together.
import { MINUTE_MS } from './units.ts';

/** A dead process's shards are somebody else's after this: long enough for a database that is restarted meanwhile. */
export const FLEET_LEASE_MS = 30_000;
/** Two renewals may fail before a lease runs out. */
export const FLEET_RENEW_EVERY_MS = 10_000;
/** In the end of its lease nobody uses a shard: the clocks of the machines differ by less, and what was begun is out. */
export const FLEET_LEASE_RESERVE_MS = 5_000;
/** A process that has less than its share looks so often for what the others give back. */
export const FLEET_WANTING_EVERY_MS = 1_000;
/** How often it is looked whether leases have run out: a process that was frozen finds out this soon, or when it hears. */
export const FLEET_WATCHED_EVERY_MS = 500;
/** Processes that are started together find each other before the first takes all shards. */
export const FLEET_SETTLE_MS = 2_000;
/** Discord takes one identify of a bucket in five seconds, as it arrives: the way there takes longer at times. */
export const IDENTIFY_EVERY_MS = 5_500;
/** Discord takes the token away from a bot that begins more sessions in a day than it may: the last ones are never used. */
export const SESSION_STARTS_KEPT = 20;
/** How often it is looked whether sessions may be begun again. */
export const SESSION_STARTS_LOOKED_EVERY_MS = 10 * MINUTE_MS;
/** Who is cut off from the database answers so late, that another who has the shard is first; Discord waits three seconds. */
export const CUT_OFF_ANSWERS_AFTER_MS = 1_000;
/** A database or a Discord that does not answer is asked again after this. */
export const FLEET_ASK_AGAIN_MS = 1_000;
/** A shard that could not be started is started again after this, and after twice as long each time, up to the most. */
export const SHARD_AGAIN_MS = 5_000;
export const SHARD_AGAIN_MAX_MS = 5 * MINUTE_MS;
/** Ten times the shards of the largest bots. */
export const SHARDS_MAX = 16_384;
/** Registering is one request or two; whoever waits for another process's goes on by itself after three times this. */
export const REGISTRATION_LEASE_MS = 20_000;
/** A process that died leaves its regular work to another after so many intervals. */
export const WORK_LEASE_INTERVALS = 2;
/** How often a process looks for what another has the model write. */
export const ANSWER_LOOKED_EVERY_MS = 500;
/** Longer than a model may take with the checks of what it wrote: then whoever had it written is dead. */
export const ANSWER_LEASE_MS = 2 * MINUTE_MS;
