// Measures how well feeds are read: for every feed that says what to expect of its first item, is it so?
import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { parseFeed } from '../src/adapters/sources/feeds/parse-feed.ts';
import type { ArticleLine } from '../src/news/article.ts';
import {
  type Expectation,
  expectationOf,
  FIELD_NAMES,
  foundIn,
  isExpected,
  originOf,
} from './feed-expectations.ts';

/** No feed may hold up a reader longer than this. */
const HANG_MS = 1_000;

/** Why some feeds are read otherwise than their authors expect, on purpose; by the end of their path. */
const REASONS: Readonly<Record<string, string>> = {
  '_crazy.xml':
    'markup that is broken on purpose leaves pieces of scripts, which their authors expect as text',
  'base/http_entry_id_base_docuri.xml':
    'an id is compared letter by letter and never resolved (RFC 4287, 4.2.6)',
  'sanitize/item_content_encoded_script_nested_cdata.xml':
    'marks of CDATA that stand inside CDATA are no text of an article',
};

interface Miss {
  path: string;
  expectation: Expectation;
  found: readonly string[];
}

interface Tally {
  asked: Map<string, number>;
  misses: Miss[];
  feeds: number;
  rejected: number;
  /** What may not happen: a feed that throws, or takes too long. */
  failures: string[];
  slowest: { ms: number; path: string };
}

/** Prints a table for all feeds in `dataFolder`, and the misses by their reasons. Exit code 1 where one throws or takes too long. */
export async function run(dataFolder: string): Promise<void> {
  const tally: Tally = {
    asked: new Map(),
    misses: [],
    feeds: 0,
    rejected: 0,
    failures: [],
    slowest: { ms: 0, path: '' },
  };
  for (const file of await readdir(dataFolder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    await readOne(tally, { path, name: relative(dataFolder, path) });
  }
  print(tally);
  if (tally.failures.length > 0) process.exitCode = 1;
}

async function readOne(tally: Tally, { path, name }: { path: string; name: string }): Promise<void> {
  const bytes = await readFile(path);
  const origin = originOf(bytes, name);
  const startedAt = performance.now();
  const reading = await readSafely(bytes, origin);
  const ms = performance.now() - startedAt;
  if (ms > tally.slowest.ms) tally.slowest = { ms, path: name };
  if (ms > HANG_MS) tally.failures.push(`${name} took ${Math.round(ms)} ms`);
  if (reading.kind === 'thrown') tally.failures.push(`${name}: ${reading.error}`);
  else tally[reading.kind === 'feed' ? 'feeds' : 'rejected'] += 1;
  const line = reading.kind === 'feed' ? reading.lines[0] : undefined;
  score(tally, { path: name, expectation: expectationOf(bytes), line });
}

async function readSafely(...source: Parameters<typeof parseFeed>) {
  try {
    return await parseFeed(...source);
  } catch (error) {
    return { kind: 'thrown' as const, error: String(error) };
  }
}

function score(
  tally: Tally,
  feed: { path: string; expectation: Expectation | null; line: ArticleLine | undefined },
): void {
  const { path, expectation, line } = feed;
  if (expectation === null) return;
  tally.asked.set(expectation.field, (tally.asked.get(expectation.field) ?? 0) + 1);
  const found = line === undefined ? null : foundIn(line, expectation.field);
  if (found !== null && isExpected(found, expectation)) return;
  tally.misses.push({ path, expectation, found: found ?? [] });
}

function print({ asked, misses, feeds, rejected, failures, slowest }: Tally): void {
  for (const field of FIELD_NAMES) {
    const missed = misses.filter(({ expectation }) => expectation.field === field).length;
    printShare(field, asked.get(field) ?? 0, missed);
  }
  printShare(
    'all',
    [...asked.values()].reduce((sum, count) => sum + count, 0),
    misses.length,
  );
  const reasons = Map.groupBy(misses, ({ path }) => reasonOf(path));
  for (const [reason, group] of reasons) {
    console.log(`\n${reason}:`);
    for (const { path, expectation, found } of group)
      console.log(
        `  ${path}: wanted ${JSON.stringify(expectation.wanted.slice(0, 120))}, found ${JSON.stringify(found)}`,
      );
  }
  console.log(
    `\n${feeds} feeds · ${rejected} rejected · slowest ${Math.round(slowest.ms)} ms (${slowest.path})`,
  );
  for (const failure of failures) console.log(`FAILED: ${failure}`);
}

function reasonOf(path: string): string {
  const known = Object.entries(REASONS).find(([end]) => path.endsWith(end));
  return known?.[1] ?? 'Without a reason that is known';
}

function printShare(name: string, asked: number, missed: number): void {
  const share = asked === 0 ? '–' : `${((100 * (asked - missed)) / asked).toFixed(1)} %`;
  console.log(
    `${name.padEnd(12)} ${String(asked - missed).padStart(4)} of ${String(asked).padStart(4)}  ${share}`,
  );
}
