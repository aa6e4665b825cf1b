// Finds the articles that answer a question, ranked.
import { freshnessOf, relevanceOf } from '../analysis/rank.ts';
import { RELEVANCE_CANDIDATES, SEARCH_CANDIDATES } from '../limits/newsroom.ts';
import type { ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import type { Candidate, CandidateSearch, TermMatch } from '../news/ports.ts';
import { periodOf, type Question } from '../news/question.ts';
import type { StoryId } from '../news/story.ts';
import {
  excludedMatches,
  phraseCheckOf,
  readAskedWords,
  requiredSearches,
  type AskedWords,
} from './asked-words.ts';
import type { Newsroom } from './newsroom.ts';

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
  /** No article has all the words; these have some. */
  isRelaxed: boolean;
  /** There may be more matches, older than these. */
  isBounded: boolean;
  /** Words that were too many to be looked for. */
  leftOutWords: number;
}

/** The articles that match as of a moment, best first in the question's order. */
export async function findArticles(
  newsroom: Newsroom,
  question: Question,
  asOf: EpochMs,
): Promise<FoundArticles> {
  const { languages } = await newsroom.directory.list();
  const asked = readAskedWords(question.words, languages);
  if (question.words.trim() !== '' && asked.required.length + asked.excluded.length === 0) {
    return { articles: [], isRelaxed: false, isBounded: false, leftOutWords: asked.leftOut };
  }
  const strict = await findMatching(newsroom, { question, asOf, asked, matching: 'all' });
  const found = { ...strict, isRelaxed: false, leftOutWords: asked.leftOut };
  if (strict.articles.length > 0 || asked.required.length < 2) return found;
  const relaxed = await findMatching(newsroom, { question, asOf, asked, matching: 'any' });
  return { ...found, ...relaxed, isRelaxed: relaxed.articles.length > 0 };
}

interface Matching {
  question: Question;
  asOf: EpochMs;
  asked: AskedWords;
  matching: 'all' | 'any';
}

async function findMatching(
  newsroom: Newsroom,
  search: Matching,
): Promise<Pick<FoundArticles, 'articles' | 'isBounded'>> {
  const { question, asked, asOf } = search;
  const limit = question.order === 'relevance' ? RELEVANCE_CANDIDATES : SEARCH_CANDIDATES;
  const candidates = await newsroom.store.index.findCandidates(candidateSearchOf(search, limit));
  const verified = await verifyPhrases(newsroom, candidates, search);
  const statistics = await statisticsOf(newsroom, asked);
  const articles = verified.map((candidate) => {
    const { id, story, outlet, eventTime } = candidate;
    const relevance = relevanceOf(candidate, statistics);
    const score = { best: relevance * freshnessOf(eventTime, asOf), relevance, newest: eventTime }[
      question.order
    ];
    return { id, story, outlet, eventTime, score };
  });
  articles.sort(
    (one, other) =>
      other.score - one.score || other.eventTime - one.eventTime || (one.id < other.id ? -1 : 1),
  );
  return { articles, isBounded: candidates.length >= limit };
}

function candidateSearchOf({ question, asked, asOf, matching }: Matching, limit: number): CandidateSearch {
  return {
    required: requiredSearches(asked),
    matching,
    excluded: excludedMatches(asked),
    tag: question.tag,
    outlet: question.outlet,
    language: question.language,
    period: periodOf(question.period, asOf),
    asOf,
    limit,
  };
}

/** Keeps the candidates whose texts really have the phrases asked for and none of those excluded. */
async function verifyPhrases(
  newsroom: Newsroom,
  candidates: readonly Candidate[],
  { asked, matching }: Matching,
): Promise<readonly Candidate[]> {
  const isWanted = phraseCheckOf(asked, matching);
  if (isWanted === null || candidates.length === 0) return candidates;
  const verified: Candidate[] = [];
  // In steps, because a step's texts are in memory together.
  for (let start = 0; start < candidates.length; start += SEARCH_CANDIDATES) {
    const step = candidates.slice(start, start + SEARCH_CANDIDATES);
    const texts = await newsroom.store.articles.getTexts(step.map(({ id }) => id));
    verified.push(
      ...step.filter(({ id }) => {
        const text = texts.get(id);
        return text !== undefined && isWanted(text);
      }),
    );
  }
  return verified;
}

/** How common each required word is: its most common form, of a phrase its rarest word. */
async function statisticsOf(newsroom: Newsroom, asked: AskedWords) {
  const { index } = newsroom.store;
  const terms = asked.required
    .flat()
    .flatMap((alternative) => alternative.terms.flatMap((match) => match.terms));
  const [frequencies, totals] = await Promise.all([index.documentFrequencies(terms), index.getStatistics()]);
  const frequencyOf = (match: TermMatch) =>
    Math.max(0, ...match.terms.map((term) => frequencies.get(term) ?? 0));
  const byPlace = asked.required.map((alternatives) =>
    Math.max(0, ...alternatives.map(({ terms }) => Math.min(...terms.map(frequencyOf)))),
  );
  return { ...totals, frequencies: byPlace };
}
