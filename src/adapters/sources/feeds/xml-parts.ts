// Looks up the elements of an item or feed by name, and reads the texts that they hold as HTML.
import { isUtf8 } from 'node:buffer';
import { attributeOf, childrenOf, contentOf, joinAddresses, type XmlElement } from './xml-elements.ts';

/** The elements of one item or feed by name, in their order. */
export type Parts = ReadonlyMap<string, readonly XmlElement[]>;

export function partsOf(children: readonly XmlElement[]): Parts {
  const parts = new Map<string, XmlElement[]>();
  for (const child of children) {
    const others = parts.get(child.name);
    if (others === undefined) parts.set(child.name, [child]);
    else others.push(child);
  }
  return parts;
}

/** All elements of these names, name by name. */
export function allOf(parts: Parts, ...names: readonly string[]): XmlElement[] {
  const elements: XmlElement[] = [];
  for (const name of names) for (const element of parts.get(name) ?? []) elements.push(element);
  return elements;
}

/** What the first element of these names says that says anything, name by name; a text or HTML. */
export function firstOf(parts: Parts, ...names: readonly string[]): string | undefined {
  for (const name of names)
    for (const element of parts.get(name) ?? []) {
      const html = htmlOf(element);
      if (html.trim() !== '') return html;
    }
  return undefined;
}

/** What each element of these names says, name by name. */
export function eachOf(parts: Parts, ...names: readonly string[]): string[] {
  return allOf(parts, ...names).map(htmlOf);
}

/** Types of text that Atom declares without marking HTML as such (RFC 4287, 3.1.1; Atom 0.3 by media type). */
const PLAIN = /^text(?:\/plain)?$/i;
const LEGIBLE = /^[^/]*$|^text\/|[/+]xml$|html/i;

/** What an element says, as HTML, whichever of Atom's ways it is written in. */
export function htmlOf(element: XmlElement): string {
  const content = contentOf(element);
  if (element.isMarkup) return htmlOfMarkup(content);
  if (element.attributes.size === 0) return content;
  const type = attributeOf(element, 'type');
  const mode = attributeOf(element, 'mode');
  const isBase64 = mode === 'base64' || (mode === undefined && type !== undefined && !LEGIBLE.test(type));
  if (isBase64) return fromBase64(content);
  return type !== undefined && PLAIN.test(type) ? escapePlain(content) : content;
}

/** Elements whose end HTML looks for even where XML has ended them: the rest would count as theirs. */
const ENDLESS = /<((?:iframe|script|style|textarea|title|object|video|audio|canvas|noscript)\b)([^<>]*)\/>/gi;

/** XHTML as HTML: some feeds put a prefix at each name ("<h:p>"), and XML ends elements that HTML leaves open. */
function htmlOfMarkup(markup: string): string {
  const bare = markup.includes(':')
    ? markup.replace(/<(\/?)[a-zA-Z][\w.-]{0,20}:(?=[a-zA-Z])/g, '<$1')
    : markup;
  return bare.includes('/>') ? bare.replace(ENDLESS, '<$1$2></$1>') : bare;
}

/** Many feeds call HTML a text; what has no end tag and no reference is one. */
function escapePlain(text: string): string {
  if (!text.includes('<') || /<\/[a-z]|<(?:br|p|img)\b|&#?\w{1,30};/i.test(text)) return text;
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

/** The text that a Base64 text stands for; itself where it is none, nothing where it stands for a picture. */
function fromBase64(written: string): string {
  const packed = written.replace(/\s+/g, '');
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]+={0,2}$/.test(packed)) return written;
  const bytes = Buffer.from(packed, 'base64');
  return isUtf8(bytes) ? bytes.toString('utf8') : '';
}

function hrefOf(link: XmlElement | undefined): string | undefined {
  if (link === undefined) return undefined;
  const href = attributeOf(link, 'href');
  return href === undefined ? undefined : joinAddresses(href, link.base);
}

/** Atom's registry has an address for each relation, which may be written out. */
const REGISTRY = /^https?:\/\/www\.iana\.org\/assignments\/relation\//;

function relationOf(link: XmlElement): string {
  return attributeOf(link, 'rel')?.toLowerCase().replace(REGISTRY, '') ?? 'alternate';
}

/** The address of the thing itself: RSS's link, or Atom's alternate one, of several the one that is a page. */
export function linkOf(parts: Parts): string | undefined {
  const links = allOf(parts, 'link', 'atom:link').filter((link) => relationOf(link) === 'alternate');
  for (const link of links) {
    const written = link.isMarkup || link.attributes.has('href') ? '' : contentOf(link).trim();
    if (written !== '') return joinAddresses(written, link.base);
  }
  const addressed = links.filter((link) => attributeOf(link, 'href') !== undefined);
  const page = addressed.find((link) => attributeOf(link, 'type')?.includes('html') !== false);
  return hrefOf(page ?? addressed[0]);
}

/** The address of a link of Atom with this relation. */
export function relatedLinkOf(parts: Parts, relation: string): string | undefined {
  return hrefOf(allOf(parts, 'link', 'atom:link').find((link) => relationOf(link) === relation));
}

/** The elements within an element, by name. */
export function innerPartsOf(element: XmlElement): Parts {
  return partsOf(childrenOf(element));
}
