// Goes on to older pages where all of one is new: what came out while nobody looked has left the first page.
import { PAGES_FOLLOWED_FIRST_MAX, PAGES_FOLLOWED_MAX } from '../../limits/feeds.ts';
import type { ArticleId, ArticleLine } from '../../news/article.ts';
import { NO_VALIDATORS, type Feed } from '../../news/feed.ts';
import type { FeedReader } from '../../news/ports-feeds.ts';
import type { Newsroom } from '../newsroom.ts';
import { findUnknown } from './unknown-lines.ts';

interface Outside extends Pick<Newsroom, 'store' | 'clock'> {
  reader: FeedReader;
  /** Once it is aborted, no page more. */
  signal: AbortSignal;
}

/** A page: what it holds, and where older items stand. */
interface ReadPage {
  lines: readonly ArticleLine[];
  nextPage: string | null;
}

/**
 * The lines of the older pages and of the first, the oldest page first: whoever is stopped while they are taken in finds
 * the first page new again, and so the way to the others. A page that fails is the end, and spoils nothing; so is one
 * that was there already, because its server knows no pages and gives the first again.
 */
export async function withOlderPages(outside: Outside, feed: Feed, first: ReadPage): Promise<ArticleLine[]> {
  const max = feed.firstReadAt === null ? PAGES_FOLLOWED_FIRST_MAX : PAGES_FOLLOWED_MAX;
  const { outlet, tag, format } = feed;
  const pages = [first.lines];
  const addresses = new Set([feed.url]);
  const articles = new Set<ArticleId>();
  let page = first;
  while (await isNewThroughout(outside, page.lines, articles)) {
    const { nextPage } = page;
    if (nextPage === null || addresses.has(nextPage) || pages.length > max || outside.signal.aborted) break;
    addresses.add(nextPage);
    const asked = { url: nextPage, outlet, tag, format, validators: NO_VALIDATORS };
    const reading = await outside.reader.readFeed(asked);
    if (reading.kind !== 'read') break;
    page = reading;
    pages.unshift(page.lines);
  }
  return pages.flat();
}

/** True where the index has none of a page, and the pages before it not all. Adds its articles to theirs. */
async function isNewThroughout(
  outside: Outside,
  lines: readonly ArticleLine[],
  before: Set<ArticleId>,
): Promise<boolean> {
  const { unknown, known } = await findUnknown(outside, lines);
  const fresh = unknown.filter(({ article }) => !before.has(article.id));
  for (const { article } of fresh) before.add(article.id);
  return known === 0 && fresh.length > 0;
}
