// Slots: which mentions become a row, one value a write-up, and what takes a difference back.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../../src/analysis/comparison/claims.ts';
import {
  findSlotConflicts,
  type Judgement,
  type Mention,
  UNRELATED,
} from '../../../src/analysis/comparison/slots.ts';
import { MENTIONS_PER_SLOT_MAX } from '../../../src/limits/comparison.ts';
import { claimsOfBodies } from './story-claims.ts';

const SENTENCE = 'The old harbour of Osterby will be closed in the spring.';

interface Valued extends Mention {
  value: string;
}

function mentionOf(claim: Claim, value: string, slot = 'slot'): Valued {
  return { claim, slot, start: 0, end: 3, value };
}

/** As many claims, each of a write-up of its own. */
function claimsOf(count: number): Claim[] {
  return claimsOfBodies(...Array.from({ length: count }, () => SENTENCE));
}

/** Mentions of values, each in a write-up of its own. */
function mentionsOf(...values: readonly string[]): Valued[] {
  return claimsOf(values.length).map((claim, at) => mentionOf(claim, values[at] ?? ''));
}

function judge(one: Valued, other: Valued): Judgement {
  return { relation: one.value === other.value ? 'same' : 'differs', likeness: 0.8 };
}

/** The values of each row. */
function rowsOf(mentions: readonly Valued[], judgeBy = judge): string[][] {
  return findSlotConflicts('number', mentions, judgeBy).map(({ values }) =>
    values.map((mention) => mentions.find((known) => known === mention)?.value ?? ''),
  );
}

describe('findSlotConflicts', () => {
  it('gives values that differ, one a write-up', () => {
    expect(rowsOf(mentionsOf('a', 'b'))).toEqual([['a', 'b']]);
  });

  it('gives who says the same beside who differs', () => {
    expect(rowsOf(mentionsOf('a', 'b', 'a'))).toEqual([['a', 'b', 'a']]);
  });

  it('finds nothing where all say the same', () => {
    expect(rowsOf(mentionsOf('a', 'a', 'a'))).toEqual([]);
  });

  it('finds nothing where nothing is said, or by one alone', () => {
    expect(rowsOf([])).toEqual([]);
    expect(rowsOf(mentionsOf('a'))).toEqual([]);
  });

  it('compares no mentions of one write-up', () => {
    const [claim] = claimsOf(1);
    if (claim === undefined) throw new Error('one claim');
    expect(rowsOf([mentionOf(claim, 'a'), mentionOf(claim, 'b')])).toEqual([]);
  });

  it('compares no mentions of different slots', () => {
    const [one, other] = claimsOf(2);
    if (one === undefined || other === undefined) throw new Error('two claims');
    expect(rowsOf([mentionOf(one, 'a', 'dead'), mentionOf(other, 'b', 'injured')])).toEqual([]);
  });

  it('finds nothing where a write-up gives the other’s value as well', () => {
    const [one, other] = claimsOf(2);
    if (one === undefined || other === undefined) throw new Error('two claims');
    expect(rowsOf([mentionOf(one, 'a'), mentionOf(other, 'b'), mentionOf(other, 'a')])).toEqual([]);
  });

  it('takes the mention that is most like as the one to differ from', () => {
    const [one, other] = claimsOf(2);
    if (one === undefined || other === undefined) throw new Error('two claims');
    const mentions = [mentionOf(one, 'a'), mentionOf(other, 'near'), mentionOf(other, 'far')];
    const byValue = (x: Valued, y: Valued): Judgement => ({
      relation: 'differs',
      likeness: [x.value, y.value].includes('far') ? 0.4 : 0.9,
    });
    expect(rowsOf(mentions, byValue)).toEqual([['a', 'near']]);
  });

  it('finds nothing among what is unrelated', () => {
    expect(rowsOf(mentionsOf('a', 'b', 'c'), () => UNRELATED)).toEqual([]);
  });

  it('takes a sentence before a headline', () => {
    const claims = claimsOf(2);
    const mentions = claims.flatMap((claim, at) => {
      const headline = { ...claim, isHeadline: true, index: claim.index + 10 };
      const value = at === 0 ? 'a' : 'b';
      return [mentionOf(headline, value), mentionOf(claim, value)];
    });
    const [row] = findSlotConflicts('number', mentions, judge);
    expect(row?.values.map(({ claim }) => claim.isHeadline)).toEqual([false, false]);
  });

  it('looks at a bounded number of mentions of a slot', () => {
    const [one, other] = claimsOf(2);
    if (one === undefined || other === undefined) throw new Error('two claims');
    let judged = 0;
    const counting = (x: Valued, y: Valued): Judgement => {
      judged += 1;
      return judge(x, y);
    };
    const many = Array.from({ length: 5_000 }, (_, at) => mentionOf(at % 2 === 0 ? one : other, String(at)));
    findSlotConflicts('number', many, counting);
    expect(judged).toBeGreaterThan(0);
    expect(judged).toBeLessThanOrEqual(MENTIONS_PER_SLOT_MAX ** 2);
  });
});

describe('every row', () => {
  const anyMentions = fc
    .array(
      fc.record({
        article: fc.nat({ max: 4 }),
        value: fc.constantFrom('a', 'b', 'c'),
        slot: fc.constantFrom('x', 'y'),
      }),
      {
        maxLength: 12,
      },
    )
    .map((drafts) => {
      const claims = claimsOf(5);
      return drafts.flatMap(({ article, value, slot }): Valued[] => {
        const claim = claims[article];
        return claim === undefined ? [] : [mentionOf(claim, value, slot)];
      });
    });

  it('has at least two values of one slot that differ, each of another write-up, in the order of claims', () => {
    fc.assert(
      fc.property(anyMentions, (mentions) => {
        for (const { values, likeness } of findSlotConflicts('number', mentions, judge)) {
          const own = values;
          expect(new Set(own.map(({ value }) => value)).size).toBeGreaterThan(1);
          expect(new Set(own.map(({ slot }) => slot)).size).toBe(1);
          expect(new Set(own.map(({ claim }) => claim.article.id)).size).toBe(own.length);
          expect(own.map(({ claim }) => claim.index)).toEqual(
            own.map(({ claim }) => claim.index).toSorted((a, b) => a - b),
          );
          expect(likeness).toBe(0.8);
        }
      }),
    );
  });
});
