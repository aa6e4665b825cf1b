// A million articles through the whole take-in, beside the same texts into a bare FTS5 table: rate, memory and size on the
// way. The index is kept for the other benches.
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { composeNewsroom, type Composed } from '../src/compose.ts';
import { readConfig } from '../src/config.ts';
import { TAKE_IN_BATCH } from '../src/limits/store.ts';
import type { ArticleLine } from '../src/news/article.ts';
import type { SourceItem } from '../src/news/ports.ts';
import { takeInArticles } from '../src/newsroom/take-in-articles.ts';
import { residentMegabytes } from './measure.ts';
import { publishedAtOf, readTexts, type RepeatedTexts } from './million-texts.ts';

const ARTICLES = 1_000_000;
const TOLD_AT = [10_000, 30_000, 100_000, 200_000, 300_000, 500_000, 700_000, 1_000_000];
/** A copy of the index is kept at these counts, to compare sizes by. */
const COPIED_AT = [100_000];
const CHUNK = 2_000;
/** Where the floor is, beside the index. */
export const FLOOR_FILE = 'floor.sqlite';
/** Articles are read so long after they came out. */
const READ_AFTER_MS = 60_000;

interface Progress {
  beganAt: number;
  read: number;
}

/** Time since the last report, in ms. */
interface Spent {
  ours: number;
  floor: number;
  articles: number;
}

/** Where the index of a count is: made by this bench, read by others. */
export function millionFolder(folder: string, count = ARTICLES): string {
  return join(folder, `articles-${count}`);
}

/** With `ungrouped` each article is a story of its own: an index to ask questions of, made sooner. */
export async function run(loadFolder?: string, ...given: string[]): Promise<void> {
  if (loadFolder === undefined)
    throw new Error('Name the texts: npm run bench -- million <load folder> [count] [folder] [ungrouped]');
  const [count, folder, how] = given;
  const total = Number(count ?? ARTICLES);
  const home = folder ?? join(tmpdir(), 'broadsheet-million');
  const dataDir = millionFolder(home, total);
  mkdirSync(dataDir, { recursive: true });
  process.stdout.write(`The index is in ${dataDir}\n`);
  const progress = readProgress(dataDir);
  const texts = readTexts(loadFolder);
  let now = progress.beganAt;
  const open = async () => {
    const config = readConfig({ DATA_DIR: dataDir, LOG_LEVEL: 'error' });
    const opened = await composeNewsroom(config, { clock: () => now });
    if (how === 'ungrouped') opened.newsroom.store.stories.findLookAlikes = async () => [];
    return opened;
  };
  let composed = await open();
  const floor = openFloor(dataDir);
  const spent: Spent = { ours: 0, floor: 0, articles: 0 };
  while (progress.read < total) {
    const nextStop = Math.min(total, ...TOLD_AT.filter((stop) => stop > progress.read));
    const lines = linesOf(texts, progress, Math.min(CHUNK, nextStop - progress.read));
    spent.ours += await timeTaken(composed, lines, (moment) => (now = moment));
    spent.floor += floor.insert(lines);
    spent.articles += lines.length;
    progress.read += lines.length;
    writeFileSync(join(dataDir, 'progress.json'), JSON.stringify(progress));
    if (progress.read < nextStop) continue;
    report(spent, progress.read, dataDir);
    Object.assign(spent, { ours: 0, floor: 0, articles: 0 });
    if (COPIED_AT.includes(progress.read) && progress.read < total) {
      await composed.close();
      copyIndex(dataDir, millionFolder(home, progress.read), progress);
      composed = await open();
    }
  }
  await composed.close();
  floor.close();
}

function readProgress(dataDir: string): Progress {
  const file = join(dataDir, 'progress.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Progress;
  return { beganAt: Date.now() - publishedAtOf(ARTICLES, 0) - READ_AFTER_MS, read: 0 };
}

function linesOf(texts: RepeatedTexts, { read, beganAt }: Progress, count: number): ArticleLine[] {
  return Array.from({ length: count }, (_, at) => texts.line(read + at, beganAt));
}

/** How long the take-in takes, in ms, its clock going with the articles. */
async function timeTaken(
  { newsroom }: Composed,
  lines: readonly ArticleLine[],
  setClock: (moment: number) => void,
): Promise<number> {
  function* items(): Iterable<SourceItem> {
    for (const line of lines) {
      setClock(Date.parse(line.publishedAt ?? '') + READ_AFTER_MS);
      yield { kind: 'article', line, file: 'made up' };
    }
  }
  const startedAt = performance.now();
  await takeInArticles(newsroom, items());
  return performance.now() - startedAt;
}

/** What nobody can do without: the same words in a table of the full-text index, in transactions of the same size. */
function openFloor(dataDir: string): { insert(lines: readonly ArticleLine[]): number; close(): void } {
  const database = new DatabaseSync(join(dataDir, FLOOR_FILE));
  database.exec(`pragma journal_mode = wal; pragma synchronous = normal;
    create virtual table if not exists texts using fts5 (headline, body);`);
  const add = database.prepare('insert into texts values (?, ?)');
  const insert = (lines: readonly ArticleLine[]) => {
    const startedAt = performance.now();
    for (let start = 0; start < lines.length; start += TAKE_IN_BATCH) {
      database.exec('begin');
      for (const { headline, body } of lines.slice(start, start + TAKE_IN_BATCH))
        add.run(headline ?? '', body ?? '');
      database.exec('commit');
    }
    return performance.now() - startedAt;
  };
  return { insert, close: () => database.close() };
}

function report({ ours, floor, articles }: Spent, read: number, dataDir: string): void {
  const megabytes = (file: string) => (statSync(join(dataDir, file)).size / 2 ** 20).toFixed(0);
  const rate = (ms: number) => ((articles * 1_000) / ms).toFixed(0);
  process.stdout.write(
    `${String(read).padStart(9)} articles: ${rate(ours)}/s, bare FTS5 ${rate(floor)}/s, ${(ours / floor).toFixed(2)} times its time; ` +
      `${residentMegabytes(process.pid).toFixed(0)} MB of memory, index ${megabytes('index.sqlite')} MB, bare FTS5 ${megabytes(FLOOR_FILE)} MB\n`,
  );
}

function copyIndex(from: string, to: string, progress: Progress): void {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  // Closed, so that all of it is in this file.
  copyFileSync(join(from, 'index.sqlite'), join(to, 'index.sqlite'));
  writeFileSync(join(to, 'progress.json'), JSON.stringify(progress));
}
