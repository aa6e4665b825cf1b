// Roundups that people wrote of several outlets' articles, as claims: true of their own story, foreign to another one.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { figuresIn } from '../src/analysis/figures/figures.ts';
import { namesIn } from '../src/analysis/names/names.ts';
import { sentencesOf } from '../src/analysis/sentences.ts';
import { type ArticleLine, citableText } from '../src/news/article.ts';
import type { SupportSource } from '../src/news/support.ts';
import { articleFromLine } from '../src/newsroom/article-from-line.ts';

/** A sentence of a roundup with the articles that it was written from, and with those of another story. */
export interface RoundupSentence {
  text: string;
  own: readonly SupportSource[];
  other: readonly SupportSource[];
}

const ARTICLES = 'stories/neus-val/articles.jsonl';
const REFERENCES = 'summaries/neus-val.references.jsonl';
/** Shorter ones are headings and cut-off ends. In words. */
const WORDS_MIN = 6;
const INVENTED_NAME = 'Velmora';

function linesOf(file: string): unknown[] {
  return readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line): unknown => JSON.parse(line));
}

function readSources(file: string): ReadonlyMap<string, SupportSource> {
  const pairs = linesOf(file).flatMap((line) => {
    const { url } = line as ArticleLine & { url: string };
    const read = articleFromLine(line as ArticleLine, Date.UTC(2026, 0, 1));
    if (read.kind === 'rejected') return [];
    const { language, publishedAt } = read.article;
    return [[url, { text: citableText(read.article), language: language ?? 'en', publishedAt }] as const];
  });
  return new Map(pairs);
}

/** All sentences of the roundups in a data folder; none where it has no roundups. */
export function readRoundups(dataFolder: string): RoundupSentence[] {
  const [articles, references] = [join(dataFolder, ARTICLES), join(dataFolder, REFERENCES)];
  if (!existsSync(articles) || !existsSync(references)) return [];
  const sources = readSources(articles);
  const stories = (linesOf(references) as { urls: string[]; reference: string }[]).map(
    ({ urls, reference }) => ({ reference, sources: urls.flatMap((url) => sources.get(url) ?? []) }),
  );
  return stories.flatMap(({ reference, sources: own }, at) => {
    const { sources: other } = stories[(at + Math.floor(stories.length / 2)) % stories.length] ?? {
      sources: [],
    };
    return sentencesOf(reference, 'en')
      .map(({ start, end }) => reference.slice(start, end))
      .filter((text) => text.split(' ').length >= WORDS_MIN)
      .map((text) => ({ text, own, other }));
  });
}

/** Each figure of a sentence in turn made another: 30 of 21, 1,900 of 1,200. */
export function withOtherFigures(text: string): string[] {
  return figuresIn(text, 'en').flatMap(({ start, end }) => {
    const written = text.slice(start, end);
    const digits = /\d/.exec(written)?.[0];
    if (digits === undefined) return [];
    const changed = written.replace(/\d/, String(((Number(digits) + 4) % 9) + 1));
    return [text.slice(0, start) + changed + text.slice(end)];
  });
}

/** Each name of a sentence in turn made one that nobody bears. */
export function withInventedNames(text: string): string[] {
  return namesIn(text, 'en').map(({ start, end }) => text.slice(0, start) + INVENTED_NAME + text.slice(end));
}
