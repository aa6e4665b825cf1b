// The composition root: builds every part from the settings. Used by main, cli, benches and walks.
import type { Readable } from 'node:stream';
import { createLanguageDetector } from './analysis/language.ts';
import { openAnswerCache } from './adapters/cache/answer-cache.ts';
import { takeBotLock } from './adapters/store/bot-lock.ts';
import { openSqliteStore } from './adapters/store/sqlite-store.ts';
import type { Config } from './config.ts';
import { createLog, type Log } from './log.ts';
import type { ArticleLine } from './news/article.ts';
import type { Clock, SourceItem } from './news/ports.ts';
import { createDirectory } from './newsroom/directory.ts';
import type { Newsroom } from './newsroom/newsroom.ts';
import { reindexArticles } from './newsroom/reindex-articles.ts';
import { createSingleFlight } from './newsroom/single-flight.ts';

/** Readers of what articles come in. Each loads its parsers when it is first called. */
export interface Sources {
  /** Reads files and folders, and `stdin` for the path `-`. What cannot be read is an item like any other. */
  readSources(
    paths: readonly string[],
    options: { outlet?: string | undefined; tag?: string | undefined; stdin?: Readable | undefined },
  ): AsyncIterable<SourceItem>;
  /** Reads each file as the page of one article, found at `url` if it does not say where. */
  extractPages(
    paths: readonly string[],
    options: { url?: string | undefined; stdin: Readable },
  ): AsyncIterable<SourceItem>;
  readSampleLines(): Promise<ArticleLine[]>;
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
}

/**
 * Opens the index and the cache of a data folder and builds the newsroom on them; an index whose terms were made by
 * another version is made anew first. Throws `StoreError`.
 */
export async function composeNewsroom(config: Config, options: ComposeOptions = {}): Promise<Composed> {
  const log = options.log ?? createLog(config.logLevel);
  const clock = options.clock ?? Date.now;
  const store = openSqliteStore(config.dataDir);
  const cache = openAnswerCache(config.dataDir, log);
  const newsroom: Newsroom = {
    store,
    cache,
    clock,
    log,
    directory: createDirectory(store, clock),
    pending: createSingleFlight(),
    loadLanguageDetector: loadOnce(createLanguageDetector),
  };
  const close = async () => {
    await cache.close();
    await store.close();
  };
  const reindexed = await reindexArticles(newsroom);
  if (reindexed > 0) log.warn({ articles: reindexed }, 'the terms of all articles were made anew');
  return { newsroom, sources: composeSources(), log, close };
}

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
      const { extractPages } = await import('./adapters/sources/extract-pages.ts');
      yield* extractPages(paths, options);
    },
    readSampleLines: async () => {
      const { readSampleLines } = await import('./adapters/sources/sample.ts');
      return readSampleLines();
    },
  };
}

/** Claims the data folder for one bot; answers what gives it back. Throws `StoreError` where another bot has it. */
export function claimDataDir(config: Config): () => void {
  return takeBotLock(config.dataDir);
}
