// Reads files, folders and standard input into article lines, whatever format they hold. Formats end here.
import { type Readable } from 'node:stream';
import { FEED_ITEMS_MAX, SOURCE_FILE_MAX_BYTES } from '../../limits/reading.ts';
import { type ArticleLine } from '../../news/article.ts';
import { type SourceItem } from '../../news/ports.ts';
import {
  type LineReading,
  parseArticleLine,
  parseJson,
  readArticleObject,
  splitLines,
} from './article-lines.ts';
import { decodeText } from './charset.ts';
import { detectFormat, type SourceFormat } from './detect-format.ts';
import { openSource, type OpenSource, readAll } from './open-source.ts';
import { createPageReader, type PageReader } from './page-reader.ts';
import { parseFeed } from './parse-feed.ts';
import { parseTagPageText } from './tag-page-text.ts';
import { reasonOf, walkFiles } from './walk-files.ts';

/** `outlet` is given to articles that name none; `tag` is added to all. `stdin` is what `-` reads. */
export interface SourceOptions {
  outlet?: string | undefined;
  tag?: string | undefined;
  stdin?: Readable | undefined;
}

/** What one file is read with. */
interface Reading {
  file: string;
  reader: PageReader;
}

/** What a file cannot be read as, and what to do. */
const UNREADABLE: Readonly<Partial<Record<SourceFormat, string>>> = {
  opml: 'this is a list of feeds (OPML): feeds are not read by address from files yet, so save the feeds themselves',
  sitemap: 'this is a sitemap: it names pages but holds none of their texts, so save the pages themselves',
  'other-xml': 'this XML is no feed: RSS, Atom, RDF and JSON Feed are read',
  binary: 'this is not a text file: feeds, pages (HTML), article lines and plain text are read',
  empty: 'the file is empty',
};
const TOO_LARGE = `the file is larger than ${SOURCE_FILE_MAX_BYTES / 1024 / 1024} MB: split it, or turn it into article lines`;
const NOTHING_SAID = 'it has neither a headline nor a text';

/**
 * Yields every article of the paths, and a rejected item for everything that cannot be read; a rejection stops nothing.
 * Article lines are streamed; other files are read whole, up to `SOURCE_FILE_MAX_BYTES`.
 */
export async function* readSources(
  paths: readonly string[],
  options: SourceOptions = {},
): AsyncGenerator<SourceItem> {
  const reader = createPageReader();
  try {
    for (const path of paths) {
      for await (const item of readPath(path, options.stdin ?? process.stdin, reader))
        yield withDefaults(item, options);
    }
  } finally {
    await reader.close();
  }
}

async function* readPath(path: string, stdin: Readable, reader: PageReader): AsyncGenerator<SourceItem> {
  if (path === '-') {
    yield* readFile(path, stdin, { file: '-', reader });
    return;
  }
  if (/^https?:\/\//i.test(path)) {
    yield rejected(path, 'address', 'addresses are not read yet: save the page or the feed to a file');
    return;
  }
  for await (const found of walkFiles(path)) {
    if (found.kind === 'file') yield* readFile(found.path, stdin, { file: found.path, reader });
    else yield rejected(found.path, 'file', found.reason);
  }
}

async function* readFile(path: string, stdin: Readable, reading: Reading): AsyncGenerator<SourceItem> {
  try {
    const source = await openSource(path, stdin);
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
    for await (const line of splitLines(source.chunks)) {
      const parsed = line.kind === 'line' ? parseArticleLine(line.text) : line;
      yield itemOf(parsed, reading.file, line.item);
    }
    return;
  }
  const bytes = await readAll(source.chunks, SOURCE_FILE_MAX_BYTES);
  if (bytes === null) yield rejected(reading.file, 'file', TOO_LARGE);
  else if (format === 'article-json') yield* readJson(bytes, reading);
  else if (format === 'html') yield* readPage(bytes, reading);
  else if (format === 'text') yield* itemsOf(parseTagPageText(decodeText(bytes)), reading);
  else yield* readFeed(bytes, reading);
}

function* readJson(bytes: Buffer, reading: Reading): Generator<SourceItem> {
  const parsed = parseJson(decodeText(bytes));
  if (parsed === undefined) {
    yield rejected(
      reading.file,
      'file',
      'the file looks like JSON, but is broken: check it with a JSON viewer',
    );
    return;
  }
  const articles: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  for (const [index, article] of articles.entries())
    yield itemOf(readArticleObject(article), reading.file, `article ${index + 1}`);
}

async function* readFeed(bytes: Buffer, reading: Reading): AsyncGenerator<SourceItem> {
  const feed = await parseFeed(bytes);
  if (feed.kind === 'rejected') {
    yield rejected(reading.file, 'file', feed.reason);
    return;
  }
  yield* linesOf(feed.lines, reading);
  if (feed.lines.length === 0) yield rejected(reading.file, 'feed', 'the feed holds no items at the moment');
  if (feed.isCut)
    yield rejected(reading.file, 'feed', `only its first ${FEED_ITEMS_MAX} items were read: split the feed`);
}

async function* readPage(bytes: Buffer, reading: Reading): AsyncGenerator<SourceItem> {
  const page = await reading.reader.readPage({ html: decodeText(bytes), url: undefined, kind: 'either' });
  if (page.kind === 'article') yield* linesOf([page.line], reading);
  else yield* itemsOf(page, reading);
}

function* itemsOf(page: ReturnType<typeof parseTagPageText>, reading: Reading): Generator<SourceItem> {
  if (page.kind === 'rejected') yield rejected(reading.file, 'page', page.reason);
  else yield* linesOf(page.lines, reading);
}

function* linesOf(lines: readonly ArticleLine[], reading: Reading): Generator<SourceItem> {
  for (const [index, line] of lines.entries())
    yield itemOf({ kind: 'line', line }, reading.file, `item ${index + 1}`);
}

/** An article line that says something, or the reason why there is none. */
function itemOf(parsed: LineReading, file: string, item: string): SourceItem {
  if (parsed.kind === 'rejected') return rejected(file, item, parsed.reason);
  const { headline, abstract, body, url, guid } = parsed.line;
  if ((headline ?? abstract ?? body) !== undefined) return { kind: 'article', line: parsed.line, file };
  return rejected(file, url ?? guid ?? item, NOTHING_SAID);
}

function rejected(file: string, item: string, reason: string): SourceItem {
  return { kind: 'rejected', file, item, reason };
}

function withDefaults(item: SourceItem, { outlet, tag }: SourceOptions): SourceItem {
  if (item.kind === 'rejected' || (outlet === undefined && tag === undefined)) return item;
  const tags = tag === undefined ? item.line.tags : [...new Set([...(item.line.tags ?? []), tag])];
  return { ...item, line: { ...item.line, outlet: item.line.outlet ?? outlet, tags } };
}
