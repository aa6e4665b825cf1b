// Finds the headline of an article: as its page tells programs, as its title says, and as readers see it.
import { cleanLine } from '../clean-text.ts';
import { htmlToLine } from './html-text.ts';
import type { NamedElement } from './named-elements.ts';
import {
  findAll,
  labelOf,
  linksOfLabel,
  nearestAround,
  type PageDocument,
  type PageElement,
} from './page-dom.ts';
import type { PlaceOf } from './page-places.ts';

/** Headings looked at; an article's is among the first. */
const HEADINGS_MAX = 100;

/** What is longer is a text in large letters. In UTF-16 units. */
const HEADING_MAX_LENGTH = 400;

/** As much of a headline as is read, markup included. In UTF-16 units. */
const HEADING_MARKUP_MAX_LENGTH = 4_000;

/** Names by which headings say that they are an article's. */
const NAMED_HEADING = /headline|(?:entry|post|article)(?:-|__)title/;
const OTHER_HEADING = /(?:^|\s)(?:(?:entry|post|article)-title|p-name|articleTitle)(?:\s|$)/;

/** What is known of a page before its headline is. */
export interface HeadlineSources {
  /** What the page tells programs, the surest first. */
  named: readonly (string | undefined)[];
  /** Names of the site, which are no headlines. */
  sites: readonly (string | undefined)[];
  /** The page's title without its site. */
  title: string | undefined;
  elements: readonly NamedElement[];
  placeOf: PlaceOf;
}

/** The headline, or undefined where the page has none. */
export function findHeadline(document: PageDocument, sources: HeadlineSources): string | undefined {
  const sites = sources.sites.filter((name) => name !== undefined).map(keyOf);
  const told = sources.named
    .map(lineOf)
    .filter((line) => line !== undefined)
    .map((line) => withoutSite(line, sites))
    .filter((line) => !sites.includes(keyOf(line)));
  const shown = shownHeadings(document, sources).filter((heading) => !sites.includes(keyOf(heading)));
  return chooseHeadline(told, shown, sources.title) ?? told[0] ?? shown[0] ?? sources.title;
}

/** Readers see the headline without the site's name and often without what is before a colon; where both agree, that is it. */
function chooseHeadline(
  told: readonly string[],
  shown: readonly string[],
  title: string | undefined,
): string | undefined {
  const sayings = [...told, ...(title === undefined ? [] : [title])];
  const alike = shown.find((heading) => sayings.some((saying) => isWithin(heading, saying)));
  if (alike !== undefined) return alike;
  // A heading with its section before it ("Sport: Harbour wins") holds the headline as the page tells it.
  const held = told.find((saying) => shown.some((heading) => keyOf(heading).endsWith(keyOf(saying))));
  if (held !== undefined) return held;
  const [only, ...others] = shown;
  return others.length === 0 && (told.length === 0 || isSentence(only)) ? only : undefined;
}

/** A heading of a few words may be a section's. */
function isSentence(heading: string | undefined): boolean {
  return heading !== undefined && (heading.split(' ').length >= 4 || /\p{Lo}{6}/u.test(heading));
}

/** Headings that may be the article's, those that say so first. */
function shownHeadings(document: PageDocument, { elements, placeOf }: HeadlineSources): string[] {
  const main = findAll(document, 'h1');
  const isNamed = (heading: PageElement) => {
    const { articles, isInMain } = placeOf(heading);
    return articles > 0 || isInMain || NAMED_HEADING.test(heading.getAttribute('class') ?? '');
  };
  const others = elements.filter(
    ({ names, properties }) => OTHER_HEADING.test(names) || properties.includes(' headline '),
  );
  for (const headings of [main.filter(isNamed), main, others.map(({ element }) => element)]) {
    const lines = headings
      .slice(0, HEADINGS_MAX)
      .filter((heading) => !placeOf(heading).isElsewhere && isOwn(heading))
      .map((heading) => lineOf(heading.innerHTML))
      .filter((line) => line !== undefined);
    if (lines.length > 0) return [...new Set(lines)];
  }
  return [];
}

/** The site's own name is a heading on many pages; it leads to the front page. */
function isOwn(heading: PageElement): boolean {
  if (labelOf(heading, HEADING_MAX_LENGTH) === null) return false;
  const link = nearestAround(heading, ({ localName }) => localName === 'a') ?? linksOfLabel(heading)[0];
  const address = link?.getAttribute('href') ?? '-';
  return !/^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(address);
}

/** Marks that part a headline from what a site puts around it. */
const SEPARATOR = String.raw`(?:\s*[|–—»«·•:]\s+|\s+[-/~]\s+)`;

/** A headline with its site behind or before it; the site is the second or the first part. */
const WITH_SITE = [
  [new RegExp(`^(.{3,}?)${SEPARATOR}([^|–—»«·•]{2,60})$`, 'u'), 2],
  [new RegExp(`^([^|–—»«·•]{2,60}?)${SEPARATOR}(.{3,})$`, 'u'), 1],
] as const;

function withoutSite(line: string, sites: readonly string[]): string {
  for (const [pattern, site] of WITH_SITE) {
    const parts = pattern.exec(line);
    if (parts !== null && sites.includes(keyOf(parts[site] ?? ''))) return parts[3 - site] ?? line;
  }
  return line;
}

/** True where a saying begins with a heading, or ends in it after a mark. */
function isWithin(heading: string, saying: string): boolean {
  const [one, other] = [keyOf(heading), keyOf(saying)];
  if (one.length < 4) return false;
  return other.startsWith(one) || (other.endsWith(one) && one.length > other.length / 2);
}

/** Quotes, dashes and spaces come in many shapes; the same headline has them differently. */
function keyOf(text: string): string {
  return text
    .toLowerCase()
    .replace(/[\p{P}\p{S}\s]+/gu, ' ')
    .trim();
}

function lineOf(written: string | undefined): string | undefined {
  const line = cleanLine(htmlToLine((written ?? '').slice(0, HEADING_MARKUP_MAX_LENGTH)));
  return line === '' ? undefined : line;
}
