// Causes: what stands after because and its like in a claim must stand in a source, in these words or in others.
import { describe, expect, it } from 'vitest';
import { checkCauses } from '../../../src/analysis/support/causes.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function check(source: string, claim: string, language = 'en'): string {
  return shownFinding(checkCauses(supportCaseOf(claim, [source], language)));
}

const INVENTED: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'The pier in Corran closed after a storm.',
    'The pier in Corran closed because of asbestos.',
    'asbestos',
  ],
  [
    'de',
    'Der Hafen wurde nach einem Sturm gesperrt.',
    'Der Hafen wurde wegen eines Streiks gesperrt.',
    'Streiks',
  ],
  ['es', 'El puerto cerró por la tormenta.', 'El puerto cerró debido a una huelga.', 'huelga'],
  ['fr', 'Le port a fermé après la tempête.', 'Le port a fermé en raison d’une grève.', 'grève'],
  ['es', 'Robles atribuyó la caída a las lluvias.', 'Robles atribuyó la caída a los impuestos.', 'impuestos'],
  ['ja', '港は台風のため閉鎖された。', '港は地震のため閉鎖された。', '地震'],
];

const KEPT: readonly (readonly [string, string, string])[] = [
  ['en', 'The pier in Corran closed after a storm.', 'The pier in Corran closed because of the storm.'],
  ['en', 'A quake closed the pier in Corran.', 'The pier in Corran closed after an earthquake.'],
  ['de', 'Der Hafen wurde nach einem Sturm gesperrt.', 'Wegen des Sturms wurde der Hafen gesperrt.'],
  ['es', 'Unos pescadores hallaron el barco en Lisboa.', 'El barco fue hallado por marineros en Lisboa.'],
  ['en', 'The pier closed on 15 April after a storm.', 'The pier closed after 15 April.'],
];

describe('checkCauses', () => {
  it.each(INVENTED)('finds in %s: %j does not make %j', (...[language, source, claim, found]) => {
    expect(check(source, claim, language)).toBe(`words: ${found}`);
  });

  it.each(KEPT)('takes in %s %j for %j', (language, source, claim) => {
    expect(check(source, claim, language)).toBe('');
  });

  it('leaves a claim of something else to the check of its words', () => {
    expect(check('Boats sail from Corran.', 'Velm mourns its bakery because of asbestos.')).toBe('');
  });
});
