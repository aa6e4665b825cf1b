// Neighbourhoods: what is linked stands together as long as there is room, each once, whatever the order.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTLED_ARTICLES_MAX } from '../../src/limits/stories.ts';
import { neighbourhoodsOf } from '../../src/newsroom/neighbourhoods.ts';

const linksOf = (text: string) =>
  text.split(' ').map((pair) => ({ one: pair[0] ?? '', other: pair[1] ?? '' }));
const weigh = (letters: string, weight = 1) => new Map(Array.from(letters).map((letter) => [letter, weight]));

describe('neighbourhoodsOf', () => {
  it('puts together what is linked, through others too', () => {
    expect(neighbourhoodsOf(linksOf('ba bc de ff'), weigh('abcdef'))).toEqual([
      ['a', 'b', 'c'],
      ['d', 'e'],
      ['f'],
    ]);
    expect(neighbourhoodsOf([], weigh('a'))).toEqual([]);
  });

  it('leaves out what is gone', () => {
    expect(neighbourhoodsOf(linksOf('ab bc'), weigh('ac'))).toEqual([['a'], ['c']]);
  });

  it('begins another where there is no more room', () => {
    const half = weigh('abc', SETTLED_ARTICLES_MAX / 2);
    expect(neighbourhoodsOf(linksOf('ab bc ac'), half)).toEqual([['a', 'b'], ['c']]);
  });

  it('has each once and never too much, in any order of the links', () => {
    const letter = fc.constantFrom(...Array.from('abcdefgh'));
    const links = fc.array(fc.record({ one: letter, other: letter }), { maxLength: 20 });
    const weights = fc.dictionary(letter, fc.integer({ min: 1, max: SETTLED_ARTICLES_MAX }));
    fc.assert(
      fc.property(
        links,
        weights,
        fc.array(fc.nat(), { minLength: 20, maxLength: 20 }),
        (given, weighed, places) => {
          const known = new Map(Object.entries(weighed));
          const found = neighbourhoodsOf(given, known);
          const named = new Set(
            given.flatMap(({ one, other }) => [one, other]).filter((key) => known.has(key)),
          );
          expect(found.flat().toSorted()).toEqual([...named].toSorted());
          for (const hood of found) {
            const weight = hood.reduce((sum, key) => sum + (known.get(key) ?? 0), 0);
            expect(weight).toBeLessThanOrEqual(SETTLED_ARTICLES_MAX);
          }
          const shuffled = given
            .map((link, at) => ({ link, place: places[at] ?? 0 }))
            .toSorted((one, other) => one.place - other.place)
            .map(({ link }) => ({ one: link.other, other: link.one }));
          expect(neighbourhoodsOf(shuffled, known)).toEqual(found);
        },
      ),
    );
  });
});
