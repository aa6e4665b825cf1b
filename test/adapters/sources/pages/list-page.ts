// Reads a piece of HTML as a list page, for tests that look at its lines.
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readTagPage } from '../../../../src/adapters/sources/pages/tag-page-html.ts';
import { openListPage } from '../../../../src/adapters/sources/pages/tag-page-parts.ts';
import type { ArticleLine } from '../../../../src/news/article.ts';

export const OWN = 'https://times.example/tag/ports';

/** The lines of a list page; none where it is rejected. */
export async function linesOf(html: string, url: string | undefined = OWN): Promise<ArticleLine[]> {
  const reading = readTagPage(openListPage(await parsePage(html), url));
  return reading.kind === 'rejected' ? [] : reading.lines;
}

/** Three items that differ in nothing but what `inner` makes of their number. */
export function threeItems(inner: (n: number) => string): string {
  return [1, 2, 3].map((n) => `<div class="post">${inner(n)}</div>`).join('');
}

/** A headline that links to its article. */
export function heading(n: number): string {
  return `<h2><a href="/2026/ships-at-quay-${n}">Ships at quay ${n}</a></h2>`;
}
