// Finds the elements of a feed that hold texts, as they stand in its XML: their markup is not taken apart before somebody asks.
import {
  FEED_ATTRIBUTES_MAX_LENGTH,
  FEED_ELEMENTS_MAX,
  FEED_TEXT_MAX_LENGTH,
  WRITTEN_URL_MAX_LENGTH,
} from '../../../limits/reading.ts';
import { decodeEntities } from '../pages/html-entities.ts';
import {
  attributesOf,
  behindDeclaration,
  isNameStart,
  nameEnd,
  type OpenTag,
  readOpenTag,
} from './xml-tags.ts';
import { declareVocabularies, elementNameOf, type Vocabularies } from './xml-names.ts';

/** What relative links are relative to (xml:base), as written, and what that is relative to itself. */
export interface XmlBase {
  written: string;
  outer: XmlBase | undefined;
}

/** What an element takes over from those that it stands in. */
export interface Surroundings {
  vocabularies: Vocabularies;
  base: XmlBase | undefined;
  language: string | undefined;
}

/** One element, with all that it holds as it stands in the document. */
export interface XmlElement extends Surroundings {
  /** As `elementNameOf` gives it. */
  name: string;
  attributes: ReadonlyMap<string, string>;
  inner: string;
  /** `inner` holds elements, and not text alone. */
  isMarkup: boolean;
}

/** How far one may look again at what was looked at before, over a whole document; shared by its elements. */
export interface Patience {
  /** In UTF-16 units. */
  left: number;
}

const NO_ATTRIBUTES: ReadonlyMap<string, string> = new Map();
const SLASH = 0x2f;

/** The name, attributes and surroundings that a tag gives its element. */
export function elementOf(tag: OpenTag, outer: Surroundings): XmlElement {
  if (tag.attributes.trim() === '')
    return {
      ...outer,
      name: elementNameOf(tag.name, outer.vocabularies),
      attributes: NO_ATTRIBUTES,
      inner: '',
      isMarkup: false,
    };
  const attributes = attributesOf(tag.attributes.slice(0, FEED_ATTRIBUTES_MAX_LENGTH));
  const vocabularies = tag.attributes.includes('xmlns')
    ? declareVocabularies(outer.vocabularies, attributes)
    : outer.vocabularies;
  const base = attributes.get('xml:base')?.trim() ?? '';
  const isBase = base !== '' && base.length <= WRITTEN_URL_MAX_LENGTH;
  return {
    name: elementNameOf(tag.name, vocabularies),
    attributes,
    inner: '',
    isMarkup: false,
    vocabularies,
    base: isBase ? { written: base, outer: outer.base } : outer.base,
    language: attributes.get('xml:lang') ?? outer.language,
  };
}

/** Stands for the address of a document that is not known. */
const NOWHERE = 'http://nowhere.invalid';

/** The address of a base, relative itself where nothing says to what. Not free, and few elements' bases are asked for. */
export function addressOfBase(base: XmlBase | undefined): string | undefined {
  return base === undefined ? undefined : joinAddresses(decodeReferences(base.written), base.outer);
}

/** An address against a base; relative itself where the base is. */
export function joinAddresses(written: string, base: XmlBase | undefined): string {
  const against = addressOfBase(base);
  if (against === undefined) return written;
  const joined = URL.parse(written, URL.parse(against, NOWHERE)?.href)?.href ?? written;
  return joined.startsWith(NOWHERE) ? joined.slice(NOWHERE.length) : joined;
}

/** Where what an element holds ends, where reading goes on behind it, and whether it has elements inside. */
interface Extent {
  end: number;
  next: number;
  isMarkup: boolean;
}

/**
 * Reads the element that a tag opens, up to its end tag. Where that is missing the element ends at the first tag inside,
 * or, if that has been looked for too often, where the element around it ends.
 */
export function readElement(
  xml: string,
  tag: OpenTag,
  around: { outer: Surroundings; patience: Patience },
): { element: XmlElement; next: number } {
  const element = elementOf(tag, around.outer);
  if (tag.isEmpty) return { element, next: tag.end };
  const extent = extentOf(xml, tag, around.patience);
  element.inner = xml.slice(tag.end, extent.end);
  element.isMarkup = extent.isMarkup;
  return { element, next: extent.next };
}

function extentOf(xml: string, tag: OpenTag, patience: Patience): Extent {
  const name = tag.name.toLowerCase();
  let depth = 1;
  // Pictures and old versions of items hold feeds' own elements, too; an end beyond those ends what is around.
  let containers = 0;
  let firstTag = -1;
  let at = xml.indexOf('<', tag.end);
  for (; at !== -1; at = xml.indexOf('<', at)) {
    const code = xml.charCodeAt(at + 1);
    if (code === SLASH) {
      const closed = xml.slice(at + 2, nameEnd(xml, at + 2)).toLowerCase();
      if (closed === name) depth -= 1;
      if (depth === 0) return { end: at, next: behindTag(xml, at), isMarkup: firstTag !== -1 };
      if (isContainerName(closed) && (containers -= 1) < 0) break;
    } else if (isNameStart(code)) {
      const opened = xml.slice(at + 1, nameEnd(xml, at + 1)).toLowerCase();
      if (opened === name && !readOpenTag(xml, at).isEmpty) depth += 1;
      if (isContainerName(opened) && !readOpenTag(xml, at).isEmpty) containers += 1;
    } else {
      at = code === 0x21 ? behindDeclaration(xml, at) : at + 1;
      continue;
    }
    if (firstTag === -1) firstTag = at;
    at += 2;
  }
  return unendedExtent({ from: tag.end, end: at === -1 ? xml.length : at, firstTag, patience });
}

function unendedExtent({
  from,
  end,
  firstTag,
  patience,
}: {
  from: number;
  end: number;
  firstTag: number;
  patience: Patience;
}): Extent {
  patience.left -= end - from;
  if (firstTag === -1 || patience.left < 0) return { end, next: end, isMarkup: firstTag !== -1 };
  return { end: firstTag, next: firstTag, isMarkup: false };
}

const ITEM = /^(?!content:)(?:[^:]*:)?(?:item|entry)$/;
const CONTAINER = /^(?!content:)(?:[^:]*:)?(?:rss|feed|rdf|channel|items|item|entry)$/;

/** True for "item" and "entry", lower case, with any prefix: no text holds these. */
export function isItemName(name: string): boolean {
  return ITEM.test(name);
}

/** True for elements that hold others and no text. */
export function isContainerName(name: string): boolean {
  return CONTAINER.test(name);
}

/** The offset behind the end tag that starts at an offset. */
export function behindTag(xml: string, at: number): number {
  const end = xml.indexOf('>', at);
  return end === -1 ? xml.length : end + 1;
}

/** The elements that an element holds, one level deep; `FEED_ELEMENTS_MAX` at most. */
export function childrenOf(parent: XmlElement): XmlElement[] {
  const children: XmlElement[] = [];
  if (!parent.isMarkup) return children;
  const xml = parent.inner.slice(0, FEED_TEXT_MAX_LENGTH);
  const patience = { left: xml.length };
  for (let at = xml.indexOf('<'); at !== -1; at = xml.indexOf('<', at)) {
    if (children.length >= FEED_ELEMENTS_MAX) break;
    const code = xml.charCodeAt(at + 1);
    if (isNameStart(code)) {
      const { element, next } = readElement(xml, readOpenTag(xml, at), {
        outer: parent,
        patience,
      });
      children.push(element);
      at = next;
    } else if (code === SLASH) at = behindTag(xml, at);
    else at = code === 0x21 ? behindDeclaration(xml, at) : at + 1;
  }
  return children;
}

/** An attribute's value; undefined where there is none, or an empty one. */
export function attributeOf(element: XmlElement, name: string): string | undefined {
  const written = element.attributes.get(name);
  const value = written === undefined ? '' : decodeReferences(written).trim();
  return value === '' ? undefined : value;
}

/** What an element says: text with its references replaced once, or its markup as it stands. */
export function contentOf(element: XmlElement): string {
  const { inner } = element;
  if (element.isMarkup) return inner;
  if (!inner.includes('<')) return decodeReferences(inner);
  const pieces: string[] = [];
  let from = 0;
  for (let at = inner.indexOf('<!'); at !== -1; at = inner.indexOf('<!', from)) {
    pieces.push(decodeReferences(inner.slice(from, at)));
    from = behindDeclaration(inner, at);
    if (inner.startsWith('<![CDATA[', at)) pieces.push(inner.slice(at + 9, from).replace(/\]\]>$/, ''));
  }
  pieces.push(decodeReferences(inner.slice(from)));
  return pieces.join('');
}

const REFERENCE = /&(?:#[xX][0-9a-fA-F]{1,8}|#[0-9]{1,8}|[a-zA-Z][a-zA-Z0-9]{1,30});/g;

/** Replaces references that end as they have to: a link's "&copy=1" is no sign of copyright. */
function decodeReferences(text: string): string {
  return text.includes('&') ? text.replace(REFERENCE, decodeReference) : text;
}

function decodeReference(reference: string): string {
  if (reference === '&lt;') return '<';
  if (reference === '&gt;') return '>';
  if (reference === '&amp;') return '&';
  if (reference === '&quot;') return '"';
  return decodeEntities(reference);
}
