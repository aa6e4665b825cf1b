// Looks a PostgreSQL index through for what must agree within it; the database looks after its own files.
import type { ReadRows } from './postgres-reading.ts';

/** What must be the same number, in one statement, so that a program that writes meanwhile is seen whole or not at all. */
const COUNTS = `
  select (select count(*) from articles) as articles, (select count(*) from candidates) as candidates,
    (select count(*) from profiles) as profiles, (select count(*) from article_terms) as indexed,
    (select value from totals where name = 'articles') as counted,
    (select count(*) from articles a where not exists (select 1 from identities i where i.id = a.id)) as nameless`;

interface Counts {
  articles: number;
  candidates: number;
  profiles: number;
  indexed: number;
  counted: number;
  nameless: number;
}

/** A sentence for each finding. Reads whole tables: seconds for a large index. */
export async function findPostgresDamage(readRows: ReadRows): Promise<string[]> {
  const [counts] = await readRows<Counts>(COUNTS);
  if (counts === undefined) return ['the index could not be counted'];
  const { articles, candidates, profiles, indexed, counted, nameless } = counts;
  const findings: string[] = [];
  if (articles !== candidates) findings.push(`${articles} articles, but ${candidates} can be searched`);
  if (articles !== indexed) findings.push(`${articles} articles, but ${indexed} can be found by words`);
  if (articles !== profiles) findings.push(`${articles} articles, but ${profiles} can be grouped`);
  if (articles !== counted) findings.push(`${articles} articles, but ${counted} are counted`);
  if (nameless !== 0) findings.push(`${nameless} articles are not known by their identity`);
  return findings;
}
