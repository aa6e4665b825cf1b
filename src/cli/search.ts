// `search`: the articles that answer a question, one by one or for a stream of questions.
import type { Command } from 'commander';
import { Option } from 'commander';
import { SEARCH_LIMIT_DEFAULT, SEARCH_LIMIT_MAX } from '../limits/command-line.ts';
import type { EpochMs } from '../news/branded.ts';
import { ORDERS, type Order } from '../news/question.ts';
import type { TypedQuestion } from '../newsroom/ask-question.ts';
import { UsageError, withNewsroom } from './command-context.ts';
import { language, moment, someText, wholeNumber } from './option-values.ts';
import { minuteOf, oneLine, printJson, printLine, printNotice } from './print.ts';
import { searchArticles, type PrintedArticle } from './search-articles.ts';
import { searchBatch } from './search-batch.ts';

const EXAMPLES = `
Words: all must match; "a phrase"; -not this; this or that. Where the first begins with a minus, write -- before it.

Examples:
  broadsheet search harbour bridge
  broadsheet search '"harbour bridge" -football' --since 7d
  broadsheet search --tag Cooperation --sort newest --limit 50 --json
  echo '{"id":1,"query":"harbour","limit":5}' | broadsheet search --batch`;

interface SearchOptions {
  tag?: string;
  outlet?: string;
  since?: EpochMs;
  until?: EpochMs;
  language?: string;
  sort: Order;
  limit: number;
  batch?: boolean;
  json?: boolean;
}

export function registerSearch(program: Command): void {
  program
    .command('search')
    .description('find articles; a line each')
    .argument('[words...]', 'what to look for; without any, the newest')
    .option('--tag <tag>', 'only with this tag', someText)
    .option('--outlet <name>', 'only from this outlet', someText)
    .option('--since <moment>', 'not before: a date (UTC), a date and time, or how long ago (7d)', moment)
    .option('--until <moment>', 'before', moment)
    .option('--language <code>', 'only in this language', language)
    .addOption(new Option('--sort <order>', 'the order').choices(ORDERS).default('best'))
    .option('--limit <n>', 'at most so many', wholeNumber(1, SEARCH_LIMIT_MAX), SEARCH_LIMIT_DEFAULT)
    .option(
      '--batch',
      'read questions from standard input, one JSON object a line: {"id","query","tag"?,"outlet"?,"since"?,"until"?,"language"?,"limit"?,"sort"?}; the options hold where a line does not say',
    )
    .option('--json', 'print one JSON object a line')
    .addHelpText('after', EXAMPLES)
    .action(search);
}

async function search(words: readonly string[], options: SearchOptions): Promise<void> {
  const { since, until } = options;
  if (since !== undefined && until !== undefined && since >= until)
    throw new UsageError('--since is not before --until.');
  const typed: TypedQuestion = {
    words: words.join(' '),
    tagName: options.tag ?? null,
    outletName: options.outlet ?? null,
    period: { from: since ?? null, until: until ?? null },
    language: options.language ?? null,
    order: options.sort,
  };
  const { limit } = options;
  if (options.batch === true) {
    if (words.length > 0) throw new UsageError('With --batch the words come from standard input.');
    return withNewsroom(async ({ newsroom }) => searchBatch(newsroom, { typed, limit }));
  }
  return withNewsroom(async ({ newsroom }) => {
    const outcome = await searchArticles(newsroom, typed, limit);
    if (outcome.kind === 'unknown') {
      printNotice(outcome.sentence);
      return 1;
    }
    outcome.notices.forEach(printNotice);
    for (const article of outcome.articles)
      await (options.json === true ? printJson(article) : printForPeople(article));
    return 0;
  });
}

async function printForPeople(article: PrintedArticle): Promise<void> {
  const date = article.publishedAt === null ? 'undated' : minuteOf(Date.parse(article.publishedAt));
  await printLine(`${date}  ${oneLine(article.outlet)}: ${oneLine(article.headline ?? '(no headline)')}`);
  await printLine(`    ${article.url}`);
}
