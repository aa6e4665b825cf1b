// Counts of a term's articles: exact where they are few, near where they are many.
import { expect, onTestFinished, test } from 'vitest';
import { createMatchCounter } from '../../../src/adapters/store/count-matches.ts';
import { firstRowAt } from '../../../src/adapters/store/article-rows.ts';
import { openIndexFile } from '../../../src/adapters/store/sqlite-open.ts';
import { MATCHES_COUNTED_MAX } from '../../../src/limits/store.ts';
import { DAY_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { NOW } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

const ARTICLES = 24_000;

/** An index of nothing but terms and rows, an article every ten minutes. */
function openCounter() {
  const database = openIndexFile(makeTemporaryFolder());
  onTestFinished(() => database.close());
  const addRow = database.prepare(
    `insert into articles (row, id, outlet, first_seen_at, event_time, text_state, version, story)
     values (?, ?, '', 0, 0, 'full', '', '')`,
  );
  const addTerms = database.prepare('insert into article_terms (rowid, terms) values (?, ?)');
  database.exec('begin');
  for (let place = 0; place < ARTICLES; place += 1) {
    const row = BigInt(firstRowAt(NOW - (ARTICLES - place) * 10 * MINUTE_MS));
    addRow.run(row, String(place));
    const terms = ['all', ...(place % 8 === 0 ? ['eighth'] : []), ...(place % 100 === 0 ? ['few'] : [])];
    // Of the last month alone.
    if (place > ARTICLES - (30 * DAY_MS) / (10 * MINUTE_MS)) terms.push('lately');
    addTerms.run(row, terms.join(' '));
  }
  database.exec('commit');
  return createMatchCounter(database);
}

test('few are counted, many are estimated', () => {
  const count = openCounter();
  expect(count('few')).toBe(ARTICLES / 100);
  expect(count('nothing')).toBe(0);
  // What cannot be a term stands nowhere, and breaks no query.
  expect(count('"or" * (')).toBe(0);
  const share = (term: string, exact: number) => count(term) / exact;
  expect(share('all', ARTICLES)).toBeCloseTo(1, 1);
  expect(share('eighth', ARTICLES / 8)).toBeGreaterThan(0.85);
  expect(share('eighth', ARTICLES / 8)).toBeLessThan(1.15);
  // What stands in one stretch of time is not taken for what stands in all.
  expect(count('lately')).toBeGreaterThanOrEqual(MATCHES_COUNTED_MAX);
  expect(count('lately')).toBeLessThan(ARTICLES / 2);
});
