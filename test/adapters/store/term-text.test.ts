// Term vectors and profiles as one column each: what goes in can be found in it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  atLeastOnce,
  findCount,
  largerCount,
  needleOf,
  prefixNeedleOf,
  readProfile,
  smallerCount,
  writeProfile,
  writeTerms,
} from '../../../src/adapters/store/term-text.ts';
import type { TermCount } from '../../../src/news/ports.ts';

const NOWHERE: TermCount = { headline: 0, abstract: 0, body: 0 };
const term = fc.stringMatching(/^[a-c\uE000é東]{1,4}$/u);
const count = fc.record({ headline: fc.nat(9), abstract: fc.nat(9), body: fc.integer({ min: 1, max: 999 }) });
const vector = fc.array(fc.tuple(term, count), { maxLength: 30 }).map((entries) => new Map(entries));
const total = ({ headline, abstract, body }: TermCount) => headline + abstract + body;

describe('a term vector in a text', () => {
  it('gives each term its count, and nothing to what it has not', () => {
    fc.assert(
      fc.property(vector, term, (terms, other) => {
        const text = writeTerms(terms);
        for (const [name, counted] of terms) expect(findCount(text, [needleOf(name)])).toEqual(counted);
        expect(findCount(text, [needleOf(other)])).toEqual(terms.get(other) ?? NOWHERE);
      }),
    );
  });

  it('gives the largest count of several terms', () => {
    fc.assert(
      fc.property(vector, fc.array(term, { maxLength: 5 }), (terms, asked) => {
        const most = Math.max(0, ...asked.map((name) => total(terms.get(name) ?? NOWHERE)));
        expect(total(findCount(writeTerms(terms), asked.map(needleOf)))).toBe(most);
      }),
    );
  });

  it('finds a term by its beginning, where it has one', () => {
    fc.assert(
      fc.property(vector, term, (terms, prefix) => {
        const found = findCount(writeTerms(terms), [prefixNeedleOf(prefix)]);
        const possible = [...terms].filter(([name]) => name.startsWith(prefix)).map(([, counted]) => counted);
        expect(possible.length === 0 ? [NOWHERE] : possible).toContainEqual(found);
      }),
    );
  });

  it('keeps the first terms of a long text only', () => {
    const terms = new Map(
      Array.from({ length: 2_000 }, (_, place) => [`t${place}`, { ...NOWHERE, body: 1 }]),
    );
    const text = writeTerms(terms);
    expect(findCount(text, [needleOf('t0')])).toEqual({ ...NOWHERE, body: 1 });
    expect(findCount(text, [needleOf('t399')])).toEqual({ ...NOWHERE, body: 1 });
    expect(findCount(text, [needleOf('t400')])).toEqual(NOWHERE);
    expect(text.length).toBeLessThan(10_000);
  });

  it('of no terms has none', () => {
    expect(findCount(writeTerms(new Map()), ['a', ''].map(needleOf))).toEqual(NOWHERE);
    expect(findCount(writeTerms(new Map()), [prefixNeedleOf('a')])).toEqual(NOWHERE);
    expect(findCount(writeTerms(new Map()), [])).toEqual(NOWHERE);
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

describe('a profile in a text', () => {
  it('is read as it was written', () => {
    const weight = fc.double({ min: 0.001, max: 1e6, noNaN: true });
    const profiles = fc.array(fc.tuple(term, weight), { maxLength: 20 }).map((entries) => new Map(entries));
    fc.assert(
      fc.property(profiles, (profile) => {
        expect([...readProfile(writeProfile(profile))]).toEqual([...profile]);
      }),
    );
  });
});
