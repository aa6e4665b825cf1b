// How the command line prints a comparison: one JSON object, or lines for people.
import type { ArticleId } from '../news/article.ts';
import type { Comparison, ConflictKind } from '../news/comparison.ts';
import type { Citation } from '../news/summary.ts';
import { countOf, oneLine, printLine } from './print.ts';
import { groupSentences, sourcesSentence } from './printed-sources.ts';

interface PrintedQuote {
  /** The article's address, or its id where it has none. */
  url: ArticleId;
  quote: string;
}

export interface PrintedComparison {
  agreed: { about: string; quotes: PrintedQuote[] }[];
  conflicts: { kind: ConflictKind; about: string; values: (PrintedQuote & { value: string })[] }[];
  /** Figures that have risen since, the latest last. */
  earlier: { about: string; values: (PrintedQuote & { value: string })[] }[];
  onlyIn: PrintedQuote[];
  /** What most have: as they say it, and the articles that have it not. */
  missing: { about: string; quotes: PrintedQuote[]; urls: readonly ArticleId[] }[];
  reprints: readonly (readonly [ArticleId, ArticleId])[];
  independentOutlets: number;
}

export function printedComparison(comparison: Comparison): PrintedComparison {
  const { agreed, conflicts, earlier, onlyIn, missing, reprints, sources } = comparison;
  return {
    agreed: agreed.map(({ about, quotes }) => ({ about, quotes: quotes.map(printedQuote) })),
    conflicts: conflicts.map(({ kind, about, values }) => ({
      kind,
      about,
      values: values.map(({ value, quote }) => ({ ...printedQuote(quote), value })),
    })),
    earlier: earlier.map(({ about, values }) => ({
      about,
      values: values.map(({ value, quote }) => ({ ...printedQuote(quote), value })),
    })),
    onlyIn: onlyIn.map(printedQuote),
    missing: missing.map(({ about, quotes, articles }) => ({
      about,
      quotes: quotes.map(printedQuote),
      urls: articles,
    })),
    reprints,
    independentOutlets: sources.independent,
  };
}

function printedQuote({ article, quote }: Citation): PrintedQuote {
  return { url: article, quote };
}

/** What outlets disagree on comes first: it is what nobody sees who reads one of them. */
export async function printComparisonForPeople(comparison: Comparison): Promise<void> {
  const { agreed, conflicts, earlier, onlyIn, missing, reprints } = printedComparison(comparison);
  await printLine(
    `${countOf(comparison.articles.length, 'article')}; ${sourcesSentence(comparison.sources)}`,
  );
  for (const line of groupSentences(comparison.sources)) await printLine(`    ${line}`);
  for (const { kind, about, values } of conflicts) {
    await printLine(`They differ (${kind}): ${oneLine(about)}`);
    for (const { value, ...quote } of values) await printQuote(quote, `${oneLine(value)}: `);
  }
  for (const { about, values } of earlier) {
    await printLine(`Updated since: ${oneLine(about)}`);
    for (const { value, ...quote } of values) await printQuote(quote, `${oneLine(value)}: `);
  }
  for (const { about, quotes } of agreed) {
    await printLine(`They agree: ${oneLine(about)}`);
    for (const quote of quotes) await printQuote(quote);
  }
  if (onlyIn.length > 0) await printLine('Only one has it:');
  for (const quote of onlyIn) await printQuote(quote);
  for (const { about, quotes, urls } of missing) {
    await printLine(`Most have it, some do not: ${oneLine(about)}`);
    for (const quote of quotes) await printQuote(quote);
    for (const url of urls) await printLine(`    not mentioned by ${url}`);
  }
  for (const [original, reprint] of reprints) await printLine(`${reprint} reprints ${original}`);
}

async function printQuote({ url, quote }: PrintedQuote, before = ''): Promise<void> {
  await printLine(`    ${before}"${oneLine(quote)}"`);
  await printLine(`        ${url}`);
}
