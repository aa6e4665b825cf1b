// The words of a text as names are read from them: with case, place in the sentence, and the line that they stand in.
import { FINDINGS_READ_MAX_LENGTH } from '../../limits/support.ts';
import type { Span } from '../../news/article.ts';
import { foldText } from '../../news/folding.ts';
import { sentencesOf } from '../sentences.ts';
import { stopWordsOf } from '../stop-words.ts';

export interface NameToken extends Span {
  text: string;
  folded: string;
  /** With a capital: a candidate. */
  isCapital: boolean;
  /** Capitals throughout, two letters at least: NATO, U.S. */
  isAcronym: boolean;
  /** The first word of a sentence, or after a quotation mark or colon: its capital proves nothing. */
  isFirst: boolean;
  /** In a line of which most words have a capital. */
  isInTitle: boolean;
  /** What stands between it and the word before, within the text. */
  gap: string;
}

/** Words with what joins them: Jean-Luc, al-Shabaab, O’Neill, U.S., AT&T, St. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:(?:['’.&]|[-‑])[\p{L}\p{M}\p{N}]+){0,6}/gu;
/** A whole U.S.: its last stop belongs to it. */
const DOTTED = /^(?:\p{Lu}\.)+\p{Lu}$/u;
const CASED = /\p{Ll}|\p{Lu}/u;
const GAP_MAX_LENGTH = 4;
/** A line with more capitals among its longer words is a title. */
const TITLE_SHARE = 0.7;
const TITLE_WORDS_MIN = 4;
const TITLE_WORDS_MAX = 30;
const TITLE_WORD_MIN_LENGTH = 4;

/** Without the possessive: Merkel’s, Williams’. */
function withoutPossessive(word: string): string {
  return word.replace(/['’](?:s|S)?$/u, '');
}

/** The part of a joined word that may be a name: US of US-led, London of London-based. */
function namePartOf(written: string): string {
  // The article of l’Élysée and d’Estaing.
  const word = written.replace(/^[dl]['’](?=\p{Lu})/iu, '');
  const joined = /^((?:al|el|as|ad|ar|an|ash)[-‑])?\p{Lu}[^-‑]*(?:[-‑]\p{Lu}[^-‑]*)*/u.exec(word)?.[0];
  return withoutPossessive(joined ?? word);
}

function firstWordStarts(text: string, language: string | null): ReadonlySet<number> {
  const lead = /^[^\p{L}\p{N}]{0,4}/u;
  return new Set(
    sentencesOf(text, language).map(
      ({ start }) => start + (lead.exec(text.slice(start, start + 4))?.[0].length ?? 0),
    ),
  );
}

function isTitleLine(tokens: readonly NameToken[], stopWords: ReadonlySet<string>): boolean {
  const long = tokens.filter(
    ({ text, folded }) => text.length >= TITLE_WORD_MIN_LENGTH && !stopWords.has(folded),
  );
  const capitals = long.filter(({ isCapital }) => isCapital).length;
  const isAllCapital =
    tokens.length > 1 && tokens.every(({ isAcronym, text }) => isAcronym || !/\p{Ll}/u.test(text));
  if (tokens.length > TITLE_WORDS_MAX) return false;
  return (
    isAllCapital ||
    (tokens.length >= TITLE_WORDS_MIN && long.length > 2 && capitals > long.length * TITLE_SHARE)
  );
}

function tokenOf(
  match: RegExpExecArray,
  before: { end: number; text: string },
  starts: ReadonlySet<number>,
): NameToken {
  const text = namePartOf(match[0]);
  const offset = match[0].indexOf(text);
  const start = match.index + offset;
  const isDotted = DOTTED.test(text);
  const end = start + text.length + (isDotted && before.text[start + text.length] === '.' ? 1 : 0);
  const gap = match.index - before.end > GAP_MAX_LENGTH ? ' \n ' : before.text.slice(before.end, start);
  return {
    start,
    end,
    text,
    folded: foldText(text).replaceAll('’', "'"),
    isCapital: /^(?:(?:al|el|as|ad|ar|an|ash)[-‑])?\p{Lu}/u.test(text) && text !== 'I',
    isAcronym: isDotted || /^\p{Lu}[\p{Lu}\p{N}&]{1,5}$/u.test(text),
    isFirst: starts.has(match.index) || /["“„«:‘]/u.test(gap) || gap.includes('\n'),
    isInTitle: false,
    gap,
  };
}

/** All words of a text, in order. */
export function nameTokensOf(text: string, language: string | null): NameToken[] {
  const read = text.slice(0, FINDINGS_READ_MAX_LENGTH);
  if (!CASED.test(read)) return [];
  const starts = firstWordStarts(read, language);
  const tokens: NameToken[] = [];
  let end = 0;
  for (const match of read.matchAll(WORD)) {
    const token = tokenOf(match, { end, text: read }, starts);
    tokens.push(token);
    end = match.index + match[0].length;
  }
  markTitles(read, tokens, stopWordsOf(language ?? 'en'));
  return tokens;
}

function markTitles(text: string, tokens: readonly NameToken[], stopWords: ReadonlySet<string>): void {
  let line: NameToken[] = [];
  let lineEnd = text.indexOf('\n');
  const close = (): void => {
    const after = text.slice(line.at(-1)?.end ?? 0, (line.at(-1)?.end ?? 0) + 3).split('\n', 1)[0] ?? '';
    // A sentence of names ends with a stop; titles have none.
    if (!/[.!?…]/u.test(after) && isTitleLine(line, stopWords))
      for (const token of line) token.isInTitle = true;
    line = [];
  };
  for (const token of tokens) {
    if (lineEnd !== -1 && token.start > lineEnd) {
      close();
      lineEnd = text.indexOf('\n', token.start);
    }
    line.push(token);
  }
  close();
}
