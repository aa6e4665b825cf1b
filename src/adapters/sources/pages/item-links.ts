// Finds links that stand in the same place of a page again and again and read like headlines.
import { PAGE_HEADINGS_MAX } from '../../../limits/reading.ts';
import { narrowed } from './item-cards.ts';
import type { ItemTitle, PageLink } from './item-headings.ts';
import { LINK_MORE } from './item-notes.ts';
import { around, type ItemNode, type ItemTree, wordsIn } from './item-tree.ts';
import { parsePageNote } from './page-notes.ts';
import { isUnspaced } from './unspaced.ts';
import { parseLoneDate } from './shown-dates.ts';
import { canBeArticle, isSameSite, looksLikeArticle, shapeOf } from './tag-page-address.ts';

/** Words of a title in a link, at least; letters, where words are not parted by spaces. */
const LINK_MIN_WORDS = 3;
const LINK_MIN_LETTERS = 20;
const UNSPACED_MIN_LETTERS = 6;
/** Fewer links are a list only where they lead to addresses built like those of the main one. */
const GROUP_MIN_LINKS = 3;
/** A group that weighs less than this share of the main one is something else. */
const GROUP_MIN_SHARE = 0.2;
const LINK_MAX_WEIGHT = 100;
/** Links of a group that lead to what looks like an article, at least. */
const ARTICLE_SHARE = 0.6;
/** Links in one folder read like headlines where they are so many, of so many words on average. */
const WORDY_MIN_LINKS = 3;
const WORDY_MIN_WORDS = 4;
/** A text in a list that stands around a link in its line: a date, a bullet; more makes it a link in a sentence. */
const BESIDE_MAX_LENGTH = 40;

const LINE_END = /^(?:br|p|div|ul|ol|table|h[1-6])$/;

/** Groups of links that stand in the same place of the page's structure and read like headlines. */
export function linksThatRepeat(
  tree: ItemTree,
  links: readonly PageLink[],
  page: string | undefined,
): ItemTitle[] {
  const groups = new Map<string, PageLink[]>();
  for (const link of links) {
    if (!canNameArticle(tree, link, page)) continue;
    const group = groups.get(link.node.path);
    if (group === undefined) groups.set(link.node.path, [link]);
    else if (group.length < PAGE_HEADINGS_MAX) group.push(link);
  }
  const good = [...groups.values()].filter((group) => isListOfArticles(tree, group));
  const scored = good.toSorted((a, b) => weightOf(b) - weightOf(a));
  const [main] = scored;
  if (main === undefined) return [];
  const shapes = new Set(main.map(({ target }) => shapeOf(target)));
  const isOne = (group: readonly PageLink[]) =>
    group.length >= GROUP_MIN_LINKS || group.every(({ target }) => shapes.has(shapeOf(target)));
  const strong = scored.filter((group) => weightOf(group) >= weightOf(main) * GROUP_MIN_SHARE);
  const ordered = strong.toSorted((a, b) => (a[0]?.node.at ?? 0) - (b[0]?.node.at ?? 0));
  const byPath = Map.groupBy(links, ({ node }) => node.path);
  const taken = new Set<string>();
  return ordered.flatMap((group) => {
    const fresh = group.filter(({ target }) => !taken.has(target));
    if (fresh.length * 2 < group.length || !isOne(fresh)) return [];
    for (const { target } of fresh) taken.add(target);
    const same = (byPath.get(group[0]?.node.path ?? '') ?? []).filter(({ target }) => !taken.has(target));
    const whole = [...fresh, ...shortOnes(tree, { group, same, page })].toSorted(
      (a, b) => a.node.at - b.node.at,
    );
    for (const { target } of whole) taken.add(target);
    const nodes = narrowed(
      tree,
      whole.map(({ node }) => node),
    );
    return whole.map(({ node, target }, place) => ({ node: nodes[place] ?? node, link: node, target }));
  });
}

/** Of other links in the same place those whose words are too few to show by themselves that they are headlines. */
function shortOnes(
  tree: ItemTree,
  found: { group: readonly PageLink[]; same: readonly PageLink[]; page: string | undefined },
): PageLink[] {
  const { group, same, page } = found;
  if (group.length < 2) return [];
  const places = new Set(group.map(placeOf));
  const short = same.filter(
    (link) =>
      link.node.length > 1 &&
      canBeArticle(link.target, page) &&
      !canNameArticle(tree, link, page) &&
      places.has(placeOf(link)) &&
      !isNote(wordsIn(tree, link.node)),
  );
  return short.length <= group.length ? short : [];
}

/** An address without its last part, as far as it tells how it is built. */
function placeOf({ target }: PageLink): string {
  return shapeOf(target).split('/').slice(0, -2).join('/');
}

function folderOf(target: string): string {
  return target.slice(0, target.lastIndexOf('/'));
}

function isNote(text: string): boolean {
  return (
    LINK_MORE.test(text) ||
    parsePageNote(text) !== null ||
    parseLoneDate(text, undefined) !== null ||
    /^\d+$/.test(text)
  );
}

function canNameArticle(tree: ItemTree, { node, target }: PageLink, page: string | undefined): boolean {
  if (!canBeArticle(target, page) || (page !== undefined && !isSameSite(target, page))) return false;
  const text = wordsIn(tree, node);
  if (!hasWords(text) || (text.length < 60 && LINK_MORE.test(text)) || parsePageNote(text) !== null)
    return false;
  if (parseLoneDate(text, undefined) !== null) return false;
  return !isInSentence(node);
}

function hasWords(text: string): boolean {
  const words = text.split(/\s+/).filter((word) => /\p{L}/u.test(word)).length;
  return (
    words >= LINK_MIN_WORDS ||
    (isUnspaced(text) ? text.length >= UNSPACED_MIN_LETTERS : words >= 2 && text.length >= LINK_MIN_LETTERS)
  );
}

/** True where a link has other words before or behind it in its line of a paragraph. */
function isInSentence(node: ItemNode): boolean {
  let inner = node;
  for (const outer of around(node)) {
    if (outer.name === 'p') return wordsBeside(outer, inner) > BESIDE_MAX_LENGTH;
    if (/^(?:li|td|div|dt|dd|section|article|body)$/.test(outer.name) && outer !== node) return false;
    inner = outer;
  }
  return false;
}

/** Characters in the line of a child that are not its own: a line ends at a break or a block. More than enough are not counted. */
function wordsBeside(outer: ItemNode, inner: ItemNode): number {
  const place = outer.children.indexOf(inner);
  let length = 0;
  for (const step of [-1, 1])
    for (let at = place + step; length <= BESIDE_MAX_LENGTH; at += step) {
      const child = outer.children[at];
      if (child === undefined || LINE_END.test(child.name)) break;
      length += child.length;
    }
  return length;
}

function isListOfArticles(tree: ItemTree, group: readonly PageLink[]): boolean {
  const targets = new Set(group.map(({ target }) => target));
  const articles = [...targets].filter(looksLikeArticle).length;
  if (articles > 0 && articles >= targets.size * ARTICLE_SHARE) return true;
  // Addresses may say nothing. Menus are shorter, and their pages are not filed in one folder.
  if (targets.size < WORDY_MIN_LINKS || new Set([...targets].map(folderOf)).size > 1) return false;
  const words = group.map(({ node }) => wordsIn(tree, node).split(/\s+/).length);
  return words.reduce((sum, count) => sum + count, 0) >= group.length * WORDY_MIN_WORDS;
}

/** Long lists of long links weigh most; of one link no more than so many characters count. */
export function weightOf(links: readonly { node: ItemNode }[]): number {
  return links.reduce((sum, { node }) => sum + Math.min(node.length, LINK_MAX_WEIGHT), 0);
}
