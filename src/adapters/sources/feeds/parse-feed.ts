// Reads a feed of any format into article lines, and what it says of itself: well-formed or not, in one pass.
import { FEED_ITEMS_MAX, FEED_LINE_MAX_LENGTH } from '../../../limits/reading.ts';
import type { ArticleLine } from '../../../news/article.ts';
import type { FeedFormat, FeedWishes } from '../../../news/feed.ts';
import { decodeText } from '../charset.ts';
import { htmlToLine } from '../pages/html-text.ts';
import { resolveUrl } from '../web-names.ts';
import { baseOfFeed, linesOfFeed } from './feed-lines.ts';
import { draftJson } from './json-draft.ts';
import { draftXml } from './xml-draft.ts';

/** What is known of a feed from outside. */
export interface FeedOrigin {
  /** Where it was read from: what relative links are relative to where the feed names nothing better. */
  url?: string | undefined;
  /** The charset that came with it (HTTP); wins over the feed's own declaration. */
  charset?: string | undefined;
}

/**
 * The lines of a feed, or why there are none. A line may be empty where an item says nothing. `outlet`: what the feed
 * calls itself; a line may name another, where a feed gathers from several. `nextPage`: where its older items stand.
 */
export type FeedReading =
  | {
      kind: 'feed';
      format: FeedFormat;
      outlet: string | null;
      lines: ArticleLine[];
      /** The feed holds more items than are read. */
      isCut: boolean;
      wishes: FeedWishes;
      nextPage: string | null;
    }
  | { kind: 'rejected'; reason: string };

const NO_FEED = 'this is not a feed that can be read: check that it opens in a feed reader';

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed 1.x. Never throws for what a feed holds, and takes time in
 * proportion to its length. Entities that a document declares are never expanded, addresses never fetched.
 */
export function parseFeed(source: string | Uint8Array, origin: FeedOrigin = {}): Promise<FeedReading> {
  const text = typeof source === 'string' ? source : decodeText(source, origin.charset);
  return Promise.resolve(readFeed(text, origin.url));
}

function readFeed(text: string, address: string | undefined): FeedReading {
  const isJson = /^[\ufeff\s]*\{/.test(text);
  const { draft, isWhole } = (isJson ? draftJson : draftXml)(text, FEED_ITEMS_MAX + 1);
  if (draft === null) return { kind: 'rejected', reason: NO_FEED };
  const lines = linesOfFeed({ ...draft, items: draft.items.slice(0, FEED_ITEMS_MAX) }, address);
  const outlet = htmlToLine(draft.title?.slice(0, FEED_LINE_MAX_LENGTH) ?? '') || null;
  // A beginning that says nothing is none of a feed; a feed that has nothing to say ends.
  if (!isWhole && outlet === null && !lines.some(saysSomething)) return { kind: 'rejected', reason: NO_FEED };
  const nextPage = resolveUrl(draft.nextPage, baseOfFeed(draft, address)) ?? null;
  return {
    kind: 'feed',
    format: draft.format,
    outlet,
    lines,
    isCut: draft.items.length > FEED_ITEMS_MAX,
    wishes: draft.wishes,
    nextPage: nextPage === address ? null : nextPage,
  };
}

function saysSomething({ url, headline, abstract, body }: ArticleLine): boolean {
  return [url, headline, abstract, body].some((text) => text !== undefined);
}
