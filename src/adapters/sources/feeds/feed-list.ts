// Reads and writes lists of feeds: OPML as other readers have it, or one address a line.
import { generateOpml, parseOpml } from 'feedsmith';
import { OUTLET_MAX_LENGTH, TAG_MAX_LENGTH } from '../../../limits/articles.ts';
import { FEEDS_MAX, FOLDERS_NAMED_MAX } from '../../../limits/feeds.ts';
import type { ListedFeed } from '../../../news/feed.ts';
import { foldText } from '../../../news/folding.ts';
import { decodeText } from '../charset.ts';
import { cleanLine } from '../clean-text.ts';
import { isTooDeep } from './xml-bounds.ts';

export type FeedList = { kind: 'feeds'; feeds: ListedFeed[] } | { kind: 'rejected'; reason: string };

/** What of an outline matters here; the rest of it is other readers' business. */
interface Outline {
  text?: string | undefined;
  title?: string | undefined;
  xmlUrl?: string | undefined;
  category?: string | undefined;
  outlines?: readonly Outline[] | undefined;
}

/** A feed with the names of the folders that it stands in, the outermost first. */
interface PlacedFeed {
  feed: ListedFeed;
  folders: readonly string[];
}

const TOO_MANY = `the list has more than ${FEEDS_MAX} feeds: split it`;
const NO_OPML = 'this is not a list of feeds that can be read: export it anew from where it comes from';
const NO_FEEDS = 'the list names no feeds: OPML, or one address a line, is read';

/**
 * Reads a list; each address comes once. A line that begins with # says nothing. With names of folders, only what stands
 * in one of them, at any depth, whatever the case of the names; `Coast/Ports` is the folder Ports within Coast.
 */
export function parseFeedList(bytes: Uint8Array, folders: readonly string[] = []): FeedList {
  const text = decodeText(bytes).replace(/^[\ufeff\s]+/, '');
  const placed = text.startsWith('<') ? feedsOfOpml(text) : feedsOfLines(text);
  if (placed === null) return rejected(NO_OPML);
  if (placed.length === 0) return rejected(NO_FEEDS);
  const missing = folders.find((folder) => !placed.some((each) => isUnder(each, [folder])));
  if (missing !== undefined) return rejected(noFolder(missing, placed));
  const wanted = folders.length === 0 ? placed : placed.filter((each) => isUnder(each, folders));
  const distinct = [...new Map(wanted.map(({ feed }) => [feed.url, feed])).values()];
  return distinct.length > FEEDS_MAX ? rejected(TOO_MANY) : { kind: 'feeds', feeds: distinct };
}

function rejected(reason: string): FeedList {
  return { kind: 'rejected', reason };
}

/** Folders with a slash in their names are met, too: all names are looked at as one path. */
function isUnder({ folders }: PlacedFeed, asked: readonly string[]): boolean {
  const path = pathOf(folders);
  return asked.some((name) => path.includes(pathOf([cleanLine(name)])));
}

function pathOf(names: readonly string[]): string {
  return `/${foldText(names.join('/'))}/`;
}

function noFolder(asked: string, placed: readonly PlacedFeed[]): string {
  const known = [...new Set(placed.flatMap(({ folders }) => folders.slice(0, 1)))];
  if (known.length === 0) return 'the list has no folders: leave --folder away';
  const more = known.length > FOLDERS_NAMED_MAX ? ' and others' : '';
  return `the list has no feeds in a folder "${asked}"; it has ${known.slice(0, FOLDERS_NAMED_MAX).join(', ')}${more}`;
}

/** Null where the text is no OPML. Folders within folders are walked without recursion, in the order of the list. */
function feedsOfOpml(text: string): PlacedFeed[] | null {
  if (isTooDeep(text)) return null;
  const outlines = outlinesOf(text) ?? [];
  if (outlines.length === 0 && !/<opml[\s>]/i.test(text)) return null;
  const feeds: PlacedFeed[] = [];
  const waiting = inFolders(outlines, []);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { outline, folders } = next;
    const feed = feedOf(outline);
    if (feed !== null) feeds.push({ feed, folders });
    const name = nameOf(outline);
    waiting.push(...inFolders(outline.outlines ?? [], name === null ? folders : [...folders, name]));
  }
  return feeds;
}

/** The last first, for a stack. */
function inFolders(outlines: readonly Outline[], folders: readonly string[]) {
  return outlines.map((outline) => ({ outline, folders })).reverse();
}

function outlinesOf(text: string): readonly Outline[] | null {
  try {
    return parseOpml(text).body?.outlines ?? [];
  } catch {
    return null;
  }
}

function feedOf(outline: Outline): ListedFeed | null {
  const url = cleanLine(outline.xmlUrl ?? '');
  if (url === '') return null;
  const name = nameOf(outline);
  const { tag, readsPages } = readCategory(outline.category ?? '');
  return {
    // Readers write the address where they know no name.
    ...{ url, outlet: name === url.slice(0, OUTLET_MAX_LENGTH).toWellFormed() ? null : name },
    ...(tag === null ? {} : { tag }),
    ...(readsPages ? { readsPages } : {}),
  };
}

function nameOf({ title, text }: Outline): string | null {
  const name = [title, text].map((given) => cleanLine(given ?? '')).find((given) => given !== '') ?? '';
  return name === '' ? null : name.slice(0, OUTLET_MAX_LENGTH).toWellFormed();
}

function feedsOfLines(text: string): PlacedFeed[] {
  const lines = text.split(/\r\n|[\n\r]/).map((line) => cleanLine(line));
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((url) => ({ feed: { url, outlet: null }, folders: [] }));
}

/** The list as OPML 2.0, which other readers read, too. Reading it again gives the same feeds. */
export function writeFeedList(feeds: readonly ListedFeed[]): string {
  const outlines = feeds.map((feed) => {
    const { url, outlet } = feed;
    const category = writeCategory(feed);
    return {
      ...{ type: 'rss', text: outlet ?? url, xmlUrl: url },
      ...(outlet === null ? {} : { title: outlet }),
      ...(category === '' ? {} : { category }),
    };
  });
  return generateOpml({ head: { title: 'Feeds of Broadsheet' }, body: { outlines } });
}

/**
 * OPML 2.0 has categories parted by commas: a tag is one without slashes, and one that begins with a slash is a path in
 * somebody's own order.
 */
const FULL_TEXT = '/broadsheet/full-text';

function writeCategory({ tag = null, readsPages = false }: ListedFeed): string {
  const parts = [
    ...(tag === null ? [] : [tag.replace(/[%,/]/g, encodeURIComponent)]),
    ...(readsPages ? [FULL_TEXT] : []),
  ];
  return parts.join(',');
}

/** A feed has one tag here: the first. */
function readCategory(category: string): { tag: string | null; readsPages: boolean } {
  const parts = category.split(',').map((part) => cleanLine(part));
  const tag = parts.find((part) => part !== '' && !part.includes('/'));
  const readsPages = parts.includes(FULL_TEXT);
  if (tag === undefined) return { tag: null, readsPages };
  const written = tag.replace(/%(?:25|2c|2f)/gi, decodeURIComponent);
  return { tag: written.slice(0, TAG_MAX_LENGTH).toWellFormed(), readsPages };
}
