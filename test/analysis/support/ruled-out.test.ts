// What rules out, and what is not ruled out.
import { describe, expect, it } from 'vitest';
import { readForSupport } from '../../../src/analysis/support/reading.ts';
import { leftOpenIn, rulingOutIn } from '../../../src/analysis/support/ruled-out.ts';
import { checkSupport } from '../../../src/analysis/support/support.ts';
import { PUBLISHED } from './case.ts';

function wordsOf(text: string, language: string) {
  const { claim } = readForSupport(text, [{ text, language, publishedAt: null }]);
  return claim.sentences.flatMap(({ words }) => words);
}

describe('rulingOutIn', () => {
  it.each([
    ['en', 'The firm ruled out any layoffs.', ['ruled']],
    ['en', 'The firm rules the market.', []],
    ['de', 'Brandstiftung schließt die Polizei aus.', ['schließt']],
    ['de', 'Brandstiftung ist ausgeschlossen.', ['ausgeschlossen']],
    ['de', 'Der Laden schließt um acht.', []],
    ['es', 'El consejo descartó despidos.', ['descartó']],
    ['fr', 'Le ministre a exclu une hausse.', ['exclu']],
  ])('finds in %s "%s" %j', (language, text, verbs) => {
    expect(rulingOutIn(wordsOf(text, language)).map((word) => word.text)).toEqual(verbs);
  });
});

describe('leftOpenIn', () => {
  it.each([
    ['en', 'The firm has not ruled out layoffs.', ['ruled not']],
    ['en', 'The firm ruled out layoffs.', []],
    ['de', 'Brandstiftung schließt die Polizei nicht aus.', ['schließt nicht']],
    ['de', 'Ein Unfall ist nicht ausgeschlossen.', ['ausgeschlossen nicht']],
    ['es', 'El consejo no descarta despidos.', ['descarta no']],
    ['fr', 'Le ministre n’exclut pas une hausse.', ['exclut pas']],
    ['fr', 'Le ministre a exclu une hausse.', []],
  ])('finds in %s "%s" %j', (language, text, found) => {
    const open = leftOpenIn(wordsOf(text, language));
    expect(open.map(({ verb, not }) => `${verb.text} ${not.text}`)).toEqual(found);
  });
});

describe('the check of what is left open', () => {
  it.each([
    {
      language: 'en',
      text: 'Severance has not ruled out raising bills next year.',
      claim: 'Severance may raise bills next year.',
      isBorneOut: true,
    },
    {
      language: 'en',
      text: 'Severance has ruled out raising bills next year.',
      claim: 'Severance may raise bills next year.',
      isBorneOut: false,
    },
    {
      language: 'en',
      text: 'Severance has not ruled out raising bills next year.',
      claim: 'Severance raised bills next year.',
      isBorneOut: false,
    },
    {
      language: 'de',
      text: 'Die Polizei schließt Brandstiftung aus.',
      claim: 'Die Polizei schließt Brandstiftung nicht aus.',
      isBorneOut: false,
    },
    {
      language: 'es',
      text: 'El consejo descartó despidos en Oria.',
      claim: 'El consejo anunció despidos en Oria.',
      isBorneOut: false,
    },
    {
      language: 'fr',
      text: 'Le ministre a exclu toute hausse.',
      claim: 'Le ministre n’a pas exclu une hausse.',
      isBorneOut: false,
    },
  ])(
    'in $language: of "$text" the claim "$claim" is borne out: $isBorneOut',
    ({ language, text, claim, isBorneOut }) => {
      const { failures } = checkSupport(claim, [{ text, language, publishedAt: PUBLISHED }]);
      expect(failures.length === 0).toBe(isBorneOut);
    },
  );
});
