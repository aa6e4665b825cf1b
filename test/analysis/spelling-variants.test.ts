// Spelling variants: every single slip is among them, and nothing that is two slips away.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { spellingVariants } from '../../src/analysis/spelling-variants.ts';

const letters = fc.string({
  unit: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'z'),
  minLength: 3,
  maxLength: 8,
});

/** How many letters must be added, taken or changed (Levenshtein), by the definition. */
function distance(one: string, other: string): number {
  if (one === '' || other === '') return one.length + other.length;
  const isSame = other.startsWith(one.charAt(0));
  const [restOne, restOther] = [one.slice(1), other.slice(1)];
  if (isSame) return distance(restOne, restOther);
  return 1 + Math.min(distance(restOne, other), distance(one, restOther), distance(restOne, restOther));
}

describe('spellingVariants', () => {
  it('has each single slip', () => {
    const { near, far } = spellingVariants('ferry');
    expect(near).toEqual(expect.arrayContaining(['efrry', 'fery', 'erry', 'ferr', 'feryr']));
    expect(far).toEqual(expect.arrayContaining(['ferrxy', 'aferry', 'ferrya', 'berry', 'ferra']));
    expect(spellingVariants('паром').far).toEqual(expect.arrayContaining(['парома', 'баром']));
    expect(spellingVariants('δρόμος').near).toContain('δόμος');
  });

  it('has each once, never the word itself, and nothing further than a swap', () => {
    fc.assert(
      fc.property(letters, (word) => {
        const { near, far } = spellingVariants(word);
        for (const variants of [near, far]) expect(new Set(variants).size).toBe(variants.length);
        expect([...near, ...far]).not.toContain(word);
        expect(near.every((variant) => distance(word, variant) <= 2)).toBe(true);
        expect(far.slice(0, 60).every((variant) => distance(word, variant) === 1)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('are few enough to be looked up', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 24 }), (word) => {
        const { near, far } = spellingVariants(word);
        expect(near.length).toBeLessThanOrEqual(48);
        expect(far.length).toBeLessThanOrEqual(49 * 32);
      }),
    );
  });
});
