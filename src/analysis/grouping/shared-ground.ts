// What an article shares with articles in other languages: names by their sounds, places, figures, acronyms.
import {
  GROUND_ACRONYMS_MAX,
  GROUND_FIGURES_MAX,
  GROUND_GUESSED_NAMES_MAX,
  GROUND_KEYS_MAX,
  GROUND_NAMES_MAX,
  GROUND_PLACES_MAX,
  GROUND_READ_MAX_LENGTH,
} from '../../limits/shared-ground.ts';
import type { ArticleText } from '../../news/article.ts';
import type { Profile } from '../../news/ports.ts';
import { placeNamesOf } from '../places.ts';
import { soundKeysOf } from '../romanise/sounds.ts';
import { rarity, type StemStatistics } from '../similarity.ts';
import { primaryLanguageOf, STEM_MARK, wordTerms } from '../terms.ts';
import { findByCapitals } from './ground/capitals.ts';
import { groundFiguresIn, type GroundFigure } from './ground/figures.ts';
import { gatherMentions, type GroundText, type Mention } from './ground/mentions.ts';
import { findUnmarked } from './ground/unmarked.ts';
import { findUnspaced } from './ground/unspaced.ts';
import { groundWordsOf } from './ground/words.ts';

/** Marks an entry of a profile that is no stem but shared ground: then a letter for its kind, then its form. */
export const GROUND_MARK = '\uE00A';

/** Letters of the kinds. The language weighs nothing and says what the other forms were read as. */
export type GroundLetter = 'l' | 'n' | 'p' | 'w' | 'a' | 'f' | 'd' | 'm' | 's';

const MENTION_LETTERS: Readonly<Record<Mention['kind'], GroundLetter>> = {
  name: 'n',
  part: 'p',
  place: 'w',
  acronym: 'a',
};
const FIGURE_LETTERS: Readonly<Record<GroundFigure['kind'], GroundLetter>> = {
  figure: 'f',
  deaths: 'd',
  magnitude: 'm',
  score: 's',
};

/** True for a marked term of a profile, and for a key of a signature. */
export function isGroundTerm(term: string): boolean {
  return term.startsWith(GROUND_MARK);
}

export interface GroundOptions {
  /** BCP 47; nothing is shared where it is unknown. */
  language: string | null;
  /** How rare the words of the article's own language are; where it is not given, or lacks a word, it is taken for rare. */
  statistics?: StemStatistics;
}

const UNSPACED_LANGUAGES: ReadonlySet<string> = new Set(['zh', 'ja']);
const UNMARKED_LANGUAGES: ReadonlySet<string> = new Set('ar fa ur ps he yi ko ka'.split(' '));

/**
 * The marked terms of an article with their weights, to be kept in its profile beside the stems: at most 27, of most
 * articles about twelve. Empty where the language is unknown.
 */
export function sharedGroundOf(
  text: ArticleText,
  { language, statistics }: GroundOptions,
): ReadonlyMap<string, number> {
  const terms = new Map<string, number>();
  if (language === null) return terms;
  const primary = primaryLanguageOf(language);
  // Articles name their language themselves; a term goes into one line of a column.
  if (!/^[a-z]{2,3}$/.test(primary)) return terms;
  const opening = [text.abstract, text.body].filter((part) => part !== null).join('\n\n');
  const headline = (text.headline ?? '').slice(0, GROUND_READ_MAX_LENGTH);
  const read = {
    headline,
    opening: opening.slice(0, GROUND_READ_MAX_LENGTH - headline.length),
    language: primary,
  };
  terms.set(`${GROUND_MARK}l${primary}`, 0);
  for (const { kind, form, weight } of keptMentions(read, statistics))
    terms.set(GROUND_MARK + MENTION_LETTERS[kind] + form, hundredths(weight));
  const figures = groundFiguresIn(`${read.headline}\n${read.opening}`, primary);
  for (const { kind, form, weight } of keptFigures(figures))
    terms.set(GROUND_MARK + FIGURE_LETTERS[kind] + form, hundredths(weight));
  return terms;
}

function hundredths(weight: number): number {
  return Math.round(weight * 100) / 100;
}

function findMentions(read: GroundText): Mention[] {
  const { language } = read;
  const places = placeNamesOf(language);
  if (UNSPACED_LANGUAGES.has(language))
    return findUnspaced(`${read.headline}\n${read.opening}`, language, places);
  const words = groundWordsOf(read);
  if (UNMARKED_LANGUAGES.has(language)) return findUnmarked(words, language, places);
  return findByCapitals(words, language, places);
}

function keptMentions(read: GroundText, statistics: StemStatistics | undefined): Mention[] {
  const weighed = findMentions(read).map((mention) => ({
    ...mention,
    weight: mention.weight * rarityOf(mention.word, read.language, statistics),
  }));
  const gathered = gatherMentions(weighed);
  const isMarked = !UNMARKED_LANGUAGES.has(read.language);
  const most = (kinds: readonly Mention['kind'][], count: number) =>
    gathered.filter(({ kind }) => kinds.includes(kind)).slice(0, count);
  return [
    ...most(['name', 'part'], isMarked ? GROUND_NAMES_MAX : GROUND_GUESSED_NAMES_MAX),
    ...most(['place'], GROUND_PLACES_MAX),
    ...most(['acronym'], GROUND_ACRONYMS_MAX),
  ];
}

/** 1 for a word of one article, less for one of many: what half of the articles say identifies none. */
function rarityOf(word: string, language: string, statistics: StemStatistics | undefined): number {
  if (statistics === undefined || word === '') return 1;
  const terms = wordTerms(word, language);
  const stem = terms.find((term) => term.startsWith(STEM_MARK)) ?? terms[0] ?? '';
  const frequency = statistics.frequencies.get(stem) ?? 1;
  const articles = Math.max(statistics.articles, frequency);
  return Math.min(1, rarity(frequency, articles) / rarity(1, articles));
}

/** Those that identify best; what contradicts is kept beside them. */
function keptFigures(figures: readonly GroundFigure[]): GroundFigure[] {
  const counts = figures
    .filter(({ kind }) => kind !== 'deaths')
    .toSorted((one, other) => other.weight - one.weight);
  const deaths = figures.find(({ kind }) => kind === 'deaths');
  return [...counts.slice(0, GROUND_FIGURES_MAX), ...(deaths === undefined ? [] : [deaths])];
}

/** Countries are in too many articles to look others up by; a figure has to say something. */
const KEY_WEIGHT_MIN = 0.35;

/**
 * The strongest of an article's ground as keys of the index, in the article's language: kept with its signature. Names
 * have the coarse form in which all scripts meet.
 */
export function groundKeysOf(profile: Profile): string[] {
  const { language, entries } = readGround(profile);
  return language === null ? [] : bareKeysOf(entries).map((key) => keyIn(language, key));
}

/** The same keys as articles in other languages have them: what look-alikes across languages are looked up by. */
export function groundQueriesOf(profile: Profile, languages: readonly string[]): string[] {
  const { language, entries } = readGround(profile);
  if (language === null) return [];
  const others = new Set(
    languages.map((other) => primaryLanguageOf(other)).filter((other) => other !== language),
  );
  const keys = others.size === 0 ? [] : bareKeysOf(entries);
  return [...others].flatMap((other) => keys.map((key) => keyIn(other, key)));
}

function keyIn(language: string, key: string): string {
  return GROUND_MARK + language + GROUND_MARK + key;
}

function bareKeysOf(entries: readonly GroundEntry[]): string[] {
  const keys = entries
    .filter(
      ({ letter, form, weight }) => weight >= KEY_WEIGHT_MIN && !(letter === 'w' && form.startsWith('r')),
    )
    .sort((one, other) => other.weight - one.weight || (one.form < other.form ? -1 : 1))
    .flatMap(keysOfEntry);
  return [...new Set(keys)].slice(0, GROUND_KEYS_MAX);
}

function keysOfEntry({ letter, form }: GroundEntry): string[] {
  if (letter === 'n' || letter === 'p') return soundKeysOf(form).map((key) => `n${key}`);
  return letter === 'l' || letter === 'd' ? [] : [letter + form];
}

/** A profile without its marked terms: its stems. */
export function withoutGround(profile: Profile): Profile {
  return new Map([...profile].filter(([term]) => !isGroundTerm(term)));
}

/** One marked term, read. */
export interface GroundEntry {
  letter: GroundLetter;
  form: string;
  weight: number;
}

/** The shared ground of a profile, ready to be compared. */
export interface SharedGround {
  /** A primary tag; null where the profile has no ground. */
  language: string | null;
  entries: readonly GroundEntry[];
  /** Under which entries of other articles may agree with these: most articles share none, which is cheap to see. */
  keys: ReadonlySet<string>;
}

/** Reads the marked terms of a profile. */
export function readGround(profile: Profile): SharedGround {
  const entries: GroundEntry[] = [];
  let language: string | null = null;
  for (const [term, weight] of profile) {
    if (!isGroundTerm(term)) continue;
    const letter = term.charAt(1) as GroundLetter;
    const form = term.slice(2);
    if (letter === 'l') language = form;
    else entries.push({ letter, form, weight });
  }
  return { language, entries, keys: new Set(entries.flatMap(keysOfEntry)) };
}
