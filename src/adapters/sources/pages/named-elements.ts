// The elements of a page that have names, found once: selectors over all of a page, one for each name, are slow.
import { findAll, type PageDocument, type PageElement } from './page-dom.ts';

/** An element and how its page calls it. Each is empty where the element has no such attribute. */
export interface NamedElement {
  element: PageElement;
  /** Class and id. */
  names: string;
  /** Microdata or RDFa: itemprop or property, spaces around each. */
  properties: string;
  /** What it is for: spaces around each. */
  rel: string;
}

/** All named elements and all times in the order of the page, without its frame. */
export function readNamedElements(document: PageDocument): NamedElement[] {
  return findAll(document, '[class], [id], [itemprop], [property], [rel], time')
    .filter(({ localName, parentElement }) => !FRAME.has(localName) && parentElement?.localName !== 'head')
    .map((element) => ({
      element,
      names: `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`,
      properties: spaced(element.getAttribute('itemprop'), element.getAttribute('property')),
      rel: spaced(element.getAttribute('rel')),
    }));
}

const FRAME = new Set(['html', 'head', 'body', 'script', 'style', 'link']);

function spaced(...written: readonly (string | null)[]): string {
  const words = written.filter((part) => part !== null).join(' ');
  return words === '' ? '' : ` ${words} `;
}
