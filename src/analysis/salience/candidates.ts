// The sentences that a summary of some articles is chosen from: of one language, none twice, the best text's first.
import {
  SUMMARY_ARTICLES_MAX,
  SUMMARY_CANDIDATES_MAX,
  SUMMARY_HEADLINE_MAX_LENGTH,
} from '../../limits/summaries.ts';
import { type Article, citableText, type TextState, UNKNOWN_OUTLET } from '../../news/article.ts';
import { foldText } from '../../news/folding.ts';
import type { Profile } from '../../news/ports.ts';
import { profileOf } from '../profile.ts';
import { type QuotableSentence, quotableSentencesOf } from '../quotable.ts';
import { leansOnSentenceBefore } from './context.ts';
import { addsOn } from './openings.ts';
import { primaryLanguageOf } from '../terms.ts';
import { cutAt } from '../text-state.ts';
import { type Toll, tollsIn } from './tolls.ts';

/** A sentence that may be chosen. */
export interface Candidate extends QuotableSentence {
  article: Article;
  /** Its article's place in the order of time. */
  articleAt: number;
  /** Who says it: an outlet, or a text of an unknown one. */
  voice: string;
  stems: Profile;
  /** What befell how many, as it says. */
  tolls: readonly Toll[];
  /** It is understood only right after the sentence before it. */
  leansBack: boolean;
  /** Though it leans, it goes after any sentence of its text. */
  isAddition: boolean;
}

/** What a text is worth to quote from, at equal merit of its sentences. */
const STATE_MERIT: Readonly<Record<TextState, number>> = { full: 3, excerpt: 2, truncated: 1, headline: 0 };
const MERIT_MAX = 15;

/** Whatever the order in which articles come: by time, then by id. */
function byTime(one: Article, other: Article): number {
  const difference = one.eventTime - other.eventTime;
  if (difference !== 0) return difference;
  const [name, otherName] = [one, other].map(({ id, version }) => `${id} ${version}`) as [string, string];
  return Number(name > otherName) - Number(name < otherName);
}

/** How good an article is to cite, from 0 to 1: how much of its text we have, whose it is, whether it can be opened. */
export function meritOf({ textState, outlet, url }: Article): number {
  const merit = 4 * STATE_MERIT[textState] + (outlet === UNKNOWN_OUTLET ? 0 : 2) + (url === null ? 0 : 1);
  return merit / MERIT_MAX;
}

/** The articles in the language that most of them have; of two, the one in which the first was written. */
function inOneLanguage(articles: readonly Article[]): Article[] {
  const known = articles.filter(({ language }) => language !== null);
  const written = known.length > 0 ? known : articles;
  const groups = [...Map.groupBy(written, ({ language }) => primaryLanguageOf(language)).values()];
  return groups.toSorted((one, other) => other.length - one.length)[0] ?? [];
}

/** The headline as the one sentence of an article of which there is nothing else. */
function headlineSentencesOf({ headline }: Article): QuotableSentence[] {
  const words = headline?.trim() ?? '';
  if (headline === null || words === '' || words.length > SUMMARY_HEADLINE_MAX_LENGTH) return [];
  if (cutAt(words) !== null) return [];
  const start = headline.indexOf(words);
  const place = { start, end: start + words.length, position: 0, isAbstract: false };
  return [{ ...place, words, pointsBack: false, goesOn: false }];
}

function candidatesIn(
  article: Article,
  sentences: readonly QuotableSentence[],
  articleAt: number,
): Candidate[] {
  const voice = article.outlet === UNKNOWN_OUTLET ? article.id : article.outlet;
  const [text, language] = [citableText(article), primaryLanguageOf(article.language)];
  return sentences.map((sentence) => {
    const stems = profileOf({ headline: null, abstract: null, body: sentence.words }, language);
    const place = { text, headline: article.headline };
    // One that leans for another reason than going on needs the very sentence before it, and is no addition.
    const leansAnyway = leansOnSentenceBefore({ ...sentence, goesOn: false }, place);
    const isAddition = sentence.goesOn && !leansAnyway && addsOn(sentence.words, language);
    const leansBack = leansAnyway || sentence.goesOn;
    const tolls = tollsIn(sentence.words, language);
    return { ...sentence, article, articleAt, voice, stems, tolls, leansBack, isAddition };
  });
}

/** The words of a sentence without what differs from one outlet's typesetting to another's. */
function spokenForm(words: string): string {
  return foldText(words)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Of sentences with the same words, as reprints have them, the one of the article that is best to cite, else the first. */
function withoutTwins(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const form = spokenForm(candidate.words);
    const known = best.get(form);
    if (known === undefined || meritOf(candidate.article) > meritOf(known.article)) best.set(form, candidate);
  }
  const kept = new Set(best.values());
  return candidates.filter((candidate) => kept.has(candidate));
}

/**
 * The sentences to choose from, in the order of their articles' time and then of the text. Headlines stand in where no
 * article has more than one; an article with nothing to quote says nothing about the language.
 */
export function findCandidates(given: readonly Article[]): Candidate[] {
  const isHeadlinesOnly = given.every(({ textState }) => textState === 'headline');
  const told = isHeadlinesOnly ? given : given.filter(({ textState }) => textState !== 'headline');
  const articles = told.toSorted(byTime).slice(-SUMMARY_ARTICLES_MAX);
  const share = Math.ceil(SUMMARY_CANDIDATES_MAX / Math.max(1, articles.length));
  const sentencesOf = (article: Article) =>
    isHeadlinesOnly ? headlineSentencesOf(article) : quotableSentencesOf(article, share);
  const quotable = new Map(articles.map((article) => [article, sentencesOf(article)]));
  const able = inOneLanguage(articles.filter((article) => (quotable.get(article) ?? []).length > 0));
  return withoutTwins(able.flatMap((article, at) => candidatesIn(article, quotable.get(article) ?? [], at)));
}
