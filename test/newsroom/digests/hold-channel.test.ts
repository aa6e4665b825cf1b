// Until when the holder of a channel may begin requests: by both clocks, from before the claim or the last write.
import { describe, expect, it } from 'vitest';
import { CHANNEL_LEASE_MS, HOLD_MARGIN_MS } from '../../../src/limits/digests.ts';
import type { Held, HoldId } from '../../../src/news/ports-digests.ts';
import { holdChannel } from '../../../src/newsroom/digests/hold-channel.ts';
import { NOW } from '../../nouns.ts';

const HOLD = 'a-hold' as HoldId;
const HELD_FOR_MS = CHANNEL_LEASE_MS - HOLD_MARGIN_MS;

function openHold() {
  const clocks = { now: NOW, elapsed: 7 };
  const parts = { clock: () => clocks.now, elapsed: () => clocks.elapsed };
  return { clocks, hold: holdChannel(parts, HOLD, { at: NOW, since: 7 }) };
}

describe('a held channel', () => {
  it('lets requests begin until shortly before its hold ends', () => {
    const { clocks, hold } = openHold();
    clocks.now = NOW + HELD_FOR_MS - 1;
    clocks.elapsed = 7 + HELD_FOR_MS - 1;
    expect(hold.mayBegin()).toBe(true);
  });

  it.each([
    ['a machine slept, and the counting clock with it', { now: NOW + HELD_FOR_MS, elapsed: 8 }],
    ['the wall clock was set back', { now: NOW - 1, elapsed: 7 + HELD_FOR_MS }],
  ])('does not where %s', (_, shown) => {
    const { clocks, hold } = openHold();
    Object.assign(clocks, shown);
    expect(hold.mayBegin()).toBe(false);
  });

  it('is held on by a write from before the write, however long that takes', async () => {
    const { clocks, hold } = openHold();
    clocks.now = NOW + 60_000;
    clocks.elapsed = 60_007;
    const given: Held[] = [];
    await hold.write((held) => {
      given.push(held);
      clocks.now += 100_000;
      clocks.elapsed += 100_000;
      return Promise.resolve('written');
    });
    expect(given).toEqual([{ hold: HOLD, until: NOW + 60_000 + CHANNEL_LEASE_MS }]);
    clocks.now = NOW + 60_000 + HELD_FOR_MS - 1;
    clocks.elapsed = clocks.now - NOW + 7;
    expect(hold.mayBegin()).toBe(true);
    clocks.now += 1;
    expect(hold.mayBegin()).toBe(false);
  });

  it('that is another’s by now lets nothing begin any more', async () => {
    const { hold } = openHold();
    expect(await hold.write(() => Promise.resolve('not-held' as const))).toBe('not-held');
    expect(hold.mayBegin()).toBe(false);
  });

  it('is held no longer by a write that failed', async () => {
    const { clocks, hold } = openHold();
    clocks.now = NOW + 60_000;
    await expect(hold.write(() => Promise.reject(new Error('away')))).rejects.toThrow('away');
    clocks.now = NOW + HELD_FOR_MS;
    expect(hold.mayBegin()).toBe(false);
  });
});
