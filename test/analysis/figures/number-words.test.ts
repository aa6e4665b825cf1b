// Numbers in words: what a hyphen makes one number, and what it leaves two.
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';

function valuesOf(text: string, language: string): string[] {
  return figuresIn(text, language).map(({ min, max, unit }) => `${min}-${max} ${unit ?? 'none'}`);
}

describe('numbers in words', () => {
  it.each([
    ['dix-sept blessés', '17-17 none'],
    ['dix-huit mois de prison', '18-18 none'],
    ['Dix-neuf maisons', '19-19 none'],
    ['vingt-trois personnes', '23-23 none'],
    ['soixante-dix-sept morts', '77-77 none'],
    ['quatre-vingt-dix-neuf euros', '99-99 EUR'],
    ['deux cent dix-huit foyers', '218-218 none'],
    ['dix-huit mille foyers', '18000-18000 none'],
  ])('of French are read with their hyphens: %s', (text, value) => {
    expect(valuesOf(text, 'fr')).toEqual([value]);
  });

  it('leave a score what it is', () => {
    expect(valuesOf('une victoire 10-8', 'fr')).toEqual(['8-10 score']);
    expect(valuesOf('a ten-seven victory', 'en')).toEqual(['7-10 score']);
  });
});
