// Reads saved article pages, each as the page of one article, whatever else is on it.
import type { Readable } from 'node:stream';
import { PAGE_FILE_MAX_BYTES } from '../../../limits/reading.ts';
import type { SourceItem } from '../../../news/ports.ts';
import { extractArticle } from './article-page.ts';
import { openSource, readAll } from '../open-source.ts';
import { createPageReader, type PageReader } from './page-reader.ts';
import { reasonOf, walkFiles } from '../walk-files.ts';

/** `url`: where the page was found, if it does not say so itself. `stdin` is what `-` reads. */
export interface PageOptions {
  url?: string | undefined;
  stdin: Readable;
}

/** Yields for each file its article, or a rejected item with the reason; a rejection stops nothing. */
export async function* extractPages(
  paths: readonly string[],
  options: PageOptions,
): AsyncGenerator<SourceItem> {
  const reader = createPageReader();
  try {
    for (const path of paths) yield* extractPath(path, reader, options);
  } finally {
    await reader.close();
  }
}

async function* extractPath(
  path: string,
  reader: PageReader,
  options: PageOptions,
): AsyncGenerator<SourceItem> {
  if (path === '-') {
    yield await extractFile(path, reader, options);
    return;
  }
  for await (const found of walkFiles(path)) {
    if (found.kind === 'file') yield await extractFile(found.path, reader, options);
    else yield rejected(found.path, found.reason);
  }
}

async function extractFile(file: string, reader: PageReader, options: PageOptions): Promise<SourceItem> {
  try {
    const { chunks } = await openSource(file, options.stdin);
    const bytes = await readAll(chunks, PAGE_FILE_MAX_BYTES);
    if (bytes === null)
      return rejected(file, `the file is larger than ${PAGE_FILE_MAX_BYTES / 1024 / 1024} MB`);
    return await extractArticle(bytes, { file, url: options.url, reader });
  } catch (error) {
    return rejected(file, reasonOf(error));
  }
}

function rejected(file: string, reason: string): SourceItem {
  return { kind: 'rejected', file, item: 'file', reason };
}
