// Makes Discord's ids: the time in milliseconds in the high bits, a counter in the low ones.

/** 2015-01-01T00:00Z, from which Discord counts. */
const DISCORD_EPOCH_MS = 1_420_070_400_000;
const COUNTER_BITS = 22n;
const COUNTER_SIZE = 1 << 22;

/** The id of a moment and a number within that millisecond. */
export function snowflakeAt(epochMs: number, counter: number): string {
  return ((BigInt(epochMs - DISCORD_EPOCH_MS) << COUNTER_BITS) | BigInt(counter)).toString();
}

/** The id of so many milliseconds later, with another number within that one. */
export function shiftedBy(id: string, ms: number, counter = 0): string {
  return snowflakeAt(snowflakeTime(id) + ms, counter);
}

/** The shard that a server falls to by Discord's rule, of so many. */
export function shardOf(id: string, shardCount: number): number {
  return Number((BigInt(id) >> COUNTER_BITS) % BigInt(shardCount));
}

/** When an id was made, in milliseconds since 1970. */
export function snowflakeTime(id: string): number {
  return Number(BigInt(id) >> COUNTER_BITS) + DISCORD_EPOCH_MS;
}

/** Makes a function whose every answer is a new id of now, always greater than the last. */
export function createSnowflakes(now: () => number): () => string {
  let lastMs = 0;
  let counter = 0;
  return () => {
    const ms = Math.max(Math.floor(now()), lastMs);
    counter = ms === lastMs ? counter + 1 : 0;
    lastMs = ms;
    if (counter < COUNTER_SIZE) return snowflakeAt(ms, counter);
    lastMs += 1;
    counter = 0;
    return snowflakeAt(lastMs, counter);
  };
}
