// What a writer is given of a story: its texts in one language, those first that the extractive summary cites.
import { primaryLanguageOf } from '../../analysis/terms.ts';
import { WRITER_ARTICLES_MAX } from '../../limits/writer.ts';
import type { Article } from '../../news/article.ts';
import type { WriterRequest } from '../../news/ports-writer.ts';
import type { Summary } from '../../news/summary.ts';

export interface WriterSources {
  /** In the order in which the writer gets them. */
  articles: readonly Article[];
  language: string;
}

/** Null where nothing can be written: no text, or none whose language is known. */
export function writerSourcesOf(articles: readonly Article[], extractive: Summary): WriterSources | null {
  const cited = extractive.sentences.flatMap(({ citations }) => citations.map(({ article }) => article));
  const lead = articles.find(({ id }) => id === cited[0]);
  const language = primaryLanguageOf(lead?.language ?? null);
  if (language === null) return null;
  const texts = articles.filter(
    (article) => article.textState !== 'headline' && primaryLanguageOf(article.language) === language,
  );
  const ranked = withoutReprints([
    ...texts.filter(({ id }) => cited.includes(id)),
    ...texts.filter(({ id }) => !cited.includes(id)),
  ]);
  return ranked.length === 0 ? null : { articles: ranked.slice(0, WRITER_ARTICLES_MAX), language };
}

export function writerRequestOf({ articles, language }: WriterSources, sentences: number): WriterRequest {
  const sources = articles.map(({ id, outlet, publishedAt, textState, headline, abstract, body }) => ({
    ...{ article: id, outlet, publishedAt, textState },
    ...{ headline, abstract, body },
  }));
  return { sources, language, sentences };
}

/** The same words twice cost twice and say nothing more. */
function withoutReprints(articles: readonly Article[]): Article[] {
  const seen = new Set<string>();
  return articles.filter(({ version }) => !seen.has(version) && seen.add(version));
}
