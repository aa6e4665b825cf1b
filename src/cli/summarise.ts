// `summarise`: a story in a few sentences, each with where it stands; or articles by their addresses, line by line.
import type { Command } from 'commander';
import { SUMMARY_SENTENCES_MAX } from '../limits/batches.ts';
import type { Summary } from '../news/summary.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';
import { refineSummary, type KeptBecause } from '../newsroom/summaries/refine-summary.ts';
import { summariseArticlesByIds } from '../newsroom/summaries/summarise-articles.ts';
import { summariseStory, type SummarisedStory } from '../newsroom/summaries/summarise-story.ts';
import { answerBatch, type Fields, notInIndex, readUrls } from './batch-lines.ts';
import { type ExitCode, UsageError, withNewsroom } from './command-context.ts';
import { findTypedStory } from './find-typed-story.ts';
import { wholeNumber } from './option-values.ts';
import { printJson, printNotice } from './print.ts';
import { printedSummary, printSummaryForPeople } from './printed-summary.ts';

const HELP = `
A story is an id from "broadsheet stories", the address of one of its articles, or words: then the best match.
In JSON, start and end of a citation count the characters (UTF-16 units) of the article's headline, abstract and body,
with a blank line between them: the quote stands there verbatim.

Examples:
  broadsheet summarise harbour bridge
  broadsheet summarise https://outlet.example/2026/bridge --sentences 5 --json
  echo '{"id":1,"urls":["https://outlet.example/2026/bridge"],"sentences":2}' | broadsheet summarise --batch`;

const SENTENCES_DEFAULT = 3;

interface SummariseOptions {
  sentences: number;
  writer?: boolean;
  batch?: boolean;
  json?: boolean;
}

export function registerSummarise(program: Command): void {
  program
    .command('summarise')
    .description('say in a few sentences what a story is about, each with its source')
    .argument('[story...]', 'a story’s id, a link to one of its articles, or words')
    .option('--sentences <n>', 'at most so many', wholeNumber(1, SUMMARY_SENTENCES_MAX), SENTENCES_DEFAULT)
    .option('--writer', 'let the configured model write it; what it writes is checked sentence by sentence')
    .option(
      '--batch',
      'read articles to summarise from standard input, one JSON object a line: {"id","urls":[…],"sentences"?}',
    )
    .option('--json', 'print one JSON object')
    .addHelpText('after', HELP)
    .action(async (words: readonly string[], options: SummariseOptions) => {
      const typed = words.join(' ');
      if (options.batch === true) return summariseBatch(typed, options);
      if (typed.trim() === '') throw new UsageError('Name a story: its id, a link or words.');
      return withNewsroom(async ({ newsroom }) => summarise(newsroom, typed, options));
    });
}

async function summarise(newsroom: Newsroom, typed: string, options: SummariseOptions): Promise<ExitCode> {
  const id = await findTypedStory(newsroom, typed);
  if (id === null) return 1;
  const outcome = await summariseStory(newsroom, id, { length: options.sentences });
  if (outcome.kind === 'gone') {
    printNotice('The index no longer has the texts of this story.');
    return 1;
  }
  const summary = options.writer === true ? await refined(newsroom, outcome) : outcome.summary;
  await (options.json === true
    ? printJson({ id, ...printedSummary(summary) })
    : printSummaryForPeople(summary));
  return 0;
}

/** What to say where the sentences stay the outlets' own. */
const KEPT: Readonly<Record<KeptBecause, string>> = {
  off: 'No model can write this: see OPENAI_API_KEY and OPENAI_BASE_URL in .env.example, and doctor.',
  slow: 'The model took too long.',
  down: 'The model’s server cannot be reached, or failed.',
  refused: 'The model refused.',
  limited: 'The model’s server takes no more requests now.',
  misconfigured: 'The model’s server refuses the key, the address or the model: see OPENAI_* in .env.',
  nonsense: 'The model’s answer could not be read.',
  unsupported: 'The articles did not bear out what the model wrote.',
  'over-total': 'The model’s tokens of today are spent (WRITER_DAILY_TOKENS).',
  'over-server': 'The model’s tokens of today are spent (WRITER_DAILY_TOKENS_PER_SERVER).',
  'too-often': 'The model was asked too often.',
  stopped: 'The model was stopped.',
};

async function refined(newsroom: Newsroom, summarised: SummarisedStory): Promise<Summary> {
  const outcome = await refineSummary(newsroom, summarised, { guild: null });
  if (outcome.kind === 'model') return outcome.summary;
  printNotice(`${KEPT[outcome.because]} These are the outlets’ own sentences.`);
  return summarised.summary;
}

async function summariseBatch(typed: string, { sentences, writer }: SummariseOptions): Promise<void> {
  if (typed !== '') throw new UsageError('With --batch the articles come from standard input.');
  if (writer === true) throw new UsageError('--writer writes about stories: it does not go with --batch.');
  return withNewsroom(async ({ newsroom }) =>
    answerBatch(async (fields) => answerLine(newsroom, fields, sentences)),
  );
}

async function answerLine(newsroom: Newsroom, fields: Fields, byDefault: number): Promise<object> {
  const urls = await readUrls(newsroom, fields);
  if (urls.kind === 'wrong') return { error: urls.error };
  const sentences = fields['sentences'] ?? byDefault;
  if (!isSentenceCount(sentences))
    return { error: `"sentences" is not a whole number from 1 to ${SUMMARY_SENTENCES_MAX}` };
  const outcome = await summariseArticlesByIds(newsroom, urls.value, { sentences });
  return outcome.kind === 'unknown' ? { error: notInIndex(outcome.id) } : printedSummary(outcome.summary);
}

function isSentenceCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 1 && value <= SUMMARY_SENTENCES_MAX;
}
