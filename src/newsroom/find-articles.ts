// Finds the articles that answer a question, ranked.
import { freshnessOf, relevanceOf, type RankStatistics } from '../analysis/rank.ts';
import { STEM_MARK } from '../analysis/terms.ts';
import { MUTED_SEARCH_FACTOR } from '../limits/guild-settings.ts';
import type { ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import type {
  Candidate,
  CandidateSearch,
  TermCount,
  TermMatch,
  TextInLanguage,
} from '../news/ports-search.ts';
import type { Question } from '../news/question.ts';
import type { StoryId } from '../news/story.ts';
import { findFeedback, type RelevantCandidate } from './apply-feedback.ts';
import {
  excludedMatches,
  isDescription,
  phraseCheckOf,
  readAskedWords,
  requiredSearches,
  type AskedWords,
} from './asked-words.ts';
import type { Newsroom } from './newsroom.ts';
import { respellWords, type Respelling } from './respell-words.ts';
import { boundWalk } from './walk-bounds.ts';

export interface FoundArticle {
  id: ArticleId;
  story: StoryId;
  outlet: string;
  eventTime: EpochMs;
  /** What the order goes by: higher is better. */
  score: number;
}

export interface FoundArticles {
  articles: FoundArticle[];
  /** No article with all the words was found; these have some. */
  isRelaxed: boolean;
  /** There may be more matches, older than these. */
  isBounded: boolean;
  /** Words that were too many to be looked for. */
  leftOutWords: number;
  /** Words that no article has, and what was looked for instead. */
  respelt: readonly Respelling[];
}

export interface FindArticlesOptions {
  asOf: EpochMs;
  /** Words that no article has are looked for in their nearest spelling. */
  isRespelt?: boolean;
  /** Nothing of these. */
  withoutOutlets?: readonly string[];
}

/** The articles that match as of a moment, best first in the question's order. */
export async function findArticles(
  newsroom: Newsroom,
  question: Question,
  { asOf, isRespelt = false, withoutOutlets = [] }: FindArticlesOptions,
): Promise<FoundArticles> {
  const { languages } = await newsroom.directory.list();
  const asked = readAskedWords(question.words, languages);
  const leftOutWords = asked.leftOut;
  if (question.words.trim() !== '' && asked.required.length + asked.excluded.length === 0)
    return { articles: [], isRelaxed: false, isBounded: false, leftOutWords, respelt: [] };
  const found = await findAsked(newsroom, { question, asOf, asked, withoutOutlets });
  if (!isRespelt || (found.articles.length > 0 && !found.isRelaxed))
    return { ...found, leftOutWords, respelt: [] };
  const { frequencies } = await statisticsOf(newsroom, asked);
  const respelling = await respellWords(newsroom.store.index, asked, frequencies);
  if (respelling === null) return { ...found, leftOutWords, respelt: [] };
  const again = await findAsked(newsroom, { question, asOf, asked: respelling.asked, withoutOutlets });
  if (again.articles.length === 0) return { ...found, leftOutWords, respelt: [] };
  return { ...again, leftOutWords, respelt: respelling.respelt };
}

/** First what has all the words; where nothing has, what has some. */
async function findAsked(newsroom: Newsroom, given: Omit<Matching, 'matching'>): Promise<AskedMatches> {
  const { question, asked } = given;
  const search: Matching = { ...given, matching: 'all' };
  if (question.order === 'relevance' && isDescription(asked)) {
    const described = await findMatching(newsroom, { ...search, matching: 'any' });
    return { ...described, isRelaxed: described.articles.length > 0 && !described.hasComplete };
  }
  const strict = await findMatching(newsroom, search);
  if (strict.articles.length > 0 || asked.required.length < 2) return { ...strict, isRelaxed: false };
  const relaxed = await findMatching(newsroom, { ...search, matching: 'any' });
  const isBounded = strict.isBounded || relaxed.isBounded;
  return { ...relaxed, isBounded, isRelaxed: relaxed.articles.length > 0 };
}

type AskedMatches = Pick<FoundArticles, 'articles' | 'isRelaxed' | 'isBounded'>;

interface Matching {
  question: Question;
  asOf: EpochMs;
  asked: AskedWords;
  withoutOutlets: readonly string[];
  matching: 'all' | 'any';
}

type Matches = Pick<FoundArticles, 'articles' | 'isBounded'> & {
  /** An article has all the words. */
  hasComplete: boolean;
};

async function findMatching(newsroom: Newsroom, search: Matching): Promise<Matches> {
  const { question, asked, asOf, withoutOutlets } = search;
  const statistics = await statisticsOf(newsroom, asked);
  const isWanted = phraseCheckOf(asked, search.matching);
  const areTextsRead = isWanted !== null;
  const walk = await boundWalk(
    newsroom.store.index,
    { ...search, excluded: asked.excluded.length, areTextsRead },
    statistics,
  );
  let looked = 0;
  const isCounted = (text: TextInLanguage) => {
    looked += 1;
    return isWanted?.(text) === true;
  };
  // Of those that are found some go: so many more are looked at.
  const limit = walk.bounds.limit * (withoutOutlets.length === 0 ? 1 : MUTED_SEARCH_FACTOR);
  const met = await newsroom.store.index.findCandidates({
    ...candidateSearchOf(search),
    ...{ ...walk.bounds, limit },
    ...(isWanted === null ? {} : { isWanted: isCounted }),
  });
  const matches = isWanted === null ? met.length : looked;
  const candidates = met.filter(({ outlet }) => !withoutOutlets.includes(outlet));
  const relevant = await withRelevance(newsroom, candidates, { search, statistics });
  const articles = relevant.map(({ candidate, relevance }) => {
    const { id, story, outlet, eventTime } = candidate;
    const score = { best: relevance * freshnessOf(eventTime, asOf), relevance, newest: eventTime }[
      question.order
    ];
    return { id, story, outlet, eventTime, score };
  });
  articles.sort(byScore);
  const hasComplete = candidates.some(({ found }) => found.every(isFound));
  return { articles, isBounded: walk.isShortened || matches >= limit, hasComplete };
}

/** The candidates with their relevance; where a description is asked for, with what the best of them have in common. */
async function withRelevance(
  newsroom: Newsroom,
  candidates: readonly Candidate[],
  { search, statistics }: { search: Matching; statistics: RankStatistics },
): Promise<RelevantCandidate[]> {
  const { question, asked } = search;
  const relevant = candidates.map((candidate) => ({
    candidate,
    relevance: relevanceOf(candidate, statistics),
  }));
  if (question.order !== 'relevance' || !isDescription(asked)) return relevant;
  relevant.sort((one, other) => other.relevance - one.relevance);
  const feedback = await findFeedback(newsroom, relevant, { asked, statistics });
  return relevant.map(({ candidate, relevance }) => ({
    candidate,
    relevance: relevance + (feedback.get(candidate.id) ?? 0),
  }));
}

function byScore(one: FoundArticle, other: FoundArticle): number {
  return other.score - one.score || other.eventTime - one.eventTime || (one.id < other.id ? -1 : 1);
}

function isFound({ headline, abstract, body }: TermCount): boolean {
  return headline + abstract + body > 0;
}

function candidateSearchOf({
  question,
  asked,
  asOf,
  matching,
}: Matching): Omit<CandidateSearch, 'period' | 'limit'> {
  return {
    required: requiredSearches(asked),
    matching,
    excluded: excludedMatches(asked),
    tag: question.tag,
    outlet: question.outlet,
    language: question.language,
    asOf,
  };
}

/** How common each required word is: its most common form, of a phrase its rarest word. */
async function statisticsOf(newsroom: Newsroom, asked: AskedWords): Promise<RankStatistics> {
  const { index } = newsroom.store;
  const terms = asked.required
    .flat()
    .flatMap((alternative) => alternative.terms.flatMap((match) => match.terms.flatMap(withUnmarked)));
  const [frequencies, totals] = await Promise.all([index.documentFrequencies(terms), index.getStatistics()]);
  const frequencyOfTerm = (term: string) =>
    withUnmarked(term).reduce((sum, form) => sum + (frequencies.get(form) ?? 0), 0);
  const frequencyOf = (match: TermMatch) =>
    Math.min(totals.articles, Math.max(0, ...match.terms.map(frequencyOfTerm)));
  const byPlace = asked.required.map((alternatives) =>
    Math.max(0, ...alternatives.map(({ terms }) => Math.min(...terms.map(frequencyOf)))),
  );
  return { ...totals, frequencies: byPlace };
}

/** A stem stands in other words that have it, and as a word itself. */
function withUnmarked(term: string): string[] {
  return term.startsWith(STEM_MARK) ? [term, term.slice(STEM_MARK.length)] : [term];
}
