// Reads a feed of any format into article lines: strictly first, then mended, then forgivingly.
import {
  FEED_ITEMS_MAX,
  FEED_MAX_DEPTH,
  FEED_MENDED_SIGNS_MAX,
  FORGIVING_PARSER_MAX_LENGTH,
} from '../../../limits/reading.ts';
import type { ArticleLine } from '../../../news/article.ts';
import { decodeText } from '../charset.ts';
import type { FeedDraft } from './feed-draft.ts';
import { linesOfFeed } from './feed-lines.ts';
import { draftWithFeedparser } from './feedparser-draft.ts';
import { draftWithFeedsmith } from './feedsmith-draft.ts';
import { htmlToLine } from '../pages/html-text.ts';
import { isTooDeep } from './xml-bounds.ts';

/** What is known of a feed from outside. */
export interface FeedOrigin {
  /** Where it was read from: what relative links are relative to where the feed names nothing better. */
  url?: string | undefined;
  /** The charset that came with it (HTTP); wins over the feed's own declaration. */
  charset?: string | undefined;
}

/**
 * The lines of a feed, or why there are none. A line may be empty where an item says nothing. `outlet`: what the feed
 * calls itself; a line may name another, where a feed gathers from several.
 */
export type FeedReading =
  | { kind: 'feed'; outlet: string | null; lines: ArticleLine[]; isCut: boolean }
  | { kind: 'rejected'; reason: string };

const TOO_DEEP = `the feed nests more than ${FEED_MAX_DEPTH} elements into each other: its end tags are missing`;

/**
 * Reads RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, and JSON Feed. Entities that a document declares are never expanded.
 * Broken XML is mended where that is plain (a bare "<", a document cut off), else read by a forgiving parser.
 */
export async function parseFeed(source: string | Uint8Array, origin: FeedOrigin = {}): Promise<FeedReading> {
  const decoded = typeof source === 'string' ? source : decodeText(source, origin.charset);
  const text = decoded.replace(/^[\ufeff\s]+/, '');
  if (isTooDeep(text)) return { kind: 'rejected', reason: TOO_DEEP };
  const draft = await draftOf(text);
  if (draft === null) {
    return {
      kind: 'rejected',
      reason: 'this is not a feed that can be read: check that it opens in a feed reader',
    };
  }
  const lines = linesOfFeed({ ...draft, items: draft.items.slice(0, FEED_ITEMS_MAX) }, origin.url);
  const outlet = htmlToLine(draft.title ?? '') || null;
  return { kind: 'feed', outlet, lines, isCut: draft.items.length > FEED_ITEMS_MAX };
}

async function draftOf(text: string): Promise<FeedDraft | null> {
  const strict = tryFeedsmith(text);
  if (strict !== null && (strict.items.length > 0 || !hasItems(text))) return strict;
  if (text.startsWith('{')) return strict;
  const mended = tryFeedsmith(mend(text));
  if (mended !== null && mended.items.length > 0) return mended;
  if (text.length > FORGIVING_PARSER_MAX_LENGTH) return mended ?? strict;
  const forgiven = await draftWithFeedparser(text, FEED_ITEMS_MAX + 1);
  if (forgiven.items.length > 0 || forgiven.title !== undefined) return forgiven;
  return mended ?? strict;
}

function tryFeedsmith(text: string): FeedDraft | null {
  try {
    return draftWithFeedsmith(text, FEED_ITEMS_MAX + 1);
  } catch {
    return null;
  }
}

function hasItems(text: string): boolean {
  return /<(?:[\w.-]+:)?(?:item|entry)[\s>]/i.test(text);
}

/** Escapes each "<" that begins nothing, and ends a document that was cut off behind its last whole item. */
function mend(text: string): string {
  let mended = 0;
  const escaped = text.replace(/<(?![a-zA-Z/!?_])/g, () =>
    (mended += 1) > FEED_MENDED_SIGNS_MAX ? '' : '&lt;',
  );
  const lastItem = /^[^]*<\/((?:[\w.-]+:)?(?:item|entry))\s*>/i.exec(escaped);
  if (lastItem === null || /<\/(?:[\w.-]+:)?(?:rss|feed|rdf)\s*>\s*(?:<!--[^]*)?$/i.test(escaped))
    return escaped;
  const root = /<((?:[\w.-]+:)?(?:rss|feed|rdf))[\s>]/i.exec(escaped)?.[1] ?? 'rss';
  const isRss = /rss$/i.test(root);
  return `${lastItem[0]}${isRss ? '</channel>' : ''}</${root}>`;
}
