// Dates of claims: by the days that they mean, whatever their form; another day, month, year or hour is not borne out.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkMoments } from '../../../src/analysis/support/moments.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function check(source: string, claim: string, language = 'en'): string {
  return shownFinding(checkMoments(supportCaseOf(claim, [source], language)));
}

const SAME: readonly (readonly [string, string, string])[] = [
  ['en', 'The ship sank on 13 April.', 'The ship sank on April 13.'],
  ['en', 'The ship sank on 13 April.', 'The ship sank on 13 April 2026.'],
  ['en', 'The ship sank on 13 April.', 'The ship sank on Monday.'],
  ['en', 'The ship sank on Monday.', 'The ship sank on 13 April.'],
  ['en', 'The ship sank yesterday.', 'The ship sank on Wednesday.'],
  ['en', 'The ship sank two days ago.', 'The ship sank on Tuesday.'],
  ['en', 'The ship sank on 13 April.', 'The ship sank in April.'],
  ['en', 'The ship sank on 13 April.', 'The ship sank in 2026.'],
  ['en', 'The ship sank on the 13th.', 'The ship sank on 13 April.'],
  ['en', 'The ship sank at 5 p.m. in the bay.', 'The ship sank in the bay at 17:00.'],
  ['en', 'The bay froze in the 1990s.', 'In the 1990s the bay froze.'],
  ['de', 'Das Schiff sank am 13. April.', 'Am Montag sank das Schiff.'],
  ['de', 'Das Schiff sank gestern.', 'Das Schiff sank am 15.04.2026.'],
  ['fr', 'Le navire a coulé lundi.', 'Le navire a coulé le 13 avril.'],
  ['es', 'El barco se hundió ayer.', 'El barco se hundió el 15 de abril.'],
];

const OTHER: readonly (readonly [string, string, string, string])[] = [
  ['en', 'The ship sank on 13 April.', 'The ship sank on 14 April.', '14 April'],
  ['en', 'The ship sank on 13 April.', 'The ship sank on Tuesday.', 'Tuesday'],
  ['en', 'The ship sank on Monday.', 'The ship sank next Monday.', 'next Monday'],
  ['en', 'The ship sank in April.', 'The ship sank in May.', 'May'],
  ['en', 'The ship sank in April.', 'The ship sank on 13 April.', '13 April'],
  ['en', 'The ship sank in 2024.', 'The ship sank in 2023.', '2023'],
  ['en', 'The ship sank.', 'The ship sank in 2023.', '2023'],
  ['en', 'The ship sank in the bay at 17:00.', 'The ship sank in the bay at 7 p.m.', '7 p.m.'],
  ['en', 'The ship sank last week.', 'The ship sank this week.', 'this week'],
  ['de', 'Das Schiff sank am 13. April.', 'Das Schiff sank am 12. April.', '12. April'],
  ['fr', 'Le navire a coulé lundi.', 'Le navire a coulé mardi.', 'mardi'],
  ['es', 'El barco se hundió ayer.', 'El barco se hundió hoy.', 'hoy'],
];

describe('checkMoments', () => {
  it.each(SAME)('takes in %s %j for %j', (language, source, claim) => {
    expect(check(source, claim, language)).toBe('');
  });

  it.each(OTHER)('does not take in %s %j for %j', (...[language, source, claim, found]) => {
    expect(check(source, claim, language)).toBe(`date: ${found}`);
  });

  it('doubts a date that only another passage has', () => {
    const source =
      'The ship sank in the bay. It rained. People slept. It was cold. On 13 April a school opened.';
    expect(check(source, 'The ship sank in the bay on 13 April.')).toBe('doubt');
  });

  it('refuses the date of something else where the passage has its own', () => {
    const source =
      'The ship sank in the bay on 12 April. It rained. It was cold. On 13 April a school opened.';
    expect(check(source, 'The ship sank in the bay on 13 April.')).toBe('date: 13 April');
  });

  it('doubts today where no other day is told', () => {
    expect(check('The ship sank in the bay.', 'The ship sank in the bay today.')).toBe('doubt');
  });

  it('finds any other day of a month', () => {
    const days = fc.integer({ min: 1, max: 28 });
    fc.assert(
      fc.property(days, days, (one, other) => {
        const found = check(`The ship sank on ${one} March 2026.`, `The ship sank on March ${other}, 2026.`);
        expect(found).toBe(one === other ? '' : `date: March ${other}, 2026`);
      }),
    );
  });
});
