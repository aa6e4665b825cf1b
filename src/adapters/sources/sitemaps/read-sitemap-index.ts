// Reads the sitemaps of an index that are likely to hold the newest headlines, as one.
import { createHash } from 'node:crypto';
import { SITEMAPS_OF_INDEX_MAX } from '../../../limits/discovery.ts';
import { FEED_ITEMS_MAX } from '../../../limits/reading.ts';
import type { ArticleLine } from '../../../news/article.ts';
import { type FeedValidators, NO_VALIDATORS } from '../../../news/feed.ts';
import { decodeText } from '../charset.ts';
import { type Answer, type AnswerOutcome, sentenceOf } from '../fetch-answer.ts';
import { type ArticlesReading, articlesWithoutWishes } from '../read-fetched.ts';
import { isSameSite } from '../same-site.ts';
import { chooseSitemaps } from './choose-sitemaps.ts';
import { type NamedSitemap, NO_HEADLINES, parseSitemap } from './parse-sitemap.ts';

/** `validators`: for all that was read, as the index may stay the same while its sitemaps change. */
export type IndexReading =
  | { kind: 'read'; reading: ArticlesReading; validators: FeedValidators }
  | { kind: 'failed'; problem: string };

export interface IndexOptions {
  index: Answer;
  /** Null where nothing more may be asked. */
  fetchSitemap: (url: string) => Promise<AnswerOutcome | null>;
}

/** At most `SITEMAPS_OF_INDEX_MAX` of the index's own site are read; an index within it is not. */
export async function readSitemapIndex(
  sitemaps: readonly NamedSitemap[],
  { index, fetchSitemap }: IndexOptions,
): Promise<IndexReading> {
  const hash = createHash('sha256');
  const lines: ArticleLine[] = [];
  let outlet: string | null = null;
  let isCut = false;
  let problem: string | null = null;
  for (const { url } of chooseSitemaps(sitemaps, { url: index.url, limit: SITEMAPS_OF_INDEX_MAX })) {
    const outcome = await fetchSitemap(url);
    if (outcome?.kind === 'failed') problem = outcome.problem;
    if (outcome?.kind !== 'answer' || !isSameSite(outcome.answer.url, index.url)) continue;
    const news = newsOf(outcome.answer);
    if (news === null) continue;
    hash.update(outcome.answer.body);
    lines.push(...news.lines);
    outlet ??= news.outlet;
    isCut ||= news.isCut;
  }
  if (lines.length === 0) return { kind: 'failed', problem: problem ?? sentenceOf(NO_HEADLINES) };
  const newest = newestFirst(lines).slice(0, FEED_ITEMS_MAX);
  return {
    kind: 'read',
    reading: articlesWithoutWishes('sitemap', {
      lines: newest,
      outlet,
      isCut: isCut || newest.length < lines.length,
    }),
    validators: { ...NO_VALIDATORS, bodyHash: hash.digest('hex') },
  };
}

function newsOf({ format, body, charset, url }: Answer) {
  if (format !== 'sitemap') return null;
  const sitemap = parseSitemap(decodeText(body, charset), url);
  return sitemap.kind === 'news' ? sitemap : null;
}

function newestFirst(lines: readonly ArticleLine[]): ArticleLine[] {
  const dateOf = (line: ArticleLine) => line.publishedAt ?? '';
  return lines.toSorted((one, other) =>
    dateOf(one) === dateOf(other) ? 0 : dateOf(one) < dateOf(other) ? 1 : -1,
  );
}
