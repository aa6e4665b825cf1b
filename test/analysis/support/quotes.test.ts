// Quotes of claims: word for word in a source, whatever the marks and capitals; one word more or other is an invention.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkQuotes } from '../../../src/analysis/support/quotes.ts';
import { shownFinding, supportCaseOf } from './case.ts';

const SOURCE =
  'Meier said: “We had four minutes to leave the ship, and we used three.” The hull, he added, was thin.';

function check(claim: string, source = SOURCE, language = 'en'): string {
  return shownFinding(checkQuotes(supportCaseOf(claim, [source], language)));
}

describe('checkQuotes', () => {
  it.each([
    'Meier said: “We had four minutes to leave the ship, and we used three.”',
    'Meier said: "we had four minutes to leave the ship"',
    'They “had four minutes”, Meier said.',
    'They ‘had four minutes’, Meier said.',
    'The “hull, he added, was thin”.',
    'The so-called “ship” sank.',
    'Meier said nothing in marks.',
  ])('takes %s', (claim) => {
    expect(check(claim)).toBe('');
  });

  it.each([
    ['Meier said: “We had five minutes to leave the ship.”', 'We had five minutes to leave the ship.'],
    [
      'Meier said: “We had four minutes to leave the ship and pray.”',
      'We had four minutes to leave the ship and pray.',
    ],
    ['Meier said: “four minutes we had”.', 'four minutes we had'],
    ['Meier said they “had four minute”.', 'had four minute'],
    ['“Not true at all,” said Meier; “four minutes” were left.', 'Not true at all,'],
  ])('refuses %s', (claim, found) => {
    expect(check(claim)).toBe(`quote: ${found}`);
  });

  it('knows the marks of other languages', () => {
    const german = 'Die Ministerin sagte: „Wir kommen bald wieder.“';
    expect(check('Sie sagte: »Wir kommen bald wieder.«', german, 'de')).toBe('');
    expect(check('Sie sagte: »Wir kommen nie wieder.«', german, 'de')).toBe('quote: Wir kommen nie wieder.');
    expect(check('Elle dit « nous avons gagné ».', 'Elle a dit : « Nous avons gagné hier. »', 'fr')).toBe('');
  });

  it('finds a quote in any source', () => {
    const held = supportCaseOf('He said “the hull was thin”.', [SOURCE, 'He said the hull was thin.']);
    expect(shownFinding(checkQuotes(held))).toBe('');
  });

  const words = 'we had four minutes to leave the ship and we used three'.split(' ');

  it('takes any stretch of the quote, and refuses it with one word changed', () => {
    fc.assert(
      fc.property(
        fc.nat(words.length - 2),
        fc.integer({ min: 2, max: 6 }),
        fc.nat(5),
        (from, length, place) => {
          const part = words.slice(from, from + length);
          expect(check(`Meier said “${part.join(' ')}” there.`)).toBe('');
          const changed = part.with(place % part.length, 'never').join(' ');
          expect(check(`Meier said “${changed}” there.`)).toBe(`quote: ${changed}`);
        },
      ),
    );
  });
});
