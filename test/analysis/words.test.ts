// What a word is: stretches, joined words, numbers, pairs of letters.
import { describe, expect, it } from 'vitest';
import {
  DECIMAL_SIGN,
  bigramsOf,
  foldWord,
  lettersOf,
  readWord,
  stretchKindOf,
  stretchesOf,
} from '../../src/analysis/words.ts';

const STRETCHES: readonly (readonly [string, string, string[]])[] = [
  ['English', "They don't know.", ['They', "don't", 'know']],
  ['hyphens', 'the Covid-19 rules', ['the', 'Covid-19', 'rules']],
  ['abbreviations', 'the U.S. army', ['the', 'U.S', 'army']],
  ['numbers', '1,204 of 3.5 million, 7', ['1,204', 'of', '3.5', 'million', '7']],
  ['words joined by a comma', 'one,two', ['one', 'two']],
  ['narrow spaces in numbers', '1\u202F204 morts', ['1\u202F204', 'morts']],
  ['a dash', 'north—south – east', ['north', 'south', 'east']],
  ['French', 'l’État d’urgence', ['l’État', 'd’urgence']],
  ['Russian', 'Москва ждёт.', ['Москва', 'ждёт']],
  ['Arabic', 'أعلنت الحكومة، اليوم', ['أعلنت', 'الحكومة', 'اليوم']],
  ['Hindi', 'सरकार ने घोषणा की', ['सरकार', 'ने', 'घोषणा', 'की']],
  ['Chinese', '新华社，北京', ['新华社', '北京']],
  ['Chinese beside Latin', '苹果iPhone15发布', ['苹果', 'iPhone15', '发布']],
  ['Japanese', '首相はコーヒーを飲む。', ['首相はコーヒーを飲む']],
  ['Thai', 'ราคาน้ำมัน วันนี้', ['ราคาน้ำมัน', 'วันนี้']],
  ['Korean', '삼성SDI가 발표', ['삼성', 'SDI', '가', '발표']],
  ['zero-width spaces', 'have\u200B—\u200Bbeen', ['have', 'been']],
  ['a soft hyphen', 'Bundes\u00ADtag', ['Bundes\u00ADtag']],
  ['emoji alone', '👍 🎉', []],
  ['private-use characters', '\uE000bank \uE001', ['bank']],
];

describe('stretchesOf', () => {
  it.each(STRETCHES)('reads %s', (_name, text, stretches) => {
    expect(stretchesOf(text)).toEqual(stretches);
  });

  it('reads a spaced script alike with and without a run beside it', () => {
    const spaced = "They don't pay 1,204 euros, Covid-19 says the U.S.";
    expect(stretchesOf(`${spaced} 新华社`).slice(0, -1)).toEqual(stretchesOf(spaced));
  });
});

describe('stretchKindOf', () => {
  it.each([
    ['新华社', 'run'],
    ['コーヒー', 'run'],
    ['น้ำมัน', 'run'],
    ['대통령', 'hangul'],
    ['Bank', 'word'],
    ['सरकार', 'word'],
    ['2026', 'word'],
  ])('tells how %s is written', (stretch, kind) => {
    expect(stretchKindOf(stretch)).toBe(kind);
  });
});

const READINGS: readonly (readonly [string, string[], string[]])[] = [
  ['Bank', ['Bank'], []],
  ["don't", ['dont'], []],
  ['they’ll', ['theyll'], []],
  ["Obama's", ['Obama', 's'], ['Obamas']],
  ['Covid-19', ['Covid', '19'], ['Covid19']],
  ['10-year-old', ['10', 'year', 'old'], ['10yearold']],
  ['a-b-c-d-e', ['a', 'b', 'c', 'd', 'e'], []],
  ['U.S', ['U', 'S'], ['US']],
  ['AT&T', ['AT', 'T'], ['ATT']],
  ['l’homme', ['l', 'homme'], ['lhomme']],
  ['Bundes\u00ADtag', ['Bundestag'], []],
  ['1,204', ['1204'], []],
  ['1.204', ['1204'], []],
  ['1\u202F204', ['1204'], []],
  ['12,34,567', ['1234567'], []],
  ['3.5', [`3${DECIMAL_SIGN}5`], []],
  ['3,5', [`3${DECIMAL_SIGN}5`], []],
  ['0.125', [`0${DECIMAL_SIGN}125`], []],
  ['1.204,50', [`1204${DECIMAL_SIGN}50`], []],
  ['1,204.50', [`1204${DECIMAL_SIGN}50`], []],
  ['٣٫٥', [`3${DECIMAL_SIGN}5`], []],
  ['3.5bn', [`3${DECIMAL_SIGN}5`, 'bn'], [`3${DECIMAL_SIGN}5bn`]],
  ['12.11.2026', ['12', '11', '2026'], ['12112026']],
];

describe('readWord', () => {
  it.each(READINGS)('reads %s', (written, parts, others) => {
    expect(readWord(written)).toEqual({ parts, others });
  });
});

describe('foldWord', () => {
  it.each([
    ['Straße', 'strasse'],
    ['½', '12'],
    ['ﷺ', foldWord('صلى') + foldWord('الله') + foldWord('عليه') + foldWord('وسلم')],
    ['!?', ''],
    ['\u0301', ''],
  ])('leaves of %s only what the index holds', (word, folded) => {
    expect(foldWord(word)).toBe(folded);
  });
});

describe('bigramsOf', () => {
  it('pairs neighbours, and lets the last letter begin a term too', () => {
    expect(bigramsOf(lettersOf('新华社'))).toEqual(['新华', '华社', '社']);
  });

  it('keeps a vowel sign with its letter', () => {
    expect(bigramsOf(lettersOf('ที่นี่'))).toEqual(['ที่นี่', 'นี่']);
  });

  it('has a lone letter alone', () => {
    expect(bigramsOf(lettersOf('雪'))).toEqual(['雪']);
  });
});
