// Looks a SQLite index through for damage: the file itself, then what must agree within it.
import type { DatabaseSync } from 'node:sqlite';
import { EVERY_ARTICLE } from './filter-terms.ts';

/** What must be the same number, in one statement, so that a program that writes meanwhile is seen whole or not at all. */
const COUNTS = `
  select (select count(*) from articles) as articles, (select count(*) from candidates) as candidates,
    (select count(*) from profiles) as profiles,
    (select value from totals where name = 'articles') as counted,
    (select count(*) from articles a where not exists (select 1 from identities i where i.id = a.id)) as nameless`;

/** A sentence for each finding. Reads the whole file: seconds for a large index. */
export function findDamage(database: DatabaseSync): string[] {
  // FTS5 checks the segments that this connection knew last, gone or not; a search makes it look (SQLite 3.53).
  database.prepare(`select rowid from article_terms('"${EVERY_ARTICLE}"') limit 1`).all();
  const findings = database
    .prepare('pragma quick_check(20)')
    .all()
    .map((row) => String(row['quick_check']))
    .filter((finding) => finding !== 'ok');
  if (findings.length > 0) return findings;
  const counts = database.prepare(COUNTS).get() ?? {};
  const [articles, candidates, profiles, counted, nameless] = [
    counts['articles'],
    counts['candidates'],
    counts['profiles'],
    counts['counted'],
    counts['nameless'],
  ].map(Number);
  if (articles !== candidates) findings.push(`${articles} articles, but ${candidates} can be searched`);
  if (articles !== profiles) findings.push(`${articles} articles, but ${profiles} can be grouped`);
  if (articles !== counted) findings.push(`${articles} articles, but ${counted} are counted`);
  if (nameless !== 0) findings.push(`${nameless} articles are not known by their identity`);
  return findings;
}
