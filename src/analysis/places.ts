// Countries, well-known cities and organisations by what languages call them: Germany, Deutschland, Германия, 德国 are one.
import { PLACE_LANGUAGES_MAX } from '../limits/shared-ground.ts';
import { foldText } from '../news/folding.ts';
import { CITY_NAMES, COUNTRY_STEMS, ORGANISATION_NAMES } from './places/names.ts';

/** `r` and an ISO 3166 code for a country, `c` and a name for a city, `o` and an acronym for an organisation. */
export type PlaceCode = string;

interface PlaceName {
  /** Folded; with spaces where it has several words. */
  written: string;
  code: PlaceCode;
  /** How much longer a word that begins so must and may be: its case, or the people's name. */
  moreMin: number;
  moreMax: number;
  /** Only as capitals: US, WHO, ЕС. */
  isAcronym: boolean;
}

/** Names that are looked up: by their first letters, or, in scripts without spaces, anywhere. */
interface PlaceTable {
  byBeginning: ReadonlyMap<string, readonly PlaceName[]>;
  unspaced: ReadonlyMap<string, PlaceCode>;
}

/** The names by which one language may call places. */
export interface PlaceNames {
  own: PlaceTable;
  countries: PlaceTable;
  /** Finds any name of a script without spaces; null where the language is written with them. */
  anywhere: RegExp | null;
}

const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff]/u;
const HANGUL = /[\uac00-\ud7a3]/u;
const LATIN = /^[a-z]/;
const CASED = /^[a-z\u0370-\u052f]/;
const SHORT_BEGINNING = 2;
const BEGINNING = 3;
const STEM_MIN_LENGTH = 4;
const MORE_MAX = 6;
/** Endings of a country's name that cases and peoples change. */
const ENDING = /(?:[aeiouy]+|[аяиыеоуюій]+|[αοιηεσςυω]+|[اهي]+)$/u;

function countriesOf(language: string): PlaceName[] {
  const regions = new Intl.DisplayNames([language], { type: 'region', fallback: 'none' });
  return countryCodes().flatMap((code) => {
    const folded = foldText(regions.of(code) ?? '');
    if (folded === '') return [];
    const stem = folded.replace(ENDING, '');
    const isStem = stem.length >= STEM_MIN_LENGTH && !UNSPACED.test(folded);
    const written = isStem ? stem : folded;
    return [
      {
        written,
        code: `r${code}`,
        moreMin: isStem && LATIN.test(stem) && stem !== folded ? 1 : 0,
        moreMax: moreMaxOf(written, isStem),
        isAcronym: false,
      },
    ];
  });
}

/** Mali is no Malik, Francia no Francisco. */
function moreMaxOf(written: string, isStem: boolean): number {
  if (!isStem) return LATIN.test(written) ? 0 : 2;
  return written.length <= STEM_MIN_LENGTH ? 2 : written.length === STEM_MIN_LENGTH + 1 ? 3 : MORE_MAX;
}

/** Codes of unions, reserves and tests are no countries. */
const NO_COUNTRY = /^(?:EU|EZ|UN|QO|XA|XB|ZZ|AC|CP|DG|EA|IC|TA|CQ)$/;
let codes: readonly string[] | null = null;

/** The codes in use: of one that a country had before, the answer of a locale is another. */
function countryCodes(): readonly string[] {
  if (codes !== null) return codes;
  const names = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
  const letters = Array.from('ABCDEFGHIJKLMNOPQRSTUVWXYZ');
  codes = letters
    .flatMap((first) => letters.map((second) => first + second))
    .filter((code) => !NO_COUNTRY.test(code) && names.of(code) !== undefined)
    .filter((code) => new Intl.Locale(`und-${code}`).region === code);
  return codes;
}

const ACRONYM_MAX_LENGTH: Readonly<Record<string, number>> = { r: 3, c: 0, o: 5 };

function ownNames(list: string, kind: 'r' | 'c' | 'o'): PlaceName[] {
  return list.split('\n').flatMap((line) => {
    const [code = '', ...names] = line.trim().split(' ');
    return names.map((name) => {
      const written = foldText(name.replaceAll('_', ' '));
      const isAcronym = CASED.test(written) && written.length <= (ACRONYM_MAX_LENGTH[kind] ?? 0);
      const moreMax = isAcronym
        ? 0
        : written.length < STEM_MIN_LENGTH && !HANGUL.test(written)
          ? 1
          : MORE_MAX;
      return { written, code: kind + code, moreMin: 0, moreMax, isAcronym };
    });
  });
}

const known = new Map<string, PlaceNames>();
let shared: PlaceTable | null = null;

/** The names by which a language, a primary tag, may call places: made for its first article (some ms), then kept. */
export function placeNamesOf(language: string): PlaceNames {
  const found = known.get(language);
  if (found !== undefined) return found;
  if (language !== 'en' && !isNamed(language)) return placeNamesOf('en');
  shared ??= tableOf([
    ...ownNames(COUNTRY_STEMS, 'r'),
    ...ownNames(CITY_NAMES, 'c'),
    ...ownNames(ORGANISATION_NAMES, 'o'),
  ]);
  const countries = tableOf(countriesOf(language));
  const isUnspaced = countries.unspaced.size > 0;
  const made = { own: shared, countries, anywhere: isUnspaced ? patternOf([shared, countries]) : null };
  const [oldest] = known.keys();
  if (known.size >= PLACE_LANGUAGES_MAX && oldest !== undefined) known.delete(oldest);
  known.set(language, made);
  return made;
}

/** Articles name their language themselves: only those that the runtime knows have names of their own. */
function isNamed(language: string): boolean {
  return /^[a-z]{2,3}$/.test(language) && Intl.DisplayNames.supportedLocalesOf([language]).length > 0;
}

function tableOf(names: readonly PlaceName[]): PlaceTable {
  const long = names.filter(({ written }) => written.length > 1);
  const [spaced, unspaced] = [
    long.filter(({ written }) => !UNSPACED.test(written)),
    long.filter(({ written }) => UNSPACED.test(written)),
  ];
  const longest = spaced.toSorted((one, other) => other.written.length - one.written.length);
  return {
    byBeginning: Map.groupBy(longest, ({ written }) => beginningOf(written)),
    unspaced: new Map(unspaced.map(({ written, code }) => [written, code])),
  };
}

function patternOf(tables: readonly PlaceTable[]): RegExp {
  const written = new Set(tables.flatMap(({ unspaced }) => [...unspaced.keys()]));
  const longest = [...written].sort((one, other) => other.length - one.length);
  return new RegExp(longest.map((name) => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('|'), 'gu');
}

/** Hangul writes a syllable with a sign, and acronyms are short. */
function beginningOf(written: string): string {
  return written.slice(0, HANGUL.test(written) ? SHORT_BEGINNING : BEGINNING);
}

/** A word of a text as it is looked up. */
export interface PlaceWord {
  folded: string;
  isAcronym: boolean;
  /** The folded words after it, with spaces: asked for where a name of several words begins so. */
  following: () => string;
}

/** The words after one that a name may go on over. */
const FOLLOWING_WORDS = 2;

/** The place whose name begins at a word of a text. */
export function placeAtWord(
  names: PlaceNames,
  words: readonly Pick<PlaceWord, 'folded' | 'isAcronym'>[],
  at: number,
): { code: PlaceCode; words: number } | null {
  const word = words[at];
  if (word === undefined) return null;
  const following = () =>
    words
      .slice(at + 1, at + 1 + FOLLOWING_WORDS)
      .map(({ folded }) => folded)
      .join(' ');
  return placeAt(names, { folded: word.folded, isAcronym: word.isAcronym, following });
}

/** The place that a word is, alone or with those after it; with how many words it takes. */
export function placeAt(names: PlaceNames, word: PlaceWord): { code: PlaceCode; words: number } | null {
  return placeIn(names.own, word) ?? placeIn(names.countries, word);
}

function placeIn({ byBeginning }: PlaceTable, word: PlaceWord): { code: PlaceCode; words: number } | null {
  for (const length of [BEGINNING, SHORT_BEGINNING]) {
    const candidates = byBeginning.get(word.folded.slice(0, length));
    const name = candidates?.find((candidate) => isWritten(candidate, word));
    if (name !== undefined) return { code: name.code, words: name.written.split(' ').length };
  }
  return null;
}

function isWritten({ written, moreMin, moreMax, isAcronym }: PlaceName, word: PlaceWord): boolean {
  if (isAcronym) return word.isAcronym && word.folded === written;
  const isLong = written.includes(' ');
  const text = isLong ? `${word.folded} ${word.following()}` : word.folded;
  if (!text.startsWith(written)) return false;
  const rest = text.slice(written.length);
  const more = isLong ? rest.search(/ |$/) : rest.length;
  return more >= moreMin && more <= moreMax;
}

/** The places that a text without spaces names; none in other scripts. */
export function placesAnywhere({ anywhere, own, countries }: PlaceNames, text: string): PlaceCode[] {
  if (anywhere === null) return [];
  return (text.match(anywhere) ?? []).flatMap((written) => {
    return own.unspaced.get(written) ?? countries.unspaced.get(written) ?? [];
  });
}
