// Modality: what may be or is planned has not happened, and what has happened is no mere possibility.
import { describe, expect, it } from 'vitest';
import { checkModality } from '../../../src/analysis/support/modality.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function check(source: string, claim: string, language = 'en'): string {
  return shownFinding(checkModality(supportCaseOf(claim, [source], language)));
}

const RAISED: readonly (readonly [string, string, string, string])[] = [
  ['en', 'The harbour may close the northern pier.', 'The harbour closed the northern pier.', 'closed'],
  ['en', 'The harbour might close the northern pier.', 'The harbour will close the northern pier.', 'close'],
  ['en', 'The firm plans to sell the mill in Corran.', 'The firm sold the mill in Corran.', 'sold'],
  ['en', 'The firm is considering moving the mill.', 'The firm moved the mill.', 'moved'],
  ['en', 'The union will sign the wage deal.', 'The union signed the wage deal.', 'signed'],
  ['en', 'He allegedly burned the barn in Corran.', 'He burned the barn in Corran.', 'burned'],
  ['de', 'Die Stadt könnte das Museum schliessen.', 'Die Stadt hat das Museum geschlossen.', 'geschlossen'],
];

const LOWERED: readonly (readonly [string, string, string, string])[] = [
  ['en', 'The harbour closed the northern pier.', 'The harbour may close the northern pier.', 'may'],
  ['en', 'The firm sold the mill in Corran.', 'The firm plans to sell the mill in Corran.', 'plans'],
];

const KEPT: readonly (readonly [string, string, string])[] = [
  ['en', 'The harbour may close the northern pier.', 'The harbour might close the northern pier.'],
  ['en', 'The harbour may close the northern pier.', 'The harbour could shut the northern pier.'],
  ['en', 'The firm plans to sell the mill.', 'The firm intends to sell the mill.'],
  ['en', 'The firm will sell the mill.', 'The firm plans to sell the mill.'],
  ['en', 'The firm sold the mill.', 'The firm has sold the mill.'],
  ['en', 'In May the firm sold the mill.', 'The firm sold the mill in May.'],
  ['en', 'He burned the barn in Corran.', 'He allegedly burned the barn in Corran.'],
  ['de', 'Die Stadt könnte das Museum schliessen.', 'Vielleicht schliesst die Stadt das Museum.'],
];

describe('checkModality', () => {
  it.each(RAISED)('sees that %s %j does not go as far as %j', (...[language, source, claim, found]) => {
    expect(check(source, claim, language)).toBe(`modality: ${found}`);
  });

  it.each(LOWERED)('sees that %s %j goes further than %j', (...[language, source, claim, found]) => {
    expect(check(source, claim, language)).toBe(`modality: ${found}`);
  });

  it.each(KEPT)('takes in %s %j for %j', (language, source, claim) => {
    expect(check(source, claim, language)).not.toContain('modality');
  });
});
