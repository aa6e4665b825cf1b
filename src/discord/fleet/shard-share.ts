// How many shards each process has: as many as every other, or one more, by the order of their names.

/** All processes that know of each other come to shares that add up to `shards`. */
export function shareOf(holder: string, holders: readonly string[], shards: number): number {
  const order = [...new Set([...holders, holder])].sort();
  const each = Math.floor(shards / order.length);
  return each + (order.indexOf(holder) < shards % order.length ? 1 : 0);
}

/** What one of so many processes may do of what all together may; never nothing. */
export function partOf(limit: number, processes: number): number {
  return Math.max(1, Math.floor(limit / Math.max(1, processes)));
}
