// Folding: which spellings are one word, and which are not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldText } from '../../src/news/folding.ts';

const SAME: readonly (readonly [string, string, string])[] = [
  ['upper case', 'ZEITUNG', 'zeitung'],
  ['French accents', 'Élysée', 'elysee'],
  ['Spanish tilde', 'España', 'espana'],
  ['German umlaut', 'Überschwemmung', 'uberschwemmung'],
  ['sharp s', 'Straße', 'strasse'],
  ['capital sharp s', 'STRAẞE', 'strasse'],
  ['Danish', 'Søren Kjærgård', 'soren kjaergard'],
  ['Polish', 'Łódź', 'lodz'],
  ['Turkish dotted capital', 'İstanbul', 'istanbul'],
  ['Turkish dotless', 'Isparta ısparta', 'isparta isparta'],
  ['Vietnamese', 'Hà Nội', 'ha noi'],
  ['Greek accent and final sigma', 'ΟΔΌΣ οδός', 'οδοσ οδοσ'],
  ['Russian yo', 'Королёв', 'королев'],
  ['Russian stress mark', 'за\u0301мок', 'замок'],
  ['Hebrew points', 'שָׁלוֹם', 'שלום'],
  ['Arabic vowel signs', 'مُحَمَّد', 'محمد'],
  ['Arabic alef forms', 'أحمد إلى آخر', 'احمد الي اخر'],
  ['Arabic stretching', 'كتـــاب', 'كتاب'],
  ['Persian letters', 'کتاب ایران', 'كتاب ايران'],
  ['Arabic digits', '٢٠٢٦', '2026'],
  ['Persian digits', '۲۰۲۶', '2026'],
  ['Devanagari digits', '२०२६', '2026'],
  ['full width', 'ＡＢＣ１２３', 'abc123'],
  ['half-width katakana', 'ﾆｭｰｽ', 'ニュース'],
  ['ligature', 'ﬁnance', 'finance'],
  ['soft hyphen', 'Bundes\u00ADtag', 'bundestag'],
  ['Persian joiner', 'می\u200Cخواهم', 'ميخواهم'],
  ['direction marks', '\u200Ealpha\u200F', 'alpha'],
  ['keycap', '1\uFE0F\u20E3', '1'],
];

const KEPT: readonly (readonly [string, string])[] = [
  ['Cyrillic short i', 'май'],
  ['Ukrainian yi', 'україна'],
  ['Belarusian short u', 'воўк'],
  ['Japanese voicing', 'がぎぐ'],
  ['Thai vowels and tones', 'ที่นี่'],
  ['Hindi vowels', 'हिन्दी'],
  ['Korean syllables', '대통령'],
  ['Chinese', '新华社'],
];

describe('foldText', () => {
  it.each(SAME)('folds %s: %s', (_name, written, folded) => {
    expect(foldText(written)).toBe(folded);
  });

  it.each(KEPT)('keeps %s apart: %s', (_name, written) => {
    expect(foldText(written)).toBe(written);
  });

  it('takes marks off Latin letters beside letters that keep theirs', () => {
    expect(foldText('Café 大阪が')).toBe('cafe 大阪が');
  });

  it('reads composed and decomposed letters alike', () => {
    for (const written of ['й', 'ї', 'é', 'が', '각', 'ộ'])
      expect(foldText(written.normalize('NFD'))).toBe(foldText(written));
  });

  it('changes nothing the second time, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        const folded = foldText(text);
        expect(foldText(folded)).toBe(folded);
      }),
      { numRuns: 500 },
    );
  });
});
