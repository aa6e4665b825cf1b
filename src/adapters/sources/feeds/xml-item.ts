// Drafts an item of RSS, RDF or Atom: which of its elements says what, in the vocabularies that matter to news.
import { AUTHORS_MAX, FEED_LINE_MAX_LENGTH } from '../../../limits/reading.ts';
import { firstText, type ItemDraft } from './feed-draft.ts';
import type { XmlItem } from './feed-xml.ts';
import { imageOf } from './xml-image.ts';
import { addressOfBase, attributeOf, childrenOf, contentOf, type XmlElement } from './xml-elements.ts';
import { allOf, eachOf, firstOf, htmlOf, innerPartsOf, linkOf, type Parts, partsOf } from './xml-parts.ts';

/** What an item is seen against. */
export interface ItemContext {
  /** The language of the feed's root: one that an item merely inherits says nothing of the item. */
  rootLanguage: string | undefined;
  /** The feed's authors, for an item without any (RFC 4287, 4.1.2). */
  authors: readonly string[];
}

export function draftItem({ element, children }: XmlItem, context: ItemContext): ItemDraft {
  const parts = partsOf(children);
  const groups = allOf(parts, 'media:group').map(innerPartsOf);
  const guid = firstOf(parts, 'guid', 'id', 'atom:id');
  const source = allOf(parts, 'source', 'atom:source')[0];
  const authors = authorsOf(parts);
  const modified = eachOf(parts, ...MODIFIED);
  return {
    headline: firstInAny([parts, ...groups], ...HEADLINES),
    link: firstText(
      originalOf(parts),
      linkOf(parts),
      permalinkOf(parts),
      aboutOf(element),
      attributeOf(element, 'href'),
      ...allOf(parts, 'content').map(pageOf),
    ),
    base: addressOfBase(element.base),
    guid: firstText(guid, aboutOf(element), firstOf(parts, 'dc:identifier', 'dcterms:identifier')),
    authors: authors.length > 0 ? authors : firstAuthors(source, context.authors),
    summary: firstInAny([parts, ...groups], ...SUMMARIES),
    content: firstOf(parts, 'content:encoded', 'content', 'atom:content', 'xhtml:body', 'body', 'fullitem'),
    published: [...eachOf(parts, ...PUBLISHED), attributeOf(element, 'lastmod') ?? '', ...modified],
    modified,
    tags: tagsOf([parts, ...groups]),
    language: firstText(
      firstOf(parts, 'dc:language', 'dcterms:language'),
      languageOf(element, parts, context),
    ),
    outlet: firstText(outletOf(source), firstOf(parts, 'dc:publisher', 'dcterms:publisher')),
    image: imageOf(parts, groups),
  };
}

const HEADLINES = ['title', 'atom:title', 'dc:title', 'dcterms:title', 'media:title', 'itunes:title'];
const SUMMARIES = [
  'description',
  'summary',
  'atom:summary',
  'dc:description',
  'dcterms:abstract',
  'dcterms:description',
  'abstract',
  'itunes:summary',
  'media:description',
  'itunes:subtitle',
];
const PUBLISHED = [
  'pubdate',
  'published',
  'issued',
  'atom:published',
  'dcterms:issued',
  'dc:date',
  'dcterms:date',
  'created',
  'dcterms:created',
];
const MODIFIED = ['updated', 'atom:updated', 'modified', 'dcterms:modified'];

function firstInAny(places: readonly Parts[], ...names: readonly string[]): string | undefined {
  for (const place of places) {
    const found = firstOf(place, ...names);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What an item of RDF is about: its address, whichever prefix RDF has. */
function aboutOf(element: XmlElement): string | undefined {
  const name = [...element.attributes.keys()].find((each) => /(?:^|:)about$/.test(each));
  return name === undefined ? undefined : attributeOf(element, name);
}

/** Feed services replace links by ones that count, and keep what they replaced. */
function originalOf(parts: Parts): string | undefined {
  const written = firstOf(parts, 'feedburner:origlink')?.trim();
  return written !== undefined && /^https?:\/\//i.test(written) ? written : undefined;
}

/** A guid is an address unless it says that it is none. */
function permalinkOf(parts: Parts): string | undefined {
  const guid = allOf(parts, 'guid')[0];
  if (guid === undefined || attributeOf(guid, 'ispermalink')?.toLowerCase() === 'false') return undefined;
  const written = contentOf(guid).trim();
  return /^https?:/i.test(written) ? written : undefined;
}

/** Content that stands elsewhere, if that is a page. */
function pageOf(content: XmlElement): string | undefined {
  const isPage = attributeOf(content, 'type')?.includes('html') !== false;
  return isPage ? attributeOf(content, 'src') : undefined;
}

/** Those whom an item names as its authors; of the vocabularies that few use for them, the first that has any. */
export function authorsOf(parts: Parts): string[] {
  const named = allOf(parts, 'author', 'dc:creator', 'dcterms:creator', 'dc:author', 'atom:author');
  const names = named
    .slice(0, 2 * AUTHORS_MAX)
    .map(nameOf)
    .filter((name) => name.trim() !== '');
  if (names.length > 0) return [...new Set(names)];
  const podcast = firstOf(parts, 'itunes:author');
  if (podcast !== undefined) return [podcast];
  const credits = allOf(parts, 'media:credit').filter((credit) =>
    /^(?:author|writer|reporter)$/i.test(attributeOf(credit, 'role') ?? ''),
  );
  return credits.map(htmlOf);
}

/** Atom's person has a name of its own, RSS's is a text. */
function nameOf(person: XmlElement): string {
  if (!person.isMarkup) return htmlOf(person);
  const parts = innerPartsOf(person);
  const isNameless = parts.has('email') || parts.has('uri') || parts.has('url');
  return firstOf(parts, 'name', 'atom:name') ?? (isNameless ? '' : htmlOf(person));
}

function firstAuthors(source: XmlElement | undefined, feedAuthors: readonly string[]): readonly string[] {
  const authors = source === undefined ? [] : authorsOf(innerPartsOf(source));
  return authors.length > 0 ? authors : feedAuthors;
}

/** Where an item was taken from: RSS names it and gives its address, Atom copies its head. */
function outletOf(source: XmlElement | undefined): string | undefined {
  if (source === undefined) return undefined;
  if (source.isMarkup) return firstOf(innerPartsOf(source), 'title', 'atom:title');
  return attributeOf(source, 'url') === undefined ? undefined : contentOf(source);
}

/** Its text's language, else its own, where that is another than the feed's. */
function languageOf(element: XmlElement, parts: Parts, context: ItemContext): string | undefined {
  const text = allOf(parts, 'content', 'summary', 'description')[0];
  const languages = [text?.language, element.language, allOf(parts, 'title')[0]?.language];
  return languages.find((language) => language !== undefined && language !== context.rootLanguage);
}

function tagsOf(places: readonly Parts[]): string[] {
  return places.flatMap((parts) => [
    ...allOf(parts, 'category', 'atom:category').map(categoryOf),
    ...allOf(parts, 'media:category').map(
      (category) => attributeOf(category, 'label') ?? leafOf(htmlOf(category)),
    ),
    ...eachOf(parts, 'dc:subject', 'dcterms:subject'),
    ...allOf(parts, 'media:keywords', 'itunes:keywords', 'keywords').flatMap((list) =>
      htmlOf(list).slice(0, FEED_LINE_MAX_LENGTH).split(/[,;]/),
    ),
    ...allOf(parts, 'itunes:category').flatMap((category) =>
      [category, ...childrenOf(category)].map((each) => attributeOf(each, 'text') ?? ''),
    ),
  ]);
}

/** Media RSS writes where a category stands in its scheme: "music/artist/album". */
function leafOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

function categoryOf(category: XmlElement): string {
  return attributeOf(category, 'label') ?? attributeOf(category, 'term') ?? htmlOf(category);
}
