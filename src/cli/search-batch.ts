// `search --batch`: a question a line in, its articles a line out, in the same order and as they come.
import type { Newsroom } from '../newsroom/newsroom.ts';
import { readBatchQuestion, type BatchDefaults } from './batch-question.ts';
import type { ExitCode } from './command-context.ts';
import { inputLines } from './input-lines.ts';
import { printJson } from './print.ts';
import { searchArticles } from './search-articles.ts';
import { terminal } from './terminal.ts';

/** A line that cannot be answered is answered with its error: the others are none the worse for it. */
export async function searchBatch(newsroom: Newsroom, defaults: BatchDefaults): Promise<ExitCode> {
  for await (const line of inputLines(terminal().stdin)) {
    await printJson(await answerLine(newsroom, line, defaults));
  }
  return 0;
}

async function answerLine(newsroom: Newsroom, line: string | null, defaults: BatchDefaults): Promise<object> {
  if (line === null) return { id: null, error: 'the line is too long' };
  const asked = readBatchQuestion(line, defaults, newsroom.clock());
  const { id } = asked;
  if (asked.kind === 'wrong') return { id, error: asked.error };
  const outcome = await searchArticles(newsroom, asked.typed, asked.limit);
  if (outcome.kind === 'unknown') return { id, error: outcome.sentence };
  return { id, results: outcome.articles };
}
