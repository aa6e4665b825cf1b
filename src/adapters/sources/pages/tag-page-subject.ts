// Finds the subject of a tag page: what its heading, its title, its breadcrumbs or its address say that it is about.
import { htmlToLine } from './html-text.ts';
import { findAll, type PageDocument, type PageElement } from './page-dom.ts';
import { titleParts } from './page-metadata.ts';
import { parseTagHeading, parseTagTitle } from './tag-heading.ts';
import { isAuthorAddress, tagInAddress } from './tag-page-address.ts';

/** The subject: from a heading that says so, the title, the page's only main heading, the breadcrumbs, or its address. */
export function tagOf(
  document: PageDocument,
  address: string | undefined,
  outlet: string | undefined,
): string | null {
  const titled = headingTagOf(document) ?? labelledTagOf(document);
  // What somebody writes is about many things; the heading is a name.
  if (titled !== null || isAuthorAddress(address)) return titled;
  const isName = (line: string | null) => line !== null && line.toLowerCase() !== outlet?.toLowerCase();
  const headings = findAll(document, 'h1').filter((heading) => !isLinked(heading));
  const only = headings.length === 1 ? shortLine(headings[0]) : null;
  if (isName(only)) return only;
  const crumbs = findAll(
    document,
    '[class*="breadcrumb"] li, [class*="breadcrumb"] span, [class*="breadcrumb"] a, [aria-label*="readcrumb"] li',
  );
  const last = crumbs.length > 1 ? shortLine(crumbs.at(-1)) : null;
  if (last !== null && isName(last)) return parseTagHeading(last) ?? last;
  const named = tagInAddress(address);
  const { title } = titleParts(document);
  // The address writes it small; the title, where it is the same, as people do.
  return title?.toLowerCase() === named?.toLowerCase() ? (title ?? named) : named;
}

function isLinked(heading: PageElement): boolean {
  return heading.querySelector('a[href]') !== null || heading.closest('a[href]') !== null;
}

/** The subject that a heading or the title names as one. */
export function headingTagOf(document: PageDocument): string | null {
  const headings = findAll(document, 'h1, .page-title, .archive-title').slice(0, 20);
  const named = headings.map((heading) => parseTagHeading(htmlToLine(heading.innerHTML)));
  return named.find((tag) => tag !== null) ?? parseTagTitle(titleParts(document).title ?? '');
}

/** The subject that another heading names; in a list, articles have such headings as links only. */
function labelledTagOf(document: PageDocument): string | null {
  const headings = findAll(document, 'h2, [class*="title"], [class*="ttl"]').slice(0, 20);
  const plain = headings.filter((heading) => !isLinked(heading));
  return (
    plain.map((heading) => parseTagHeading(htmlToLine(heading.innerHTML))).find((tag) => tag !== null) ?? null
  );
}

/** A subject is a few words. */
function shortLine(element: PageElement | undefined): string | null {
  const line = htmlToLine(element?.innerHTML ?? '');
  return line === '' || line.length > 60 ? null : line;
}
