// Which write-ups are one text: as comparing all with all would say, with most pairs never compared.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reprintPairsOf } from '../../../src/analysis/comparison/reprints.ts';
import { findReprintPairs } from '../../../src/analysis/reuse/near-duplicates.ts';
import { bodiesOf } from './story-articles.ts';

/** So many words that no other seed has. */
function textOf(seed: number, words = 400): string {
  return Array.from({ length: words }, (_, place) => `w${seed}x${place}`).join(' ');
}

describe('reprints', () => {
  test('are found, the earlier first', () => {
    const articles = bodiesOf(textOf(1), textOf(2), `${textOf(1)} ${textOf(3, 40)}`);
    const [one, , third] = articles;
    expect(reprintPairsOf(articles)).toEqual([[one?.id, third?.id]]);
  });

  test('of short texts are found too', () => {
    const articles = bodiesOf(textOf(1, 60), textOf(1, 60), textOf(2, 60));
    expect(reprintPairsOf(articles)).toHaveLength(1);
  });

  test('are the same as where all are compared with all, however much of a text is taken over', () => {
    const share = fc.integer({ min: 0, max: 400 });
    fc.assert(
      fc.property(fc.array(share, { minLength: 1, maxLength: 5 }), (shares) => {
        const words = textOf(1).split(' ');
        const copies = shares.map((taken, seed) =>
          [...words.slice(0, taken), textOf(seed + 2, 400 - taken)].join(' '),
        );
        const articles = bodiesOf(textOf(1), ...copies);
        expect(reprintPairsOf(articles)).toEqual(findReprintPairs(articles));
      }),
      { numRuns: 40 },
    );
  });
});
