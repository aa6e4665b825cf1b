// Reads a tag or section page: its subject, its outlet, the articles that it lists, and where it goes on.
import { FEED_ITEMS_MAX } from '../../../limits/reading.ts';
import type { ArticleLine } from '../../../news/article.ts';
import { lineOf } from './item-line.ts';
import { withoutHash } from './tag-page-address.ts';
import { readListedArticles } from './tag-page-json.ts';
import { findNextPage } from './tag-page-next.ts';
import type { ListPage } from './tag-page-parts.ts';
import { tagOf } from './tag-page-subject.ts';
import type { TagPageReading } from './tag-page-text.ts';

const NO_LIST = 'no list of articles was found on this page: save the tag page as the browser shows it';

/** Learns the page's pattern and reads its articles. The page's document is used up. */
export function readTagPage(page: ListPage): TagPageReading {
  const { document, address, base } = page;
  const { outlet, language } = page.identity();
  const tag = tagOf(document, address, outlet);
  const shared = { tag, outlet, language, base, address };
  const nextPage = findNextPage(page);
  const listed = readListedArticles(document, shared);
  const { tree, blocks } = page.list();
  // Texts are read from the elements: what is no part of the list goes from them, too.
  for (const { element } of page.furniture()) element?.remove();
  const shown = blocks
    .slice(0, FEED_ITEMS_MAX)
    .map((block) => lineOf(tree, block, shared))
    .filter((line) => line !== null);
  const lines = withoutRepeats(shown.length > 0 ? completed(shown, listed) : listed);
  if (lines.length === 0) return { kind: 'rejected', reason: NO_LIST };
  return { kind: 'tag-page', tag, outlet: outlet ?? null, nextPage, lines };
}

/** An article that a page shows twice is one; the fuller showing fills in what the first leaves out. */
function withoutRepeats(lines: readonly ArticleLine[]): ArticleLine[] {
  const places = new Map<string, number>();
  const kept: ArticleLine[] = [];
  for (const line of lines) {
    const key = keyOf(line);
    const place = places.get(key);
    const known = place === undefined ? undefined : kept[place];
    if (place !== undefined && known !== undefined) kept[place] = filledIn(known, line);
    else {
      places.set(key, kept.length);
      kept.push(line);
    }
  }
  return kept;
}

function keyOf({ url, headline, abstract }: ArticleLine): string {
  return url === undefined ? JSON.stringify([headline, abstract]) : withoutHash(url);
}

function filledIn(line: ArticleLine, other: ArticleLine): ArticleLine {
  const tags = [...new Set([...(line.tags ?? []), ...(other.tags ?? [])])];
  return {
    ...line,
    headline: line.headline ?? other.headline,
    abstract: line.abstract ?? other.abstract,
    byline: line.byline ?? other.byline,
    publishedAt: line.publishedAt ?? other.publishedAt,
    image: line.image ?? other.image,
    textState: line.abstract === undefined ? other.textState : line.textState,
    tags: tags.length === 0 ? undefined : tags,
  };
}

/** What the page shows, with what its JSON-LD says of the same articles besides. */
function completed(shown: readonly ArticleLine[], listed: readonly ArticleLine[]): ArticleLine[] {
  const byAddress = new Map(listed.map((line) => [keyOf(line), line]));
  return shown.map((line) => {
    const other = line.url === undefined ? undefined : byAddress.get(keyOf(line));
    return other === undefined ? line : filledIn(line, other);
  });
}
