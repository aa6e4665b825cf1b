// Checks a sentence in another language than its articles: finds the sentences of theirs that have its figures, dates and names.
import {
  type AcrossFault,
  checkAcrossLanguages,
  type ClaimPart,
  claimPartsOf,
} from '../../analysis/support/across-languages.ts';
import { type Passage, readPassage } from '../../analysis/support/across/passage.ts';
import { SENTENCE_SOURCES_MAX, WRITER_ARTICLE_MAX_LENGTH } from '../../limits/writer.ts';
import type { Span } from '../../news/article.ts';
import type { Citation } from '../../news/summary.ts';
import type { SupportSource } from '../../news/support.ts';
import type { CitableArticle } from './cite-sources.ts';

export interface CheckedTranslation {
  /** The fewest sentences of the articles that together have what can be checked. */
  citations: readonly Citation[];
  /** None where all of it stands in them. source: they have nothing of it. */
  faults: readonly (AcrossFault | 'source')[];
}

/** A sentence of an article that may be cited. */
interface Candidate {
  citation: Citation;
  passage: Passage;
}

/**
 * What of a translated sentence the quotes that it cites do not have: now, and whenever its receipt is checked again. Not
 * the whole articles: figures that stand far from each other there belong to different things.
 */
export function translationFaultsOf(
  text: string,
  language: string,
  quotes: readonly SupportSource[],
): AcrossFault[] {
  return checkAcrossLanguages(text, language, quotes);
}

export function checkTranslation(
  text: string,
  language: string,
  articles: readonly CitableArticle[],
): CheckedTranslation {
  const parts = claimPartsOf(text, language);
  const cited = coverParts(parts, articles.flatMap(candidatesOf));
  const quotes = cited.map(({ passage }) => passage);
  const faults = translationFaultsOf(text, language, quotes);
  const citations = cited.map(({ citation }) => citation);
  return { citations, faults: citations.length === 0 && faults.length === 0 ? ['source'] : faults };
}

const candidates = new WeakMap<CitableArticle, readonly Candidate[]>();

/** Of what the writer was given; read once for all sentences that name the article. */
function candidatesOf(citable: CitableArticle): readonly Candidate[] {
  const known = candidates.get(citable) ?? readCandidates(citable);
  candidates.set(citable, known);
  return known;
}

function readCandidates({ article, text, sentences }: CitableArticle): Candidate[] {
  const { id, version, language, publishedAt } = article;
  return sentences.flatMap(({ start, end }: Span) => {
    if (start > WRITER_ARTICLE_MAX_LENGTH) return [];
    const quote = text.slice(start, end);
    const passage = readPassage({ text: quote, language, publishedAt });
    return passage === null ? [] : [{ passage, citation: { article: id, version, start, end, quote } }];
  });
}

/** Of the sentences again and again the one that has most of what is left: at most as many as one may rest on. */
function coverParts(parts: readonly ClaimPart[], from: readonly Candidate[]): Candidate[] {
  const chosen: Candidate[] = [];
  let left = parts;
  while (left.length > 0 && chosen.length < SENTENCE_SOURCES_MAX) {
    const counted = from.map(({ passage }) => left.filter(({ isIn }) => isIn(passage)).length);
    const most = Math.max(0, ...counted);
    const best = from[counted.indexOf(most)];
    if (most === 0 || best === undefined) break;
    chosen.push(best);
    left = left.filter(({ isIn }) => !isIn(best.passage));
  }
  return chosen;
}
