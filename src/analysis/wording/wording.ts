// Finds the words of a sentence that say how far a thing went, and whether they are negated.
import type { Token } from '../comparison/tokens.ts';
import { EXTENT_SCALES } from './extents.ts';
import { FATE_SCALES } from './fates.ts';
import { COURSE_SCALES, type Scale } from './scales.ts';

/** A word or phrase that stands on a scale; places are indexes of tokens, `to` is after the last. */
export interface Wording {
  scale: Scale;
  degree: number;
  from: number;
  to: number;
  isNegated: boolean;
}

interface Pattern {
  scale: Scale;
  degree: number;
  /** The first word, or its beginning. */
  first: string;
  isPrefix: boolean;
  others: readonly string[];
}

/** Patterns are looked up by as many letters as all of them have. */
const KEY_LENGTH = 2;

type Lexicon = ReadonlyMap<string, readonly Pattern[]>;

const SCALES: readonly Scale[] = [...COURSE_SCALES, ...FATE_SCALES, ...EXTENT_SCALES];
const lexicons = new Map<string, Lexicon>();

function patternOf(written: string, scale: Scale, degree: number): Pattern {
  const [first = '', ...others] = written.split('_');
  const isPrefix = first.endsWith('*');
  return { scale, degree, first: isPrefix ? first.slice(0, -1) : first, isPrefix, others };
}

function lexiconOf(language: string): Lexicon {
  const known = lexicons.get(language);
  if (known !== undefined) return known;
  const patterns = SCALES.flatMap((scale) =>
    scale.degrees.flatMap((words, degree) =>
      (words[language] ?? '')
        .split(' ')
        .filter((written) => written !== '')
        .map((written) => patternOf(written, scale, degree)),
    ),
  );
  const made = Map.groupBy(patterns, ({ first }) => first.slice(0, KEY_LENGTH));
  lexicons.set(language, made);
  return made;
}

function isFound(pattern: Pattern, tokens: readonly Token[], at: number): boolean {
  const word = tokens[at]?.word ?? '';
  const isFirst = pattern.isPrefix ? word.startsWith(pattern.first) : word === pattern.first;
  return isFirst && pattern.others.every((other, index) => tokens[at + 1 + index]?.word === other);
}

/** True where both speak of one scale and say nothing on it alike. */
export function areOpposed(one: readonly Wording[], other: readonly Wording[]): boolean {
  const isAlike = (a: Wording, b: Wording): boolean => a.degree === b.degree && a.isNegated === b.isNegated;
  return one.some(({ scale }) => {
    const [mine, theirs] = [one, other].map((wordings) => wordings.filter((own) => own.scale === scale));
    if (mine === undefined || theirs === undefined || theirs.length === 0) return false;
    return !mine.some((wording) => theirs.some((own) => isAlike(wording, own)));
  });
}

const NEGATIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('not never neither nor without cannot no'.split(' ')),
  de: new Set('nicht nie niemals kein keine keinen ohne'.split(' ')),
  fr: new Set('pas jamais ni sans aucun aucune non'.split(' ')),
  es: new Set('no nunca tampoco sin ni jamas'.split(' ')),
};
/** didn't, isn't: the tokens "didn" and "t". */
const SHORTENED = /^(?:do|doe|di|is|was|were|are|has|have|had|would|could|should|wo|ca|does|did|do)n?$/u;
/** A negation reaches this many words on; in German and French it may also follow. */
const NEGATION_REACH = 3;

/** They turn a statement as "not" does, without saying so. */
const SOFT_NEGATIONS: ReadonlySet<string> = new Set(
  (
    'no none nobody nothing without unlikely fail fails failed failing refuse refused refuses lack lacks lacking hardly barely ' +
    'avoid avoided prevent prevented instead only except unless unable unwilling stop stopped kaum ohne kein keine nur nadie sin solo sans aucun seulement'
  ).split(' '),
);

/** How many words of tokens turn what they say. */
export function countNegations(tokens: readonly Token[], language: string): number {
  return tokens.filter(({ word }, at) => isNegationAt(tokens, at, language) || SOFT_NEGATIONS.has(word))
    .length;
}

/** Not only: no negation of what follows. */
function isNegationAt(tokens: readonly Token[], at: number, language: string): boolean {
  const word = tokens[at]?.word ?? '';
  const next = tokens[at + 1]?.word ?? '';
  if (word === 't' && SHORTENED.test(tokens[at - 1]?.word ?? '')) return true;
  if (NEGATIONS[language]?.has(word) !== true) return false;
  if (/^\d/u.test(next)) return false;
  return !['only', 'just', 'nur', 'seulement', 'solo', 'longer', 'doubt', 'less', 'fewer'].includes(next);
}

/** The index of the negation that reaches a token; null where none does. */
export function negationBefore(tokens: readonly Token[], at: number, language: string): number | null {
  for (let before = at - 1; before >= Math.max(0, at - NEGATION_REACH); before -= 1)
    if (isNegationAt(tokens, before, language)) return before;
  return null;
}

/** May is a month, Will a name: with a capital inside a sentence they are no modal verbs. */
function isName(token: Token | undefined, at: number): boolean {
  return (
    token !== undefined && at > 0 && token.isCapital && ['may', 'will', 'hurt', 'cut'].includes(token.word)
  );
}

/** The wordings of a sentence, in order; of two that begin at one word on one scale, the longer. */
export function wordingsIn(tokens: readonly Token[], language: string): Wording[] {
  const lexicon = lexiconOf(language);
  return tokens.flatMap((token, at) => {
    if (isName(token, at)) return [];
    const found = (lexicon.get(token.word.slice(0, KEY_LENGTH)) ?? []).filter((pattern) =>
      isFound(pattern, tokens, at),
    );
    return longestOfEachScale(found).map(({ scale, degree, others }) => ({
      scale,
      degree,
      from: at,
      to: at + 1 + others.length,
      isNegated: negationBefore(tokens, at, language) !== null,
    }));
  });
}

function longestOfEachScale(found: readonly Pattern[]): Pattern[] {
  return found.filter(
    (pattern) =>
      !found.some(
        (other) =>
          other !== pattern && other.scale === pattern.scale && other.others.length > pattern.others.length,
      ),
  );
}
