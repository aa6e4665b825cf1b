// The same articles behind both engines: a newsroom on SQLite and one on a PostgreSQL, for what asks both the same.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { composeNewsroom, type Composed } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import type { EpochMs } from '../src/news/branded.ts';
import type { SourceItem } from '../src/news/ports.ts';
import { createDirectory } from '../src/newsroom/directory.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { takeInArticles } from '../src/newsroom/take-in-articles.ts';

export type Engine = 'SQLite' | 'PostgreSQL';

/** A newsroom whose clock goes with what it reads, and which answers everything anew. */
export interface EngineNewsroom {
  engine: Engine;
  newsroom: Newsroom;
  setClock: (moment: EpochMs) => void;
}

/** `sqlite` first, then `postgres`; the database is empty and stays as it is left. */
export async function withBothEngines<Result>(
  databaseUrl: string,
  use: (sqlite: EngineNewsroom, postgres: EngineNewsroom, dataDir: string) => Promise<Result>,
): Promise<Result> {
  const dataDir = mkdtempSync(join(tmpdir(), 'broadsheet-engines-'));
  const opened: Composed[] = [];
  const open = async (engine: Engine, settings: Record<string, string>): Promise<EngineNewsroom> => {
    let now = 0;
    const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error', ...settings });
    const composed = await composeNewsroom(config, { clock: () => now });
    opened.push(composed);
    const newsroom = { ...composed.newsroom, cache: NO_CACHE };
    return { engine, newsroom, setClock: (moment) => (now = moment) };
  };
  try {
    const sqlite = await open('SQLite', {});
    const postgres = await open('PostgreSQL', { DATABASE_URL: databaseUrl });
    return await use(sqlite, postgres, dataDir);
  } finally {
    for (const composed of opened) await composed.close();
    rmSync(dataDir, { recursive: true, force: true });
  }
}

const NO_CACHE: Newsroom['cache'] = {
  get: () => Promise.resolve(null),
  set: () => Promise.resolve(),
  close: () => Promise.resolve(),
};

/** Takes items in, one of each second from a moment on; answers the newsroom as one that starts then has it. */
export async function takeInFrom(
  { newsroom, setClock }: EngineNewsroom,
  items: readonly SourceItem[],
  from: EpochMs,
): Promise<Newsroom> {
  function* inTime(): Iterable<SourceItem> {
    for (const [place, item] of items.entries()) {
      setClock(from + place * 1_000);
      yield item;
    }
  }
  await takeInArticles(newsroom, inTime());
  return { ...newsroom, directory: createDirectory(newsroom.store, newsroom.clock) };
}
