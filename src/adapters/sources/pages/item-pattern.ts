// Learns how a list page repeats: the blocks that hold one article each.
import { allAround, around, holds, type ItemNode, type ItemTree, nearest, within } from './item-tree.ts';
import type { ItemTitle } from './item-headings.ts';
import { findPosts } from './item-posts.ts';
import { findTitles } from './item-titles.ts';

/** One block of a list: a node, or a title with the nodes up to the next one. */
export interface ItemBlock {
  nodes: readonly ItemNode[];
  /** What names the article; null where the block has nothing that does. */
  title: ItemTitle | null;
}

/** A page's list, and the tree that its blocks are of. */
export interface ItemList {
  tree: ItemTree;
  blocks: readonly ItemBlock[];
}

/** Text without a headline that is an item among others with one. In characters. */
const HEADLESS_MIN_LENGTH = 40;
/** What stands beside a headline in its own block though the text follows: a date, a name. In characters. */
const BARE_MAX_LENGTH = 80;
/** Levels between a title and its block. */
const LEVELS_MAX = 30;

/** The blocks of a page's lists, in their order; none where nothing repeats. `page`: its address, if known. */
export function findBlocksIn(tree: ItemTree, page: string | undefined): ItemList {
  const titles = findTitles(tree, page);
  const posts = findPosts(tree, titles, page);
  if (posts.length === 0) return { tree, blocks: withoutSectionTitles(tree, blocksAround(tree, titles)) };
  return { tree, blocks: blocksAround(tree, posts).map(({ nodes }) => ({ nodes, title: null })) };
}

/** The blocks that hold one title each, in their order. */
function blocksAround(tree: ItemTree, titles: readonly ItemTitle[]): ItemBlock[] {
  const containers = containersOf(tree, titles);
  const groups = Map.groupBy(containers, ({ node }) => node.parent);
  const crowded = allAround(containers.map(({ node }) => node));
  const blocks = [...groups].flatMap(([parent, group]) => blocksIn(parent, group, crowded));
  return blocks.toSorted((a, b) => (a.nodes[0]?.at ?? 0) - (b.nodes[0]?.at ?? 0));
}

interface Container {
  node: ItemNode;
  title: ItemTitle;
}

/** The widest node around each title that holds no other; of those, the one that looks like its sisters'. */
function containersOf(tree: ItemTree, titles: readonly ItemTitle[]): Container[] {
  const before = new Uint32Array(tree.nodes.length + 1);
  for (const { node } of titles) before[node.at + 1] = 1;
  for (let at = 1; at < before.length; at += 1) before[at] = (before[at] ?? 0) + (before[at - 1] ?? 0);
  const countIn = (node: ItemNode) => (before[node.end] ?? 0) - (before[node.at] ?? 0);
  const widest = titles.map((title) => ({ title, node: widestAround(title, countIn) }));
  const makes = new Map<string, number>();
  for (const { node } of widest) makes.set(node.make, (makes.get(node.make) ?? 0) + 1);
  return widest.map(({ title, node }) => {
    const isUsual = (makes.get(node.make) ?? 0) > 2;
    const inner = isUsual ? [] : nearest(title.node, LEVELS_MAX).filter((outer) => holds(node, outer));
    const usual = inner.filter(
      (outer) => (makes.get(outer.make) ?? 0) > 2 && outer.length >= node.length * 0.5,
    );
    return { title, node: usual.at(-1) ?? node };
  });
}

function widestAround(title: ItemTitle, countIn: (node: ItemNode) => number): ItemNode {
  let widest = title.node;
  for (const outer of around(title.node)) {
    if (countIn(outer) > 1 || /^(?:body|main|html|tbody|table)$/.test(outer.name)) break;
    widest = outer;
  }
  return widest;
}

/** The blocks under one parent, without what holds others (`crowded`): its children, or runs of them where the titles stand alone. */
function blocksIn(
  parent: ItemNode | null,
  group: readonly Container[],
  crowded: ReadonlySet<ItemNode>,
): ItemBlock[] {
  if (parent === null) return group.map(({ node, title }) => ({ nodes: [node], title }));
  const titles = new Map(group.map(({ node, title }) => [node, title]));
  const children = parent.children.filter((child) => titles.has(child) || !crowded.has(child));
  const alone = { ...parent, children };
  return isFlat(alone, titles) ? runsIn(parent, titles, crowded) : [...cardsIn(alone, titles)];
}

/** Titles stand alone, and what follows them is text. */
function isFlat(parent: ItemNode, titles: ReadonlyMap<ItemNode, ItemTitle>): boolean {
  const bare = [...titles].filter(([node, title]) => node.length - title.node.length <= BARE_MAX_LENGTH);
  const isBare = new Set(bare.map(([node]) => node));
  const followed = parent.children.filter((child, place) => {
    const next = parent.children[place + 1];
    return isBare.has(child) && next !== undefined && !titles.has(next);
  });
  const makes = new Set([...titles.keys()].map((node) => node.make));
  const between = parent.children.filter(
    (child) => !titles.has(child) && !makes.has(child.make) && child.length > 0,
  );
  return followed.length * 2 > titles.size && between.length * 2 >= titles.size;
}

function* cardsIn(parent: ItemNode, titles: ReadonlyMap<ItemNode, ItemTitle>): Generator<ItemBlock> {
  const makes = new Set([...titles.keys()].map((node) => node.make));
  const first = parent.children.findIndex((child) => titles.has(child));
  for (const [place, child] of parent.children.entries()) {
    const title = titles.get(child);
    if (title !== undefined) yield { nodes: [child], title };
    const isSister = place > first && titles.size > 1 && child.element !== null && makes.has(child.make);
    if (title === undefined && isSister && child.length >= HEADLESS_MIN_LENGTH)
      yield { nodes: [child], title: null };
  }
}

/** A run goes from a title to the next; a date or picture right before a title is the title's. */
function runsIn(
  parent: ItemNode,
  titles: ReadonlyMap<ItemNode, ItemTitle>,
  crowded: ReadonlySet<ItemNode>,
): ItemBlock[] {
  const runs: { nodes: ItemNode[]; title: ItemTitle }[] = [];
  let isOpen = false;
  let lead: ItemNode[] = [];
  const leads = leadsInto(parent, titles);
  for (const child of parent.children) {
    const title = titles.get(child);
    const run = isOpen ? runs.at(-1) : undefined;
    if (title !== undefined) {
      isOpen = true;
      const taken = leads ? lead : [];
      if (run !== undefined) run.nodes.push(...lead.slice(0, lead.length - taken.length));
      runs.push({ nodes: [...taken, child], title });
      lead = [];
    } else if (isHeadingNode(child) || crowded.has(child)) {
      run?.nodes.push(...lead);
      lead = [];
      isOpen = isHeadingNode(child) && isOpen;
    } else if (leads && (isOpening(child) || (lead.length > 0 && child.name === 'br'))) lead.push(child);
    else {
      run?.nodes.push(...lead, child);
      lead = [];
    }
  }
  if (isOpen) runs.at(-1)?.nodes.push(...lead);
  return runs;
}

function isHeadingNode(node: ItemNode): boolean {
  return /^h[1-6]$/.test(node.name);
}

/** A short text or a picture, as they stand before a headline. */
function isOpening(node: ItemNode): boolean {
  return node.length <= 40 && node.name !== 'br' && node.name !== 'hr' && node.linked === 0;
}

/** True where openings stand before the first title and before most others. */
function leadsInto(parent: ItemNode, titles: ReadonlyMap<ItemNode, ItemTitle>): boolean {
  const opened = parent.children.filter((child, place) => {
    const before = parent.children
      .slice(Math.max(0, place - 3), place)
      .findLast((each) => each.name !== 'br');
    return (
      titles.has(child) &&
      before !== undefined &&
      !titles.has(before) &&
      !isHeadingNode(before) &&
      isOpening(before)
    );
  });
  const first = parent.children.find((child) => titles.has(child));
  return opened.length * 2 > titles.size && first !== undefined && opened.includes(first);
}

/** A heading without a link names a part of the page, where the articles' headings have links and it has no text. */
function withoutSectionTitles(tree: ItemTree, blocks: readonly ItemBlock[]): ItemBlock[] {
  const isLinked = blocks.some((block) => block.title?.target != null);
  if (!isLinked) return [...blocks];
  return blocks.filter((block) => {
    if (block.title?.target !== null) return true;
    const length = block.nodes.reduce((sum, node) => sum + node.length, 0) - block.title.node.length;
    const isLeading = block.nodes.some((node) => within(tree, node).some((inner) => inner.name === 'a'));
    return isLeading && length >= HEADLESS_MIN_LENGTH;
  });
}
