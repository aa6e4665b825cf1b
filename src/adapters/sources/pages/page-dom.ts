// The part of the DOM that pages are read with, and the parser that makes it.

/** An element, as far as we look at it. */
export interface PageElement {
  readonly localName: string;
  readonly textContent: string | null;
  readonly innerHTML: string;
  readonly children: ArrayLike<PageElement>;
  readonly parentElement: PageElement | null;
  readonly nextElementSibling: PageElement | null;
  getAttribute(name: string): string | null;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
  closest(selector: string): PageElement | null;
  matches(selector: string): boolean;
  contains(other: PageElement): boolean;
  remove(): void;
}

/** A page. */
export interface PageDocument {
  readonly documentElement: PageElement;
  querySelector(selector: string): PageElement | null;
  querySelectorAll(selector: string): ArrayLike<PageElement>;
}

/** Builds the tree of a page. Takes 150 ms the first time: the parser is loaded then. */
export async function parsePage(html: string): Promise<PageDocument> {
  const { parseHTML } = await import('linkedom');
  const whole = /<html[\s>]/i.test(html)
    ? html
    : `<!doctype html><html><head></head><body>${html}</body></html>`;
  // Its types lean on the browser's, which this program does without.
  const window = parseHTML(whole) as { document: PageDocument };
  return window.document;
}

/** All elements that a selector finds. */
export function findAll(within: PageDocument | PageElement, selector: string): PageElement[] {
  return Array.from(within.querySelectorAll(selector));
}
