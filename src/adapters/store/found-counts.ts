// Finds in the packed terms of an article what was asked for, the same for both engines.
import type { CandidateSearch, TermCount } from '../../news/ports-search.ts';
import { atLeastOnce, findCount, largerCount, NOWHERE, smallerCount, wantedOf } from './term-counts.ts';

/** Answers what counts, for each word that is required, its best alternative; of a phrase its rarest term. */
export function createCounter(asked: CandidateSearch): (terms: Uint8Array) => TermCount[] {
  const places = asked.required.map((alternatives) =>
    alternatives.filter((matches) => matches.length > 0).map((matches) => matches.map(wantedOf)),
  );
  // Where all had to match, each did, if only in a part of the text whose terms are not kept.
  const finish = asked.matching === 'all' ? atLeastOnce : (count: TermCount) => count;
  return (terms) =>
    places.map((alternatives) => {
      const counts = alternatives.map((matches) =>
        matches.map((wanted) => findCount(terms, wanted)).reduce(smallerCount),
      );
      return finish(counts.reduce(largerCount, NOWHERE));
    });
}
