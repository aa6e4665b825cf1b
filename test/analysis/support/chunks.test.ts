// Chunks: a sentence as names, figures, dates and content words, with how each stands there; and which say the same.
import { describe, expect, it } from 'vitest';
import { chunkRowOf, saysSame } from '../../../src/analysis/support/chunks.ts';
import { supportCaseOf } from './case.ts';

function rowOf(text: string, language = 'en') {
  const { claim } = supportCaseOf(text, ['It rained.'], language);
  const [sentence] = claim.sentences;
  if (sentence === undefined) expect.fail('No sentence.');
  return chunkRowOf(sentence, claim);
}

describe('chunkRowOf', () => {
  it('makes one chunk of a name, a figure and a date each, in order', () => {
    const row = rowOf('On Monday Jonas Meier sold 2.3 million boats in Corran.');
    expect(row.chunks.map(({ start, end }) => row.text.slice(start, end))).toEqual(
      ['Monday', 'Jonas Meier', 'sold', '2.3 million', 'boats', 'Corran'].filter((text) =>
        row.chunks.some(({ start, end }) => row.text.slice(start, end) === text),
      ),
    );
    expect(row.chunks.filter(({ name }) => name !== null)).toHaveLength(2);
    expect(row.chunks.filter(({ figure }) => figure !== null)).toHaveLength(1);
    expect(row.chunks.filter(({ moment }) => moment !== null)).toHaveLength(1);
  });

  it('tells what stands before each, and where a mark parts two', () => {
    const { chunks } = rowOf('From Corran, the ship sailed to Velm.');
    const corran = chunks.find(({ name }) => name?.key === 'corran');
    const velm = chunks.find(({ name }) => name?.key === 'velm');
    expect([corran?.marker, velm?.marker]).toEqual(['from', 'to']);
    expect(chunks.map(({ isParted }) => isParted).filter(Boolean)).toHaveLength(1);
  });

  it('tells in Japanese what stands after, the topic as who acts', () => {
    const { chunks } = rowOf('船は港を出た。', 'ja');
    expect(chunks.map(({ marker }) => marker).slice(0, 2)).toEqual(['が', 'を']);
  });
});

describe('saysSame', () => {
  const same = (one: string, other: string): boolean => {
    const [first, second] = [rowOf(one), rowOf(other)];
    const [left, right] = [first.chunks[0], second.chunks[0]];
    if (left === undefined || right === undefined) expect.fail('No chunk.');
    return saysSame(left, right, { one: first, other: second });
  };

  it.each([
    ['Meier', 'Jonas Meier', true],
    ['30 boats', 'thirty boats', true],
    ['30 boats', '31 boats', false],
    ['15 April', 'April 15', true],
    ['bought', 'purchased', true],
    ['boats', 'harbours', false],
    ['30 boats', 'boats', false],
  ])('%s and %s: %s', (one, other, expected) => {
    expect(same(one, other)).toBe(expected);
  });
});
