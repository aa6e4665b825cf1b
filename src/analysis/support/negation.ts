// Whether a claim affirms what its sources affirm: not, never, denied, and words that say the opposite.
import { doubt, failure, joinFindings, type SupportCase, type SupportFinding } from './finding.ts';
import { meaningGroupsOf } from './groups.ts';
import { isFromOtherSide } from './converses.ts';
import type { SupportWord } from './reading.ts';
import { leftOpenIn, rulingOutIn } from './ruled-out.ts';
import { governedBefore, hasMeaning, meansSame, type Scope, scopesIn } from './scopes.ts';

/** Folded; none is a common word of another of these languages that affirms. */
const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never hardly scarcely none nobody nothing neither nor without cannot unable denied denies deny denying refused refuses refuse refusing failed fails fail failing nicht kein keine keinen keiner keinem keines nie niemals kaum niemand nichts ohne weder dementierte dementiert weigerte verweigert bestritt bestreitet pas jamais aucun aucune rien sans ni nunca ningun ninguna nadie tampoco sin jamas nego nie не нет без никогда 不 没 没有 未 并未 并不 没能 ない なく なかっ なくなっ ず ぬ ません ませんでし 止め 禁止 否定'.split(
    ' ',
  ),
);

/** Below this the passage is about something else, and what it negates says nothing of the claim. */
const ALIGNED_MIN = 0.4;
const OTHER_SCOPE_DOUBT = 0.9;

function isNegation(
  { folded }: SupportWord,
  next: SupportWord | undefined,
  afterNext: SupportWord | undefined,
): boolean {
  if (folded.endsWith("n't")) return true;
  // No fewer than 300: a bound.
  if (afterNext?.folded === 'than' && /^(?:fewer|less|more)$/.test(next?.folded ?? '')) return false;
  if (/^n[e']$/.test(folded)) return afterNext?.folded === 'plus';
  if (folded === 'no' && (next?.folded === 'longer' || next?.text === '.')) return next.text !== '.';
  if (folded === 'declined') return next?.folded === 'to';
  return NEGATIONS.has(folded) && !/^(?:only|just|nur|seulement|solo)$/.test(next?.folded ?? '');
}

/** Japanese negates at the end. */
const KANA = /\p{sc=Hira}|^(?:禁止|否定)$/u;

function negationsIn(words: readonly SupportWord[]): Scope[] {
  const open = leftOpenIn(words);
  const rulingOut = rulingOutIn(words);
  const scopes = scopesIn(words, (...near) => rulingOut.includes(near[0]) || isNegation(...near)).filter(
    ({ marker }) => !open.some(({ verb, not }) => marker === verb || marker === not),
  );
  return scopes.map(({ marker, governed }) => ({
    marker,
    governed:
      governed.length > 0 && !KANA.test(marker.folded)
        ? governed
        : governedBefore(words, words.indexOf(marker)),
  }));
}

/** What one negation governs first is negated by the other too. */
function areAlike(one: Scope, other: Scope, language: string | null): boolean {
  const [first] = one.governed;
  return first === undefined || hasMeaning(other.governed, first, language);
}

/** The words of a clause up to its marker. */
function clauseBefore(words: readonly SupportWord[], marker: SupportWord): SupportWord[] {
  const before = words.filter(({ end }) => end <= marker.start);
  return before
    .slice(before.findLastIndex(({ kind }) => kind === 'mark') + 1)
    .filter(({ isContent }) => isContent);
}

/** The claim denies what the passage does not. */
function checkDenied(scope: Scope, held: SupportCase): SupportFinding {
  const { window, language, claim } = held;
  const claimed = claim.sentences.flatMap(({ words }) => words);
  const passage = window.sentences.flatMap(({ words }) => words);
  const denied = negationsIn(passage);
  const governs = denied.some(
    ({ marker, governed }) =>
      (meansSame(marker, scope.marker, language) && governed.length === 0) ||
      governed.some((word) => hasMeaning(scope.governed, word, language)) ||
      // Weitere Niederschläge erwartet er nicht: in German what is denied may stand anywhere before.
      (language === 'de' &&
        governed.some((word) => hasMeaning(clauseBefore(claimed, scope.marker), word, language))),
  );
  if (governs) return doubt(1);
  const last = scope.governed[0] ?? scope.marker;
  const [start, end] = [Math.min(scope.marker.start, last.start), Math.max(scope.marker.end, last.end)];
  const isAffirmed = scope.governed.some((word) => hasMeaning(window.best.words, word, language));
  if (denied.length === 0 || isAffirmed) return failure('negation', claim.text.slice(start, end));
  return doubt(OTHER_SCOPE_DOUBT);
}

/** The passage denies what the claim affirms. */
function checkAffirmed(scope: Scope, claimed: readonly SupportWord[], held: SupportCase): SupportFinding {
  const [denied] = scope.governed;
  const said =
    denied === undefined
      ? undefined
      : // Won and found are on the lists of stop words.
        claimed.find((word) => word.kind === 'word' && meansSame(word, denied, held.language));
  if (denied === undefined || said === undefined) return doubt(1);
  const others = held.window.best.words.filter((word) => word !== denied && word.isContent);
  const isAffirmedToo = others.some((word) => word.stem === denied.stem && !scope.governed.includes(word));
  return isAffirmedToo ? doubt(OTHER_SCOPE_DOUBT) : failure('negation', said.text);
}

/** A word of which the passage has the opposite and not the word itself. */
function checkOpposites(claimed: readonly SupportWord[], held: SupportCase): SupportFinding {
  const { window, language } = held;
  const groups = meaningGroupsOf(language);
  const passage = window.sentences.flatMap(({ words }) => words);
  const { clause } = window;
  const inClause = window.best.words.filter(
    ({ start, end }) => clause !== null && start >= clause.start && end <= clause.end,
  );
  const groupsOf = (words: readonly SupportWord[]) =>
    new Set(words.flatMap(({ stem }) => groups.get(stem)?.group ?? []));
  const [meant, best, near] = [groupsOf(passage), groupsOf(window.best.words), groupsOf(inClause)];
  const own = groupsOf(claimed);
  const turned = claimed.filter(({ stem, isContent, folded }) => {
    const meaning = groups.get(stem);
    // Sell and found are on the lists of stop words.
    if (!(isContent || folded.length > 2) || meaning?.opposite == null) return false;
    if (own.has(meaning.opposite)) return false;
    if (near.has(meaning.opposite) && !near.has(meaning.group)) return true;
    return !meant.has(meaning.group) && best.has(meaning.opposite);
  });
  return joinFindings(turned.map(({ text }) => failure('negation', text)));
}

export function checkNegation(held: SupportCase): SupportFinding {
  const { claim, window } = held;
  if (window.coverage < ALIGNED_MIN) return joinFindings([]);
  const claimed = claim.sentences.flatMap(({ words }) => words);
  const own = negationsIn(claimed);
  const denied = window.bestCoverage < ALIGNED_MIN ? [] : negationsIn(window.best.words);
  // What the claim denies too is checked from its side; what else the passage denies may be affirmed there.
  const left = denied.filter((scope) => !own.some((other) => areAlike(scope, other, held.language)));
  const findings = [
    ...own.map((scope) => checkDenied(scope, held)),
    ...left
      .slice(0, own.length === 0 ? undefined : Math.max(0, denied.length - own.length))
      .map((scope) => checkAffirmed(scope, claimed, held)),
  ];
  return joinFindings(
    own.length + denied.length > 0 || isFromOtherSide(held) ? findings : [checkOpposites(claimed, held)],
  );
}
