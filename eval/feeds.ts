// Measures how well feeds are read: for every feed that says what to expect of its first item, is it so?
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseFeed } from '../src/adapters/sources/feeds/parse-feed.ts';
import { htmlToLine } from '../src/adapters/sources/pages/html-text.ts';
import type { ArticleLine } from '../src/news/article.ts';

/** The expected field of an item, by the names that the feeds' authors use, and where a line has it. */
const FIELDS: Readonly<Record<string, (line: ArticleLine) => readonly (string | undefined)[]>> = {
  title: (line) => [line.headline],
  link: (line) => [line.url],
  id: (line) => [line.guid],
  author: (line) => [line.byline],
  summary: (line) => [line.abstract, line.body],
  description: (line) => [line.abstract, line.body],
  content: (line) => [line.body, line.abstract],
};

const EXPECTATION =
  /entries\[0\]\['(\w+)'\](?:\[0\]\['value'\])?\s*==\s*(u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"))\s*(?:-->|\n|\}|$)/;

/** No feed may hold up a reader longer than this. */
const HANG_MS = 5_000;

interface Score {
  right: number;
  asked: number;
  wrong: string[];
}

/** Prints a table for all feeds in `dataFolder`. With `EXAMPLES=n`, up to n misses of each field, too. */
export async function run(dataFolder: string): Promise<void> {
  const scores = new Map<string, Score>(
    Object.keys(FIELDS).map((field) => [field, { right: 0, asked: 0, wrong: [] }]),
  );
  const counts = { feed: 0, rejected: 0, thrown: 0, hung: 0, slowestMs: 0, slowest: '' };
  for (const file of await readdir(dataFolder, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const path = join(file.parentPath, file.name);
    const bytes = await readFile(path);
    const startedAt = performance.now();
    const reading = await parseFeed(bytes).catch((error: unknown) => String(error));
    const tookMs = performance.now() - startedAt;
    if (tookMs > counts.slowestMs) Object.assign(counts, { slowestMs: tookMs, slowest: file.name });
    if (tookMs > HANG_MS) counts.hung += 1;
    counts[typeof reading === 'string' ? 'thrown' : reading.kind] += 1;
    const line = typeof reading !== 'string' && reading.kind === 'feed' ? reading.lines[0] : undefined;
    score(scores, { path, bytes, line });
  }
  printScores(scores, counts);
}

function score(
  scores: Map<string, Score>,
  feed: { path: string; bytes: Buffer; line: ArticleLine | undefined },
): void {
  const head = feed.bytes.subarray(0, 4_096).toString('utf8');
  const expected = EXPECTATION.exec(head.slice(Math.max(0, head.indexOf('Expect:'))));
  const [, field = '', literal = ''] = expected ?? [];
  const known = scores.get(field);
  const read = FIELDS[field];
  if (known === undefined || read === undefined) return;
  const wanted = unquoted(literal);
  const found = feed.line === undefined ? [] : read(feed.line).map((text) => plain(text ?? ''));
  known.asked += 1;
  const isRight =
    found.includes(plain(wanted)) || (plain(wanted) === '' && found.every((text) => text === ''));
  if (isRight) known.right += 1;
  else
    known.wrong.push(
      `${feed.path}: wanted ${JSON.stringify(wanted.slice(0, 120))}, found ${JSON.stringify(found)}`,
    );
}

/** What the text reads as, spaces and case aside. */
function plain(text: string): string {
  return htmlToLine(text).replace(/\s+/g, ' ').trim();
}

function unquoted(literal: string): string {
  const inner = literal.replace(/^u?['"]/, '').slice(0, -1);
  return inner.replace(/\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|\\./g, (escape) => {
    if (/^\\[ux]./.test(escape)) return String.fromCharCode(Number.parseInt(escape.slice(2), 16));
    return escape === '\\n' ? '\n' : escape === '\\t' ? '\t' : escape.slice(1);
  });
}

function printScores(scores: Map<string, Score>, counts: Record<string, number | string>): void {
  let right = 0;
  let asked = 0;
  for (const [field, { right: hits, asked: questions, wrong }] of scores) {
    right += hits;
    asked += questions;
    console.log(
      `${field.padEnd(12)} ${String(hits).padStart(4)} of ${String(questions).padStart(4)}  ${share(hits, questions)}`,
    );
    for (const miss of wrong.slice(0, Number(process.env['EXAMPLES'] ?? 0))) console.log(`  ${miss}`);
  }
  console.log(
    `${'all'.padEnd(12)} ${String(right).padStart(4)} of ${String(asked).padStart(4)}  ${share(right, asked)}`,
  );
  console.log(
    Object.entries(counts)
      .map(([name, value]) => `${name} ${typeof value === 'number' ? Math.round(value) : value}`)
      .join(' · '),
  );
}

function share(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)} %`;
}
