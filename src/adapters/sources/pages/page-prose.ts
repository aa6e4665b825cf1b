// Whether a page tells one thing at length: what sets an article apart from a list of articles with leads.
import { findAll, type PageDocument, type PageElement } from './page-dom.ts';

/** A paragraph of an article is longer than a caption or a teaser's line. In UTF-16 units. */
const PARAGRAPH_MIN_LENGTH = 80;

/** A lead has up to three paragraphs; what goes on longer is an article. */
const PROSE_MIN_PARAGRAPHS = 4;

/** True where paragraphs follow each other, no heading that leads elsewhere among them. */
export function hasProse(document: PageDocument): boolean {
  const paragraphs = Map.groupBy(findAll(document, 'p'), (paragraph) => paragraph.parentElement);
  const parents = [...paragraphs].filter(([, own]) => own.length >= PROSE_MIN_PARAGRAPHS);
  return parents.some(([parent]) => parent !== null && longestProse(parent) >= PROSE_MIN_PARAGRAPHS);
}

function longestProse(parent: PageElement): number {
  let longest = 0;
  let run = 0;
  for (const child of Array.from(parent.children)) {
    if (isLinkedHeading(child)) run = 0;
    if (child.localName === 'p' && (child.textContent ?? '').trim().length >= PARAGRAPH_MIN_LENGTH) run += 1;
    longest = Math.max(longest, run);
  }
  return longest;
}

function isLinkedHeading(element: PageElement): boolean {
  return /^h[1-6]$/.test(element.localName) && element.querySelector('a[href]') !== null;
}
