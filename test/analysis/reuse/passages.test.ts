// Passages: texts that share words of their own, however much they quote alike.
import { describe, expect, it } from 'vitest';
import { findSharedPassages, isTooShort, ownWordsOf } from '../../../src/analysis/reuse/passages.ts';
import { EVENTS } from './events.ts';

const { FERRY } = EVENTS;
const WIRE = FERRY.wire.join(' ');
const [ONE = '', TWO = '', THREE = ''] = FERRY.own;

function pairsIn(...bodies: readonly string[]) {
  return findSharedPassages(bodies.map((body) => ownWordsOf({ abstract: null, body })));
}

describe('findSharedPassages', () => {
  it('finds copies, shortened ones, and those with paragraphs of their own', () => {
    expect(pairsIn(WIRE, WIRE)).toEqual([[0, 1]]);
    expect(pairsIn(WIRE, FERRY.wire.slice(0, 2).join(' '))).toEqual([[0, 1]]);
    expect(pairsIn(WIRE, `${ONE} ${WIRE} ${TWO}`)).toEqual([[0, 1]]);
  });

  it('finds three long sentences in a text otherwise its own', () => {
    expect(pairsIn(WIRE, `${ONE} ${TWO} ${THREE} ${FERRY.wire.slice(0, 4).join(' ')}`)).toEqual([[0, 1]]);
  });

  it('does not count what both quote', () => {
    const speech = `“${WIRE}”`;
    expect(pairsIn(`${ONE} ${speech}`, `${TWO} ${speech}`)).toEqual([]);
    expect(pairsIn(ONE, TWO, THREE)).toEqual([]);
  });

  it('compares texts that are nothing but a quote', () => {
    expect(pairsIn(`“${WIRE}”`, `“${WIRE}”`)).toEqual([[0, 1]]);
  });

  it('says nothing of texts too short to tell', () => {
    expect(pairsIn('A ferry ran aground.', 'A ferry ran aground.')).toEqual([]);
    expect(isTooShort(ownWordsOf({ abstract: null, body: null }))).toBe(true);
  });

  it('ties each copy of many to the first, and texts that a third brings together', () => {
    expect(pairsIn(WIRE, WIRE, WIRE, WIRE)).toEqual([
      [0, 1],
      [0, 2],
      [0, 3],
    ]);
    expect(pairsIn(WIRE, ONE, `${WIRE} ${ONE}`)).toEqual([
      [0, 2],
      [1, 2],
    ]);
  });

  it('finds the same among so many texts that only a sample of them is compared', () => {
    const words = (from: number) =>
      Array.from({ length: 1_100 }, (_, at) => `word${from * 2_000 + at}`).join(' ');
    const bodies = Array.from({ length: 120 }, (_, place) => words(place));
    expect(pairsIn(...bodies)).toEqual([]);
    expect(pairsIn(...bodies, words(7), words(90))).toEqual([
      [7, 120],
      [90, 121],
    ]);
  });
});
