// Whether a claim goes as far as its sources do: what may be, is planned, will be, and was.
import { doubt, failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import type { SupportWord } from './reading.ts';
import { meansSame, type Scope, scopesIn } from './scopes.ts';

/** How far a statement goes. */
type Modality = 'possible' | 'planned' | 'future' | 'fact';

const RANK: Readonly<Record<Modality, number>> = { possible: 1, planned: 2, future: 3, fact: 4 };

/** Folded markers of what has not happened. */
const MARKERS: Readonly<Record<Exclude<Modality, 'fact'>, string>> = {
  possible:
    'may might could possibly perhaps allegedly considering considers considered mulling mulls weighing weighs threatens threatened threatening proposes suspected seeking seeks konnte konnten durfte durften moglicherweise vielleicht angeblich mutmasslich erwagt pourrait pourraient envisage podria podrian quiza quizas',
  planned:
    'plan plans planned planning intends intend intended expects expected aims aim hopes hope wants want scheduled due poised plant planen geplant erwartet beabsichtigt prevoit prevoient planea planean preve pretende',
  future: 'will would shall going',
};

const LEVELS: ReadonlyMap<string, Modality> = new Map(
  (['possible', 'planned', 'future'] as const).flatMap((level) =>
    MARKERS[level].split(' ').map((word) => [word, level] as const),
  ),
);

/** Careful words about what others say was done: they claim less, not something else. */
const HEARSAY = /^(?:allegedly|angeblich|mutmasslich|suspected)$/;

/** A statement in other words may be meant as far; and one that says less than it could. */
const UNSURE_DOUBT = 0.85;
const ALIGNED_MIN = 0.5;

interface ModalScope extends Scope {
  level: Modality;
}

function isModal({ folded, text }: SupportWord): boolean {
  // The month.
  return LEVELS.has(folded) && text !== 'May';
}

function modalsIn(words: readonly SupportWord[]): ModalScope[] {
  return scopesIn(words, isModal).map((scope) => ({
    ...scope,
    level: LEVELS.get(scope.marker.folded) ?? 'future',
  }));
}

const IRREGULAR_PAST =
  /^(?:was|were|had|went|came|took|gave|made|said|told|found|left|lost|won|met|paid|sold|bought|built|sent|spent|held|kept|led|began|broke|chose|drew|drove|fell|flew|grew|knew|rose|ran|saw|spoke|stole|struck|swore|threw|wrote|became|fought|brought|caught|taught|thought|shot|shut|cut|put|hit|set|quit|died)$/;

/** True for a form that tells what was: signed, fell, ge…t, has signed. */
function isPast(word: SupportWord, words: readonly SupportWord[]): boolean {
  const before = words[words.indexOf(word) - 1]?.folded ?? '';
  if (/^(?:to|will|would|may|might|could|can|zu|be)$/.test(before)) return false;
  return (
    /(?:ed|te|ten|tet)$/.test(word.folded) ||
    /^ge.*(?:t|en)$/.test(word.folded) ||
    IRREGULAR_PAST.test(word.folded)
  );
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
}

/** The sources may, plan or will; the claim says that it did. */
function checkRaised(scope: ModalScope, { claimed, own, language }: ClaimedModality): SupportFinding {
  // German puts the verb last: könnte das Museum schliessen.
  const governed = language === 'de' ? scope.governed.at(-1) : scope.governed[0];
  const said =
    governed === undefined
      ? undefined
      : claimed.find((word) => word.isContent && meansSame(word, governed, language));
  if (said === undefined) return doubt(1);
  const level = levelOf(said, own, language);
  if (RANK[level] <= RANK[scope.level]) return doubt(1);
  if (level === 'fact' && own.some((one) => RANK[one.level] <= RANK[scope.level])) return doubt(UNSURE_DOUBT);
  const isStated =
    level === 'fact'
      ? isPast(said, claimed) || (scope.level === 'possible' && said.folded.endsWith('s'))
      : scope.level === 'possible';
  return isStated ? failure('modality', said.text) : doubt(UNSURE_DOUBT);
}

/** The claim may, plans or will; the sources say that it did. */
function checkLowered(scope: ModalScope, held: SupportCase): SupportFinding {
  const { window, language } = held;
  const [governed] = scope.governed;
  const words = window.sentences.flatMap((sentence) => sentence.words);
  if (governed === undefined || words.some(isModal) || HEARSAY.test(scope.marker.folded)) return doubt(1);
  const done = window.best.words.find((word) => word.isContent && meansSame(word, governed, language));
  return done !== undefined && isPast(done, window.best.words)
    ? failure('modality', scope.marker.text)
    : doubt(1);
}

export function checkModality(held: SupportCase): SupportFinding {
  const { claim, window } = held;
  if (window.bestCoverage < ALIGNED_MIN) return joinFindings([]);
  const claimed = claim.sentences.flatMap(({ words }) => words);
  const own = modalsIn(claimed);
  const { language } = held;
  const raised = modalsIn(window.best.words).map((scope) => checkRaised(scope, { claimed, own, language }));
  const lowered = own.map((scope) => checkLowered(scope, held));
  return joinFindings([...raised, ...lowered]);
}
