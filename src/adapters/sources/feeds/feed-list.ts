// Reads and writes lists of feeds: OPML as other readers have it, or one address a line.
import { generateOpml, parseOpml } from 'feedsmith';
import { OUTLET_MAX_LENGTH } from '../../../limits/articles.ts';
import { FEEDS_MAX } from '../../../limits/feeds.ts';
import { decodeText } from '../charset.ts';
import { cleanLine } from '../clean-text.ts';
import { isTooDeep } from './xml-bounds.ts';

/** A feed as a list names it: nothing of it is checked yet. */
export interface ListedFeed {
  url: string;
  outlet: string | null;
}

export type FeedList = { kind: 'feeds'; feeds: ListedFeed[] } | { kind: 'rejected'; reason: string };

/** What of an outline matters here; the rest of it is other readers' business. */
interface Outline {
  text?: string | undefined;
  title?: string | undefined;
  xmlUrl?: string | undefined;
  outlines?: readonly Outline[] | undefined;
}

const TOO_MANY = `the list has more than ${FEEDS_MAX} feeds: split it`;
const NO_OPML = 'this is not a list of feeds that can be read: export it anew from where it comes from';
const NO_FEEDS = 'the list names no feeds: OPML, or one address a line, is read';

/** Reads a list; each address comes once. A line that begins with # says nothing. */
export function parseFeedList(bytes: Uint8Array): FeedList {
  const text = decodeText(bytes).replace(/^[\ufeff\s]+/, '');
  const feeds = text.startsWith('<') ? feedsOfOpml(text) : feedsOfLines(text);
  if (feeds === null) return { kind: 'rejected', reason: NO_OPML };
  const distinct = [...new Map(feeds.map((feed) => [feed.url, feed])).values()];
  if (distinct.length === 0) return { kind: 'rejected', reason: NO_FEEDS };
  return distinct.length > FEEDS_MAX
    ? { kind: 'rejected', reason: TOO_MANY }
    : { kind: 'feeds', feeds: distinct };
}

/** Null where the text is no OPML. Folders within folders are walked without recursion, in the order of the list. */
function feedsOfOpml(text: string): ListedFeed[] | null {
  if (isTooDeep(text)) return null;
  const feeds: ListedFeed[] = [];
  const waiting: Outline[] = outlinesOf(text) ?? [];
  if (waiting.length === 0 && !/<opml[\s>]/i.test(text)) return null;
  waiting.reverse();
  for (let outline = waiting.pop(); outline !== undefined; outline = waiting.pop()) {
    const url = cleanLine(outline.xmlUrl ?? '');
    if (url !== '') feeds.push({ url, outlet: nameOf(outline) });
    waiting.push(...(outline.outlines ?? []).toReversed());
  }
  return feeds;
}

function outlinesOf(text: string): Outline[] | null {
  try {
    return [...(parseOpml(text).body?.outlines ?? [])] as Outline[];
  } catch {
    return null;
  }
}

function nameOf({ title, text }: Outline): string | null {
  const name = [title, text].map((given) => cleanLine(given ?? '')).find((given) => given !== '') ?? '';
  return name === '' ? null : name.slice(0, OUTLET_MAX_LENGTH).toWellFormed();
}

function feedsOfLines(text: string): ListedFeed[] {
  const lines = text.split(/\r\n|[\n\r]/).map((line) => cleanLine(line));
  return lines.filter((line) => line !== '' && !line.startsWith('#')).map((url) => ({ url, outlet: null }));
}

/** The list as OPML 2.0, which other readers read. */
export function writeFeedList(feeds: readonly ListedFeed[]): string {
  const outlines = feeds.map(({ url, outlet }) => ({
    type: 'rss',
    text: outlet ?? url,
    ...(outlet === null ? {} : { title: outlet }),
    xmlUrl: url,
  }));
  return generateOpml({ head: { title: 'Feeds of Broadsheet' }, body: { outlines } });
}
