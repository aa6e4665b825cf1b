// Seventeen to nineteen in French words: a hyphen joins them, and makes no score of ten to eight.
import type { Figure } from '../figures/figures.ts';

const TEENS: ReadonlyMap<string, number> = new Map([
  ['dix-sept', 17],
  ['dix-huit', 18],
  ['dix-neuf', 19],
]);

/** The figures of a French text, those teens as what they are. */
export function withFrenchTeens(figures: readonly Figure[], text: string): readonly Figure[] {
  return figures.map((figure) => {
    const value = TEENS.get(text.slice(figure.start, figure.end).toLowerCase().replace('‑', '-'));
    return value === undefined ? figure : { ...figure, min: value, max: value, unit: null };
  });
}
