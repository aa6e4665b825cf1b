// Figures that tell events apart in any language: counts, sums, shares, results, the dead, the strength of an earthquake.
import { groupsBySpace, valueOfNumeral } from '../../figures/numerals.ts';
import { foldText } from '../../../news/folding.ts';
import {
  BILLION,
  DATE_AFTER,
  DEATHS,
  MAGNITUDE,
  MULTIPLIERS,
  PERCENT_AFTER,
  PERCENT_BEFORE,
  SHORT_SCALE,
  UNSPACED_FACTORS,
  UNSPACED_MULTIPLIER,
} from './figure-words.ts';
import { isMonthBeside } from './months.ts';

/** `figure` counts and measures, `deaths` and `magnitude` contradict others, `score` is a result, higher first. */
export type GroundFigureKind = 'figure' | 'deaths' | 'magnitude' | 'score';

export interface GroundFigure {
  kind: GroundFigureKind;
  /** `12400`, `4.5%`, `3-1`. */
  form: string;
  /** How well it identifies, from 0 to 1: 12,437 does, 100 does not. */
  weight: number;
}

const NUMBER = /(?<![\p{L}\p{N}#:/]|\p{L}[-‑.])\d+(?:[.,'’٫٬\u00a0\u202f\u2009]\d+)*(?![\d:])/gu;
const SPACED_NUMBER =
  /(?<![\p{L}\p{N}#:/]|\p{L}[-‑.])\d+(?:[.,'’\u00a0\u202f\u2009]\d+)*(?: \d{3}(?!\d))*(?![\d:])/gu;
/** In scripts without spaces a number follows a letter. */
const UNSPACED_NUMBER = /(?<![A-Za-z\d#:/]|[A-Za-z][-‑.])\d+(?:[.,]\d+)*(?![\d:])/gu;
const SCORE = /(?<![\d.,:–/-])(\d{1,3})(?: ?[-–—] ?|:(?!\d\d)|比| ?対 ?| 대 )(\d{1,3})(?![\d:–%/-]|[.,]\d)/gu;
const SCORE_MAX = 180;
const SCORE_WEIGHT = 0.7;
/** What is seen before and after a number. In UTF-16 units. */
const AROUND_LENGTH = 28;

/** The figures of a text, each once, in order of appearance. */
export function groundFiguresIn(text: string, language: string): GroundFigure[] {
  if (!/\p{Nd}/u.test(text)) return [];
  const folded = foldText(text);
  const found = [...scoresIn(folded), ...numbersIn(folded, language)];
  return [...new Map(found.map((figure) => [figure.kind + figure.form, figure])).values()];
}

function scoresIn(folded: string): GroundFigure[] {
  return [...folded.matchAll(SCORE)].flatMap((match): GroundFigure[] => {
    const [one, other] = [Number(match[1]), Number(match[2])];
    if (one > SCORE_MAX || other > SCORE_MAX || /^[ ]?%/.test(folded.slice(match.index + match[0].length)))
      return [];
    const form = `${Math.max(one, other)}-${Math.min(one, other)}`;
    return [{ kind: 'score', form, weight: SCORE_WEIGHT }];
  });
}

function patternOf(language: string): RegExp {
  if (/^(?:zh|ja|ko)$/.test(language)) return UNSPACED_NUMBER;
  return groupsBySpace(language) ? SPACED_NUMBER : NUMBER;
}

/** One number with what stands around it. */
interface Place {
  value: number;
  before: string;
  after: string;
}

function numbersIn(folded: string, language: string): GroundFigure[] {
  const figures: GroundFigure[] = [];
  let end = 0;
  for (const match of folded.matchAll(patternOf(language))) {
    if (match.index < end) continue;
    const value = valueOfNumeral(match[0], language);
    if (value === null) continue;
    const before = folded.slice(Math.max(0, match.index - AROUND_LENGTH), match.index);
    const scaled = scaledBy(value, folded.slice(match.index + match[0].length), language);
    end = match.index + match[0].length + scaled.length;
    const after = folded.slice(end, end + AROUND_LENGTH);
    figures.push(...figuresAt({ value: scaled.value, before, after }, { written: match[0], language }));
  }
  return figures;
}

/** The value with what multiplies it, and how long that is. */
function scaledBy(value: number, after: string, language: string): { value: number; length: number } {
  const [sign] = UNSPACED_MULTIPLIER.exec(after) ?? [];
  if (sign !== undefined) {
    const more = /^\d[\d,]*/.exec(after.slice(sign.length))?.[0] ?? '';
    const scaled = value * (UNSPACED_FACTORS.get(sign) ?? 1);
    const rest =
      more === ''
        ? null
        : scaledBy(Number(more.replaceAll(',', '')), after.slice(sign.length + more.length), '');
    return {
      value: rounded(scaled + (rest?.value ?? 0)),
      length: sign.length + more.length + (rest?.length ?? 0),
    };
  }
  const near = after.slice(0, AROUND_LENGTH);
  if (BILLION.test(near))
    return { value: rounded(value * (SHORT_SCALE.has(language) ? 1e9 : 1e12)), length: 0 };
  const factor = MULTIPLIERS.find(([pattern]) => pattern.test(near))?.[1] ?? 1;
  return { value: rounded(value * factor), length: 0 };
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

const YEAR = /^(?:19|20)\d\d$/;
const DAYS_OF_MONTH = 31;
const COUNTED_MIN = 10;
const DEATHS_MAX = 1e6;

function figuresAt(
  place: Place,
  { written, language }: { written: string; language: string },
): GroundFigure[] {
  const { value, before, after } = place;
  if (PERCENT_AFTER.test(after) || PERCENT_BEFORE.test(before))
    return [{ kind: 'figure', form: `${value}%`, weight: shareWeight(value) }];
  if (YEAR.test(written) && value < 2100) return [];
  if (value <= DAYS_OF_MONTH && Number.isInteger(value) && isDate(place, language)) return [];
  const figures: GroundFigure[] = [];
  const weight = countWeight(value);
  if (value >= COUNTED_MIN || !Number.isInteger(value))
    figures.push({ kind: 'figure', form: String(value), weight });
  if (!Number.isInteger(value) && value >= 2.5 && value < 10 && MAGNITUDE.test(`${before} ${after}`))
    return [{ kind: 'magnitude', form: String(value), weight: 0.9 }];
  if (Number.isInteger(value) && value > 0 && value < DEATHS_MAX && isDeaths(place))
    figures.push({ kind: 'deaths', form: String(value), weight: 0 });
  return figures;
}

function isDate({ before, after }: Place, language: string): boolean {
  return DATE_AFTER.test(after) || isMonthBeside(before, after, language);
}

/** The dead stand nearer to their number than to another. */
function isDeaths({ before, after }: Place): boolean {
  const next = after.split(/\d|[.。;،、，]/u, 1)[0] ?? '';
  if (DEATHS.test(next.slice(0, 22))) return true;
  // After another number the word is that one's: 58 dead and 23,400 displaced.
  return (
    !/\d/.test(before) &&
    DEATHS.test(
      before
        .split(/[.。;,،、，]/u)
        .at(-1)
        ?.slice(-14) ?? '',
    )
  );
}

function digitsOf(value: number): number {
  return String(value).replace('.', '').replace(/^0+/, '').replace(/0+$/, '').length;
}

/** By digits that say something: 300 says less than 317, and 12,437 hardly comes twice. */
function countWeight(value: number): number {
  const digits = digitsOf(value);
  if (!Number.isInteger(value)) return digits >= 3 ? 0.9 : 0.5;
  if (value < 100) return value % 10 === 0 ? 0.25 : value <= DAYS_OF_MONTH ? 0.4 : 0.5;
  return [0.3, 0.3, 0.6, 0.9][digits] ?? 1;
}

function shareWeight(value: number): number {
  const digits = digitsOf(value);
  return digits >= 3 ? 0.9 : digits === 2 ? 0.5 : 0.25;
}
