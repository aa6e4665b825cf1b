// Reads addresses into items, once: a feed, a sitemap, a page, a file of articles, or all feeds of a list.
import type { SourceItem } from '../../news/ports.ts';
import { parseFeedList } from './feeds/feed-list.ts';
import type { AddressReader, AddressReading } from './feeds/feed-reader.ts';
import { itemsOfArticleJson, itemsOfArticleLines, itemsOfFeed, rejected } from './source-items.ts';

/** Yields the articles of an address, and why there are none. A list that names lists is not followed further. */
export async function* readAddress(address: string, reader: AddressReader): AsyncGenerator<SourceItem> {
  const reading = await reader.readAddress(address);
  if (reading.kind === 'feed-list') yield* readFeedsOfList(reading.bytes, address, reader);
  else yield* itemsOfReading(reading, address);
}

/** Yields the articles of all feeds that a list names; `file` is where the list stands. */
export async function* readFeedsOfList(
  bytes: Uint8Array,
  file: string,
  reader: AddressReader,
): AsyncGenerator<SourceItem> {
  const list = parseFeedList(bytes);
  if (list.kind === 'rejected') {
    yield rejected(file, 'list', list.reason);
    return;
  }
  for (const { url, outlet } of list.feeds) {
    const reading = await reader.readAddress(url);
    if (reading.kind === 'feed-list') {
      yield rejected(url, 'list', 'this is a list of feeds inside of another: take it in by itself');
      continue;
    }
    for await (const item of itemsOfReading(reading, url))
      yield item.kind === 'article'
        ? { ...item, line: { ...item.line, outlet: item.line.outlet ?? outlet ?? undefined } }
        : item;
  }
}

async function* itemsOfReading(
  reading:
    | Exclude<AddressReading, { kind: 'feed-list' }>
    | (AddressReading & { kind: 'article-lines' | 'article-json' }),
  address: string,
): AsyncGenerator<SourceItem> {
  if (reading.kind === 'rejected') yield rejected(address, 'address', reading.reason);
  else if (reading.kind === 'articles') yield* itemsOfFeed(reading, address);
  else if (reading.kind === 'article-json') yield* itemsOfArticleJson(reading.bytes, address);
  else yield* itemsOfArticleLines(once(reading.bytes), address);
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
