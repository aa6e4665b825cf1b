// What a sentence needs the one before it for: who "he" is, what goes on, and whose words it is in.
import { QUOTATION_LOOK_BACK_MAX_LENGTH } from '../../limits/summaries.ts';
import type { QuotableSentence } from '../quotable.ts';

/** He said: who that is, the sentence before tells. */
const SAID_BY_SOMEBODY =
  /["”’»“],?\s+(?:(?:said|says|told|added|wrote)\s+(?:his|her|its|their)|(?:he|she|they|it)\s+(?:\p{L}+\s+)?(?:said|says|added|adds|told|wrote|writes|tweeted|explained|continued|asked|warned|noted|argued|insisted|claimed|concluded)|(?:sagte|sagt|erklärte|betonte|schrieb|so)\s+(?:er|sie)|(?:a-t-|dit-|ajoute-t-)(?:il|elle)|(?:dijo|añadió|explicó)\s+(?:él|ella))(?![\p{L}\p{M}])/u;

/** What opens and what closes; a straight mark opens after a space or bracket. German closes with what English opens with. */
const QUOTATION_MARK = /(?<straight>")|(?<opens>[„«「『])|(?<turns>[“»])|(?<closes>[”」』])/gu;
/** Somebody's words and nothing else: not even whose. */
const QUOTATION_ALONE = /^["“„«»「『][^"“”„«»「」『』]*["“”»«」』]$/u;

/** Whether words are open after a mark, by what stands before the mark. */
function isOpenAfter(
  mark: RegExpMatchArray,
  { isOpen, before }: { isOpen: boolean; before: string },
): boolean {
  const { straight, opens, turns } = mark.groups ?? {};
  if (opens !== undefined) return mark[0] !== '«' || !isOpen;
  if (straight === undefined && turns === undefined) return false;
  if (turns !== undefined && isOpen) return false;
  return before === '' || /[\s([—–-]/u.test(before);
}

/** True where a sentence begins within words that were opened earlier in its paragraph and are not closed. */
function beginsInQuotation(text: string, start: number): boolean {
  const before = text.slice(Math.max(0, start - QUOTATION_LOOK_BACK_MAX_LENGTH), start);
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  let isOpen = false;
  for (const mark of paragraph.matchAll(QUOTATION_MARK))
    isOpen = isOpenAfter(mark, { isOpen, before: paragraph.charAt(mark.index - 1) });
  return isOpen;
}

/** Oduya said: who that is was said with the full name. */
const SAID_BY_SURNAME =
  /["”»“],?\s+(?:(?<surname>\p{Lu}[\p{L}’'-]+) (?:said|says|added|told)|(?:said|says|added) (?<other>\p{Lu}[\p{L}’'-]+)[.,])/u;

/** True where somebody speaks whom the text named in full before, and its headline does not name. */
function isSaidByIntroduced({ words, start }: QuotableSentence, { text, headline }: Place): boolean {
  const { surname, other } = SAID_BY_SURNAME.exec(words)?.groups ?? {};
  const name = surname ?? other;
  if (name === undefined || headline?.includes(name) === true) return false;
  const inFull = new RegExp(`\\p{Lu}[\\p{L}’'-]{1,30} ${name}(?!\\p{L})`, 'u');
  return inFull.test(text.slice(0, start));
}

/** Where a sentence stands. */
export interface Place {
  /** The citable text. */
  text: string;
  headline: string | null;
}

/** True for a sentence of a text that misleads, or says nothing, without the one before it. */
export function leansOnSentenceBefore(sentence: QuotableSentence, place: Place): boolean {
  const { words, start, pointsBack, goesOn } = sentence;
  if (pointsBack || goesOn || SAID_BY_SOMEBODY.test(words)) return true;
  if (isSaidByIntroduced(sentence, place)) return true;
  return QUOTATION_ALONE.test(words) || beginsInQuotation(place.text, start);
}
