// How alike each of some articles is to each other one, found by the stems that they share: most pairs share few.
import { haveOtherLanguages } from './ground/likeness.ts';
import { evidenceOf, type Comparable, type LikenessRules } from './likeness.ts';

/** Likenesses of articles by their places in a list; `get` is the same either way, and 0 for an article with itself. */
export interface LikenessTable {
  get: (one: number, other: number) => number;
}

interface Posting {
  places: number[];
  weights: number[];
}

/** Compares all with all. */
export function tableLikenesses(articles: readonly Comparable[], rules: LikenessRules): LikenessTable {
  const count = articles.length;
  const likenesses = new Float64Array(count * count);
  const postings = new Map<string, Posting>();
  const products = new Float64Array(count);
  articles.forEach((article, place) => {
    products.fill(0);
    for (const [stem, weight] of article.profile.weights) {
      if (weight > 0) multiply(postings, { stem, weight, place }, products);
    }
    for (let other = 0; other < place; other += 1) {
      const opposite = articles[other];
      const product = products[other] ?? 0;
      if (opposite === undefined) continue;
      if (product === 0 && !haveOtherLanguages(article.ground, opposite.ground)) continue;
      const similarity = product / (article.profile.length * opposite.profile.length);
      const likeness = evidenceOf(article, opposite, { ...rules, similarity });
      likenesses[place * count + other] = likeness;
      likenesses[other * count + place] = likeness;
    }
  });
  return { get: (one, other) => likenesses[one * count + other] ?? 0 };
}

/** Adds what a stem gives to the products with all articles before, and keeps it for those after. */
function multiply(
  postings: Map<string, Posting>,
  { stem, weight, place }: { stem: string; weight: number; place: number },
  products: Float64Array,
): void {
  const posting = postings.get(stem);
  if (posting === undefined) {
    postings.set(stem, { places: [place], weights: [weight] });
    return;
  }
  const { places, weights } = posting;
  for (let at = 0; at < places.length; at += 1) {
    const other = places[at] ?? 0;
    products[other] = (products[other] ?? 0) + weight * (weights[at] ?? 0);
  }
  places.push(place);
  weights.push(weight);
}
