// Claims: processes share the shards evenly, a new one gets its part, a dead one's are taken over, a lost one leaves at once.
import { describe, expect, test } from 'vitest';
import { openLeases, sizesOf, startClaimer } from './claimers.ts';

describe('processes on one database', () => {
  test('one alone has all; each that comes gets as many as the others, and no shard is two processes’', async () => {
    const leases = await openLeases();
    const claimers = [await startClaimer(leases, 'a')];
    expect(claimers[0]?.held()).toEqual([0, 1, 2, 3]);
    for (const [holder, sizes] of [
      ['b', [2, 2]],
      ['c', [1, 1, 2]],
    ] as const) {
      claimers.push(await startClaimer(leases, holder));
      await expect.poll(() => sizesOf(claimers)).toEqual(sizes);
      expect(claimers.flatMap(({ held }) => held()).toSorted()).toEqual([0, 1, 2, 3]);
      await expect
        .poll(() => claimers.map(({ claims }) => claims.members()))
        .toEqual(claimers.map(() => claimers.length));
    }
  });

  test('one that stops gives its shards back at once', async () => {
    const leases = await openLeases();
    const [first, second] = [await startClaimer(leases, 'a'), await startClaimer(leases, 'b')];
    await expect.poll(() => sizesOf([first, second])).toEqual([2, 2]);
    await first.claims.stop();
    expect(first.held()).toEqual([]);
    await expect.poll(() => second.held(), { timeout: 1_000 }).toHaveLength(4);
  });

  test('one more than there are shards waits, says so once, and takes over', async () => {
    const leases = await openLeases();
    const only = { count: 1, candidates: [0] };
    const first = await startClaimer(leases, 'a', only);
    const second = await startClaimer(leases, 'b', only);
    await expect.poll(() => second.claims.members()).toBe(2);
    expect(second.held()).toEqual([]);
    expect(second.log.lines.filter(({ message }) => message.includes('ready to take over'))).toHaveLength(1);
    await first.claims.stop();
    await expect.poll(() => second.held()).toEqual([0]);
  });

  test('one that hands many over gives back a few at a time', async () => {
    const leases = await openLeases();
    const first = await startClaimer(leases, 'a', { handedOverMax: 1 });
    const second = await startClaimer(leases, 'b', { handedOverMax: 1 });
    await expect.poll(() => sizesOf([first, second])).toEqual([2, 2]);
    expect(first.rounds.map(({ length }) => length)).toContain(3);
  });

  test('settings that name the same shards twice connect them once', async () => {
    const leases = await openLeases();
    const named = { isShared: false, candidates: [1, 2] };
    const [first, second] = [await startClaimer(leases, 'a', named), await startClaimer(leases, 'b', named)];
    expect([first.held(), second.held()]).toEqual([[1, 2], []]);
  });
});
