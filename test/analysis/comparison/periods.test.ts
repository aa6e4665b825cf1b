// When a statement holds, who is added and what is turned: reasons for which two figures or verbs do not contradict.
import { describe, expect, test } from 'vitest';
import { areOfOthers } from '../../../src/analysis/comparison/companions.ts';
import { compareArticles } from '../../../src/analysis/comparison/comparison.ts';
import { negatorOf } from '../../../src/analysis/comparison/negators.ts';
import { areOfOtherTimes, isForecast, isOfSource } from '../../../src/analysis/comparison/periods.ts';
import { bodiesOf } from './story-articles.ts';
import { claimOfSentence } from './story-claims.ts';

function statedIn(sentence: string) {
  const claim = claimOfSentence(sentence);
  const [clause] = claim.clauses;
  if (clause === undefined) throw new Error(`No clause: ${sentence}`);
  return { claim, clause };
}

describe('two statements', () => {
  test.each([
    [
      'The average rent in Lindholm was 940 euros in 2024.',
      'The average rent in Lindholm was 985 euros in 2025.',
      true,
    ],
    [
      'The average rent in Lindholm was 940 euros in 2024.',
      'The average rent in Lindholm was 985 euros.',
      false,
    ],
    [
      'The average rent in Lindholm was 940 euros in 2024.',
      'The average rent in Lindholm was 985 euros in 2024.',
      false,
    ],
    [
      'The crash in Hale on 3 March 2026 cost 5 million euros.',
      'The crash in Hale on 4 March 2026 cost 9 million euros.',
      false,
    ],
    [
      'The heat reached 41 degrees on 3 March 2026.',
      'The heat is expected to reach 39 degrees on 4 March 2026.',
      true,
    ],
  ])('are of other times or not: %s | %s', (one, other, expected) => {
    expect(areOfOtherTimes(statedIn(one), statedIn(other))).toBe(expected);
    expect(areOfOtherTimes(statedIn(other), statedIn(one))).toBe(expected);
  });

  test.each([
    [
      'In the first round Dora Lin won 41 per cent of the vote.',
      'In the second round Dora Lin won 53 per cent of the vote.',
      true,
    ],
    [
      'In the first round Dora Lin won 41 per cent of the vote.',
      'Dora Lin won 53 per cent of the vote.',
      false,
    ],
    [
      'The carmaker Ostra will cut 1,500 jobs in Hale.',
      'After Ostra its supplier Kern will also cut 400 jobs in Hale.',
      true,
    ],
    [
      'The carmaker Ostra will cut 1,500 jobs in Hale.',
      'The carmaker Ostra will also cut 400 jobs in Hale.',
      false,
    ],
  ])('are of others or not: %s | %s', (one, other, expected) => {
    expect(areOfOthers(statedIn(one), statedIn(other))).toBe(expected);
    expect(areOfOthers(statedIn(other), statedIn(one))).toBe(expected);
  });
});

describe('a clause', () => {
  test.each([
    ['The temperature in Tarn is expected to reach 39 degrees.', true],
    ['The temperature in Tarn reached 39 degrees.', false],
  ])('is a forecast or not: %s', (sentence, expected) => {
    const { claim, clause } = statedIn(sentence);
    expect(isForecast(claim, clause)).toBe(expected);
  });

  test('and the words of its source are told apart', () => {
    const { claim } = statedIn('The pass will stay closed, the road office said on Monday.');
    const at = claim.words.indexOf('Monday');
    expect(isOfSource(claim, { start: at, end: at + 6 })).toBe(true);
    expect(isOfSource(claim, { start: 0, end: 3 })).toBe(false);
  });
});

describe('the word that turns another', () => {
  test.each([
    ['The treaty was not signed in the spring.', 'signed', 'not'],
    ['The rocket Halo failed to reach its orbit.', 'reach', 'failed'],
    ['The rocket Halo did reach its orbit.', 'reach', null],
    ['The truce was not broken overnight by anybody.', 'overnight', null],
  ])('%s', (sentence, word, expected) => {
    const claim = claimOfSentence(sentence);
    const at = claim.tokens.findIndex((token) => token.word === word);
    const found = negatorOf(claim, at);
    expect(found === null ? null : claim.tokens[found]?.word).toBe(expected);
  });
});

describe('figures', () => {
  function numbersOf(one: string, other: string, language = 'en'): number {
    const articles = bodiesOf(one, other).map((article) => ({ ...article, language }));
    return compareArticles(articles).conflicts.filter(({ kind }) => kind === 'number').length;
  }

  test.each([
    [
      'Nine councillors voted for the new harbour road in Ferrow.',
      'Four councillors voted against the new harbour road in Ferrow.',
      0,
    ],
    [
      'Storm Ilse hit the coast with winds of up to 140 kilometres per hour.',
      'Storm Ilse hit the coast with winds of up to 165 kilometres per hour.',
      1,
    ],
    [
      'Two dozen passengers were injured in the derailment at Ashcombe.',
      '26 passengers were injured in the derailment at Ashcombe.',
      0,
    ],
    [
      'Two dozen passengers were injured in the derailment at Ashcombe.',
      '31 passengers were injured in the derailment at Ashcombe.',
      1,
    ],
  ])('%s | %s', (one, other, expected) => {
    expect(numbersOf(one, other)).toBe(expected);
  });

  test('of about twenty in French hold for twenty-two', () => {
    const [one, other] = [
      'Une vingtaine de passagers ont été blessés près de Lannes.',
      'Vingt-deux passagers ont été blessés près de Lannes.',
    ];
    expect(numbersOf(one, other, 'fr')).toBe(0);
  });

  test('with a German article before them are no dead', () => {
    const [one, other] = [
      'Vier Menschen wurden in Hamm verletzt.',
      'In Hamm wurden am Dienstag sieben Menschen verletzt.',
    ];
    expect(numbersOf(one, other, 'de')).toBe(1);
  });
});
