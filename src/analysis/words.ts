// What a word is: the one reading of a text that the index, questions and phrases share.
// Hand-written, not Intl.Segmenter: that is half as fast, and splits differently from one runtime to the next.
import { foldText } from '../news/folding.ts';

/**
 * Stretches of a text: a run of a script that is written without spaces (Chinese, Japanese, Thai, Lao, Khmer, Burmese),
 * a stretch of Hangul, or letters and digits of the others with what joins them (don't, Covid-19, 1,204, U.S., AT&T).
 */
const RUN_LETTER =
  '[[\\p{scx=Hani}\\p{scx=Hira}\\p{scx=Kana}\\p{scx=Bopo}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}]&&[\\p{L}\\p{M}\\p{Nl}]]';
const HANGUL_LETTER = '[\\p{sc=Hang}&&\\p{L}]';
const LETTER = `[[\\p{L}\\p{M}\\p{N}]--${RUN_LETTER}--${HANGUL_LETTER}]`;
const JOINT =
  "(?:[\\u00AD\\u200C\\u200D\\u2060]+|['’‘＇.·\\-‐‑&]|(?<=\\p{Nd})[,٫٬](?=\\p{Nd})|(?<=\\p{Nd})[\\u00A0\\u202F\\u2009](?=\\p{Nd}{3}(?!\\p{Nd})))";

const STRETCH = new RegExp(`${RUN_LETTER}+|${HANGUL_LETTER}+|${LETTER}+(?:${JOINT}${LETTER}+)*`, 'gv');
/** The same for texts without such a run: the common case, with cheaper classes. */
const SPACED_STRETCH = new RegExp(`[\\p{L}\\p{M}\\p{N}]+(?:${JOINT}[\\p{L}\\p{M}\\p{N}]+)*`, 'gu');
/** The first character that a class of its own could claim: U+0E00 Thai. What is below is spaced (Latin to Tamil). */
const MAYBE_RUN =
  /[\u0E00-\u0EFF\u1000-\u11FF\u1780-\u17FF\u2E80-\uD7FF\uF900-\uFAFF\uFF66-\uFFDC\u{16FF0}-\u{18AFF}\u{1AFF0}-\u{1B2FF}\u{20000}-\u{3FFFF}]/u;

const RUN = new RegExp(`^${RUN_LETTER}+$`, 'v');
const HANGUL = new RegExp(`^${HANGUL_LETTER}+$`, 'v');

/** Stands for the decimal sign, which the index's alphabet lacks. */
export const DECIMAL_SIGN = '\uE003';

/** More parts than this joined are a list, not a word. */
const JOINED_PARTS_MAX = 4;

/** The stretches of a text, in order, as written. */
export function stretchesOf(text: string): string[] {
  return text.match(MAYBE_RUN.test(text) ? STRETCH : SPACED_STRETCH) ?? [];
}

/** How a stretch is written: without spaces between words, in Hangul, or as one word. */
export type StretchKind = 'run' | 'hangul' | 'word';

export function stretchKindOf(stretch: string): StretchKind {
  if (!MAYBE_RUN.test(stretch)) return 'word';
  if (RUN.test(stretch)) return 'run';
  return HANGUL.test(stretch) ? 'hangul' : 'word';
}

/** Only what the index's alphabet holds: letters, digits, marks. Folding can make others (½ gives a fraction stroke). */
export function foldWord(word: string): string {
  const folded = foldText(word);
  if (/^[a-z0-9]+$/.test(folded)) return folded;
  const kept = folded.replace(/[^\p{L}\p{N}\p{Mn}\p{Mc}\uE003]+/gu, '');
  return /[\p{L}\p{N}]/u.test(kept) ? kept : '';
}

/** The letters of a folded run, each with its marks: what bigrams are made of. */
export function lettersOf(folded: string): string[] {
  return folded.match(/[\p{L}\p{N}]\p{M}*/gu) ?? [];
}

/** Overlapping pairs of letters; the last letter stands alone too, so that each letter begins a term. */
export function bigramsOf(letters: readonly string[]): string[] {
  return letters.map((letter, at) => letter + (letters[at + 1] ?? ''));
}

/** What one word amounts to, neither folded nor lower-cased yet. */
export interface WordReading {
  /** The words it consists of, in order: what phrases are compared by. */
  parts: string[];
  /** Its parts written as one (covid19, obamas); none for a lone word and for a list. */
  others: string[];
}

const GROUPED = /^\d{1,3}(?:[.,'’\u00A0\u202F\u2009]\d{3})+$|^\d{1,2}(?:,\d{2})+,\d{3}$/;
const GROUPED_WITH_DECIMALS = /^(\d{1,3}(?:([.,'’\u00A0\u202F\u2009])\d{3})+)(?!\2)[.,](\d+)$/;
const DECIMAL = /^(\d+)[.,٫](\d+)$/;

/** A number without its separators, 1,204 as 1204 and 3.5 or 3,5 with the decimal sign; null for what is none. */
function numberOf(written: string): string | null {
  if (/^0[.,]/.test(written)) return decimalOf(written);
  if (GROUPED.test(written)) return written.replace(/\D/g, '');
  const [, whole, , decimals] = GROUPED_WITH_DECIMALS.exec(written) ?? [];
  if (whole !== undefined && decimals !== undefined)
    return whole.replace(/\D/g, '') + DECIMAL_SIGN + decimals;
  return decimalOf(written);
}

function decimalOf(written: string): string | null {
  const [, whole, decimals] = DECIMAL.exec(written) ?? [];
  return whole === undefined || decimals === undefined ? null : whole + DECIMAL_SIGN + decimals;
}

/** What English shortens to after an apostrophe, never a word of its own: don't, we'll. */
const CLITIC = /^(.+)['’‘＇](t|d|m|ll|re|ve)$/i;

/** Reads one word as written. A lone word is one part. */
export function readWord(written: string): WordReading {
  if (/^[\p{L}\p{N}\p{M}]+$/u.test(written)) return { parts: [written], others: [] };
  const word = written.replace(/[\u00AD\u200C\u200D\u2060]+/g, '');
  const [, amount, unit] = /^(\d.*\d)(\p{L}*)$/u.exec(foldDigits(word)) ?? [];
  const number = amount === undefined ? null : numberOf(amount);
  if (number !== null)
    return unit ? { parts: [number, unit], others: [number + unit] } : { parts: [number], others: [] };
  const [, owner, clitic] = CLITIC.exec(word) ?? [];
  if (owner !== undefined && clitic !== undefined) return readClitic(owner, clitic);
  const parts = word.split(/[^\p{L}\p{N}\p{M}]+/u).filter((part) => part !== '');
  const isOneWord = parts.length > 1 && parts.length <= JOINED_PARTS_MAX;
  return { parts, others: isOneWord ? [parts.join('')] : [] };
}

/** The clitic belongs to the last part: dont. */
function readClitic(owner: string, clitic: string): WordReading {
  const { parts, others } = readWord(owner);
  const last = parts.at(-1) ?? '';
  return { parts: [...parts.slice(0, -1), last + clitic], others: others.map((other) => other + clitic) };
}

function foldDigits(word: string): string {
  return /^[\x20-\x7e]*$/.test(word) ? word : word.replace(/\p{Nd}/gu, (digit) => foldText(digit));
}
