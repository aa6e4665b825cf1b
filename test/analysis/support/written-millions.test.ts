// Amounts with an M before the sign of their currency.
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';
import { withWrittenMillions } from '../../../src/analysis/support/written-millions.ts';

function amountsIn(text: string, language: string): string[] {
  return withWrittenMillions(figuresIn(text, language), text).map(
    ({ start, end, min, unit }) => `${text.slice(start, end)}: ${min} ${unit ?? 'none'}`,
  );
}

describe('withWrittenMillions', () => {
  it.each([
    ['es', 'ayudas por 12 M€', '12 M€: 12000000 EUR'],
    ['fr', 'un budget de 84 M€', '84 M€: 84000000 EUR'],
    ['fr', 'environ 9,8 M€ de dégâts', '9,8 M€: 9800000 EUR'],
    ['en', 'a fine of 3 M€', '3 M€: 3000000 EUR'],
  ])('reads in %s "%s"', (language, text, amount) => {
    expect(amountsIn(text, language)).toContain(amount);
  });

  it.each([
    ['en', 'a wall of 12 metres', /km/],
    ['fr', '84 maisons', /none/],
    ['es', '12 €', /: 12 EUR/],
  ])('leaves in %s "%s" as it is', (language, text, shown) => {
    expect(amountsIn(text, language).join()).toMatch(shown);
  });
});
