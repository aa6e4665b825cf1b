// One search for what can be read regularly: what was tried so far, and what of it is worth offering.
import type { ArticleLine } from '../../../news/article.ts';
import type { FoundFeed } from '../../../news/ports-feeds.ts';
import { canonicalUrl } from '../../../news/address.ts';
import { fetchFeedOnly } from '../fetch-answer.ts';
import type { Fetcher } from '../http/http.ts';
import type { PageReader } from '../pages/page-reader.ts';
import { type ArticlesReading, type FetchedReading, readFeedOrSitemap } from '../read-fetched.ts';
import { isSameSite } from '../same-site.ts';
import type { DiscoveryBudget } from './discovery-budget.ts';

/**
 * How good a find is, the best first: the address itself; the feed of the very page; the page itself, where it is a tag's or
 * section's; a feed of the whole site; its news sitemap; its front page; comments and podcasts.
 */
const RANKS = ['address', 'page-feed', 'page', 'feed', 'sitemap', 'front-page', 'aside'] as const;
export type Rank = (typeof RANKS)[number];

export interface Search {
  fetcher: Fetcher;
  pages: PageReader;
  budget: DiscoveryBudget;
  /** Where the address led in the end: its site is searched. */
  url: string;
  tried: Set<string>;
  finds: Find[];
  /** The articles of the page that was asked for; null where it lists none, or lists those of the whole site. */
  pageLines: readonly ArticleLine[] | null;
}

interface Find {
  rank: Rank;
  feed: FoundFeed;
  /** What its articles are, in short: the same feed in another format has the same. */
  articles: string;
}

/** An address to try. `title`: what a link calls it. */
export interface Candidate {
  url: string;
  title: string | null;
  by: FoundFeed['by'];
  rank: Rank;
}

/**
 * A page and its own feed share as many of the articles of each: one of them may go further back. The feed of a whole site has
 * those of a busy section, too, but more beside them.
 */
const SHARED_WITH_OWN_FEED = 0.5;

/** What an address to try gave; null where nothing came, or not from where it may. `page`: it is a page, not yet read. */
export type Trial = FetchedReading | { kind: 'page'; url: string };

/** Tries an address once, and keeps it where it is a feed or news sitemap with articles. Pages are not read. */
export async function tryCandidate(search: Search, candidate: Candidate): Promise<Trial | null> {
  const { fetcher, budget, tried } = search;
  if (tried.has(candidate.url)) return null;
  tried.add(candidate.url);
  const outcome = await budget.spend(() => fetchFeedOnly(candidate.url, fetcher), { isCandidate: true });
  if (outcome?.kind !== 'answer') return null;
  const { answer } = outcome;
  // A site may lead to any other; what was named, or the site that was asked for, is meant.
  if (!isSameSite(answer.url, candidate.url) && !isSameSite(answer.url, search.url)) return null;
  if (answer.format === 'html') return { kind: 'page', url: answer.url };
  const reading = await readFeedOrSitemap(answer);
  if (reading?.kind === 'articles')
    keepFind(search, { ...candidate, url: answer.movedTo ?? candidate.url }, reading);
  return reading;
}

/** Keeps what has articles, each feed once. A feed that has the articles of the page asked for is the page's own. */
export function keepFind(search: Search, candidate: Candidate, reading: ArticlesReading): void {
  const { lines, format, outlet, subject } = reading;
  const articles = addressesOf(lines).join(' ');
  const isKnown = search.finds.some((find) => find.articles === articles && find.feed.format !== 'tag-page');
  if (lines.length === 0 || (isKnown && format !== 'tag-page')) return;
  const isOwn = candidate.rank === 'feed' && hasArticlesOf(search.pageLines, lines);
  const named = [subject, outlet].filter((name) => name !== null).join(' – ');
  const title = named === '' ? candidate.title : named;
  const feed = { url: candidate.url, title, format, by: candidate.by };
  search.finds.push({ rank: isOwn ? 'page-feed' : candidate.rank, feed, articles });
}

/** True where something as good as `rank`, or better, was found. */
export function hasFound(search: Search, rank: Rank): boolean {
  return search.finds.some((find) => RANKS.indexOf(find.rank) <= RANKS.indexOf(rank));
}

/** What was found, the best first; of equals the one that was found first. */
export function feedsFound(search: Search): FoundFeed[] {
  const order = ({ rank }: Find) => RANKS.indexOf(rank);
  return search.finds.toSorted((one, other) => order(one) - order(other)).map(({ feed }) => feed);
}

function hasArticlesOf(pageLines: readonly ArticleLine[] | null, lines: readonly ArticleLine[]): boolean {
  if (pageLines === null || pageLines.length === 0) return false;
  const ofPage = new Set(addressesOf(pageLines));
  const ofFeed = new Set(addressesOf(lines));
  return ofPage.intersection(ofFeed).size >= SHARED_WITH_OWN_FEED * Math.max(ofPage.size, ofFeed.size);
}

function addressesOf(lines: readonly ArticleLine[]): string[] {
  return lines.map(({ url, guid, headline }) => canonicalUrl(url ?? '') ?? guid ?? headline ?? '');
}
