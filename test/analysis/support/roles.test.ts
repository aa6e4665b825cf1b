// Roles: who did what to whom, in the active and the passive; he is not she.
import { describe, expect, it } from 'vitest';
import { checkRoles } from '../../../src/analysis/support/roles.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function check(source: string, claim: string, language = 'en'): string {
  return shownFinding(checkRoles(supportCaseOf(claim, [source], language)));
}

describe('checkRoles', () => {
  it.each([
    ['en', 'Meridian sued Northgate.', 'Northgate sued Meridian.', 'Northgate sued Meridian'],
    ['en', 'Meridian sued Northgate.', 'Meridian was sued by Northgate.', 'Meridian was sued by Northgate'],
    ['en', 'Northgate was sued by Meridian.', 'Northgate sued Meridian.', 'Northgate sued Meridian'],
    ['en', 'They say Ana Lopez beat Tom Brandt.', 'They say Brandt beat Lopez.', 'Brandt beat Lopez'],
    [
      'de',
      'Der FC Nordheim schlug den SV Korran.',
      'Der SV Korran schlug den FC Nordheim.',
      'SV Korran schlug den FC Nordheim',
    ],
    ['es', 'Marta Gil venció a Rosa Paz.', 'Rosa Paz venció a Marta Gil.', 'Rosa Paz venció a Marta Gil'],
  ])('sees %s %j turned round: %j', (...[language, source, claim, found]) => {
    expect(check(source, claim, language)).toBe(`name: ${found}`);
  });

  it.each([
    ['en', 'Meridian sued Northgate.', 'Northgate was sued by Meridian.'],
    ['en', 'Meridian sued Northgate.', 'Meridian Shipping sued Northgate.'],
    ['en', 'Meridian met Northgate in Lisbon.', 'Northgate welcomed Meridian in Lisbon.'],
    ['en', 'Meridian sued Northgate, and Northgate sued Meridian.', 'Northgate sued Meridian.'],
    ['de', 'Der FC Nordheim schlug den SV Korran.', 'Der SV Korran wurde vom FC Nordheim besiegt.'],
  ])('takes in %s %j for %j', (language, source, claim) => {
    expect(check(source, claim, language)).not.toContain('name');
  });

  it('sees she in the place of he, and doubts it in other words', () => {
    const source = 'He left the ship in four minutes, and the harbour was dark.';
    expect(check(source, 'She left the ship in four minutes, and the harbour was dark.')).toBe('name: She');
    expect(check(source, 'Of the dark harbour she told nobody; the ship she had left soon.')).toBe('doubt');
    expect(check(source, 'He left the ship in four minutes.')).toBe('');
  });

  it('says nothing where a passage speaks of both', () => {
    expect(check('He met her on the ship.', 'She met him on the ship.')).toBe('');
  });
});
