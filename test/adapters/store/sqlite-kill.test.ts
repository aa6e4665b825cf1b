// The index after its writers were killed: what was acknowledged is there, and all of it agrees.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { INDEX_FILE } from '../../../src/adapters/store/sqlite-open.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import type { ArticleId } from '../../../src/news/article.ts';
import { aSearch } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

const WRITER = join(import.meta.dirname, 'endless-writer.ts');

/** Starts a writer, kills it once it has acknowledged so many articles; answers how many it did in the end. */
async function writeUntilKilled(folder: string, name: string, enough: number): Promise<number> {
  const child = spawn(process.execPath, [WRITER, folder, name], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  const closed = once(child, 'close');
  let acknowledged = 0;
  for await (const line of createInterface({ input: child.stdout })) {
    acknowledged = Number(line);
    if (acknowledged >= enough) child.kill('SIGKILL');
  }
  await closed;
  return acknowledged;
}

function countRows(folder: string): Record<string, number> {
  const database = new DatabaseSync(join(folder, INDEX_FILE), { readOnly: true });
  const count = (what: string) => Number(database.prepare(`select ${what} as count`).get()?.['count']);
  const counted = {
    articles: count('(select count(*) from articles)'),
    candidates: count('(select count(*) from candidates)'),
    identities: count('(select count(*) from identities)'),
    terms: count('(select count(*) from article_terms)'),
    tagged: count('(select count(distinct row) from article_tags)'),
    signed: count('(select count(distinct row) from signatures)'),
    total: count("(select value from totals where name = 'articles')"),
    length: count("(select value from totals where name = 'terms') - (select sum(length) from candidates)"),
  };
  database.close();
  return counted;
}

describe('an index whose writers were killed', () => {
  it('has every acknowledged article, whole, and can be written again', async () => {
    const folder = makeTemporaryFolder();
    // The second writes to what the first left behind; a third writes beside it.
    const first = await writeUntilKilled(folder, 'first', 100);
    const [second, third] = await Promise.all([
      writeUntilKilled(folder, 'second', 160),
      writeUntilKilled(folder, 'third', 160),
    ]);
    const store = openSqliteStore(folder);
    const acknowledged = Object.entries({ first, second, third }).flatMap(([name, count]) =>
      Array.from({ length: count }, (_, place) => `https://${name}.example/${place}` as ArticleId),
    );
    expect(acknowledged.length).toBeGreaterThanOrEqual(420);
    const articles = await store.articles.getArticles(acknowledged);
    expect(articles.map(({ id }) => id)).toEqual(acknowledged);
    expect(await store.check()).toEqual([]);
    const { articles: total } = await store.articles.getState();
    const found = await store.index.findCandidates(aSearch({ words: ['ferry'], limit: 100_000 }));
    expect(found).toHaveLength(total);
    await store.close();
    const { length, ...counts } = countRows(folder);
    expect(new Set(Object.values(counts))).toEqual(new Set([total]));
    expect(length).toBe(0);
  }, 60_000);
});
