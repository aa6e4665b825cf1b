// Shares: all shards are somebody's, nobody has two more than another, and nobody is left with no requests.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { partOf, shareOf } from '../../../src/discord/fleet/shard-share.ts';

const holderLists = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 });

test('the shares of all processes are all shards, as even as can be', () => {
  fc.assert(
    fc.property(holderLists, fc.nat({ max: 200 }), (holders, shards) => {
      const shares = holders.map((holder) => shareOf(holder, holders.toReversed(), shards));
      expect(shares.reduce((sum, share) => sum + share, 0)).toBe(shards);
      expect(Math.max(...shares) - Math.min(...shares)).toBeLessThanOrEqual(1);
    }),
  );
});

test('a process that is not listed yet counts itself in', () => {
  expect(shareOf('b', ['a', 'c'], 3)).toBe(1);
});

test('what all may do is divided, and everybody may do something', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5_000 }), fc.nat({ max: 400 }), (limit, processes) => {
      const part = partOf(limit, processes);
      expect(part).toBeGreaterThanOrEqual(1);
      expect(part * Math.max(1, processes)).toBeLessThanOrEqual(Math.max(limit, processes));
    }),
  );
});
