// Tells whether a page lists articles or is one, by what it says about itself and by what it shows.
import { describesCollection } from './json-ld.ts';
import type { ItemBlock } from './item-pattern.ts';
import { hasProse } from './page-prose.ts';
import type { ListPage } from './tag-page-parts.ts';
import { headingTagOf } from './tag-page-subject.ts';

/** What a page is that says nothing: so many articles, in so much of its text, none of them most of it. */
const ITEMS_MIN = 2;
const LISTED_MIN_SHARE = 0.6;
const LARGEST_MAX_SHARE = 0.65;
/** Items of a menu are shorter. In characters, on average. */
const ITEM_MIN_LENGTH = 20;

/** True where a page says that it is a list and shows one, or says nothing and shows one. It is left as it is. */
export function seemsTagPage(page: ListPage): boolean {
  const { document } = page;
  const bodyClass = document.querySelector('body')?.getAttribute('class') ?? '';
  if (/(?:^|\s)(?:single|single-post|article|article-page)(?:\s|$)/.test(bodyClass)) return false;
  const { isArticle } = page.identity();
  const isProse = hasProse(document);
  // Articles describe the list beside them, too.
  if (describesCollection(document) && !(isArticle && isProse)) return true;
  const saysList =
    headingTagOf(document) !== null ||
    /(?:^|\s)(?:archive|tag|category|blog|home|search-results)(?:\s|$)/.test(bodyClass);
  if (saysList && !isArticle) return true;
  return !isArticle && !isProse && showsList(page);
}

function showsList(page: ListPage): boolean {
  const { tree, blocks } = page.list();
  const items = blocks.filter((block) => block.title?.target != null || hasLink(block));
  const lengths = items.map(lengthOf);
  const listed = lengths.reduce((sum, length) => sum + length, 0);
  const all = tree.nodes[0]?.length ?? 0;
  if (items.length < ITEMS_MIN || listed < all * LISTED_MIN_SHARE) return false;
  if (listed < items.length * ITEM_MIN_LENGTH) return false;
  return Math.max(...lengths) < listed * LARGEST_MAX_SHARE;
}

function lengthOf(block: ItemBlock): number {
  return block.nodes.reduce((sum, node) => sum + node.length, 0);
}

function hasLink(block: ItemBlock): boolean {
  return block.nodes.some(({ element }) => element?.querySelector('a[href]') != null);
}
