// Clears a page of what is not shown and of what stands around its article: navigation, sharing, comments, captions.
import { PAGE_WALK_MAX_DEPTH } from '../../../limits/reading.ts';
import { contentOf, type PageDocument, type PageElement } from './page-dom.ts';
import { namesRemarks, namesFurniture } from './furniture-names.ts';
import { isHidden } from './page-hidden.ts';
import { findHeadingHolders } from './page-places.ts';

/** Elements that hold no words of the page. */
const UNSHOWN = new Set(
  (
    'script style template noscript head textarea select option datalist button input label iframe object embed applet audio video ' +
    'canvas svg math map progress meter noframes noembed link meta title xmp'
  ).split(' '),
);

/** Elements that stand around a text by their meaning. */
const FURNITURE = new Set('nav aside footer form figcaption menu dialog'.split(' '));
const FURNITURE_ROLES =
  /^(?:navigation|banner|complementary|contentinfo|search|dialog|alertdialog|alert|menu|menubar|toolbar|tablist|form|tooltip)$/;

/** Elements that hold the article, whatever they are called. */
const HOLDERS = new Set(['html', 'body', 'main', 'article']);

/** What holds more of a page's words than this is no furniture, whatever it is called. */
const FURNITURE_MAX_SHARE = 0.35;

/** What was taken from a page although it is shown. */
export interface ClearedPage {
  /** What stood around the article. */
  furniture: PageElement[];
  /** What can be pressed or filled in. */
  controls: PageElement[];
}

/** A page that is being cleared. */
interface Clearing {
  cleared: ClearedPage;
  /** What stands around the main heading. */
  holders: ReadonlySet<PageElement>;
  weights: Map<PageElement, number>;
  total: number;
}

/** Removes from a page what is hidden, and what stands around its article. */
export function clearPage(document: PageDocument): ClearedPage {
  const body = document.querySelector('body') ?? document.documentElement;
  const clearing: Clearing = {
    cleared: { furniture: [], controls: [] },
    holders: findHeadingHolders(document),
    weights: new Map(),
    total: 1,
  };
  clearing.total = Math.max(1, weighElement(body, clearing, 0));
  removeFurniture(body, clearing);
  return clearing.cleared;
}

/** Counts the characters outside of links in an element and all within it; what is never shown is removed on the way. */
function weighElement(element: PageElement, clearing: Clearing, depth: number): number {
  let weight = 0;
  for (const part of contentOf(element)) {
    if (typeof part === 'string') weight += lengthOf(part);
    else if (isHidden(part) || depth > PAGE_WALK_MAX_DEPTH) part.remove();
    else if (UNSHOWN.has(part.localName)) {
      if (part.localName === 'button' || part.localName === 'input') clearing.cleared.controls.push(part);
      part.remove();
    } else weight += weighElement(part, clearing, depth + 1);
  }
  if (element.localName === 'a') weight = 0;
  clearing.weights.set(element, weight);
  return weight;
}

/** Indentation is no text. */
function lengthOf(text: string): number {
  return text.length < 4 ? text.trim().length : text.replace(/\s+/g, ' ').trim().length;
}

function removeFurniture(element: PageElement, clearing: Clearing): void {
  for (const child of contentOf(element)) {
    if (typeof child === 'string') continue;
    if (!isFurniture(child, clearing)) {
      removeFurniture(child, clearing);
      continue;
    }
    clearing.cleared.furniture.push(child);
    child.remove();
  }
}

function isFurniture(element: PageElement, { holders, weights, total }: Clearing): boolean {
  if (HOLDERS.has(element.localName)) return false;
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`;
  const hasNames = names.length > 1;
  if (hasNames && namesRemarks(names) && !holders.has(element)) return true;
  const share = (weights.get(element) ?? 0) / total;
  if (share > FURNITURE_MAX_SHARE) return false;
  if (FURNITURE.has(element.localName)) return true;
  if (FURNITURE_ROLES.test(element.getAttribute('role') ?? '')) return true;
  if (element.getAttribute('aria-hidden') === 'true') return true;
  return hasNames && namesFurniture(names) && !isBodyItself(element);
}

function isBodyItself(element: PageElement): boolean {
  return element.getAttribute('itemprop')?.includes('articleBody') === true;
}
