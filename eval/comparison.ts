// How well write-ups of a story are compared: conflicts by kind and by split, and silence where there is none, on stories of our own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareArticles } from '../src/analysis/comparison/comparison.ts';
import { type Article, articleIdOf, versionHashOf } from '../src/news/article.ts';
import { type Comparison, CONFLICT_KINDS, type ConflictKind, type Update } from '../src/news/comparison.ts';

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
  /** Figures that were true earlier: no conflict, and told as what they are. */
  earlier?: readonly { values: readonly string[] }[];
  /** The least number of rows that say what is agreed. */
  agreed: number;
  /**
   * `held` and `fresh` were written before the methods were changed for them and measured once, then worked with as well;
   * `blind` was written last, measured once, and nothing was changed for it.
   */
  split?: string;
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

function holdsAll(wanted: readonly string[], found: Update): boolean {
  const values = found.values.map(({ value }) => value.toLowerCase());
  return wanted.every((words) =>
    values.some((value) => value.includes(words.toLowerCase()) || words.toLowerCase().includes(value)),
  );
}

function isFound(expected: ExpectedConflict, found: FoundConflict): boolean {
  return expected.kind === found.kind && holdsAll(expected.values, found);
}

/** Hits and how many there were. */
type Share = readonly [number, number];

/** What was found in one story. */
interface Measured {
  split: string;
  isQuiet: boolean;
  expected: readonly ExpectedConflict[];
  missed: readonly ExpectedConflict[];
  found: readonly FoundConflict[];
  wrong: readonly FoundConflict[];
  agreed: Share;
  earlier: Share;
}

function measure(story: LabelledStory): Measured {
  const { conflicts, agreed, earlier } = compareArticles(story.articles.map((_, at) => articleOf(story, at)));
  const outdated = story.earlier ?? [];
  return {
    split: story.split ?? 'worked with',
    isQuiet: story.conflicts.length === 0,
    expected: story.conflicts,
    missed: story.conflicts.filter((expected) => !conflicts.some((found) => isFound(expected, found))),
    found: conflicts,
    wrong: conflicts.filter((found) => !story.conflicts.some((expected) => isFound(expected, found))),
    agreed: [Math.min(agreed.length, story.agreed), story.agreed],
    earlier: [
      outdated.filter(({ values }) => earlier.some((found) => holdsAll(values, found))).length,
      outdated.length,
    ],
  };
}

function printFaults(id: string, { missed, wrong, agreed, earlier }: Measured): void {
  for (const { kind, values } of missed) print(`  ${id}: missed ${kind} ${values.join(' / ')}`);
  for (const { kind, about, values } of wrong)
    print(`  ${id}: wrong ${kind} "${about}": ${values.map(({ value }) => value).join(' / ')}`);
  if (agreed[0] < agreed[1]) print(`  ${id}: ${agreed[0]} of ${agreed[1]} agreed`);
  if (earlier[0] < earlier[1]) print(`  ${id}: ${earlier[0]} of ${earlier[1]} earlier`);
}

function shown([hits, all]: Share): string {
  return all === 0 ? '–' : `${(hits / all).toFixed(3)} (${hits}/${all})`;
}

function summed(shares: readonly Share[]): Share {
  return [shares.reduce((sum, [hits]) => sum + hits, 0), shares.reduce((sum, [, all]) => sum + all, 0)];
}

function rightOf({ found, wrong }: Measured): Share {
  return [found.length - wrong.length, found.length];
}

function caughtOf({ expected, missed }: Measured): Share {
  return [expected.length - missed.length, expected.length];
}

function printSplit(name: string, all: readonly Measured[]): void {
  const quiet = all.filter(({ isQuiet }) => isQuiet);
  const silent = quiet.filter(({ found }) => found.length === 0).length;
  print(
    `${name}: ${all.length} stories; precision ${shown(summed(all.map(rightOf)))}, recall ${shown(summed(all.map(caughtOf)))}, ` +
      `silent without conflict ${shown([silent, quiet.length])}, agreed ${shown(summed(all.map(({ agreed }) => agreed)))}, ` +
      `earlier ${shown(summed(all.map(({ earlier }) => earlier)))}`,
  );
}

function printKind(kind: ConflictKind, all: readonly Measured[]): void {
  const count = (rows: readonly { kind: ConflictKind }[]) => rows.filter((row) => row.kind === kind).length;
  const totals = summed(all.map(({ found, wrong }): Share => [count(found) - count(wrong), count(found)]));
  const caught = summed(
    all.map(({ expected, missed }): Share => [count(expected) - count(missed), count(expected)]),
  );
  print(`  ${kind}: precision ${shown(totals)}, recall ${shown(caught)}`);
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
  print('\ncomparison');
  const all = stories.map(measure);
  for (const [at, measured] of all.entries()) printFaults(stories[at]?.id ?? '', measured);
  printSplit('all', all);
  for (const kind of CONFLICT_KINDS) printKind(kind, all);
  for (const [split, own] of Map.groupBy(all, (measured) => measured.split)) printSplit(split, own);
  return Promise.resolve();
}
