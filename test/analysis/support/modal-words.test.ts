// Modal words: which word leaves open, plans, foretells, obliges, and which form of a verb tells what was.
import { describe, expect, it } from 'vitest';
import { dutyOf, isFutureForm, isPast, levelOfMarker } from '../../../src/analysis/support/modal-words.ts';
import { checkModality } from '../../../src/analysis/support/modality.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function wordsOf(text: string, language: string) {
  return supportCaseOf(text, ['x'], language).claim.sentences.flatMap(({ words }) => words);
}

describe('levelOfMarker', () => {
  it.each([
    ['might', 'en', 'possible'],
    ['will', 'en', 'future'],
    ['will', 'de', 'planned'],
    ['vermutet', 'de', 'possible'],
    ['pourrait', 'fr', 'possible'],
    ['prevé', 'es', 'planned'],
    ['可能性', 'ja', 'possible'],
    ['予定', 'ja', 'planned'],
    ['May', 'en', null],
    ['boats', 'en', null],
  ])('%s in %s: %s', (text, language, level) => {
    const [word] = wordsOf(text, language);
    expect(word === undefined ? null : levelOfMarker(word, language)).toBe(level);
  });
});

describe('isFutureForm', () => {
  it('tells by the ending, in the languages that have one', () => {
    expect(
      wordsOf('El puerto trasladará los barcos.', 'es').filter((word) => isFutureForm(word, 'es')),
    ).toHaveLength(1);
    expect(wordsOf('El puerto trasladó los barcos.', 'es').some((word) => isFutureForm(word, 'es'))).toBe(
      false,
    );
    expect(wordsOf('Le port reprendra demain.', 'fr').some((word) => isFutureForm(word, 'fr'))).toBe(true);
    expect(wordsOf('The opera saved money.', 'en').some((word) => isFutureForm(word, 'en'))).toBe(false);
  });
});

describe('isPast', () => {
  it.each([
    ['en', 'It has withdrawn the boat.', 'withdrawn'],
    ['de', 'Sie hat die Klage eingereicht.', 'eingereicht'],
    ['es', 'El puerto vendió barcos.', 'vendió'],
    ['fr', 'Le port a ouvert une enquête.', 'ouvert'],
    ['ja', '雨が降った。', '降'],
  ])('is so in %s %j of %s', (language, text, sought) => {
    const words = wordsOf(text, language);
    const word = words.find((one) => one.text === sought);
    expect(word !== undefined && isPast(word, words, language)).toBe(true);
  });

  it.each([
    ['en', 'It will be closed.', 'closed'],
    ['es', 'El puerto vende barcos.', 'vende'],
    ['fr', 'Le port ouvre demain.', 'ouvre'],
    ['ja', '雨が降るおそれ。', '降る'],
  ])('is not so in %s %j of %s', (language, text, sought) => {
    const words = wordsOf(text, language);
    const word = words.find((one) => one.text === sought);
    expect(word !== undefined && isPast(word, words, language)).toBe(false);
  });
});

describe('dutyOf', () => {
  it('tells what has to be done from what may', () => {
    expect(wordsOf('must may boats May', 'en').map(dutyOf)).toEqual(['obliged', 'permitted', null, null]);
  });

  it.each([
    ['Schools must close early.', 'Schools may close early.', 'modality: may'],
    ['Schools may close early.', 'Schools must close early.', 'modality: must'],
    ['Schools must close early.', 'Schools must close early today.', ''],
  ])('holds %j against %j', (source, claim, shown) => {
    expect(shownFinding(checkModality(supportCaseOf(claim, [source])))).toBe(shown);
  });
});

describe('what is to be', () => {
  it('has not been', () => {
    const held = supportCaseOf('Construction began in August.', ['Construction is to begin in August.']);
    expect(shownFinding(checkModality(held))).toContain('modality: ');
  });
});

describe('modality of other languages', () => {
  it.each([
    ['es', 'El puerto trasladará los barcos a Lisboa.', 'El puerto trasladó los barcos a Lisboa.'],
    ['es', 'El puerto puede recurrir la multa.', 'El puerto recurrió la multa.'],
    ['fr', 'Le port envisage d’ouvrir une école.', 'Le port a ouvert une école.'],
    ['fr', 'La toile pourrait être exposée à Lisbonne.', 'La toile sera exposée à Lisbonne.'],
    [
      'de',
      'Die Werft prüft eine Klage gegen die Stadt.',
      'Die Werft hat eine Klage gegen die Stadt eingereicht.',
    ],
    ['ja', '大雨が降るおそれがある。', '大雨が降った。'],
  ])('sees in %s that %j does not go as far as %j', (language, source, claim) => {
    expect(shownFinding(checkModality(supportCaseOf(claim, [source], language)))).toContain('modality: ');
  });
});
