// What a write-up says: its headline and first sentences as claims, each with its figures and whether it can stand alone.
import { TOLD_SENTENCES_MAX } from '../../limits/told.ts';
import type { Article } from '../../news/article.ts';
import type { Claim } from '../../news/digest.ts';
import type { Citation } from '../../news/summary.ts';
import { type Claim as StatedClaim, citationOf, claimsOf } from '../comparison/claims.ts';
import { beginsWithQuote, isQuestion, partsOf, quotableSentencesOf } from '../quotable.ts';
import { goesOn } from '../salience/openings.ts';
import { figureClaimsOf } from './figure-claims.ts';
import { sketchOf, textOfSketch } from './sketches.ts';

/** A headline or sentence of a write-up, and what it claims. */
export interface SaidSentence {
  citation: Citation;
  isHeadline: boolean;
  /** From 0; the headline's is 0 too. */
  position: number;
  /** A sentence that needs none before it. */
  standsAlone: boolean;
  /** What it says as a whole. */
  claim: Claim;
  /** What its figures say. */
  figures: readonly Claim[];
}

const SENTENCE_MARK = 's';

/** Numbers are no content words; of what was counted they are all that may have changed. */
function stemsOf({ tokens }: StatedClaim): string[] {
  return tokens.filter(({ isContent, word }) => isContent || /^\d/u.test(word)).map(({ stem }) => stem);
}

function sentenceClaimOf(stated: StatedClaim): Claim {
  const sketch = textOfSketch(sketchOf(stemsOf(stated)));
  return { fingerprint: `${SENTENCE_MARK}:${sketch}`, matter: null, value: null };
}

/** The article as far as its first sentences go: what follows is not read. */
function openingOf(article: Article): Article {
  const last = quotableSentencesOf(article, TOLD_SENTENCES_MAX).at(-1);
  const body = partsOf(article).find(({ isAbstract }) => !isAbstract);
  if (last === undefined || body === undefined || article.body === null) return article;
  return { ...article, body: article.body.slice(0, Math.max(0, last.end - body.offset)) };
}

function standsAlone({ words, isHeadline, pointsBack, isStated, language }: StatedClaim): boolean {
  if (isHeadline || pointsBack || !isStated) return false;
  return !goesOn(words, language) && !isQuestion(words) && !beginsWithQuote(words);
}

/** The claims of one write-up, in the order of its text; they depend on its text alone. */
export function readArticleClaims(article: Article): SaidSentence[] {
  const stated = claimsOf([openingOf(article)]).slice(0, TOLD_SENTENCES_MAX + 1);
  const figures = figureClaimsOf(stated);
  return stated
    .filter((claim) => stemsOf(claim).length > 0)
    .map((claim) => ({
      citation: { ...citationOf({ ...claim, article }), version: article.version },
      ...{ isHeadline: claim.isHeadline, position: claim.position },
      standsAlone: standsAlone(claim),
      claim: sentenceClaimOf(claim),
      figures: figures.get(claim) ?? [],
    }));
}
