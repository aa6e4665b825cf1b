// The composition root: builds every part from the settings. Used by main, cli, benches and walks.
import type { Readable } from 'node:stream';
import { createLanguageDetector } from './analysis/language.ts';
import type { MoveAsked } from './adapters/store/move-store.ts';
import type { Backups } from './adapters/store/sqlite-backup.ts';
import { openAnswerCache } from './adapters/cache/answer-cache.ts';
import { takeBotLock } from './adapters/store/bot-lock.ts';
import { openSqliteStore } from './adapters/store/sqlite-store.ts';
import { createOpenAiWriter } from './adapters/writer/openai-writer.ts';
import type { FeedList } from './adapters/sources/feeds/feed-list.ts';
import type { FeedListOptions } from './adapters/sources/feeds/feed-list-file.ts';
import type { Config } from './config.ts';
import { createLog, type Log } from './log.ts';
import type { Article, ArticleLine } from './news/article.ts';
import type { Comparison } from './news/comparison.ts';
import type { Chart } from './news/chart.ts';
import type { ListedFeed } from './news/feed.ts';
import type { Observe } from './news/observed.ts';
import type { AnswerCache, Clock, SourceItem, Store } from './news/ports.ts';
import type { StoreMove } from './news/ports-move.ts';
import type { Writer } from './news/ports-writer.ts';
import type { FeedReader } from './news/ports-feeds.ts';
import { createDirectory } from './newsroom/directory.ts';
import type { Newsroom } from './newsroom/newsroom.ts';
import { createSingleFlight } from './newsroom/single-flight.ts';
import { areTermsOutdated } from './newsroom/terms-version.ts';

/** Readers of what articles come in. Each loads its parsers when it is first called. */
export interface Sources {
  /** Reads files and folders, and `stdin` for the path `-`. What cannot be read is an item like any other. */
  readSources(
    paths: readonly string[],
    options: {
      outlet?: string | undefined;
      tag?: string | undefined;
      stdin?: Readable | undefined;
      /** Without it, addresses are rejected. */
      addresses?: Pick<Config, 'contact' | 'arePrivateNetworksAllowed'> | undefined;
    },
  ): AsyncIterable<SourceItem>;
  /** Reads each file as the page of one article, found at `url` if it does not say where. */
  extractPages(
    paths: readonly string[],
    options: { url?: string | undefined; stdin: Readable },
  ): AsyncIterable<SourceItem>;
  readSampleLines(): Promise<ArticleLine[]>;
  /** What comes after it, where a clock can be moved. */
  readLaterSampleLines(): Promise<ArticleLine[]>;
  /** Reads a list of feeds from a file, or from `stdin` for `-`: OPML, or one address a line. */
  readFeedList(path: string, options?: FeedListOptions): Promise<FeedList>;
  /** The feeds to begin with that come with the program; those in the folders that are named. */
  readStartingFeeds(folders?: readonly string[]): Promise<FeedList>;
  writeFeedList(feeds: readonly ListedFeed[]): Promise<string>;
}

export interface Composed {
  newsroom: Newsroom;
  sources: Sources;
  log: Log;
  close(): Promise<void>;
}

export interface ComposeOptions {
  clock?: Clock;
  log?: Log;
  /** Terms of another version stay, for the reading worker to make anew: that may take half an hour. */
  isReindexedLater?: boolean;
  /** Compares write-ups elsewhere; left out, on the thread that asks. */
  compareArticles?: Newsroom['compareArticles'];
  /** Draws charts elsewhere; left out, on the thread that asks. */
  drawChart?: Newsroom['drawChart'];
  /** Counts what is done; left out, nobody does. */
  observe?: Observe | undefined;
}

/**
 * Opens the index and the cache of a data folder or a database and builds the newsroom on them; terms that another version made are made
 * anew first, unless that is done later. Throws `StoreError`.
 */
export async function composeNewsroom(config: Config, options: ComposeOptions = {}): Promise<Composed> {
  const log = options.log ?? createLog(config.logLevel);
  const clock = options.clock ?? Date.now;
  const { store, cache } = await openKept(config, { log, observe: options.observe });
  const newsroom: Newsroom = {
    store,
    cache,
    clock,
    log,
    directory: createDirectory(store, clock),
    pending: createSingleFlight(),
    loadLanguageDetector,
    writer: composeWriter(config, log),
    writerBudget: { total: config.writerDailyTokens, perServer: config.writerDailyTokensPerServer },
    compareArticles: options.compareArticles ?? compareHere,
    drawChart: options.drawChart ?? drawHere,
    observe: options.observe,
  };
  const close = async () => {
    await cache.close();
    await store.close();
  };
  if (await areTermsOutdated(newsroom)) await bringUpToDate(newsroom, options.isReindexedLater === true);
  return { newsroom, sources: composeSources(), log, close };
}

/** Index and cache in the data folder, or in the database that the settings name: what speaks to it is loaded only then. */
async function openKept(
  config: Config,
  { log, observe }: Pick<Newsroom, 'log' | 'observe'>,
): Promise<{ store: Store; cache: AnswerCache }> {
  const { dataDir, databaseUrl: url } = config;
  if (url === null) return { store: openSqliteStore(dataDir), cache: openAnswerCache(dataDir, log) };
  const { openPostgresStore } = await import('./adapters/store/postgres-store.ts');
  const { openCacheDatabase } = await import('./adapters/store/postgres-cache-database.ts');
  const { createPostgresAnswerCache } = await import('./adapters/cache/postgres-answer-cache.ts');
  const store = await openPostgresStore({ url, observe });
  return { store, cache: createPostgresAnswerCache(openCacheDatabase(url), log) };
}

/** What reads articles is loaded only here: no index of today needs it at its start. */
async function bringUpToDate(newsroom: Newsroom, isReindexedLater: boolean): Promise<void> {
  const isEmpty = (await newsroom.store.articles.getState()).articles === 0;
  if (isReindexedLater && !isEmpty) {
    const { keyArticles } = await import('./newsroom/key-articles.ts');
    await keyArticles(newsroom);
    return;
  }
  const { reindexArticles } = await import('./newsroom/reindex-articles.ts');
  const reindexed = await reindexArticles(newsroom);
  if (reindexed > 0) newsroom.log.warn({ articles: reindexed }, 'the terms of all articles were made anew');
}

async function compareHere(articles: readonly Article[]): Promise<Comparison> {
  const { compareArticles } = await import('./analysis/comparison/comparison.ts');
  return compareArticles(articles);
}

async function drawHere(chart: Chart): Promise<Uint8Array> {
  const { drawChart } = await import('./adapters/pictures/draw-chart.ts');
  return drawChart(chart);
}

/** A writer where the settings name a key or a server; it loads its library when it first writes. */
function composeWriter({ openaiApiKey, openaiBaseUrl, openaiModel }: Config, log: Log): Writer | null {
  if (openaiApiKey === null && openaiBaseUrl === null) return null;
  return createOpenAiWriter({ apiKey: openaiApiKey, baseUrl: openaiBaseUrl, model: openaiModel, log });
}

/** The model is the same for all and holds nothing between texts: newsrooms of one thread share it. */
const loadLanguageDetector = loadOnce(createLanguageDetector);

/** Loads something when it is first asked for, and once. */
function loadOnce<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loading: Promise<Loaded> | null = null;
  return () => (loading ??= load());
}

/** The readers alone: they need neither index nor cache. */
export function composeSources(): Sources {
  return {
    readSources: async function* (paths, options) {
      const { readSources } = await import('./adapters/sources/read-source.ts');
      yield* readSources(paths, options);
    },
    extractPages: async function* (paths, options) {
      const { extractPages } = await import('./adapters/sources/pages/extract-pages.ts');
      yield* extractPages(paths, options);
    },
    readSampleLines: async () => {
      const { readSampleLines } = await import('./adapters/sources/sample.ts');
      return readSampleLines();
    },
    readLaterSampleLines: async () => {
      const { readLaterSampleLines } = await import('./adapters/sources/sample.ts');
      return readLaterSampleLines();
    },
    readFeedList: async (path, options) => {
      const { readFeedListFile } = await import('./adapters/sources/feeds/feed-list-file.ts');
      return readFeedListFile(path, options);
    },
    readStartingFeeds: async (folders) => {
      const { readStartingFeeds } = await import('./adapters/sources/feeds/feed-list-file.ts');
      return readStartingFeeds(folders);
    },
    writeFeedList: async (feeds) => {
      const { writeFeedList } = await import('./adapters/sources/feeds/feed-list.ts');
      return writeFeedList(feeds);
    },
  };
}

/**
 * Reads feeds by their addresses; loaded when the first is read. `close` has to be called. With a cache, what robots.txt
 * said is kept there; the cache stays open.
 */
export function composeFeedReader(config: Config, cache?: AnswerCache): FeedReader {
  let loading: Promise<FeedReader> | null = null;
  const load = async () => {
    const { createFeedReader } = await import('./adapters/sources/feeds/feed-reader.ts');
    const { createRobotsMemory } = await import('./adapters/sources/http/robots-memory.ts');
    const { contact, arePrivateNetworksAllowed } = config;
    const robotsMemory = cache === undefined ? undefined : createRobotsMemory(cache);
    return createFeedReader({ contact, arePrivateNetworksAllowed, robotsMemory });
  };
  return {
    readFeed: async (feed) => (await (loading ??= load())).readFeed(feed),
    readArticlePage: async (url) => (await (loading ??= load())).readArticlePage(url),
    findFeeds: async (address) => (await (loading ??= load())).findFeeds(address),
    close: async () => (await loading)?.close(),
  };
}

/**
 * Claims the data folder for one bot; answers what gives it back. Throws `StoreError` where another bot has it. A database is
 * for any number of bots.
 */
export function claimDataDir({ dataDir, databaseUrl }: Pick<Config, 'dataDir' | 'databaseUrl'>): () => void {
  return databaseUrl === null ? takeBotLock(dataDir) : () => undefined;
}

/** Opens a move of the index of a data folder to a PostgreSQL database. Throws `StoreError`. */
export async function openMove(asked: MoveAsked): Promise<StoreMove> {
  const { openMove: open } = await import('./adapters/store/move-store.ts');
  return open(asked);
}

/** Copies indexes in files and puts them back. */
export async function composeBackups(): Promise<Backups> {
  const { backUpIndex, restoreIndex, indexFileIn } = await import('./adapters/store/sqlite-backup.ts');
  return { backUpIndex, restoreIndex, indexFileIn };
}
