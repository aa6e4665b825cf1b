// Actors: a claim that has another do what its sentence has somebody do is found out; other words for the same one are not.
import { describe, expect, it } from 'vitest';
import { checkActors } from '../../../src/analysis/support/actors.ts';
import { shownFinding, supportCaseOf } from './case.ts';

function check(source: string, claim: string, language = 'en'): string {
  return shownFinding(checkActors(supportCaseOf(claim, [source], language)));
}

const EXCHANGED: readonly (readonly [string, string, string])[] = [
  [
    'en',
    'Ana Lopez called the harbour dues unfair and harmful. Tom Brandt owns six boats.',
    'Tom Brandt called the harbour dues unfair and harmful.',
  ],
  [
    'fr',
    'Le syndicat Marinor juge la mesure inutile. La ministre Ana Robles a promis des bateaux.',
    'La ministre Ana Robles juge la mesure inutile.',
  ],
  [
    'es',
    'La alcaldesa Ana Robles exige barcos nuevos porque faltan. Luz Marín visitó Lisboa.',
    'Luz Marín exige barcos nuevos porque faltan.',
  ],
  [
    'ja',
    '気象庁は大雨が続くおそれがあるとしている。県の担当者は避難を求めた。',
    '県の担当者は大雨が続くおそれがあるとしている。',
  ],
  [
    'en',
    'Opposition leader Ana Lopez called the plan reckless. Fire chief Tom Brandt owns six boats.',
    'Fire chief Tom Brandt called the plan reckless.',
  ],
];

const KEPT: readonly (readonly [string, string, string])[] = [
  // A word for the one who is named beside it.
  ['en', 'The mayor, Ana Lopez, rejected the new harbour plan.', 'The mayor rejected the new harbour plan.'],
  [
    'en',
    'Baltrans sold two ferries. The company rejected the wage plan.',
    'Baltrans rejected the wage plan.',
  ],
  [
    'en',
    'The instruments are worth about two million dollars.',
    'The violins are worth about two million dollars.',
  ],
  [
    'es',
    'Ana Robles ganó el domingo la carrera de Lisboa. Entre los hombres ganó Luis Marín.',
    'Luis Marín ganó la carrera de Lisboa.',
  ],
  ['en', 'Ana Lopez called the dues unfair.', 'Harbour dues were in the news.'],
];

describe('checkActors', () => {
  it.each(EXCHANGED)('finds in %s: of %j comes no %j', (language, source, claim) => {
    expect(check(source, claim, language)).toContain('attribution: ');
  });

  it.each(KEPT)('takes in %s %j for %j', (language, source, claim) => {
    expect(check(source, claim, language)).toBe('');
  });

  it('shows who is said to act', () => {
    const [[language, source, claim] = ['', '', '']] = EXCHANGED;
    expect(check(source, claim, language)).toBe('attribution: Tom Brandt');
  });
});
