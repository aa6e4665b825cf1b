// The local Discord limits what a bot begins as Discord does: a bucket rests, and the day's sessions are counted.
import { describe, expect, it } from 'vitest';
import { createIdentifyLimits } from '../../../src/playground/gateway/identify-limits.ts';
import { createClient, startDiscord } from '../bot.ts';

function openLimits(remaining?: number) {
  const time = { now: 1_000 };
  const given = { maxConcurrency: 2, everyMs: 5_000, now: () => time.now };
  return {
    time,
    limits: createIdentifyLimits({ ...given, ...(remaining === undefined ? {} : { remaining }) }),
  };
}

describe('identifying', () => {
  it('is for one shard of a bucket at a time', () => {
    const { time, limits } = openLimits();
    expect([0, 1, 2].map((shard) => limits.take(shard))).toEqual(['taken', 'taken', 'too-soon']);
    time.now += 4_999;
    expect(limits.take(2)).toBe('too-soon');
    time.now += 1;
    expect(limits.take(3)).toBe('taken');
    time.now += 4_999;
    expect(limits.take(2)).toBe('taken');
  });

  it('is counted, too soon ones as well, and ends with the last of the day', () => {
    const { limits } = openLimits(2);
    limits.take(0);
    limits.take(0);
    expect(limits.payload()).toMatchObject({ total: 1_000, remaining: 0, max_concurrency: 2 });
    expect(limits.take(1)).toBe('none-left');
  });
});

describe('shards', () => {
  it('each hold the servers that fall to them, and are seen online', async () => {
    const discord = await startDiscord({ shards: 3, furtherServers: { count: 7, channelsEach: 1 } });
    const client = createClient(discord, { shards: [0, 1, 2], shardCount: 3 });
    const ready = new Promise((resolve) => client.once('clientReady', resolve));
    await client.login(discord.token);
    await ready;
    expect(discord.shardsOnline().toSorted()).toEqual(['0/3', '1/3', '2/3']);
    const byShard = [0, 1, 2].map(
      (shard) => client.guilds.cache.filter((guild) => guild.shardId === shard).size,
    );
    expect(byShard).toEqual([3, 3, 2]);
    for (const { id, shardId } of client.guilds.cache.values())
      expect(Number((BigInt(id) >> 22n) % 3n)).toBe(shardId);
    const advice = (await client.rest.get('/gateway/bot')) as { shards: number };
    expect(advice).toMatchObject({ shards: 3, session_start_limit: { remaining: 997 } });
  });
});
