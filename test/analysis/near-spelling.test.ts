// Near spellings: which name somebody who mistyped one may have meant.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexNames, nearestNames } from '../../src/analysis/near-spelling.ts';
import { LIKE_NAMES_MAX } from '../../src/limits/analysis.ts';
import { foldText } from '../../src/news/folding.ts';

const NAMES = [
  'Football',
  'Economy',
  'Sea level',
  'Élections',
  'Ελλάδα',
  '経済',
  'Эконoмика',
  'AI',
  'Foot care',
];
const near = (text: string, limit = 10) => nearestNames(text, NAMES, { name: (name) => name, limit });

describe('nearestNames', () => {
  it.each([
    ['Footbal', 'Football'],
    ['futball', 'Football'],
    ['ecnomy', 'Economy'],
    ['ECONOMY', 'Economy'],
    ['level', 'Sea level'],
    ['elections', 'Élections'],
    ['ελλαδα', 'Ελλάδα'],
    ['経', '経済'],
    ['ai', 'AI'],
  ])('%s may mean %s', (text, name) => {
    expect(near(text)[0]).toBe(name);
  });

  it('names none for what is like nothing, and none for nothing', () => {
    for (const text of ['', '   ', 'zzzzzz', '👩‍🚒', '?!']) expect(near(text)).toEqual([]);
  });

  it('puts the name itself first, then those that begin so, then those with a word that does, then those that hold it', () => {
    const names = ['Xseaside', 'High sea', 'Sea level', 'Sea'];
    expect(nearestNames('sea', names, { name: (name) => name, limit: 9 })).toEqual(names.toReversed());
  });

  it('keeps the order of equals, and to the limit', () => {
    expect(near('foot')).toEqual(['Football', 'Foot care']);
    expect(near('foot', 1)).toEqual(['Football']);
  });

  it('finds every name by itself, and changes nothing in the list', () => {
    const names = fc.array(fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }), { maxLength: 8 });
    fc.assert(
      fc.property(names, fc.nat(7), (list, place) => {
        const before = [...list];
        const [name] = list.slice(place);
        const found = nearestNames(name ?? '', list, { name: (one) => one, limit: 3 });
        expect(list).toEqual(before);
        expect(found.length).toBeLessThanOrEqual(3);
        expect(found.every((one) => list.includes(one))).toBe(true);
      }),
    );
  });
});

describe('indexNames', () => {
  it('answers like names read anew, however often it is asked', () => {
    const index = indexNames(NAMES, { name: (name) => name });
    for (const text of ['foot', 'ecnomy', 'sea', 'foot'])
      expect(index.nearest(text, 3)).toEqual(near(text, 3));
    expect(index.nearest('football', 0)).toEqual([]);
  });

  it('finds a name with a letter left out, doubled or swapped among thousands', () => {
    const names = Array.from({ length: 20_000 }, (_, place) => `topic ${(place * 7_919) % 20_000} ${place}`);
    names[LIKE_NAMES_MAX - 1] = 'Harbour dredging';
    names[LIKE_NAMES_MAX] = 'Lighthouse keeping';
    const index = indexNames(names, { name: (name) => name });
    expect(index.nearest('house keep', 1)).toEqual(['Lighthouse keeping']);
    expect(index.nearest('lihgthouse keeping', 1)).not.toEqual(['Lighthouse keeping']);
    for (const text of ['harbour dreging', 'harbbour dredging', 'harbuor dredging'])
      expect(index.nearest(text, 1)).toEqual(['Harbour dredging']);
  });
});

describe('the quick look at letter pairs', () => {
  it('turns no name away that shares enough of them', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from('abcdeö 経')),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(letters, letters, (text, name) => {
        fc.pre(text.trim() !== '');
        // The definition, by sets of pairs of folded letters.
        const pairsOf = (folded: string) =>
          new Set(
            Array.from(` ${folded} `, (letter, at) => letter + (` ${folded} `[at + 1] ?? '')).slice(0, -1),
          );
        const [asked, other] = [foldText(text).trim(), foldText(name)];
        const [one, two] = [pairsOf(asked), pairsOf(other)];
        const isNear =
          (2 * one.intersection(two).size) / (one.size + two.size) >= 0.4 || other.includes(asked);
        expect(nearestNames(text, [name], { name: (given) => given, limit: 1 })).toEqual(
          isNear ? [name] : [],
        );
      }),
    );
  });

  it('keeps the nearest of many, in their order', () => {
    const words = fc.array(
      fc.string({ unit: fc.constantFrom(...Array.from('abcd')), minLength: 3, maxLength: 7 }),
      {
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(words, fc.integer({ min: 1, max: 8 }), (names, limit) => {
        const find = (most: number) =>
          nearestNames('abcdabc', names, { name: (given) => given, limit: most });
        expect(find(limit)).toEqual(find(1_000).slice(0, limit));
      }),
    );
  });
});
