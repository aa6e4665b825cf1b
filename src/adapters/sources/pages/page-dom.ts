// The part of the DOM that pages are read with, and the parser that makes it.
import { withSmallAttributes } from './tag-page-case.ts';

/** Whatever stands in a tree: elements, texts (type 3), comments. */
export interface PageNode {
  readonly nodeType: number;
  readonly textContent: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
  readonly parentNode: PageNode | null;
}

/** An element, as far as we look at it. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly childNodes: ArrayLike<PageNode>;
  readonly innerHTML: string;
  readonly children: ArrayLike<PageElement>;
  readonly parentElement: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
  closest(selector: string): PageElement | null;
  matches(selector: string): boolean;
  contains(other: PageElement): boolean;
  remove(): void;
}

/** A page. */
export interface PageDocument {
  /** A copy of its own. */
  cloneNode(deep: true): PageDocument;
  readonly documentElement: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
}

/** Builds the tree of a page. Takes 150 ms the first time: the parser is loaded then. */
export async function parsePage(html: string): Promise<PageDocument> {
  const { parseHTML } = await import('linkedom');
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  // Its types lean on the browser's, which this program does without.
  const window = parseHTML(withSmallAttributes(whole)) as { document: PageDocument };
  return window.document;
}

const ELEMENT = 1;
const TEXT = 3;

/** What an element holds, in order: elements, and its texts as strings. */
export function contentOf(element: PageElement): (PageElement | string)[] {
  const content: (PageElement | string)[] = [];
  // From sibling to sibling: a list of all children is made anew each time that it is asked for.
  for (let node = element.firstChild; node !== null; node = node.nextSibling) {
    if (isElement(node)) content.push(node);
    else if (node.nodeType === TEXT) content.push(node.textContent ?? '');
  }
  return content;
}

function isElement(node: PageNode): node is PageElement {
  return node.nodeType === ELEMENT;
}

/** More nodes than a name, a date or a label is made of. */
const LABEL_NODES_MAX = 200;

/** The elements and texts within an element in the order of the page, as far as a label reaches; null where it has more. */
function nodesOfLabel(element: PageElement): PageNode[] | null {
  const nodes: PageNode[] = [];
  let node: PageNode | null = element.firstChild;
  while (node !== null) {
    if (nodes.length >= LABEL_NODES_MAX) return null;
    nodes.push(node);
    node = node.firstChild ?? nextWithin(element, node);
  }
  return nodes;
}

function nextWithin(element: PageElement, last: PageNode): PageNode | null {
  let node: PageNode | null = last;
  while (node !== null && node !== element) {
    if (node.nextSibling !== null) return node.nextSibling;
    node = node.parentNode;
  }
  return null;
}

/**
 * The text of an element on one line; null where it is longer than a label. The time it takes does not grow with the
 * page, as that of `textContent` does, which is slow for each of many nested elements.
 */
export function labelOf(element: PageElement, maxLength: number): string | null {
  const texts = nodesOfLabel(element)?.filter((node) => node.nodeType === TEXT);
  const written = texts?.map((node) => node.textContent ?? '').join('') ?? null;
  const line = written?.replace(/\s+/g, ' ').trim() ?? null;
  return line === null || line.length > maxLength ? null : line;
}

/** The links within an element; none where it holds more than a label. */
export function linksOfLabel(element: PageElement): PageElement[] {
  return (nodesOfLabel(element) ?? []).filter(isElement).filter(({ localName }) => localName === 'a');
}

/** The element itself or the nearest around it that passes a test. */
export function nearestAround(
  element: PageElement,
  isSought: (one: PageElement) => boolean,
): PageElement | null {
  let one: PageElement | null = element;
  while (one !== null && !isSought(one)) one = one.parentElement;
  return one;
}

/** All elements that a selector finds. */
export function findAll(within: PageDocument | PageElement, selector: string): PageElement[] {
  return Array.from(within.querySelectorAll(selector));
}
