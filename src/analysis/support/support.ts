// Whether sources bear a sentence out: its words stand close together in one, and nothing in it says otherwise.
import type { Support, SupportFailureKind, SupportSource } from '../../news/support.ts';
import { checkActors } from './actors.ts';
import { checkAttribution } from './attribution.ts';
import { checkCauses } from './causes.ts';
import { checkExchanges } from './exchanges.ts';
import { isFromOtherSide } from './converses.ts';
import { checkFigures } from './figures.ts';
import { failure, joinFindings, type SupportFinding } from './finding.ts';
import { checkGermanOrder } from './german-order.ts';
import { checkJapaneseCases } from './japanese-cases.ts';
import { checkJapaneseOffices } from './japanese-offices.ts';
import { checkModality } from './modality.ts';
import { checkMoments } from './moments.ts';
import { checkNames } from './names.ts';
import { checkNegation } from './negation.ts';
import { checkOffices } from './offices.ts';
import { checkQuoteSpeakers } from './quote-speakers.ts';
import { checkQuotes } from './quotes.ts';
import { plainOf, readForSupport, type SupportReading } from './reading.ts';
import { checkRoles } from './roles.ts';
import { checkSeparateEvents } from './separate-events.ts';
import { checkUnspacedNames } from './unspaced-names.ts';
import { findWindow, type SupportWindow } from './window.ts';

/** Shares of the score: the words of the best passage, of its best sentence, and their neighbourhood. */
const COVERAGE_SHARE = 0.65;
const BEST_SHARE = 0.2;
const ADJACENCY_SHARE = 0.15;

/**
 * A claim without failures is supported from here on. A paraphrase that keeps names and nouns has half of its words'
 * weight in a passage; two texts about one subject share a quarter to a third (eval/support.ts).
 */
const SUPPORTED_FROM = 0.395;
/** With less of its words' weight in any passage a claim is about something else. */
const COVERAGE_MIN = 0.3;

/** What the score keeps where a check fails: the surer its evidence, the less. */
const KEPT: Readonly<Record<SupportFailureKind, number>> = {
  number: 0.3,
  date: 0.35,
  name: 0.3,
  quote: 0.3,
  negation: 0.35,
  modality: 0.45,
  attribution: 0.45,
  words: 0.5,
};

/** What each further failure leaves of it. They are seldom independent: a foreign name brings foreign words along. */
const KEPT_OF_EACH_MORE = 0.8;

/** No score of a failed claim reaches that of a supported one. */
const FAILED_MAX = SUPPORTED_FROM - 0.01;

/** Sentences that a verbatim claim may consist of. */
const VERBATIM_SENTENCES_MAX = 3;

/** True for whole sentences of a source, one after another, in its words. Half a sentence may say otherwise. */
function isVerbatim({ claim, sources }: SupportReading): boolean {
  const plain = plainOf(claim.sentences.flatMap(({ words }) => words));
  if (plain === '') return false;
  return sources.some(({ sentences }) =>
    sentences.some((opening, at) => {
      if (opening.plain === '' || !plain.startsWith(opening.plain)) return false;
      const following = sentences.slice(at, at + VERBATIM_SENTENCES_MAX).map((sentence) => sentence.plain);
      return following.some((__, length) => following.slice(0, length + 1).join(' ') === plain);
    }),
  );
}

/** The checks of who does what to whom. */
const SIDES = [checkRoles, checkExchanges, checkActors, checkGermanOrder, checkJapaneseCases];

function checkWords({ coverage, missing }: SupportWindow): SupportFinding {
  if (coverage >= COVERAGE_MIN) return joinFindings([]);
  return failure('words', missing.map(({ text }) => text).join(' '));
}

function scoreOf(window: SupportWindow, finding: SupportFinding): number {
  const { coverage, bestCoverage, adjacency } = window;
  const base = COVERAGE_SHARE * coverage + BEST_SHARE * bestCoverage + ADJACENCY_SHARE * adjacency;
  const worst = Math.min(1, ...finding.failures.map(({ kind }) => KEPT[kind]));
  const more = KEPT_OF_EACH_MORE ** Math.max(0, finding.failures.length - 1);
  const kept = base * finding.doubt * worst * more;
  return finding.failures.length === 0 ? kept : Math.min(kept, FAILED_MAX);
}

/**
 * Holds a claim against its sources. Whole sentences taken over word for word score 1. Sources without a language are
 * read in the one that their small words are of.
 */
export function checkSupport(claim: string, sources: readonly SupportSource[]): Support {
  const reading = readForSupport(claim, sources);
  if (isVerbatim(reading)) return { isSupported: true, score: 1, failures: [] };
  const window = findWindow(reading);
  if (window === null) return { isSupported: false, score: 0, failures: [{ kind: 'words', found: claim }] };
  const held = { ...reading, window };
  const checks = [
    checkFigures,
    checkMoments,
    checkNames,
    checkQuotes,
    checkNegation,
    checkModality,
    checkAttribution,
    checkCauses,
    checkOffices,
    checkJapaneseOffices,
    checkQuoteSpeakers,
    checkSeparateEvents,
    checkUnspacedNames,
    // Told from its other side, an event has its two sides exchanged, and rightly so.
    ...(isFromOtherSide(held) ? [] : SIDES),
  ];
  const finding = joinFindings([...checks.map((check) => check(held)), checkWords(window)]);
  const score = scoreOf(window, finding);
  return {
    isSupported: finding.failures.length === 0 && score >= SUPPORTED_FROM,
    score,
    failures: finding.failures,
  };
}
