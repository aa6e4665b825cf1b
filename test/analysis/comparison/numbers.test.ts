// Conflicts of figures: what makes two figures those of one thing, and what takes them apart.
import { describe, expect, test } from 'vitest';
import { weighStems } from '../../../src/analysis/comparison/alignment.ts';
import {
  findNumberConflicts,
  haveOtherFigures,
  haveSameFigure,
  readNumbers,
} from '../../../src/analysis/comparison/numbers.ts';
import { claimsOfBodies } from './story-claims.ts';

/** The values of each row, in the order of the bodies. */
function rowsOf(...bodies: readonly string[]): string[] {
  const claims = claimsOfBodies(...bodies);
  const rows = findNumberConflicts(readNumbers(claims), weighStems(claims));
  return rows.map(({ values }) =>
    values
      .toSorted(
        (a, b) => bodies.indexOf(a.claim.article.body ?? '') - bodies.indexOf(b.claim.article.body ?? ''),
      )
      .map(({ claim, start, end }) => claim.words.slice(start, end))
      .join(' / '),
  );
}

describe('findNumberConflicts', () => {
  test.each<[string, string, string, string[]]>([
    [
      'counts of one noun',
      'The plant of Quill Motors in Birk will lose 500 jobs.',
      'The plant of Quill Motors in Birk will lose 900 jobs.',
      ['500 jobs / 900 jobs'],
    ],
    [
      'a price said to be another',
      'The town pays about 52 million crowns a year for the bridge at Osterby. The price is not 45 million crowns.',
      'The town pays 45 million crowns a year for the bridge at Osterby.',
      ['about 52 million crowns / 45 million crowns'],
    ],
    [
      'shares of the same',
      'Turnout in the election for mayor of Linden was 57 per cent.',
      'Turnout in the election for mayor of Linden was 61 per cent.',
      ['57 per cent / 61 per cent'],
    ],
    [
      'shares of two things that a bank forecasts',
      'The bank now expects the economy to grow by 1.6 per cent next year, after 1.9 per cent in its last forecast.',
      'The bank forecasts 2.4 per cent for next year.',
      [],
    ],
    [
      'spans of time, each of something else',
      'The trial of Per Holt in Ellery lasted six years.',
      'Per Holt of Ellery was sent to prison for four years.',
      [],
    ],
    [
      'a part and the whole',
      'In Holm 40 people drowned when the ferry sank, including 9 children.',
      'In Holm 40 people drowned when the ferry sank.',
      [],
    ],
    [
      'a list',
      'Alder sold 12 ships, Birch 14 ships, Walnut 19 ships in Holm this spring.',
      'The yard of Holm sold 25 ships this spring.',
      [],
    ],
    [
      'a firm founded long ago',
      'Quill Motors, founded in 1987, has 3,400 employees in Carrow.',
      'Quill Motors has 2,900 employees in Carrow.',
      ['3,400 employees / 2,900 employees'],
    ],
  ])('%s', (...[, one, other, expected]) => {
    expect(rowsOf(one, other)).toEqual(expected);
  });
});

describe('haveSameFigure and haveOtherFigures', () => {
  test.each<[string, string, boolean, boolean]>([
    ['The bridge will cost 48 million euros.', 'The bridge costs 48 million euros.', true, false],
    ['The bridge will cost 48 million euros.', 'The bridge costs 62 million euros.', false, true],
    ['The school has 900 pupils in all.', 'The school has about 900 pupils.', true, false],
    ['At least 30 people died in the fire.', 'In the fire 32 people died.', false, false],
    ['Two people died in the fire.', 'In the fire two people died.', false, false],
    ['The school has 900 pupils in all.', 'The bridge costs 62 million euros.', false, false],
    [
      'The budget sets aside 300 million crowns for roads and 120 million for schools.',
      'For schools the budget sets aside 120 million crowns.',
      false,
      false,
    ],
  ])('%s | %s: same %s, other %s', (...[one, other, isSame, isOther]) => {
    const [mine = [], theirs = []] = [...readNumbers(claimsOfBodies(one, other)).values()];
    expect(haveSameFigure(mine, theirs)).toBe(isSame);
    expect(haveSameFigure(theirs, mine)).toBe(isSame);
    expect(haveOtherFigures(mine, theirs)).toBe(isOther);
    expect(haveOtherFigures(theirs, mine)).toBe(isOther);
  });
});
