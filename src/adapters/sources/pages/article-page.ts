// Reads the page of one article into an article line.
import type { SourceItem } from '../../../news/ports.ts';
import { decodeText } from '../charset.ts';
import { createPageReader, type PageReader } from './page-reader.ts';

/** Where a page comes from. `reader`: one to use again; without it a worker is started for this page alone. */
export interface ArticlePage {
  file: string;
  url?: string | undefined;
  reader?: PageReader | undefined;
}

/** The article of a page, or why there is none; never throws for what a page holds. */
export async function extractArticle(source: string | Uint8Array, page: ArticlePage): Promise<SourceItem> {
  const html = typeof source === 'string' ? source : decodeText(source);
  const reader = page.reader ?? createPageReader();
  try {
    const reading = await reader.readPage({ html, url: page.url, kind: 'article' });
    if (reading.kind === 'article') return { kind: 'article', line: reading.line, file: page.file };
    const reason =
      reading.kind === 'rejected' ? reading.reason : 'this is a list of articles, not one article';
    return { kind: 'rejected', reason, file: page.file, item: 'page' };
  } finally {
    if (page.reader === undefined) await reader.close();
  }
}
