// What a sentence needs the one before it for: who "he" is, what goes on, and whose words it is in.
import { QUOTATION_LOOK_BACK_MAX_LENGTH } from '../../limits/summaries.ts';
import type { QuotableSentence } from '../quotable.ts';

/** He said: who that is, the sentence before tells. */
const SAID_BY_SOMEBODY =
  /["”’»“],?\s+(?:(?:he|she|they|it)\s+(?:\p{L}+\s+)?(?:said|says|added|adds|told|wrote|writes|tweeted|explained|continued|asked|warned|noted|argued|insisted|claimed|concluded)|(?:sagte|sagt|erklärte|betonte|schrieb|so)\s+(?:er|sie)|(?:a-t-|dit-|ajoute-t-)(?:il|elle)|(?:dijo|añadió|explicó)\s+(?:él|ella))(?![\p{L}\p{M}])/u;

/** Marks come in pairs, whichever of them a language opens with. */
const QUOTATION_MARK = /["“”„«»「」『』]/gu;
/** Somebody's words and nothing else: not even whose. */
const QUOTATION_ALONE = /^["“„«»「『][^"“”„«»「」『』]*["“”»«」』]$/u;

/** True where a sentence begins within words that were opened earlier in its paragraph and are not closed. */
function beginsInQuotation(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - QUOTATION_LOOK_BACK_MAX_LENGTH), start);
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  return (paragraph.match(QUOTATION_MARK)?.length ?? 0) % 2 === 1;
}

/** True for a sentence of a text that misleads, or says nothing, without the one before it. */
export function leansOnSentenceBefore(sentence: QuotableSentence, text: string): boolean {
  const { words, start, pointsBack, goesOn } = sentence;
  if (pointsBack || goesOn || SAID_BY_SOMEBODY.test(words)) return true;
  return QUOTATION_ALONE.test(words) || beginsInQuotation(text, start);
}
