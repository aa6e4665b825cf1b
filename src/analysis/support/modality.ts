// Whether a claim goes as far as its sources do: what may be, is planned, will be, must be, and was.
import { doubt, failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { dutyOf, isFutureForm, isPast, levelOfMarker, type Modality } from './modal-words.ts';
import type { SupportWord } from './reading.ts';
import { leftOpenIn } from './ruled-out.ts';
import { governedBefore, meansSame, type Scope, scopesIn } from './scopes.ts';

const RANK: Readonly<Record<Modality, number>> = { possible: 1, planned: 2, future: 3, fact: 4 };

/** Careful words about what others say was done: they claim less, not something else. */
const HEARSAY = /^(?:allegedly|angeblich|mutmasslich|suspected)$/;

/** A statement in other words may be meant as far; and one that says less than it could. */
const UNSURE_DOUBT = 0.85;
const ALIGNED_MIN = 0.5;

/** Construction is to begin. */
const IS = /^(?:is|are)$/;

interface ModalScope extends Scope {
  level: Modality;
}

function modalsIn(words: readonly SupportWord[], language: string | null): ModalScope[] {
  const isMarker = (word: SupportWord, next: SupportWord | undefined): boolean =>
    levelOfMarker(word, language) !== null || (IS.test(word.folded) && next?.folded === 'to');
  const marked = scopesIn(words, isMarker).map((scope) => ({
    ...scope,
    governed:
      language === 'ja' || (language === 'de' && scope.governed.length === 0)
        ? governedBefore(words, words.indexOf(scope.marker))
        : scope.governed,
    level: levelOfMarker(scope.marker, language) ?? 'planned',
  }));
  const open = leftOpenIn(words).map(({ verb }) => {
    const at = words.indexOf(verb);
    const [after] = scopesIn([verb, ...words.slice(at + 1)], (word) => word === verb);
    const governed = [...(after?.governed ?? []), ...(language === 'de' ? governedBefore(words, at) : [])];
    return { marker: verb, governed, level: 'possible' as const };
  });
  const inflected = words
    .filter((word) => isFutureForm(word, language))
    .map((marker) => ({ marker, governed: [marker], level: 'future' as const }));
  return [...marked, ...open, ...inflected];
}

/** The level at which a statement with this word is made: that of the marker which governs it. */
function levelOf(word: SupportWord, modals: readonly ModalScope[], language: string | null): Modality {
  const scope = modals.find(({ governed }) => governed.some((one) => meansSame(one, word, language)));
  return scope?.level ?? 'fact';
}

interface ClaimedModality {
  claimed: readonly SupportWord[];
  own: readonly ModalScope[];
  language: string | null;
  /** Words of the best sentence: a past that it has too says nothing of the claim. */
  told: readonly SupportWord[];
}

/** Has been handed in, in another word than the sources plan it with. */
function tellsOtherPast({ claimed, told, language }: ClaimedModality): boolean {
  return claimed.some(
    (word) =>
      word.kind === 'word' && isPast(word, claimed, language) && !told.some(({ stem }) => stem === word.stem),
  );
}

function isStated(said: SupportWord, scope: ModalScope, held: ClaimedModality): boolean {
  const { claimed, language } = held;
  if (isPast(said, claimed, language) || tellsOtherPast(held)) return true;
  if (scope.level !== 'possible') return false;
  return language === 'ja' || said.folded.endsWith('s');
}

/** The sources may, plan or will; the claim says that it did. */
function checkRaised(scope: ModalScope, held: ClaimedModality): SupportFinding {
  const { claimed, own, language } = held;
  // German puts the verb last: könnte das Museum schliessen.
  const governed = language === 'de' ? scope.governed.toReversed() : scope.governed;
  const said = governed
    .map((one) => claimed.find((word) => word.isContent && meansSame(word, one, language)))
    .find((word) => word !== undefined);
  if (said === undefined) return doubt(1);
  const level = levelOf(said, own, language);
  if (RANK[level] <= RANK[scope.level]) return doubt(1);
  if (level === 'fact' && own.some((one) => RANK[one.level] <= RANK[scope.level])) return doubt(UNSURE_DOUBT);
  const isRaised = level === 'fact' ? isStated(said, scope, held) : scope.level === 'possible';
  return isRaised ? failure('modality', said.text) : doubt(UNSURE_DOUBT);
}

/** The claim may, plans or will; the sources say that it did. */
function checkLowered(scope: ModalScope, held: SupportCase): SupportFinding {
  const { window, language } = held;
  const [governed] = scope.governed;
  const words = window.sentences.flatMap((sentence) => sentence.words);
  if (governed === undefined || HEARSAY.test(scope.marker.folded)) return doubt(1);
  if (modalsIn(words, language).length > 0) return doubt(1);
  const done = window.best.words.find((word) => word.isContent && meansSame(word, governed, language));
  return done !== undefined && isPast(done, window.best.words, language)
    ? failure('modality', scope.marker.text)
    : doubt(1);
}

function dutiesIn(words: readonly SupportWord[]): Scope[] {
  return scopesIn(words, (word) => dutyOf(word) !== null);
}

/** May for must: what the sources oblige to is left open, or the other way round. */
function checkDuties({ claim, window, language }: SupportCase): SupportFinding {
  const known = dutiesIn(window.best.words);
  const turned = dutiesIn(claim.sentences.flatMap(({ words }) => words)).filter(({ marker, governed }) => {
    const [first] = governed;
    const same = known.filter(
      (scope) => first !== undefined && scope.governed.some((word) => meansSame(word, first, language)),
    );
    return same.length > 0 && same.every((scope) => dutyOf(scope.marker) !== dutyOf(marker));
  });
  return joinFindings(turned.map(({ marker }) => failure('modality', marker.text)));
}

export function checkModality(held: SupportCase): SupportFinding {
  const { claim, window, language } = held;
  if (window.bestCoverage < ALIGNED_MIN) return joinFindings([]);
  const claimed = claim.sentences.flatMap(({ words }) => words);
  const own = modalsIn(claimed, language);
  const told = window.best.words;
  const raised = modalsIn(told, language).map((scope) =>
    checkRaised(scope, { claimed, own, language, told }),
  );
  const lowered = own.map((scope) => checkLowered(scope, held));
  return joinFindings([...raised, ...lowered, checkDuties(held)]);
}
