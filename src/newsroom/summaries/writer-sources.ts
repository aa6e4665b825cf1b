// What a writer is given of a story: its texts in one language, those first that the extractive summary cites; all to translate.
import { primaryLanguageOf } from '../../analysis/terms.ts';
import { WRITER_ARTICLES_MAX } from '../../limits/writer.ts';
import type { Article } from '../../news/article.ts';
import type { WriterRequest } from '../../news/ports-writer.ts';
import type { Summary } from '../../news/summary.ts';

export interface WriterSources {
  /** In the order in which the writer gets them. */
  articles: readonly Article[];
  /** What is written in. */
  language: string;
  /** No text is in that language: all of them are given. */
  isTranslation: boolean;
}

/** The languages that a story can be written in without translating it. */
export interface WritableLanguages {
  /** That of the article that leads its extractive summary; null where it is unknown or there is nothing to cite. */
  lead: string | null;
  /** Those of all texts; headlines are none. */
  all: readonly string[];
}

export function writableLanguagesOf(articles: readonly Article[], extractive: Summary): WritableLanguages {
  const cited = extractive.sentences[0]?.citations[0]?.article;
  const texts = articles.filter(({ textState }) => textState !== 'headline');
  const all = [...new Set(texts.flatMap(({ language }) => primaryLanguageOf(language) ?? []))];
  const lead = primaryLanguageOf(articles.find(({ id }) => id === cited)?.language ?? null);
  return { lead: lead !== null && all.includes(lead) ? lead : null, all };
}

/** The language that a story is written in for who wants one (a primary tag), or wants none; null where it cannot be written. */
export function writtenLanguageOf({ lead, all }: WritableLanguages, wanted: string | null): string | null {
  return wanted === null || all.length === 0 ? lead : wanted;
}

/**
 * Null where nothing can be written: no text, or none whose language is known. Who wants another language than that of the
 * leading article gets what is in it, else a translation.
 */
export function writerSourcesOf(
  articles: readonly Article[],
  extractive: Summary,
  wanted: string | null = null,
): WriterSources | null {
  const writable = writableLanguagesOf(articles, extractive);
  const language = writtenLanguageOf(writable, wanted);
  if (language === null) return null;
  const isTranslation = !writable.all.includes(language);
  const cited = extractive.sentences.flatMap(({ citations }) => citations.map(({ article }) => article));
  const texts = articles.filter((article) => {
    const own = primaryLanguageOf(article.language);
    return article.textState !== 'headline' && (isTranslation ? own !== null : own === language);
  });
  const ranked = withoutReprints([
    ...texts.filter(({ id }) => cited.includes(id)),
    ...texts.filter(({ id }) => !cited.includes(id)),
  ]);
  return ranked.length === 0
    ? null
    : { articles: ranked.slice(0, WRITER_ARTICLES_MAX), language, isTranslation };
}

export function writerRequestOf(
  { articles, language, isTranslation }: WriterSources,
  sentences: number,
): WriterRequest {
  const sources = articles.map(({ id, outlet, publishedAt, textState, headline, abstract, body }) => ({
    ...{ article: id, outlet, publishedAt, textState },
    ...{ headline, abstract, body },
  }));
  return { sources, language, isTranslation, sentences };
}

/** The same words twice cost twice and say nothing more. */
function withoutReprints(articles: readonly Article[]): Article[] {
  const seen = new Set<string>();
  return articles.filter(({ version }) => !seen.has(version) && seen.add(version));
}
