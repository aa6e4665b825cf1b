// Whether a sentence that should be in another language is in that of its source after all: copied, and not translated.
import { groundWordsOf } from '../../grouping/ground/words.ts';
import type { Passage } from './passage.ts';

const KANA = /[\p{sc=Hira}\p{sc=Kana}]/u;
const HAN = /\p{sc=Han}/u;
/** Shorter words are spelled alike in several languages. */
const WORD_MIN_LENGTH = 3;
/** Of fewer words nothing can be told. */
const WORDS_MIN = 3;
/** Neighbouring languages share some of their words, a copy nearly all. */
const SHARED_MIN = 0.6;

/** `language` is the one that the sentence should be in. */
export function isUntranslated(claim: string, language: string, { words, lowered }: Passage): boolean {
  if (language === 'ja') return !KANA.test(claim);
  if (language === 'zh') return KANA.test(claim) || !HAN.test(claim);
  if (KANA.test(claim) || HAN.test(claim)) return true;
  if (lowered.length === 0) return false;
  // Names are the same in both.
  const own = groundWordsOf({ headline: '', opening: claim }).filter(
    ({ isCapital, folded }) => !isCapital && folded.length >= WORD_MIN_LENGTH && /\p{L}/u.test(folded),
  );
  const shared = own.filter(({ folded }) => words.has(folded));
  return own.length >= WORDS_MIN && shared.length >= SHARED_MIN * own.length;
}
