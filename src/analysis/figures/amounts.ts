// One amount at a place in a text: its number in digits or words, what multiplies it, and what it is measured in.
import { exactly, type FigureReader, type NumberRead, readWords } from './number-words.ts';
import { groupsBySpace, valueOfNumeral } from './numerals.ts';
import { pairedUnitOf, type Unit, unitOf } from './units.ts';

/** What multiplies in scripts that write it without a space, before what is counted. */
const UNSPACED_MULTIPLIER = /^(?:万亿|萬億|百万|万|萬|亿|億|兆|千|만|억)/u;
const UNSPACED_VALUES: ReadonlyMap<string, number> = new Map([
  ['万亿', 1e12],
  ['萬億', 1e12],
  ['百万', 1e6],
  ['万', 1e4],
  ['萬', 1e4],
  ['亿', 1e8],
  ['億', 1e8],
  ['兆', 1e12],
  ['千', 1e3],
  ['만', 1e4],
  ['억', 1e8],
]);

/** After "100m" these speak of a course or a size, not of a million. */
const METRE_WORDS =
  /^(?:race|sprint|final|hurdles|freestyle|butterfly|relay|dash|high|tall|long|deep|wide|above|below|from|away|air|rifle|backstroke|breaststroke|tower|wave|waves)$/;

const SPACED_GROUP = /^\d{3}$/;

/** 1 204 and 12 345 678, where the language groups by a plain space; the numeral and the token after it. */
function spacedNumeral({ tokens, language }: FigureReader, at: number): { written: string; next: number } {
  let written = tokens[at]?.text ?? '';
  let next = at + 1;
  if (!groupsBySpace(language) || !/^\d{1,3}$/.test(written)) return { written, next };
  for (let token = tokens[next]; token !== undefined; token = tokens[next]) {
    const gap = token.start - (tokens[next - 1]?.end ?? 0);
    if (gap !== 1 || !SPACED_GROUP.test(token.text) || written.length > 14) break;
    written += ` ${token.text}`;
    next += 1;
  }
  return { written, next };
}

function readDigits(reader: FigureReader, at: number): NumberRead | null {
  const { tokens, language, lexicon } = reader;
  const { written, next } = spacedNumeral(reader, at);
  const value = valueOfNumeral(written, language);
  if (value === null) return null;
  const number = exactly(value, next, tokens[next - 1]?.end ?? 0);
  const after = tokens[next];
  if (after === undefined) return number;
  if (!after.isSpaced && lexicon.ordinalEndings.has(after.folded))
    return { ...number, next: next + 1, end: after.end, isOrdinal: true };
  if (!after.isSpaced && after.kind === 'word') return readAttached(reader, number);
  return readMultipliers(reader, number);
}

/** Letters written onto digits: 3bn, 2.3m, 40km, 3万人; null for the name of something, 737max. */
function readAttached(reader: FigureReader, number: NumberRead): NumberRead | null {
  const after = reader.tokens[number.next];
  if (after === undefined) return number;
  const [sign] = UNSPACED_MULTIPLIER.exec(after.text) ?? [];
  if (sign !== undefined) {
    const isWhole = sign.length === after.text.length;
    const made = multiplied(number, UNSPACED_VALUES.get(sign) ?? 1, number.next + (isWhole ? 1 : 0));
    return { ...made, end: after.start + sign.length };
  }
  if (/^[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]/u.test(after.text)) return number;
  if (after.folded === 'k') return { ...multiplied(number, 1000, number.next + 1), end: after.end };
  if (after.folded === 'm' && isMillion(reader, number.next))
    return { ...multiplied(number, 1e6, number.next + 1), end: after.end };
  const isKnown = reader.lexicon.multipliers.has(after.folded) || isAttachedUnit(after.folded);
  return isKnown ? readMultipliers(reader, number) : null;
}

function isAttachedUnit(folded: string): boolean {
  return folded === 'm' || unitOf(folded) !== null;
}

/** English papers shorten million to m; others mean metres. */
function isMillion({ tokens, language }: FigureReader, at: number): boolean {
  if (language !== null && language !== 'en') return false;
  return !METRE_WORDS.test(tokens[at + 1]?.folded ?? '');
}

function multiplied(number: NumberRead, factor: number, next: number): NumberRead {
  const { min, max } = number;
  return {
    ...number,
    min: min * factor,
    max: max * factor,
    next,
    isMultiplied: true,
    factor: number.factor * factor,
  };
}

/** Multipliers after a number: 2.3 million. */
export function readMultipliers({ tokens, lexicon }: FigureReader, number: NumberRead): NumberRead {
  let read = number;
  for (let token = tokens[read.next]; token?.kind === 'word'; token = tokens[read.next]) {
    const factor = lexicon.multipliers.get(token.folded);
    if (factor === undefined) break;
    read = { ...multiplied(read, factor, read.next + 1), end: token.end };
    // An abbreviation's stop: 5 Mio. Euro.
    if (
      tokens[read.next]?.text === '.' &&
      token.folded.length <= 4 &&
      tokens[read.next + 1]?.isSpaced === true
    )
      if (/^\p{Lu}?\p{Ll}*$/u.test(token.text) && token.text !== token.text.toLowerCase()) read.next += 1;
  }
  return read;
}

/** A number in digits or words from a token on. */
export function readNumber(reader: FigureReader, at: number): NumberRead | null {
  const token = reader.tokens[at];
  if (token === undefined || token.kind === 'mark') return null;
  return token.kind === 'number' ? readDigits(reader, at) : readWords(reader, at);
}

/** The unit right after a number, with the token after it; null where there is none. */
export function readUnit({ tokens }: FigureReader, at: number): (Unit & { next: number }) | null {
  const [first, second] = [tokens[at], tokens[at + 1]];
  if (first === undefined) return null;
  const isLinked = (first.text === '-' && !first.isSpaced) || first.folded === "d'" || first.folded === 'de';
  const start = isLinked ? at + 1 : at;
  const word = tokens[start]?.folded ?? '';
  const paired = second === undefined ? null : pairedUnitOf(first.folded, second.folded);
  if (paired !== null) return { ...paired, next: at + 2 };
  if (word === 'm') return { unit: 'km', factor: 0.001, next: start + 1 };
  const unit = unitOf(word);
  if (unit === null) return null;
  const perHour = `${tokens[start + 1]?.folded ?? ''} ${tokens[start + 2]?.folded ?? ''}`;
  if (/^(?:\/ h|per hour|pro stunde|an hour|par heure|por hora)$/.test(perHour))
    return { unit: `${unit.unit}/h`, factor: unit.factor, next: start + 3 };
  return { ...unit, next: start + 1 };
}
