// Asks Readability for the article of a page: one signal among several, and left out where it would take too long.
import { htmlToText } from './html-text.ts';
import { contentOf, type PageDocument, type PageElement } from './page-dom.ts';

/**
 * Its time grows with the third power of nesting: 400 boxes in each other take 15 s, a hundred 0.2 s (measured). News
 * pages have 30.
 */
const NESTING_MAX = 100;

/**
 * Elements, each counted once for every element around it: it looks at all of those again. News pages have 15,000 at
 * most; larger ones are worth the time while they have a character of text for each.
 */
const PAIRS_FREE = 20_000;
const PAIRS_MAX = 200_000;

/** It looks again and again, four times at most, until its article is longer than this. In UTF-16 units. */
const TEXT_SOUGHT_LENGTH = 500;

/**
 * The paragraphs of what Readability takes for the article; none where the page is shaped so that it would be slow.
 * `length`: of all text outside of links, in UTF-16 units.
 */
export async function readReadable(document: PageDocument, length: number): Promise<string[]> {
  if (!isSoonRead(document, length)) return [];
  const { Readability } = await import('@mozilla/readability');
  // It takes its document apart: the places of the blocks would be lost.
  const parsed = new Readability(document.cloneNode(true), {
    // Where hardly more is there, looking again finds nothing.
    charThreshold: Math.min(TEXT_SOUGHT_LENGTH, length / 2),
  }).parse();
  return htmlToText(parsed?.content ?? '').split('\n\n');
}

/** True for the shapes that news pages have. `length`: of the text. */
function isSoonRead(document: PageDocument, length: number): boolean {
  const allowed = Math.max(PAIRS_FREE, Math.min(PAIRS_MAX, length));
  return countPairs(document.documentElement, 0) <= allowed;
}

/** Infinite where elements nest too deep. */
function countPairs(element: PageElement, depth: number): number {
  if (depth > NESTING_MAX) return Infinity;
  return contentOf(element).reduce(
    (pairs, child) => (typeof child === 'string' ? pairs : pairs + countPairs(child, depth + 1)),
    depth,
  );
}
