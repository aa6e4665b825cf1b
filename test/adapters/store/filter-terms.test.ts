// The terms that filters are: one token each, of their own kind, the same however signs are set.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  EVERY_ARTICLE,
  languageTerm,
  NO_ARTICLE,
  outletTerm,
  tagTerm,
} from '../../../src/adapters/store/filter-terms.ts';
import { tagSlugOf } from '../../../src/news/tag.ts';

/** What the index takes for one term. */
const ONE_TOKEN = /^[\p{L}\p{N}\p{Mn}\p{Mc}\p{Co}]+$/u;
const anyText = fc.string({ unit: 'binary', maxLength: 20 });

describe('filter terms', () => {
  it('are one token for every outlet, and for every name’s tag', () => {
    fc.assert(
      fc.property(anyText, (name) => {
        expect(outletTerm(name)).toMatch(ONE_TOKEN);
        const slug = tagSlugOf(name);
        if (slug !== null) expect(tagTerm(slug)).toMatch(ONE_TOKEN);
      }),
      { numRuns: 500 },
    );
  });

  it('of different kinds are never the same, nor those of every and of no article', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const terms = [tagTerm(text), outletTerm(text), languageTerm(text), EVERY_ARTICLE, NO_ARTICLE];
        expect(new Set(terms).size).toBe(terms.length);
      }),
    );
  });

  it('of slugs that differ, differ', () => {
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [first, second] = [tagSlugOf(one), tagSlugOf(other)];
        if (first === null || second === null) return;
        expect(tagTerm(first) === tagTerm(second)).toBe(first === second);
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['The Harbour Post', 'the harbour post'],
    ['Ça-Ira!', 'ca ira?'],
    ['ΤΟ ΒΉΜΑ', 'το βημα'],
  ])('of outlets that differ only in signs are the same: %s, %s', (one, other) => {
    expect(outletTerm(one)).toBe(outletTerm(other));
  });

  it('keep words apart', () => {
    expect(tagTerm('sea-level')).not.toBe(tagTerm('sealevel'));
    expect(languageTerm('EN')).toBe(languageTerm('en'));
  });
});
