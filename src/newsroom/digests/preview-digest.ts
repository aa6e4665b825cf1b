// Previews a digest: what a subscription would send now, and why each near story is in it or not. Claims nothing.
import { primaryLanguageOf } from '../../analysis/terms.ts';
import { DIGEST_PERIOD_MAX_MS, PREVIEW_MEMBERS_MAX, PREVIEW_STORIES_MAX } from '../../limits/digests.ts';
import type { Article } from '../../news/article.ts';
import type { Digest, DigestPeriod, StoryUpdate } from '../../news/digest.ts';
import { ALL_TIME, createQuestion } from '../../news/question.ts';
import { leadWriteUp, type StoryId } from '../../news/story.ts';
import type { Subscription, Topic } from '../../news/subscription.ts';
import { findArticles } from '../find-articles.ts';
import type { Newsroom } from '../newsroom.ts';
import { topicSearchOf, type TopicSearch } from './choose-candidates.ts';
import { compileDigest } from './compile-digest.ts';

/**
 * in: it would be told. update: it was told, and would be again for what is new. no-room: new, but the digest is full.
 * crowded-out: another of its outlet or sub-topic is in, and something else has the place. told: the channel was told of
 * it, and nothing in it is new. muted: what arrived is of outlets that the server mutes. other-language: what arrived is in another language. backfill: it stood in a feed already
 * when that was first read. too-old: it happened long before it was seen. before: it was seen before the period.
 */
export type PreviewReason =
  | 'in'
  | 'update'
  | 'no-room'
  | 'crowded-out'
  | 'told'
  | 'muted'
  | 'other-language'
  | 'backfill'
  | 'too-old'
  | 'before';

export interface PreviewedStory {
  story: StoryId;
  headline: string | null;
  outlet: string;
  url: string | null;
  reason: PreviewReason;
  /** What is new of one that would be told again, else null. */
  update: StoryUpdate | null;
}

export interface DigestPreview {
  period: DigestPeriod;
  /** Null where nothing is new. */
  digest: Digest | null;
  /** Those of the digest, then those next to it, then the newest others of the topic; at most `PREVIEW_STORIES_MAX`. */
  stories: readonly PreviewedStory[];
}

/** What would be sent if the subscription ran now. */
export async function previewDigest(newsroom: Newsroom, subscription: Subscription): Promise<DigestPreview> {
  const at = newsroom.clock();
  const period = { from: Math.max(subscription.coveredUntil, at - DIGEST_PERIOD_MAX_MS), until: at };
  const compiled = await compileDigest(newsroom, subscription, { period, at });
  const digest = compiled.kind === 'digest' ? compiled.digest : null;
  const { crowdedOut, noRoom, told, muted } = compiled.choice;
  const reasons = new Map<StoryId, PreviewReason>();
  for (const { story, update } of digest?.stories ?? [])
    reasons.set(story, update === null ? 'in' : 'update');
  for (const [others, reason] of [
    [crowdedOut, 'crowded-out'],
    [noRoom, 'no-room'],
    [told, 'told'],
    [muted, 'muted'],
  ] as const)
    for (const { id } of others) if (!reasons.has(id)) reasons.set(id, reason);
  for (const [id, reason] of await reasonsOfOthers(newsroom, topicSearchOf(subscription, period), at))
    if (!reasons.has(id)) reasons.set(id, reason);
  const updates = new Map(digest?.stories.map(({ story, update }) => [story, update]));
  return { period, digest, stories: await describe(newsroom, { reasons, updates, at }) };
}

/** Why the newest stories of the topic are no news. */
async function reasonsOfOthers(
  newsroom: Newsroom,
  search: TopicSearch,
  at: number,
): Promise<[StoryId, PreviewReason][]> {
  const { store } = newsroom;
  const near = await findNear(newsroom, search.topic, at);
  return Promise.all(
    near.stories.map(async (id): Promise<[StoryId, PreviewReason]> => {
      const members = await store.stories.listMembers(id);
      const articles = await store.articles.getArticles(members.slice(0, PREVIEW_MEMBERS_MAX));
      return [id, reasonOf(articles.filter(near.isOfTopic), search)];
    }),
  );
}

interface NearStories {
  stories: readonly StoryId[];
  isOfTopic: (article: Article) => boolean;
}

/** The newest stories of a topic, told or not. */
async function findNear(newsroom: Newsroom, topic: Topic, at: number): Promise<NearStories> {
  if (topic.kind === 'words') {
    const asked = createQuestion({ words: topic.words, order: 'newest', period: ALL_TIME });
    const { articles } = await findArticles(newsroom, asked, { asOf: at });
    const found = new Set(articles.map(({ id }) => id));
    const stories = [...new Set(articles.map(({ story }) => story))].slice(0, PREVIEW_STORIES_MAX);
    return { stories, isOfTopic: ({ id }) => found.has(id) };
  }
  const { slug } = topic.tag;
  const listing = { tag: slug, period: ALL_TIME, after: null, limit: PREVIEW_STORIES_MAX };
  const { stories } = await newsroom.store.stories.listStories(listing);
  return { stories, isOfTopic: ({ tags }) => tags.some((tag) => tag.slug === slug) };
}

function reasonOf(ofTopic: readonly Article[], search: TopicSearch): PreviewReason {
  const seen = ofTopic.filter(({ firstSeenAt }) => firstSeenAt >= search.period.from);
  if (seen.length === 0) return 'before';
  const recent = seen.filter(({ eventTime }) => eventTime >= search.eventSince);
  if (recent.length === 0) return 'too-old';
  const { language } = search;
  const isWanted = (article: Article) =>
    language === null || (article.language !== null && primaryLanguageOf(article.language) === language);
  if (!recent.some(isWanted)) return 'other-language';
  // What is recent, was seen in the period and is no news all the same came with a feed's first reading.
  return 'backfill';
}

interface Described {
  reasons: ReadonlyMap<StoryId, PreviewReason>;
  updates: ReadonlyMap<StoryId, StoryUpdate | null>;
  at: number;
}

async function describe({ store }: Newsroom, { reasons, updates, at }: Described): Promise<PreviewedStory[]> {
  const shown = [...reasons].slice(0, PREVIEW_STORIES_MAX);
  const stories = await store.stories.getStories(
    shown.map(([id]) => id),
    at,
  );
  return stories.flatMap((story) => {
    const [lead, reason] = [leadWriteUp(story), reasons.get(story.id)];
    if (lead === null || reason === undefined) return [];
    const { headline, outlet, url } = lead;
    return [{ story: story.id, headline, outlet, url, reason, update: updates.get(story.id) ?? null }];
  });
}
