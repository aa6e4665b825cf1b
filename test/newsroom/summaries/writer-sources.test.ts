// What a writer is given: texts in one language, those that are cited first, none twice.
import { describe, expect, it } from 'vitest';
import { WRITER_ARTICLES_MAX } from '../../../src/limits/writer.ts';
import type { Article } from '../../../src/news/article.ts';
import type { Summary } from '../../../src/news/summary.ts';
import { writerRequestOf, writerSourcesOf } from '../../../src/newsroom/summaries/writer-sources.ts';
import { anArticle, urlOf } from '../../nouns.ts';

function numbered(n: number, given: Partial<Article> = {}): Article {
  return anArticle({ url: urlOf(n), body: `The ferry to Corran runs again, notice ${n} says.`, ...given });
}

function citing(...articles: Article[]): Summary {
  const sentences = articles.map(({ id, version }) => ({
    text: 'The',
    citations: [{ article: id, version, start: 0, end: 3, quote: 'The' }],
  }));
  return { method: 'extractive', sentences, basis: { full: 1, excerpt: 0, truncated: 0, headline: 0 } };
}

describe('writerSourcesOf', () => {
  it('puts those first that the extractive summary cites', () => {
    const articles = [numbered(1), numbered(2), numbered(3)];
    const sources = writerSourcesOf(articles, citing(numbered(3)));
    expect(sources).toMatchObject({ language: 'en' });
    expect(sources?.articles.map(({ id }) => id)).toEqual([urlOf(3), urlOf(1), urlOf(2)]);
  });

  it('leaves out other languages, headlines and reprints', () => {
    const german = numbered(2, { language: 'de' });
    const brief = numbered(3, { textState: 'headline', body: null });
    const reprint = numbered(4, { body: numbered(1).body, outlet: 'Radio Corran' });
    const british = numbered(5, { language: 'en-GB' });
    const sources = writerSourcesOf([numbered(1), german, brief, reprint, british], citing(numbered(1)));
    expect(sources?.articles.map(({ id }) => id)).toEqual([urlOf(1), urlOf(5)]);
  });

  it('gives no more than the bound', () => {
    const articles = Array.from({ length: 30 }, (_, n) => numbered(n));
    expect(writerSourcesOf(articles, citing(numbered(0)))?.articles).toHaveLength(WRITER_ARTICLES_MAX);
  });

  it('gives what is in the language that is wanted, though another article leads', () => {
    const german = numbered(2, { language: 'de' });
    const sources = writerSourcesOf([numbered(1), german], citing(numbered(1)), 'de');
    expect(sources).toMatchObject({ language: 'de', isTranslation: false, articles: [{ id: urlOf(2) }] });
  });

  it('gives all texts to translate where none is in the language that is wanted', () => {
    const german = numbered(2, { language: 'de' });
    const unknown = numbered(3, { language: null });
    const sources = writerSourcesOf([german, unknown, numbered(1)], citing(numbered(1)), 'ja');
    expect(sources).toMatchObject({ language: 'ja', isTranslation: true });
    expect(sources?.articles.map(({ id }) => id)).toEqual([urlOf(1), urlOf(2)]);
  });

  it('gives nothing where nothing is cited, or in no language that is known', () => {
    expect(writerSourcesOf([numbered(1)], citing())).toBeNull();
    const unknown = numbered(1, { language: null });
    expect(writerSourcesOf([unknown], citing(unknown))).toBeNull();
  });
});

describe('writerRequestOf', () => {
  it('holds the words, the outlet and the date of each, and nothing else of it', () => {
    const request = writerRequestOf({ articles: [numbered(1)], language: 'en', isTranslation: false }, 3);
    expect(request).toMatchObject({ language: 'en', sentences: 3 });
    expect(Object.keys(request.sources[0] ?? {}).sort()).toEqual([
      ...['abstract', 'article', 'body', 'headline', 'outlet', 'publishedAt', 'textState'],
    ]);
  });
});
