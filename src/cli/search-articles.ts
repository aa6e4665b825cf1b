// A search as the command line asks and prints it: names in, articles out.
import { QUESTION_MAX_LENGTH } from '../limits/newsroom.ts';
import type { Article } from '../news/article.ts';
import type { StoryId } from '../news/story.ts';
import { askQuestion, type AskOutcome, type TypedQuestion } from '../newsroom/ask-question.ts';
import { findArticles } from '../newsroom/find-articles.ts';
import type { Newsroom } from '../newsroom/newsroom.ts';

/** One result, as JSON prints it. */
export interface PrintedArticle {
  /** Its address, or its id where it has none. */
  url: string;
  headline: string | null;
  outlet: string;
  publishedAt: string | null;
  tags: string[];
  story: StoryId;
  score: number;
}

export type SearchOutcome =
  | { kind: 'found'; articles: PrintedArticle[]; notices: string[] }
  /** A tag or an outlet that the index does not have; the sentence names near ones. */
  | { kind: 'unknown'; sentence: string };

/** Searches as of now. */
export async function searchArticles(
  newsroom: Newsroom,
  typed: TypedQuestion,
  limit: number,
): Promise<SearchOutcome> {
  const asked = await askQuestion(newsroom, typed);
  if (asked.kind !== 'question') return { kind: 'unknown', sentence: unknownSentence(asked) };
  const { articles: total, changedAt } = await newsroom.store.articles.getState();
  // The index's own last change counts as now where the clock has been set back.
  const asOf = Math.max(newsroom.clock(), changedAt);
  const found = await findArticles(newsroom, asked.question, { asOf, isRespelt: true });
  const shown = found.articles.slice(0, limit);
  const articles = await newsroom.store.articles.getArticles(shown.map(({ id }) => id));
  const byId = new Map(articles.map((article) => [article.id, article]));
  const notices: string[] = [];
  if (total === 0) notices.push('The index is empty. Take articles in with: broadsheet ingest <file>');
  else if (shown.length === 0) notices.push('No article matches.');
  for (const { typed, meant } of found.respelt)
    notices.push(`No article has “${typed}”; these are for “${meant}”.`);
  if (found.isRelaxed) notices.push('Found no article with all of the words; these have some of them.');
  if (found.leftOutWords > 0) notices.push(`Too many words: ${found.leftOutWords} were left out.`);
  if (asked.question.words.length > QUESTION_MAX_LENGTH)
    notices.push(`Too long: only the first ${QUESTION_MAX_LENGTH} characters were read.`);
  return {
    kind: 'found',
    notices,
    articles: shown.flatMap(({ id, story, score }) => {
      const article = byId.get(id);
      return article === undefined ? [] : [printedArticle(article, story, score)];
    }),
  };
}

function printedArticle(article: Article, story: StoryId, score: number): PrintedArticle {
  const { id, headline, outlet, publishedAt, tags } = article;
  return {
    url: id,
    headline,
    outlet,
    publishedAt: publishedAt === null ? null : new Date(publishedAt).toISOString(),
    tags: tags.map(({ name }) => name),
    story,
    score,
  };
}

/** What to say of a tag or an outlet that the index does not have. */
export function unknownSentence(asked: Exclude<AskOutcome, { kind: 'question' }>): string {
  const noun = asked.kind === 'unknown-tag' ? 'tag' : 'outlet';
  const near = asked.near.map(({ name }) => name);
  const hint = near.length > 0 ? ` Near it: ${near.join(', ')}.` : '';
  return `The index has no ${noun} "${asked.asked}".${hint}`;
}
