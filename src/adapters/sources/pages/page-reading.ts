// What is asked of the worker that reads pages, and what it answers.
import type { ArticleLine } from '../../../news/article.ts';
import type { Withholding } from '../../../news/ports-feeds.ts';
import type { TagPageReading } from './tag-page-text.ts';

/** `kind`: what the page is to be read as; `either` lets the page decide. */
export interface PageRequest {
  html: string;
  url: string | undefined;
  kind: 'article' | 'tag-page' | 'either';
}

/**
 * What a page holds, or why it could not be read. `withheld`: why the page does not show its article to everybody; the
 * line then has an excerpt at most, and no body at all where consent is asked for.
 */
export type PageReading =
  { kind: 'article'; line: ArticleLine; withheld: Withholding | null } | TagPageReading;
