// What a claim is searched for by: words, figures and dates with weights; and how well a sentence has them.
import { describe, expect, it } from 'vitest';
import { sentenceIndexOf } from '../../../src/analysis/support/sentence-index.ts';
import { areRelated, coverageOf, creditsOf, soughtIn } from '../../../src/analysis/support/sought.ts';
import { supportCaseOf } from './case.ts';

function creditsFor(source: string, claim: string, language = 'en'): number[] {
  const held = supportCaseOf(claim, [source], language);
  return creditsOf({ sentence: held.window.best, source: held.window.source, language }, soughtIn(held));
}

describe('soughtIn', () => {
  it('has words, figures and dates, each once', () => {
    const sought = soughtIn(supportCaseOf('On 15 April 30 boats sank.', ['It rained.']));
    expect(sought.map(({ kind }) => kind).toSorted()).toEqual(['figure', 'moment', 'word', 'word']);
  });

  it('gives more weight to what sentences seldom have', () => {
    const sought = soughtIn(supportCaseOf('Boats burned.', ['Boats came.', 'Boats left.', 'Boats sank.']));
    const [boats, burned] = sought.map(({ weight }) => weight);
    expect(burned).toBeGreaterThan(boats ?? Infinity);
  });
});

describe('creditsOf', () => {
  it('gives all for the word, the figure and the date, however written', () => {
    expect(creditsFor('Thirty boats sank on Wednesday.', 'On 15 April 30 boats sank.')).toEqual([1, 1, 1, 1]);
  });

  it('gives part for a word of the family, more for one that means the same, none for another', () => {
    const [family = 0, meaning = 0, none] = creditsFor(
      'The destruction of vessels.',
      'They destroyed ships everywhere.',
    );
    expect(family).toBeGreaterThan(0);
    expect(meaning).toBeGreaterThan(family);
    expect([0, undefined]).toContain(none);
  });

  it('gives nothing for another number', () => {
    expect(creditsFor('31 boats sank.', '30 boats sank.').filter((credit) => credit === 0)).toHaveLength(1);
  });
});

describe('coverageOf', () => {
  it('is the share of the weight, and nothing where nothing is sought', () => {
    const sought = soughtIn(supportCaseOf('Boats sank.', ['Boats sank.']));
    expect(coverageOf([1, 1], sought)).toBe(1);
    expect(coverageOf([0, 0], sought)).toBe(0);
    expect(coverageOf([], [])).toBe(0);
  });
});

describe('areRelated', () => {
  const related = (one: string, other: string, language: string): boolean => {
    const [first, second] = [one, other].map(
      (text) => supportCaseOf(text, ['x'], language).claim.sentences[0]?.words[0],
    );
    if (first === undefined || second === undefined) expect.fail('No word.');
    return areRelated(first, second, language);
  };

  it.each([
    ['destroyed', 'destruction', 'en', true],
    ['Austria', 'Australia', 'en', false],
    ['Hafenarbeiter', 'Arbeiter', 'de', true],
    ['Hafen', 'Regen', 'de', false],
    ['削減', '削減案', 'ja', true],
  ])('%s and %s in %s: %s', (...[one, other, language, expected]) => {
    expect(related(one, other, language)).toBe(expected);
  });
});

describe('sentenceIndexOf', () => {
  it('is made once for a row of words and a language', () => {
    const { words } = supportCaseOf('Boats sank.', ['x']).claim.sentences[0] ?? { words: [] };
    expect(sentenceIndexOf(words, 'en')).toBe(sentenceIndexOf(words, 'en'));
    expect(sentenceIndexOf(words, 'de')).not.toBe(sentenceIndexOf([...words], 'de'));
  });

  it('finds kin by how words begin, in German by all long words', () => {
    const { words } = supportCaseOf('Destruction threatens harbours.', ['x']).claim.sentences[0] ?? {
      words: [],
    };
    expect(sentenceIndexOf(words, 'en').kinOf('destructive')).toHaveLength(1);
    expect(sentenceIndexOf([...words], 'de').kinOf('destructive').length).toBeGreaterThan(1);
  });
});
