// What is asked of the worker that reads pages, and what it answers.
import type { ArticleLine } from '../../../news/article.ts';
import type { TagPageReading } from './tag-page-text.ts';

/** `kind`: what the page is to be read as; `either` lets the page decide. */
export interface PageRequest {
  html: string;
  url: string | undefined;
  kind: 'article' | 'tag-page' | 'either';
}

/** What a page holds, or why it could not be read. */
export type PageReading = { kind: 'article'; line: ArticleLine } | TagPageReading;
