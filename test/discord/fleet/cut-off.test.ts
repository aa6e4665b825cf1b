// Leases that run out: who was frozen leaves at once, who is cut off from the database stays until it knows better.
import { describe, expect, test } from 'vitest';
import { openLeases, sizesOf, startClaimer, throughLine, TIMES, type Claimer } from './claimers.ts';

const OVER_SOON = { timeout: 10_000, interval: 20 };

function isAnyHeld({ claims }: Claimer): boolean {
  return [0, 1, 2, 3].some((shard) => claims.isHeld(shard));
}

describe('a process whose leases have run out', () => {
  test('leaves its shards at once where it was frozen, and says so', async () => {
    let skippedMs = 0;
    const clock = () => Date.now() + skippedMs;
    const leases = await openLeases();
    const times = { ...TIMES, renewEveryMs: 60_000 };
    const frozen = await startClaimer(leases, 'a', { clock, times });
    skippedMs = TIMES.leaseMs;
    expect(isAnyHeld(frozen)).toBe(false);
    expect(frozen.claims.isCutOff()).toBe(false);
    await expect.poll(frozen.held, OVER_SOON).toEqual([]);
    expect(frozen.log.lines).toMatchObject([
      { level: 'warn', message: expect.stringMatching(/have run out/) as string },
    ]);
  });

  test('stays connected while nobody reaches the database, and each has its own again when it is back', async () => {
    const leases = await openLeases();
    const line = { isCut: false };
    const all = [
      await startClaimer(throughLine(leases, line), 'a'),
      await startClaimer(throughLine(leases, line), 'b'),
    ];
    await expect.poll(() => sizesOf(all)).toEqual([2, 2]);
    const before = all.map(({ held }) => held());
    const rounds = all.map((one) => one.rounds.length);
    line.isCut = true;
    await expect.poll(() => all.map(({ claims }) => claims.isCutOff()), OVER_SOON).toEqual([true, true]);
    expect(all.map(isAnyHeld)).toEqual([false, false]);
    line.isCut = false;
    await expect.poll(() => all.map(isAnyHeld), OVER_SOON).toEqual([true, true]);
    const later = all.map((one) => one.rounds.length + 5);
    await expect.poll(() => all.every((one, place) => one.rounds.length > (later[place] ?? 0))).toBe(true);
    for (const [place, one] of all.entries())
      for (const held of one.rounds.slice(rounds[place])) expect(held).toEqual(before[place]);
    expect(all.map(({ claims }) => claims.isCutOff())).toEqual([false, false]);
    for (const { log } of all)
      expect(log.lines.filter(({ message }) => message.includes('stay connected'))).toHaveLength(1);
  });

  test('leaves what others have taken over when it reaches the database again, and gets its share back', async () => {
    const leases = await openLeases();
    const line = { isCut: false };
    const cutOff = await startClaimer(throughLine(leases, line), 'a');
    const other = await startClaimer(leases, 'b');
    await expect.poll(() => sizesOf([cutOff, other])).toEqual([2, 2]);
    line.isCut = true;
    await expect.poll(() => other.held(), OVER_SOON).toHaveLength(4);
    expect(isAnyHeld(cutOff)).toBe(false);
    expect(cutOff.claims.isCutOff()).toBe(true);
    line.isCut = false;
    await expect.poll(() => cutOff.rounds, OVER_SOON).toContainEqual([]);
    await expect.poll(() => sizesOf([cutOff, other]), OVER_SOON).toEqual([2, 2]);
    expect([...cutOff.held(), ...other.held()].toSorted()).toEqual([0, 1, 2, 3]);
  });

  test('counts as cut off too where the database says nothing at all', async () => {
    const leases = await openLeases();
    let isSilent = false;
    const answer = Promise.withResolvers<null>();
    const silent = {
      ...leases,
      claimLeases: async (wish: Parameters<typeof leases.claimLeases>[0]) => {
        if (isSilent) await answer.promise;
        return leases.claimLeases(wish);
      },
    };
    const one = await startClaimer(silent, 'a');
    isSilent = true;
    await expect.poll(() => one.claims.isCutOff(), OVER_SOON).toBe(true);
    expect(one.held()).toEqual([0, 1, 2, 3]);
    isSilent = false;
    answer.resolve(null);
    await expect.poll(() => isAnyHeld(one), OVER_SOON).toBe(true);
    expect(one.rounds).not.toContainEqual([]);
  });
});
