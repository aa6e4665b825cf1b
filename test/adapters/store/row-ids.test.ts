// Ids that the store counts up: each names one row, and no other text names it too.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { idOfRow, rowOfId } from '../../../src/adapters/store/row-ids.ts';
import { isSubscriptionId } from '../../../src/news/subscription.ts';

describe('the id of a row', () => {
  it('names that row', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36 ** 9 - 1 }), (row) => {
        expect(rowOfId(idOfRow(row))).toBe(row);
        expect(isSubscriptionId(idOfRow(row))).toBe(true);
      }),
    );
  });

  it('is the only text that names it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const row = rowOfId(text);
        expect(row === -1 || idOfRow(row) === text).toBe(true);
      }),
    );
  });

  it.each(['', '01', '1a ', 'A', '1.5', 'zzzzzzzzzzzzzzz', 'NaN!'])('is not %j', (text) => {
    expect(rowOfId(text)).toBe(-1);
  });
});
