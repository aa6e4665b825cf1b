// What a sentence puts in quotation marks, a single word too: what is told as somebody's words has to be in their language.
import type { Span } from '../../../news/article.ts';
import { quotesIn } from '../../quotes.ts';
import { plainWords, type Passage } from './passage.ts';

/** Pairs of marks around what `quotesIn` takes for a title or irony. */
const SHORT = /[„“«»「『《"‹›](?<words>[^„“”«»「」『』《》"‹›\n]{1,60})[“”»«」』》"›‹]/gu;

export interface Quoted extends Span {
  words: string;
}

/** In order of kind. */
export function quotedIn(text: string): Quoted[] {
  const long = quotesIn(text);
  const short = [...text.matchAll(SHORT)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    words: match.groups?.['words'] ?? '',
  }));
  return [
    ...long,
    ...short.filter(({ start, end }) => !long.some((quote) => quote.start < end && start < quote.end)),
  ];
}

/** Word for word. */
export function isQuotedFrom({ words }: Quoted, { plain }: Passage): boolean {
  const quoted = plainWords(words).replace(/[\s.,;:!?。，、！？]+$/u, '');
  return quoted !== '' && plain.includes(quoted);
}
