// What beside a figure tells that it is of another thing of the same kind: another round, another firm that does it too.
import type { Claim } from './claims.ts';
import { clauseAt } from './claims.ts';
import type { Clause } from './clauses.ts';

/** A claim and the clause of it that a figure stands in. */
interface Counted {
  claim: Claim;
  clause: Clause;
}

const ALSO =
  /(?<!\p{L})(?:also|too|as well|another|additional|further|auch|ebenfalls|weitere[nrs]?|également|aussi|autres?|también|otr[oa]s?)(?!\p{L})/iu;

function wordsOf({ claim, clause }: Counted): string {
  const [first, last] = [claim.tokens[clause.from], claim.tokens[clause.to - 1]];
  return first === undefined || last === undefined ? '' : claim.words.slice(first.start, last.end);
}

/** After Ostra its supplier Kern will cut jobs too. */
function addsSomebody(one: Counted, other: Counted): boolean {
  return one.clause.names.difference(other.claim.stems).size > 0 && ALSO.test(wordsOf(one));
}

function ordinalsOf({ claim, clause }: Counted): ReadonlySet<number> {
  const own = claim.figures.filter((figure) => figure.isOrdinal && clauseAt(claim, figure) === clause);
  return new Set(own.map(({ min }) => min));
}

/** True where one clause speaks of the first and the other of the second, or one of somebody who does it too. */
export function areOfOthers(one: Counted, other: Counted): boolean {
  const [mine, theirs] = [ordinalsOf(one), ordinalsOf(other)];
  if (mine.size > 0 && theirs.size > 0 && mine.isDisjointFrom(theirs)) return true;
  return addsSomebody(one, other) || addsSomebody(other, one);
}
