// Which write-ups reuse another's text, and how many outlets wrote one of their own.
import { REUSE_READ_MAX_LENGTH, REUSE_WORDS_MAX } from '../../limits/comparison.ts';
import { type Article, type ArticleId, UNKNOWN_OUTLET } from '../../news/article.ts';
import { creditsOf } from '../credits.ts';
import { bigramsOf, foldWord, lettersOf, stretchesOf, stretchKindOf } from '../words.ts';

/**
 * Runs of five words tell reuse from the same subject: Broder et al., "Syntactic Clustering of the Web" (1997), used
 * ten; news rewrites more, and METER (Clough et al., 2002) found shared runs of five rare in independent texts.
 */
const SHINGLE_WORDS = 5;
/** The share of the shorter text's shingles that the longer one has. */
const CONTAINMENT_MIN = 0.6;
/** Shorter texts share a lead by chance. */
const WORDS_MIN = 30;

/** A pair of which the later reuses the earlier's text: the earlier first. */
export type Reprint = readonly [ArticleId, ArticleId];

/** The words of abstract and body, each as a number; a headline is set anew by whoever reprints. */
function wordsOf({ abstract, body }: Article, numberOf: (word: string) => number): number[] {
  const text = [abstract, body].filter((part) => part !== null).join('\n\n');
  const words: number[] = [];
  for (const stretch of stretchesOf(text.slice(0, REUSE_READ_MAX_LENGTH))) {
    if (words.length >= REUSE_WORDS_MAX) break;
    if (stretchKindOf(stretch) === 'word') words.push(numberOf(stretch));
    else
      words.push(
        ...bigramsOf(lettersOf(foldWord(stretch)))
          .slice(0, REUSE_WORDS_MAX)
          .map(numberOf),
      );
  }
  return words;
}

/** Two hashes of 26 bits in one number: that two runs of a story share one by chance is not to be expected. */
const HASH_RANGE = 2 ** 26;
const HASH_SHIFT = 6;

/** The runs of words, each as a number. */
function shinglesOf(words: readonly number[]): ReadonlySet<number> {
  const shingles = new Set<number>();
  for (let at = 0; at + SHINGLE_WORDS <= words.length; at += 1) {
    let [one, other] = [17, 31];
    for (let offset = 0; offset < SHINGLE_WORDS; offset += 1) {
      const word = words[at + offset] ?? 0;
      one = Math.imul(one ^ word, 0x01000193) ^ (one >>> 15);
      other = Math.imul(other + word, 0x9e3779b1) ^ (other >>> 13);
    }
    shingles.add((one >>> HASH_SHIFT) * HASH_RANGE + (other >>> HASH_SHIFT));
  }
  return shingles;
}

/** Numbers words in the order in which they are met, in whatever case they are written. */
function createWordNumbers(): (word: string) => number {
  const written = new Map<string, number>();
  const folded = new Map<string, number>();
  return (word) => {
    const known = written.get(word);
    if (known !== undefined) return known;
    const key = foldWord(word);
    const number = folded.get(key) ?? folded.size + 1;
    folded.set(key, number);
    written.set(word, number);
    return number;
  };
}

/** How many shingles each pair of texts shares; the pairs that share none are left out. */
function sharedShingles(texts: readonly ReadonlySet<number>[]): Map<number, Map<number, number>> {
  const holders = new Map<number, number[]>();
  const shared = new Map<number, Map<number, number>>();
  for (const [at, shingles] of texts.entries())
    for (const shingle of shingles) {
      const before = holders.get(shingle);
      if (before === undefined) {
        holders.set(shingle, [at]);
        continue;
      }
      for (const earlier of before) {
        const row = shared.get(earlier) ?? new Map<number, number>();
        shared.set(earlier, row.set(at, (row.get(at) ?? 0) + 1));
      }
      before.push(at);
    }
  return shared;
}

/** Earlier first; what was seen at the same time, in the order of ids. */
export function byTime(one: Article, other: Article): number {
  return one.eventTime - other.eventTime || (one.id < other.id ? -1 : 1);
}

/** Pairs of write-ups whose texts are mostly the same, the earlier first, in the order of time. */
export function findReprints(articles: readonly Article[]): Reprint[] {
  const numberOf = createWordNumbers();
  const texts = articles
    .toSorted(byTime)
    .map((article) => ({ id: article.id, words: wordsOf(article, numberOf) }))
    .filter(({ words }) => words.length >= WORDS_MIN)
    .map(({ id, words }) => ({ id, shingles: shinglesOf(words) }));
  const shared = sharedShingles(texts.map(({ shingles }) => shingles));
  return texts.flatMap((earlier, at) =>
    texts.flatMap((later, laterAt): Reprint[] => {
      const count = shared.get(at)?.get(laterAt) ?? 0;
      const isReprint = count >= CONTAINMENT_MIN * Math.min(earlier.shingles.size, later.shingles.size);
      return count > 0 && isReprint ? [[earlier.id, later.id]] : [];
    }),
  );
}

function agencyOf({ abstract, body }: Article): string | null {
  for (const part of [abstract, body]) {
    const agency = part === null ? null : creditsOf(part).agency;
    if (agency !== null) return foldWord(agency);
  }
  return null;
}

/** Follows links to the one that stands for all that are linked. */
function rootOf(links: ReadonlyMap<ArticleId, ArticleId>, id: ArticleId): ArticleId {
  let at = id;
  for (let next = links.get(at); next !== undefined; next = links.get(at)) at = next;
  return at;
}

/** For each write-up the one its text comes from: reprints of one text, and texts that one agency carried, share it. */
export function originsOf(
  articles: readonly Article[],
  reprints: readonly Reprint[],
): ReadonlyMap<ArticleId, ArticleId> {
  const links = new Map<ArticleId, ArticleId>();
  const link = (one: ArticleId, other: ArticleId): void => {
    const [rootOne, rootOther] = [rootOf(links, one), rootOf(links, other)];
    if (rootOne !== rootOther) links.set(rootOther, rootOne);
  };
  for (const [earlier, later] of reprints) link(earlier, later);
  const carried = new Map<string, ArticleId>();
  for (const article of articles.toSorted(byTime)) {
    const agency = agencyOf(article);
    if (agency === null) continue;
    const first = carried.get(agency);
    if (first === undefined) carried.set(agency, article.id);
    else link(first, article.id);
  }
  return new Map(articles.map(({ id }) => [id, rootOf(links, id)]));
}

/** Known outlets that wrote a text of their own: an origin counts once, and so does an outlet. */
export function countIndependentOutlets(
  articles: readonly Article[],
  origins: ReadonlyMap<ArticleId, ArticleId>,
): number {
  const outlets = new Set<string>();
  const seen = new Set<ArticleId>();
  for (const { id, outlet } of articles.toSorted(byTime)) {
    const origin = origins.get(id) ?? id;
    if (outlet === UNKNOWN_OUTLET || seen.has(origin)) continue;
    seen.add(origin);
    outlets.add(outlet);
  }
  return outlets.size;
}
