// The figures of a text: numbers in digits and words, with what they count or measure and how surely.
import { FINDINGS_MAX } from '../../limits/support.ts';
import type { Span } from '../../news/article.ts';
import { readUnit } from './amounts.ts';
import type { FigureReader, NumberRead } from './number-words.ts';
import { boundAround, type FigureBound } from './bounds.ts';
import { countedAfter, nounAfter } from './counted.ts';
import { numberLexiconOf } from './languages.ts';
import { readShare, readVague, readWithHalf } from './shares.ts';
import { type Token, tokensOf } from './tokens.ts';
import { currencyOf } from './units.ts';
import { momentsIn } from '../moments/moments.ts';
import { primaryLanguageOf } from '../terms.ts';

/** A number of a text, from its currency sign to its unit. */
export interface Figure extends Span {
  /** The lowest value meant; equal to `max` for an exact figure. Units are converted where that is exact. */
  min: number;
  max: number;
  bound: FigureBound;
  /** `%`, `pp`, `score`, an ISO 4217 code, a measure (`km`, `kg`, `celsius` …), or null. */
  unit: string | null;
  /** The folded stem of the noun counted (of the 12 crew: crew), `year-old` for an age; null where none is told. */
  counted: string | null;
  isOrdinal: boolean;
}

/** An amount as far as it is read, before what it counts is looked for. */
interface Amount extends NumberRead {
  first: number;
  start: number;
  unit: string | null;
  /** What the unit multiplied the number by. */
  unitFactor: number;
}

const WORDS_OF_GAMES =
  /^(?:win|won|wins|beat|beating|lost|lose|loss|defeat|defeated|draw|drew|victory|score|lead|led|ahead|sieg|gewann|verlor|niederlage|unentschieden|victoire|battu|gano|perdio|victoria|derrota|match|goal|goals|vote|votes|voted|voting)$/;
const GAME_WORDS_AROUND = 8;
const SCORE_MAX = 200;

/** A currency sign right before a number, and where it begins: $, US$, EUR. */
function currencyBefore({ tokens }: FigureReader, at: number): { unit: string; first: number } | null {
  const [sign, letters] = [tokens[at - 1], tokens[at - 2]];
  if (sign === undefined) return null;
  const isJoined = letters?.kind === 'word' && !sign.isSpaced;
  const prefix = isJoined ? letters.folded : '';
  const currency = currencyOf(sign.text, prefix);
  if (currency !== null) return { unit: currency, first: isJoined && prefix.length <= 2 ? at - 2 : at - 1 };
  return /^(?:USD|EUR|GBP|CHF|JPY|CNY|INR|AUD|CAD)$/.test(sign.text)
    ? { unit: sign.text, first: at - 1 }
    : null;
}

/** Part of a name or code: Covid-19, A320, G20, no. of a version. */
function isPartOfName({ tokens }: FigureReader, at: number): boolean {
  const [before, earlier] = [tokens[at - 1], tokens[at - 2]];
  const token = tokens[at];
  if (before === undefined || token?.kind !== 'number' || token.isSpaced) return false;
  if (before.kind === 'word')
    return !/[\p{sc=Hani}\p{sc=Hira}\p{sc=Kana}\p{sc=Hang}\p{sc=Thai}]$/u.test(before.text);
  return /^[-‑/#.:]$/.test(before.text) && !before.isSpaced && earlier?.kind === 'word';
}

function rounded(value: number): number {
  return Number(value.toPrecision(12));
}

/** A cheap screen: most words of a text begin no number. */
function mayBegin({ tokens, lexicon }: FigureReader, at: number): boolean {
  const token = tokens[at];
  if (token === undefined || token.kind === 'mark') return false;
  return token.kind === 'number' || lexicon.openers.has(token.folded);
}

function amountAt(reader: FigureReader, at: number): Amount | null {
  const { tokens } = reader;
  if (!mayBegin(reader, at) || isPartOfName(reader, at)) return null;
  const number = readShare(reader, at) ?? readVague(reader, at) ?? readWithHalf(reader, at);
  if (number === null) return null;
  const currency = currencyBefore(reader, at);
  const first = currency?.first ?? at;
  const start = tokens[first]?.start ?? 0;
  if (number.isOrdinal || 'isShare' in number)
    return { ...number, first, start, unit: 'isShare' in number ? '%' : null, unitFactor: 1 };
  const isSplit = tokens[number.next]?.start === undefined || (tokens[number.next]?.start ?? 0) < number.end;
  const unit = isSplit ? null : readUnit(reader, number.next);
  if (unit === null) return { ...number, first, start, unit: currency?.unit ?? null, unitFactor: 1 };
  const next = { next: unit.next, end: tokens[unit.next - 1]?.end ?? number.end };
  const [min, max] = [rounded(number.min * unit.factor), rounded(number.max * unit.factor)];
  return {
    ...number,
    ...next,
    min,
    max,
    first,
    start,
    unit: currency?.unit ?? unit.unit,
    unitFactor: unit.factor,
  };
}

const DASH = /^[-–—]$/;
/** Words between the ends of a range; after from, "to" is a change and both ends are figures. */
const TO = /^(?:to|bis|a)$/;
const AND = /^(?:and|und|et|y)$/;

/** The range that an amount begins, or null: 20-30, between 20 and 30. */
function rangeFrom(reader: FigureReader, low: Amount): Amount | null {
  const { tokens } = reader;
  const [link, before] = [tokens[low.next], tokens[low.first - 1]?.folded ?? ''];
  if (link === undefined || low.isOrdinal || low.isVague) return null;
  const isBetween = AND.test(link.folded) && /^(?:between|zwischen|entre)$/.test(before);
  const isTo = TO.test(link.folded) && (!/^(?:from|de)$/.test(before) || spreads(reader, low));
  const isDash = DASH.test(link.text) && link.isSpaced === (tokens[low.next + 1]?.isSpaced ?? true);
  if (!isBetween && !isTo && !isDash) return null;
  const afterLink = low.next + 1;
  const sign = tokens[afterLink];
  const at = sign?.kind === 'mark' && currencyOf(sign.text, '') !== null ? afterLink + 1 : afterLink;
  const high = amountAt(reader, at);
  if (high === null || high.isOrdinal || (low.unit !== null && high.unit !== low.unit)) return null;
  const factor = low.isMultiplied ? 1 : high.factor;
  const scaled = low.unit === null ? rounded(low.min * factor * high.unitFactor) : low.min * factor;
  if (isDash && isScore(reader, low, high))
    return { ...high, ...spanOf(low), ...ends(low.min, high.max), unit: 'score' };
  if (scaled >= high.max) return null;
  return { ...high, ...spanOf(low), min: scaled, unit: high.unit };
}

/** Words that make of "from 20 to 30" one stretch, not a change from one value to another. */
const SPREADS =
  /^(?:rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|anything|aged|ages|oscilla|oscille|oscilan|va|van|vont)$/;

/** Ranging from 20 to 30, anywhere from 20 to 30 people, aged from 20 to 30. */
function spreads({ tokens }: FigureReader, low: Amount): boolean {
  return SPREADS.test(tokens[low.first - 2]?.folded ?? '');
}

function spanOf({ first, start }: Amount): Pick<Amount, 'first' | 'start'> {
  return { first, start };
}

/** A score is told from either side: 3-1 and 1-3 are one. */
function ends(one: number, other: number): { min: number; max: number } {
  return { min: Math.min(one, other), max: Math.max(one, other) };
}

function isScore({ tokens }: FigureReader, low: Amount, high: Amount): boolean {
  if (low.unit !== null || high.unit !== null || low.min > SCORE_MAX || high.max > SCORE_MAX) return false;
  if (low.min >= high.max) return true;
  const around = tokens.slice(Math.max(0, low.first - GAME_WORDS_AROUND), high.next + GAME_WORDS_AROUND);
  return around.some(({ folded }) => WORDS_OF_GAMES.test(folded));
}

function figureOf(reader: FigureReader, amount: Amount): Figure {
  const { tokens } = reader;
  const { bound } = boundAround(tokens, amount.first, amount.next);
  const isSplit = (tokens[amount.next]?.start ?? Infinity) < amount.end;
  return {
    start: amount.start,
    end: amount.end,
    min: rounded(amount.min),
    max: rounded(amount.max),
    bound: amount.isVague && bound === 'exact' ? 'about' : bound,
    unit: amount.unit,
    counted: isSplit ? null : countedAfter(reader, amount.next),
    isOrdinal: amount.isOrdinal,
  };
}

/** One, a second and at first are seldom meant as figures: what follows decides. */
function isMeant(reader: FigureReader, amount: Amount): boolean {
  const word = reader.tokens[amount.first]?.folded ?? '';
  const before = reader.tokens[amount.first - 1]?.folded ?? '';
  if (word === 'one')
    return !/^(?:no|any|every|each|the|this|that)$/.test(before) && nounAfter(reader, amount.next) !== null;
  if (word === 'second')
    return /^(?:the|a|his|her|its|their|this|for)$/.test(before) && nounAfter(reader, amount.next) !== null;
  // Un homme, una mujer: an article.
  if (reader.lexicon.one.has(word) && amount.next === amount.first + 1) return false;
  return !(word === 'first' && before === 'at');
}

/** What of a text is known already. */
export interface FigureOptions {
  /** What `momentsIn` finds in the same text, by any day of publication; looked for where they are not given. */
  moments?: readonly Span[];
  /** What `tokensOf` makes of it. */
  tokens?: readonly Token[];
}

/** The numbers of a text in order, with what they count; dates, years and times of day are none. */
export function figuresIn(text: string, language: string | null, options: FigureOptions = {}): Figure[] {
  const primary = primaryLanguageOf(language);
  const reader = {
    tokens: options.tokens ?? tokensOf(text),
    lexicon: numberLexiconOf(primary),
    language: primary,
  };
  const moments = options.moments ?? momentsIn(text, { language, publishedAt: null });
  const figures: Figure[] = [];
  let momentAt = 0;
  for (let at = 0; at < reader.tokens.length && figures.length < FINDINGS_MAX; at += 1) {
    const start = reader.tokens[at]?.start ?? 0;
    while ((moments[momentAt]?.end ?? Infinity) <= start) momentAt += 1;
    if ((moments[momentAt]?.start ?? Infinity) <= start) continue;
    const amount = amountAt(reader, at);
    if (amount === null || !isMeant(reader, amount)) continue;
    const whole = rangeFrom(reader, amount) ?? amount;
    const figure = figureOf(reader, whole);
    // A sign between two numbers belongs to the first.
    figures.push({ ...figure, start: Math.max(figure.start, figures.at(-1)?.end ?? 0) });
    at = Math.max(at, whole.next - 1);
  }
  return figures;
}
