// Compares the write-ups of a story without any model: what they say alike, say otherwise, and say alone.
import { COMPARED_ARTICLES_MAX, CONFLICTS_MAX, EARLIER_MAX } from '../../limits/comparison.ts';
import type { Article } from '../../news/article.ts';
import type { Comparison, Conflict, ConflictingValue, Update } from '../../news/comparison.ts';
import { alignClaims, type StemWeights, weighStems } from './alignment.ts';
import { agreementOf, findAgreed } from './agreed.ts';
import { aboutOf } from './about.ts';
import { findAlone, findMissing } from './alone.ts';
import { type Claim, citationOf, claimsOf } from './claims.ts';
import { findConflicts } from './conflicts.ts';
import { readNumbers } from './numbers.ts';
import type { Mention, SlotConflict } from './slots.ts';
import { sourcesOf } from '../reuse/independence.ts';
import { byTimeAndId } from '../reuse/write-ups.ts';
import { originsOf } from './origins.ts';
import { reprintPairsOf } from './reprints.ts';

/** Newest first, each once, at most as many as are compared. */
function comparedOf(articles: readonly Article[]): Article[] {
  const unique = new Map(articles.map((article) => [article.id, article]));
  return [...unique.values()].sort((one, other) => byTimeAndId(other, one)).slice(0, COMPARED_ARTICLES_MAX);
}

function placeOf({ claim, start, end }: Mention) {
  const clause =
    claim.clauses.find(({ from, to }) => {
      const [first, last] = [claim.tokens[from], claim.tokens[to - 1]];
      return first !== undefined && last !== undefined && start >= first.start && end <= last.end;
    }) ?? null;
  return { claim, from: clause?.from ?? 0, to: clause?.to ?? claim.tokens.length, without: { start, end } };
}

/** The stems that stand beside different values: what two alike values share says nothing of the difference. */
function sharedStemsOf(values: readonly Mention[]): ReadonlySet<string> {
  const given = new Map<string, Set<string>>();
  for (const mention of values)
    for (const stem of mention.claim.stems)
      given.set(stem, (given.get(stem) ?? new Set()).add(wordsOf(mention).toLowerCase()));
  return new Set([...given].filter(([, words]) => words.size > 1).map(([stem]) => stem));
}

function wordsOf({ claim, start, end }: Mention): string {
  return claim.words.slice(start, end);
}

/** A word or two of a clause seldom say what it is about: then the other clauses are looked at. */
const ABOUT_MIN_LENGTH = 12;

function placesIn({ claim, start, end }: Mention) {
  return claim.clauses.map(({ from, to }) => ({ claim, from, to, without: { start, end } }));
}

function aboutConflict(values: readonly Mention[], weights: StemWeights): string {
  const shared = sharedStemsOf(values);
  const inClause = aboutOf(values.map(placeOf), shared, weights);
  if (inClause.length >= ABOUT_MIN_LENGTH) return inClause;
  const elsewhere = aboutOf(values.flatMap(placesIn), shared, weights);
  if (elsewhere !== '') return elsewhere;
  const anywhere = values.map(({ claim }) => ({ claim, from: 0, to: claim.tokens.length, without: null }));
  const [first] = values;
  return aboutOf(anywhere, shared, weights) || (first === undefined ? '' : wordsOf(first));
}

function conflictOf({ kind, values }: SlotConflict, weights: StemWeights): Conflict {
  return { kind, about: aboutConflict(values, weights), values: values.map(valueOf) };
}

function updateOf({ values }: SlotConflict, weights: StemWeights): Update {
  return { about: aboutConflict(values, weights), values: values.map(valueOf) };
}

function valueOf(mention: Mention): ConflictingValue {
  return { value: wordsOf(mention), quote: citationOf(mention.claim) };
}

/**
 * Compares articles of one story. The answer depends on the articles, not on their order; every quote is verbatim. One
 * article alone has nothing to agree or differ with.
 */
export function compareArticles(articles: readonly Article[]): Comparison {
  const compared = comparedOf(articles);
  const reprints = reprintPairsOf(compared.toReversed());
  const origins = originsOf(compared, reprints);
  const claims = claimsOf(compared);
  const weights = weighStems(claims);
  const pairs = alignClaims(claims, weights);
  const numbers = readNumbers(claims);
  const found = findConflicts(claims, { weights, numbers });
  const conflicts = found.conflicts.slice(0, CONFLICTS_MAX);
  const updates = found.updates.slice(0, EARLIER_MAX);
  const agreed = findAgreed(pairs, origins, { conflicts: [...conflicts, ...updates], weights, numbers });
  const used = new Set<Claim>([
    ...agreed.flatMap((group) => group.claims),
    ...[...conflicts, ...updates].flatMap(({ values }) => values.map(({ claim }) => claim)),
  ]);
  const alone =
    compared.length < 2
      ? []
      : findAlone(claims, { articles: compared, weights, reusers: new Set(reprints.flat()), used });
  return {
    articles: compared.map(({ id }) => id),
    agreed: agreed.map(agreementOf),
    conflicts: conflicts.map((conflict) => conflictOf(conflict, weights)),
    earlier: updates.map((update) => updateOf(update, weights)),
    onlyIn: alone.map(citationOf),
    missing: findMissing(agreed, compared),
    reprints,
    sources: sourcesOf(compared),
  };
}
