// The words, numerals and marks of a text with their places: what finders of figures, names and polarity walk along.
import { FINDINGS_READ_MAX_LENGTH } from '../limits/support.ts';
import { type Span } from '../news/article.ts';
import { foldText } from '../news/folding.ts';

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
  /(?<number>\p{Nd}+(?:[.,'’٫٬\u00A0\u202F\u2009]\p{Nd}+)*)|(?<word>(?<![\p{L}\p{M}])(?:[dlcjmnst]|qu)['’](?=\p{L})|[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*)|\S/giu;

function kindOf(groups: Readonly<Record<string, string | undefined>> | undefined): Token['kind'] {
  if (groups?.['number'] !== undefined) return 'number';
  return groups?.['word'] === undefined ? 'mark' : 'word';
}

/** All tokens of a text, in order; of a text that is too long, those of its beginning. */
export function tokensOf(text: string): Token[] {
  const tokens: Token[] = [];
  let end = -1;
  for (const match of text.slice(0, FINDINGS_READ_MAX_LENGTH).matchAll(TOKEN)) {
    const kind = kindOf(match.groups);
    const [written] = match;
    const folded = kind === 'mark' ? written : foldText(written).replaceAll('’', "'");
    tokens.push({
      kind,
      text: written,
      folded,
      start: match.index,
      end: match.index + written.length,
      isSpaced: match.index !== end,
    });
    end = match.index + written.length;
  }
  return tokens;
}
