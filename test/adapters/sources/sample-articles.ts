// The sample news as the tests read it: its articles, its stories, and the parts of an article that they look at.
import { readFileSync } from 'node:fs';
import type { ArticleLine } from '../../../src/news/article.ts';

const ROOT = new URL('../../../', import.meta.url);

export function readText(path: string): string {
  return readFileSync(new URL(path, ROOT), 'utf8');
}

const LINES = readText('src/adapters/sources/sample-news.jsonl').trimEnd().split('\n');
export const ARTICLES = LINES.map((line) => JSON.parse(line) as ArticleLine);
export const STORIES = JSON.parse(readText('test/samples/sample-stories.json')) as Record<string, string[]>;

export function paragraphsOf(article: ArticleLine): string[] {
  return article.body === undefined ? [] : article.body.split('\n\n');
}

export function textOf(article: ArticleLine): string {
  return [article.headline, article.abstract, article.body].filter((part) => part !== undefined).join('\n\n');
}

export function publishedMs(article: ArticleLine): number {
  return Date.parse(article.publishedAt ?? '');
}

export function storyOf(name: string): ArticleLine[] {
  const urls = new Set(STORIES[name]);
  return ARTICLES.filter((article) => urls.has(article.url ?? ''));
}

export function outletsOf(articles: readonly ArticleLine[]): Set<string> {
  return new Set(articles.map((article) => article.outlet ?? ''));
}
