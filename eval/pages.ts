// Measures how well article pages are read: what must be in the text is in it, what must not be is not.
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { extractArticle } from '../src/adapters/sources/pages/article-page.ts';
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
}

const FACTS: Readonly<Record<string, (page: ExpectedPage, line: ArticleLine) => boolean | null>> = {
  title: (page, line) => (page.title ? plain(line.headline) === plain(page.title) : null),
  author: (page, line) => (page.author ? plain(line.byline) === plain(page.author) : null),
  date: (page, line) => (page.date ? (line.publishedAt ?? '').startsWith(page.date) : null),
};

/** Prints precision, recall and F1 over all strings, the share of right facts, and times. `MISSES=1` names the worst pages. */
export async function run(dataFolder: string): Promise<void> {
  const expected = JSON.parse(await readFile(join(dataFolder, 'expected.json'), 'utf8')) as Record<
    string,
    ExpectedPage
  >;
  const counts = { found: 0, missed: 0, intruded: 0, kept: 0, rejected: 0 };
  const facts = new Map(Object.keys(FACTS).map((name) => [name, { right: 0, asked: 0 }]));
  const times: number[] = [];
  const reader = createPageReader();
  for (const [url, page] of Object.entries(expected)) {
    const html = await readFile(join(dataFolder, 'html', page.file)).catch(() => null);
    if (html === null) continue;
    const startedAt = performance.now();
    const item = await extractArticle(html, { file: page.file, url, reader });
    times.push(performance.now() - startedAt);
    if (item.kind === 'rejected') counts.rejected += 1;
    const line = item.kind === 'article' ? item.line : {};
    const text = plain(line.body);
    const missed = page.with.filter((words) => !text.includes(plain(words)));
    const intruded = page.without.filter((words) => text.includes(plain(words)));
    counts.missed += missed.length;
    counts.found += page.with.length - missed.length;
    counts.intruded += intruded.length;
    counts.kept += page.without.length - intruded.length;
    if (process.env['MISSES'] !== undefined && missed.length + intruded.length > 0)
      console.log(JSON.stringify({ file: page.file, length: text.length, missed, intruded }));
    scoreFacts(facts, page, line);
  }
  await reader.close();
  print(counts, facts, times);
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

function print(
  counts: Readonly<Record<'found' | 'missed' | 'intruded' | 'kept' | 'rejected', number>>,
  facts: ReadonlyMap<string, { right: number; asked: number }>,
  times: readonly number[],
): void {
  const precision = counts.found / (counts.found + counts.intruded);
  const recall = counts.found / (counts.found + counts.missed);
  const f1 = (2 * precision * recall) / (precision + recall);
  console.log(`pages ${times.length}, rejected ${counts.rejected}`);
  console.log(`precision ${precision.toFixed(3)}  recall ${recall.toFixed(3)}  F1 ${f1.toFixed(3)}`);
  for (const [name, { right, asked }] of facts) console.log(`${name.padEnd(7)} ${right} of ${asked}`);
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => Math.round(sorted[Math.floor((sorted.length - 1) * share)] ?? 0);
  console.log(`milliseconds a page: median ${at(0.5)}, 95 % ${at(0.95)}, slowest ${at(1)}`);
}
