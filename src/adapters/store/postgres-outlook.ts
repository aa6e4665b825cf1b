// What a search in PostgreSQL may expect: how many articles each day has, and how many match at most.
import type { CandidateSearch, TermMatch, WordSearch } from '../../news/ports-search.ts';
import { boundsOfPeriod, firstRowAt, ROWS_PER_SECOND } from './article-rows.ts';
import type { PostgresFrequencies } from './postgres-frequencies.ts';
import type { ReadRows } from './postgres-reading.ts';

/** How many articles a day has. */
export interface Day {
  day: number;
  articles: number;
}

export interface Outlook {
  /** Newest first. */
  days: readonly Day[];
  /** The first row of the period, and the one before which its last is. */
  lowest: number;
  highest: number;
  /** Matches of all time, about; rather too many than too few. */
  expected: number;
}

/** Articles that were too many for their second stand in later rows: mostly there are none, and a period ends in rows as in time. */
const OUTLOOK = `
  select day, articles,
    (select articles from tags where slug = $1) as tagged, (select articles from outlets where name = $2) as printed,
    exists (select 1 from candidates where row - greatest(0, event_time / 1000) * 1024 >= 1024
      and row >= $3 and row < $4) as has_late_rows
  from article_days where articles > 0 order by day desc`;

interface OutlookRow extends Day {
  tagged: number | null;
  printed: number | null;
  has_late_rows: boolean;
}

export async function lookAhead(
  { readRows, frequencies }: { readRows: ReadRows; frequencies: PostgresFrequencies },
  asked: CandidateSearch,
): Promise<Outlook> {
  const { lowest, highest } = boundsOfPeriod(asked.period);
  // The last second of a period may have begun before its end.
  const end = asked.period.until === null ? highest : firstRowAt(asked.period.until) + ROWS_PER_SECOND;
  const [days, counts] = await Promise.all([
    readRows<OutlookRow>(OUTLOOK, [asked.tag, asked.outlet, end, highest]),
    frequencies.find(asked.required.flat(2).flatMap(({ terms }) => terms)),
  ]);
  const [newest] = days;
  const all = days.reduce((sum, { articles }) => sum + articles, 0);
  const places = asked.required.map((place) => expectedOf(place, counts, all));
  const words = asked.matching === 'any' ? [places.reduce((sum, count) => sum + count, 0)] : places;
  const filters = [
    ...(asked.tag === null ? [] : [newest?.tagged ?? 0]),
    ...(asked.outlet === null ? [] : [newest?.printed ?? 0]),
  ];
  return {
    days,
    lowest,
    highest: newest?.has_late_rows === true ? highest : end,
    expected: Math.min(all, ...(places.length === 0 ? [] : words), ...filters),
  };
}

/** Of alternatives all, of a phrase its rarest word. */
function expectedOf(place: WordSearch, counts: ReadonlyMap<string, number>, all: number): number {
  const ofMatch = ({ terms, prefixes }: TermMatch) =>
    // How many have a beginning of a word nobody has counted.
    prefixes.length > 0 ? all : terms.reduce((sum, term) => sum + (counts.get(term) ?? 0), 0);
  return place.reduce((sum, matches) => sum + Math.min(all, ...matches.map(ofMatch)), 0);
}
