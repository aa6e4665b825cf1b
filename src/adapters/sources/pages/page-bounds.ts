// Looks at a page before a tree is made of it: too long and too deep ones would hold up whatever reads them.
import { PAGE_MAX_BYTES, PAGE_MAX_DEPTH } from '../../../limits/reading.ts';
import { scanHtml } from './scan-html.ts';

/** Elements that have no end tag, and those whose end tag is commonly left out: the parser closes them itself. */
const SHALLOW = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option tr td th thead tbody colgroup'.split(
    ' ',
  ),
);

/** Why a page is not read, or null where it may be. One pass, no tree. */
export function findExcess(html: string): string | null {
  if (html.length > PAGE_MAX_BYTES)
    return `the page is larger than ${PAGE_MAX_BYTES / 1024 / 1024} MB: save it without its pictures and scripts`;
  let depth = 0;
  let deepest = 0;
  scanHtml(html, {
    text: () => undefined,
    open(name, attributes) {
      if (SHALLOW.has(name) || attributes.endsWith('/')) return;
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    close(name) {
      if (!SHALLOW.has(name)) depth = Math.max(0, depth - 1);
    },
  });
  if (deepest <= PAGE_MAX_DEPTH) return null;
  return `the page nests ${deepest} elements into each other, more than any news page does (${PAGE_MAX_DEPTH})`;
}
