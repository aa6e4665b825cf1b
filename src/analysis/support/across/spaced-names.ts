// The names of a sentence in a language with spaces and capitals, as far as one sentence alone tells them.
import type { Span } from '../../../news/article.ts';
import { isGeneric, isGermanNoun } from '../../grouping/ground/generic.ts';
import { type GroundWord, groundWordsOf } from '../../grouping/ground/words.ts';
import { type Name, namesIn } from '../../names/names.ts';
import { isCalendarWord, isOpener, isParticle } from '../../names/words.ts';
import { placeAtWord, type PlaceNames } from '../../places.ts';
import { stopWordsOf } from '../../stop-words.ts';
import type { ClaimedName } from './claimed-name.ts';

interface Reading {
  language: string;
  places: PlaceNames;
  /** What is a figure or a date already. */
  taken: readonly Span[];
}

/** German nouns that stand in front of names are long, first names are not. */
const GERMAN_NOUN_MIN_LENGTH = 8;
/** Without an article after it, a German noun is mostly a name or a place. */
const GERMAN_PREPOSITION = /^(?:in|aus|nach|bei|von)$/;
/** What people have: their office, their lawyer. By its beginning. */
const GERMAN_OWNED =
  /^(?:buro|anwalt|sprecher|berater|partei|familie|vater|mutter|sohn|tochter|bruder|schwester|frau|mann|team|plan|vorschlag|rede|nachfolge|vorgang|stellvertret|amtszeit|wort|idee|kabinett|koalition|rucktritt|tod|besuch)/;
/** In, aus, nach what is neither: in Betrieb, nach Angaben. By their beginnings. */
const GERMAN_BARE =
  /^(?:angabe|anga|betrieb|flamm|kraft|hohe|zukunft|folge|gefahr|haft|rente|bewegung|ordnung|frage|form|sicht|reparatur|wartung|ermittlung|passagier|fahrgast|mensch|person|bewohner|anwohner|schul|arbeit|beginn|ende|mitte|anfang|dock|prozent|kron|monat|woch|jahr|tag|stund|minut|reis|unfall|unfall|verletz|kind|schiff)/;

/** What offices are called in front of a name: of what somebody is minister, and who is no minister. */
const OFFICE =
  /^(?:interior|finance|finanzas|foreign|defen[cs]e|defensa|health|sante|salud|education|justice|justicia|transport|environment|labou?r|energy|opposition|prosecutor|procureur|fiscal|spokes|porte-parole|portavoz|mayoress|maire|alcalde|staatsanwalt|oberstaatsanwalt|innen|aussen|verkehrs|oppositions|polizei|deputy|warehouse|firm|lider|gobernador|gouverneur|hacienda)/;
/** Points of the compass are no name, Nordlager is one. */
const COMPASS = /^(?:north|south|east|west|nord|sud|ost|grand|great)(?!ern)\p{L}{3}/u;

/** Names of several words, acronyms, places, and what with its capital alone can be nothing else. */
export function spacedNamesIn(text: string, reading: Reading): ClaimedName[] {
  const named = namesIn(text, reading.language).filter((name) => !isTaken(name, reading));
  const words = groundWordsOf({ headline: '', opening: text });
  const places = placesIn(words, reading);
  const known = new Set(places.flatMap(({ parts }) => parts));
  const runs = named
    .map((name) => wordsOf(text.slice(name.start, name.end), name, { text, reading }))
    .map((parts) => parts.filter((part) => !known.has(part)));
  const lone = reading.language === 'de' ? loneGermanNames(words, runs.flat()) : [];
  return [
    ...places,
    ...[...runs, ...lone.filter((word) => !known.has(word)).map((word) => [word])]
      .filter((parts) => parts.length > 0)
      .map((parts) => ({ parts, place: null })),
  ];
}

function isTaken({ start, end }: Span, { taken }: Reading): boolean {
  return taken.some((span) => span.start < end && start < span.end);
}

function placesIn(words: readonly GroundWord[], { places }: Reading): ClaimedName[] {
  const found: ClaimedName[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const place = words[at]?.isCapital === true ? placeAtWord(places, words, at) : null;
    if (place === null) continue;
    found.push({ parts: words.slice(at, at + place.words).map((one) => one.text), place: place.code });
    at += place.words - 1;
  }
  return found;
}

interface InSentence {
  text: string;
  reading: Reading;
}

/** The words of a name that tell whose it is: what titles and kinds of bodies are called differs by language. */
function wordsOf(written: string, { start }: Name, { text, reading }: InSentence): string[] {
  const { language } = reading;
  const words = groundWordsOf({ headline: '', opening: written });
  const isOpening = text.slice(0, start).trim() === '';
  const [first] = words;
  if (words.length === 1 && first !== undefined && isOpening && mayBeAnyWord(first, language)) return [];
  // Zu sechs Jahren Haft: two nouns side by side, the first of them counted.
  if (language === 'de' && first !== undefined && GERMAN_BARE.test(first.folded)) return [];
  return words.flatMap((word, at) => {
    const { folded, text: one } = word;
    if (!word.isCapital && !/\p{Nd}/u.test(one)) return [];
    if (isCalendarWord(folded) || isParticle(folded, '', language) || stopWordsOf(language).has(folded))
      return [];
    if (isAnybodys(word, language)) return [];
    return language === 'de' && isGermanNounAt(words, at) ? [] : [one];
  });
}

/** In front of a name, or after whose it is: Landrat Arno Kehl, Angela Merkels Büro. */
function isGermanNounAt(words: readonly GroundWord[], at: number): boolean {
  const folded = words[at]?.folded ?? '';
  if (at < words.length - 1) return folded.length >= GERMAN_NOUN_MIN_LENGTH || isGermanNoun(folded);
  const owner = at >= 2 ? words[at - 1]?.folded : undefined;
  return owner?.endsWith('s') === true && (isGermanNoun(folded) || GERMAN_OWNED.test(folded));
}

/** The sentence gives its first word the capital. */
function mayBeAnyWord({ folded, isAcronym }: GroundWord, language: string): boolean {
  if (isAcronym) return false;
  return isOpener(folded, language) || isGeneric(folded, language) || folded.endsWith('s');
}

/** A word of many names. */
function isAnybodys({ folded, isAcronym }: GroundWord, language: string): boolean {
  if (isAcronym || COMPASS.test(folded)) return false;
  return isGeneric(folded, language) || OFFICE.test(folded);
}

/** Nach Arnholm, in Saltby: a noun with no article after such a word. */
function loneGermanNames(words: readonly GroundWord[], known: readonly string[]): string[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1];
    if (!word.isCapital || word.isFirst || before === undefined || word.gap !== ' ') return [];
    if (!GERMAN_PREPOSITION.test(before.folded) || known.includes(word.text)) return [];
    const { folded } = word;
    const isAny =
      isCalendarWord(folded) || isGermanNoun(folded) || isGeneric(folded, 'de') || GERMAN_BARE.test(folded);
    return isAny || words[at + 1]?.isCapital === true ? [] : [word.text];
  });
}
