// Makes items of what a source gave: an article where a line says something, else a rejection with its reason.
import { FEED_ITEMS_MAX } from '../../limits/reading.ts';
import type { ArticleLine } from '../../news/article.ts';
import type { FeedFormat } from '../../news/feed.ts';
import type { SourceItem } from '../../news/ports.ts';
import {
  type LineReading,
  parseArticleLine,
  parseJson,
  readArticleObject,
  splitLines,
} from './article-lines.ts';
import { decodeText } from './charset.ts';

const NOTHING_SAID = 'it has neither a headline nor a text';

const FEED_IS_EMPTY = 'the feed holds no items at the moment';
const FEED_IS_CUT = `only its first ${FEED_ITEMS_MAX} items were read: split the feed`;
const SITEMAP_IS_CUT = `only its newest ${FEED_ITEMS_MAX} articles were read: split the sitemap`;
const BROKEN_JSON = 'this looks like JSON, but is broken: check it with a JSON viewer';

export function rejected(file: string, item: string, reason: string): SourceItem {
  return { kind: 'rejected', file, item, reason };
}

/** An article line that says something, or the reason why there is none. */
function itemOf(parsed: LineReading, file: string, item: string): SourceItem {
  if (parsed.kind === 'rejected') return rejected(file, item, parsed.reason);
  const { headline, abstract, body, url, guid } = parsed.line;
  if ((headline ?? abstract ?? body) !== undefined) return { kind: 'article', line: parsed.line, file };
  return rejected(file, url ?? guid ?? item, NOTHING_SAID);
}

export function* itemsOfLines(lines: readonly ArticleLine[], file: string): Generator<SourceItem> {
  for (const [index, line] of lines.entries())
    yield itemOf({ kind: 'line', line }, file, `item ${index + 1}`);
}

/** The articles of a feed, sitemap or page, and what whoever takes it in should know of it. */
export function* itemsOfFeed(
  feed: { format: FeedFormat | 'page'; lines: readonly ArticleLine[]; isCut: boolean },
  file: string,
): Generator<SourceItem> {
  yield* itemsOfLines(feed.lines, file);
  if (feed.lines.length === 0) yield rejected(file, 'feed', FEED_IS_EMPTY);
  if (feed.isCut) yield rejected(file, 'feed', feed.format === 'sitemap' ? SITEMAP_IS_CUT : FEED_IS_CUT);
}

/** Article lines, one at a time: of a file of any size one line is held. */
export async function* itemsOfArticleLines(
  chunks: AsyncIterable<Uint8Array>,
  file: string,
): AsyncGenerator<SourceItem> {
  for await (const line of splitLines(chunks)) {
    const parsed = line.kind === 'line' ? parseArticleLine(line.text) : line;
    yield itemOf(parsed, file, line.item);
  }
}

/** One article as a JSON object, or an array of them. */
export function* itemsOfArticleJson(bytes: Uint8Array, file: string): Generator<SourceItem> {
  const parsed = parseJson(decodeText(bytes));
  if (parsed === undefined) {
    yield rejected(file, 'file', BROKEN_JSON);
    return;
  }
  const articles: unknown[] = Array.isArray(parsed) ? parsed : [parsed];
  for (const [index, article] of articles.entries())
    yield itemOf(readArticleObject(article), file, `article ${index + 1}`);
}
