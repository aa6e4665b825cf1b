// The names of people, places and organisations in a text: runs of words with a capital that grammar does not explain.
import { FINDINGS_MAX, NAME_WORDS_MAX } from '../../limits/support.ts';
import type { Span } from '../../news/article.ts';
import { type NameToken, nameTokensOf } from './tokens.ts';
import { countryOfPeople, isCalendarWord, isInstitution, isOpener, isParticle, isTitle } from './words.ts';
import { stopWordsOf } from '../stop-words.ts';
import { primaryLanguageOf } from '../terms.ts';

export interface Name extends Span {
  /** Folded, without titles, stops and possessive: what equality goes by. */
  key: string;
  /** The folded words of the key. */
  words: readonly string[];
  /** The folded acronym that stands in brackets right after it: Chinese Academy of Sciences (CAS); null where none does. */
  acronym: string | null;
}

/** What a text tells of its words: those it writes in lower case, and those with a capital where grammar asks for none. */
interface Usage {
  tokens: readonly NameToken[];
  lowered: ReadonlySet<string>;
  proven: ReadonlySet<string>;
  stopWords: ReadonlySet<string>;
  language: string | null;
}

/** Languages that write all nouns with a capital: there a lone word proves nothing. */
function capitalisesNouns(language: string | null): boolean {
  return language === 'de' || language === 'lb';
}

/** Between two words of one name: a space, a stop after an initial or St., or &. */
const INNER_GAP = /^(?: |\u00A0|\. | & | d['’])$/iu;
/** The stop belongs to what is short: J., St., Gen. */
const SHORT_MAX_LENGTH = 4;

function joins(left: NameToken, right: NameToken): boolean {
  if (!INNER_GAP.test(right.gap)) return false;
  return !right.gap.startsWith('.') || (left.text.length <= SHORT_MAX_LENGTH && !right.isFirst);
}

function mayBeName(token: NameToken, usage: Usage): boolean {
  return (
    token.isCapital && !isCalendarWord(token.folded) && !(token.isFirst && usage.stopWords.has(token.folded))
  );
}

/** The tokens `[first, next)` of the run that a capital begins, particles inside it included. */
function runFrom(usage: Usage, first: number): number {
  const { tokens } = usage;
  let next = first + 1;
  for (let at = first + 1; at < tokens.length && at - first < NAME_WORDS_MAX; at += 1) {
    const [left, token] = [tokens[at - 1], tokens[at]];
    if (left === undefined || token === undefined || !joins(left, token)) break;
    const isInside = mayBeName(token, usage) && !(token.isFirst && token.gap !== ' ');
    if (isInside) next = at + 1;
    else if (!goesOn(usage, { first, at })) break;
  }
  return next;
}

const GERMAN_ARTICLE =
  /^(?:d(?:er|ie|as|em|en|es)|(?:k?ein|sein|ihr)(?:e|er|en|em|es)?|im|am|vom|zum|zur|beim|ins|ans)$/;

/** True for a particle, and for `of` after what is named with it. */
function goesOn({ tokens, language }: Usage, { first, at }: { first: number; at: number }): boolean {
  const word = tokens[at]?.folded ?? '';
  if (word === 'of') return tokens.slice(first, at).some(({ folded }) => isInstitution(folded));
  // Das Haus von Sommer: a noun with its article is no first name.
  if (language === 'de' && GERMAN_ARTICLE.test(tokens[first - 1]?.folded ?? '')) return false;
  return isParticle(word, tokens[at - 1]?.folded ?? '', language);
}

/** Words in front that are no part of the name: The, Former, French before a title, titles. */
function isLead(token: NameToken, following: NameToken | undefined, usage: Usage): boolean {
  const { folded, isFirst } = token;
  if (isTitle(folded)) return true;
  // The lists hold short names too: Li, Su. Only the beginning of a sentence gives a stop word its capital.
  if (folded === 'the' || (isFirst && usage.stopWords.has(folded) && !token.isAcronym && folded.length > 1))
    return true;
  if (following === undefined) return false;
  if (countryOfPeople(folded) !== null) return isTitle(following.folded);
  return (
    isFirst && !usage.proven.has(folded) && (usage.lowered.has(folded) || isOpener(folded, usage.language))
  );
}

function trimmedRun(usage: Usage, first: number, next: number): NameToken[] {
  const run = usage.tokens.slice(first, next);
  while (run[0] !== undefined && isLead(run[0], run[1], usage)) run.shift();
  return run;
}

/** One word with a capital: a name where its capital is not explained by its place. */
function provesItself(token: NameToken, usage: Usage): boolean {
  const { folded } = token;
  if (countryOfPeople(folded) !== null || isTitle(folded)) return false;
  if (token.isAcronym) return !token.isInTitle || usage.proven.has(folded);
  if (usage.proven.has(folded)) return true;
  if (capitalisesNouns(usage.language) || token.isInTitle) return false;
  if (!token.isFirst) return true;
  return !usage.lowered.has(folded) && !isOpener(folded, usage.language) && !usage.stopWords.has(folded);
}

function keyWordsOf(run: readonly NameToken[]): string[] {
  return run
    .map(({ folded, isAcronym }) => (isAcronym ? folded.replaceAll('.', '') : folded.replace(/'s$/, '')))
    .filter((word) => word !== 'the' && word !== '');
}

function nameOf(run: readonly NameToken[], following: NameToken | undefined): Name | null {
  const [first, last] = [run[0], run.at(-1)];
  if (first === undefined || last === undefined) return null;
  const words = keyWordsOf(run);
  const isNamed = following?.isAcronym === true && following.gap.trim() === '(' && run.length > 1;
  return {
    start: first.start,
    end: last.end,
    key: words.join(' '),
    words,
    acronym: isNamed ? following.folded.replaceAll('.', '') : null,
  };
}

/** In a title only what is known from the lines below: the known words among its capitals. */
function knownRun(run: readonly NameToken[], usage: Usage): readonly NameToken[] {
  if (run[0]?.isInTitle !== true) return run;
  const known = ({ folded }: NameToken) => usage.proven.has(folded) || isParticle(folded, '', usage.language);
  const from = run.findIndex(({ folded }) => usage.proven.has(folded));
  const length = run.slice(from).findIndex((token) => !known(token));
  return from === -1 ? [] : run.slice(from, length === -1 ? undefined : from + length);
}

function usageOf(text: string, language: string | null): Usage {
  const tokens = nameTokensOf(text, language);
  const stopWords = stopWordsOf(language ?? 'en');
  const lowered = new Set(tokens.filter(({ isCapital }) => !isCapital).map(({ folded }) => folded));
  const isProof = (token: NameToken, at: number): boolean => {
    if (!token.isCapital || token.isInTitle || isTitle(token.folded) || isCalendarWord(token.folded))
      return false;
    if (countryOfPeople(token.folded) !== null || stopWords.has(token.folded)) return token.isAcronym;
    if (token.isAcronym) return true;
    const beside = [tokens[at - 1], tokens[at + 1]];
    if (!capitalisesNouns(language)) return !token.isFirst;
    // A noun beside a noun: Angela Merkel, Ministerpräsident Söder.
    return (
      !token.isFirst &&
      beside.some((other) => other?.isCapital === true && !other.isFirst && isBeside(token, other))
    );
  };
  const proven = new Set(tokens.filter(isProof).map(({ folded }) => folded));
  return { tokens, lowered, proven, stopWords, language };
}

function isBeside(one: NameToken, other: NameToken): boolean {
  return one.start < other.start ? joins(one, other) : joins(other, one);
}

/** The names of a text, in order; none in scripts without capitals. Peoples (French) and dates are no names. */
export function namesIn(text: string, language: string | null): Name[] {
  const usage = usageOf(text, primaryLanguageOf(language));
  const { tokens } = usage;
  const names: Name[] = [];
  for (let at = 0; at < tokens.length && names.length < FINDINGS_MAX; at += 1) {
    const token = tokens[at];
    if (token === undefined || !mayBeName(token, usage)) continue;
    const next = runFrom(usage, at);
    const run = knownRun(trimmedRun(usage, at, next), usage);
    const [first] = run;
    const isName = first !== undefined && (run.length > 1 || provesItself(first, usage));
    const name = isName ? nameOf(run, tokens[next]) : null;
    if (name !== null) names.push(name);
    at = next - 1;
  }
  return names;
}
