// Signatures: the heaviest stems, then the keys of the shared ground, and neither among the other.
import { describe, expect, it } from 'vitest';
import { groundKeysOf, isGroundTerm, sharedGroundOf } from '../../../src/analysis/grouping/shared-ground.ts';
import { signatureOf } from '../../../src/analysis/grouping/signature.ts';
import { SIGNATURE_STEMS_MAX } from '../../../src/limits/analysis.ts';

const statistics = { articles: 100, frequencies: new Map([['common', 100]]) };
const ground = sharedGroundOf(
  { headline: null, abstract: null, body: 'The mayor of Paluma, Rosa Quintanar, counted 412 boats.' },
  { language: 'en' },
);

describe('signatureOf', () => {
  it('holds the heaviest stems and the keys of the shared ground', () => {
    const stems = Array.from({ length: 20 }, (_, at): [string, number] => [`stem${at}`, 20 - at]);
    const signature = signatureOf(new Map([...stems, ...ground]), statistics);
    expect(signature.filter((term) => !isGroundTerm(term))).toEqual(
      stems.slice(0, SIGNATURE_STEMS_MAX).map(([stem]) => stem),
    );
    expect(signature.filter(isGroundTerm)).toEqual(groundKeysOf(ground));
    expect(groundKeysOf(ground).length).toBeGreaterThan(2);
  });

  it('has stems alone where there is no ground', () => {
    expect(signatureOf(new Map([['storm', 1]]), statistics)).toEqual(['storm']);
    expect(signatureOf(new Map(), statistics)).toEqual([]);
  });
});
