// How well write-ups of a story are compared: precision of the conflicts found, recall by kind, on stories of our own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareArticles } from '../src/analysis/comparison/comparison.ts';
import { type Article, articleIdOf, versionHashOf } from '../src/news/article.ts';
import { type Comparison, CONFLICT_KINDS, type ConflictKind } from '../src/news/comparison.ts';

interface ExpectedConflict {
  kind: ConflictKind;
  /** Each stands in a value found, or holds one. */
  values: readonly string[];
}

interface LabelledStory {
  id: string;
  language: string;
  articles: readonly { headline: string | null; body: string }[];
  /** ISO days of publication, one an article. */
  days?: readonly string[];
  conflicts: readonly ExpectedConflict[];
  /** The least number of rows that say what is agreed. */
  agreed: number;
}

const LABELS = join(import.meta.dirname, 'data', 'comparison.jsonl');
const HOUR_MS = 3_600_000;

function articleOf(story: LabelledStory, at: number): Article {
  const { headline = null, body = '' } = story.articles[at] ?? {};
  const text = { headline, abstract: null, body };
  const url = `https://outlet-${at}.example/${story.id}`;
  const day = story.days?.[at];
  const publishedAt = day === undefined ? null : Date.parse(`${day}T08:00:00Z`);
  const firstSeenAt = (publishedAt ?? Date.UTC(2026, 3, 15)) + at * HOUR_MS;
  const outlet = `Outlet ${at}`;
  return {
    ...text,
    id: articleIdOf({ ...text, url, outlet }),
    url,
    guid: null,
    byline: null,
    outlet,
    publishedAt,
    modifiedAt: null,
    firstSeenAt,
    eventTime: publishedAt ?? firstSeenAt,
    tags: [],
    language: story.language,
    textState: 'full',
    version: versionHashOf(text),
    image: null,
  };
}

type FoundConflict = Comparison['conflicts'][number];

function isFound(expected: ExpectedConflict, found: FoundConflict): boolean {
  if (expected.kind !== found.kind) return false;
  const values = found.values.map(({ value }) => value.toLowerCase());
  return expected.values.every((wanted) =>
    values.some((value) => value.includes(wanted.toLowerCase()) || wanted.toLowerCase().includes(value)),
  );
}

interface Tally {
  rows: number;
  right: number;
  agreedExpected: number;
  agreedFound: number;
  agreedRows: number;
  recall: Map<ConflictKind, [number, number]>;
}

function addStory(tally: Tally, story: LabelledStory): void {
  const articles = story.articles.map((_, at) => articleOf(story, at));
  const { conflicts, agreed } = compareArticles(articles);
  tally.rows += conflicts.length;
  for (const found of conflicts) {
    if (story.conflicts.some((expected) => isFound(expected, found))) tally.right += 1;
    else print(`  ${story.id}: wrong ${describe(found)}`);
  }
  for (const expected of story.conflicts) {
    const [hits, all] = tally.recall.get(expected.kind) ?? [0, 0];
    const hit = conflicts.some((found) => isFound(expected, found));
    if (!hit) print(`  ${story.id}: missed ${expected.kind} ${expected.values.join(' / ')}`);
    tally.recall.set(expected.kind, [hits + Number(hit), all + 1]);
  }
  tally.agreedExpected += story.agreed;
  tally.agreedRows += agreed.length;
  tally.agreedFound += Math.min(agreed.length, story.agreed);
  if (agreed.length < story.agreed) print(`  ${story.id}: ${agreed.length} of ${story.agreed} agreed`);
}

function describe({ kind, about, values }: FoundConflict): string {
  return `${kind} "${about}": ${values.map(({ value }) => value).join(' / ')}`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** The labelled stories are ours and lie beside this file: no data folder is needed. */
export function run(): Promise<void> {
  const stories = readFileSync(LABELS, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as LabelledStory);
  const tally: Tally = {
    rows: 0,
    right: 0,
    agreedExpected: 0,
    agreedFound: 0,
    agreedRows: 0,
    recall: new Map(),
  };
  print('\ncomparison');
  for (const story of stories) addStory(tally, story);
  const share = (hits: number, all: number): string => (all === 0 ? '–' : (hits / all).toFixed(3));
  print(`${stories.length} stories, ${tally.rows} conflicts found, ${tally.right} of them right`);
  print(`precision ${share(tally.right, tally.rows)}`);
  const totals = [...tally.recall.values()];
  const [hits, all] = [
    totals.reduce((sum, [hit]) => sum + hit, 0),
    totals.reduce((sum, [, of]) => sum + of, 0),
  ];
  const byKind = CONFLICT_KINDS.map((kind) => `${kind} ${share(...(tally.recall.get(kind) ?? [0, 0]))}`);
  print(`recall ${share(hits, all)}: ${byKind.join(', ')}`);
  print(
    `agreed rows ${share(tally.agreedFound, tally.agreedExpected)} of those expected, ${tally.agreedRows} in all`,
  );
  return Promise.resolve();
}
