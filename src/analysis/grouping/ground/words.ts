// The words of a text with what their place tells: capital, beginning of a sentence, headline.
import { foldText } from '../../../news/folding.ts';
import type { GroundText } from './mentions.ts';

export interface GroundWord {
  /** As written, without what an apostrophe adds. */
  text: string;
  folded: string;
  isCapital: boolean;
  /** Capitals and figures only. */
  isAcronym: boolean;
  /** Its capital may be the sentence's. */
  isFirst: boolean;
  isHeadline: boolean;
  /** Between it and the word before. */
  gap: string;
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:['’ʼ.&]|[-‑])[\p{L}\p{M}\p{N}]+){0,5}/gu;
/** Turkish cases, English and other possessives; French articles stand in front. */
const ELISION = /^(?:[dlnsDLNS]|qu|Qu|dell|nell|all|sull)['’](?=.{2})/u;
const AFTER_APOSTROPHE = /['’ʼ]\p{L}{1,6}$/u;
const ACRONYM = /^\p{Lu}(?:[\p{Lu}\p{N}]|[-‑.&](?=[\p{Lu}\p{N}])){1,7}$/u;
const SENTENCE_GAP = /[.!?…:"“”„«»‘\n。！？]|^$/u;
const CAPITAL = /^\p{Lu}/u;
const GAP_MAX_LENGTH = 6;
/** A headline in which more of the longer words have a capital tells nothing by capitals. */
const TITLE_CASE_SHARE = 0.6;
const LONG_WORD_LENGTH = 4;

const PLAIN = /^[a-z]+$/;
const ASCII_WORD = /^[A-Za-z]+$/;
const LOWERED = { isCapital: false, isAcronym: false, isFirst: false };

function withoutApostrophe(written: string): string {
  if (!/['’ʼ]/u.test(written)) return written;
  const word = written.replace(ELISION, '');
  return word.length < LONG_WORD_LENGTH ? word : word.replace(AFTER_APOSTROPHE, '');
}

function wordsOf(text: string, isHeadline: boolean): GroundWord[] {
  const words: GroundWord[] = [];
  let end = -1;
  for (const match of text.matchAll(WORD)) {
    const gap = end === -1 ? '\n' : text.slice(Math.max(end, match.index - GAP_MAX_LENGTH), match.index);
    end = match.index + match[0].length;
    // Most words are such: nothing is asked of them but their letters.
    if (PLAIN.test(match[0])) {
      words.push({ text: match[0], folded: match[0], ...LOWERED, isHeadline, gap });
      continue;
    }
    const written = withoutApostrophe(match[0]);
    const isCapital = CAPITAL.test(written);
    words.push({
      text: written,
      folded: ASCII_WORD.test(written) ? written.toLowerCase() : foldText(written),
      isCapital,
      isAcronym: isCapital && ACRONYM.test(written),
      isFirst: isCapital && gap !== ' ' && SENTENCE_GAP.test(gap),
      isHeadline,
      gap,
    });
  }
  return words;
}

function isTitleCase(words: readonly GroundWord[]): boolean {
  const long = words.filter(({ text }) => text.length >= LONG_WORD_LENGTH);
  return long.length > 2 && long.filter(({ isCapital }) => isCapital).length > TITLE_CASE_SHARE * long.length;
}

/** The words of headline and opening, in order. In a headline of capitals all are first. */
export function groundWordsOf({ headline, opening }: Pick<GroundText, 'headline' | 'opening'>): GroundWord[] {
  const title = wordsOf(headline, true);
  const isLoud = isTitleCase(title);
  const isShouted = isLoud && !/\p{Ll}/u.test(headline);
  const told = isLoud
    ? title.map((word) => ({ ...word, isFirst: true, isAcronym: word.isAcronym && !isShouted }))
    : title;
  return [...told, ...wordsOf(opening, false)];
}
