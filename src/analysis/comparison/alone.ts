// What one write-up alone has, and what most have and one has not.
import { MISSING_MAX, ONLY_IN_MAX, ONLY_IN_PER_ARTICLE_MAX } from '../../limits/comparison.ts';
import { type Article, type ArticleId, citableText, UNKNOWN_OUTLET } from '../../news/article.ts';
import type { Omission } from '../../news/comparison.ts';
import type { StemWeights } from './alignment.ts';
import type { AgreedGroup } from './agreed.ts';
import { type Claim, citationOf, LANGUAGE_ASSUMED } from './claims.ts';
import { tokensOf } from './tokens.ts';
import { sentencesOf } from '../sentences.ts';
import { primaryLanguageOf } from '../terms.ts';

/** Words of a write-up that nobody else has: so much of a claim makes it one of its own. */
const NEW_SHARE_MIN = 0.3;
const NEW_STEMS_MIN = 3;
/** With a name or a figure of its own, fewer new words do. */
const NEW_SHARE_WITH_FACT_MIN = 0.15;
/** A fact outweighs some words in which claims are ranked. */
const FACT_WEIGHT = 1.5;
const LENGTH_MIN = 40;
/** More than one write-up has it. */
const SEVERAL = null;

/** Tells whether a write-up other than one's own has a word, as a stem or as written. */
function knownElsewhere(claims: readonly Claim[]): (word: string, own: ArticleId) => boolean {
  const holders = new Map<string, ArticleId | null>();
  const hold = (written: string, article: ArticleId): void => {
    const holder = holders.get(written);
    if (holder === undefined) holders.set(written, article);
    else if (holder !== article) holders.set(written, SEVERAL);
  };
  for (const { article, tokens } of claims)
    for (const { stem, word } of tokens) {
      hold(stem, article.id);
      if (word !== stem) hold(word, article.id);
    }
  return (word, own) => {
    const holder = holders.get(word);
    return holder !== undefined && holder !== own;
  };
}

interface Newness {
  claim: Claim;
  score: number;
}

function newnessOf(claim: Claim, isKnown: (word: string) => boolean, weights: StemWeights): Newness | null {
  const stems = [...claim.stems];
  const fresh = stems.filter((stem) => !isKnown(stem));
  const weightOf = (list: readonly string[]): number =>
    list.reduce((sum, stem) => sum + (weights.get(stem) ?? 0), 0);
  const share = stems.length === 0 ? 0 : weightOf(fresh) / weightOf(stems);
  const facts = claim.tokens.filter(
    ({ word, stem, isCapital, isContent, start }) =>
      (/^\p{N}/u.test(word) && !isKnown(word)) || (isCapital && isContent && start > 0 && !isKnown(stem)),
  ).length;
  const isNew = share >= NEW_SHARE_MIN && fresh.length >= NEW_STEMS_MIN;
  const hasFact = facts > 0 && share >= NEW_SHARE_WITH_FACT_MIN;
  return isNew || hasFact ? { claim, score: share * 2 + Math.min(facts, 2) * FACT_WEIGHT } : null;
}

/** The claims with substance that one write-up alone has; none of a text that reuses another's. */
export function findAlone(
  claims: readonly Claim[],
  {
    articles,
    weights,
    reusers,
    used,
  }: {
    articles: readonly Article[];
    weights: StemWeights;
    /** Write-ups that reuse another's text, and those whose text is reused. */
    reusers: ReadonlySet<ArticleId>;
    /** Claims that already stand in another row. */
    used: ReadonlySet<Claim>;
  },
): Claim[] {
  const isKnown = knownElsewhere(claims);
  return articles
    .filter(({ id }) => !reusers.has(id))
    .flatMap(({ id }) => {
      return claims
        .filter((claim) => claim.article.id === id && !claim.isHeadline && !used.has(claim))
        .filter(({ pointsBack, words: written }) => !pointsBack && written.length >= LENGTH_MIN)
        .map((claim) => newnessOf(claim, (word) => isKnown(word, id), weights))
        .filter((newness) => newness !== null)
        .sort((a, b) => b.score - a.score || a.claim.index - b.claim.index)
        .slice(0, ONLY_IN_PER_ARTICLE_MAX)
        .map(({ claim }) => claim)
        .sort((a, b) => a.index - b.index);
    })
    .slice(0, ONLY_IN_MAX);
}

/** A write-up with so much of what the statements share has it in other words. */
const HAS_SHARE = 0.5;
/** Most: two thirds of the other write-ups, three at least. */
const MOST_SHARE = 2 / 3;
const MOST_MIN = 3;

/** The stems of all of a text, not only of what is compared: what it says late it says too. */
function allStemsOf(article: Article): ReadonlySet<string> {
  const language = primaryLanguageOf(article.language) ?? LANGUAGE_ASSUMED;
  return new Set(
    citableText(article)
      .split(/\n+/u)
      .flatMap((line) => sentenceStems(line, language)),
  );
}

function sentenceStems(line: string, language: string): string[] {
  return sentencesOf(line, language).flatMap(({ start, end }) =>
    tokensOf(line.slice(start, end), language).map(({ stem }) => stem),
  );
}

/** Who has what a group states, in its words or in others. */
interface Holders {
  articles: ReadonlySet<ArticleId>;
  /** What one write-up of an outlet has, the outlet has mentioned; not those of unknown outlets. */
  outlets: ReadonlySet<string>;
}

/** Tells of articles whether they have what a group states; each is read once, and only if it is asked about. */
function createReader(): (article: Article, group: AgreedGroup) => boolean {
  const read = new Map<ArticleId, ReadonlySet<string>>();
  return (article, { claims, shared }) => {
    if (claims.some((claim) => claim.article.id === article.id)) return true;
    const stems = read.get(article.id) ?? allStemsOf(article);
    read.set(article.id, stems);
    return shared.intersection(stems).size >= HAS_SHARE * shared.size;
  };
}

function holdersOf(articles: readonly Article[], has: (article: Article) => boolean): Holders {
  const holding = articles.filter(has);
  const outlets = new Set(holding.map(({ outlet }) => outlet).filter((outlet) => outlet !== UNKNOWN_OUTLET));
  return { articles: new Set(holding.map(({ id }) => id)), outlets };
}

/**
 * What most write-ups state and others do not: only of full texts in the language of the statement, since no other can be
 * said to lack it.
 */
export function findMissing(groups: readonly AgreedGroup[], articles: readonly Article[]): Omission[] {
  const has = createReader();
  return groups
    .filter(({ claims }) => claims.length >= Math.max(MOST_MIN, MOST_SHARE * (articles.length - 1)))
    .map((group): Omission => {
      const { about, claims } = group;
      const holders = holdersOf(articles, (article) => has(article, group));
      const languages = new Set(claims.map(({ article }) => primaryLanguageOf(article.language)));
      const lacking = articles.filter(
        (article) =>
          article.textState === 'full' &&
          languages.has(primaryLanguageOf(article.language)) &&
          !holders.articles.has(article.id) &&
          !holders.outlets.has(article.outlet),
      );
      return { about, quotes: claims.map(citationOf), articles: lacking.map(({ id }) => id) };
    })
    .filter((omission) => omission.articles.length > 0)
    .slice(0, MISSING_MAX);
}
