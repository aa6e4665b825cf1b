// Makes items of what a source gave: an article where a line says something, else a rejection with its reason.
import { FEED_ITEMS_MAX } from '../../limits/reading.ts';
import type { ArticleLine } from '../../news/article.ts';
import type { SourceItem } from '../../news/ports.ts';
import type { LineReading } from './article-lines.ts';

const NOTHING_SAID = 'it has neither a headline nor a text';

export const FEED_IS_EMPTY = 'the feed holds no items at the moment';
export const FEED_IS_CUT = `only its first ${FEED_ITEMS_MAX} items were read: split the feed`;

export function rejected(file: string, item: string, reason: string): SourceItem {
  return { kind: 'rejected', file, item, reason };
}

/** An article line that says something, or the reason why there is none. */
export function itemOf(parsed: LineReading, file: string, item: string): SourceItem {
  if (parsed.kind === 'rejected') return rejected(file, item, parsed.reason);
  const { headline, abstract, body, url, guid } = parsed.line;
  if ((headline ?? abstract ?? body) !== undefined) return { kind: 'article', line: parsed.line, file };
  return rejected(file, url ?? guid ?? item, NOTHING_SAID);
}

export function* itemsOfLines(lines: readonly ArticleLine[], file: string): Generator<SourceItem> {
  for (const [index, line] of lines.entries())
    yield itemOf({ kind: 'line', line }, file, `item ${index + 1}`);
}
