// What rulings come to: the later holds, sides stay apart through third articles, and what is overruled is told.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../src/news/article.ts';
import { bindingsOf, type Ruling } from '../../src/news/ruling.ts';
import { NOW } from '../nouns.ts';

const ids = (letters: string) => Array.from(letters) as ArticleId[];
const together = (number: number, letters: string): Ruling => ({
  ...{ number, kind: 'together', madeAt: NOW },
  sides: [ids(letters)],
});
const apart = (number: number, first: string, second: string): Ruling => ({
  ...{ number, kind: 'apart', madeAt: NOW },
  sides: [ids(first), ids(second)],
});

/** `ab|c`: what is together, and which pairs of single letters are apart. */
function read(rulings: readonly Ruling[], letters = 'abcdef') {
  const bindings = bindingsOf(rulings);
  const pairs = ids(letters).flatMap((one) =>
    ids(letters).flatMap((other) =>
      one < other && bindings.areApart(one, other) ? [`${one}|${other}`] : [],
    ),
  );
  return {
    together: bindings.together.map((some) => some.toSorted().join('')).toSorted(),
    apart: pairs,
    overruled: [...bindings.overruled].toSorted(),
  };
}

describe('bindingsOf', () => {
  it('of nothing binds nothing', () => {
    expect(read([])).toEqual({ together: [], apart: [], overruled: [] });
  });

  it('ties what is one, through common articles too', () => {
    expect(read([together(1, 'ab'), together(2, 'bc'), together(3, 'de')])).toEqual({
      ...{ together: ['abc', 'de'], apart: [], overruled: [] },
    });
  });

  it('keeps sides apart, and what was split off together', () => {
    expect(read([apart(1, 'ab', 'cd')])).toEqual({
      ...{ together: ['ab'], apart: ['a|c', 'a|d', 'b|c', 'b|d'], overruled: [] },
    });
  });

  it('keeps apart whoever is tied to a side', () => {
    expect(read([apart(1, 'a', 'c'), together(2, 'ab'), together(3, 'cd')]).apart).toEqual([
      ...['a|c', 'a|d', 'b|c', 'b|d'],
    ]);
  });

  it('lets the later of two that disagree hold, and names the other', () => {
    expect(read([apart(1, 'a', 'b'), together(2, 'ab')])).toEqual({
      ...{ together: ['ab'], apart: [], overruled: [1] },
    });
    expect(read([together(1, 'ab'), apart(2, 'a', 'b')])).toEqual({
      ...{ together: [], apart: ['a|b'], overruled: [1] },
    });
  });

  it('keeps of an overruled one what no later one denies', () => {
    expect(read([together(1, 'abc'), apart(2, 'a', 'b')])).toEqual({
      ...{ together: ['ac'], apart: ['a|b', 'b|c'], overruled: [1] },
    });
    expect(read([apart(1, 'a', 'bc'), together(2, 'ab')])).toEqual({
      ...{ together: ['ab'], apart: ['a|c', 'b|c'], overruled: [1] },
    });
  });

  it('never has two articles together and apart, whatever is ruled', () => {
    const letter = fc.constantFrom(...ids('abcdef'));
    const some = fc.uniqueArray(letter, { minLength: 1, maxLength: 4 });
    const ruling = fc.record({
      kind: fc.constantFrom('together' as const, 'apart' as const),
      sides: fc.tuple(some, some),
    });
    fc.assert(
      fc.property(fc.array(ruling, { maxLength: 8 }), (given) => {
        const rulings = given.map(({ kind, sides: [first, second] }, number): Ruling => {
          const rest = second.filter((id) => !first.includes(id));
          return { number, kind, madeAt: NOW, sides: kind === 'together' ? [first] : [first, rest] };
        });
        const { together: tied, areApart } = bindingsOf(rulings);
        for (const knot of tied) {
          for (const one of knot) for (const other of knot) expect(areApart(one, other)).toBe(false);
        }
        const last = rulings.at(-1);
        const [first = [], second = []] = last?.sides ?? [];
        for (const one of first) for (const other of second) expect(areApart(one, other)).toBe(true);
        const isHeld = first.length < 2 || tied.some((knot) => first.every((id) => knot.includes(id)));
        expect(isHeld).toBe(true);
      }),
    );
  });
});
