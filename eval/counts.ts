// Whether counts by tag, outlet and date are exact: what the index counts and what its search finds, against counting the lines.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DAY_MS } from '../src/limits/units.ts';
import type { ArticleId, ArticleLine } from '../src/news/article.ts';
import { ALL_TIME } from '../src/news/question.ts';
import type { TagSlug } from '../src/news/tag.ts';
import { tagOf } from '../src/news/tag-name.ts';
import { findArticleIds } from '../src/newsroom/find-article.ts';
import type { Newsroom } from '../src/newsroom/newsroom.ts';
import { withArticles } from './temporary-newsroom.ts';

const FILE = join('load', 'reuters.jsonl.gz');
const NOW = Number.MAX_SAFE_INTEGER;
const LISTED_WRONG_MAX = 5;

/** What its lines say of an article; several where an outlet published it more than once. */
interface Counted {
  outlet: string;
  tags: ReadonlySet<TagSlug>;
  days: ReadonlySet<number>;
}

type Tally = Map<string, { truth: number; counted: number }>;

export async function run(dataFolder: string): Promise<void> {
  const file = join(dataFolder, FILE);
  if (!existsSync(file)) {
    process.stderr.write(`${file} is not there: nothing was measured.\n`);
    return;
  }
  const written = gunzipSync(readFileSync(file)).toString().trim().split('\n');
  const all = written.map((line) => JSON.parse(line) as ArticleLine);
  // What has neither a headline nor a text is no article.
  const lines = all.filter(({ headline, abstract, body }) => [headline, abstract, body].some(isText));
  await withArticles([file], async (newsroom) => {
    const articles = await readArticles(newsroom, lines);
    process.stdout.write(
      `\n${lines.length} lines are ${articles.length} articles, ${all.length - lines.length} more have no text\n`,
    );
    await judgeTags(newsroom, articles);
    await judgeOutlets(newsroom, articles);
    await judgeDays(newsroom, articles);
  });
}

/** Which lines are one article is another evaluation's matter (`duplicates`). */
async function readArticles(newsroom: Newsroom, lines: readonly ArticleLine[]): Promise<Counted[]> {
  const ids = await findArticleIds(
    newsroom,
    lines.map(({ url = '' }) => url),
  );
  const byId = Map.groupBy(
    lines.map((line, place) => ({ line, id: ids[place] ?? null })),
    ({ id }) => id,
  );
  byId.delete(null);
  return [...(byId as Map<ArticleId, { line: ArticleLine }[]>).values()].map((group) => ({
    outlet: group[0]?.line.outlet ?? '',
    tags: new Set(group.flatMap(({ line }) => (line.tags ?? []).flatMap((name) => tagOf(name)?.slug ?? []))),
    days: new Set(group.flatMap(({ line }) => dayOf(line) ?? [])),
  }));
}

function isText(field: string | null | undefined): boolean {
  return typeof field === 'string' && field.trim() !== '';
}

function dayOf({ publishedAt }: ArticleLine): number | null {
  const moment = Date.parse(publishedAt ?? '');
  return Number.isNaN(moment) ? null : Math.floor(moment / DAY_MS);
}

async function judgeTags({ store }: Newsroom, articles: readonly Counted[]): Promise<void> {
  const truth = countBy(articles, ({ tags }) => [...tags]);
  const listed = await store.tags.listTags(ALL_TIME, NOW);
  judge('tags, listed', tallyOf(truth, new Map(listed.map(({ slug, articles: count }) => [slug, count]))));
  const found = new Map<string, number>();
  for (const slug of truth.keys()) found.set(slug, await countFound(store, { tag: slug as TagSlug }));
  judge('tags, found', tallyOf(truth, found));
}

async function judgeOutlets({ store }: Newsroom, articles: readonly Counted[]): Promise<void> {
  const truth = countBy(articles, ({ outlet }) => [outlet]);
  const listed = await store.tags.listOutlets();
  judge('outlets, listed', tallyOf(truth, new Map(listed.map(({ name, articles: count }) => [name, count]))));
  const found = new Map<string, number>();
  for (const outlet of truth.keys()) found.set(outlet, await countFound(store, { outlet }));
  judge('outlets, found', tallyOf(truth, found));
}

/** Of an article that was published on several days, either day is right. */
async function judgeDays({ store }: Newsroom, articles: readonly Counted[]): Promise<void> {
  const sure = countBy(articles, ({ days }) => (days.size === 1 ? [...days].map(String) : []));
  const perhaps = countBy(articles, ({ days }) => [...days].map(String));
  const tally: Tally = new Map();
  let total = 0;
  for (const [day, most] of perhaps) {
    const from = Number(day) * DAY_MS;
    const counted = await countFound(store, { period: { from, until: from + DAY_MS } });
    total += counted;
    const least = sure.get(day) ?? 0;
    tally.set(day, { truth: Math.min(most, Math.max(least, counted)), counted });
  }
  judge('days, found', tally);
  const dated = articles.filter(({ days }) => days.size > 0).length;
  judge('days, all of them', new Map([['all', { truth: dated, counted: total }]]));
}

async function countFound(
  { index }: Newsroom['store'],
  asked: Partial<Parameters<typeof index.findCandidates>[0]>,
): Promise<number> {
  const found = await index.findCandidates({
    ...{ required: [], matching: 'all', excluded: [], tag: null, outlet: null, language: null },
    ...{ period: ALL_TIME, asOf: NOW, limit: NOW },
    ...asked,
  });
  return found.length;
}

function countBy(articles: readonly Counted[], keysOf: (article: Counted) => readonly string[]) {
  const counts = new Map<string, number>();
  for (const article of articles)
    for (const key of keysOf(article)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function tallyOf(truth: ReadonlyMap<string, number>, counted: ReadonlyMap<string, number>): Tally {
  const keys = new Set([...truth.keys(), ...counted.keys()]);
  return new Map(
    [...keys].map((key) => [key, { truth: truth.get(key) ?? 0, counted: counted.get(key) ?? 0 }]),
  );
}

function judge(name: string, tally: Tally): void {
  const wrong = [...tally].filter(([, { truth, counted }]) => truth !== counted);
  const shown = wrong
    .slice(0, LISTED_WRONG_MAX)
    .map(([key, { truth, counted }]) => ` ${key}: ${counted}, not ${truth}`);
  process.stdout.write(
    `${name}: ${tally.size - wrong.length} of ${tally.size} exact${shown.length === 0 ? '' : ';'}${shown.join(',')}\n`,
  );
}
