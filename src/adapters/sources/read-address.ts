// Reads addresses into items, once: a feed, a tag page, the page of one article, or all feeds of a list.
import type { SourceItem } from '../../news/ports.ts';
import { parseFeedList } from './feeds/feed-list.ts';
import type { AddressReader } from './feeds/feed-reader.ts';
import { FEED_IS_CUT, FEED_IS_EMPTY, itemsOfLines, rejected } from './source-items.ts';

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
    for (const item of itemsOfReading(reading, url))
      yield item.kind === 'article'
        ? { ...item, line: { ...item.line, outlet: item.line.outlet ?? outlet ?? undefined } }
        : item;
  }
}

function* itemsOfReading(
  reading: Exclude<Awaited<ReturnType<AddressReader['readAddress']>>, { kind: 'feed-list' }>,
  address: string,
): Generator<SourceItem> {
  if (reading.kind === 'rejected') {
    yield rejected(address, 'address', reading.reason);
    return;
  }
  yield* itemsOfLines(reading.lines, address);
  if (reading.lines.length === 0) yield rejected(address, 'feed', FEED_IS_EMPTY);
  if (reading.isCut) yield rejected(address, 'feed', FEED_IS_CUT);
}
