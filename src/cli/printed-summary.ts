// How the command line prints a summary: one JSON object, or lines for people.
import type { ArticleId } from '../news/article.ts';
import type { Basis, Citation, Summary } from '../news/summary.ts';
import { countOf, oneLine, printLine } from './print.ts';

/** A citation as JSON prints it: `start` and `end` count UTF-16 units of headline, abstract and body, a blank line between them. */
interface PrintedCitation {
  /** The article's address, or its id where it has none. */
  url: ArticleId;
  quote: string;
  start: number;
  end: number;
}

export interface PrintedSummary {
  method: Summary['method'];
  sentences: { text: string; citations: PrintedCitation[] }[];
  basis: Basis;
}

export function printedSummary({ method, sentences, basis }: Summary): PrintedSummary {
  return {
    method,
    sentences: sentences.map(({ text, citations }) => ({ text, citations: citations.map(printedCitation) })),
    basis,
  };
}

function printedCitation({ article, quote, start, end }: Citation): PrintedCitation {
  return { url: article, quote, start, end };
}

/** Each sentence with the addresses that bear it out, then what all of it rests on. */
export async function printSummaryForPeople(summary: Summary): Promise<void> {
  for (const { text, citations } of summary.sentences) {
    await printLine(oneLine(text));
    for (const { article, quote } of citations) {
      await printLine(`    ${article}`);
      if (quote !== text) await printLine(`    "${oneLine(quote)}"`);
    }
  }
  await printLine(basisSentence(summary));
}

const QUOTED = 'The sentences are the outlets’ own.';
const WRITTEN = 'A model wrote the sentences; each was checked against what it cites.';

function basisSentence({ basis, method }: Summary): string {
  const counts: readonly (readonly [number, string])[] = [
    [basis.full, 'full text'],
    [basis.excerpt, 'excerpt'],
    [basis.truncated, 'cut-off text'],
    [basis.headline, 'headline'],
  ];
  const parts = counts.filter(([count]) => count > 0).map(([count, noun]) => countOf(count, noun));
  return `Read for it: ${parts.join(', ')}. ${method === 'extractive' ? QUOTED : WRITTEN}`;
}
