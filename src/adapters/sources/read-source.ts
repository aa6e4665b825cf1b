// Reads files, folders and standard input into article lines, whatever format they hold. Formats end here.
import type { Readable } from 'node:stream';
import { SOURCE_FILE_MAX_BYTES } from '../../limits/reading.ts';
import type { SourceItem } from '../../news/ports.ts';
import { decodeText } from './charset.ts';
import { detectFormat, type SourceFormat } from './detect-format.ts';
import type { AddressReader, FeedReaderOptions } from './feeds/feed-reader.ts';
import { openSource, type OpenSource, readAll } from './open-source.ts';
import { createPageReader, type PageReader } from './pages/page-reader.ts';
import { parseFeed } from './feeds/parse-feed.ts';
import {
  itemsOfArticleJson,
  itemsOfArticleLines,
  itemsOfFeed,
  itemsOfLines,
  rejected,
} from './source-items.ts';
import { parseSitemap } from './sitemaps/parse-sitemap.ts';
import { parseTagPageText } from './pages/tag-page-text.ts';
import { reasonOf, walkFiles } from './walk-files.ts';

/** `outlet` is given to articles that name none; `tag` is added to all. `stdin` is what `-` reads. */
export interface SourceOptions {
  outlet?: string | undefined;
  tag?: string | undefined;
  stdin?: Readable | undefined;
  /** How addresses are read, and feeds that lists name; without it they are rejected. */
  addresses?: AddressOptions | undefined;
}

/** What of the reader of addresses is decided outside; the gap between requests is for tests. */
type AddressOptions = Pick<FeedReaderOptions, 'contact' | 'arePrivateNetworksAllowed' | 'hostGapMs'>;

/** What one file is read with. */
interface Reading {
  file: string;
  stdin: Readable;
  reader: PageReader;
  /** Loads what reads addresses when it is first needed; null where none may be read. */
  loadAddressReader: (() => Promise<AddressReader>) | null;
}

/** What a file cannot be read as, and what to do. */
const UNREADABLE: Readonly<Partial<Record<SourceFormat, string>>> = {
  'other-xml': 'this XML is no feed: RSS, Atom, RDF and JSON Feed are read',
  binary: 'this is not a text file: feeds, pages (HTML), article lines and plain text are read',
  empty: 'the file is empty',
};
const INDEX =
  'this is an index of sitemaps, which holds no headlines: give the address of the sitemap for news';
const TOO_LARGE = `the file is larger than ${SOURCE_FILE_MAX_BYTES / 1024 / 1024} MB: split it, or turn it into article lines`;
const NO_ADDRESSES =
  'only files are read here: "broadsheet ingest" reads addresses, and "broadsheet feeds import" keeps a list of feeds';

/**
 * Yields every article of the paths, and a rejected item for everything that cannot be read; a rejection stops nothing.
 * Article lines are streamed; other files are read whole, up to `SOURCE_FILE_MAX_BYTES`.
 */
export async function* readSources(
  paths: readonly string[],
  options: SourceOptions = {},
): AsyncGenerator<SourceItem> {
  const reader = createPageReader();
  const addresses = options.addresses === undefined ? null : lazyAddressReader(options.addresses);
  const loadAddressReader = addresses === null ? null : addresses.load;
  const stdin = options.stdin ?? process.stdin;
  try {
    for (const path of paths) {
      for await (const item of readPath(path, { file: path, stdin, reader, loadAddressReader }))
        yield withDefaults(item, options);
    }
  } finally {
    await reader.close();
    await addresses?.close();
  }
}

/** Files alone need no network: what reads addresses is loaded with the first of them. */
function lazyAddressReader(options: AddressOptions) {
  let loading: Promise<AddressReader> | null = null;
  const load = async () => {
    const { createFeedReader } = await import('./feeds/feed-reader.ts');
    return createFeedReader(options);
  };
  return {
    load: () => (loading ??= load()),
    close: async () => (await loading)?.close(),
  };
}

async function* readPath(path: string, reading: Reading): AsyncGenerator<SourceItem> {
  if (path === '-') {
    yield* readFile(path, reading);
    return;
  }
  if (/^https?:\/\//i.test(path)) {
    yield* readAddressOf(path, reading);
    return;
  }
  for await (const found of walkFiles(path)) {
    if (found.kind === 'file') yield* readFile(found.path, { ...reading, file: found.path });
    else yield rejected(found.path, 'file', found.reason);
  }
}

async function* readAddressOf(address: string, reading: Reading): AsyncGenerator<SourceItem> {
  if (reading.loadAddressReader === null) {
    yield rejected(address, 'address', NO_ADDRESSES);
    return;
  }
  const { readAddress } = await import('./read-address.ts');
  yield* readAddress(address, await reading.loadAddressReader());
}

async function* readFeedList(bytes: Buffer, reading: Reading): AsyncGenerator<SourceItem> {
  if (reading.loadAddressReader === null) {
    yield rejected(reading.file, 'list', NO_ADDRESSES);
    return;
  }
  const { readFeedsOfList } = await import('./read-address.ts');
  yield* readFeedsOfList(bytes, reading.file, await reading.loadAddressReader());
}

async function* readFile(path: string, reading: Reading): AsyncGenerator<SourceItem> {
  try {
    const source = await openSource(path, reading.stdin);
    yield* readOpened(source, reading);
  } catch (error) {
    yield rejected(reading.file, 'file', reasonOf(error));
  }
}

async function* readOpened(source: OpenSource, reading: Reading): AsyncGenerator<SourceItem> {
  const format = detectFormat(decodeText(source.head));
  const reason = UNREADABLE[format];
  if (reason !== undefined) {
    await source.close();
    yield rejected(reading.file, 'file', reason);
    return;
  }
  if (format === 'article-lines') {
    yield* itemsOfArticleLines(source.chunks, reading.file);
    return;
  }
  const bytes = await readAll(source.chunks, SOURCE_FILE_MAX_BYTES);
  if (bytes === null) yield rejected(reading.file, 'file', TOO_LARGE);
  else if (format === 'article-json') yield* itemsOfArticleJson(bytes, reading.file);
  else if (format === 'opml') yield* readFeedList(bytes, reading);
  else if (format === 'sitemap') yield* readSitemap(bytes, reading);
  else if (format === 'html') yield* readPage(bytes, reading);
  else if (format === 'text') yield* itemsOf(parseTagPageText(decodeText(bytes)), reading);
  else yield* readFeed(bytes, reading);
}

function* readSitemap(bytes: Buffer, { file }: Reading): Generator<SourceItem> {
  const sitemap = parseSitemap(decodeText(bytes));
  if (sitemap.kind === 'news') yield* itemsOfFeed({ ...sitemap, format: 'sitemap' }, file);
  else yield rejected(file, 'file', sitemap.kind === 'index' ? INDEX : sitemap.reason);
}

async function* readFeed(bytes: Buffer, reading: Reading): AsyncGenerator<SourceItem> {
  const feed = await parseFeed(bytes);
  if (feed.kind === 'rejected') {
    yield rejected(reading.file, 'file', feed.reason);
    return;
  }
  yield* itemsOfFeed(feed, reading.file);
}

async function* readPage(bytes: Buffer, reading: Reading): AsyncGenerator<SourceItem> {
  const page = await reading.reader.readPage({ html: decodeText(bytes), url: undefined, kind: 'either' });
  if (page.kind === 'article') yield* itemsOfLines([page.line], reading.file);
  else yield* itemsOf(page, reading);
}

function* itemsOf(page: ReturnType<typeof parseTagPageText>, reading: Reading): Generator<SourceItem> {
  if (page.kind === 'rejected') yield rejected(reading.file, 'page', page.reason);
  else yield* itemsOfLines(page.lines, reading.file);
}

function withDefaults(item: SourceItem, { outlet, tag }: SourceOptions): SourceItem {
  if (item.kind === 'rejected' || (outlet === undefined && tag === undefined)) return item;
  const tags = tag === undefined ? item.line.tags : [...new Set([...(item.line.tags ?? []), tag])];
  return { ...item, line: { ...item.line, outlet: item.line.outlet ?? outlet, tags } };
}
