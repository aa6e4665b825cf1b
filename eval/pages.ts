// Measures how well article pages are read: what must be in the text is in it, what must not be is not.
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { decodeText } from '../src/adapters/sources/charset.ts';
import { createPageReader } from '../src/adapters/sources/pages/page-reader.ts';
import type { ArticleLine } from '../src/news/article.ts';

interface ExpectedPage {
  file: string;
  with: readonly string[];
  without: readonly string[];
  title?: string;
  author?: string;
  date?: string;
  tags?: readonly string[];
  categories?: readonly string[];
}

/** Whether a fact is as expected, or null where none is expected. */
const FACTS: Readonly<Record<string, (page: ExpectedPage, line: ArticleLine) => boolean | null>> = {
  title: (page, line) => (page.title ? folded(line.headline) === folded(page.title) : null),
  author: (page, line) => (page.author ? sameNames(page.author, line.byline) : null),
  date: (page, line) => (page.date ? isSameDay(page.date, line.publishedAt) : null),
};

/** The same people, whatever the order, "By" and the marks between them. */
function sameNames(expected: string, found: string | undefined): boolean {
  const namesOf = (written: string) =>
    written
      .split(/[,;/&]|\s(?:and|und|et|y)\s/)
      .map((name) => folded(name).replace(/^(?:by|von|par|por|di|door)\s/, ''))
      .filter((name) => name !== '')
      .sort()
      .join('|');
  return namesOf(expected) === namesOf(found ?? '');
}

/** The expected day is the publisher's; a moment is on it if it is so in some zone. Midnight is a day without a time. */
function isSameDay(expected: string, found: string | undefined): boolean {
  if (found === undefined || found.startsWith(expected)) return found !== undefined;
  if (found.endsWith('T00:00:00Z')) return false;
  const moment = Date.parse(found);
  return [-12, 14].some((hours) => new Date(moment + hours * 3_600_000).toISOString().startsWith(expected));
}

/** Which half of the pages an address is in, by its hash: rules are made looking at the first only. */
function halfOf(url: string): 0 | 1 {
  return (createHash('sha256').update(url).digest()[0] ?? 0) % 2 === 0 ? 0 : 1;
}

interface Counts {
  found: number;
  missed: number;
  intruded: number;
  rejected: number;
  withheld: number;
  tagsRight: number;
  tagsWrong: number;
  tagsMissed: number;
}

const NONE: Counts = {
  found: 0,
  missed: 0,
  intruded: 0,
  rejected: 0,
  withheld: 0,
  tagsRight: 0,
  tagsWrong: 0,
  tagsMissed: 0,
};

/** Tags of pages that are expected to have some; a category that the page also has is neither right nor wrong. */
function countTags(counts: Counts, page: ExpectedPage, line: ArticleLine): void {
  const wanted = new Set(page.tags?.map(folded));
  if (wanted.size === 0) return;
  const allowed = new Set(page.categories?.map(folded));
  const given = new Set(line.tags?.map(folded));
  const right = [...given].filter((tag) => wanted.has(tag)).length;
  counts.tagsRight += right;
  counts.tagsMissed += wanted.size - right;
  counts.tagsWrong += [...given].filter((tag) => !wanted.has(tag) && !allowed.has(tag)).length;
}

/** Prints precision, recall and F1 over all strings, the share of right facts, and times. `MISSES=1` names the worst pages. */
export async function run(dataFolder: string): Promise<void> {
  const expected = JSON.parse(await readFile(join(dataFolder, 'expected.json'), 'utf8')) as Record<
    string,
    ExpectedPage
  >;
  const halves: readonly [Counts, Counts] = [{ ...NONE }, { ...NONE }];
  const facts = new Map(Object.keys(FACTS).map((name) => [name, { right: 0, asked: 0 }]));
  const times: number[] = [];
  const reader = createPageReader();
  for (const [url, page] of Object.entries(expected)) {
    const html = await readFile(join(dataFolder, 'html', page.file)).catch(() => null);
    if (html === null) continue;
    const startedAt = performance.now();
    const reading = await reader.readPage({ html: decodeText(html), url, kind: 'article' });
    times.push(performance.now() - startedAt);
    const counts = halves[halfOf(url)];
    if (reading.kind !== 'article') counts.rejected += 1;
    else if (reading.withheld !== null) counts.withheld += 1;
    const line = reading.kind === 'article' ? reading.line : {};
    countStrings(counts, page, line);
    countTags(counts, page, line);
    scoreFacts(facts, page, line);
  }
  await reader.close();
  print(halves, facts, times);
}

function countStrings(counts: Counts, page: ExpectedPage, line: ArticleLine): void {
  const text = plain(line.body);
  const missed = page.with.filter((words) => !text.includes(plain(words)));
  const intruded = page.without.filter((words) => text.includes(plain(words)));
  counts.missed += missed.length;
  counts.found += page.with.length - missed.length;
  counts.intruded += intruded.length;
  if (process.env['MISSES'] !== undefined && missed.length + intruded.length > 0)
    console.log(JSON.stringify({ file: page.file, length: text.length, missed, intruded }));
}

function scoreFacts(
  facts: Map<string, { right: number; asked: number }>,
  page: ExpectedPage,
  line: ArticleLine,
): void {
  for (const [name, score] of facts) {
    const isRight = FACTS[name]?.(page, line) ?? null;
    if (isRight === null) continue;
    score.asked += 1;
    if (isRight) score.right += 1;
  }
}

/** Spaces, soft hyphens and case aside. */
function plain(text: string | undefined): string {
  return (text ?? '')
    .replace(/[\u00ad\u200b]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Words alone: quotes and dashes come in many shapes. */
function folded(text: string | undefined): string {
  return plain(text)
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

function print(
  halves: readonly [Counts, Counts],
  facts: ReadonlyMap<string, { right: number; asked: number }>,
  times: readonly number[],
): void {
  const [first, second] = halves;
  const all = { ...NONE };
  for (const half of halves)
    for (const [key, count] of Object.entries(half) as [keyof Counts, number][]) all[key] += count;
  console.log(`pages ${times.length}, rejected ${all.rejected}, withheld ${all.withheld}`);
  printScore('all', stringsOf(all));
  printScore('half looked at', stringsOf(first));
  printScore('half kept back', stringsOf(second));
  for (const [name, { right, asked }] of facts) console.log(`${name.padEnd(7)} ${right} of ${asked}`);
  printScore('tags', { right: all.tagsRight, wrong: all.tagsWrong, missed: all.tagsMissed });
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  console.log(`milliseconds a page: median ${at(0.5)}, 95 % ${at(0.95)}, slowest ${at(1)}`);
}

interface Score {
  right: number;
  wrong: number;
  missed: number;
}

function stringsOf({ found, intruded, missed }: Counts): Score {
  return { right: found, wrong: intruded, missed };
}

function printScore(name: string, { right, wrong, missed }: Score): void {
  const precision = right / Math.max(1, right + wrong);
  const recall = right / Math.max(1, right + missed);
  const f1 = (2 * precision * recall) / Math.max(Number.MIN_VALUE, precision + recall);
  console.log(`${name}: precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
}
