// What of a sentence can be checked against articles in another language: figures, dates, names, quotations and clear denials. Not its wording.
import { CLAIM_MAX_LENGTH } from '../../limits/support.ts';
import type { SupportFailureKind, SupportSource } from '../../news/support.ts';
import { primaryLanguageOf } from '../terms.ts';
import { isTurnedRound } from './across/denial.ts';
import { findingsIn } from './across/findings.ts';
import { isFigureIn, isToBeFound } from './across/figures.ts';
import { claimedNamesIn, isNameIn } from './across/names.ts';
import { type Passage, readPassage } from './across/passage.ts';
import { isQuotedFrom, quotedIn } from './across/quoted.ts';
import { isSameTime } from './moment-agreement.ts';
import { isUntranslated } from './across/untranslated.ts';

/** bare: nothing in it can be checked. language: it is in the language of its source, and not in the one asked for. */
export type AcrossFault = SupportFailureKind | 'bare' | 'language';

/** One thing of a sentence that its sources must have. */
export interface ClaimPart {
  kind: 'number' | 'date' | 'name' | 'quote';
  /** True for what tells that a source is about the same at all: a weekday alone does not. */
  isTelling: boolean;
  isIn: (passage: Passage) => boolean;
}

/** A figure that stands in every other article. */
const TELLING_VALUE_MIN = 10;

/** Figures, dates, names and quotations of a sentence in a language. */
export function claimPartsOf(claim: string, language: string): ClaimPart[] {
  const text = claim.slice(0, CLAIM_MAX_LENGTH);
  const { figures, moments } = findingsIn(text, language, null);
  const own = { text, figures };
  const quotes = quotedIn(text);
  const names = claimedNamesIn(text, language, [...figures, ...moments]);
  return [
    ...figures
      .filter((figure) => isToBeFound(own, figure))
      .map((figure) => ({
        kind: 'number' as const,
        isTelling: figure.min >= TELLING_VALUE_MIN || figure.unit !== null,
        isIn: (passage: Passage) => isFigureIn(figure, own, passage),
      })),
    ...moments.map(({ said }, at) => ({
      kind: 'date' as const,
      isTelling: said.month !== null && said.day !== null,
      isIn: (passage: Passage) => isMomentIn({ text, language, at }, passage),
    })),
    ...names.map((name) => ({
      kind: 'name' as const,
      isTelling: true,
      isIn: (passage: Passage) => isNameIn(name, passage, language),
    })),
    ...quotes.map((quote) => {
      // What is quoted may be a name, which another script spells anew: of a ship, of a law.
      const within = claimedNamesIn(quote.words, language, []);
      const isName =
        within.length > 0 && within.flatMap(({ parts }) => parts).join('').length >= lettersOf(quote.words);
      return {
        kind: 'quote' as const,
        isTelling: true,
        isIn: (passage: Passage) =>
          isQuotedFrom(quote, passage) ||
          (isName && within.every((name) => isNameIn(name, passage, language))),
      };
    }),
  ];
}

function lettersOf(words: string): number {
  return words.replace(/[^\p{L}\p{N}ー]/gu, '').length;
}

interface MomentPlace {
  text: string;
  language: string;
  /** Where a moment stands depends on the text alone; what it means, on when the source was written. */
  at: number;
}

function isMomentIn({ text, language, at }: MomentPlace, passage: Passage): boolean {
  const moment = findingsIn(text, language, passage.publishedAt).moments[at];
  if (moment === undefined) return false;
  return passage.moments.some((meant) => isSameTime({ moment, text }, { moment: meant, text: passage.text }));
}

/**
 * What of a sentence its sources do not have; none where all its figures, dates, names and quotations stand in them.
 * That it denies what they say is seen where clear words tell; that it turns it round otherwise is not.
 */
export function checkAcrossLanguages(
  claim: string,
  language: string,
  sources: readonly SupportSource[],
): AcrossFault[] {
  const primary = primaryLanguageOf(language);
  const passages = sources.flatMap((source) => readPassage(source) ?? []);
  const parts = claimPartsOf(claim, primary);
  const missing = parts.filter(({ isIn }) => !passages.some(isIn)).map(({ kind }) => kind);
  const faults: AcrossFault[] = [...new Set(missing)];
  if (!parts.some(({ isTelling }) => isTelling)) faults.push('bare');
  if (isTurnedRound(claim, primary, passages)) faults.push('negation');
  if (passages.some((passage) => isUntranslated(claim, primary, passage))) faults.push('language');
  return faults;
}
