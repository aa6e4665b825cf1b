// Batches of `summarise`, `compare` and `check`: a JSON object a line in, its answer a line out, in the same order.
import { INPUT_LINE_MAX_LENGTH } from '../limits/command-line.ts';
import { BATCH_URLS_MAX } from '../limits/batches.ts';
import type { ArticleId } from '../news/article.ts';
import { findArticleIds } from '../newsroom/find-article.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { inputLines } from './input-lines.ts';
import { printJson } from './print.ts';
import { terminal } from './terminal.ts';

export type Fields = Readonly<Record<string, unknown>>;

/** A value, or what is wrong with the field that should hold it. */
export type Read<Value> = { kind: 'value'; value: Value } | { kind: 'wrong'; error: string };

/** Answers each line as it comes; one that cannot be answered is answered with its error, and stops nothing. */
export async function answerBatch(
  answer: (fields: Fields) => Promise<object> | object,
  maxLength = INPUT_LINE_MAX_LENGTH,
): Promise<0> {
  for await (const line of inputLines(terminal().stdin, maxLength))
    await printJson(await answerLine(line, answer));
  return 0;
}

async function answerLine(
  line: string | null,
  answer: (fields: Fields) => Promise<object> | object,
): Promise<object> {
  if (line === null) return { id: null, error: 'the line is too long' };
  const fields = parseFields(line);
  if (fields === null) return { id: null, error: 'the line is not a JSON object' };
  return { id: fields['id'] ?? null, ...(await answer(fields)) };
}

function parseFields(line: string): Fields | null {
  try {
    const value: unknown = JSON.parse(line);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : null;
  } catch {
    return null;
  }
}

/** The articles that `urls` names. */
export async function readUrls(newsroom: Newsroom, { urls }: Fields): Promise<Read<ArticleId[]>> {
  const wrong = (error: string): Read<ArticleId[]> => ({ kind: 'wrong', error });
  if (!Array.isArray(urls) || urls.length === 0) return wrong('"urls" is not a list of addresses');
  if (urls.length > BATCH_URLS_MAX) return wrong(`"urls" has more than ${BATCH_URLS_MAX} addresses`);
  const written = (urls as unknown[]).map((url) => (typeof url === 'string' ? url : ''));
  const ids = await findArticleIds(newsroom, written);
  const wrongAt = ids.indexOf(null);
  if (wrongAt !== -1) return wrong(`"urls" holds what is no address: ${JSON.stringify(urls[wrongAt])}`);
  return { kind: 'value', value: ids.filter((id) => id !== null) };
}

/** What to say of an article that the index does not have. */
export function notInIndex(id: string): string {
  return `the index does not have ${id}`;
}
