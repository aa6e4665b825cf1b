// Negation: what the source denies may not be affirmed, what it affirms not denied, and nothing turned into its opposite.
import { describe, expect, it } from 'vitest';
import { checkNegation } from '../../../src/analysis/support/negation.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function check(source: string, claim: string, language = 'en'): string {
  return shownFinding(checkNegation(supportCaseOf(claim, [source], language)));
}

/** The claim leaves the negation out. */
const REMOVED: readonly (readonly [string, string, string])[] = [
  ['en', 'The council did not approve the budget.', 'The council did approve the budget.'],
  ['en', 'The council did not approve the budget.', 'The council approved the budget.'],
  ['en', 'The mayor didn’t win the race in Harlund.', 'The mayor won the race in Harlund.'],
  ['en', 'The search will not go on until Friday.', 'The search will go on until Friday.'],
  ['en', 'The bank could not find the missing money.', 'The bank found the missing money.'],
  ['en', 'Nobody was hurt in the mill fire.', 'People were hurt in the mill fire.'],
  ['en', 'The bridge was never repaired after the flood.', 'The bridge was repaired after the flood.'],
  ['en', 'The court refused to hear the appeal.', 'The court heard the appeal.'],
  ['en', 'The union has not yet reached a deal.', 'The union has reached a deal.'],
  ['en', 'The team failed to reach the final.', 'The team reached the final.'],
  ['en', 'Talks ended without an agreement on wages.', 'Talks ended with an agreement on wages.'],
  ['en', 'Hardly any voters knew the candidate.', 'Many voters knew the candidate.'],
  ['en', 'Police ruled out arson as the cause.', 'Police named arson as the cause.'],
  ['en', 'The firm did not pay and did not answer.', 'The firm paid and did not answer.'],
  ['de', 'Der Rat stimmte dem Plan nicht zu.', 'Der Rat stimmte dem Plan zu.'],
  ['de', 'Es gab keine Verletzten bei dem Brand.', 'Es gab Verletzte bei dem Brand.'],
  ['fr', 'Le ministre n’a pas signé le texte.', 'Le ministre a signé le texte.'],
  ['es', 'El gobierno no aprobó la ley.', 'El gobierno aprobó la ley.'],
];

/** The claim brings a negation along, or says the opposite. */
const ADDED: readonly (readonly [string, string, string])[] = [
  ['en', 'The council approved the budget.', 'The council did not approve the budget.'],
  ['en', 'The council approved the budget.', 'The council never approved the budget.'],
  ['en', 'The council approved the budget.', 'The council rejected the budget.'],
  ['en', 'Shares of Meridian rose in Lisbon.', 'Shares of Meridian fell in Lisbon.'],
  ['en', 'The firm sold the mill in Harlund.', 'The firm bought the mill in Harlund.'],
  ['en', 'The museum opened in Harlund.', 'The museum closed in Harlund.'],
  ['de', 'Der Rat billigte den Plan.', 'Der Rat billigte den Plan nicht.'],
  ['de', 'Die Preise sind gestiegen.', 'Die Preise sind gesunken.'],
  ['fr', 'Le ministre a signé le texte.', 'Le ministre n’a pas signé le texte.'],
  ['es', 'El gobierno aprobó la ley.', 'El gobierno no aprobó la ley.'],
];

const KEPT: readonly (readonly [string, string, string])[] = [
  ['en', 'The council did not approve the budget.', 'The budget was not approved by the council.'],
  ['en', 'The council did not approve the budget.', 'The council failed to approve the budget.'],
  ['en', 'Nobody was hurt in the mill fire.', 'No one was injured in the mill fire.'],
  ['en', 'The mayor denied taking money.', 'The mayor denied that he took money.'],
  [
    'en',
    'The firm not only closed the plant but sold the land.',
    'The firm closed the plant and sold the land.',
  ],
  ['en', 'No fewer than 300 people came to the harbour.', 'At least 300 people came to the harbour.'],
  ['en', 'Not more than 300 people came to the harbour.', 'At most 300 people came to the harbour.'],
  ['en', 'Prices increased in Lisbon.', 'Prices rose in Lisbon.'],
  [
    'en',
    'Until Monday the firm had not paid its men; on Tuesday it paid them.',
    'On Tuesday the firm paid its men.',
  ],
  ['de', 'Der Rat stimmte dem Plan nicht zu.', 'Der Rat hat dem Plan nicht zugestimmt.'],
  ['fr', 'Le ministre n’a pas signé le texte.', 'Le texte n’a pas été signé par le ministre.'],
];

describe('checkNegation', () => {
  it.each(REMOVED)('sees that %s %j is denied, not %j', (language, source, claim) => {
    expect(check(source, claim, language)).toMatch(/^negation: /);
  });

  it.each(ADDED)('sees that %s %j affirms, and %j does not', (language, source, claim) => {
    expect(check(source, claim, language)).toMatch(/^negation: /);
  });

  it.each(KEPT)('takes in %s %j for %j', (language, source, claim) => {
    expect(check(source, claim, language)).not.toContain('negation');
  });

  it('names the words that it is about', () => {
    expect(check('The council approved the budget.', 'The council did not approve the budget.')).toBe(
      'negation: not approve',
    );
    expect(check('The council did not approve the budget.', 'The council approved the budget.')).toBe(
      'negation: approved',
    );
    expect(check('Shares of Meridian rose.', 'Shares of Meridian fell.')).toBe('negation: fell');
  });

  it('says nothing of a passage about something else', () => {
    expect(check('The harbour did not freeze.', 'A volcano in the south buried two villages.')).toBe('');
  });
});

describe('negation by two words and by endings', () => {
  it.each([
    ['fr', 'Le pont ne supporte plus les camions.', 'Le pont supporte les camions.'],
    ['ja', '船は出港しない。', '船は出港する。'],
    ['ja', '船は出港した。', '船は出港しなかった。'],
  ])('is found in %s: %j is not %j', (language, source, claim) => {
    const held = supportCaseOf(claim, [source], language);
    expect(shownFinding(checkNegation(held))).toContain('negation: ');
  });

  it('is the same in German wherever the verb stands', () => {
    const held = supportCaseOf(
      'Weiteren Regen erwartet der Dienst nicht.',
      ['Der Dienst rechnet nicht mit weiterem Regen.'],
      'de',
    );
    expect(shownFinding(checkNegation(held))).not.toContain('negation');
  });
});
