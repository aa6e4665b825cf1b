// Exchanges: two things of one sentence that have changed places are found; passives and free word order are not.
import { describe, expect, it } from 'vitest';
import { checkExchanges, rowsOf } from '../../../src/analysis/support/exchanges.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function check(source: string, claim: string, language = 'en'): string {
  return shownFinding(checkExchanges(supportCaseOf(claim, [source], language)));
}

const EXCHANGED: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'The ship sailed from Corran to Velm on Monday.',
    'The ship sailed from Velm to Corran on Monday.',
    'name',
  ],
  [
    'en',
    'A shepherd thanked Jonas Meier for the boat.',
    'Jonas Meier thanked a shepherd for the boat.',
    'name',
  ],
  [
    'en',
    'The panel praised Jonas Meier for speed but called his rival Tom Brandt careless about safety.',
    'Jonas Meier was called careless about safety.',
    'name',
  ],
  [
    'de',
    'Der Hafen liefert 60 Boote, den Rest baut das Werk.',
    'Das Werk liefert 60 Boote, den Rest baut der Hafen.',
    'name',
  ],
  [
    'fr',
    'La Norvalie a envoyé dix bateaux.',
    'Le port de Velmar a envoyé dix bateaux à la Norvalie.',
    'name',
  ],
  [
    'es',
    'Venció por un minuto a la corredora Ana Robles.',
    'Ana Robles venció por un minuto a Luz Marín.',
    'name',
  ],
  [
    'en',
    '64 boats sank and 110 trucks burned in Corran.',
    '110 boats sank and 64 trucks burned in Corran.',
    'number',
  ],
];

const KEPT: readonly (readonly [string, string, string])[] = [
  ['en', 'Meridian sued Northgate in Corran.', 'In Corran, Northgate was sued by Meridian.'],
  [
    'de',
    'Den Schaden schätzt die Werft auf 3 Millionen Euro.',
    'Die Werft schätzt den Schaden auf 3 Millionen Euro.',
  ],
  ['de', 'Mit weiterem Regen rechnet der Dienst nicht.', 'Der Dienst rechnet nicht mit weiterem Regen.'],
  ['en', 'The ship sailed from Corran to Velm on Monday.', 'On Monday the ship sailed from Corran to Velm.'],
  ['es', 'Robles venció a Marín en Lisboa.', 'En Lisboa, Robles venció a Marín.'],
];

describe('checkExchanges', () => {
  it.each(EXCHANGED)('finds in %s that %j is not %j', (...[language, source, claim, kind]) => {
    expect(check(source, claim, language)).toContain(`${kind}: `);
  });

  it.each(KEPT)('takes in %s %j for %j', (language, source, claim) => {
    expect(check(source, claim, language)).toBe('');
  });

  it('says nothing of a claim that shares little with the sentence, or that is of two sentences', () => {
    expect(
      rowsOf(
        supportCaseOf('Velm mourns the loss of its only bakery and Corran.', ['Boats sail from Corran.']),
      ),
    ).toBeNull();
    expect(rowsOf(supportCaseOf('Boats sail. Boats sink.', ['Boats sail from Corran.']))).toBeNull();
  });
});
