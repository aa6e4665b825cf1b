// The words that a text puts in quotation marks: what somebody is said to have said, to be found again verbatim.
import { FINDINGS_MAX, FINDINGS_READ_MAX_LENGTH, QUOTE_MAX_LENGTH } from '../limits/support.ts';
import type { Span } from '../news/article.ts';
import { stretchesOf } from './words.ts';

/** A span of the text with its marks. */
export interface QuotedWords extends Span {
  /** What stands inside the marks, verbatim. */
  words: string;
}

/** What may close each mark that opens. German closes with what English opens with, Swedish opens with what closes. */
const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['“', '”"'],
  ['„', '“”"'],
  ['”', '”'],
  ['«', '»'],
  ['»', '«'],
  ['「', '」'],
  ['『', '』'],
  ['《', '》'],
  ['"', '"”'],
  ['‘', '’'],
  ['‚', '‘’'],
  ['‹', '›'],
  ['›', '‹'],
  ["'", "'"],
]);

/** One word in marks is a title, a nickname or irony. */
const WORDS_MIN = 2;
/** A run of a script without spaces is one stretch, however many words it holds. */
const UNSPACED_LETTERS_MIN = 4;

/** Marks, and the ends of paragraphs: what is open there was never closed. */
const MARK = /[“„”«»「」『』《》"‘’‚‹›']|\n[ \t\r]{0,20}\n/gu;

/** Between letters these are apostrophes, and after a letter they close nothing that was opened before a space. */
const APOSTROPHE = /['’‘]/;

interface Mark {
  at: number;
  mark: string;
}

/** True where a mark that could also be an apostrophe stands between letters: don't, l’État. */
function isApostrophe(text: string, { at, mark }: Mark): boolean {
  if (!APOSTROPHE.test(mark)) return false;
  return /[\p{L}\p{N}]/u.test(text[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

/** A mark opens before a word, not before white space; guillemets may have a thin space inside. */
function mayOpen(text: string, { at, mark }: Mark): boolean {
  if (!CLOSERS.has(mark)) return false;
  const [behind, ahead] = [text[at - 1] ?? ' ', text[at + 1] ?? ' '];
  if (/[«„「『《“]/.test(mark)) return true;
  return !/[\s.,;:!?)]/.test(ahead) && !/[\p{L}\p{N}.,!?]/u.test(behind);
}

/** A mark that is an apostrophe too closes only after a letter or stop, and not before a letter. */
function mayClose(text: string, { at, mark }: Mark): boolean {
  if (!APOSTROPHE.test(mark)) return true;
  return /[\p{L}\p{N}.,!?…]/u.test(text[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[at + 1] ?? '');
}

function isLongEnough(words: string): boolean {
  const stretches = stretchesOf(words);
  if (stretches.length >= WORDS_MIN) return true;
  return (
    /[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u.test(words) && words.length >= UNSPACED_LETTERS_MIN
  );
}

/** Quotes of at least two words, outermost, in order; what is never closed within its paragraph is none. */
export function quotesIn(text: string): QuotedWords[] {
  const read = text.slice(0, FINDINGS_READ_MAX_LENGTH);
  const found: QuotedWords[] = [];
  let open: Mark | null = null;
  for (const match of read.matchAll(MARK)) {
    const mark: Mark = { at: match.index, mark: match[0] };
    if (isApostrophe(read, mark)) continue;
    if (open !== null && (mark.mark.startsWith('\n') || mark.at - open.at > QUOTE_MAX_LENGTH)) open = null;
    if (open === null) {
      open = mayOpen(read, mark) ? mark : null;
      continue;
    }
    if (CLOSERS.get(open.mark)?.includes(mark.mark) !== true || !mayClose(read, mark)) continue;
    const words = read.slice(open.at + 1, mark.at).trim();
    if (isLongEnough(words)) found.push({ start: open.at, end: mark.at + 1, words });
    open = null;
    if (found.length >= FINDINGS_MAX) break;
  }
  return found;
}
