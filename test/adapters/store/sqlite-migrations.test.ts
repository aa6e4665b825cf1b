// An index that an earlier release made: it opens, keeps what it has, and can do what is new.
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DIGEST_TOPICS_STEP } from '../../../src/adapters/store/sqlite-migration-digests.ts';
import { SQLITE_MIGRATIONS } from '../../../src/adapters/store/sqlite-migrations.ts';
import { INDEX_FILE } from '../../../src/adapters/store/sqlite-open.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import { DAY_MS, HOUR_MS } from '../../../src/limits/units.ts';
import { NO_WISHES } from '../../../src/news/feed.ts';
import type { ChannelId } from '../../../src/news/places.ts';
import { PLAIN_POSTING, type SubscriptionId } from '../../../src/news/subscription.ts';
import { begin } from '../../contracts/digest-nouns.ts';
import { aSearch, aTag, anAnalysed, idOf, NOW, slugOf, urlOf } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

/** What candidates had of their own at first. */
const FROM: Readonly<Record<string, string>> = { candidates: 'candidates join profiles using (row)' };
const TABLES = ['articles', 'candidates', 'signatures', 'identities', 'tags', 'article_tags', 'totals'];

/** What stands in an index of version 1 with these columns of its own. */
function makeFirstVersion(folder: string, made: DatabaseSync): void {
  const database = new DatabaseSync(join(folder, INDEX_FILE));
  database.exec(`pragma journal_mode = wal; ${SQLITE_MIGRATIONS[0] ?? ''}; pragma user_version = 1;`);
  for (const table of TABLES) {
    const columns = database
      .prepare(`select name from pragma_table_info('${table}')`)
      .all()
      .map((column) => String(column['name']));
    const marks = columns.map(() => '?').join(', ');
    const insert = database.prepare(`insert or replace into ${table} values (${marks})`);
    const select = made.prepare(`select ${columns.join(', ')} from ${FROM[table] ?? table}`);
    select.setReadBigInts(true);
    for (const row of select.all()) insert.run(...columns.map((column) => row[column] ?? null));
  }
  const addTerms = database.prepare('insert into article_terms (rowid, terms) values (?, ?)');
  const rows = made.prepare('select row, headline from articles');
  rows.setReadBigInts(true);
  for (const { row, headline } of rows.all()) addTerms.run(row ?? null, headline ?? null);
  database.close();
}

/** A digest as it was written before topics. */
const OLD_DIGEST = {
  subscription: '1',
  tag: { slug: 'sea', name: 'Séa "Wind"' },
  period: { from: 5, until: 9 },
  stories: [
    {
      ...{ story: 'story00001', headline: 'A “b”', outlet: 'The Harbour Post', url: null, outlets: 2 },
      sentence: { article: idOf(1), version: 'v1', start: 0, end: 4, quote: 'Ahoy' },
      ...{ articles: [1, 2].map(idOf), isTruncated: false },
    },
  ],
  total: 1,
  nextRunAt: 7,
};

/** A subscription with a delivery that was sent, one that is planned, and a slot that was skipped. */
function keepOldDigests(database: DatabaseSync): void {
  const schedule = { weekdays: [1, 5], time: { hour: 8, minute: 5 }, zone: 'Europe/Berlin' };
  database
    .prepare(
      `insert into subscriptions (guild, channel, tag, tag_name, schedule, stories, mention, created_by, created_at,
         next_run_at, covered_until, paused_because)
       values ('100', '200', 'sea', 'Séa "Wind"', ?, 5, '300', '400', 1, ?, ?, 'failing')`,
    )
    .run(JSON.stringify(schedule), NOW, NOW - 9);
  const add = database.prepare(
    `insert into deliveries (subscription, guild, channel, mention, slot, state, message, attempts, attempted_at, digest)
     values (1, '100', '200', '300', ?, ?, ?, 1, ?, ?)`,
  );
  const digest = JSON.stringify(OLD_DIGEST);
  add.run(NOW - DAY_MS, 'sent', '500', NOW - DAY_MS + 3, digest);
  add.run(NOW - 5, 'planned', null, null, JSON.stringify({ ...OLD_DIGEST, stories: [] }));
  add.run(NOW, 'skipped', null, null, null);
  const tell = database.prepare(
    "insert into told (channel, article, delivery, guild) values ('200', ?, 1, '100')",
  );
  for (const place of [1, 2]) tell.run(idOf(place));
}

async function openMigrated() {
  const [template, folder] = [makeTemporaryFolder(), makeTemporaryFolder()];
  const store = openSqliteStore(template);
  const batch = [1, 2, 3].map((place) =>
    anAnalysed(
      { url: urlOf(place), firstSeenAt: NOW - HOUR_MS, tags: [aTag('Sea')] },
      { signature: ['sea'] },
    ),
  );
  await store.articles.takeIn(batch, NOW);
  await store.close();
  const made = new DatabaseSync(join(template, INDEX_FILE), { readOnly: true });
  makeFirstVersion(folder, made);
  made.close();
  const migrated = openSqliteStore(folder);
  onTestFinished(() => migrated.close());
  return { folder, store: migrated, articles: batch.map(({ article }) => article) };
}

describe('an index of the first release', () => {
  it('is brought to the newest version, with all its articles', async () => {
    const { folder, store, articles } = await openMigrated();
    const database = new DatabaseSync(join(folder, INDEX_FILE), { readOnly: true });
    onTestFinished(() => database.close());
    expect(database.prepare('pragma user_version').get()).toEqual({ user_version: SQLITE_MIGRATIONS.length });
    expect(await store.check()).toEqual([]);
    expect(await store.articles.getArticles([1, 2, 3].map(idOf))).toEqual(articles);
    expect(await store.index.findCandidates(aSearch({ words: ['ferry'] }))).toHaveLength(3);
  });

  it('takes in more, and counts what it had as news', async () => {
    const { store } = await openMigrated();
    const later = { firstSeenAt: NOW, tags: [aTag('Sea')] };
    await store.articles.takeIn([anAnalysed({ url: urlOf(4), ...later })], NOW);
    await store.articles.takeIn([anAnalysed({ url: urlOf(5), ...later })], NOW, true);
    await store.articles.takeIn([anAnalysed({ url: urlOf(1), ...later, headline: 'changed' })], NOW, true);
    const period = { from: 0, until: NOW + 1 };
    const news = await store.stories.findNews({
      tag: slugOf('sea'),
      period,
      eventSince: 0,
      language: null,
      limit: 9,
    });
    expect(news.map(({ id }) => id).toSorted()).toEqual([1, 2, 3, 4].map(idOf));
    expect(await store.check()).toEqual([]);
  });

  it('delivers digests', async () => {
    const { store } = await openMigrated();
    const { delivery } = await begin(store, { places: [1] });
    expect(await store.deliveries.getDelivery(delivery.id)).toEqual(delivery);
    expect(await store.feeds.listFeeds()).toEqual([]);
  });

  it('of the second release keeps its feeds, with nothing known of what is new', async () => {
    const folder = makeTemporaryFolder();
    const database = new DatabaseSync(join(folder, INDEX_FILE));
    const steps = SQLITE_MIGRATIONS.slice(0, 2).join(';');
    database.exec(`pragma journal_mode = wal; ${steps}; pragma user_version = 2;`);
    database
      .prepare(
        `insert into feeds (id, url, added_at, first_read_at, read_at, next_read_at, failures, is_paused, articles)
         values (?, ?, ?, ?, ?, ?, 1, 0, 4)`,
      )
      .run('feed000001', 'https://harbour-post.example/feed', NOW - HOUR_MS, NOW - 9, NOW - 5, NOW);
    database.close();
    const store = openSqliteStore(folder);
    onTestFinished(() => store.close());
    expect(await store.feeds.listFeeds()).toMatchObject([
      {
        ...{ id: 'feed000001', articles: 4, failures: 1, askedAt: NOW - 5, readAt: NOW - 5 },
        ...{ readsPages: false, format: null, wishes: NO_WISHES, notice: null, usualItems: null },
      },
    ]);
    expect(await store.feeds.nextDueAt()).toBe(NOW);
    expect(await store.feeds.takeNotices(9)).toEqual([]);
  });

  it('of the release before topics keeps its subscriptions, deliveries and what was told', async () => {
    const folder = makeTemporaryFolder();
    const database = new DatabaseSync(join(folder, INDEX_FILE));
    const steps = SQLITE_MIGRATIONS.slice(0, SQLITE_MIGRATIONS.indexOf(DIGEST_TOPICS_STEP));
    database.exec(`pragma journal_mode = wal; ${steps.join(';')}; pragma user_version = ${steps.length};`);
    keepOldDigests(database);
    database.close();
    const store = openSqliteStore(folder);
    onTestFinished(() => store.close());
    const posting = { ...PLAIN_POSTING, mention: '300' };
    const topic = { kind: 'tag', tag: { slug: 'sea', name: 'Séa "Wind"' } };
    const schedule = { weekdays: [1, 5], times: [{ hour: 8, minute: 5 }], zone: 'Europe/Berlin' };
    const [subscription] = await store.subscriptions.listSubscriptions();
    expect(subscription).toEqual({
      ...{ id: '1', guild: '100', channel: '200', topic, schedule, stories: 5, language: null, posting },
      ...{ createdBy: '400', createdAt: 1, nextRunAt: NOW, coveredUntil: NOW - 9, pausedBecause: 'failing' },
    });
    const [skipped, planned, sent] = await store.deliveries.listDeliveries('1' as SubscriptionId, 9);
    expect(skipped).toMatchObject({ state: 'skipped', digest: null, corrections: [] });
    expect(planned).toMatchObject({ posted: { message: null, isComplete: false } });
    const { period, total, nextRunAt } = OLD_DIGEST;
    const stories = OLD_DIGEST.stories.map((story) => ({
      ...{ ...story, independent: story.outlets, eventTime: period.until, claims: [], update: null },
    }));
    expect(sent).toMatchObject({
      ...{
        posting,
        digest: { subscription: '1', period, total, nextRunAt, topic, stories },
        corrections: [],
      },
      posted: { message: '500', isComplete: true, thread: null, isPublished: false },
    });
    const told = { articles: [1, 2].map(idOf), claims: [], independent: 2, toldAt: NOW - DAY_MS + 3 };
    expect(await store.deliveries.findTold('200' as ChannelId, [idOf(2)])).toEqual([told]);
    expect(await store.deliveries.listCiting([idOf(1)], 0)).toEqual([sent]);
    expect(await store.deliveries.listCiting([idOf(2)], 0)).toEqual([]);
  });

  it('was not edited after its release', () => {
    const first = SQLITE_MIGRATIONS[0] ?? '';
    expect(first).not.toContain('is_backfill');
    expect(first).not.toContain('subscriptions');
  });
});
