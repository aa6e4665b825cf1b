// What every LeaseStore does: each name has one holder at most, until its time is over.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MINUTE_MS } from '../../src/limits/units.ts';
import type { LeaseStore, LeaseWish } from '../../src/news/ports-leases.ts';
import { NOW } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

const LEASE_MS = MINUTE_MS;
const NAMES = ['shard 0', 'shard 1', 'shard 2'];

const wish = (wished: Partial<LeaseWish>): LeaseWish => ({
  ...{ holder: 'one', names: NAMES, limit: NAMES.length, at: NOW, leaseMs: LEASE_MS },
  ...wished,
});

export function leaseStoreContract(open: OpenStore): void {
  const openLeases = async (): Promise<LeaseStore> => (await openForTest(open)).store.leases;

  describe('leases', () => {
    it('are given in the order of the wish up to its limit, and the rest to others', async () => {
      const { store, openAnother } = await openForTest(open);
      expect(await store.leases.claimLeases(wish({ limit: 2 }))).toEqual(NAMES.slice(0, 2));
      const other = (await openAnother()).leases;
      expect(await other.claimLeases(wish({ holder: 'two' }))).toEqual(NAMES.slice(2));
      expect(await store.leases.listLeases('shard', NOW)).toEqual(
        NAMES.map((name, place) => ({
          ...{ name, holder: place < 2 ? 'one' : 'two', heldUntil: NOW + LEASE_MS },
        })),
      );
    });

    it('count against the limit while they are held', async () => {
      const leases = await openLeases();
      await leases.claimLeases(wish({ names: ['shard 2'] }));
      expect(await leases.claimLeases(wish({ limit: 1 }))).toEqual(['shard 2']);
      expect(await leases.claimLeases(wish({ limit: 2 }))).toEqual(['shard 0', 'shard 2']);
      expect(await leases.claimLeases(wish({ names: [] }))).toEqual([]);
      expect(await leases.claimLeases(wish({ holder: 'two', limit: 0 }))).toEqual([]);
    });

    it('last longer for who renews them, and are anybody’s once they ran out', async () => {
      const leases = await openLeases();
      const [late, later] = [NOW + LEASE_MS - 1, NOW + 2 * LEASE_MS - 1];
      await leases.claimLeases(wish({}));
      expect(await leases.claimLeases(wish({ at: late }))).toEqual(NAMES);
      expect(await leases.claimLeases(wish({ holder: 'two', at: NOW + LEASE_MS }))).toEqual([]);
      expect(await leases.claimLeases(wish({ holder: 'two', at: later }))).toEqual(NAMES);
      expect(await leases.claimLeases(wish({ at: later }))).toEqual([]);
      expect(await leases.listLeases('shard', later + LEASE_MS)).toEqual([]);
    });

    it('are given back by their holder alone', async () => {
      const leases = await openLeases();
      await leases.claimLeases(wish({}));
      await leases.releaseLeases('two', NAMES);
      expect(await leases.claimLeases(wish({ holder: 'two' }))).toEqual([]);
      await leases.releaseLeases('one', NAMES.slice(1));
      await leases.releaseLeases('one', []);
      expect(await leases.claimLeases(wish({ holder: 'two' }))).toEqual(NAMES.slice(1));
    });

    it('are listed by the beginning of their names', async () => {
      const leases = await openLeases();
      await leases.claimLeases(wish({ names: ['shard 10', 'reading', 'shards', 'Shard 1'], limit: 4 }));
      const listed = await leases.listLeases('shard ', NOW);
      expect(listed.map(({ name }) => name)).toEqual(['shard 10']);
      expect(await leases.listLeases('', NOW)).toHaveLength(4);
    });

    it('made by a clock that is set back since hold nobody up', async () => {
      const leases = await openLeases();
      await leases.claimLeases(wish({}));
      const at = NOW - 60 * MINUTE_MS;
      expect(await leases.claimLeases(wish({ holder: 'two', at }))).toEqual(NAMES);
      expect(await leases.claimLeases(wish({ at }))).toEqual([]);
    });

    it('have one holder each where several ask at once', async () => {
      const { store, openAnother } = await openForTest(open);
      const stores = [store, await openAnother(), await openAnother()];
      const given = await Promise.all(
        stores.map(({ leases }, place) => leases.claimLeases(wish({ holder: `process ${place}`, limit: 2 }))),
      );
      expect(given.flat().toSorted()).toEqual(NAMES);
    });
  });

  describe('a moment that is reserved', () => {
    it('is now where nothing was done lately, and as early as may be where it was', async () => {
      const leases = await openLeases();
      expect(await leases.reserveMoment('identify 0', 5_000, NOW)).toBe(NOW);
      expect(await leases.reserveMoment('identify 0', 5_000, NOW + 1)).toBe(NOW + 5_000);
      expect(await leases.reserveMoment('identify 1', 5_000, NOW + 1)).toBe(NOW + 1);
      expect(await leases.reserveMoment('identify 0', 5_000, NOW + 60_000)).toBe(NOW + 60_000);
    });

    it('is never nearer to another than it may be, whoever asks and however clocks differ', async () => {
      const { store, openAnother } = await openForTest(open);
      const stores = [store.leases, (await openAnother()).leases];
      let run = 0;
      const asking = fc.array(fc.tuple(fc.nat(1), fc.nat(20_000)), { minLength: 2, maxLength: 8 });
      await fc.assert(
        fc.asyncProperty(asking, async (asked) => {
          run += 1;
          const name = `run ${run}`;
          const moments = await Promise.all(
            asked.map(([place, ms]) => (stores[place] ?? store.leases).reserveMoment(name, 5_000, NOW + ms)),
          );
          const inOrder = moments.toSorted((one, other) => one - other);
          for (const [place, moment] of inOrder.entries())
            expect(moment - (inOrder[place - 1] ?? Number.NEGATIVE_INFINITY)).toBeGreaterThanOrEqual(5_000);
          for (const [place, [, ms]] of asked.entries())
            expect(moments[place]).toBeGreaterThanOrEqual(NOW + ms);
        }),
        { numRuns: 15 },
      );
    });
  });
}
