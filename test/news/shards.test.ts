// Which server is on which shard: Discord's rule, and that every server is on exactly one.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { GuildId } from '../../src/news/places.ts';
import { isOnShards, shardOf } from '../../src/news/shards.ts';

const guildIds = fc.bigInt({ min: 0n, max: (1n << 63n) - 1n }).map((id) => String(id) as GuildId);
const counts = fc.integer({ min: 1, max: 16_384 });

describe('the shard of a server', () => {
  test('goes by the milliseconds of its id', () => {
    const guild = String((1_234_567n << 22n) | 4_194_303n) as GuildId;
    expect([1, 10, 16, 1_000].map((count) => shardOf(guild, count))).toEqual([0, 7, 7, 567]);
  });

  test('is one of those that there are, and one alone', () => {
    fc.assert(
      fc.property(guildIds, counts, (guild, count) => {
        const shard = shardOf(guild, count);
        expect(BigInt(shard)).toBe((BigInt(guild) / 4_194_304n) % BigInt(count));
        expect(isOnShards(guild, { ids: [shard], count })).toBe(true);
        expect(isOnShards(guild, { ids: [shard + 1], count })).toBe(false);
      }),
    );
  });

  test.each(['', 'x', '-1', '1e9', '9'.repeat(40)])('is the first for what is no id (%j)', (id) => {
    expect(shardOf(id as GuildId, 7)).toBe(0);
  });
});
