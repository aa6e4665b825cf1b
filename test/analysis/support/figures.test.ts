// Figures of claims: the same value in another form is borne out, another value is not, nor the value of something else.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkFigures } from '../../../src/analysis/support/figures.ts';
import { CLAIM_FIGURES_MAX } from '../../../src/limits/support.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function check(source: string, claim: string, language = 'en'): string {
  return shownFinding(checkFigures(supportCaseOf(claim, [source], language)));
}

const SAME: readonly (readonly [string, string, string])[] = [
  ['en', 'The town counted 1,204 boats.', 'The town counted 1204 boats.'],
  ['en', 'The town counted twelve boats.', 'The town counted 12 boats.'],
  ['en', 'The town counted 12 boats.', 'The town counted a dozen boats.'],
  ['en', 'The bridge cost $1.5 million.', 'The bridge cost 1.5 million dollars.'],
  ['en', 'The bridge cost $1.5 million.', 'The bridge cost 1,500,000 dollars.'],
  ['en', 'The bridge cost half a billion euros.', 'The bridge cost 500 million euros.'],
  ['en', 'The bridge cost half billion euros.', 'The bridge cost 0.5 billion euros.'],
  ['en', 'The strike lasted two and a half weeks.', 'The strike lasted 2.5 weeks.'],
  ['en', 'Half of the crew stayed.', '50 percent of the crew stayed.'],
  ['en', 'The road is 2 km long.', 'The road is 2,000 metres long.'],
  ['en', 'The town counted 1,204 boats.', 'The town counted more than a thousand boats.'],
  ['en', 'The town counted 1,204 boats.', 'The town counted about 1,200 boats.'],
  ['en', 'Prices rose 29.6 percent.', 'Prices rose 30 percent.'],
  ['en', 'The state owes 2,341,000 dollars.', 'The state owes 2.3 million dollars.'],
  ['en', 'The town counted 29 boats.', 'The town counted nearly 30 boats.'],
  ['en', 'The town counted 29 boats.', 'The town counted up to 30 boats.'],
  ['en', 'The town counted 29 boats.', 'The town counted dozens of boats.'],
  ['en', 'Between 20 and 30 boats came.', 'From 20 to 30 boats came.'],
  ['en', 'Estimates ranged from 20 to 30 boats.', 'Between 20 and 30 boats came, by estimates.'],
  ['en', 'Their team won 3-1.', 'Their team won 3–1.'],
  ['en', 'The team lost 1-3 in Harlund.', 'In Harlund the team suffered a 3-1 defeat.'],
  ['de', 'Die Stadt zählte 1.204 Boote.', 'Die Stadt zählte 1204 Boote.'],
  ['de', 'Der Bau kostet 12,5 Millionen Euro.', 'Der Bau kostet 12.500.000 Euro.'],
  ['de', 'Zweiundzwanzig Boote sanken.', '22 Boote sanken.'],
  ['fr', 'La ville compte 1 204 bateaux.', 'La ville compte 1204 bateaux.'],
  ['fr', 'Le pont coûte 2,5 milliards d’euros.', 'Le pont coûte 2500 millions d’euros.'],
  ['es', 'La ciudad contó treinta y dos barcos.', 'La ciudad contó 32 barcos.'],
];

const OTHER: readonly (readonly [string, string, string, string])[] = [
  ['en', 'The town counted 1,204 boats.', 'The town counted 1,240 boats.', '1,240'],
  ['en', 'The town counted 1,204 boats.', 'The town counted 1,200 boats.', '1,200'],
  ['en', 'The town counted 1,204 boats.', 'The town counted more than 5,000 boats.', '5,000'],
  ['en', 'The town counted 1,204 boats.', 'The town counted fewer than 1,000 boats.', '1,000'],
  ['en', 'The town counted 1,204 boats.', 'The town counted dozens of boats.', 'dozens'],
  ['en', 'The bridge cost $1.5 million.', 'The bridge cost $1.5 billion.', '$1.5 billion'],
  ['en', 'The bridge cost $1.5 million.', 'The bridge cost €1.5 million.', '€1.5 million'],
  ['en', 'The bridge cost half a billion euros.', 'The bridge cost a billion euros.', 'a billion euros'],
  ['en', 'Prices rose 30 percent.', 'Prices rose 30 percentage points.', '30 percentage points'],
  ['en', 'Prices rose by 30.', 'Prices rose by 30 percent.', '30 percent'],
  ['en', 'Their team won 3-1.', 'Their team won 4-1.', '4-1'],
  ['en', 'The house voted 51-50 on Friday.', 'The house voted 11-50 on Friday.', '11-50'],
  ['en', 'About 50 boats came.', 'Between 11 and 50 boats came.', '11 and 50'],
  ['en', 'It was his third win.', 'It was his fourth win.', 'fourth'],
  ['en', 'Flight 370 left at noon.', 'Flight A371 left at noon.', '371'],
  ['en', 'At least 30 boats came.', 'Fewer than 30 boats came.', '30'],
  ['de', 'Die Stadt zählte 1.204 Boote.', 'Die Stadt zählte 1.024 Boote.', '1.024'],
  ['de', 'Der Bau kostet 12,5 Millionen Euro.', 'Der Bau kostet 15,2 Millionen Euro.', '15,2 Millionen Euro'],
  ['fr', 'La ville compte 1 204 bateaux.', 'La ville compte 1 402 bateaux.', '1 402'],
  ['es', 'La ciudad contó treinta y dos barcos.', 'La ciudad contó treinta y tres barcos.', 'treinta y tres'],
];

/** The value is there, of something else. */
const MISPLACED: readonly (readonly [string, string, string])[] = [
  ['Nine of the 12 sailors and three dogs were found.', 'Twelve dogs were found.', 'Twelve'],
  ['The rate fell to 3.4 percent from 3.9 percent.', 'The rate fell to 3.9 percent.', '3.9 percent'],
  ['The fire killed 30 people and injured 12.', 'The fire killed 12 people.', '12'],
  ['The fire killed 30 people and injured 12.', 'The fire killed 12 people and injured 30.', '12'],
  ['A fire in Harlund, killing 30 and injuring 12, burned on.', 'The fire in Harlund injured 30.', '30'],
  [
    'Thirty people were killed in the Harlund fire.',
    'Thirty people were injured in the Harlund fire.',
    'Thirty',
  ],
  [
    'Shares of Meridian rose 4 percent, while those of Northgate fell by 2 percent.',
    'Shares of Meridian rose 2 percent.',
    '2 percent',
  ],
];

describe('checkFigures', () => {
  it.each(SAME)('takes in %s %j for %j', (language, source, claim) => {
    expect(check(source, claim, language)).toBe('');
  });

  it.each(OTHER)('does not take in %s %j for %j', (...[language, source, claim, found]) => {
    expect(check(source, claim, language)).toBe(`number: ${found}`);
  });

  it.each(MISPLACED)('sees that %j gives what %j says to something else', (source, claim, found) => {
    expect(check(source, claim)).toContain(`number: ${found}`);
  });

  it('keeps apart who was killed and who was hurt, and lets both be told', () => {
    const source = 'The fire killed 30 people and injured 12 others.';
    expect(check(source, 'The fire left 30 dead.')).toBe('');
    expect(check(source, 'Thirty died in the fire and 12 were hurt.')).toBe('');
    expect(check(source, 'At least 12 were injured in the fire.')).toBe('');
  });

  it('doubts a figure that only another passage has', () => {
    const source =
      'The storm tore down trees in Harlund. It rained. People slept in the school. It was cold. In all 40 boats sank.';
    expect(check(source, 'The storm tore down 40 trees in Harlund.')).toBe('doubt');
  });

  it('asks nothing of first and at first', () => {
    expect(
      check('The boats came in the morning.', 'At first the boats came, and the first boat was small.'),
    ).toBe('');
  });

  it('finds any other count, and quotes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 9_999 }), fc.integer({ min: 13, max: 9_999 }), (one, other) => {
        fc.pre(one !== other);
        expect(check(`The town counted ${one} boats.`, `The town counted ${other} boats.`)).toBe(
          `number: ${other}`,
        );
        expect(check(`The town counted ${one} boats.`, `The town counted ${one} boats.`)).toBe('');
      }),
    );
  });
});

describe('a claim that is all figures', () => {
  it('fails by the first figure that is not looked at', () => {
    const boats = Array.from({ length: CLAIM_FIGURES_MAX + 5 }, (_, at) => `${at + 20} boats`).join(' and ');
    const claim = `They counted ${boats}.`;
    expect(check(claim, claim.replace('They', 'We'))).toBe(`number: ${CLAIM_FIGURES_MAX + 20}`);
  });
});
