// The words, numerals and marks of a text with their places: what finders of figures, names and polarity walk along.
import { FINDINGS_READ_MAX_LENGTH } from '../../limits/support.ts';
import type { Span } from '../../news/article.ts';
import { foldText } from '../../news/folding.ts';

export interface Token extends Span {
  kind: 'word' | 'number' | 'mark';
  /** As written. */
  text: string;
  folded: string;
  /** True where white space stands before it, or nothing. */
  isSpaced: boolean;
}

/** Between runs of digits: what groups or parts the digits of one number. French articles are words: l’État, d’euros. */
const TOKEN =
  /\p{Nd}+(?:[.,'’٫٬\u00A0\u202F\u2009]\p{Nd}+)*|(?<![\p{L}\p{M}])(?:[dlcjmnst]|qu)['’](?=\p{L})|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*|\S/giu;

const ASCII = /^[\x20-\x7e]*$/;

/** What a token begins with tells what it is. */
function kindOf(written: string): Token['kind'] {
  if (/^[a-z]/i.test(written)) return 'word';
  if (/^\p{Nd}/u.test(written)) return 'number';
  return /^[\p{L}\p{M}]/u.test(written) ? 'word' : 'mark';
}

function foldedOf(written: string, kind: Token['kind']): string {
  if (kind === 'mark') return written;
  // Most words of a text are plain, and this is asked of every one.
  return ASCII.test(written) ? written.toLowerCase() : foldText(written).replaceAll('’', "'");
}

/** All tokens of a text, in order; of a text that is too long, those of its beginning. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of text.slice(0, FINDINGS_READ_MAX_LENGTH).matchAll(TOKEN)) {
    const [written] = match;
    const kind = kindOf(written);
    tokens.push({
      kind,
      text: written,
      folded: foldedOf(written, kind),
      start: match.index,
      end: match.index + written.length,
      isSpaced: match.index !== end,
    });
    end = match.index + written.length;
  }
  return tokens;
}
