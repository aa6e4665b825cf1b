// Numerals: what digits are worth by language, and what is no number at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupsBySpace, valueOfNumeral } from '../../../src/analysis/figures/numerals.ts';

describe('valueOfNumeral', () => {
  it.each([
    ['0', 'en', 0],
    ['007', 'en', 7],
    ['1204', 'en', 1204],
    ['1,204', 'en', 1204],
    ['1,204', 'de', 1.204],
    ['1,204', null, 1204],
    ['1.204', 'en', 1.204],
    ['1.204', 'de', 1204],
    ['0.204', 'de', 0.204],
    ['0,204', 'en', 0.204],
    ['1,204,500', 'en', 1_204_500],
    ['1.204.500', 'en', 1_204_500],
    ['1.204.500', 'de', 1_204_500],
    ['1,204.5', 'en', 1204.5],
    ['1.204,5', 'de', 1204.5],
    ['1’204', 'de', 1204],
    ["1'204", 'fr', 1204],
    ['1 204', 'fr', 1204],
    ['1\u00A0204', 'fr', 1204],
    ['1\u202F204,5', 'fr', 1204.5],
    ['12,34,567', 'hi', 1_234_567],
    ['3,5', 'de', 3.5],
    ['3.5', 'de', 3.5],
    ['12,5', 'en', 12.5],
    ['٢٥', 'ar', 25],
    ['٣٫٥', 'ar', 3.5],
    ['२५', 'hi', 25],
  ])('reads %s in %s as %d', (written, language, value) => {
    expect(valueOfNumeral(written, language)).toBe(value);
  });

  it.each(['1.2.3', '1,2,3', '1,204,50', '', 'x', '1-2', '1e5', '1'.repeat(31), '9,999,'.repeat(9)])(
    'reads no number in %j',
    (written) => {
      expect(valueOfNumeral(written, 'en')).toBeNull();
    },
  );

  it('reads back what a language writes', () => {
    const languages = fc.constantFrom('en', 'de', 'es', 'it', 'nl', 'pt');
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e12 }), languages, (value, language) => {
        expect(valueOfNumeral(value.toLocaleString(language, { useGrouping: 'always' }), language)).toBe(
          value,
        );
      }),
    );
  });

  it('answers a finite number or nothing, for any text', () => {
    const texts = fc.string({ unit: fc.constantFrom('0', '1', '9', '.', ',', ' ', '’', '٣', 'x') });
    fc.assert(
      fc.property(texts, fc.constantFrom('en', 'de', null), (written, language) => {
        const value = valueOfNumeral(written, language);
        expect(value === null || (Number.isFinite(value) && value >= 0)).toBe(true);
      }),
    );
  });
});

describe('groupsBySpace', () => {
  it.each([
    ['fr', true],
    ['de', true],
    ['en', false],
    ['zh', false],
    [null, false],
  ])('tells of %s: %s', (language, expected) => {
    expect(groupsBySpace(language)).toBe(expected);
  });
});
