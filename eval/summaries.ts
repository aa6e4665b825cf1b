// How well summaries say what people would: ROUGE-1 and ROUGE-2 F1 against references, beside the first sentences.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { quotableSentencesOf } from '../src/analysis/quotable.ts';
import { summariseArticles } from '../src/analysis/salience/salience.ts';
import type { Article, ArticleLine } from '../src/news/article.ts';
import { articleFromLine } from '../src/newsroom/article-from-line.ts';

interface SummarySet {
  name: string;
  articles: string;
  references: string;
  sentences: number;
}

const SETS: readonly SummarySet[] = [
  {
    name: 'neus-val',
    articles: 'stories/neus-val/articles.jsonl',
    references: 'summaries/neus-val.references.jsonl',
    sentences: 3,
  },
  {
    name: 'bbc',
    articles: 'summaries/bbc.articles.jsonl',
    references: 'summaries/bbc.references.jsonl',
    sentences: 5,
  },
];

interface Reference {
  urls: string[];
  reference: string;
}

type Summarise = (articles: readonly Article[], sentences: number) => string[];

const METHODS: readonly (readonly [string, Summarise])[] = [
  ['ours', (articles, sentences) => summariseArticles(articles, { sentences }).map(({ text }) => text)],
  ['lead', firstSentencesOf],
];

export function run(dataFolder: string): Promise<void> {
  process.stdout.write(
    '\nsummaries; ROUGE F1 over lower-cased word tokens, not stemmed, stop words kept; spread is the mean’s 95 %\n',
  );
  const heads = [
    'summaries',
    'method',
    'stories',
    'sentences',
    'words',
    'ROUGE-1',
    'ROUGE-2',
    'spread',
    'ms',
  ];
  process.stdout.write(rowOf(heads));
  for (const set of SETS.filter(({ references }) => existsSync(join(dataFolder, references)))) {
    const articles = readArticles(join(dataFolder, set.articles));
    const references = readLines<Reference>(join(dataFolder, set.references));
    for (const [method, summarise] of METHODS)
      process.stdout.write(rowOf([set.name, method, ...measure(references, { articles, set, summarise })]));
  }
  return Promise.resolve();
}

function rowOf(cells: readonly string[]): string {
  return `${cells.map((cell, at) => (at === 0 ? cell.padEnd(12) : cell.padStart(10))).join('')}\n`;
}

interface Measured {
  articles: ReadonlyMap<string, Article>;
  set: SummarySet;
  summarise: Summarise;
}

function measure(references: readonly Reference[], { articles, set, summarise }: Measured): string[] {
  const [ones, twos, counts, words]: [number[], number[], number[], number[]] = [[], [], [], []];
  let spentMs = 0;
  for (const { urls, reference } of references) {
    const story = urls.map((url) => articles.get(url)).filter((article) => article !== undefined);
    const begun = performance.now();
    const summary = summarise(story, set.sentences);
    spentMs += performance.now() - begun;
    const [found, wanted] = [tokensOf(summary.join('\n')), tokensOf(reference)];
    ones.push(rouge(found, wanted, 1));
    twos.push(rouge(found, wanted, 2));
    counts.push(summary.length);
    words.push(found.length);
  }
  return [
    String(references.length),
    meanOf(counts).toFixed(1),
    meanOf(words).toFixed(0),
    (100 * meanOf(ones)).toFixed(1),
    (100 * meanOf(twos)).toFixed(1),
    `±${(100 * spreadOf(ones)).toFixed(1)}`,
    (spentMs / references.length).toFixed(1),
  ];
}

/** The first sentences of each write-up in turn: what a reader who reads no further knows. */
function firstSentencesOf(articles: readonly Article[], sentences: number): string[] {
  const all = articles.map((article) => quotableSentencesOf(article, sentences).map(({ words }) => words));
  const inTurn = Array.from({ length: sentences }, (_, at) => all.flatMap((own) => own.slice(at, at + 1)));
  return inTurn.flat().slice(0, sentences);
}

/** Lin, "ROUGE: A Package for Automatic Evaluation of Summaries" (2004): F1 over runs of so many words. */
function rouge(found: readonly string[], wanted: readonly string[], size: number): number {
  const [mine, theirs] = [runsOf(found, size), runsOf(wanted, size)];
  const total = (runs: ReadonlyMap<string, number>) => runs.values().reduce((sum, count) => sum + count, 0);
  const common = [...mine].reduce((sum, [words, count]) => sum + Math.min(count, theirs.get(words) ?? 0), 0);
  return common === 0 ? 0 : (2 * common) / (total(mine) + total(theirs));
}

function runsOf(tokens: readonly string[], size: number): Map<string, number> {
  const runs = new Map<string, number>();
  for (let at = 0; at + size <= tokens.length; at += 1) {
    const words = tokens.slice(at, at + size).join(' ');
    runs.set(words, (runs.get(words) ?? 0) + 1);
  }
  return runs;
}

function tokensOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}

function spreadOf(values: readonly number[]): number {
  const mean = meanOf(values);
  const variance = meanOf(values.map((value) => (value - mean) ** 2));
  return (1.96 * Math.sqrt(variance)) / Math.sqrt(Math.max(1, values.length));
}

function readArticles(file: string): Map<string, Article> {
  const outcomes = readLines<ArticleLine>(file).map((line) => articleFromLine(line, Date.now()));
  const articles = outcomes.flatMap((outcome) => (outcome.kind === 'rejected' ? [] : [outcome.article]));
  return new Map(articles.map((article) => [article.url ?? article.id, article]));
}

function readLines<Line>(file: string): Line[] {
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Line);
}
