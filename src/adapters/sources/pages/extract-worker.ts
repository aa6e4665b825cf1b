// The worker thread that makes trees of pages: what a page does to it, it does to nobody else.
import { parentPort } from 'node:worker_threads';
import type { PageReading, PageRequest } from './page-reading.ts';
import { parsePage } from './page-dom.ts';
import { readArticle } from './article-text.ts';
import { readTagPage } from './tag-page-html.ts';
import { openListPage } from './tag-page-parts.ts';
import { seemsTagPage } from './tag-page-seems.ts';

const NO_TEXT =
  'no article text was found on this page: save the page of one article, as the browser shows it';

async function readPage({ html, url, kind }: PageRequest): Promise<PageReading> {
  const document = await parsePage(html);
  const page = openListPage(document, url);
  if (kind === 'tag-page' || (kind === 'either' && seemsTagPage(page))) return readTagPage(page);
  const article = await readArticle(document, url);
  return article === null ? { kind: 'rejected', reason: NO_TEXT } : { kind: 'article', ...article };
}

async function answer(request: PageRequest): Promise<PageReading> {
  try {
    return await readPage(request);
  } catch (error) {
    const cause = error instanceof Error ? error.message : String(error);
    return { kind: 'rejected', reason: `the page could not be read (${cause.slice(0, 200)})` };
  }
}

if (parentPort !== null) {
  const port = parentPort;
  port.on('message', (request: PageRequest) => {
    void answer(request).then((reading) => port.postMessage(reading));
  });
  // The first message says that everything is loaded: time is counted from here.
  await parsePage('<p></p>');
  await import('@mozilla/readability');
  port.postMessage('ready');
}
