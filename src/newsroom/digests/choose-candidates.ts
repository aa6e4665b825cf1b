// Finds what a digest may tell: the stories of which something of its topic arrived in its period.
import { DIGEST_ARTICLES_MAX, DIGEST_EVENT_AGE_MAX_MS, DIGEST_OVERLAP_MS } from '../../limits/digests.ts';
import { DIGEST_SEARCH_PAGES_MAX } from '../../limits/told.ts';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { DigestPeriod } from '../../news/digest.ts';
import type { NewsArticle } from '../../news/ports-digests.ts';
import { createQuestion } from '../../news/question.ts';
import type { Subscription, Topic } from '../../news/subscription.ts';
import { findArticles } from '../find-articles.ts';
import type { Newsroom } from '../newsroom.ts';
import type { NewStory } from './candidate-stories.ts';
import { remember, shelfOf, type CompileMemo } from './compile-memo.ts';

/** What is news of a topic in a period. */
export interface TopicSearch {
  topic: Topic;
  language: string | null;
  period: DigestPeriod;
  eventSince: EpochMs;
}

export function topicSearchOf(
  { topic, language, createdAt }: Subscription,
  { from, until }: DigestPeriod,
): TopicSearch {
  return {
    ...{ topic, language },
    // What came before somebody subscribed was never meant for the channel.
    period: { from: Math.max(Math.min(from, createdAt), from - DIGEST_OVERLAP_MS), until },
    eventSince: from - DIGEST_EVENT_AGE_MAX_MS,
  };
}

/** The stories of which something arrived, those of the newest articles first; found once for all who ask the same. */
export async function findCandidates(
  newsroom: Newsroom,
  search: TopicSearch,
  memo: CompileMemo,
): Promise<readonly NewStory[]> {
  const { topic, language, period, eventSince } = search;
  const asked = topic.kind === 'tag' ? topic.tag.slug : topic.words;
  const key = JSON.stringify([topic.kind, asked, language, period.from, period.until, eventSince]);
  return remember(shelfOf(memo, 'topics'), key, async () => {
    const news = await findNewsOf(newsroom, search);
    const { stories } = newsroom.store;
    return Promise.all(
      [...Map.groupBy(news, ({ story }) => story)].map(async ([id, arrived]) => ({
        ...{ id, arrived },
        members: await stories.listMembers(id),
      })),
    );
  });
}

async function findNewsOf(newsroom: Newsroom, search: TopicSearch): Promise<NewsArticle[]> {
  const { topic, ...rule } = search;
  const { stories } = newsroom.store;
  if (topic.kind === 'tag')
    return stories.findNews({ tag: topic.tag.slug, ...rule, limit: DIGEST_ARTICLES_MAX });
  const articles = await findMatching(newsroom, search, topic.words);
  return articles.length === 0 ? [] : stories.findNewsAmong({ articles, ...rule });
}

/** The index walks by seconds. */
const SECOND_MS = 1_000;

/** The articles that have all the words, newest first, page by page: one search looks at some hundreds alone. */
async function findMatching(
  newsroom: Newsroom,
  { language, period, eventSince }: TopicSearch,
  words: string,
): Promise<ArticleId[]> {
  const found = new Set<ArticleId>();
  let until: EpochMs | null = null;
  for (let page = 0; page < DIGEST_SEARCH_PAGES_MAX; page += 1) {
    const asked = { words, language, order: 'newest' as const, period: { from: eventSince, until } };
    const { articles, isRelaxed, isBounded } = await findArticles(newsroom, createQuestion(asked), {
      asOf: period.until,
    });
    // What has some of the words only was not asked for.
    if (isRelaxed) break;
    const before = found.size;
    for (const { id } of articles) found.add(id);
    const oldest = articles.at(-1)?.eventTime;
    if (!isBounded || oldest === undefined || found.size >= DIGEST_ARTICLES_MAX) break;
    // The second of the oldest is looked at again: others may share it. Where all share it, the walk goes past it.
    const second = Math.floor(oldest / SECOND_MS) * SECOND_MS;
    until = found.size === before ? second : second + SECOND_MS;
  }
  return [...found].slice(0, DIGEST_ARTICLES_MAX);
}
