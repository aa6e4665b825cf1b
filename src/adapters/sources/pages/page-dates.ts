// Finds when an article was published and changed: in what its page says to programs, what it shows, and its address.
import { DATE_MAX_LENGTH } from '../../../limits/reading.ts';
import { parseDate } from '../dates.ts';
import { type JsonObject, textIn } from './json-ld.ts';
import type { NamedElement } from './named-elements.ts';
import { findAll, labelOf, nearestAround, type PageDocument, type PageElement } from './page-dom.ts';
import type { PageMetas } from './page-metas.ts';
import type { PlaceOf } from './page-places.ts';
import { parseShownDate } from './shown-dates.ts';

const PUBLISHED = [
  'article:published_time',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'article.published',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'dc.date.issued',
  'dcterms.issued',
  'dc.date.created',
  'dcterms.created',
  'dcterms.date',
  'dc.date',
  'dcsext.articlefirstpublished',
  'citation_publication_date',
  'citation_date',
  'article_date_original',
  'publication_date',
  'publish_date',
  'publish-date',
  'publishdate',
  'published-date',
  'pubdate',
  'originalpublicationdate',
  'datecreated',
  'displaydate',
  'rnews:datepublished',
  'date',
];
const MODIFIED = [
  'article:modified_time',
  'og:article:modified_time',
  'og:updated_time',
  'datemodified',
  'dcterms.modified',
  'dc.date.modified',
  'article.updated',
  'last-modified',
  'revised',
];

/** Whether an element gives a date to programs, the surest sign first. `hasHeading`: what the main heading stands in. */
type DateSign = (named: NamedElement, hasHeading: (element: PageElement) => boolean) => boolean;
const MARKED: readonly DateSign[] = [
  ({ properties }) => / (?:schema:)?datePublished /.test(properties),
  ({ properties }) => / dc:(?:date|created) /.test(properties),
  ({ names, element }) =>
    /(?:^|\s)dt-published(?:\s|$)/.test(names) ||
    (/(?:^|\s)published(?:\s|$)/.test(names) &&
      (isTime(element) || element.getAttribute('title') !== null)) ||
    (/(?:^|\s)entry-date(?:\s|$)/.test(names) && (isTime(element) || isDated(element))) ||
    (isTime(element) && element.getAttribute('pubdate') !== null),
  ({ element }, hasHeading) =>
    isTime(element) && isDated(element) && nearestAround(element, hasHeading) !== null,
  ({ element }) => isTime(element) && isDated(element),
];

function isTime(element: PageElement): boolean {
  return element.localName === 'time';
}

function isDated(element: PageElement): boolean {
  return element.getAttribute('datetime') !== null;
}

/** Names that say that an element shows a date. */
const SHOWN = /[dD]ate|time|publish|meta|byline|info|[dD]atum|fecha/;

/** Elements that may show a date; an article's are among the first. */
const CANDIDATES_MAX = 300;

/** What is longer is a text with dates in it. In UTF-16 units. */
const SHOWN_MAX_LENGTH = 300;

/** How many blocks around the headline are looked at. */
const NEAR_HEADLINE_MAX = 6;

/** When an article was published, in ISO 8601, as its page says; a date that cannot be true is passed on as well. */
export function findPublished(document: PageDocument, sources: DateSources): string | undefined {
  return (
    dateOf(textIn(sources.article, 'datePublished'), ...namedDates(sources.metas, PUBLISHED)) ??
    markedDate(document, sources) ??
    dateOf(textIn(sources.article, 'dateCreated'), textIn(sources.article, 'uploadDate')) ??
    shownDate(document, sources) ??
    dateOfAddress(sources.url) ??
    dateOf(...namedDates(sources.metas, MODIFIED))
  );
}

/** When an article was changed, in ISO 8601, as its page says. */
export function findModified(sources: DateSources): string | undefined {
  const marked = sources.elements.find(
    ({ names, properties, element }) =>
      properties.includes(' dateModified ') ||
      /(?:^|\s)dt-updated(?:\s|$)/.test(names) ||
      (isTime(element) && isDated(element) && /(?:^|\s)updated(?:\s|$)/.test(names)),
  );
  return dateOf(
    textIn(sources.article, 'dateModified'),
    ...namedDates(sources.metas, MODIFIED),
    marked === undefined ? undefined : writtenOn(marked.element),
  );
}

/** What is known of a page before its dates are. */
export interface DateSources {
  article: JsonObject | null;
  metas: PageMetas;
  url: string | undefined;
  /** BCP 47: "4/5/2026" is in April or in May. */
  language: string | undefined;
  elements: readonly NamedElement[];
  placeOf: PlaceOf;
}

function namedDates(metas: PageMetas, names: readonly string[]): (string | undefined)[] {
  return names.map((name) => metas.get(name)?.[0]);
}

function markedDate(document: PageDocument, { elements, placeOf }: DateSources): string | undefined {
  const around = new Set(
    findAll(document, 'h1')
      .map((heading) => heading.parentElement)
      .filter((parent) => parent !== null && parent.localName !== 'body'),
  );
  for (const isMarked of MARKED) {
    const marked = elements
      .filter((named) => isMarked(named, (element) => around.has(element)))
      .slice(0, CANDIDATES_MAX)
      .filter(({ element }) => !placeOf(element).isElsewhere);
    const date = dateOf(...marked.slice(0, NEAR_HEADLINE_MAX).map(({ element }) => writtenOn(element)));
    if (date !== undefined) return date;
  }
  return undefined;
}

function writtenOn(element: PageElement): string | undefined {
  const attributes = ['datetime', 'content', 'title'].map((key) => element.getAttribute(key));
  const written = attributes.find((value) => value !== null && value.trim() !== '');
  return written ?? labelOf(element, SHOWN_MAX_LENGTH) ?? undefined;
}

/** A date that readers see: near the headline where names say so, near the headline, or where names say so. */
function shownDate(document: PageDocument, { elements, placeOf, language }: DateSources): string | undefined {
  const named = elements
    .filter(({ element, names }) => isTime(element) || SHOWN.test(names))
    .slice(0, CANDIDATES_MAX)
    .map(({ element }) => element);
  const near = nearHeadline(document);
  const isNear = (element: PageElement) => near.some((one) => one.contains(element));
  const own = named.filter((element) => !placeOf(element).isElsewhere);
  for (const element of [...named.filter(isNear), ...near, ...own]) {
    const text = labelOf(element, SHOWN_MAX_LENGTH);
    const date = text === null ? null : parseShownDate(text, language);
    if (date !== null) return date;
  }
  return undefined;
}

/** The elements beside the headline and beside what it stands in, as far as they are short. */
function nearHeadline(document: PageDocument): PageElement[] {
  const near: PageElement[] = [];
  let element = document.querySelector('h1, [itemprop~="headline"], .entry-title');
  for (let level = 0; level < 3 && element !== null && element.localName !== 'body'; level += 1) {
    const siblings = Array.from(element.parentElement?.children ?? []);
    const at = siblings.indexOf(element);
    near.push(
      ...siblings.slice(at + 1, at + 1 + NEAR_HEADLINE_MAX),
      ...siblings.slice(Math.max(0, at - 3), at),
    );
    element = element.parentElement;
  }
  return near;
}

/** A day in a path ("/2026/04/15/"), as news sites and blogs file their articles. */
function dateOfAddress(url: string | undefined): string | undefined {
  const found = /[/_-]((?:19|20)\d{2})[/_-]?(0[1-9]|1[0-2])[/_-]?(0[1-9]|[12]\d|3[01])(?:[/_.-]|$)/.exec(
    URL.parse(url ?? '')?.pathname ?? '',
  );
  return found === null ? undefined : dateOf(found.slice(1, 4).join('-'));
}

function dateOf(...written: readonly (string | undefined)[]): string | undefined {
  for (const text of written) {
    if (text === undefined || text === '') continue;
    const date = parseDate(text) ?? (text.length <= DATE_MAX_LENGTH ? parseShownDate(text) : null);
    if (date !== null) return date;
  }
  return undefined;
}
