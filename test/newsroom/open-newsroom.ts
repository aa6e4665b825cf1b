// A newsroom for one test: a real store and cache in a temporary folder, and a clock that stands still until it is set.
import { onTestFinished } from 'vitest';
import { openAnswerCache } from '../../src/adapters/cache/answer-cache.ts';
import { openSqliteStore } from '../../src/adapters/store/sqlite-store.ts';
import { createLanguageDetector } from '../../src/analysis/language.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import type { SourceItem } from '../../src/news/ports.ts';
import { createDirectory } from '../../src/newsroom/directory.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { createSingleFlight } from '../../src/newsroom/single-flight.ts';
import { takeInArticles } from '../../src/newsroom/take-in-articles.ts';
import { createMemoryLog, type MemoryLog } from '../memory-log.ts';
import { NOW } from '../nouns.ts';
import { withEmptyIndex, withFiles, type FolderFiles } from '../ready-index.ts';
import { makeTemporaryFolder } from '../temporary-folder.ts';

export interface OpenedNewsroom {
  newsroom: Newsroom & { log: MemoryLog };
  /** Moves the clock. */
  setNow: (now: number) => void;
  /** Before the end of the test. */
  close: () => Promise<void>;
  /** The folder of its index. */
  dataDir: string;
  /** Takes lines in, and the directory is of now. */
  takeIn: (...lines: ArticleLine[]) => ReturnType<typeof takeInArticles>;
}

/** Loaded once: the model is the same for all and holds no state between texts. */
const detector = createLanguageDetector();

/** On an empty index, or on a copy of what another newsroom has left. */
export async function openNewsroom({ files }: { files?: FolderFiles } = {}): Promise<OpenedNewsroom> {
  const made = makeTemporaryFolder();
  const folder = files === undefined ? withEmptyIndex(made) : withFiles(made, files);
  const log = createMemoryLog();
  const store = openSqliteStore(folder);
  const cache = openAnswerCache(folder, log);
  let now = NOW;
  const clock = () => now;
  const newsroom: OpenedNewsroom['newsroom'] = {
    ...{ store, cache, clock, log },
    directory: createDirectory(store, clock),
    pending: createSingleFlight(),
    loadLanguageDetector: () => detector,
    writer: null,
    writerBudget: { total: null, perServer: null },
    compareArticles: async (articles) =>
      (await import('../../src/analysis/comparison/comparison.ts')).compareArticles(articles),
    drawChart: () => Promise.reject(new Error('this newsroom draws nothing')),
  };
  let isOpen = true;
  const close = async () => {
    if (!isOpen) return;
    isOpen = false;
    await cache.close();
    await store.close();
  };
  onTestFinished(close);
  return {
    ...{ newsroom, close },
    dataDir: folder,
    setNow: (moment) => {
      now = moment;
    },
    takeIn: async (...lines) => {
      const report = await takeInArticles(newsroom, itemsOf(lines));
      newsroom.directory = createDirectory(store, clock);
      return report;
    },
  };
}

export function itemsOf(lines: readonly ArticleLine[]): SourceItem[] {
  return lines.map((line) => ({ kind: 'article', line, file: 'test' }));
}

/** The headlines of articles by id, in the order of the ids. */
export async function headlinesOf(newsroom: Newsroom, found: readonly { id: string }[]): Promise<string[]> {
  const articles = await newsroom.store.articles.getArticles(found.map(({ id }) => id as never));
  return articles.map(({ headline }) => headline ?? '');
}
