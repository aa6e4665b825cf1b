// Names of claims: a surname, an acronym or another order is borne out; another first name, an invented or a moved name is not.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkNames } from '../../../src/analysis/support/names.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function check(source: string, claim: string, language = 'en'): string {
  return shownFinding(checkNames(supportCaseOf(claim, [source], language)));
}

const SAME: readonly (readonly [string, string, string])[] = [
  ['en', 'They met Captain Jonas Meier in Harlund.', 'They met Meier in Harlund.'],
  ['en', 'They met Captain Jonas Meier in Harlund.', 'In Harlund they met Jonas Meier.'],
  ['en', 'The letter went to the Ministry of Transport.', 'The letter went to the Transport Ministry.'],
  ['en', 'The Maritime Safety Board (MSB) spoke.', 'The MSB spoke.'],
  ['en', 'The Maritime Safety Board spoke on Monday.', 'On Monday the MSB spoke.'],
  ['en', 'The MSB spoke on Monday.', 'On Monday the Maritime Safety Board spoke.'],
  ['en', 'The ship sailed to France.', 'The ship sailed to a French port.'],
  ['en', 'Northgate’s ship sank.', 'A ship of Northgate sank.'],
  ['en', 'The Brandt family met Kline.', 'Kline met the Brandts.'],
  ['en', 'They met Florida Gov. Rick Stone.', 'They met Florida Governor Rick Stone.'],
  ['de', 'Die Polizei sprach mit Angela Sommer.', 'Mit Angela Sommer sprach die Polizei.'],
  ['fr', 'Le président Luc de Marsac est à Lyon.', 'Luc de Marsac est à Lyon.'],
  ['es', 'La alcaldesa Ana Robles habló en Lisboa.', 'En Lisboa habló Ana Robles.'],
];

const OTHER: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'They met Captain Jonas Meier in Harlund.',
    'They met Captain Peter Meier in Harlund.',
    'Peter Meier',
  ],
  [
    'en',
    'They met Captain Jonas Meier in Harlund.',
    'They met Captain Jonas Kline in Harlund.',
    'Jonas Kline',
  ],
  ['en', 'They met Captain Jonas Meier in Harlund.', 'They met Captain Jonas Meier in Corran.', 'Corran'],
  ['en', 'Meridian sued Northgate over engines.', 'Meridian sued Westgate over engines.', 'Westgate'],
  ['en', 'The MSB spoke on Monday.', 'The NTB spoke on Monday.', 'NTB'],
  ['en', 'The ship sailed to France.', 'The ship sailed to a German port.', 'German'],
  [
    'en',
    'They met Florida Gov. Rick Stone.',
    'They met Florida Governor Ann Stone.',
    'Florida Governor Ann Stone',
  ],
  ['en', 'The council voted in Harlund.', 'Velmora said the council voted in Harlund.', 'Velmora'],
  ['de', 'Die Polizei sprach mit Angela Sommer.', 'Die Polizei sprach mit Petra Sommer.', 'Petra Sommer'],
  ['fr', 'Le président Luc de Marsac est à Lyon.', 'Le président Luc de Marsac est à Nantes.', 'Nantes'],
  [
    'es',
    'La alcaldesa Ana Robles habló en Lisboa.',
    'La alcaldesa Eva Robles habló en Lisboa.',
    'Eva Robles',
  ],
];

describe('checkNames', () => {
  it.each(SAME)('takes in %s %j for %j', (language, source, claim) => {
    expect(check(source, claim, language)).not.toContain('name');
  });

  it.each(OTHER)('does not take in %s %j for %j', (...[language, source, claim, found]) => {
    expect(check(source, claim, language)).toContain(`name: ${found}`);
  });

  it('refuses a name of the source where it has another one', () => {
    const source = 'Meridian opened a plant in Harlund. Northgate closed its plant in Corran.';
    expect(check(source, 'Northgate opened a plant in Harlund.')).toBe('name: Northgate');
    expect(check(source, 'Meridian opened a plant in Harlund.')).toBe('');
  });

  it('doubts a first name that the source leaves out, and a word that begins the claim and may be none', () => {
    expect(check('They met Meier in Harlund.', 'They met Jonas Meier in Harlund.')).toBe('doubt');
    expect(check('The boats sank in the bay.', 'Vessels sank in the bay.')).toBe('doubt');
  });

  it('doubts a name that only another passage has', () => {
    const source =
      'The ship sank in the bay. It rained. People slept. It was cold. Later Meier spoke of a school.';
    expect(check(source, 'The ship of Meier sank in the bay.')).toBe('doubt');
  });

  it('finds a name in any source', () => {
    const held = supportCaseOf('Meridian sued Westgate.', [
      'Meridian sued a rival.',
      'The rival is Westgate.',
    ]);
    expect(shownFinding(checkNames(held))).toBe('doubt');
  });

  it('finds any invented name, wherever it stands', () => {
    const invented = fc.constantFrom(
      'Velmora',
      'Quist',
      'Tarnholm',
      'Zeb Orrin',
      'Halvard Group',
      'Ostry & Pell',
    );
    const frames = fc.constantFrom(
      (name: string) => `They met ${name} in Harlund.`,
      (name: string) => `The council of ${name} met in Harlund.`,
      (name: string) => `In Harlund they met, with the council, ${name}.`,
      (name: string) => `${name} said the council met.`,
    );
    fc.assert(
      fc.property(invented, frames, (name, frame) => {
        const found = check('They met the council in Harlund.', frame(name));
        expect(found).toContain('name: ');
        expect(frame(name)).toContain(found.split(' | ')[0]?.slice('name: '.length));
      }),
    );
  });
});
