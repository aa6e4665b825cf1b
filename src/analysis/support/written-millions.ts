// Amounts written with a letter for the million before their sign: 12 M€.
import type { Figure } from '../figures/figures.ts';
import { currencyOf } from '../figures/units.ts';

const MILLION = 1e6;
/** The letter alone is read as metres, a thousandth of a kilometre. */
const AS_METRES = 0.001;

/** The figures of a text, those that such a sign follows as amounts of money. */
export function withWrittenMillions(figures: readonly Figure[], text: string): Figure[] {
  return figures.map((figure) => {
    const unit = text.slice(figure.start, figure.end).endsWith('M')
      ? currencyOf(text[figure.end] ?? '', '')
      : null;
    if (unit === null) return figure;
    const factor = figure.unit === 'km' ? MILLION / AS_METRES : figure.min >= MILLION ? 1 : MILLION;
    const [min, max] = [figure.min, figure.max].map((value) => Number((value * factor).toPrecision(12)));
    return { ...figure, min: min ?? figure.min, max: max ?? figure.max, unit, end: figure.end + 1 };
  });
}
