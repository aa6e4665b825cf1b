// Articles, stories, tags and search on PostgreSQL, put together for the store.
import type { Kysely } from 'kysely';
import type { ArticleStore, Store, StoryStore } from '../../news/ports.ts';
import type { TagStore } from '../../news/ports-tags.ts';
import { listReplaced, listVersions } from './article-versions.ts';
import { findKnown, getArticle, getArticles, getTexts, listAfter, listEverSeen } from './articles.ts';
import { findNews, findNewsAmong, findStoriesOf } from './news-search.ts';
import { findPostgresDamage } from './postgres-check.ts';
import { prune, pruneOldest, remove } from './postgres-forget.ts';
import { createPostgresFrequencies, type PostgresFrequencies } from './postgres-frequencies.ts';
import { createPostgresIndex } from './postgres-index.ts';
import { createPostgresKeySharers } from './postgres-key-sharers.ts';
import { createPostgresIdentityFinder, keepKeysOf } from './postgres-keys.ts';
import { createPostgresMover } from './postgres-move-articles.ts';
import type { Noun } from './postgres-nouns.ts';
import type { ReadRows } from './postgres-reading.ts';
import { retag } from './postgres-retag.ts';
import { createPostgresLookAlikes } from './postgres-signatures.ts';
import { measurePostgresSize } from './postgres-size.ts';
import { takeIn } from './postgres-take-in.ts';
import { createTotalsReader, type Totals } from './postgres-totals.ts';
import { listRecentArticles } from './recent-articles.ts';
import { getStories } from './stories.ts';
import { createStoryLeads } from './story-leads.ts';
import { createStoryMembers } from './story-members.ts';
import { listMembers, listStories } from './story-pages.ts';
import { createRulingStore } from './story-rulings.ts';
import type { Tables } from './tables.ts';
import { createTagAliases } from './tag-aliases.ts';
import { createTagRules } from './tag-rules.ts';
import { countByDay, findTagged, listOutlets, listTags } from './tags.ts';
import type { Transact } from './transaction-steps.ts';

export interface ArticleParts {
  readRows: ReadRows;
  /** For what every question asks. */
  readPrepared: ReadRows;
  tables: Kysely<Tables>;
  transactOn: (nouns: readonly Noun[]) => Transact;
}

type ArticlePorts = 'articles' | 'stories' | 'index' | 'tags' | 'reuse' | 'revision' | 'check';

/** All ports that stand on articles. */
export function createPostgresArticles(parts: ArticleParts): Pick<Store, ArticlePorts> {
  const { readRows, readPrepared } = parts;
  const frequencies = createPostgresFrequencies(readPrepared);
  const readTotals = createTotalsReader(readPrepared);
  const onIndex = { ...parts, transact: parts.transactOn(['index']), frequencies, readTotals };
  return {
    articles: createArticleStore(onIndex),
    stories: createStoryStore(onIndex),
    index: createPostgresIndex({ readRows: readPrepared, frequencies, readTotals }),
    tags: createTagStore(onIndex),
    reuse: { findKeySharers: createPostgresKeySharers(readRows) },
    revision: async () => (await readTotals()).revision,
    check: () => findPostgresDamage(readRows),
  };
}

interface IndexParts extends ArticleParts {
  transact: Transact;
  frequencies: PostgresFrequencies;
  readTotals: () => Promise<Totals>;
}

function createArticleStore({
  readRows,
  tables,
  transact,
  frequencies,
  readTotals,
}: IndexParts): ArticleStore {
  return {
    findKnown: (ids) => findKnown(tables, ids),
    findIdentities: createPostgresIdentityFinder(readRows),
    keepKeys: async (keys) => {
      if (keys.size > 0) await transact(() => keepKeysOf(keys));
    },
    listEverSeen: (after, limit) => listEverSeen(tables, after, limit),
    listVersions: (id) => listVersions(tables, id),
    listReplaced: (since, limit) => listReplaced(tables, since, limit),
    takeIn: async (articles, at, isBackfill = false) => {
      if (articles.length === 0) return;
      const { added, areTermsReplaced, revision } = await transact(() =>
        takeIn(articles, { at, isBackfill }),
      );
      if (!areTermsReplaced) frequencies.countAdded(added, revision);
    },
    getArticle: (id) => getArticle(tables, id),
    getArticles: (ids) => getArticles(tables, ids),
    getTexts: (ids) => getTexts(tables, ids),
    listAfter: (id, limit) => listAfter(tables, id, limit),
    prune: (before, at) => prune(transact, before, at),
    pruneOldest: (count, at) => pruneOldest(transact, count, at),
    measureSize: () => measurePostgresSize(readRows),
    remove: (ids, at) => remove(transact, ids, at),
    getState: async () => {
      const { articles, changedAt } = await readTotals();
      return { articles, changedAt };
    },
  };
}

function createStoryStore({ readRows, tables, transact }: IndexParts): StoryStore {
  return {
    findLookAlikes: createPostgresLookAlikes(readRows),
    getStories: (ids, asOf) => getStories(tables, ids, asOf),
    listStories: (asked) => listStories(tables, asked),
    listRecentArticles: (limit) => listRecentArticles(tables, limit),
    listMembers: (id) => listMembers(tables, id),
    findStoriesOf: (ids) => findStoriesOf(tables, ids),
    findNews: (search) => findNews(tables, search),
    findNewsAmong: (search) => findNewsAmong(tables, search),
    ...createStoryMembers(tables),
    ...createStoryLeads(tables, transact),
    ...createRulingStore(tables, transact),
    moveArticles: createPostgresMover(tables, transact),
  };
}

function createTagStore({ tables, transact, transactOn }: IndexParts): TagStore {
  return {
    listTags: (period, asOf) => listTags(tables, period, asOf),
    countByDay: (tags, asked) => countByDay(tables, tags, asked),
    listOutlets: () => listOutlets(tables),
    // What leads to an alias are subscriptions too.
    ...createTagAliases(tables, transactOn(['index', 'digests'])),
    ...createTagRules(tables, transact),
    findTagged: (search) => findTagged(tables, search),
    retag: async (articles, change, at) =>
      articles.length === 0 ? 0 : transact(() => retag(tables, { articles, change, at })),
  };
}
