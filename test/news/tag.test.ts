// Tags: the one spelling that all of theirs fold to, in any script.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMoreReadable, TAG_SLUG_MAX_LENGTH, tagSlugOf } from '../../src/news/tag.ts';

const SLUGS: readonly (readonly [string, string])[] = [
  ['Cooperation', 'cooperation'],
  ['  Sea   level ', 'sea-level'],
  ['#ClimateChange', 'climatechange'],
  ['AT&T', 'at-t'],
  ['U.S. politics', 'u-s-politics'],
  ['Économie', 'economie'],
  ['Straßenverkehr', 'strassenverkehr'],
  ['Łódź', 'lodz'],
  ['ОБЩЕСТВО', 'общество'],
  ['ΠΟΛΙΤΙΚΉ', 'πολιτικη'],
  ['اقتصاد', 'اقتصاد'],
  ['כלכלה', 'כלכלה'],
  ['经济', '经济'],
  ['日本・東京', '日本-東京'],
  ['การเมือง', 'การเมือง'],
  ['राजनीति', 'राजनीति'],
  ['경제 뉴스', '경제-뉴스'],
  ['２０２６', '2026'],
  ['C++', 'c'],
  ['👩‍🚒 Firefighters', 'firefighters'],
];

describe('tagSlugOf', () => {
  it.each(SLUGS)('makes of %s: %s', (name, slug) => {
    expect(tagSlugOf(name)).toBe(slug);
  });

  it.each(['', '   ', '👩‍🚒🔥', '---', '?!', '\u0000\u200B'])('makes nothing of %j', (name) => {
    expect(tagSlugOf(name)).toBeNull();
  });

  it('cuts what is too long, between characters', () => {
    expect(tagSlugOf('a'.repeat(200))).toBe('a'.repeat(TAG_SLUG_MAX_LENGTH));
    const rare = '𠮷'.repeat(200);
    expect(tagSlugOf(`a${rare}`)).toBe(`a${'𠮷'.repeat(TAG_SLUG_MAX_LENGTH / 2 - 1)}`);
    expect(tagSlugOf(rare)).toBe('𠮷'.repeat(TAG_SLUG_MAX_LENGTH / 2));
  });

  it('makes nothing else of a slug', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        const slug = tagSlugOf(name);
        if (slug === null) return;
        expect(tagSlugOf(slug)).toBe(slug);
        expect(slug.length).toBeLessThanOrEqual(TAG_SLUG_MAX_LENGTH);
      }),
      { numRuns: 500 },
    );
  });
});

describe('isMoreReadable', () => {
  it.each([
    ['Climate change', 'climate change'],
    ['Climate change', 'CLIMATE CHANGE'],
    ['climate change', 'CLIMATE CHANGE'],
    ['NATO', 'nato'],
    ['Общество', 'ОБЩЕСТВО'],
  ])('takes %s before %s, and not the other way round', (better, worse) => {
    expect(isMoreReadable(better, worse)).toBe(true);
    expect(isMoreReadable(worse, better)).toBe(false);
  });

  it.each([
    ['NATO', 'Nato'],
    ['经济', '經濟'],
    ['Sea level', 'Sea Level'],
  ])('leaves %s and %s as they came', (one, other) => {
    expect(isMoreReadable(one, other)).toBe(false);
    expect(isMoreReadable(other, one)).toBe(false);
  });
});
