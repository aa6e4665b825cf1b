// Romanising: one name in fourteen languages sounds alike, others do not, and no input is too strange.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { romanise } from '../../src/analysis/romanise.ts';
import { hearingBetween, soundDistance } from '../../src/analysis/romanise/sound-distance.ts';
import { consonantsOf, headOf, soundKeysOf } from '../../src/analysis/romanise/sounds.ts';

type Spelled = readonly [word: string, language: string];

function apart([one, oneLanguage]: Spelled, [other, otherLanguage]: Spelled): number {
  const [left, right] = [romanise(one, oneLanguage), romanise(other, otherLanguage)];
  const hearing = hearingBetween(oneLanguage, otherLanguage);
  return soundDistance(left, right, hearing) / Math.max(consonantsOf(left), consonantsOf(right));
}

const NAMES: Readonly<Record<string, readonly Spelled[]>> = {
  Zelensky: [
    ['Selenskyj', 'de'],
    ['Zełenskiego', 'pl'],
    ['Zelenskij', 'sv'],
    ['Зеленского', 'ru'],
    ['Зеленський', 'uk'],
    ['Ζελένσκι', 'el'],
    ['زيلينسكي', 'ar'],
    ['ゼレンスキー', 'ja'],
    ['젤렌스키는', 'ko'],
    ['泽连斯基', 'zh'],
    ['ზელენსკი', 'ka'],
    ['Զելենսկի', 'hy'],
  ],
  Hatzidakis: [
    ['Χατζηδάκης', 'el'],
    ['Χατζηδάκη', 'el'],
    ['Хадзидакис', 'ru'],
    ['هاتزيداكيس', 'ar'],
  ],
  Müller: [
    ['Mueller', 'en'],
    ['Мюллер', 'ru'],
    ['ミュラー', 'ja'],
    ['뮐러', 'ko'],
    ['米勒', 'zh'],
    ['مولر', 'ar'],
  ],
  Lindqvist: [
    ['Lindkvist', 'sv'],
    ['Линдквиста', 'ru'],
    ['リンドクビスト', 'ja'],
    ['린드크비스트', 'ko'],
    ['ليندكفيست', 'ar'],
    ['לינדקוויסט', 'he'],
  ],
  Chávez: [
    ['Chavez', 'en'],
    ['Чавес', 'ru'],
    ['チャベス', 'ja'],
    ['차베스', 'ko'],
    ['查韦斯', 'zh'],
  ],
};

describe('romanise', () => {
  it.each(Object.entries(NAMES))('%s sounds alike in all languages', (name, spelled) => {
    for (const other of spelled) expect.soft(apart([name, 'en'], other), other.join()).toBeLessThan(0.25);
  });

  it.each([
    [
      ['Johnson', 'en'],
      ['Jackson', 'de'],
    ],
    [
      ['Petrenko', 'en'],
      ['Павленко', 'ru'],
    ],
    [
      ['Carter', 'en'],
      ['カストロ', 'ja'],
    ],
    [
      ['Belanova', 'en'],
      ['Bellini', 'it'],
    ],
    [
      ['Obama', 'en'],
      ['Абэ', 'ru'],
    ],
    [
      ['Mantzaridis', 'en'],
      ['Μανωλάκης', 'el'],
    ],
  ] as [Spelled, Spelled][])('%s is not %s', (one, other) => {
    expect(apart(one, other)).toBeGreaterThan(0.25);
  });

  it('takes off what cases add, in the languages that have them', () => {
    expect(romanise('Wellerem', 'pl')).toBe(romanise('Weller', 'en'));
    expect(romanise('Марченко', 'uk')).toBe(romanise('Марченку', 'uk'));
    expect(romanise('Wellerem', 'en')).not.toBe(romanise('Weller', 'en'));
  });

  it('reads marked letters by their sound and others without the mark', () => {
    expect(romanise('Škoda', 'cs')).toMatch(/^Sko/);
    expect(romanise('Łukasz', 'en')).toBe('lukaS');
    expect(romanise('Ångström', 'sv')).toBe('anstrom');
  });

  it('is empty for scripts that it does not know, and for nothing', () => {
    expect(romanise('ไทย', 'th')).toBe('');
    expect(romanise('', 'en')).toBe('');
    expect(romanise('12 400', null)).toBe('');
  });

  it('answers in sounds, 24 at most, whatever it is given', () => {
    const language = fc.constantFrom(
      'en',
      'de',
      'pl',
      'ru',
      'el',
      'ar',
      'he',
      'ja',
      'ko',
      'zh',
      'tr',
      'x',
      null,
    );
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), language, (word, spoken) => {
        expect(romanise(word, spoken)).toMatch(/^[abefghijklmnoprstuvwdzHSCZ-]{0,24}$/);
      }),
    );
  });

  it('reads no more than a name is long', () => {
    expect(romanise('х'.repeat(100_000), 'ru').length).toBeLessThan(25);
    expect(romanise('é\u0301\u0301'.repeat(40_000), 'fr').length).toBeLessThan(25);
  });
});

describe('soundKeysOf', () => {
  it.each(Object.entries(NAMES))('has a key in common for most spellings of %s', (name, spelled) => {
    const keys = soundKeysOf(romanise(name, 'en'));
    const met = spelled.filter(([word, language]) =>
      soundKeysOf(romanise(word, language)).some((key) => keys.includes(key)),
    );
    expect(met.length).toBeGreaterThanOrEqual(Math.ceil(spelled.length * 0.5));
  });

  it('has one key for each way in which a letter is read', () => {
    expect(soundKeysOf('johansen')).toEqual(['SNSN', 'NSN']);
    expect(soundKeysOf('karter')).toEqual(['KRTR']);
  });

  it('has none for what is too short to be told from others', () => {
    expect(soundKeysOf('obama')).toEqual([]);
    expect(soundKeysOf('')).toEqual([]);
  });
});

describe('headOf', () => {
  it('is the class of the first sound, where there is one alone', () => {
    expect([headOf('zelenski'), headOf('selenski'), headOf('johanson'), headOf('ilmaz')]).toEqual([
      'S',
      'S',
      null,
      null,
    ]);
  });
});

describe('soundDistance', () => {
  it('is nothing between the same sounds, and as much in either direction', () => {
    const sounds = fc.stringMatching(/^[aeioubpfvdtgkhszSCZjmnlr]{0,12}$/);
    const hearing = fc.constantFrom('latin', 'alphabet', 'consonants', 'syllables');
    fc.assert(
      fc.property(sounds, sounds, hearing, (one, other, heard) => {
        expect(soundDistance(one, one, heard)).toBe(0);
        expect(soundDistance(one, other, heard)).toBeCloseTo(soundDistance(other, one, heard), 9);
      }),
    );
  });

  it('costs less where a script cannot tell the sounds apart', () => {
    expect(soundDistance('paris', 'baris', 'consonants')).toBeLessThan(
      soundDistance('paris', 'baris', 'latin'),
    );
    expect(soundDistance('karter', 'ka-ta-', 'syllables')).toBeLessThan(1);
    expect(soundDistance('rima', 'lima', 'syllables')).toBeLessThan(
      soundDistance('rima', 'lima', 'alphabet'),
    );
  });
});

describe('hearingBetween', () => {
  it('is the poorer of two languages', () => {
    expect(hearingBetween('en', 'de')).toBe('latin');
    expect(hearingBetween('en', 'uk')).toBe('alphabet');
    expect(hearingBetween('ar', 'el')).toBe('consonants');
    expect(hearingBetween('ar', 'ja')).toBe('syllables');
    expect(hearingBetween('sw', '')).toBe('latin');
  });
});
