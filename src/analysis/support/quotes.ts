// Whether what a claim puts in quotation marks stands in a source, word for word.
import { quotesIn } from '../quotes.ts';
import { failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { plainOf, type SupportWord } from './reading.ts';

/** Marks and the case of letters aside: a quote may begin in the middle of a sentence. */
export function checkQuotes({ claim, sources }: SupportCase): SupportFinding {
  const quotes = quotesIn(claim.text);
  if (quotes.length === 0) return joinFindings([]);
  const said = sources.map(({ sentences }) => ` ${sentences.map(({ plain }) => plain).join(' ')} `);
  const words: readonly SupportWord[] = claim.sentences.flatMap((sentence) => sentence.words);
  const invented = quotes.filter(({ start, end }) => {
    const quoted = plainOf(words.filter((word) => word.start >= start && word.end <= end));
    return !said.some((plain) => plain.includes(` ${quoted} `));
  });
  return joinFindings(invented.map((quote) => failure('quote', quote.words)));
}
