// The figures and dates of a text in any language, to be held against those of a text in another.
import { groundFiguresIn } from '../../grouping/ground/figures.ts';
import type { Figure } from '../../figures/figures.ts';
import type { Moment } from '../../moments/moments.ts';
import { primaryLanguageOf } from '../../terms.ts';
import { readText } from '../reading.ts';
import { isUnspacedLanguage } from '../unspaced-words.ts';
import { clockMomentsIn } from './clock-moments.ts';

export interface Findings {
  figures: readonly Figure[];
  moments: readonly Moment[];
}

/** The languages whose number words are known; of others the digits are read, with what multiplies them. */
const WORDED: ReadonlySet<string> = new Set(['en', 'de', 'es', 'fr', 'ja', 'zh']);

/** German scores have a colon, which English has in times of day: 3:1, not 3:15. */
const COLON_SCORE = /(?<!\p{Nd}|[.,:])(\p{Nd}{1,2}):(\p{Nd})(?!\p{Nd}|[.,:]\p{Nd}| ?Uhr)/gu;

/** `publishedAt` resolves "yesterday"; null where unknown. */
export function findingsIn(written: string, language: string, publishedAt: number | null): Findings {
  // As long as before: what is found stands where it stood.
  const text = written.replace(COLON_SCORE, '$1-$2');
  const primary = primaryLanguageOf(language);
  const { figures, moments } = readText(text, primary, publishedAt);
  if (isUnspacedLanguage(primary)) {
    const clock = clockMomentsIn(text, publishedAt);
    const isFree = ({ start, end }: Figure) =>
      !clock.some((moment) => moment.start < end && start < moment.end);
    return { figures: figures.filter(isFree), moments: [...moments, ...clock] };
  }
  return WORDED.has(primary)
    ? { figures, moments }
    : { figures: [...figures, ...scaled(text, primary)], moments };
}

/** 4,2 млн: figures with what multiplies them. Where they stand is not told. */
function scaled(text: string, language: string): Figure[] {
  return groundFiguresIn(text, language).flatMap(({ kind, form }) => {
    const value = Number.parseFloat(form);
    if (kind === 'score' || Number.isNaN(value)) return [];
    const unit = form.endsWith('%') ? '%' : null;
    const nothing = { bound: 'exact' as const, counted: null, isOrdinal: false };
    return [{ start: 0, end: 0, min: value, max: value, unit, ...nothing }];
  });
}
