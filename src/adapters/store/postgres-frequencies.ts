// In how many articles terms stand, on PostgreSQL: counted with each change, and remembered between them.
import type { AnalysedArticle } from '../../news/ports.ts';
import { createFrequencyMemory } from './frequency-memory.ts';
import type { ReadRows } from './postgres-reading.ts';
import { stepOf } from './postgres-steps.ts';
import type { Steps } from './transaction-steps.ts';

/** By how much more or fewer articles each term has. */
export type TermChanges = Map<string, number>;

/** Counts the words of articles that are in the index; `by` is 1 or -1. To be taken while their terms are there. */
export function* countRows(changes: TermChanges, rows: readonly number[], by: number): Steps<void> {
  if (rows.length === 0) return;
  const counted = yield* stepOf<{ term: string; articles: number }>(
    `select term, count(*) as articles from article_terms, unnest(tsvector_to_array(terms)) as term
     where row = any($1::bigint[]) group by term`,
    [rows],
  );
  for (const { term, articles } of counted) if (isWord(term)) countTerm(changes, term, by * articles);
}

/** Counts words of articles that come in. */
export function countTerms(changes: TermChanges, terms: Iterable<string>): void {
  for (const term of terms) if (isWord(term)) countTerm(changes, term, 1);
}

function countTerm(changes: TermChanges, term: string, by: number): void {
  changes.set(term, (changes.get(term) ?? 0) + by);
}

/** Filters and stretches of time begin with these (filter-terms.ts): nobody asks how frequent they are. */
function isWord(term: string): boolean {
  return !/^[\uE010-\uE01F]/.test(term);
}

/** Writes what was counted, in the order of the terms: neighbours are on one page. */
export function* writeFrequencies(changes: TermChanges): Steps<void> {
  const changed = [...changes].filter(([, by]) => by !== 0).sort(([one], [other]) => (one < other ? -1 : 1));
  if (changed.length === 0) return;
  yield* stepOf(
    `insert into term_frequencies select * from unnest($1::text[], $2::integer[])
     on conflict (term) do update set articles = term_frequencies.articles + excluded.articles`,
    [changed.map(([term]) => term), changed.map(([, by]) => by)],
  );
  const fewer = changed.filter(([, by]) => by < 0).map(([term]) => term);
  if (fewer.length > 0)
    yield* stepOf('delete from term_frequencies where term = any($1::text[]) and articles <= 0', [fewer]);
}

export interface PostgresFrequencies {
  /** The frequencies of the terms that stand in any article. */
  find(terms: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** Counts articles that this process has just added, by the change with this revision. */
  countAdded(articles: readonly AnalysedArticle[], revision: number): void;
}

/** One snapshot tells how large the index is and how often terms stand in it. */
const FIND = `
  select null as term, max(value) filter (where name = 'articles') as articles,
    max(value) filter (where name = 'revision') as revision from totals
  union all select term, articles, null from term_frequencies where term = any($1::text[])`;

interface FoundTerm {
  term: string | null;
  articles: number | null;
  revision: number | null;
}

export function createPostgresFrequencies(readRows: ReadRows): PostgresFrequencies {
  const memory = createFrequencyMemory();
  /** Reads what is not remembered; null where what is remembered turned out to be of another index. */
  const learn = async (terms: readonly string[]): Promise<Map<string, number> | null> => {
    const known = new Map(terms.map((term) => [term, memory.get(term)]));
    const unknown = terms.filter((term) => known.get(term) === undefined);
    const rows = await readRows<FoundTerm>(FIND, [unknown]);
    const totals = rows.find(({ term }) => term === null);
    const isOld = memory.follow({ articles: totals?.articles ?? 0, revision: totals?.revision ?? 0 });
    const read = new Map(unknown.map((term) => [term, 0]));
    for (const { term, articles } of rows) if (term !== null) read.set(term, articles ?? 0);
    for (const [term, articles] of read) memory.set(term, articles);
    if (isOld && unknown.length < terms.length) return null;
    return new Map(terms.map((term) => [term, known.get(term) ?? read.get(term) ?? 0]));
  };
  return {
    find: async (terms) => {
      const asked = [...new Set(terms)];
      if (asked.length === 0) return new Map();
      const counted = (await learn(asked)) ?? (await learn(asked)) ?? new Map<string, number>();
      return new Map([...counted].filter(([, articles]) => articles > 0));
    },
    countAdded: (articles, revision) => memory.countAdded(articles, revision),
  };
}
