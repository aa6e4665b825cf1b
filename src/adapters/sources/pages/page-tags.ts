// Finds the subjects that a page gives its article: from what it tells programs, and from links that are called tags.
import { TAGS_PER_ARTICLE_MAX } from '../../../limits/articles.ts';
import { PAGE_TAG_MAX_LENGTH } from '../../../limits/reading.ts';
import { cleanLine } from '../clean-text.ts';
import { htmlToLine } from './html-text.ts';
import { type JsonObject, namesIn } from './json-ld.ts';
import { findAll, labelOf, type PageDocument, type PageElement } from './page-dom.ts';
import type { NamedElement } from './named-elements.ts';
import type { PageMetas } from './page-metas.ts';
import type { PlaceOf } from './page-places.ts';

/** Names of elements around the tags of an article. */
const BOXES =
  /(?:^|\s)(?:(?:post|entry|article|news|story|content|single|item|page)[_-]{0,2})?(?:tags?|tag-?lists?|tags-?list|tags?-?links|topics|keywords|schlagworte|schlagwörter|stichworte|etiquetas|mots-cles|argomenti|tagi|temas)(?:__\w+)?(?:\s|$)/i;

/** Addresses that collections of one subject stand at. */
const TAG_ADDRESS =
  /\/(?:tags?|topics?|thema|themen|themes?|stichwort|schlagwort|schlagworte|sujets?|temas?|etiquetas?|tematy|tagi|keywords?|mot-cle)[/=]/i;

/** Addresses that sections stand at. */
const SECTION_ADDRESS =
  /\/(?:categor(?:y|ies|ia|ias|ie|ies)|kategorien?|rubri(?:k|ken|que|ques)|sections?|ressort)\//i;

/** No subject of an article, but of a page or a system. */
const NO_TAG =
  /^(?:https?:|#?$|\d{1,3}$|uncategori[sz]ed$|allgemein$|sans catégorie$|sin categoría$|senza categoria$|sem categoria$|tags?:?$|more$|mehr$|alle$|all$)/i;

/** A mark before a tag, and behind it how many articles have it: "#Ports (611)". */
const COUNTED = /^#+\s*|\s*\(\d{1,6}(?: \p{L}{1,12})?\)$/gu;

/** Links that may lead to an article's tags; its own are among the first. */
const LINKS_MAX = 500;

/** Boxes that may hold them. */
const BOXES_MAX = 50;

/** As much of a list of keywords as is read. In UTF-16 units. */
const LIST_MAX_LENGTH = 4 * TAGS_PER_ARTICLE_MAX * PAGE_TAG_MAX_LENGTH;

/** Meta elements that list subjects for search engines. */
const LISTS = [
  'news_keywords',
  'parsely-tags',
  'sailthru.tags',
  'cxenseparse:tags',
  'keywords',
  'dc.subject',
];

/** What is known of a page before its tags are. */
export interface TagSources {
  article: JsonObject | null;
  metas: PageMetas;
  elements: readonly NamedElement[];
  placeOf: PlaceOf;
}

/** The tags, as the page spells them, each once; undefined where it gives none. */
export function findTags(document: PageDocument, sources: TagSources): string[] | undefined {
  const { article, metas, elements } = sources;
  const described = namesIn(article?.['keywords']).filter((name) => !/^\w+:/.test(name));
  const told = [...(metas.get('article:tag') ?? []), ...(metas.get('og:article:tag') ?? []), ...described];
  const marked = elements.filter(({ rel }) => rel.includes(' tag ')).map(({ element }) => element);
  const links = ownLinks(marked, sources);
  const isOnlyFiled = links.every(isSection);
  const listed = LISTS.flatMap((name) => metas.get(name) ?? []).slice(0, TAGS_PER_ARTICLE_MAX);
  const shown = () => boxedLinks(document, sources).map(textOf);
  const choices = [
    () => (told.length > 0 ? [...told, ...links.map(textOf)] : []),
    () => (links.length > 0 ? [...links.map(textOf), ...(isOnlyFiled ? listed : [])] : []),
    shown,
    () => listed,
  ];
  return choices.map((choice) => tagsIn(choice())).find((tags) => tags.length > 0);
}

/** Links that readers are shown as the article's tags. */
function boxedLinks(document: PageDocument, sources: TagSources): PageElement[] {
  const named = sources.elements.filter(({ names }) => BOXES.test(names)).map(({ element }) => element);
  const boxes = outermost(ownLinks(named, sources)).slice(0, BOXES_MAX);
  const boxed = boxes.flatMap((box) => (box.localName === 'a' ? [box] : findAll(box, 'a[href]')));
  if (boxed.length > 0) return boxed.slice(0, LINKS_MAX);
  const links = findAll(document, 'a[href]').filter(
    (link) => link.parentElement?.localName === 'li' && TAG_ADDRESS.test(link.getAttribute('href') ?? ''),
  );
  return ownLinks(links, sources).filter((link) => {
    const { articles, isInMain } = sources.placeOf(link);
    return articles > 0 || isInMain;
  });
}

/** A section that an article is filed under says little of what it is about; blogs mark both alike. */
function isSection(link: PageElement): boolean {
  const rel = link.getAttribute('rel') ?? '';
  return /\bcategory\b/i.test(rel) || SECTION_ADDRESS.test(link.getAttribute('href') ?? '');
}

/** Those of the article itself, not of the page around it or of a teaser within it. */
function ownLinks(elements: readonly PageElement[], { placeOf }: TagSources): PageElement[] {
  return elements.slice(0, LINKS_MAX).filter((element) => {
    const { isElsewhere, articles } = placeOf(element);
    return !isElsewhere && articles < 2;
  });
}

/** Elements that do not stand within one before them. `elements`: in the order of the page. */
function outermost(elements: readonly PageElement[]): PageElement[] {
  const found: PageElement[] = [];
  for (const element of elements) if (found.at(-1)?.contains(element) !== true) found.push(element);
  return found;
}

function textOf(element: PageElement): string {
  return labelOf(element, PAGE_TAG_MAX_LENGTH) ?? '';
}

function tagsIn(lists: readonly string[]): string[] {
  const tags = new Map<string, string>();
  for (const written of lists.flatMap((list) =>
    htmlToLine(list.slice(0, LIST_MAX_LENGTH)).split(/[,;，、]/),
  )) {
    const tag = cleanLine(written).replace(COUNTED, '');
    if (!/[\p{L}\p{N}]/u.test(tag) || tag.length > PAGE_TAG_MAX_LENGTH || NO_TAG.test(tag)) continue;
    const key = tag.toLowerCase();
    if (!tags.has(key)) tags.set(key, tag);
  }
  return [...tags.values()].slice(0, TAGS_PER_ARTICLE_MAX);
}
