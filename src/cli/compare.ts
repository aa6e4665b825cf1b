// `compare`: what write-ups say alike, say otherwise and say alone; of a story, or of articles by their addresses.
import type { Command } from 'commander';
import { BATCH_URLS_MAX } from '../limits/batches.ts';
import type { Comparison } from '../news/comparison.ts';
import { compareArticlesByIds, compareStory } from '../newsroom/summaries/compare-story.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { answerBatch, type Fields, notInIndex, readUrls } from './batch-lines.ts';
import { type ExitCode, UsageError, withNewsroom } from './command-context.ts';
import { findTypedStory } from './find-typed-story.ts';
import { printJson, printNotice } from './print.ts';
import { printComparisonForPeople, printedComparison } from './printed-comparison.ts';

const HELP = `
One address means the story that the article is in; several mean these articles alone.

Examples:
  broadsheet compare harbour bridge
  broadsheet compare https://outlet.example/bridge https://other.example/bridge --json
  echo '{"id":1,"urls":["https://outlet.example/bridge","https://other.example/bridge"]}' | broadsheet compare --batch`;

interface CompareOptions {
  batch?: boolean;
  json?: boolean;
}

export function registerCompare(program: Command): void {
  program
    .command('compare')
    .description('set the write-ups of a story side by side, every quote verbatim')
    .argument('[story...]', 'a story’s id, a link to one of its articles, words; or links to the articles')
    .option(
      '--batch',
      'read articles to compare from standard input, one JSON object a line: {"id","urls":[…]}',
    )
    .option('--json', 'print one JSON object')
    .addHelpText('after', HELP)
    .action(async (words: readonly string[], { batch, json }: CompareOptions) => {
      if (batch === true && words.length > 0)
        throw new UsageError('With --batch the articles come from standard input.');
      if (batch !== true && words.join('').trim() === '')
        throw new UsageError('Name a story (its id, a link or words), or several articles by their links.');
      return withNewsroom(async ({ newsroom }) => {
        if (batch === true) return answerBatch((fields) => answerLine(newsroom, fields));
        return compare(newsroom, words, json === true);
      });
    });
}

async function compare(newsroom: Newsroom, words: readonly string[], isJson: boolean): Promise<ExitCode> {
  const areLinks = words.length > 1 && words.every((word) => /^(?:https?:\/\/|urn:broadsheet:)/i.test(word));
  const found = areLinks
    ? await compareLinks(newsroom, words)
    : await compareTyped(newsroom, words.join(' '));
  if (found === null) return 1;
  const { id, comparison } = found;
  await (isJson ? printJson({ id, ...printedComparison(comparison) }) : printComparisonForPeople(comparison));
  return 0;
}

type Compared = { id: string | null; comparison: Comparison } | null;

async function compareLinks(newsroom: Newsroom, links: readonly string[]): Promise<Compared> {
  if (links.length > BATCH_URLS_MAX) throw new UsageError(`Name at most ${BATCH_URLS_MAX} articles.`);
  const urls = await readUrls(newsroom, { urls: links });
  if (urls.kind === 'wrong') throw new UsageError(urls.error);
  const outcome = await compareArticlesByIds(newsroom, urls.value);
  if (outcome.kind === 'comparison') return { id: null, comparison: outcome.comparison };
  printNotice(`The index does not have ${outcome.id}.`);
  return null;
}

async function compareTyped(newsroom: Newsroom, typed: string): Promise<Compared> {
  const id = await findTypedStory(newsroom, typed);
  if (id === null) return null;
  const outcome = await compareStory(newsroom, id);
  if (outcome.kind === 'comparison') return { id, comparison: outcome.comparison };
  printNotice('The index no longer has the texts of this story.');
  return null;
}

async function answerLine(newsroom: Newsroom, fields: Fields): Promise<object> {
  const urls = await readUrls(newsroom, fields);
  if (urls.kind === 'wrong') return { error: urls.error };
  const outcome = await compareArticlesByIds(newsroom, urls.value);
  return outcome.kind === 'unknown'
    ? { error: notInIndex(outcome.id) }
    : printedComparison(outcome.comparison);
}
