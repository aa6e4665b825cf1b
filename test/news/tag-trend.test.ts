// What is told of a tag over days: how many, when most, and whether there are more lately.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { trendFacts } from '../../src/news/tag-trend.ts';

const of = (...counts: number[]) => trendFacts({ counts });
/** Two weeks, each day of a week alike, and today. */
const weeks = (before: number, after: number, today: number) =>
  of(...Array<number>(7).fill(before), ...Array<number>(7).fill(after), today);

describe('how many, and when most', () => {
  test.each([
    [[1, 0, 2, 5], { articles: 8, most: 5, mostAt: 3 }],
    [[5, 2, 5, 1], { articles: 13, most: 5, mostAt: 2 }],
    [[7], { articles: 7, most: 7, mostAt: 0 }],
    [[], { articles: 0, most: 0, mostAt: -1 }],
  ] as const)('%j', (counts, facts) => {
    expect(of(...counts)).toMatchObject(facts);
  });
});

describe('the direction', () => {
  test.each([
    [10, 20, 'more'],
    [20, 10, 'fewer'],
    [20, 20, 'steady'],
    [20, 21, 'steady'],
    // What differs may be chance.
    [1, 2, 'unclear'],
    [0, 0, 'unclear'],
  ] as const)('of weeks of %i and then of %i a day is %s', (before, after, direction) => {
    expect(weeks(before, after, 0).direction).toBe(direction);
  });

  test('leaves out today, which is not over and would look as if it had fewer', () => {
    for (const today of [0, 20, 500]) expect(weeks(20, 20, today).direction).toBe('steady');
  });

  test('is not told of less than two whole weeks', () => {
    expect(of(...Array<number>(7).fill(1), ...Array<number>(7).fill(90)).direction).toBe('unclear');
    expect(of(...Array<number>(8).fill(1), ...Array<number>(7).fill(90)).direction).toBe('more');
  });

  test('leaves the day in the middle to neither half', () => {
    const counts = [...Array<number>(7).fill(20), 900, ...Array<number>(7).fill(20), 0];
    expect(of(...counts).direction).toBe('steady');
  });
});

test('turned round, more is fewer, and all else stays', () => {
  const turned = { more: 'fewer', fewer: 'more', steady: 'steady', unclear: 'unclear' };
  fc.assert(
    fc.property(fc.array(fc.nat(50), { minLength: 1, maxLength: 30 }), fc.nat(50), (counts, today) => {
      const [forth, back] = [of(...counts, today), of(...counts.toReversed(), today)];
      expect(back.direction).toBe(turned[forth.direction]);
      expect([back.articles, back.most]).toEqual([forth.articles, forth.most]);
      expect([...counts, today][forth.mostAt]).toBe(forth.most);
    }),
  );
});
