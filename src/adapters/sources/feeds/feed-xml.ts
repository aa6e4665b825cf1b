// Reads RSS, RDF and Atom, well-formed or not, in one pass: which elements the feed has, and which each of its items.
import {
  FEED_ATTRIBUTES_MAX_LENGTH,
  FEED_ELEMENTS_MAX,
  FEED_RESCAN_MAX_LENGTH,
} from '../../../limits/reading.ts';
import {
  type Surroundings,
  type XmlElement,
  behindTag,
  elementOf,
  isContainerName,
  isItemName,
  readElement,
} from './xml-elements.ts';
import { vocabulariesOfRoot } from './xml-names.ts';
import {
  attributesOf,
  behindDeclaration,
  isNameStart,
  nameEnd,
  type OpenTag,
  readOpenTag,
} from './xml-tags.ts';

/** An item or entry, with the elements that it holds. */
export interface XmlItem {
  element: XmlElement;
  children: readonly XmlElement[];
}

export interface FeedXml {
  format: 'rss' | 'atom' | 'rdf';
  /** The root and the channel: what the feed says of itself. */
  roots: readonly XmlElement[];
  children: readonly XmlElement[];
  items: readonly XmlItem[];
  /** False where the document was cut off, or holds more than was read. */
  isWhole: boolean;
}

const ROOT = /(?:^|:)(rss|feed|rdf|channel)$/;
const PAGE_ROOT = /^(?:html|head|body)$/;

/** Names that are open, the innermost last: a feed has four at most. */
const OPEN_MAX = 16;

interface Reading {
  xml: string;
  itemsMax: number;
  open: { name: string; element: XmlElement }[];
  item: { element: XmlElement; children: XmlElement[] } | null;
  roots: XmlElement[];
  children: XmlElement[];
  items: XmlItem[];
  patience: { left: number };
}

/**
 * Null where there is no feed. Nothing is expanded that a document declares, nothing fetched that it names. Linear in
 * time, broken as the document may be: a "<" that begins nothing is text, a missing end tag is made up for, an item that
 * is cut off is left out (unless it is the only one). Reads `itemsMax` items and no more.
 */
export function readFeedXml(xml: string, itemsMax: number): FeedXml | null {
  const root = findRoot(xml);
  if (root === null) return null;
  const vocabularies = vocabulariesOfRoot(
    root.name,
    attributesOf(root.attributes.slice(0, FEED_ATTRIBUTES_MAX_LENGTH)),
  );
  const element = {
    ...elementOf(root, { vocabularies, base: undefined, language: undefined }),
    vocabularies,
  };
  const reading: Reading = {
    xml,
    itemsMax,
    open: [{ name: root.name.toLowerCase(), element }],
    item: null,
    roots: [element],
    children: [],
    items: [],
    patience: { left: FEED_RESCAN_MAX_LENGTH },
  };
  if (!root.isEmpty) readContents(reading, root.end);
  const isWhole = root.isEmpty || reading.open.length === 0;
  if (isWhole || reading.items.length === 0) endItem(reading);
  const { roots, children, items } = reading;
  return { format: formatOf(root.name), roots, children, items, isWhole };
}

/** The first element of a feed, behind instructions, comments and whatever some software printed in front of it. */
function findRoot(xml: string): OpenTag | null {
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    const code = xml.charCodeAt(at + 1);
    if (code === 0x21 || code === 0x3f) at = behindDeclaration(xml, at);
    else if (isNameStart(code)) {
      const tag = readOpenTag(xml, at);
      if (ROOT.test(tag.name.toLowerCase())) return tag;
      if (PAGE_ROOT.test(tag.name.toLowerCase())) return null;
      at = tag.end;
    } else at += 1;
  }
  return null;
}

function formatOf(rootName: string): FeedXml['format'] {
  const local = ROOT.exec(rootName.toLowerCase())?.[1];
  if (local === 'feed') return 'atom';
  return local === 'rdf' ? 'rdf' : 'rss';
}

function readContents(reading: Reading, from: number): void {
  const { xml } = reading;
  for (let at = xml.indexOf('<', from); at !== -1; at = xml.indexOf('<', at)) {
    const code = xml.charCodeAt(at + 1);
    if (code === 0x2f) {
      endContainer(reading, xml.slice(at + 2, nameEnd(xml, at + 2)).toLowerCase());
      if (reading.open.length === 0) return;
      at = behindTag(xml, at);
    } else if (isNameStart(code)) at = readChild(reading, readOpenTag(xml, at));
    else at = code === 0x21 || code === 0x3f ? behindDeclaration(xml, at) : at + 1;
    if (reading.items.length >= reading.itemsMax) return;
  }
}

/** Reads what a tag opens; answers where reading goes on. */
function readChild(reading: Reading, tag: OpenTag): number {
  const lower = tag.name.toLowerCase();
  const top = reading.open.at(-1);
  if (top === undefined) return tag.end;
  if (isItemName(lower)) {
    // One that ends where it begins says nothing, wherever it stands.
    if (tag.isEmpty && tag.attributes.trim() === '') return tag.end;
    endOpenItem(reading);
  }
  if (isContainerName(lower) && reading.open.length < OPEN_MAX) {
    openContainer(reading, tag, { outer: top.element, name: lower });
    return tag.end;
  }
  const { element, next } = readElement(reading.xml, tag, {
    outer: top.element,
    patience: reading.patience,
  });
  const { children } = reading.item ?? reading;
  if (children.length < FEED_ELEMENTS_MAX) children.push(element);
  return next;
}

function openContainer(
  reading: Reading,
  tag: OpenTag,
  { outer, name }: { outer: Surroundings; name: string },
): void {
  const element = elementOf(tag, outer);
  if (isItemName(name)) reading.item = { element, children: [] };
  else if (name.endsWith('channel')) reading.roots.push(element);
  if (!tag.isEmpty) reading.open.push({ name, element });
  else if (isItemName(name)) endItem(reading);
}

/** An end tag ends what was left open inside, too; one that ends nothing is overlooked. */
function endContainer(reading: Reading, name: string): void {
  const at = reading.open.map((container) => container.name).lastIndexOf(name);
  if (at === -1) return;
  if (reading.open.slice(at).some((container) => isItemName(container.name))) endItem(reading);
  reading.open.length = at;
}

/** An item inside an item begins where the end tag of that one is missing. */
function endOpenItem(reading: Reading): void {
  const at = reading.open.findIndex((container) => isItemName(container.name));
  if (at === -1) return;
  endItem(reading);
  reading.open.length = at;
}

function endItem(reading: Reading): void {
  if (reading.item !== null) reading.items.push(reading.item);
  reading.item = null;
}
