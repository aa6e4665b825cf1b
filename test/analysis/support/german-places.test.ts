// German places: what stands after in or aus without an article is one, and may be another than the sources have.
import { describe, expect, it } from 'vitest';
import { checkGermanPlaces } from '../../../src/analysis/support/german-places.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function check(source: string, claim: string, language = 'de'): string {
  return shownFinding(checkGermanPlaces(supportCaseOf(claim, [source], language)));
}

describe('checkGermanPlaces', () => {
  it('finds a place that no source has where the sentence has another', () => {
    expect(
      check('Der Pegel stieg in Korran auf vier Meter.', 'Der Pegel stieg in Velmau auf vier Meter.'),
    ).toBe('name: Velmau');
  });

  it.each([
    ['Der Pegel stieg in Korran auf vier Meter.', 'In Korran stieg der Pegel auf vier Meter.'],
    ['Der Pegel stieg in Korran. In Velmau fiel er.', 'Der Pegel stieg in Velmau.'],
    ['Der Pegel stieg auf vier Meter.', 'Der Pegel stieg in Betrieb.'],
    ['Der Pegel stieg in Korrans Hafen.', 'Der Pegel stieg in Korran.'],
  ])('takes for %j %j', (source, claim) => {
    expect(check(source, claim)).toBe('');
  });

  it('is for German alone', () => {
    expect(check('The river rose in Corran.', 'The river rose in Velm.', 'en')).toBe('');
  });
});
