// Variety: neither an outlet nor a sub-topic crowds the rest out, and what most report is never lost to it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseDiverse, type Contender } from '../../../src/newsroom/digests/choose-diverse.ts';

function contender(name: string, given: Partial<Contender> & { about?: string } = {}) {
  const { about = name, ...rest } = given;
  return { name, voices: 1, outlet: `Outlet ${name}`, stems: new Set(about.split(' ')), ...rest };
}

const namesOf = (chosen: readonly { name: string }[]) => chosen.map(({ name }) => name).join(' ');

describe('the choice of stories', () => {
  it('is the ranked ones where nothing crowds', () => {
    expect(
      namesOf(
        chooseDiverse(
          ['a', 'b', 'c', 'd'].map((name) => contender(name)),
          3,
        ),
      ),
    ).toBe('a b c');
  });

  it('gives two of five places to an outlet that reports alone, where others have stories', () => {
    const ranked = [
      ...['a', 'b', 'c', 'd'].map((name) => contender(name, { outlet: 'Post' })),
      ...['e', 'f', 'g'].map((name) => contender(name)),
    ];
    expect(namesOf(chooseDiverse(ranked, 5))).toBe('a b e f g');
    expect(namesOf(chooseDiverse(ranked.slice(0, 5), 5))).toBe('a b c d e');
  });

  it('counts against an outlet neither what others report too nor what is of no known outlet', () => {
    const post = { outlet: 'Post' };
    const shared = [
      contender('a', post),
      contender('b', { ...post, voices: 2 }),
      contender('c', { ...post, voices: 3 }),
    ];
    expect(namesOf(chooseDiverse([...shared, contender('d')], 3))).toBe('a b c');
    const unknown = ['a', 'b', 'c'].map((name) => contender(name, { outlet: null }));
    expect(namesOf(chooseDiverse([...unknown, contender('d')], 3))).toBe('a b c');
  });

  it('tells one of a sub-topic first, and more of it where there is room', () => {
    const ranked = [
      contender('a', { about: 'ferry corran aground fog' }),
      contender('b', { about: 'ferry corran inquiry' }),
      contender('c', { about: 'tram strike northam' }),
    ];
    expect(namesOf(chooseDiverse(ranked, 2))).toBe('a c');
    expect(namesOf(chooseDiverse(ranked, 3))).toBe('a b c');
  });

  it('never leaves out for variety what three report on their own', () => {
    const about = 'ferry corran aground';
    const ranked = [
      contender('a', { about, voices: 5 }),
      contender('b', { about, voices: 3 }),
      contender('c'),
    ];
    expect(namesOf(chooseDiverse(ranked, 2))).toBe('a b');
  });

  it('fills its places, keeps the order and has the first and the broad, whatever stands for choice', () => {
    const anyContender = fc.record({
      voices: fc.integer({ min: 1, max: 4 }),
      outlet: fc.constantFrom('Post', 'Gazette', null),
      stems: fc.uniqueArray(fc.constantFrom('ferry', 'tram', 'wall', 'fog')).map((stems) => new Set(stems)),
    });
    fc.assert(
      fc.property(
        fc.array(anyContender, { maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        (given, places) => {
          const ranked = given.toSorted((one, other) => other.voices - one.voices);
          const chosen = chooseDiverse(ranked, places);
          expect(chosen).toHaveLength(Math.min(places, ranked.length));
          expect(chosen).toEqual(ranked.filter((one) => chosen.includes(one)));
          const broad = ranked.filter(({ voices }) => voices >= 3).slice(0, places);
          for (const one of [...ranked.slice(0, 1), ...broad]) expect(chosen).toContain(one);
        },
      ),
    );
  });
});
