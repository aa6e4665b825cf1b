// German objects may stand first; the number of the verb tells who acts.
import { describe, expect, it } from 'vitest';
import { checkGermanOrder } from '../../../src/analysis/support/german-order.ts';
import { shownFinding, supportCaseOf } from './case.ts';

const SOURCE = 'Bürgermeisterin Gesa Abel warnte die Händler vor Betrügern.';

describe('checkGermanOrder', () => {
  it.each([
    ['Die Händler warnten Bürgermeisterin Gesa Abel vor Betrügern.', 'name: Händler'],
    ['Die Händler warnte Bürgermeisterin Gesa Abel vor Betrügern.', ''],
    ['Gesa Abel warnte die Händler vor Betrügern.', ''],
    ['Vor Betrügern warnte die Händler Gesa Abel.', ''],
    ['Die Polizisten warnten die Händler vor Betrügern.', ''],
  ])('finds in %s: %s', (claim, found) => {
    expect(shownFinding(checkGermanOrder(supportCaseOf(claim, [SOURCE], 'de')))).toBe(found);
  });

  it('sees a plural that acted acted upon by one', () => {
    const held = supportCaseOf('Der Verein verklagt die Städte.', ['Die Städte verklagen den Verein.'], 'de');
    expect(shownFinding(checkGermanOrder(held))).toBe('name: Verein');
  });

  it('leaves other languages alone', () => {
    const held = supportCaseOf('Tarn warn Norwick.', ['Norwick warns Tarn.']);
    expect(shownFinding(checkGermanOrder(held))).toBe('');
  });
});
