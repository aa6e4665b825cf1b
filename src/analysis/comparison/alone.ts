// What one write-up alone has, and what most have and one has not.
import { MISSING_MAX, ONLY_IN_MAX, ONLY_IN_PER_ARTICLE_MAX } from '../../limits/comparison.ts';
import { type Article, type ArticleId, citableText } from '../../news/article.ts';
import type { Omission } from '../../news/comparison.ts';
import type { StemWeights } from './alignment.ts';
import type { AgreedGroup } from './agreed.ts';
import type { Claim } from './claims.ts';
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
  const language = article.language === null ? 'en' : primaryLanguageOf(article.language);
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

/** What most write-ups state and others, of which we have the full text, do not. */
export function findMissing(groups: readonly AgreedGroup[], articles: readonly Article[]): Omission[] {
  const isMost = ({ claims }: AgreedGroup): boolean =>
    claims.length >= Math.max(MOST_MIN, MOST_SHARE * (articles.length - 1));
  const common = groups.filter(isMost);
  const read = new Map<ArticleId, ReadonlySet<string>>();
  const lacks = (article: Article, shared: ReadonlySet<string>): boolean => {
    const stems = read.get(article.id) ?? allStemsOf(article);
    read.set(article.id, stems);
    return shared.intersection(stems).size < HAS_SHARE * shared.size;
  };
  return common
    .map(({ about, claims, shared }): Omission => {
      const have = new Set(claims.map(({ article }) => article.id));
      const lacking = articles.filter(
        (article) => article.textState === 'full' && !have.has(article.id) && lacks(article, shared),
      );
      return { about, articles: lacking.map(({ id }) => id) };
    })
    .filter((omission) => omission.articles.length > 0)
    .slice(0, MISSING_MAX);
}
