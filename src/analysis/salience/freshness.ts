// How much of a story's latest state each write-up tells: news of the morning is not what was expected the night before.
import { HOUR_MS } from '../../limits/units.ts';
import type { Article } from '../../news/article.ts';

/** In less time a story does not grow old: what was told a day before the newest is of yesterday. */
const SPAN_MIN_MS = 24 * HOUR_MS;

/**
 * What is told as still to come, or as going on: true when it was written. In English, German, French and Spanish; not
 * plans for years to come, which stay true.
 */
const PENDING =
  /\b(?:expects?\b|expected (?:to|on|at|around|by|later|tonight|today|tomorrow)|due (?:to|at|on) (?!the\b)|as \p{Lu}\p{L}*(?: \p{Lu}\p{L}*)? approached|(?:is|are|was|were) (?:still )?(?:approaching|heading|searching|looking for|waiting|preparing|missing|counting|being analysed|being investigated|under way)|search (?:goes on|continues)|would take until|wird .{0,40} erwartet|werden .{0,40} erwartet|suchen noch|wird noch|werden noch|est attendue?|sont attendus|recherchent|se espera|buscan)\b/u;

/** 1 for the newest write-up, less for older ones; 0 for the oldest of a story that is a day long or more. */
export function freshnessOf(articles: Iterable<Article>): ReadonlyMap<Article, number> {
  const all = [...new Set(articles)];
  const times = all.map(({ eventTime }) => eventTime);
  const oldest = times.reduce((least, time) => Math.min(least, time), Number.POSITIVE_INFINITY);
  const newest = times.reduce((most, time) => Math.max(most, time), Number.NEGATIVE_INFINITY);
  const span = Math.max(SPAN_MIN_MS, newest - oldest);
  return new Map(all.map((article) => [article, 1 - (newest - article.eventTime) / span]));
}

/** True for a sentence that tells what is still to come or to be found. */
export function isPending(words: string): boolean {
  return PENDING.test(words);
}
