// Finds the posts of a timeline: they have no headlines, but each shows its time, and the time leads to the post alone.
import type { ItemTitle } from './item-headings.ts';
import { type ItemNode, type ItemTree, nearest } from './item-tree.ts';
import { resolveUrl } from '../web-names.ts';
import { canBeArticle } from './tag-page-address.ts';

/** One post alone is none of a list. */
const POSTS_MIN = 2;

/** A link that shows a time, as the posts of timelines have one. */
export function isPermalink(link: ItemNode): boolean {
  return link.name === 'a' && link.children.some((child) => child.name === 'time');
}

/** What stands for the posts' titles, each address once: their times; none where titles serve better. */
export function findPosts(
  tree: ItemTree,
  titles: readonly ItemTitle[],
  page: string | undefined,
): ItemTitle[] {
  if (titles.some(({ target }) => target !== null)) return [];
  const posts = new Map<string, ItemTitle>();
  for (const link of tree.nodes.filter(isPermalink)) {
    const target = resolveUrl(link.element?.getAttribute('href') ?? undefined, page);
    const isOwn = target !== undefined && canBeArticle(target, page) && !isRemark(link);
    if (isOwn && !posts.has(target)) posts.set(target, { node: link, link, target });
  }
  return posts.size < POSTS_MIN || posts.size <= titles.length ? [] : [...posts.values()];
}

/** Remarks of readers have times that link, too. */
function isRemark(link: ItemNode): boolean {
  return nearest(link, 8).some(({ names }) => /(?:^|[\s_-])comments?(?:$|[\s_-])/i.test(names));
}
