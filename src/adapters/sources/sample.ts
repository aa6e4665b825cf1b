// The sample news that comes with the program: invented articles of invented outlets, for trying it out.
import { readFile } from 'node:fs/promises';
import type { ArticleLine } from '../../news/article.ts';

const SAMPLE_FILE = new URL('sample-news.jsonl', import.meta.url);
const LATER_FILE = new URL('sample-later.jsonl', import.meta.url);

/** The sample articles as they were written, their dates not yet moved to now. */
export async function readSampleLines(): Promise<ArticleLine[]> {
  return readLines(SAMPLE_FILE);
}

/** Those of the days after, in which some of it goes on. */
export async function readLaterSampleLines(): Promise<ArticleLine[]> {
  return readLines(LATER_FILE);
}

async function readLines(file: URL): Promise<ArticleLine[]> {
  const text = await readFile(file, 'utf8');
  return text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as ArticleLine);
}
