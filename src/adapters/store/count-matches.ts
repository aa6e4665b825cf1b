// In how many articles a term stands: counted where they are few, else estimated from a few stretches of the index, because
// a count walks all of them (measured: 10 ms for each 100,000).
import type { DatabaseSync } from 'node:sqlite';
import { MATCHES_COUNTED_MAX, SAMPLED_MATCHES, SAMPLED_STRETCHES } from '../../limits/store.ts';
import { isIndexable } from './filter-terms.ts';

/** Answers what counts the articles that have a term; beyond `MATCHES_COUNTED_MAX` within about a tenth. */
export function createMatchCounter(database: DatabaseSync): (term: string) => number {
  const count = database.prepare(`
    select count(*) as matches, max(row) as last from
      (select rowid as row from article_terms where article_terms match ? and rowid >= ? limit ?)`);
  const bounds = database.prepare(
    'select (select min(row) from articles) as first, (select max(row) from articles) as last',
  );
  const countFrom = (term: string, row: number, limit: number) => {
    const { matches, last } = count.get(`"${term}"`, BigInt(Math.floor(row)), BigInt(limit)) ?? {};
    return { matches: Number(matches), last: Number(last) };
  };
  return (term) => {
    if (!isIndexable(term)) return 0;
    const { matches } = countFrom(term, 0, MATCHES_COUNTED_MAX);
    if (matches < MATCHES_COUNTED_MAX) return matches;
    const { first, last } = bounds.get() ?? {};
    const stretch = (Number(last) - Number(first) + 1) / SAMPLED_STRETCHES;
    let estimate = 0;
    for (let place = 0; place < SAMPLED_STRETCHES; place += 1) {
      const start = Number(first) + place * stretch;
      const sample = countFrom(term, start, SAMPLED_MATCHES);
      // Rows grow with time: where so many stand in so much time, the stretch has as many more as it is longer.
      if (sample.matches === SAMPLED_MATCHES)
        estimate += (sample.matches * stretch) / Math.max(1, sample.last - start);
    }
    return Math.max(MATCHES_COUNTED_MAX, Math.round(estimate));
  };
}
