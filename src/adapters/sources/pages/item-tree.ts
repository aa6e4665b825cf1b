// A page's tree as lists of articles are looked for in: each node with its place, its weight and what it looks like.
import { PAGE_WALK_MAX_DEPTH } from '../../../limits/reading.ts';
import { contentOf, type PageDocument, type PageElement } from './page-dom.ts';

/** An element, or a text (`element` is null then). */
export interface ItemNode {
  element: PageElement | null;
  /** The element's name, or `#text`. */
  name: string;
  /** A text's words; empty for an element. */
  text: string;
  parent: ItemNode | null;
  children: ItemNode[];
  /** Its place in reading order, and the place behind its last descendant. */
  at: number;
  end: number;
  depth: number;
  /** Characters of its texts, and of those in links. */
  length: number;
  linked: number;
  /** Class and id, bounded. */
  names: string;
  /** Its name and the first of its classes, without numbers: what it looks like from outside. */
  make: string;
  /** Names of the elements from the top down to this one, each with the first of its classes. */
  path: string;
}

/** All nodes of a page's body in reading order; the first is the body. */
export interface ItemTree {
  nodes: readonly ItemNode[];
}

/** What holds no words of the page. */
const WORDLESS = new Set(
  'script style template head svg math object embed audio video canvas select textarea link'.split(' '),
);

/** A class list that is longer says nothing more. In UTF-16 units. */
const NAMES_MAX_LENGTH = 300;
/** A path is told by its lower end. In UTF-16 units. */
const PATH_MAX_LENGTH = 160;

/** Makes the tree of a page in one pass, without recursion. */
export function plantTree(document: PageDocument): ItemTree {
  const body = document.querySelector('body') ?? document.documentElement;
  const nodes: ItemNode[] = [];
  const waiting: { content: PageElement | string; parent: ItemNode | null }[] = [
    { content: body, parent: null },
  ];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const node = nodeOf(next.content, next.parent, nodes.length);
    if (node === null) continue;
    nodes.push(node);
    next.parent?.children.push(node);
    if (node.element === null || node.depth >= PAGE_WALK_MAX_DEPTH) continue;
    for (const content of contentOf(node.element).toReversed()) waiting.push({ content, parent: node });
  }
  for (const node of nodes.toReversed()) weigh(node);
  return { nodes };
}

/** A tree without some of its nodes and what they hold; the tree itself stays as it is. */
export function pruned(tree: ItemTree, without: ReadonlySet<ItemNode>): ItemTree {
  const nodes: ItemNode[] = [];
  const copies = new Map<ItemNode, ItemNode>();
  let next = 0;
  for (const node of tree.nodes) {
    if (node.at < next) continue;
    next = without.has(node) ? node.end : node.at;
    if (without.has(node)) continue;
    const parent = node.parent === null ? null : (copies.get(node.parent) ?? null);
    const at = nodes.length;
    const copy = { ...node, parent, children: [], at, end: at + 1, length: node.text.length, linked: 0 };
    copies.set(node, copy);
    parent?.children.push(copy);
    nodes.push(copy);
  }
  for (const node of nodes.toReversed()) weigh(node);
  return { nodes };
}

function nodeOf(content: PageElement | string, parent: ItemNode | null, at: number): ItemNode | null {
  const common = { parent, children: [], at, end: at + 1, depth: (parent?.depth ?? 0) + 1, linked: 0 };
  if (typeof content === 'string') {
    const text = content.replace(/\s+/g, ' ').trim();
    if (text === '') return null;
    return {
      ...common,
      element: null,
      name: '#text',
      text,
      length: text.length,
      names: '',
      make: '#text',
      path: '',
    };
  }
  if (WORDLESS.has(content.localName)) return null;
  const written = `${content.getAttribute('class')?.slice(0, NAMES_MAX_LENGTH) ?? ''} ${content.getAttribute('id')?.slice(0, 80) ?? ''}`;
  const names = written.trim();
  const make = makeOf(content, names);
  const path = `${parent?.path ?? ''}>${make}`.slice(-PATH_MAX_LENGTH);
  return { ...common, element: content, name: content.localName, text: '', length: 0, names, make, path };
}

/** Children come later in reading order: from the last node backwards each is weighed before its parent. */
function weigh(node: ItemNode): void {
  if (node.name === 'a') node.linked = node.length;
  const { parent } = node;
  if (parent === null) return;
  parent.length += node.length;
  parent.linked += node.linked;
  parent.end = Math.max(parent.end, node.end);
}

function makeOf(element: PageElement, names: string): string {
  const kind = /^\S*/.exec(names)?.[0] ?? '';
  return `${element.localName}.${kind.replace(/\d+/g, '')}`;
}

/** True where the one holds the other, or is it. */
export function holds(outer: ItemNode, inner: ItemNode): boolean {
  return outer.at <= inner.at && inner.end <= outer.end;
}

/** The nodes within a node, itself included, in reading order. */
export function within(tree: ItemTree, node: ItemNode): readonly ItemNode[] {
  return tree.nodes.slice(node.at, node.end);
}

/** The words of a node, as they stand in the tree. */
export function wordsIn(tree: ItemTree, node: ItemNode): string {
  return within(tree, node)
    .map((each) => each.text)
    .filter((text) => text !== '')
    .join(' ');
}

/** The node and those around it, from the inside out. */
export function* around(node: ItemNode): Generator<ItemNode> {
  for (let each: ItemNode | null = node; each !== null; each = each.parent) yield each;
}

/** The node and the first few around it, from the inside out. */
export function nearest(node: ItemNode, count: number): ItemNode[] {
  const found: ItemNode[] = [];
  for (const each of around(node)) {
    if (found.length >= count) break;
    found.push(each);
  }
  return found;
}

/** The first around a node, itself included, that fits. */
export function findAround(node: ItemNode, fits: (each: ItemNode) => boolean): ItemNode | null {
  for (const each of around(node)) if (fits(each)) return each;
  return null;
}

/** All nodes around some, themselves included; linear, as what is around two is walked once. */
export function allAround(nodes: Iterable<ItemNode>): Set<ItemNode> {
  const found = new Set<ItemNode>();
  for (const node of nodes)
    for (const each of around(node)) {
      if (found.has(each)) break;
      found.add(each);
    }
  return found;
}

/** True where a node, or one around it, fits. */
export function isWithin(node: ItemNode, fits: (each: ItemNode) => boolean): boolean {
  return findAround(node, fits) !== null;
}
