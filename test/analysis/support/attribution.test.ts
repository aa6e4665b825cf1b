// Attribution: who said it is who says it in the source; whoever stands for the same, and anybody, is no other speaker.
import { describe, expect, it } from 'vitest';
import { checkAttribution } from '../../../src/analysis/support/attribution.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function check(source: string, claim: string, language = 'en'): string {
  return shownFinding(checkAttribution(supportCaseOf(claim, [source], language)));
}

const OTHER: readonly (readonly [string, string, string, string])[] = [
  [
    'en',
    'The pier may close in May, Ana Lopez said.',
    'The pier may close in May, Tom Brandt said.',
    'Tom Brandt',
  ],
  [
    'en',
    'Ana Lopez said the pier may close in May.',
    'According to Tom Brandt, the pier may close in May.',
    'Tom Brandt',
  ],
  ['en', 'The pier is safe, according to Ana Lopez.', 'The pier is safe, Brandt warned.', 'Brandt'],
  [
    'de',
    'Die alte Brücke im Hafen ist im Winter sicher, sagte Ana Lopez.',
    'Die alte Brücke im Hafen ist im Winter sicher, sagte Tom Brandt.',
    'Tom Brandt',
  ],
  [
    'fr',
    'Le vieux pont du port reste fermé cet hiver, selon Ana Lopez.',
    'Le vieux pont du port reste fermé cet hiver, selon Tom Brandt.',
    'Tom Brandt',
  ],
];

const SAME: readonly (readonly [string, string, string])[] = [
  ['en', 'The pier may close in May, mayor Ana Lopez said.', 'The pier may close in May, Lopez said.'],
  [
    'en',
    'The pier may close in May, mayor Ana Lopez said.',
    'According to the mayor, the pier may close in May.',
  ],
  [
    'en',
    '“The pier may close in May,” said Ana Lopez.',
    'Lopez told reporters that the pier may close in May.',
  ],
  ['en', 'The pier may close in May, Ana Lopez said.', 'The pier may close in May.'],
  ['en', 'The pier is safe, an official said.', 'The pier is safe, a spokesman said.'],
  ['en', 'Ana Lopez spoke. The pier is safe, she said.', 'The pier is safe, Lopez said.'],
  ['en', 'The maker, Pharmalis, said the drug is safe.', 'Pharmalis said the drug is safe.'],
  [
    'de',
    'Die alte Brücke im Hafen ist im Winter sicher, sagte Ana Lopez.',
    'Laut Lopez ist die Brücke sicher.',
  ],
];

describe('checkAttribution', () => {
  it.each(OTHER)('sees another speaker in %s %j: %j', (...[language, source, claim, found]) => {
    expect(check(source, claim, language)).toBe(`attribution: ${found}`);
  });

  it.each(SAME)('takes in %s %j for %j', (language, source, claim) => {
    expect(check(source, claim, language)).not.toContain('attribution');
  });

  it('doubts a speaker whom the source leaves out', () => {
    expect(check('The pier is safe in winter.', 'The pier is safe in winter, Lopez said.')).toBe('doubt');
  });

  it('doubts a speaker who says as much elsewhere, where another one is nearer', () => {
    const held = supportCaseOf('Brandt said the northern pier is safe in winter.', [
      'The northern pier is safe in winter storms too, Ana Lopez said.',
      'Tom Brandt told reporters that the northern pier is safe.',
    ]);
    expect(shownFinding(checkAttribution(held))).not.toContain('attribution');
  });

  it('says nothing of a passage about something else', () => {
    expect(check('The harbour froze, Lopez said.', 'Two volcanoes buried villages, Brandt said.')).toBe('');
  });
});
