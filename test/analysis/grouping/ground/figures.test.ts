// Figures in any language: one value however it is written, and neither dates nor years.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groundFiguresIn } from '../../../../src/analysis/grouping/ground/figures.ts';
import { isMonthBeside } from '../../../../src/analysis/grouping/ground/months.ts';

const formsOf = (text: string, language: string) =>
  groundFiguresIn(text, language).map(({ kind, form }) => `${kind} ${form}`);

describe('groundFiguresIn', () => {
  it.each([
    ['12,400 people', 'en'],
    ['12.400 Menschen', 'de'],
    ['12 400 personnes', 'fr'],
    ['12 400 человек', 'ru'],
    ['12.4 thousand', 'en'],
    ['1.24万人', 'zh'],
    ['1万2400人', 'ja'],
    ['1만2400명', 'ko'],
    ['١٢٤٠٠ شخص', 'ar'],
  ])('reads %s as 12400', (text, language) => {
    expect(formsOf(text, language)).toEqual(['figure 12400']);
  });

  it.each([
    ['3.2 billion euros', 'en'],
    ['3,2 Milliarden Euro', 'de'],
    ["3,2 milliards d'euros", 'fr'],
    ['3.200 millones de euros', 'es'],
    ['3,2 mil milhões de euros', 'pt'],
    ['3,2 млрд евро', 'ru'],
    ['3,2 milyar avro', 'tr'],
    ['32亿欧元', 'zh'],
    ['32億ユーロ', 'ja'],
    ['3.2 مليار يورو', 'ar'],
  ])('reads %s as 3.2 billion', (text, language) => {
    expect(formsOf(text, language)).toEqual(['figure 3200000000']);
  });

  it.each([
    ['2.75 percent', 'en'],
    ['2,75 Prozent', 'de'],
    ['2,75 %', 'fr'],
    ['yüzde 2,75', 'tr'],
    ['2.75%', 'zh'],
    ['2,75 процента', 'ru'],
  ])('reads %s as a share', (text, language) => {
    expect(formsOf(text, language)).toEqual(['figure 2.75%']);
  });

  it.each([
    ['A magnitude 6.4 earthquake', 'en'],
    ['Beben der Stärke 6,4', 'de'],
    ['сила 6,4 магнитуда', 'ru'],
    ['6.4级地震', 'zh'],
    ['زلزال بقوة 6.4', 'ar'],
    ['규모 6.4의 지진', 'ko'],
  ])('reads %s as a magnitude', (text, language) => {
    expect(formsOf(text, language)).toEqual(['magnitude 6.4']);
  });

  it('tells the dead from others that are counted', () => {
    expect(formsOf('killing 27 people and injuring 340', 'en')).toEqual([
      'figure 27',
      'deaths 27',
      'figure 340',
    ]);
    expect(formsOf('造成58人死亡，2.34万人流离失所', 'zh')).toEqual([
      'figure 58',
      'deaths 58',
      'figure 23400',
    ]);
    expect(formsOf('fait 58 morts et 23 400 déplacés', 'fr')).toEqual([
      'figure 58',
      'deaths 58',
      'figure 23400',
    ]);
  });

  it('reads results from either side', () => {
    expect(formsOf('won 3-1 on Saturday', 'en')).toEqual(['score 3-1']);
    expect(formsOf('verlor 1:3 in', 'de')).toEqual(['score 3-1']);
    expect(formsOf('以3比1获胜', 'zh')).toEqual(['score 3-1']);
  });

  it.each([
    ['on 12 March 2026', 'en'],
    ['am 12. März 2026', 'de'],
    ['el 12 de marzo', 'es'],
    ['12 марта', 'ru'],
    ['3月12日', 'zh'],
    ['at 14:30', 'en'],
    ['the F-35 and Covid-19', 'en'],
    ['nine of them', 'en'],
    ['', 'en'],
  ])('takes nothing from %s', (text, language) => {
    expect(formsOf(text, language)).toEqual([]);
  });

  it('weighs by the digits that say something', () => {
    const weightOf = (text: string) => groundFiguresIn(text, 'en')[0]?.weight ?? 0;
    expect(weightOf('12,437 people')).toBe(1);
    expect(weightOf('300 people')).toBeLessThan(weightOf('317 people'));
    expect(weightOf('20 people')).toBeLessThan(weightOf('64 people'));
  });

  it('answers finite weights for any text', () => {
    const language = fc.constantFrom('en', 'fr', 'zh', 'ja', 'ko', 'ar', 'xx');
    const digits = fc.string({
      unit: fc.constantFrom(...Array.from('0123456789.,: -万億亿%٣٫ ')),
      maxLength: 60,
    });
    fc.assert(
      fc.property(fc.oneof(digits, fc.string({ unit: 'binary' })), language, (text, spoken) => {
        for (const { form, weight } of groundFiguresIn(text, spoken)) {
          expect(weight).toBeLessThanOrEqual(1);
          expect(form).not.toMatch(/[\t\n]|NaN/);
        }
      }),
    );
  });
});

describe('isMonthBeside', () => {
  it('knows the months of a language, in any case', () => {
    expect(isMonthBeside('', ' мая', 'ru')).toBe(true);
    expect(isMonthBeside('march ', '', 'en')).toBe(true);
    expect(isMonthBeside('', ' soldiers', 'en')).toBe(false);
    expect(isMonthBeside('', ' march', 'not a language')).toBe(false);
  });
});
