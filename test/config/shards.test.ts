// The settings of shards: what each combination means, and which are refused with a sentence.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readShards } from '../../src/config/shards.ts';

const NONE = { shards: 'auto', ids: '', count: '' };

describe('shards', () => {
  test.each([
    [{}, { count: null, ids: null }],
    [{ shards: '4' }, { count: 4, ids: null }],
    [
      { ids: '0-3,7', count: '8' },
      { count: 8, ids: [0, 1, 2, 3, 7] },
    ],
    [
      { ids: ' 2 , 1 - 2 ', count: '3' },
      { count: 3, ids: [1, 2] },
    ],
    [
      { shards: '3', ids: '2' },
      { count: 3, ids: [2] },
    ],
    [
      { shards: '3', ids: '2', count: '3' },
      { count: 3, ids: [2] },
    ],
  ])('%j are read', (texts, expected) => {
    expect(readShards({ ...NONE, ...texts })).toEqual({ kind: 'shards', ...expected });
  });

  test.each([
    [{ shards: 'all' }, /^SHARDS is "all"\. Write auto/],
    [{ shards: '0' }, /^SHARDS is "0"/],
    [{ shards: '1e3' }, /^SHARDS is "1e3"/],
    [{ shards: '20000' }, /to 16384\.$/],
    [{ count: '4' }, /^SHARD_COUNT says .* Set SHARD_IDS too/],
    [{ ids: '1' }, /^SHARD_IDS needs SHARD_COUNT/],
    [{ ids: '1', count: '-4' }, /^SHARD_COUNT is "-4"/],
    [{ ids: '4', count: '4' }, /numbers and ranges from 0 to 3/],
    [{ ids: '2-1', count: '4' }, /^SHARD_IDS is "2-1"/],
    [{ ids: '1,', count: '4' }, /^SHARD_IDS is "1,"/],
    [{ ids: '1', count: '4', shards: '5' }, /^SHARDS is 5 and SHARD_COUNT 4\./],
  ])('%j are refused', (texts, sentence) => {
    const read = readShards({ ...NONE, ...texts });
    expect(read).toEqual({ kind: 'problem', problem: expect.stringMatching(sentence) as string });
  });

  test('that are listed come out in order, each once and each of those that there are', () => {
    const lists = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 9 });
    fc.assert(
      fc.property(lists, fc.integer({ min: 1, max: 40 }), (ids, count) => {
        const read = readShards({ ...NONE, ids: ids.join(','), count: String(count) });
        if (ids.some((id) => id >= count)) expect(read.kind).toBe('problem');
        else expect(read).toMatchObject({ ids: [...new Set(ids)].sort((one, other) => one - other) });
      }),
    );
  });
});
