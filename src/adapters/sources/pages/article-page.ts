// Reads the page of one article into an article line.
import type { SourceItem } from '../../../news/ports.ts';
import type { Withholding } from '../../../news/ports-feeds.ts';
import { decodeText } from '../charset.ts';
import { createPageReader, type PageReader } from './page-reader.ts';
import type { PageReading } from './page-reading.ts';

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
    if (reading.kind === 'article' && !(reading.withheld !== null && reading.line.body === undefined))
      return { kind: 'article', line: reading.line, file: page.file };
    return { kind: 'rejected', reason: reasonOf(reading), file: page.file, item: 'page' };
  } finally {
    if (page.reader === undefined) await reader.close();
  }
}

const WITHHELD: Readonly<Record<Withholding, string>> = {
  paywall: 'the page shows its article only to those who pay: save it where you can read it',
  consent: 'the page only asks for consent and shows no article: agree in a browser, then save the page',
  login: 'the page shows its article only after a login: save it where you are logged in',
};

function reasonOf(reading: PageReading): string {
  if (reading.kind === 'rejected') return reading.reason;
  if (reading.kind === 'article' && reading.withheld !== null) return WITHHELD[reading.withheld];
  return 'this is a list of articles, not one article';
}
