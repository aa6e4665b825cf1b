// Whether the names of a claim are those of its sources: surnames and acronyms are, other first names are not.
import type { Span } from '../../news/article.ts';
import type { Name } from '../names/names.ts';
import { countryOfPeople, isTitle } from '../names/words.ts';
import { doubt, failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { checkGermanPlaces } from './german-places.ts';
import { hasWord, isSmallWord } from './name-words.ts';
import { type ReadText, type SupportWord, within } from './reading.ts';

/** A first name that sources leave out may be right, and they do not say so. */
const ADDED_NAME_DOUBT = 0.85;
/** A name whose words sources have, each for itself. */
const SCATTERED_DOUBT = 0.9;
/** A name that another passage has. */
const ELSEWHERE_DOUBT = 0.9;
/** A lone word that begins the claim: it may be no name. */
const OPENING_DOUBT = 0.7;

function isWithin(words: readonly string[], all: readonly string[]): boolean {
  let at = 0;
  for (const word of all) if (word === words[at]) at += 1;
  return at === words.length;
}

function initialsOf(words: readonly string[]): string {
  return words
    .filter((word) => !isSmallWord(word))
    .map((word) => word[0] ?? '')
    .join('');
}

function isAcronymOf(short: Name, long: Name): boolean {
  if (short.words.length !== 1 || long.words.length < 2) return false;
  return short.key === long.acronym || short.key === initialsOf(long.words);
}

function namesSame(claimed: Name, known: Name): boolean {
  return isWithin(claimed.words, known.words) || isAcronymOf(claimed, known) || isAcronymOf(known, claimed);
}

/** Anna Meier for Peter Meier: the last word agrees, the first does not. */
function differsInFirst(claimed: Name, known: Name): boolean {
  const words = withoutOffice(claimed);
  if (words.length < 2 || known.words.length < 2) return false;
  return (
    words.at(-1) === known.words.at(-1) && !words.slice(0, -1).every((word) => known.words.includes(word))
  );
}

/** Florida Governor Rick Scott: what stands up to the office tells of the person, and is no first name. */
function withoutOffice({ words }: Name): readonly string[] {
  const office = words.findLastIndex((word, at) => at < words.length - 1 && isTitle(word));
  return words.slice(office + 1);
}

function isPlainIn({ sentences }: ReadText, words: readonly string[]): boolean {
  const sought = ` ${words.join(' ')} `;
  return sentences.some(({ plain }) => ` ${plain} `.includes(sought));
}

function checkName(claimed: Name, held: SupportCase): SupportFinding {
  const { claim, sources, window } = held;
  const found = claim.text.slice(claimed.start, claimed.end);
  const known = sources.flatMap(({ names }) => names);
  const isKnown =
    known.some((name) => namesSame(claimed, name)) ||
    sources.some((source) => isPlainIn(source, claimed.words));
  if (isKnown) return checkPlace(claimed, held, found);
  const absent = claimed.words.filter((word) => !sources.some((source) => hasWord(source, word)));
  const isOfPlace =
    absent.length === 0 && claim.language === 'de' && /er$|[-‑]/u.test(claimed.words[0] ?? '');
  const isDifferent = !isOfPlace && known.some((name) => differsInFirst(claimed, name));
  if (absent.length === 0) return isDifferent ? failure('name', found) : doubt(SCATTERED_DOUBT);
  const isSurnameKnown = known.some((name) => name.key === claimed.words.at(-1));
  if (!isDifferent && isSurnameKnown && absent.length < claimed.words.length) return doubt(ADDED_NAME_DOUBT);
  const opens = claimed.words.length === 1 && claim.text.slice(0, claimed.start).trim() === '';
  const isAcronym = /^\p{Lu}{2,}$/u.test(found);
  const isActing = ACTS.test(besides(claimWordsOf(claim), claimed).after ?? '');
  const isSlotTaken = within(window.source.names, window.best).some((name) => isStranger(name, held));
  return opens && !isAcronym && !isActing && !isSlotTaken && !isExchanged(claimed, held)
    ? doubt(OPENING_DOUBT)
    : failure('name', found);
}

/** After a lone word that begins a sentence these make it somebody: no common noun stands so without an article. */
const ACTS = /^(?:said|says|told|tells|also|has|have|had|will|who|whose|hat|sagte|dit|dijo)$/;

function claimWordsOf({ sentences }: ReadText): SupportWord[] {
  return sentences.flatMap(({ words }) => words);
}

/** True for a name of the passage of which the claim has no word. */
function isStranger(name: Name, { claim }: SupportCase): boolean {
  return (
    !name.words.some((word) => claim.vocabulary.has(word)) &&
    !claim.names.some((other) => isAcronymOf(other, name) || isAcronymOf(name, other))
  );
}

/** A name that the sources have, but where the claim puts it they have another. */
function checkPlace(claimed: Name, held: SupportCase, found: string): SupportFinding {
  const { window } = held;
  if (isActorSwapped(claimed, held) || isExchanged(claimed, held)) return failure('name', found);
  const here = window.sentences.flatMap((sentence) => within(window.source.names, sentence));
  if (here.some((name) => namesSame(claimed, name))) return doubt(1);
  const isHere = window.sentences.some(({ words }) =>
    words.some(({ folded }) => claimed.words.includes(folded)),
  );
  return doubt(isHere ? 1 : ELSEWHERE_DOUBT);
}

const PLACES = /^(?:in|at|to|from|near|im|am|bei|aus|nach|en|a|de|desde|hacia|dans|pres|vers)$/;

/** True where another name of the best sentence does what the claim says that this one did. */
function isActorSwapped(claimed: Name, { claim, window }: SupportCase): boolean {
  const verbAfter = (words: readonly SupportWord[], name: Name): string | null => {
    const at = words.findIndex((word) => word.start >= name.end);
    const lead = words.findLast(({ end }) => end <= name.start)?.folded ?? '';
    // Who stands in a place does nothing there: in Lisbon spoke the mayor.
    const next = PLACES.test(lead) ? undefined : words[at];
    return next?.kind === 'word' && next.isContent && !/^\p{Lu}/u.test(next.text) ? next.stem : null;
  };
  const own = verbAfter(claimWordsOf(claim), claimed);
  if (own === null) return false;
  const names = within(window.source.names, window.best);
  const actors = names.filter((name) => verbAfter(window.best.words, name) === own);
  const isOwn = actors.some(
    (name) => name.words.some((word) => claimed.words.includes(word)) || namesSame(claimed, name),
  );
  return actors.length > 0 && !isOwn && names.some((name) => namesSame(claimed, name));
}

/** From this coverage on a claim is its best sentence with little changed. */
const NEAR_VERBATIM_MIN = 0.6;
const DETERMINER = /^(?:the|a|an|its|his|her|their|this|that|der|die|das|le|la|les|el|los|las)$/;

interface Beside {
  /** The two words before, folded; fewer at the beginning. */
  before: string;
  /** Null at the end. */
  after: string | null;
}

function besides(words: readonly SupportWord[], { start, end }: Span): Beside {
  const first = placeOf(words, start);
  return besidesPlaces(words, first, placeOf(words, end));
}

/** What stands before the word at `first` and from the one at `next` on. */
function besidesPlaces(words: readonly SupportWord[], first: number, next: number): Beside {
  const before = words.slice(Math.max(0, first - 2), first);
  return { before: before.map(({ folded }) => folded).join(' '), after: words[next]?.folded ?? null };
}

/** The place of the first word from a position on. Words are in order: it is found by halving. */
function placeOf(words: readonly SupportWord[], position: number): number {
  let [low, high] = [0, words.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle]?.start ?? Infinity) < position) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** True where a claim has the name in the place of something that its best sentence has there: "Kline said", "Meier said". */
function isExchanged(claimed: Name, held: SupportCase): boolean {
  const { claim, window } = held;
  const { words } = window.best;
  if (words.some(({ folded }) => claimed.words.includes(folded))) return false;
  const names = within(window.source.names, window.best);
  if (names.some((name) => namesSame(claimed, name))) return false;
  const own = besides(claimWordsOf(claim), claimed);
  if (isSaidSoElsewhere(claimed, own, held)) return false;
  const isNear = window.bestCoverage >= NEAR_VERBATIM_MIN;
  const strangers = names.filter((name) => isStranger(name, held));
  return (
    strangers.some((name) => standsAlike(own, besides(words, name), isNear)) ||
    (isNear && isWordExchanged(own, held))
  );
}

/** True where another sentence has the name after the same two words: a claim may be of both. */
function isSaidSoElsewhere(claimed: Name, own: Beside, { sources }: SupportCase): boolean {
  return (
    own.before.includes(' ') &&
    sources.some(({ sentences, names }) =>
      sentences.some((sentence) =>
        within(names, sentence).some(
          (name) => namesSame(claimed, name) && besides(sentence.words, name).before === own.before,
        ),
      ),
    )
  );
}

function standsAlike(own: Beside, other: Beside, isNear: boolean): boolean {
  if (own.after !== null && own.after === other.after && (isNear || /\p{L}{3}/u.test(own.after))) return true;
  return isNear && own.before === other.before;
}

/** True where a word that the claim lacks stands there; "the company" may be what the claim calls by its name. */
function isWordExchanged(own: Beside, { claim, window }: SupportCase): boolean {
  const { words } = window.best;
  return words.some((word, at) => {
    if (!word.isContent || claim.vocabulary.has(word.stem)) return false;
    const { before, after } = besidesPlaces(words, at, at + 1);
    return (
      before === own.before &&
      after !== null &&
      after === own.after &&
      !DETERMINER.test(words[at - 1]?.folded ?? '')
    );
  });
}

/** French for German: peoples are no names, and as telling. */
function checkPeoples({ claim, sources }: SupportCase): SupportFinding {
  const words = claimWordsOf(claim);
  const strange = words.filter(({ folded, text }) => {
    const country = countryOfPeople(folded);
    if (country === null || !/^\p{Lu}/u.test(text)) return false;
    return !sources.some(
      ({ vocabulary }) => vocabulary.has(folded) || vocabulary.has(country) || vocabulary.has(`${folded}s`),
    );
  });
  return joinFindings(strange.map(({ text }) => failure('name', text)));
}

export function checkNames(held: SupportCase): SupportFinding {
  return joinFindings([
    ...held.claim.names.map((name) => checkName(name, held)),
    checkPeoples(held),
    checkGermanPlaces(held),
  ]);
}
