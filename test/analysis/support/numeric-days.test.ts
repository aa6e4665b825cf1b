// German days in digits, numbers that look like years, and words of names in their German forms.
import { describe, expect, it } from 'vitest';
import { checkMoments } from '../../../src/analysis/support/moments.ts';
import { hasWord, isSmallWord } from '../../../src/analysis/support/name-words.ts';
import { checkNames } from '../../../src/analysis/support/names.ts';
import { withNumericDays } from '../../../src/analysis/support/numeric-days.ts';
import { PUBLISHED, shownFinding, supportCaseOf } from './case.ts';

describe('withNumericDays', () => {
  it.each([
    ['Der Bau beginnt am 07.09. in Korran.', '2026-09-07'],
    ['Der Hafen ist bis zum 3.5. gesperrt.', '2026-05-03'],
  ])('reads %s', (text, from) => {
    expect(withNumericDays([], text, PUBLISHED)).toMatchObject([{ from, precision: 'day' }]);
  });

  it('reads no other numbers, no days that there are not, and nothing twice', () => {
    expect(withNumericDays([], 'Version 3.5. ist da, am 31.2. nicht.', PUBLISHED)).toEqual([]);
    const known = withNumericDays([], 'am 07.09.', PUBLISHED);
    expect(withNumericDays(known, 'am 07.09.', PUBLISHED)).toEqual(known);
  });

  it('knows no day where nobody says when', () => {
    expect(withNumericDays([], 'am 07.09.', null)).toMatchObject([
      { from: null, said: { day: 7, month: 9 } },
    ]);
  });
});

describe('a number that looks like a year', () => {
  const check = (source: string): string =>
    shownFinding(checkMoments(supportCaseOf('Anwohner haben über 2000 Stimmen gesammelt.', [source], 'de')));

  it('is held against figures where a bound stands before it', () => {
    expect(check('Anwohner haben 2.300 Stimmen gesammelt.')).not.toContain('date');
    expect(check('Anwohner haben 9.300 Stimmen gesammelt.')).toContain('date');
  });
});

describe('hasWord', () => {
  const { sources } = supportCaseOf('x', ['Erik Vogt von Norbex starb in Neustett.'], 'de');
  const has = (word: string): boolean => sources.some((source) => hasWord(source, word));

  it.each(['norbex', 'norbex-chef', 'neustetter', 'vogts', 'tod', 'von'])('has %s', (word) => {
    expect(has(word)).toBe(true);
  });

  it.each(['velmora', 'velmora-chef', 'velmer', 'sieg'])('has no %s', (word) => {
    expect(has(word)).toBe(false);
  });

  it('tells what only joins', () => {
    expect(['de', 'and', 'erik'].map(isSmallWord)).toEqual([true, true, false]);
  });
});

describe('checkNames of German', () => {
  const check = (claim: string): string =>
    shownFinding(checkNames(supportCaseOf(claim, ['Erik Solberg von Norbex sprach in Neustett.'], 'de')));

  it('takes a firm or a place before a surname, and no other first name', () => {
    expect(check('Norbex-Chef Solberg sprach in Neustett.')).not.toContain('name');
    expect(check('Hans Solberg sprach in Neustett.')).toContain('name');
  });
});
