// Figures that may be said of one another, what is counted in one way only, and figures brought together from several sentences.
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';
import { countsOtherwise } from '../../../src/analysis/support/counted-units.ts';
import { isCompatible } from '../../../src/analysis/support/figure-agreement.ts';
import { isBesideItsOwn, isDifference } from '../../../src/analysis/support/figures-elsewhere.ts';
import { checkFigures } from '../../../src/analysis/support/figures.ts';
import { withWrittenMillions } from '../../../src/analysis/support/written-millions.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function figureOf(text: string, language = 'en') {
  const [figure] = withWrittenMillions(figuresIn(text, language), text);
  if (figure === undefined) expect.fail(`No figure in ${text}`);
  return figure;
}

describe('isCompatible', () => {
  it.each([
    ['more than a thousand boats', '1,204 boats', true],
    ['more than 100 boats', '5,000 boats', false],
    ['about 30 boats', '29 boats', true],
    ['two hours', 'two days', false],
    ['two hours', '2 hours', true],
    ['5 kilometres', '5 miles', false],
    ['5,000 metres', '5 kilometres', true],
    ['three times', 'third rise', true],
    ['three times', 'fourth rise', false],
    ['30 boats', '30 percent', false],
  ])('%s of %s: %s', (said, meant, expected) => {
    expect(isCompatible(figureOf(said), figureOf(meant))).toBe(expected);
  });
});

describe('countsOtherwise', () => {
  it('tells lengths of time apart in all languages', () => {
    expect(countsOtherwise('hour', 'day')).toBe(true);
    expect(countsOtherwise('stund', 'day')).toBe(true);
    expect(countsOtherwise('時間', '日間')).toBe(true);
  });

  it('has nothing against one thing, other nouns, or nothing told', () => {
    expect(countsOtherwise('hour', 'hour')).toBe(false);
    expect(countsOtherwise('hour', 'boat')).toBe(false);
    expect(countsOtherwise('boat', 'ship')).toBe(false);
    expect(countsOtherwise(null, 'day')).toBe(false);
  });
});

describe('withWrittenMillions', () => {
  it.each(['12 M€ pour le port', '9,8 M€ pour le port', '12 millions d’euros pour le port'])(
    'reads %s',
    (text) => {
      expect(figureOf(text, 'fr')).toMatchObject({
        unit: 'EUR',
        min: text.startsWith('9') ? 9_800_000 : 12_000_000,
      });
    },
  );

  it('leaves metres and other figures alone', () => {
    expect(figureOf('12 m de haut', 'fr').unit).not.toBe('EUR');
    expect(figureOf('12 bateaux', 'fr')).toMatchObject({ min: 12, unit: null });
  });
});

describe('figures from elsewhere', () => {
  const source = 'The harbour lost 48 million euros. A year before it made a profit of 112 million euros.';

  it('takes a figure with the word that stands beside it in another sentence', () => {
    const held = supportCaseOf('After a profit of 112 million euros the harbour lost money.', [source]);
    const [said] = held.claim.figures;
    if (said === undefined) expect.fail('No figure.');
    expect(isBesideItsOwn(said, held)).toBe(true);
    expect(shownFinding(checkFigures(held))).not.toContain('number');
  });

  it('takes none of a word that no sentence has beside it', () => {
    expect(
      shownFinding(checkFigures(supportCaseOf('The harbour lost 112 million euros.', [source]))),
    ).toContain('number');
  });

  it('works out the points between two shares', () => {
    const shares = figuresIn('from 4.9 percent to 4.1 percent', 'en');
    expect(isDifference(figureOf('0.8 percentage points'), shares)).toBe(true);
    expect(isDifference(figureOf('0.9 percentage points'), shares)).toBe(false);
    expect(isDifference(figureOf('0.8 percent'), shares)).toBe(false);
  });

  it('takes a score that the sentence tells by both ends, and no other', () => {
    const held = (claim: string) => supportCaseOf(claim, ['The council decided by nine votes to four.']);
    expect(shownFinding(checkFigures(held('The council voted 9-4.')))).not.toContain('number');
    expect(shownFinding(checkFigures(held('The council voted 9-3.')))).toContain('number');
  });

  it('takes every tenth for ten percent, and no other share', () => {
    expect(isCompatible(figureOf('zehn Prozent', 'de'), figureOf('jede zehnte Fahrt', 'de'))).toBe(true);
    expect(isCompatible(figureOf('elf Prozent', 'de'), figureOf('jede zehnte Fahrt', 'de'))).toBe(false);
  });

  it('gives the part of a whole the noun of the whole', () => {
    const held = supportCaseOf('The yard will cut 600 jobs.', ['The yard will cut 600 of its 7,900 jobs.']);
    expect(shownFinding(checkFigures(held))).toBe('');
  });

  it('finds two days where the sentence has two hours', () => {
    const held = supportCaseOf('The ship left two days before.', ['The ship left two hours before.']);
    expect(shownFinding(checkFigures(held))).toContain('number: two');
  });
});
