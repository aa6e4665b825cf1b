// The store on the runtime's own SQLite: one file under the data folder, no server.
import type { DatabaseSync } from 'node:sqlite';
import { Kysely } from 'kysely';
import type { ArticleStore, Store, StoryStore } from '../../news/ports.ts';
import { createIdentityFinder, createKeysKeeper } from './article-keys.ts';
import { listReplaced, listVersions } from './article-versions.ts';
import { findKnown, getArticle, getArticles, getTexts, listAfter, listEverSeen } from './articles.ts';
import { createDeliveryStore } from './deliveries.ts';
import { createFeedStore } from './feeds.ts';
import { createSizeMeter } from './index-room.ts';
import { createUpkeep, type Upkeep } from './index-upkeep.ts';
import { findNews, findNewsAmong, findStoriesOf } from './news-search.ts';
import { createLeaseStore } from './leases.ts';
import { createNoteStore } from './notes.ts';
import { createPrivacyStore } from './privacy.ts';
import { listRecentArticles } from './recent-articles.ts';
import { createReceiptStore } from './receipts.ts';
import { createKeySharerFinder } from './shingle-keys.ts';
import { findDamage } from './sqlite-check.ts';
import { createSqliteDialect } from './sqlite-dialect.ts';
import { createForget } from './sqlite-forget.ts';
import { createSqliteIndex } from './sqlite-index.ts';
import { openIndexFile, openIndexForReading } from './sqlite-open.ts';
import { createMover } from './sqlite-move-articles.ts';
import { createRetag } from './sqlite-retag.ts';
import { createTakeIn } from './sqlite-take-in.ts';
import { createTransact } from './sqlite-transaction.ts';
import { createLookAlikeFinder } from './signatures.ts';
import { getStories } from './stories.ts';
import { createStoryLeads } from './story-leads.ts';
import { createStoryMembers } from './story-members.ts';
import { listMembers, listStories } from './story-pages.ts';
import { createRulingStore } from './story-rulings.ts';
import { createSubscriptionStore } from './subscriptions.ts';
import type { Tables } from './tables.ts';
import { createTermFrequencies, type TermFrequencies } from './term-frequencies.ts';
import { createTagAliases } from './tag-aliases.ts';
import { createTagRules } from './tag-rules.ts';
import { countByDay, findTagged, listOutlets, listTags } from './tags.ts';
import { createTokenLedger } from './token-ledger.ts';
import type { Transact } from './transaction-steps.ts';

/** Opens the store in a folder, making it where there is none. Throws `StoreError`. */
export function openSqliteStore(dataDir: string): Store {
  const writing = openIndexFile(dataDir);
  const reading = openIndexForReading(dataDir);
  const tables = new Kysely<Tables>({ dialect: createSqliteDialect(reading) });
  const writable = new Kysely<Tables>({ dialect: createSqliteDialect(writing) });
  const transact = createTransact(writing);
  const upkeep = createUpkeep(writing);
  const frequencies = createTermFrequencies(writing);
  const readTotals = createTotalsReader(reading);
  return {
    articles: createArticleStore({ writing, tables, frequencies, readTotals, upkeep }),
    stories: createStoryStore({ writing, tables, writable, transact, frequencies }),
    index: createSqliteIndex(reading, frequencies),
    tags: {
      listTags: (period, asOf) => listTags(tables, period, asOf),
      countByDay: (tags, asked) => countByDay(tables, tags, asked),
      listOutlets: () => listOutlets(tables),
      ...createTagAliases(tables, transact),
      ...createTagRules(tables, transact),
      findTagged: (search) => findTagged(tables, search),
      retag: createRetag(writing, upkeep),
    },
    notes: createNoteStore(writable, transact),
    feeds: createFeedStore(tables, transact),
    subscriptions: createSubscriptionStore(tables, transact),
    deliveries: createDeliveryStore(tables, transact),
    receipts: createReceiptStore(tables, transact),
    ledger: createTokenLedger(tables, transact),
    privacy: createPrivacyStore(tables, transact),
    leases: createLeaseStore(tables, transact),
    reuse: { findKeySharers: createKeySharerFinder(reading) },
    revision: async () => readTotals().revision,
    check: async () => findDamage(reading),
    close: async () => {
      reading.close();
      writing.close();
    },
  };
}

interface ArticleParts {
  writing: DatabaseSync;
  tables: Kysely<Tables>;
  frequencies: TermFrequencies;
  readTotals: ReturnType<typeof createTotalsReader>;
  upkeep: Upkeep;
}

function createArticleStore({
  writing,
  tables,
  frequencies,
  readTotals,
  upkeep,
}: ArticleParts): ArticleStore {
  const takeIn = createTakeIn(writing);
  const keepKeys = createKeysKeeper(writing);
  const findIdentities = createIdentityFinder(writing);
  const forget = createForget(writing, upkeep);
  const measureSize = createSizeMeter(writing);
  return {
    findKnown: (ids) => findKnown(tables, ids),
    findIdentities: async (keys) => findIdentities(keys),
    keepKeys: async (keys) => {
      keepKeys(keys);
    },
    listEverSeen: (after, limit) => listEverSeen(tables, after, limit),
    listVersions: (id) => listVersions(tables, id),
    listReplaced: (since, limit) => listReplaced(tables, since, limit),
    takeIn: async (articles, at, isBackfill = false) => {
      const taken = takeIn(articles, at, isBackfill);
      if (!taken.areTermsReplaced) frequencies.countAdded(taken.added);
      await upkeep();
    },
    getArticle: (id) => getArticle(tables, id),
    getArticles: (ids) => getArticles(tables, ids),
    getTexts: (ids) => getTexts(tables, ids),
    listAfter: (id, limit) => listAfter(tables, id, limit),
    prune: (before, at) => forget.prune(before, at),
    pruneOldest: (count, at) => forget.pruneOldest(count, at),
    measureSize: async () => measureSize(),
    remove: (ids, at) => forget.remove(ids, at),
    getState: async () => {
      const { articles, changedAt } = readTotals();
      return { articles, changedAt };
    },
  };
}

interface StoryParts {
  writing: DatabaseSync;
  tables: Kysely<Tables>;
  /** On the connection that writes. */
  writable: Kysely<Tables>;
  transact: Transact;
  frequencies: TermFrequencies;
}

function createStoryStore(parts: StoryParts): StoryStore {
  const { writing, tables, writable, transact, frequencies } = parts;
  // On the connection that writes: what it has written is in its cache, and gone from that of any other.
  const findLookAlikes = createLookAlikeFinder(writing);
  return {
    findLookAlikes: async (search) => findLookAlikes(search),
    getStories: (ids, asOf) => getStories(tables, ids, asOf),
    listStories: (asked) => listStories(tables, asked),
    listRecentArticles: (limit) => listRecentArticles(tables, limit),
    listMembers: (id) => listMembers(tables, id),
    findStoriesOf: (ids) => findStoriesOf(tables, ids),
    findNews: (search) => findNews(tables, search),
    findNewsAmong: (search) => findNewsAmong(tables, search),
    ...createStoryMembers(writable),
    ...createStoryLeads(tables, transact),
    ...createRulingStore(tables, transact),
    // No term has changed: what is remembered of them stays right.
    moveArticles: createMover(writing, () => frequencies.countAdded([])),
  };
}

/** Every answer asks for these, so they are one look-up. */
function createTotalsReader(database: DatabaseSync) {
  const totals = database.prepare(`
    select max(value) filter (where name = 'articles') as articles,
      max(value) filter (where name = 'changed_at') as changed_at,
      max(value) filter (where name = 'revision') as revision
    from totals`);
  return () => {
    const row = totals.get() ?? {};
    const [articles, changedAt, revision] = [row['articles'], row['changed_at'], row['revision']].map(Number);
    return { articles: articles ?? 0, changedAt: changedAt ?? 0, revision: revision ?? 0 };
  };
}
