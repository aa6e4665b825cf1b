// French numbers from seventeen to nineteen are one number each.
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';
import { withFrenchTeens } from '../../../src/analysis/support/french-teens.ts';

function valuesOf(text: string): string[] {
  return withFrenchTeens(figuresIn(text, 'fr'), text).map(
    ({ min, max, unit }) => `${min}-${max} ${unit ?? 'none'}`,
  );
}

describe('withFrenchTeens', () => {
  it.each([
    ['dix-sept blessés', ['17-17 none']],
    ['dix-huit mois de prison', ['18-18 none']],
    ['Dix-neuf maisons', ['19-19 none']],
    ['vingt-trois personnes', ['23-23 none']],
    ['18 mois', ['18-18 none']],
  ])('reads %s as %j', (text, values) => {
    expect(valuesOf(text)).toEqual(values);
  });

  it('leaves a score in digits what it is', () => {
    expect(valuesOf('une victoire 10-8')).toEqual(['8-10 score']);
  });
});
