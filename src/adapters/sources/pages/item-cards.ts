// Finds the headline in links that hold a whole card: what stands in the same place of each and reads like one.
import { parseLoneDate } from './shown-dates.ts';
import { saysBy } from './item-notes.ts';
import { type ItemNode, type ItemTree, within, wordsIn } from './item-tree.ts';
import { isUnspaced } from './unspaced.ts';

/** A headline stands in this share of the cards, at least. */
const PRESENCE_MIN_SHARE = 0.6;
/** Shorter texts are labels, on average; unspaced scripts say as much in half. In characters. */
const USUAL_MIN_LENGTH = 16;
const UNSPACED_MIN_LENGTH = 6;
/** So many cards show what they have in common. */
const SAMPLE_MAX = 200;
const TITLE_NAME =
  /(?:^|[\s_-])(?:title|headline|heading|ttl|tit|hl|titel|titre|titulo|titolo|baslik|subject)(?:$|[\s_-])/i;

/** Of each link the node that names its article: the link itself, or a part of it where it holds more than a headline. */
export function narrowed(tree: ItemTree, links: readonly ItemNode[]): ItemNode[] {
  const leaves = links.map((link) => leavesOf(tree, link));
  if (leaves.filter((list) => list.length > 1).length * 2 < links.length) return [...links];
  const byPath = new Map<string, ItemNode[]>();
  for (const leaf of leaves.flat()) {
    const same = byPath.get(leaf.path);
    if (same === undefined) byPath.set(leaf.path, [leaf]);
    else if (same.length < SAMPLE_MAX) same.push(leaf);
  }
  const paths = [...byPath].filter(
    ([, nodes]) =>
      nodes.length >= Math.min(SAMPLE_MAX, links.length) * PRESENCE_MIN_SHARE && readsLikeTitles(tree, nodes),
  );
  const named = paths.find(([, nodes]) => nodes.some((node) => TITLE_NAME.test(node.names)));
  const [path] = named ?? paths[0] ?? [];
  return links.map(
    (link, place) =>
      leaves[place]?.find((leaf) => leaf.path === path) ?? longest(leaves[place] ?? []) ?? link,
  );
}

/** The elements that hold texts of their own. */
function leavesOf(tree: ItemTree, link: ItemNode): ItemNode[] {
  return within(tree, link).filter(
    (node) => node !== link && node.children.some((child) => child.element === null),
  );
}

function readsLikeTitles(tree: ItemTree, nodes: readonly ItemNode[]): boolean {
  const texts = nodes.map((node) => wordsIn(tree, node));
  const least = texts.some(isUnspaced) ? UNSPACED_MIN_LENGTH : USUAL_MIN_LENGTH;
  const usual = texts.reduce((sum, text) => sum + text.length, 0) / texts.length;
  const notes = texts.filter((text) => saysBy(text) || parseLoneDate(text, undefined) !== null).length;
  return usual >= least && notes * 2 < texts.length;
}

function longest(nodes: readonly ItemNode[]): ItemNode | undefined {
  return nodes.toSorted((a, b) => b.length - a.length)[0];
}
