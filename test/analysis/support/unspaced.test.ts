// Chinese and Japanese: words without spaces, figures with counters, bare dates, and names by what follows them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkUnspacedNames } from '../../../src/analysis/support/unspaced-names.ts';
import { unspacedFiguresIn, valueOfUnspaced } from '../../../src/analysis/support/unspaced-figures.ts';
import { unspacedMomentsIn } from '../../../src/analysis/support/unspaced-moments.ts';
import { isUnspacedLanguage, unspacedWordsOf } from '../../../src/analysis/support/unspaced-words.ts';
import { checkSupport } from '../../../src/analysis/support/support.ts';
import { PUBLISHED, shownFinding, supportCaseOf } from './case.ts';

describe('unspacedWordsOf', () => {
  it('takes a run apart without losing a letter, each word at its place', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom(
            '港',
            '湾',
            'は',
            '閉',
            '鎖',
            'さ',
            'れ',
            'な',
            'か',
            'っ',
            'た',
            '。',
            '船',
            'け',
            'が',
            '人',
          ),
          maxLength: 40,
        }),
        (run) => {
          const words = unspacedWordsOf(run, 'ja');
          expect(words.map(({ text }) => text).join('')).toBe(run);
          for (const { text, start, end } of words) expect(run.slice(start, end)).toBe(text);
        },
      ),
    );
  });

  it('tells content from particles, and keeps of a verb what does not change', () => {
    const words = unspacedWordsOf('船が港に着いた', 'ja');
    expect(words.filter(({ isContent }) => isContent).map(({ stem }) => stem)).toEqual(['船', '港', '着']);
  });

  it('keeps the words that deny or leave open whole', () => {
    const texts = unspacedWordsOf('来ませんでした。閉まるおそれ', 'ja').map(({ text }) => text);
    expect(texts).toContain('ませんでし');
    expect(texts).toContain('おそれ');
  });

  it('is for languages that put no spaces', () => {
    expect(['ja', 'zh', 'th', 'en', null].map(isUnspacedLanguage)).toEqual([true, true, true, false, false]);
  });
});

describe('valueOfUnspaced', () => {
  it.each([
    ['1,204', 1204],
    ['1万2千', 12_000],
    ['24億', 2_400_000_000],
    ['五千万', 50_000_000],
    ['八十六', 86],
    ['二〇二六', 2026],
    ['三百二十', 320],
    ['2.5', 2.5],
  ])('reads %s', (written, value) => {
    expect(valueOfUnspaced(written)).toBe(value);
  });

  it('reads digits of any width alike', () => {
    expect(valueOfUnspaced('３２０')).toBe(320);
  });
});

function shownFigures(text: string): string[] {
  return unspacedFiguresIn(text, []).map(
    ({ min, unit, counted, bound }) => `${min} ${unit ?? counted ?? '-'} ${bound}`,
  );
}

describe('unspacedFiguresIn', () => {
  it.each([
    ['約40万円', '400000 JPY about'],
    ['三割減った', '30 % exact'],
    ['乗客七人', '7 人 exact'],
    ['300人以上', '300 人 at-least'],
    ['9時間を超え', '9 時間 at-least'],
    ['死者超过20人', '20 人 at-least'],
    ['500個未満', '500 個 at-most'],
    ['20戸', '20 世帯 exact'],
  ])('reads %s', (text, shown) => {
    expect(shownFigures(text)).toEqual([shown]);
  });

  it('takes no characters of words, no ranks and no dates for figures', () => {
    expect(shownFigures('第二工場の一部と三和銀行')).toEqual([]);
    expect(unspacedFiguresIn('11日', [{ start: 0, end: 3 }])).toEqual([]);
  });
});

describe('unspacedMomentsIn', () => {
  it.each([
    ['11日', '2026-04-11', '2026-04-12'],
    ['3月11日', '2026-03-11', '2026-03-12'],
    ['2029年ごろ', '2029-01-01', '2030-01-01'],
    ['来年4月', '2027-04-01', '2027-05-01'],
    ['昨日', '2026-04-15', '2026-04-16'],
    ['去年', '2025-01-01', '2026-01-01'],
  ])('tells which days %s means', (text, from, until) => {
    expect(unspacedMomentsIn(text, PUBLISHED)).toMatchObject([{ from, until }]);
  });

  it('takes lengths of time for no dates, and knows no day where nobody says when', () => {
    expect(unspacedMomentsIn('3日間と5年間', PUBLISHED)).toEqual([]);
    expect(unspacedMomentsIn('昨日', null)).toMatchObject([{ from: null, isRelative: true }]);
    expect(unspacedMomentsIn('2月31日', PUBLISHED)).toMatchObject([{ from: null }]);
  });

  it('finds weekdays by their name', () => {
    expect(unspacedMomentsIn('水曜日', PUBLISHED)).toMatchObject([
      { precision: 'weekday', said: { weekday: 3 } },
    ]);
  });
});

describe('checkUnspacedNames', () => {
  const source = '浜野市の岸本太郎市長は港を視察した。';
  const check = (claim: string): string =>
    shownFinding(checkUnspacedNames(supportCaseOf(claim, [source], 'ja')));

  it.each([
    ['岸本次郎市長は港を視察した。', 'name: 岸本次郎市長'],
    ['山野市の市長は港を視察した。', 'name: 山野市'],
  ])('finds that %s has another name', (claim, shown) => {
    expect(check(claim)).toBe(shown);
  });

  it('takes a surname for the name, and a kind of name of which no source has any with doubt', () => {
    expect(check('岸本市長は港を視察した。')).toBe('');
    expect(check('港の青空銀行を視察した。')).toBe('doubt');
  });
});

describe('checkSupport of Japanese', () => {
  const text =
    '港湾局は15日、北埠頭を閉鎖する可能性があると発表した。けが人はいなかった。乗客320人が下船した。';
  const check = (claim: string) => checkSupport(claim, [{ text, language: null, publishedAt: PUBLISHED }]);

  it.each(['港湾局は4月15日、北埠頭を閉鎖する可能性があると明らかにした。', '乗客三百二十人が下船した。'])(
    'takes in %s',
    (claim) => {
      expect(check(claim)).toMatchObject({ isSupported: true, failures: [] });
    },
  );

  it.each([
    ['港湾局は4月14日、北埠頭を閉鎖する可能性があると発表した。', 'date'],
    ['港湾局は北埠頭を閉鎖した。', 'modality'],
    ['乗客230人が下船した。', 'number'],
    ['乗客320人が下船しなかった。', 'negation'],
    ['乗客320人が下船しない。', 'negation'],
  ])('refuses %s', (claim, kind) => {
    const { isSupported, failures } = check(claim);
    expect(isSupported).toBe(false);
    expect(failures.map((one) => one.kind)).toContain(kind);
  });
});
