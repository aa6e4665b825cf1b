// How well near-duplicates are recognised: pairs whose texts share four fifths of their runs of five words, against all
// such pairs, computed exactly.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DAY_MS } from '../src/limits/units.ts';
import type { ArticleId, ArticleLine } from '../src/news/article.ts';
import { findArticleIds } from '../src/newsroom/find-article.ts';
import { findReprints } from '../src/newsroom/find-reprints.ts';
import { withArticles } from './temporary-newsroom.ts';

const FILE = join('load', 'reuters.jsonl.gz');
const RESEMBLANCE_MIN = 0.8;
const SHINGLE_WORDS = 5;
/** Shorter texts have no shingles worth the name. */
const WORDS_MIN = 8;
/** Stories are looked for within so much time. */
const WINDOW_MS = 5 * DAY_MS;
const READ_AT_ONCE = 100;

export async function run(dataFolder: string): Promise<void> {
  const file = join(dataFolder, FILE);
  if (!existsSync(file)) {
    process.stderr.write(`${file} is not there: nothing was measured.\n`);
    return;
  }
  const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  const articles = lines.map((line) => readLine(JSON.parse(line) as ArticleLine));
  const truth = findExactly(articles);
  const short = articles.filter(({ words }) => words.length < WORDS_MIN).length;
  const near = [...truth.values()].filter((apartMs) => apartMs <= WINDOW_MS).length;
  process.stdout.write(
    `\n${articles.length} articles, ${short} of them too short; near-duplicate pairs: ${truth.size}, within five days: ${near}\n`,
  );
  const { found, asOne, microseconds } = await withArticles([file], async (newsroom) => {
    const ids = await findArticleIds(
      newsroom,
      articles.map(({ url }) => url),
    );
    const byId = Map.groupBy(
      articles.flatMap((article, place) => {
        const id = ids[place] ?? null;
        return id === null || article.words.length < WORDS_MIN ? [] : [{ id, url: article.url }];
      }),
      ({ id }) => id,
    );
    return findAll(newsroom, new Map([...byId].map(([id, lines]) => [id, lines.map(({ url }) => url)])));
  });
  // One outlet's shorter and longer state of an article are one article; that is no finding of near-duplicates.
  const states = [...asOne].filter((pair) => !truth.has(pair)).length;
  for (const pair of asOne) if (truth.has(pair)) found.add(pair);
  const right = [...found].filter((pair) => truth.has(pair)).length;
  const shown = [right / found.size, right / truth.size].map((value) => value.toFixed(4));
  process.stdout.write(
    `found: ${found.size} pairs; precision ${shown[0] ?? ''}, recall ${shown[1] ?? ''}; ${microseconds.toFixed(0)} µs of CPU an article\n` +
      `${asOne.size} pairs are one article already, ${states} of them in another length\n`,
  );
}

interface ReadLine {
  url: string;
  words: readonly string[];
  publishedAt: number;
}

function readLine(line: ArticleLine): ReadLine {
  const { abstract = null, body = null, url = '' } = line;
  const text = [abstract, body].filter((part) => part !== null).join('\n\n');
  return {
    url,
    words: text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
    publishedAt: Date.parse(line.publishedAt ?? ''),
  };
}

/** All pairs that are alike enough, with how far apart they came out; each run of words is looked up in those before. */
function findExactly(articles: readonly ReadLine[]): Map<string, number> {
  const runs = new Map<string, number[]>();
  const sizes: number[] = [];
  const pairs = new Map<string, number>();
  articles.forEach((article, place) => {
    const own = runsOf(article);
    sizes.push(own.size);
    const shared = new Map<number, number>();
    for (const run of own) {
      const holders = runs.get(run) ?? [];
      for (const holder of holders) shared.set(holder, (shared.get(holder) ?? 0) + 1);
      holders.push(place);
      runs.set(run, holders);
    }
    for (const [before, count] of shared) {
      const other = articles[before];
      if (other === undefined) continue;
      if (count / (own.size + (sizes[before] ?? 0) - count) < RESEMBLANCE_MIN) continue;
      pairs.set(pairOf(article.url, other.url), Math.abs(article.publishedAt - other.publishedAt));
    }
  });
  return pairs;
}

function runsOf({ words }: ReadLine): Set<string> {
  const runs = new Set<string>();
  if (words.length < WORDS_MIN) return runs;
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1)
    runs.add(words.slice(at, at + SHINGLE_WORDS).join(' '));
  return runs;
}

function pairOf(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

type Newsroom = Parameters<Parameters<typeof withArticles>[1]>[0];

interface Recognised {
  /** Pairs of articles found by their texts. */
  found: Set<string>;
  /** Pairs of lines that are one article. */
  asOne: Set<string>;
  microseconds: number;
}

/**
 * The pairs of addresses that are recognised. What one outlet sends twice in the same words is one article already; the
 * rest is found by its text. `addresses`: those that lead to each article.
 */
async function findAll(
  newsroom: Newsroom,
  addresses: ReadonlyMap<ArticleId, readonly string[]>,
): Promise<Recognised> {
  const found = new Set<string>();
  const asOne = new Set<string>();
  const addPairs = (pairs: Set<string>, one: ArticleId, other: ArticleId) => {
    const others = addresses.get(other) ?? [];
    for (const url of addresses.get(one) ?? [])
      for (const beside of others.filter((otherUrl) => otherUrl !== url)) pairs.add(pairOf(url, beside));
  };
  const { articles } = newsroom.store;
  const startedWith = process.cpuUsage();
  let read = 0;
  for (let batch = await articles.listAfter(null, READ_AT_ONCE); batch.length > 0;) {
    for (const article of batch) {
      addPairs(asOne, article.id, article.id);
      const reprints = await findReprints(newsroom, article);
      for (const { article: other } of reprints.filter(({ kind }) => kind === 'near-duplicate'))
        addPairs(found, article.id, other);
    }
    read += batch.length;
    batch = await articles.listAfter(batch.at(-1)?.id ?? null, READ_AT_ONCE);
  }
  const { user, system } = process.cpuUsage(startedWith);
  return { found, asOne, microseconds: (user + system) / Math.max(1, read) };
}
