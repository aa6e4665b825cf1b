// Numbers in words: what is added up and multiplied of "two hundred and five thousand" and "quatre-vingt-dix-neuf".
import type { NumberLexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What figures are read by: the tokens of a text and the number words of its language. */
export interface FigureReader {
  tokens: readonly Token[];
  lexicon: NumberLexicon;
  language: string | null;
}

/** A number with its span of tokens `[first, next)`; `end` is a place in the text, inside a token of an unspaced script. */
export interface NumberRead {
  min: number;
  max: number;
  next: number;
  end: number;
  isOrdinal: boolean;
  isVague: boolean;
  /** True where it was multiplied: 2.3 million. */
  isMultiplied: boolean;
  /** What multiplied it; 1 where nothing did. */
  factor: number;
}

/** A number that stands exactly so, not multiplied yet. */
export function exactly(value: number, next: number, end: number): NumberRead {
  return {
    min: value,
    max: value,
    next,
    end,
    isOrdinal: false,
    isVague: false,
    isMultiplied: false,
    factor: 1,
  };
}

/** Where the words of a number stand: grammar of "two hundred and five thousand". */
interface WordSum {
  total: number;
  current: number;
  next: number;
  end: number;
  lastFactor: number;
}

function addCardinal(sum: WordSum, value: number): boolean {
  const { current } = sum;
  const fits =
    current === 0 ||
    (current % 100 === 0 && value < 100) ||
    (current % 1000 === 0 && value < 1000) ||
    // Twenty four, soixante douze, quatre vingt.
    (current % 10 === 0 &&
      current % 100 >= 20 &&
      value < (current % 100 === 60 || current % 100 === 80 ? 20 : 10));
  if (!fits) return current === 4 && value === 20 && setCurrent(sum, 80);
  sum.current += value;
  return true;
}

function setCurrent(sum: WordSum, value: number): true {
  sum.current = value;
  return true;
}

function addMultiplier(sum: WordSum, factor: number): boolean {
  if (factor === 100) {
    if (sum.current >= 100) return false;
    sum.current = (sum.current === 0 ? 1 : sum.current) * factor;
  } else if (sum.current === 0 && sum.total > 0) {
    if (factor <= sum.lastFactor) return false;
    sum.total *= factor;
  } else {
    sum.total += (sum.current === 0 ? 1 : sum.current) * factor;
    sum.current = 0;
  }
  sum.lastFactor = factor;
  return true;
}

/** A word, a hyphen and a word. */
const JOINED_TOKENS = 3;

/** The value of two words that a hyphen makes one number, as in dix-sept; else ten to seven. */
function joinedCardinal({ tokens, lexicon }: FigureReader, at: number): number | null {
  const [first, hyphen, second] = tokens.slice(at, at + JOINED_TOKENS);
  if (hyphen?.text !== '-' || hyphen.isSpaced) return null;
  return lexicon.cardinals.get(`${first?.folded}-${second?.folded}`) ?? null;
}

/** Words of a number from a token on, or null where it begins none. */
export function readWords(reader: FigureReader, at: number): NumberRead | null {
  const { tokens, lexicon } = reader;
  const sum: WordSum = { total: 0, current: 0, next: at, end: 0, lastFactor: 1 };
  for (let here = at; here < tokens.length; here += 1) {
    const token = tokens[here];
    if (token === undefined) break;
    const isHyphen = token.text === '-' && here > at && !token.isSpaced;
    if (isHyphen || (here > at && lexicon.joiners.has(token.folded))) continue;
    const joined = joinedCardinal(reader, here);
    if (joined !== null && addCardinal(sum, joined)) {
      here += JOINED_TOKENS - 1;
      sum.next = here + 1;
      sum.end = tokens[here]?.end ?? token.end;
      continue;
    }
    const value = token.kind === 'word' ? lexicon.cardinals.get(token.folded) : undefined;
    const factor = token.kind === 'word' ? lexicon.multipliers.get(token.folded) : undefined;
    const isAdded =
      value === undefined ? factor !== undefined && addMultiplier(sum, factor) : addCardinal(sum, value);
    if (!isAdded || here - sum.next > 1) break;
    sum.next = here + 1;
    sum.end = token.end;
  }
  if (sum.next === at) return null;
  return {
    ...exactly(sum.total + sum.current, sum.next, sum.end),
    isMultiplied: sum.lastFactor > 1,
    factor: sum.lastFactor,
  };
}
