// Finds the articles that answer a question, ranked.
import {
  hasMatches,
  matchOf,
  parseWords,
  requiredTermsOf,
  standsIn,
  type Word,
} from '../analysis/question-words.ts';
import { freshnessOf, relevanceOf } from '../analysis/rank.ts';
import { RELEVANCE_CANDIDATES, SEARCH_CANDIDATES } from '../limits/newsroom.ts';
import type { ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import type { Candidate, CandidateSearch, TermMatch, TextInLanguage } from '../news/ports.ts';
import { periodOf, type Question } from '../news/question.ts';
import type { StoryId } from '../news/story.ts';
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
  const parsed = parseWords(question.words);
  const asked: AskedWords = {
    required: parsed.required.map((alternatives) => readAlternatives(alternatives, languages)),
    excluded: parsed.excluded,
    languages,
  };
  if (question.words.trim() !== '' && parsed.required.length + parsed.excluded.length === 0) {
    return { articles: [], isRelaxed: false, isBounded: false, leftOutWords: parsed.leftOut };
  }
  const strict = await findMatching(newsroom, { question, asOf, asked, matching: 'all' });
  const found = { ...strict, isRelaxed: false, leftOutWords: parsed.leftOut };
  if (strict.articles.length > 0 || asked.required.length < 2) return found;
  const relaxed = await findMatching(newsroom, { question, asOf, asked, matching: 'any' });
  return { ...found, ...relaxed, isRelaxed: relaxed.articles.length > 0 };
}

interface Alternative {
  word: Word;
  terms: readonly TermMatch[];
}

interface AskedWords {
  required: readonly (readonly Alternative[])[];
  excluded: readonly Word[];
  languages: readonly string[];
}

function readAlternatives(words: readonly Word[], languages: readonly string[]): Alternative[] {
  return words.map((word) => ({ word, terms: requiredTermsOf(word, languages) }));
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
    required: asked.required.map((alternatives) => alternatives.map(({ terms }) => terms)),
    matching,
    // A phrase is excluded where its words stand together, which the texts tell.
    excluded: asked.excluded.filter((word) => !word.isPhrase).map((word) => matchOf(word, asked.languages)),
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
  // The index tells the places of words alone; it does not tell which of several alternatives an article has.
  const required = asked.required.filter((alternatives) => alternatives.some(({ word }) => word.isPhrase));
  const excluded = asked.excluded.filter((word) => word.isPhrase);
  const isVerified = excluded.length > 0 || (required.length > 0 && matching === 'all');
  if (!isVerified || candidates.length === 0) return candidates;
  const isWanted = (text: TextInLanguage) => {
    if (excluded.some((phrase) => hasPhrase(text, phrase))) return false;
    const hasOneOf = (alternatives: readonly Alternative[]) =>
      alternatives.some((alternative) => hasAlternative(text, alternative));
    return matching === 'any' || required.every(hasOneOf);
  };
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

function fieldsOf({ headline, abstract, body }: TextInLanguage): string[] {
  return [headline, abstract, body].filter((field) => field !== null);
}

function hasPhrase(text: TextInLanguage, phrase: Word): boolean {
  return fieldsOf(text).some((field) => standsIn(phrase, field));
}

function hasAlternative(text: TextInLanguage, { word, terms }: Alternative): boolean {
  return word.isPhrase ? hasPhrase(text, word) : hasMatches(terms, fieldsOf(text).join('\n'), text.language);
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
