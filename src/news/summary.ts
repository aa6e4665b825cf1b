// The noun of what we say about articles: sentences, and what bears each of them out.
import type { ArticleId, Span, TextState, VersionHash } from './article.ts';

/** Article, version and character span that bear a sentence out; `quote` is the text of that span, verbatim. */
export interface Citation extends Span {
  article: ArticleId;
  version: VersionHash;
  quote: string;
}

/** A sentence of a summary. An extractive one is the quote of its one citation. */
export interface Sentence {
  text: string;
  citations: readonly Citation[];
}

/**
 * Who wrote the sentences: the outlets, each taken over word for word, or a model, each checked against its sources. A
 * translation is a model's too, in another language than its sources: so much of it is checked as can be across two.
 */
export type SummaryMethod = 'extractive' | 'model' | `translation:${string}`;

const TRANSLATION = 'translation:';

/** The method of what a model wrote in a language (a primary tag) of articles in others. */
export function translationInto(language: string): SummaryMethod {
  return `${TRANSLATION}${language}`;
}

/** The language that a summary was translated into; null where it is none. */
export function translationLanguageOf(method: SummaryMethod): string | null {
  return method.startsWith(TRANSLATION) ? method.slice(TRANSLATION.length) : null;
}

/** How many of the articles that were read for it we have how much of. */
export type Basis = Readonly<Record<TextState, number>>;

export interface Summary {
  method: SummaryMethod;
  sentences: readonly Sentence[];
  basis: Basis;
  /** Of a translation the languages that its articles are in, as primary tags; else left out. */
  originals?: readonly string[];
}

/** How much a summary says: one sentence, two or three, or up to five. */
export type SummaryLength = 'line' | 'brief' | 'long';

export const SUMMARY_LENGTHS: readonly SummaryLength[] = ['line', 'brief', 'long'];

/** Counts the states of the texts that something rests on. */
export function basisOf(articles: readonly { textState: TextState }[]): Basis {
  const basis = { full: 0, excerpt: 0, truncated: 0, headline: 0 };
  for (const { textState } of articles) basis[textState] += 1;
  return basis;
}
