// Finds, for a sentence that somebody wrote, the sentence of each article that bears it out best: what a receipt shows.
import { profileOf } from '../../analysis/profile.ts';
import { quotableSentencesOf } from '../../analysis/quotable.ts';
import { CITABLE_SENTENCES_MAX } from '../../limits/writer.ts';
import { type Article, citableText, type Span } from '../../news/article.ts';
import type { Citation } from '../../news/summary.ts';
import { isOrder } from './orders.ts';

/** The stems of a sentence: what it is about. */
export type Stems = ReadonlySet<string>;

/** A sentence of an article, ready to be compared. */
interface CitableSentence extends Span {
  stems: Stems;
  /** A headline is cited where no sentence says it as well. */
  weight: number;
}

export interface CitableArticle {
  article: Article;
  text: string;
  sentences: readonly CitableSentence[];
}

const HEADLINE_WEIGHT = 0.9;
/** Of a sentence's stems, a source has to have as many, weighed by the lengths of both. */
const OVERLAP_MIN = 0.2;

export function stemsOf(text: string, language: string | null): Stems {
  return new Set(profileOf({ headline: null, abstract: null, body: text }, language).keys());
}

/** How much two sentences share, 0 to 1: the cosine of their stems. */
export function overlapOf(one: Stems, other: Stems): number {
  if (one.size === 0 || other.size === 0) return 0;
  return one.intersection(other).size / Math.sqrt(one.size * other.size);
}

/** Reads the sentences of an article that can be cited: once, for all sentences that name it. */
export function citableArticleOf(article: Article): CitableArticle {
  const text = citableText(article);
  const spans = quotableSentencesOf(article, CITABLE_SENTENCES_MAX).map(({ start, end }) => ({
    start,
    end,
    weight: 1,
  }));
  const headline =
    article.headline === null ? [] : [{ start: 0, end: article.headline.length, weight: HEADLINE_WEIGHT }];
  const citable = [...spans, ...headline].filter(({ start, end }) => !isOrder(text.slice(start, end)));
  const sentences = citable.map((span) => ({
    ...span,
    stems: stemsOf(text.slice(span.start, span.end), article.language),
  }));
  return { article, text, sentences };
}

/** The citation of the best sentence of each article that says something like it, the most alike first. */
export function citeSources(stems: Stems, articles: readonly CitableArticle[]): Citation[] {
  const found = articles.flatMap(({ article, text, sentences }) => {
    const likenesses = sentences.map((sentence) => overlapOf(stems, sentence.stems) * sentence.weight);
    const likeness = Math.max(0, ...likenesses);
    const best = sentences[likenesses.indexOf(likeness)];
    if (best === undefined || likeness < OVERLAP_MIN) return [];
    const { start, end } = best;
    const { id, version } = article;
    return [{ likeness, citation: { article: id, version, start, end, quote: text.slice(start, end) } }];
  });
  return found.sort((one, other) => other.likeness - one.likeness).map(({ citation }) => citation);
}
