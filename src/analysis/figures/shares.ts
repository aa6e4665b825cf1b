// Figures without a number of their own: half the crew, two thirds, dozens, tens of thousands, third.
import { readMultipliers, readNumber } from './amounts.ts';
import { type FigureReader, type NumberRead, readWords } from './number-words.ts';

/** A share of a whole, in per cent. */
export interface ShareRead extends NumberRead {
  isShare: true;
}

function read(range: readonly [number, number], place: { next: number; end: number }): NumberRead {
  const [min, max] = range;
  return { min, max, ...place, isOrdinal: false, isVague: false, isMultiplied: false, factor: 1 };
}

/** Half (of) the crew, a third of voters, two thirds, half a million; null where it is none of them. */
export function readShare(reader: FigureReader, at: number): NumberRead | ShareRead | null {
  const { tokens, lexicon } = reader;
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const isArticle = lexicon.one.has(token.folded);
  const count = isArticle ? 1 : (lexicon.cardinals.get(token.folded) ?? null);
  const shareAt = count === null ? at : at + (tokens[at + 1]?.text === '-' ? 2 : 1);
  const noun = tokens[shareAt];
  const share = noun === undefined ? undefined : lexicon.shares.get(noun.folded);
  if (noun === undefined || share === undefined) return null;
  const place = { next: shareAt + 1, end: noun.end };
  if (share === 50 && count === null) return readHalf(reader, place);
  const isOf = /^(?:of|der|des|de|del|aller)$/.test(tokens[shareAt + 1]?.folded ?? '');
  if (!isOf || (count === null && share !== 50 && !isAlone(noun.folded))) return null;
  return { ...read([share * (count ?? 1), share * (count ?? 1)], place), isShare: true };
}

/** Shares that need no article: Drittel, moitié. */
function isAlone(word: string): boolean {
  return /^(?:drittel|viertel|moitie|halfte|mitad)$/.test(word);
}

function readHalf(
  { tokens, lexicon }: FigureReader,
  place: { next: number; end: number },
): NumberRead | ShareRead | null {
  const article = tokens[place.next];
  // Half a million, half billion, half-million.
  const isSkipped = article !== undefined && (lexicon.one.has(article.folded) || article.text === '-');
  const next = isSkipped ? place.next + 1 : place.next;
  const noun = tokens[next];
  const factor = noun === undefined ? undefined : lexicon.multipliers.get(noun.folded);
  if (factor !== undefined && noun !== undefined) {
    const value = factor / 2;
    return { ...read([value, value], { next: next + 1, end: noun.end }), isMultiplied: true };
  }
  const isWhole = /^(?:of|the|its|their|his|her|all|der|des|de|del|aller)$/.test(article?.folded ?? '');
  return isWhole ? { ...read([50, 50], place), isShare: true } : null;
}

/** A number in digits or words, with the half that may follow: two and a half million, 2 1/2 is none. */
export function readWithHalf(reader: FigureReader, at: number): NumberRead | null {
  const number = readNumber(reader, at);
  if (number === null || number.isOrdinal || number.isMultiplied || !Number.isInteger(number.min))
    return number;
  const { tokens } = reader;
  let next = number.next;
  for (const word of ['and', 'a', 'half']) {
    if (tokens[next]?.text === '-') next += 1;
    if (tokens[next]?.folded !== word) return number;
    next += 1;
  }
  const value = number.min + 0.5;
  return readMultipliers(reader, {
    ...number,
    min: value,
    max: value,
    next,
    end: tokens[next - 1]?.end ?? 0,
  });
}

const TENS = /^(?:tens|hundreds|dizaines|centaines|decenas|cientos)$/;

/** Dozens, hundreds of thousands; ordinals in words: third, dritte. Null where it is none of them. */
export function readVague(reader: FigureReader, at: number): NumberRead | null {
  const { tokens, lexicon } = reader;
  const token = tokens[at];
  if (token?.kind !== 'word') return null;
  const ordinal = lexicon.ordinals.get(token.folded);
  if (ordinal !== undefined)
    return { ...read([ordinal, ordinal], { next: at + 1, end: token.end }), isOrdinal: true };
  if (lexicon.one.has(token.folded)) return readOneOf(reader, at + 1);
  const larger = tokens[at + 2];
  const largerRange = larger === undefined ? undefined : lexicon.vague.get(larger.folded);
  const isOfLarger = TENS.test(token.folded) && /^(?:of|de)$/.test(tokens[at + 1]?.folded ?? '');
  if (isOfLarger && largerRange !== undefined && larger !== undefined) {
    const times = /^(?:tens|dizaines|decenas)$/.test(token.folded) ? 10 : 100;
    const low = (largerRange[0] / 2) * times * 2;
    return { ...read([low, low * 10 - 1], { next: at + 3, end: larger.end }), isVague: true };
  }
  const range = lexicon.vague.get(token.folded);
  const isPlace = token.folded === 'scores' && tokens[at + 1]?.folded !== 'of';
  if (range === undefined || isPlace) return null;
  return { ...read(range, { next: at + 1, end: token.end }), isVague: true };
}

/** A hundred, eine Million: the article is part of the number. */
function readOneOf(reader: FigureReader, at: number): NumberRead | null {
  const token = reader.tokens[at];
  if (token === undefined || !reader.lexicon.multipliers.has(token.folded)) return null;
  return readWords(reader, at);
}
