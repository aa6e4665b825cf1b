// Whether a part of a page belongs to its article or to something else on the page: related articles, comments, the site.
import { namesElsewhere } from './furniture-names.ts';
import { findAll, nearestAround, type PageDocument, type PageElement } from './page-dom.ts';

/** What an element stands in, itself counted. */
export interface Place {
  /** True in a part of the page that its article does not stand in. */
  isElsewhere: boolean;
  /** How many article elements are around it: the second within another is a teaser or a comment. */
  articles: number;
  isInMain: boolean;
}

/** Tells the place of an element. Each is found once, however many elements stand in each other. */
export type PlaceOf = (element: PageElement) => Place;

const OUTSIDE: Place = { isElsewhere: false, articles: 0, isInMain: false };

/** The places of a page as it is now. */
export function createPlaces(document: PageDocument): PlaceOf {
  const own = findHeadingHolders(document);
  const known = new Map<PageElement, Place>();

  return (element) => {
    const waiting: PageElement[] = [];
    let around: PageElement | null = element;
    while (around !== null && around.localName !== 'body' && !known.has(around)) {
      waiting.push(around);
      around = around.parentElement;
    }
    let place = (around === null ? undefined : known.get(around)) ?? OUTSIDE;
    for (const one of waiting.reverse()) {
      place = placeWithin(place, one, own);
      known.set(one, place);
    }
    return place;
  };
}

function placeWithin(around: Place, element: PageElement, own: ReadonlySet<PageElement>): Place {
  const name = element.localName;
  return {
    isElsewhere: around.isElsewhere || (!own.has(element) && isElsewhereItself(element, around)),
    articles: around.articles + (name === 'article' ? 1 : 0),
    isInMain: around.isInMain || name === 'main',
  };
}

function isElsewhereItself(element: PageElement, around: Place): boolean {
  if (isBeside(element)) return true;
  if (element.localName === 'footer' && around.articles === 0) return true;
  return namesElsewhere(`${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`);
}

function isBeside({ localName }: PageElement): boolean {
  return localName === 'aside' || localName === 'nav';
}

/** The elements around the main headings and marked texts of a page: these are the article's, whatever they are called. */
export function findHeadingHolders(document: PageDocument): ReadonlySet<PageElement> {
  const holders = new Set<PageElement>();
  const headings = findAll(document, 'h1, [itemprop~="articleBody"]');
  const main = headings.filter((heading) => nearestAround(heading, isBeside) === null);
  // Some pages are one large aside.
  for (const heading of main.length > 0 ? main : headings) {
    let holder = heading.parentElement;
    while (holder !== null && !holders.has(holder)) {
      holders.add(holder);
      holder = holder.parentElement;
    }
  }
  return holders;
}
