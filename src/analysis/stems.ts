// Which words are forms of one: Snowball's stemmers, each for the script that it knows.
import snowball from 'snowball-stemmers';
import { STEMMED_WORD_MAX_LENGTH } from '../limits/analysis.ts';
import { foldWord } from './words.ts';

interface Stemming {
  algorithm: string;
  /** Words that the algorithm was made for; others stay as they are. */
  letters: RegExp;
  /** What is written onto the front of a word and is none of it. */
  prefix?: RegExp;
}

/**
 * The article with what stands before it (and, so, with, like, for), as in Larkey, Ballesteros & Connell, "Light Stemming
 * for Arabic Information Retrieval" (2007). Taken off before stemming: Snowball takes the first letter of وزير for "and",
 * but not that of الوزير. Three letters at least are left: a root has as many.
 */
const ARABIC_ARTICLE = /^[وف]?(?:[بك]?ال|لل)(?=\p{L}{3})/u;

const LATIN = /^[\p{sc=Latin}\p{M}'’]+$/u;

function latin(algorithm: string): Stemming {
  return { algorithm, letters: LATIN };
}

/** By primary language tag. */
const STEMMINGS: ReadonlyMap<string, Stemming> = new Map([
  ['ar', { algorithm: 'arabic', letters: /^[\p{sc=Arabic}\p{M}]+$/u, prefix: ARABIC_ARTICLE }],
  ['ca', latin('catalan')],
  ['cs', latin('czech')],
  ['da', latin('danish')],
  ['de', latin('german')],
  ['en', latin('english')],
  ['es', latin('spanish')],
  ['eu', latin('basque')],
  ['fi', latin('finnish')],
  ['fr', latin('french')],
  ['ga', latin('irish')],
  ['hu', latin('hungarian')],
  ['hy', { algorithm: 'armenian', letters: /^\p{sc=Armenian}+$/u }],
  ['it', latin('italian')],
  ['nb', latin('norwegian')],
  ['nl', latin('dutch')],
  ['nn', latin('norwegian')],
  ['no', latin('norwegian')],
  ['pt', latin('portuguese')],
  ['ro', latin('romanian')],
  ['ru', { algorithm: 'russian', letters: /^[\p{sc=Cyrillic}\p{M}]+$/u }],
  ['sl', latin('slovene')],
  ['sv', latin('swedish')],
  ['ta', { algorithm: 'tamil', letters: /^[\p{sc=Tamil}\p{M}]+$/u }],
  ['tr', latin('turkish')],
]);

/** Stems shorter than this are shared by words that have nothing to do with each other. In UTF-16 units. */
const STEM_MIN_LENGTH = 2;

const stemmers = new Map<string, (word: string) => string>();

function stemmerOf(algorithm: string): (word: string) => string {
  const known = stemmers.get(algorithm);
  if (known !== undefined) return known;
  const stemmer = snowball.newStemmer(algorithm);
  const stem = (word: string): string => stemmer.stem(word);
  stemmers.set(algorithm, stem);
  return stem;
}

/** Vowel signs are seldom written, and would stand between the letters of the prefix. */
function withoutPrefix(word: string, prefix: RegExp): string {
  return word.replace(/\p{M}+/gu, '').replace(prefix, '');
}

/**
 * The folded stem of a word as written, or null where the language has no stemmer for its script. Stemmed before it is
 * folded: to a stemmer, marks tell endings apart.
 */
export function stemOf(word: string, language: string): string | null {
  const stemming = STEMMINGS.get(language);
  if (stemming === undefined || word.length > STEMMED_WORD_MAX_LENGTH) return null;
  const lower = language === 'tr' ? word.toLocaleLowerCase('tr') : word.toLowerCase();
  const composed = lower.normalize('NFC');
  if (!stemming.letters.test(composed)) return null;
  const bare = stemming.prefix === undefined ? composed : withoutPrefix(composed, stemming.prefix);
  const stem = foldWord(stemmerOf(stemming.algorithm)(bare));
  return stem.length < STEM_MIN_LENGTH ? null : stem;
}

/** Languages that write compounds as one word. */
const COMPOUNDING: ReadonlySet<string> = new Set(['da', 'de', 'fi', 'nb', 'nl', 'nn', 'no', 'sv']);

export function isCompounding(language: string): boolean {
  return COMPOUNDING.has(language);
}
