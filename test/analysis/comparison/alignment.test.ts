// Alignment: which claims speak about the same thing, how much they do, and what keeps them apart.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  alignClaims,
  likenessOf,
  nameOthers,
  overlapOf,
  type Topic,
  weighStems,
} from '../../../src/analysis/comparison/alignment.ts';
import { PAIRS_PER_CLAIM_MAX } from '../../../src/limits/comparison.ts';
import { claimsOfBodies } from './story-claims.ts';

function topicOf(stems: string, names = '', language = 'en'): Topic {
  const setOf = (words: string) => new Set(words.split(' ').filter((word) => word !== ''));
  return { stems: setOf(stems), names: setOf(names), language };
}

/** Every stem weighs the same. */
const EVEN = new Map('a b c d e f g h north south holm linden'.split(' ').map((stem) => [stem, 1]));

const FIRE = 'A fire destroyed the covered market of Carrow on Monday.';
const FIRE_AGAIN = 'The covered market of Carrow was destroyed by a fire that a lightning caused.';
const FERRY = 'The ferry to Holm will run again from next spring.';

describe('weighStems', () => {
  it('weighs what few claims say more than what many say', () => {
    const weights = weighStems(
      claimsOfBodies(
        'The ferry to Holm is late because of fog.',
        'The ferry to Holm is late because of ice.',
        'The ferry to Holm has been sold to a museum.',
      ),
    );
    const [ferry, museum] = [weights.get('ferri') ?? 0, weights.get('museum') ?? 0];
    expect(ferry).toBeGreaterThan(0);
    expect(museum).toBeGreaterThan(ferry);
  });

  it('weighs nothing where nothing is said', () => expect(weighStems([]).size).toBe(0));
});

describe('overlapOf', () => {
  test.each<[string, string, number]>([
    ['a b c', 'a b c', 1],
    ['a b c', 'd e f', 0],
    ['', 'a b', 0],
    ['', '', 0],
  ])('of "%s" and "%s" is %d', (one, other, expected) => {
    expect(overlapOf(topicOf(one).stems, topicOf(other).stems, EVEN)).toBeCloseTo(expected);
  });

  it('is larger where a short statement is all in a long one than where both are long', () => {
    const [short, long, other] = ['a b', 'a b c d e f', 'a b g h north south'].map((s) => topicOf(s).stems);
    if (short === undefined || long === undefined || other === undefined) throw new Error('three sets');
    expect(overlapOf(short, long, EVEN)).toBeGreaterThan(overlapOf(long, other, EVEN));
  });

  const anyStems = fc.uniqueArray(fc.constantFrom(...EVEN.keys())).map((stems) => new Set(stems));

  it('is from 0 to 1, and the same from either side', () => {
    fc.assert(
      fc.property(anyStems, anyStems, (one, other) => {
        const overlap = overlapOf(one, other, EVEN);
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThanOrEqual(1 + 1e-9);
        expect(overlapOf(other, one, EVEN)).toBeCloseTo(overlap);
      }),
    );
  });

  it('of a set with itself is 1, and of sets with nothing in common 0', () => {
    fc.assert(
      fc.property(anyStems, (stems) => {
        fc.pre(stems.size > 0);
        expect(overlapOf(stems, stems, EVEN)).toBeCloseTo(1);
        expect(overlapOf(stems, new Set(['other']), EVEN)).toBe(0);
      }),
    );
  });
});

describe('nameOthers', () => {
  test.each<[string, Topic, Topic, boolean]>([
    ['each names another', topicOf('a holm', 'holm'), topicOf('a linden', 'linden'), true],
    ['both name the same', topicOf('a holm', 'holm'), topicOf('b holm', 'holm'), false],
    ['one names nobody', topicOf('a b'), topicOf('a linden', 'linden'), false],
    [
      'German writes all nouns with capitals',
      topicOf('holm', 'holm', 'de'),
      topicOf('linden', 'linden', 'de'),
      false,
    ],
    [
      'one has the other’s name in small letters',
      topicOf('holm', 'holm'),
      topicOf('holm linden', 'linden'),
      false,
    ],
  ])('%s', (...[, one, other, expected]) => {
    expect(nameOthers(one, other)).toBe(expected);
    expect(nameOthers(other, one)).toBe(expected);
  });
});

describe('likenessOf', () => {
  test.each<[string, Topic, Topic]>([
    ['nothing in common', topicOf('a b c'), topicOf('d e f')],
    ['one word in common of many', topicOf('a b c'), topicOf('a e f')],
    ['north is not south', topicOf('a b c north'), topicOf('a b c south')],
    ['other names', topicOf('a b c holm', 'holm'), topicOf('a b c linden', 'linden')],
    ['nothing at all', topicOf(''), topicOf('')],
  ])('is 0: %s', (_, one, other) => {
    expect(likenessOf(one, other, EVEN)).toBe(0);
  });

  it('is 1 for the same words', () => {
    expect(likenessOf(topicOf('a b c', 'c'), topicOf('a b c', 'c'), EVEN)).toBeCloseTo(1);
  });

  it('is less where each names somebody besides', () => {
    const same = likenessOf(topicOf('a b c holm d', 'c'), topicOf('a b c linden e', 'c'), EVEN);
    const besides = likenessOf(
      topicOf('a b c holm d', 'c holm'),
      topicOf('a b c linden e', 'c linden'),
      EVEN,
    );
    expect(besides).toBeLessThan(same);
    expect(besides).toBeGreaterThan(0);
  });
});

describe('alignClaims', () => {
  it('pairs claims of different write-ups, the most alike first', () => {
    const claims = claimsOfBodies(`${FIRE} ${FERRY}`, FIRE_AGAIN, FERRY);
    const pairs = alignClaims(claims, weighStems(claims));
    expect(pairs.map(({ one, other }) => [one.words, other.words])).toEqual([
      [FERRY, FERRY],
      [FIRE, FIRE_AGAIN],
    ]);
    expect(pairs[0]?.similarity).toBeCloseTo(1);
  });

  it('pairs no claims of one write-up', () => {
    const claims = claimsOfBodies(`${FIRE} ${FIRE_AGAIN}`);
    expect(claims).toHaveLength(2);
    expect(alignClaims(claims, weighStems(claims))).toEqual([]);
  });

  it('keeps a bounded number of pairs for each claim', () => {
    const fires = Array.from(
      { length: 30 },
      (_, at) => `${FIRE} ${FIRE_AGAIN} Carrow market fire number ${at}.`,
    );
    const claims = claimsOfBodies(...fires);
    const pairs = alignClaims(claims, weighStems(claims));
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.length).toBeLessThanOrEqual(claims.length * PAIRS_PER_CLAIM_MAX);
  });
});
