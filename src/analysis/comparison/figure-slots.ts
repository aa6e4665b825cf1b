// What a figure of a sentence stands for: what befell those counted, and which part it has among other figures.
import type { Span } from '../../news/article.ts';
import type { Claim } from './claims.ts';
import type { Clause } from './clauses.ts';
import type { Token } from './tokens.ts';
import type { Figure } from '../figures/figures.ts';

/** What befalls people who are counted, by the beginnings of words in all languages; folded. */
const FATES: readonly (readonly [string, RegExp])[] = [
  [
    'killed',
    /^(?:kill(?:ed|ing|s)?|died$|dies$|die$|dying|dead|deaths?|fatalit|fatally|lives|toll|perished|drowned|getotet|tote[nr]?$|starb|gestorben|todesopfer|tue(?:e?s)?$|morts?$|decede|muert|murier|murio|fallec)/u,
  ],
  ['injured', /^(?:injur|wound|hurt|verletz|bless(?:e|es|ee|ees)$|herid)/u],
  ['missing', /^(?:missing|unaccounted|vermisst|disparu|desaparec)/u],
  ['arrested', /^(?:arrest|detain|festgenommen|verhaftet|interpell|deten)/u],
  ['evacuated', /^(?:evacu|displac|evaku|homeless)/u],
  ['rescued', /^(?:rescued?|saved|gerettet|rescat|secour)/u],
  ['infected', /^(?:infect|infiz|contag)/u],
  ['charged', /^(?:charged|indicted|angeklagt|inculp|imputad)/u],
  ['trapped', /^(?:trapped|stranded|eingeschlossen|atrapad)/u],
  ['treated', /^(?:hospital|treated)/u],
];
/** Words between a figure and what befell those counted. */
const FATE_REACH = 6;

/** "Die" is an article in German. */
function fateOfWord(word: string, language: string): string | null {
  if (word === 'die' && language !== 'en') return null;
  return FATES.find(([, pattern]) => pattern.test(word))?.[0] ?? null;
}

function tokenIndexAt(claim: Claim, at: number): number {
  const index = claim.tokens.findIndex(({ end }) => end > at);
  return index === -1 ? claim.tokens.length : index;
}

/** As much before a figure as says what part it has. In UTF-16 units. */
const LEAD_MAX_LENGTH = 100;

function leadOf({ words }: Claim, { start }: Figure): string {
  return words.slice(Math.max(0, start - LEAD_MAX_LENGTH), start);
}

/** Killing at least 30, injured about 12. */
const BOUNDED_VERB =
  /(?<!\p{L})(\p{L}{1,30})\s+(?:at least|more than|about|around|some|up to|nearly|over|another|mindestens|au moins|al menos)\s+$/u;
const TOLL =
  /\b(?:toll|deaths|dead|who (?:have |had )?died|people killed|who were killed)\b[^.;]{0,40}\b(?:to|at|of|is|was|reached|hit|stands? at)\s+(?:\w+\s){0,2}$/iu;

/** What befell those a figure counts: its noun, the verb right before it, or the nearest after it; null where nothing. */
export function fateOf(claim: Claim, figure: Figure): string | null {
  const { tokens, words } = claim;
  const first = tokenIndexAt(claim, figure.start);
  const next = tokenIndexAt(claim, figure.end);
  const before = tokens[first - 1];
  const hasBefore = before !== undefined && !/[,;]/u.test(words.slice(before.end, figure.start));
  const lead = leadOf(claim, figure);
  const byVerbBefore = fateOfWord(
    BOUNDED_VERB.exec(lead)?.[1]?.toLowerCase() ?? (hasBefore ? before.word : ''),
    claim.language,
  );
  const isTollTo = TOLL.test(lead);
  let byAfter: string | null = null;
  for (const [offset, token] of tokens.slice(next, next + FATE_REACH).entries()) {
    const gap = words.slice(tokens[next + offset - 1]?.end ?? token.start, token.start);
    if (/[,;:]/u.test(gap) && offset > 0) break;
    byAfter = fateOfWord(token.word, claim.language);
    if (byAfter !== null) break;
  }
  return byVerbBefore ?? (isTollTo ? 'killed' : byAfter);
}

/** A figure's part in its sentence: "from 3", "to 5", "by 2", "including 4", or none of these. */
export type NumberRole = 'from' | 'to' | 'by' | 'part' | 'plain';

const BOUND =
  '(?:at least|more than|less than|fewer than|about|around|some|up to|nearly|almost|over|roughly|an estimated|mindestens|mehr als|etwa|rund|au moins|plus de|environ|al menos|más de|unos|unas)';

const BOUND_BEFORE = new RegExp(`${BOUND}\\s+$`, 'iu');
const PART =
  /\b(?:including|among them|of whom|of them|of those|darunter|dont|entre ellos|incluid[oa]s)\W+(?:\w+\W+){0,1}$/iu;
const FROM = /\b(?:from|von|de)\s+(?:(?:a|an|the) \p{L}+ of )?\p{Sc}?$/iu;
const BY = /\b(?:by|um|rose|fell|grew|dropped|increased|climbed|jumped)\s+\p{Sc}?$/iu;
const TO = /\b(?:to|at|auf|à|al)\s+\p{Sc}?$/iu;

export function roleOf(claim: Claim, figure: Figure): NumberRole {
  const lead = leadOf(claim, figure).replace(BOUND_BEFORE, '');
  if (PART.test(lead)) return 'part';
  if (FROM.test(lead)) return 'from';
  if (BY.test(lead)) return 'by';
  return TO.test(lead) ? 'to' : 'plain';
}

/** Measures that stand before their figure: a magnitude of 6.1. */
const NAMED_MEASURE =
  /\b(?<measure>magnitude|category|stärke|magnitud|magnitude)(?:\s+(?:of|de|von|d['’]))?\s+(?:\p{L}+\s+)?$/iu;

/** The measure that a figure without a unit gives; null where none is named. */
export function namedMeasureOf(claim: Claim, figure: Figure): string | null {
  return NAMED_MEASURE.exec(leadOf(claim, figure))?.groups?.['measure']?.toLowerCase() ?? null;
}

/** The past that news compares with. */
const BACKGROUND =
  /\b(?:last (?:year|month|week|quarter|season|time)|previous(?:ly)?|a year (?:ago|earlier)|compared (?:with|to)|earlier (?:this|that)|(?<!(?:founded|built|born|opened|established|created|since|launched|set up) )in (?:19|20)\d\d|years? ago|historically|on average|averag\w+|over the past|in the past|\bago\b|vergangene[ns]? jahr|vorjahr|année dernière|año pasado)\b/iu;

/** A date this long before the write-up is of something else. */
const PAST_MS = 60 * 86_400_000;

/** A firm founded in 1987 has its staff today. */
const ORIGIN = /\b(?:founded|built|born|opened|established|created|launched|set up|since)(?: in)? $/iu;

/** True where a sentence dates itself in a past that is no news. */
function speaksOfThePast({ words, moments, article }: Claim): boolean {
  return moments.some(
    ({ start, until, precision }) =>
      until !== null &&
      precision !== 'time' &&
      Date.parse(until) < article.eventTime - PAST_MS &&
      !ORIGIN.test(words.slice(Math.max(0, start - LEAD_MAX_LENGTH), start)),
  );
}

/** True for a clause that speaks of an earlier time. */
export function isBackground(claim: Claim, clause: Clause): boolean {
  const [first, last] = [claim.tokens[clause.from], claim.tokens[clause.to - 1]];
  if (first === undefined || last === undefined) return false;
  return speaksOfThePast(claim) || BACKGROUND.test(claim.words.slice(first.start, last.end));
}

/** Words that may stand between a figure and its noun in a value. */
const VALUE_WORDS_MAX = 3;

/** The noun counted: five Republican appointees are appointees. */
function nounOf({ words, tokens, language }: Claim, figure: Figure): Token | null {
  const next = tokens.findIndex(({ end }) => end > figure.end);
  if (next === -1 || figure.counted === null || figure.unit !== null) return null;
  const at = tokens
    .slice(next, next + VALUE_WORDS_MAX)
    .findIndex(({ stem, word }) => stem === figure.counted || word === figure.counted);
  const [first, second] = [tokens[next + at], tokens[next + at + 1]];
  if (at === -1 || first === undefined) return null;
  const isModifier =
    second?.isContent === true &&
    !/(?:ed|ing)$/u.test(second.word) &&
    fateOfWord(second.word, language) === null &&
    words.slice(first.end, second.start) === ' ' &&
    !first.word.endsWith('s') &&
    !/^(?:people|men|women|children|police|crew|staff)$/u.test(first.word);
  return isModifier ? second : first;
}

/** The stem of what a figure counts; null where it counts nothing. */
export function countedBy(claim: Claim, figure: Figure): string | null {
  if (figure.counted === 'year-old') return figure.counted;
  return claim.language === 'en' ? (nounOf(claim, figure)?.stem ?? figure.counted) : figure.counted;
}

/** A figure with the words that bound it and the noun that it counts: "at least 30 people". */
export function valueSpanOf(claim: Claim, figure: Figure): Span {
  const bound = BOUND_BEFORE.exec(leadOf(claim, figure))?.[0].length ?? 0;
  return { start: figure.start - bound, end: nounOf(claim, figure)?.end ?? figure.end };
}
