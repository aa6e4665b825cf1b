// Conflicts of names: one office or prize, two people; spellings, short forms and other offices are none.
import { describe, expect, test } from 'vitest';
import { awardOf, MAY_NAME_AWARD } from '../../../src/analysis/comparison/awards.ts';
import { compareArticles } from '../../../src/analysis/comparison/comparison.ts';
import {
  relationOfNames,
  stemsWithout,
  wordsOfArticles,
} from '../../../src/analysis/comparison/name-mentions.ts';
import { namesIn } from '../../../src/analysis/names/names.ts';
import { storyOf } from './story-articles.ts';
import { claimsOfBodies } from './story-claims.ts';

function namesOf(...bodies: readonly string[]): string[] {
  return compareArticles(storyOf(...bodies.map((body) => ({ body }))))
    .conflicts.filter(({ kind }) => kind === 'name')
    .map(({ values }) =>
      values
        .map(({ value }) => value)
        .sort()
        .join(' / '),
    );
}

describe('names', () => {
  test.each<[string, string, string[]]>([
    [
      'Carl Winther will be the new coach of Easton Rovers.',
      'The new coach of Easton Rovers is Mats Olby.',
      ['Carl Winther / Mats Olby'],
    ],
    [
      'Carl Winther will be the new coach of Easton Rovers.',
      'The new coach of Easton Rovers is Carl Winther.',
      [],
    ],
    [
      'The envoy Sergei Ivanenko arrived as mediator in Kars.',
      'The envoy Sergey Ivanenko arrived as mediator in Kars.',
      [],
    ],
    [
      'Finance minister Jane Orrin defended the budget plan.',
      'Interior minister Paul Dahl defended the budget plan.',
      [],
    ],
    [
      'The Lantern Prize for fiction was awarded to Irene Castell.',
      'Helga Brandt has won the Lantern Prize for fiction.',
      ['Helga Brandt / Irene Castell'],
    ],
    [
      'The Lantern Prize for fiction was awarded to Irene Castell.',
      'Helga Brandt has won the Lantern Prize for poetry.',
      [],
    ],
    [
      'The Lantern Prize for fiction was awarded to Irene Castell.',
      'Irene Castell has won the Lantern Prize for fiction.',
      [],
    ],
  ])('%s | %s', (one, other, expected) => {
    expect(namesOf(one, other)).toEqual(expected);
  });
});

describe('what is won', () => {
  test.each([
    ['The Lantern Prize for fiction was awarded to ', '', 'won prize for fiction'],
    ['The cup went to ', '', 'won cup'],
    ['', ' has won the Lantern Prize for fiction.', 'won prize for fiction'],
    ['', ' received the gold medal.', 'won medal'],
    ['', ' opened the new bridge.', null],
    ['The letter was awarded to ', '', null],
  ])('%s… %s', (lead, after, expected) => {
    expect(awardOf(lead, after)).toBe(expected);
    if (expected !== null) expect(`${lead}${after}`).toMatch(MAY_NAME_AWARD);
  });

  test.each(['prix ', 'a'.repeat(20_000), 'Prize '.repeat(4_000)])('is looked for in time in %#', (text) => {
    const begin = performance.now();
    awardOf(text, text);
    expect(performance.now() - begin).toBeLessThan(1_000);
  });
});

describe('the relation of two names', () => {
  function relationIn(one: string, other: string) {
    const claims = claimsOfBodies(one, other);
    const words = wordsOfArticles(claims);
    const [mine, theirs] = claims.map((claim) => {
      const [name] = namesIn(claim.words, claim.language);
      if (name === undefined) throw new Error(`no name in ${claim.words}`);
      return { claim, slot: '', ...name, name, stems: stemsWithout(claim, name) };
    });
    if (mine === undefined || theirs === undefined) throw new Error('two claims');
    return relationOfNames(mine, theirs, words);
  }

  test.each([
    ['Yesterday Maria Alva opened the bridge.', 'Yesterday Jon Berg opened the bridge.', 'differs'],
    ['Yesterday Maria Alva opened the bridge.', 'Yesterday Alva opened the bridge.', 'same'],
    [
      'Yesterday Maria Alva opened the bridge with Jon Berg.',
      'Yesterday Jon Berg opened the bridge.',
      'unrelated',
    ],
  ])('%s | %s', (one, other, expected) => {
    expect(relationIn(one, other)).toBe(expected);
  });
});
