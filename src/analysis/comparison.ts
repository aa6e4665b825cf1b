// Compares the write-ups of a story without any model: what they say alike, say otherwise, and say alone.
import { COMPARED_ARTICLES_MAX, CONFLICTS_MAX } from '../limits/comparison.ts';
import type { Article } from '../news/article.ts';
import type { Comparison, Conflict } from '../news/comparison.ts';
import { alignClaims, type StemWeights, weighStems } from './alignment.ts';
import { agreementOf, findAgreed } from './comparison-agreed.ts';
import { aboutOf } from './comparison-about.ts';
import { findAlone, findMissing } from './comparison-alone.ts';
import { type Claim, citationOf, claimsOf } from './comparison-claims.ts';
import { findConflicts } from './comparison-conflicts.ts';
import type { Mention, SlotConflict } from './comparison-slots.ts';
import { byTime, countIndependentOutlets, findReprints, originsOf } from './reuse.ts';

/** Newest first, each once, at most as many as are compared. */
function comparedOf(articles: readonly Article[]): Article[] {
  const unique = new Map(articles.map((article) => [article.id, article]));
  return [...unique.values()].sort((one, other) => byTime(other, one)).slice(0, COMPARED_ARTICLES_MAX);
}

function placeOf({ claim, start, end }: Mention) {
  const clause =
    claim.clauses.find(({ from, to }) => {
      const [first, last] = [claim.tokens[from], claim.tokens[to - 1]];
      return first !== undefined && last !== undefined && start >= first.start && end <= last.end;
    }) ?? null;
  return { claim, from: clause?.from ?? 0, to: clause?.to ?? claim.tokens.length, without: { start, end } };
}

function sharedStemsOf(values: readonly Mention[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const stem of values.flatMap(({ claim }) => [...claim.stems]))
    counts.set(stem, (counts.get(stem) ?? 0) + 1);
  return new Set([...counts].filter(([, count]) => count > 1).map(([stem]) => stem));
}

function conflictOf({ kind, values }: SlotConflict, weights: StemWeights): Conflict {
  const shared = sharedStemsOf(values);
  const places = values.map(placeOf);
  const [first] = values;
  const about =
    aboutOf(places, shared, weights) ||
    aboutOf(
      places.map((place) => ({ ...place, from: 0, to: place.claim.tokens.length, without: null })),
      shared,
      weights,
    );
  return {
    kind,
    about: about === '' && first !== undefined ? first.claim.words.slice(first.start, first.end) : about,
    values: values.map((mention) => ({
      value: mention.claim.words.slice(mention.start, mention.end),
      quote: citationOf(mention.claim),
    })),
  };
}

/**
 * Compares articles of one story. The answer depends on the articles, not on their order; every quote is verbatim. One
 * article alone has nothing to agree or differ with.
 */
export function compareArticles(articles: readonly Article[]): Comparison {
  const compared = comparedOf(articles);
  const reprints = findReprints(compared);
  const origins = originsOf(compared, reprints);
  const claims = claimsOf(compared);
  const weights = weighStems(claims);
  const pairs = alignClaims(claims, weights);
  const conflicts = findConflicts(claims, weights).slice(0, CONFLICTS_MAX);
  const agreed = findAgreed(pairs, { conflicts, weights, origins });
  const used = new Set<Claim>([
    ...agreed.flatMap((group) => group.claims),
    ...conflicts.flatMap(({ values }) => values.map(({ claim }) => claim)),
  ]);
  const alone =
    compared.length < 2
      ? []
      : findAlone(claims, { articles: compared, weights, reusers: new Set(reprints.flat()), used });
  return {
    articles: compared.map(({ id }) => id),
    agreed: agreed.map(agreementOf),
    conflicts: conflicts.map((conflict) => conflictOf(conflict, weights)),
    onlyIn: alone.map(citationOf),
    missing: findMissing(agreed, compared),
    reprints,
    independentOutlets: countIndependentOutlets(compared, origins),
  };
}
