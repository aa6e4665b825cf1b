// How the queries of digests are answered in SQLite: along indexes, so that a large index is no slower than a small one.
import { DatabaseSync } from 'node:sqlite';
import { Kysely, type Compilable } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createFeedStore } from '../../../src/adapters/store/feeds.ts';
import { newsQuery } from '../../../src/adapters/store/news-search.ts';
import { createSqliteDialect } from '../../../src/adapters/store/sqlite-dialect.ts';
import { SQLITE_MIGRATIONS } from '../../../src/adapters/store/sqlite-migrations.ts';
import { createTransact } from '../../../src/adapters/store/sqlite-transaction.ts';
import { createSubscriptionStore } from '../../../src/adapters/store/subscriptions.ts';
import type { Tables } from '../../../src/adapters/store/tables.ts';
import type { Steps, Transact } from '../../../src/adapters/store/transaction-steps.ts';
import { NOW, slugOf } from '../../nouns.ts';

function openTables() {
  const database = new DatabaseSync(':memory:');
  onTestFinished(() => database.close());
  for (const step of SQLITE_MIGRATIONS) database.exec(step);
  const tables = new Kysely<Tables>({ dialect: createSqliteDialect(database) });
  const planOf = (query: Compilable) => {
    const plan = database.prepare(`explain query plan ${query.compile().sql}`).all();
    return plan.map((step) => String(step['detail']));
  };
  const plans: string[] = [];
  const run = createTransact(database);
  // Writes down the plan of each step before it is run.
  function* explained<Result>(steps: Steps<Result>): Steps<Result> {
    let step = steps.next();
    while (step.done !== true) {
      const query = step.value;
      plans.push(...planOf({ compile: () => query }));
      step = steps.next(yield query);
    }
    return step.value;
  }
  const explain: Transact = (makeSteps) => run(() => explained(makeSteps()));
  return { tables, planOf, plans, explain };
}

describe('the search for news', () => {
  it('walks the newest articles of the tag and sorts nothing', () => {
    const { tables, planOf } = openTables();
    const period = { from: NOW - 1, until: NOW };
    const search = { tag: slugOf('sea'), period, eventSince: 0, language: null, limit: 5 };
    expect(planOf(newsQuery(tables, search))).toEqual([
      'SEARCH tags USING COVERING INDEX sqlite_autoindex_tags_1 (slug=?)',
      'SEARCH article_tags USING PRIMARY KEY (tag=? AND row>?)',
      'SEARCH articles USING INTEGER PRIMARY KEY (rowid=?)',
    ]);
  });
});

describe('what runs every few seconds', () => {
  it('reads only the feeds that are due', async () => {
    const { tables, plans, explain } = openTables();
    await createFeedStore(tables, explain).claimDueFeeds(NOW, 1, 9);
    expect(plans).toContain('SEARCH feeds USING INDEX feeds_due (is_paused=? AND next_read_at<?)');
    expect(plans.filter((step) => step.startsWith('SCAN'))).toEqual([]);
  });

  it('reads only the subscriptions and deliveries that are due', async () => {
    const { tables, plans, explain } = openTables();
    await createSubscriptionStore(tables, explain).claimDueChannels(NOW, 1, { limit: 9 });
    expect(plans).toContain('SEARCH subscriptions USING INDEX subscriptions_due (next_run_at<?)');
    expect(plans).toContain('SEARCH subscriptions USING INDEX subscriptions_by_last_slot (last_slot>?)');
    expect(plans).toContain('SEARCH deliveries USING INDEX deliveries_due (next_attempt_at<?)');
    // What is held is little; the channels that are due are read in their order, so that a claim can stop.
    const scans = plans.filter((step) => /^(?:SCAN|USE TEMP B-TREE)/.test(step));
    expect(new Set(scans)).toEqual(new Set(['SCAN channel_holds']));
  });
});
