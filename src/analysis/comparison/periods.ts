// When what a clause states holds: of two years or months, or of what is expected and what has been, nothing can conflict.
import type { Span } from '../../news/article.ts';
import type { Moment } from '../moments/moments.ts';
import { type Claim, clauseAt } from './claims.ts';
import type { Clause } from './clauses.ts';

const FORECAST =
  /(?<!\p{L})(?:(?:is|are) (?:expected|forecast|predicted|projected|likely) to|forecasts?|tipped to|erwartet|vorhergesagt|prognostiziert|prévoit|attendue?s?|se espera|prevé)(?!\p{L})/iu;

/** True for a clause that says what is expected. */
export function isForecast({ tokens, words }: Claim, { from, to }: Clause): boolean {
  const [first, last] = [tokens[from], tokens[to - 1]];
  return first !== undefined && last !== undefined && FORECAST.test(words.slice(first.start, last.end));
}

/** True for what stands in the words that name the source: when it was said is not when it happened. */
export function isOfSource({ ascription }: Claim, { start, end }: Span): boolean {
  return ascription !== null && start >= ascription.start && end <= ascription.end;
}

function momentsOf(claim: Claim, clause: Clause): Moment[] {
  return claim.moments.filter((moment) => !isOfSource(claim, moment) && clauseAt(claim, moment) === clause);
}

function isPeriod({ precision }: Moment): boolean {
  return precision === 'year' || precision === 'month';
}

function areApart(one: Moment, other: Moment): boolean {
  if (one.from === null || one.until === null || other.from === null || other.until === null) return false;
  return one.until <= other.from || other.until <= one.from;
}

/** A claim and the clause of it that is looked at. */
export interface Stated {
  claim: Claim;
  clause: Clause;
}

/** True where two clauses each name a time and none that both name: other years or months; of a forecast, other days. */
export function areOfOtherTimes(one: Stated, other: Stated): boolean {
  if (one.claim.moments.length === 0 || other.claim.moments.length === 0) return false;
  const isEitherForecast = isForecast(one.claim, one.clause) !== isForecast(other.claim, other.clause);
  const [mine, theirs] = [one, other].map(({ claim, clause }) =>
    momentsOf(claim, clause).filter((moment) => isEitherForecast || isPeriod(moment)),
  );
  if (mine === undefined || theirs === undefined || mine.length === 0 || theirs.length === 0) return false;
  return mine.every((moment) => theirs.every((match) => areApart(moment, match)));
}
