// Finds what can be read regularly at an address: on its page, where feeds usually are, in sitemaps, or the page itself.
import {
  DISCOVERY_CANDIDATE_MAX_MS,
  DISCOVERY_LINKS_MAX,
  DISCOVERY_MAX_MS,
  DISCOVERY_REQUESTS_FOR_SITEMAPS,
  DISCOVERY_REQUESTS_MAX,
  SITEMAPS_OF_INDEX_MAX,
} from '../../../limits/discovery.ts';
import type { FeedDiscovery } from '../../../news/ports-feeds.ts';
import { decodeText } from '../charset.ts';
import { type Answer, type AnswerOutcome, fetchAnswer, fetchFeedOnly } from '../fetch-answer.ts';
import type { Fetcher } from '../http/http.ts';
import type { PageReader } from '../pages/page-reader.ts';
import { type FetchedReading, readFetched } from '../read-fetched.ts';
import { problemOfReading } from '../reading-problems.ts';
import { isSameSite } from '../same-site.ts';
import { chooseSitemaps, isNamedForNews } from '../sitemaps/choose-sitemaps.ts';
import { readSitemapIndex } from '../sitemaps/read-sitemap-index.ts';
import { type BudgetBounds, createBudget } from './discovery-budget.ts';
import { findPageLinks, seemsFeedAddress } from './page-links.ts';
import { rankFeedLinks } from './rank-links.ts';
import { feedsFound, hasFound, keepFind, type Search, tryCandidate } from './search.ts';
import { usualFeedsOfPage, usualFeedsOfSite, usualSitemaps } from './usual-addresses.ts';

export interface DiscoveryParts {
  fetcher: Fetcher;
  pages: PageReader;
  /** For tests, which cannot wait as long as people do. */
  bounds?: Partial<BudgetBounds> | undefined;
}

const BOUNDS: BudgetBounds = {
  requests: DISCOVERY_REQUESTS_MAX,
  totalMs: DISCOVERY_MAX_MS,
  candidateMs: DISCOVERY_CANDIDATE_MAX_MS,
};

const TOO_SLOW = (host: string) =>
  `${host} answers too slowly to look for its feeds: try again later, or give the address of the feed itself.`;
const NOTHING = (host: string) =>
  `No feed, no news sitemap and no list of articles was found at ${host}: look for “RSS” on its pages, or give the address of a tag or section page.`;

/** Never throws for what the other side does; ends within `DISCOVERY_MAX_MS` and about `DISCOVERY_REQUESTS_MAX` requests. */
export async function findFeeds(address: string, parts: DiscoveryParts): Promise<FeedDiscovery> {
  const budget = createBudget({ ...BOUNDS, ...parts.bounds });
  const { fetcher, pages } = parts;
  const host = URL.parse(address)?.hostname ?? address;
  const outcome = await fetchGiven(address, { fetcher, budget });
  if (outcome === null || outcome.kind === 'unchanged') return failed(TOO_SLOW(host));
  if (outcome.kind === 'failed') return failed(outcome.problem);
  const found = outcome.kind === 'answer' ? outcome.answer : null;
  const url = found?.url ?? address;
  const search = { fetcher, pages, budget, url, tried: new Set([url]), finds: [], pageLines: null };
  if (found === null) await searchUsualAddresses(search);
  else if (found.format === 'html') await searchFromPage(search, found);
  else return judgeAnswer(search, address, found);
  const feeds = feedsFound(search);
  if (feeds.length > 0) return { kind: 'found', feeds };
  if (budget.isTimeUp()) return failed(TOO_SLOW(host));
  return failed(outcome.kind === 'disallowed' ? outcome.problem : NOTHING(host));
}

/** What looks like no feed is asked for as the page that it is likely to be; a feed may be read whatever robots.txt says. */
async function fetchGiven(
  address: string,
  { fetcher, budget }: Pick<Search, 'fetcher' | 'budget'>,
): Promise<AnswerOutcome | null> {
  const isPage = !seemsFeedAddress(address);
  // A page is asked for twice where it comes unlooked-for: robots.txt is looked at then.
  const requests = isPage ? 1 : 2;
  const outcome = await budget.spend(() => fetchAnswer(address, { fetcher, isPage }), { requests });
  if (!isPage || outcome?.kind !== 'disallowed') return outcome;
  const given = await budget.spend(() => fetchFeedOnly(address, fetcher));
  return given?.kind === 'answer' && given.answer.format !== 'html' ? given : outcome;
}

function failed(problem: string): FeedDiscovery {
  return { kind: 'failed', problem };
}

/** An address that is no page is all that is looked at: whoever gives it means it, even where it is empty just now. */
async function judgeAnswer(search: Search, address: string, answer: Answer): Promise<FeedDiscovery> {
  const reading = await readFetched(answer, search.pages);
  const url = answer.movedTo ?? address;
  if (reading.kind === 'articles') {
    const { outlet: title, format } = reading;
    return { kind: 'found', feeds: [{ url, title, format, by: 'address' }] };
  }
  if (reading.kind !== 'sitemap-index') return failed(problemOfReading(reading));
  const { fetcher, budget } = search;
  const index = await readSitemapIndex(reading.sitemaps, {
    index: answer,
    fetchSitemap: (sitemap) => budget.spend(() => fetchAnswer(sitemap, { fetcher }), { isCandidate: true }),
  });
  if (index.kind === 'failed') return failed(index.problem);
  return { kind: 'found', feeds: [{ url, title: index.reading.outlet, format: 'sitemap', by: 'address' }] };
}

/** Looks at the page that was asked for; where it leads to nothing that fits, at its site. */
async function searchFromPage(search: Search, answer: Answer): Promise<void> {
  const isFront = isFrontPage(answer.url);
  const reading = await search.budget.within(readFetched(answer, search.pages));
  if (!isFront && reading?.kind === 'articles') search.pageLines = reading.lines;
  await searchLinks(search, answer, reading?.kind === 'article');
  if (search.pageLines !== null && !hasFound(search, 'page-feed')) {
    const usual = usualFeedsOfPage(answer.url);
    await tryUntilFound(
      search,
      usual.map((url) => ({ url, title: null, by: 'path', rank: 'page-feed' })),
    );
  }
  keepPage(search, answer, reading);
  if (hasFound(search, 'feed')) return;
  if (!isFront) await searchFrontPage(search);
  if (!hasFound(search, 'feed')) await searchUsualAddresses(search);
}

/** The page of an article, and one that nothing can be read of, are asked for their site's feeds. */
async function searchFrontPage(search: Search): Promise<void> {
  const { fetcher, budget, pages, tried } = search;
  const front = `${new URL(search.url).origin}/`;
  tried.add(front);
  const outcome = await budget.spend(() => fetchAnswer(front, { fetcher, isPage: true }));
  if (outcome?.kind !== 'answer' || outcome.answer.format !== 'html') return;
  if (!isSameSite(outcome.answer.url, search.url)) return;
  await searchLinks(search, outcome.answer, false);
  if (!hasFound(search, 'feed'))
    keepPage(search, outcome.answer, await budget.within(readFetched(outcome.answer, pages)));
}

/** Tries the links of a page that may be feeds, and those of a page that lists feeds, where it links to one. */
async function searchLinks(search: Search, answer: Answer, isArticle: boolean): Promise<void> {
  const lists = await tryLinks(search, answer, isArticle);
  const [list] = lists;
  if (list === undefined || hasFound(search, 'feed')) return;
  const { fetcher, budget } = search;
  const outcome = await budget.spend(() => fetchAnswer(list, { fetcher, isPage: true }), {
    isCandidate: true,
  });
  if (outcome?.kind === 'answer' && outcome.answer.format === 'html')
    await tryLinks(search, outcome.answer, false);
}

/** Answers the pages among them. */
async function tryLinks(search: Search, answer: Answer, isArticle: boolean): Promise<string[]> {
  const html = decodeText(answer.body, answer.charset);
  const links = rankFeedLinks(findPageLinks(html, answer.url), { url: answer.url, isArticle });
  const lists: string[] = [];
  for (const { url, title, isAside, isFitting } of links.slice(0, DISCOVERY_LINKS_MAX)) {
    const rank = isAside ? 'aside' : isFitting ? 'page-feed' : 'feed';
    const trial = await tryCandidate(search, { url, title, by: 'link', rank });
    if (trial?.kind === 'page') lists.push(trial.url);
  }
  return lists;
}

/** The page itself, as one that is read again and again. */
function keepPage(search: Search, answer: Answer, reading: FetchedReading | null): void {
  if (reading?.kind !== 'articles') return;
  const isAsked = answer.url === search.url;
  const rank = isFrontPage(answer.url) ? 'front-page' : 'page';
  keepFind(search, { url: answer.url, title: null, by: isAsked ? 'address' : 'path', rank }, reading);
}

async function searchUsualAddresses(search: Search): Promise<void> {
  const usual = usualFeedsOfSite(search.url);
  await tryUntilFound(
    search,
    usual.map((url) => ({ url, title: null, by: 'path', rank: 'feed' })),
    DISCOVERY_REQUESTS_FOR_SITEMAPS,
  );
  if (!hasFound(search, 'feed')) await searchSitemaps(search);
}

async function tryUntilFound(
  search: Search,
  candidates: readonly Parameters<typeof tryCandidate>[1][],
  spared = 0,
): Promise<void> {
  for (const candidate of candidates) {
    if (search.budget.left() <= spared || hasFound(search, candidate.rank)) return;
    await tryCandidate(search, candidate);
  }
}

/** Sitemaps that are called ones for news come first, wherever they are named. */
async function searchSitemaps(search: Search): Promise<void> {
  const { fetcher, budget, url } = search;
  const { origin } = new URL(url);
  const named = (await budget.within(fetcher.namesOfSitemaps(origin))) ?? [];
  const own = named.filter((sitemap) => isSameSite(sitemap, url));
  const sitemaps = [...own.filter(isNamedForNews), ...own.filter((sitemap) => !isNamedForNews(sitemap))];
  // Where robots.txt names sitemaps, there are no others.
  for (const sitemap of own.length > 0 ? sitemaps : usualSitemaps(url)) {
    if (hasFound(search, 'sitemap')) return;
    const trial = await tryCandidate(search, { url: sitemap, title: null, by: 'sitemap', rank: 'sitemap' });
    if (trial?.kind !== 'sitemap-index') continue;
    const chosen = chooseSitemaps(trial.sitemaps, { url: sitemap, limit: SITEMAPS_OF_INDEX_MAX });
    await tryUntilFound(
      search,
      chosen.map((child) => ({ url: child.url, title: null, by: 'sitemap', rank: 'sitemap' })),
    );
  }
}

function isFrontPage(url: string): boolean {
  const { pathname, search } = new URL(url);
  return search === '' && /^\/(?:index\.\w{1,5})?$/.test(pathname);
}
