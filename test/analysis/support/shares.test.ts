// Shares in words as percent, in each language, with their bounds.
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';
import { withSharedPercent, withShares } from '../../../src/analysis/support/shares.ts';

/** Percent of the first share, and its bound. */
function shareOf(text: string, language: string): string {
  const found = withShares(figuresIn(text, language), text, language).find(({ unit }) => unit === '%');
  return found === undefined ? 'none' : `${Math.round(found.min)} ${found.bound}`;
}

describe('withShares', () => {
  it.each([
    ['en', 'three quarters of the voters stayed away', '75 exact'],
    ['en', 'two thirds of the seats', '67 exact'],
    ['en', 'one in four pupils', '25 exact'],
    ['en', '3 out of 4 pupils', '75 exact'],
    ['en', 'nearly one in five homes', '20 at-most'],
    ['de', 'die Hälfte der Mitglieder', '50 exact'],
    ['de', 'mehr als die Hälfte der Mitglieder', '50 at-least'],
    ['de', 'fast ein Drittel der Fläche', '33 at-most'],
    ['de', 'etwa ein Viertel der Fläche', '25 about'],
    ['de', 'jeder zweite Haushalt', '50 exact'],
    ['de', 'drei von vier Befragten', '75 exact'],
    ['es', 'la mitad de los socios', '50 exact'],
    ['es', 'más de un tercio del agua', '33 at-least'],
    ['es', 'tres cuartas partes del agua', '75 exact'],
    ['es', 'uno de cada cinco alumnos', '20 exact'],
    ['es', 'casi la mitad de los socios', '50 at-most'],
    ['fr', 'la moitié des membres', '50 exact'],
    ['fr', 'près d’un tiers des terres', '33 at-most'],
    ['fr', 'plus de la moitié des membres', '50 at-least'],
    ['fr', 'un quart des terres', '25 exact'],
    ['fr', 'deux sur trois le disent', '67 exact'],
    ['ja', '住民の半数が反対した', '50 exact'],
    ['ja', '約3分の1が賛成した', '33 about'],
    ['ja', '4分の3が賛成した', '75 exact'],
  ])('reads in %s %s as %s', (language, text, share) => {
    expect(shareOf(text, language)).toBe(share);
  });

  it.each([
    ['en', 'four in three pupils'],
    ['de', 'drei von drei Zügen'],
    ['fr', 'il a bu un verre'],
    ['es', 'uno de los alumnos'],
    ['ja', '過半数が賛成した'],
    ['fi', 'puolet jäsenistä'],
  ])('finds none in %s: %s', (language, text) => {
    expect(shareOf(text, language)).toBe('none');
  });

  it('puts a share in the place of the numbers that it is made of', () => {
    const text = 'Von 40 Gemeinden stimmten drei von vier zu, also 30.';
    const found = withShares(figuresIn(text, 'de'), text, 'de');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['40', 'drei von vier', '30']);
  });

  it('leaves a text without shares as it is', () => {
    const figures = figuresIn('40 houses burned.', 'en');
    expect(withShares(figures, '40 houses burned.', 'en')).toBe(figures);
  });
});

describe('withSharedPercent', () => {
  it.each([
    ['de', 'von 2,7 auf 2,3 Prozent', ['%', '%']],
    ['en', 'from 2.7 to 2.3 percent', ['%', '%']],
    ['fr', 'de 2,7 à 2,3 %', ['%', '%']],
    ['de', 'die 27 Schulen sparten 2,3 Prozent', [null, '%']],
    ['de', 'von 27 auf 23', [null, null]],
  ])('gives in %s "%s" the units %j', (language, text, units) => {
    expect(withSharedPercent(figuresIn(text, language), text).map(({ unit }) => unit)).toEqual(units);
  });
});
