// Packed counts of terms: what goes in can be found in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atLeastOnce,
  findCount,
  largerCount,
  smallerCount,
  wantedOf,
  writeTermCounts,
} from '../../../src/adapters/store/term-counts.ts';
import type { TermCount } from '../../../src/news/ports-search.ts';

const NOWHERE: TermCount = { headline: 0, abstract: 0, body: 0 };
const term = fc.stringMatching(/^[a-cé東]{1,4}$/u);
const compound = fc.stringMatching(/^\uE001[a-cß]{1,6}$/u);
const count = fc.record({
  headline: fc.nat(15),
  abstract: fc.nat(15),
  body: fc.integer({ min: 1, max: 255 }),
});
const vector = fc
  .array(fc.tuple(fc.oneof(term, compound), count), { maxLength: 30 })
  .map((entries) => new Map(entries));
const total = ({ headline, abstract, body }: TermCount) => headline + abstract + body;
const terms = (...wanted: string[]) => wantedOf({ terms: wanted, prefixes: [] });
const prefix = (wanted: string) => wantedOf({ terms: [], prefixes: [wanted] });

describe('packed counts', () => {
  it('give each term its count, and nothing to what they have not', () => {
    fc.assert(
      fc.property(vector, term, (counts, other) => {
        const packed = writeTermCounts(counts);
        for (const [name, counted] of counts) expect(findCount(packed, terms(name))).toEqual(counted);
        expect(findCount(packed, terms(other))).toEqual(counts.get(other) ?? NOWHERE);
      }),
    );
  });

  it('give the largest count of several terms', () => {
    fc.assert(
      fc.property(vector, fc.array(term, { maxLength: 5 }), (counts, asked) => {
        const most = Math.max(0, ...asked.map((name) => total(counts.get(name) ?? NOWHERE)));
        expect(total(findCount(writeTermCounts(counts), terms(...asked)))).toBe(most);
      }),
    );
  });

  it('give a stem its count in all its forms, those that are the stem itself too', () => {
    const stems = fc
      .array(fc.tuple(fc.stringMatching(/^\uE000?[ab]{1,3}$/u), count), { maxLength: 20 })
      .map((entries) => new Map(entries));
    fc.assert(
      fc.property(stems, fc.stringMatching(/^[ab]{1,3}$/), (counts, stem) => {
        const others = counts.get(`\uE000${stem}`) ?? NOWHERE;
        const itself = counts.get(stem) ?? NOWHERE;
        expect(findCount(writeTermCounts(counts), terms(`\uE000${stem}`))).toEqual({
          headline: others.headline + itself.headline,
          abstract: others.abstract + itself.abstract,
          body: others.body + itself.body,
        });
        // The word as typed is among its forms, and does not count twice.
        expect(total(findCount(writeTermCounts(counts), terms(stem, `\uE000${stem}`)))).toBe(
          total(others) + total(itself),
        );
      }),
    );
  });

  it('find a compound by its beginning, where they have one', () => {
    fc.assert(
      fc.property(vector, compound, (counts, beginning) => {
        const found = findCount(writeTermCounts(counts), prefix(beginning));
        const possible = [...counts]
          .filter(([name]) => name.startsWith(beginning))
          .map(([, counted]) => counted);
        expect(possible.length === 0 ? [NOWHERE] : possible).toContainEqual(found);
      }),
    );
  });

  it('go as high as they can', () => {
    const packed = writeTermCounts(new Map([['a', { headline: 99, abstract: 16, body: 4_000 }]]));
    expect(findCount(packed, terms('a'))).toEqual({ headline: 15, abstract: 15, body: 255 });
  });

  it('keep the first terms of a long text only', () => {
    const once = { ...NOWHERE, body: 1 };
    const packed = writeTermCounts(new Map(Array.from({ length: 2_000 }, (_, place) => [`t${place}`, once])));
    expect(findCount(packed, terms('t0'))).toEqual(once);
    expect(findCount(packed, terms('t399'))).toEqual(once);
    expect(findCount(packed, terms('t400'))).toEqual(NOWHERE);
    expect(packed.length).toBe(2 + 400 * 6);
  });

  it('of no terms have none', () => {
    const packed = writeTermCounts(new Map());
    expect(findCount(packed, terms('a', ''))).toEqual(NOWHERE);
    expect(findCount(packed, prefix('a'))).toEqual(NOWHERE);
    expect(findCount(packed, terms())).toEqual(NOWHERE);
  });
});

describe('counts', () => {
  it('of a match are at least one, in the body', () => {
    expect(atLeastOnce(NOWHERE)).toEqual({ headline: 0, abstract: 0, body: 1 });
    const found = { headline: 1, abstract: 0, body: 0 };
    expect(atLeastOnce(found)).toBe(found);
  });

  it('are compared by their sum', () => {
    fc.assert(
      fc.property(count, count, (one, other) => {
        expect(total(largerCount(one, other))).toBe(Math.max(total(one), total(other)));
        expect(total(smallerCount(one, other))).toBe(Math.min(total(one), total(other)));
      }),
    );
  });
});
