// Chooses the sentence that tells a story: one that is understood by itself and says what its headline does.
import type { SaidSentence } from '../../analysis/claims/article-claims.ts';
import { sketchOfClaim } from '../../analysis/claims/known-claims.ts';
import type { Citation } from '../../news/summary.ts';

/** Sentences further down tell details. */
const LOOKED_AT = 4;
/** Stems that a sentence has to share with the headline to be about the same; fewer where the headline has no more. */
const SHARED_MIN = 2;

/**
 * The gist, unless it leans on what is not shown or speaks of something else than the headline: then the first sentence
 * that does neither. Where there is none the gist stands; it is null where nothing can be quoted.
 */
export function tellingSentenceOf(said: readonly SaidSentence[], gist: Citation | null): Citation | null {
  const headline = said.find(({ isHeadline }) => isHeadline);
  if (gist === null || headline === undefined) return gist;
  const stems = sketchOfClaim(headline.claim);
  const needed = Math.min(SHARED_MIN, stems.size);
  const isAbout = ({ claim }: SaidSentence) => sketchOfClaim(claim).intersection(stems).size >= needed;
  const able = said.filter(
    (sentence) => sentence.standsAlone && sentence.position < LOOKED_AT && isAbout(sentence),
  );
  const isGist = ({ citation }: SaidSentence) => citation.start === gist.start && citation.end === gist.end;
  if (able.some(isGist)) return gist;
  // One that was not read for claims is further down than any that was.
  return able[0]?.citation ?? gist;
}

/** Whether a sentence has a stem of the headline over it; true where there is no headline. */
export function isOfHeadline({ claim }: SaidSentence, said: readonly SaidSentence[]): boolean {
  const headline = said.find(({ isHeadline }) => isHeadline);
  if (headline === undefined) return true;
  return !sketchOfClaim(claim).isDisjointFrom(sketchOfClaim(headline.claim));
}
