// Questions: how what a member types is read.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { QUESTION_WORDS_MAX } from '../../src/limits/newsroom.ts';
import { type ParsedWords, parseWords, requiredTermsOf } from '../../src/analysis/question-words.ts';

/** A question in short: alternatives by /, phrases in <>, exclusions after a minus. */
function inShort({ required, excluded }: ParsedWords): string {
  const short = ({ text, isPhrase }: { text: string; isPhrase: boolean }): string =>
    isPhrase ? `<${text}>` : text;
  return [
    ...required.map((words) => words.map(short).join('/')),
    ...excluded.map((word) => `-${short(word)}`),
  ].join(' ');
}

const QUESTIONS: readonly (readonly [string, string, string])[] = [
  ['one word', 'storm', 'storm'],
  ['words', 'storm harbour', 'storm harbour'],
  ['much space', '  storm \t\n harbour ', 'storm harbour'],
  ['a phrase', '"storm surge" warning', '<storm surge> warning'],
  ['curly quotes', '“storm surge”', '<storm surge>'],
  ['German quotes', '„stille Wahl“', '<stille Wahl>'],
  ['French quotes', '« grève générale »', '<grève générale>'],
  ['Chinese quotes', '「科学院」 合作', '<科学院> 合作'],
  ['a quoted word', '"banks"', '<banks>'],
  ['an exclusion', 'apple -iphone', 'apple -iphone'],
  ['an excluded phrase', 'apple -"new york"', 'apple -<new york>'],
  ['a true minus', 'apple −iphone', 'apple -iphone'],
  ['a hyphen inside a word', 'Sino-Russian', 'Sino-Russian'],
  ['a lone minus', 'apple - pear', 'apple pear'],
  ['or', 'gas or oil prices', 'gas/oil prices'],
  ['OR and bars', 'gas OR oil | coal', 'gas/oil/coal'],
  ['or with phrases', '"natural gas" or oil', '<natural gas>/oil'],
  ['or at the ends', 'or gas or', 'gas'],
  ['or after an exclusion', 'gas -oil or coal', 'gas/coal -oil'],
  ['two or', 'gas or or oil', 'gas/oil'],
  ['a slash', 'gas/oil', 'gas oil'],
  ['an owner', "Obama's plan", 'Obama plan'],
  ['operators of FTS5', 'NEAR(gas oil, 5) AND title:x * ^y {z}', 'NEAR gas oil 5 title x y z'],
  ['an unbalanced quote', 'storm "surge warning', 'storm surge warning'],
  ['a quote as inches', '5" gun', '5 gun'],
  ['empty quotes', '"" storm "  "', 'storm'],
  ['emoji', '👍 🎉', ''],
  ['emoji beside words', '🔥 storm', 'storm'],
  ['nothing', '', ''],
  ['stop words', 'what is happening in the alps', 'happening alps'],
  ['stop words alone', 'the who', 'the who'],
  ['acronyms like stop words', 'US and IT news from WHO', 'US IT WHO'],
  ['shouting', 'FLOODS IN THE ALPS TODAY', 'FLOODS ALPS TODAY'],
  ['stop words in a phrase', '"state of the union"', '<state of the union>'],
  ['words of content', 'world state group', 'world state group'],
  ['German', 'was ist mit der Wahl in Bremen', 'Wahl Bremen'],
  ['French', 'élections dans les Alpes', 'élections Alpes'],
  ['Spanish', 'elecciones en los Andes', 'elecciones Andes'],
  ['Russian', 'что с выборами в Москве', 'выборами Москве'],
  ['Arabic', 'الانتخابات في مصر', 'الانتخابات مصر'],
  ['a Chinese name', '俄罗斯科学院', '<俄罗斯科学院>'],
  ['Chinese words', '科学院 合作', '<科学院> 合作'],
  ['a Chinese sentence', '关于中国与俄罗斯合作暂停的新闻', '中国 <俄罗斯> 合作 暂停 新闻'],
  ['Chinese beside Latin', '苹果iPhone发布', '苹果 iPhone 发布'],
  ['Thai', 'ราคาน้ำมัน', '<ราคาน้ำมัน>'],
  ['Korean', '한국 대통령', '한국 <대통령>'],
];

describe('parseWords', () => {
  it.each(QUESTIONS)('reads %s', (_name, typed, read) => {
    expect(inShort(parseWords(typed))).toBe(read);
  });

  it('counts what is beyond the limit', () => {
    const { required, leftOut } = parseWords(Array.from({ length: 40 }, (_, at) => `word${at}`).join(' '));
    expect(required).toHaveLength(QUESTION_WORDS_MAX);
    expect(leftOut).toBe(40 - QUESTION_WORDS_MAX);
  });

  it('counts a phrase as often as it has words', () => {
    const phrase = Array.from({ length: 30 }, (_, at) => `p${at}`).join(' ');
    const { required, leftOut } = parseWords(`"${phrase}" "one two three" four`);
    expect(required.map(([word]) => word?.text.slice(0, 4))).toEqual(['p0 p', 'four']);
    expect(leftOut).toBe(3);
  });

  it('reads six thousand characters in bounded time and amount', () => {
    for (const piece of ['a ', '"', '-', '中', 'or ', '"a" ', '-"', '| ', "'", 'ก']) {
      const { required, excluded } = parseWords(piece.repeat(6000));
      expect(required.flat().length + excluded.length).toBeLessThanOrEqual(QUESTION_WORDS_MAX);
    }
  });

  it('never throws, and every word that it keeps can be asked for', () => {
    const typed = fc.array(
      fc.oneof(
        fc.string({ unit: 'binary', maxLength: 12 }),
        fc.constantFrom(
          '"',
          '“',
          '„',
          '-',
          ' or ',
          ' | ',
          'NEAR(',
          '*',
          '^',
          ':',
          ' the ',
          '中国经济',
          'ไทย',
          '\uE000',
          ' ',
        ),
      ),
      { maxLength: 30 },
    );
    fc.assert(
      fc.property(typed, (pieces) => {
        const { required, excluded, leftOut } = parseWords(pieces.join(''));
        const cost = [...required.flat(), ...excluded].map(
          (word) => requiredTermsOf(word, ['en', 'de']).length,
        );
        expect(cost.every((terms) => terms > 0)).toBe(true);
        expect(cost.reduce((sum, terms) => sum + terms, 0)).toBeLessThanOrEqual(QUESTION_WORDS_MAX);
        expect(required.every((alternatives) => alternatives.length > 0)).toBe(true);
        expect(leftOut).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 500 },
    );
  });
});
