// Previews a digest: what a subscription would send now, and why each near story is in it or not. Claims nothing.
import { DIGEST_PERIOD_MAX_MS, PREVIEW_MEMBERS_MAX, PREVIEW_STORIES_MAX } from '../../limits/digests.ts';
import type { Digest, DigestPeriod } from '../../news/digest.ts';
import { ALL_TIME } from '../../news/question.ts';
import { leadWriteUp, type StoryId } from '../../news/story.ts';
import type { Subscription } from '../../news/subscription.ts';
import { chooseStories, compileDigest, newsSearchOf } from './compile-digest.ts';
import type { Newsroom } from '../newsroom.ts';

/**
 * in: it would be told. no-room: new, but the digest is full. told: the channel was told of one of its articles.
 * backfill: it stood in a feed already when that was first read. too-old: it happened long before it was seen.
 * before: it was seen before the period.
 */
export type PreviewReason = 'in' | 'no-room' | 'told' | 'backfill' | 'too-old' | 'before';

export interface PreviewedStory {
  story: StoryId;
  headline: string | null;
  outlet: string;
  url: string | null;
  reason: PreviewReason;
}

export interface DigestPreview {
  period: DigestPeriod;
  /** Null where nothing is new. */
  digest: Digest | null;
  /** Those of the digest, then those next to it, then the newest others of the tag; at most `PREVIEW_STORIES_MAX`. */
  stories: readonly PreviewedStory[];
}

/** What would be sent if the subscription ran now. */
export async function previewDigest(newsroom: Newsroom, subscription: Subscription): Promise<DigestPreview> {
  const at = newsroom.clock();
  const period = { from: Math.max(subscription.coveredUntil, at - DIGEST_PERIOD_MAX_MS), until: at };
  const compiled = await compileDigest(newsroom, subscription, { period, at });
  const digest = compiled.kind === 'digest' ? compiled.digest : null;
  const { fresh, told } = await chooseStories(newsroom, subscription, period);
  const reasons = new Map<StoryId, PreviewReason>();
  for (const { story } of digest?.stories ?? []) reasons.set(story, 'in');
  for (const { id } of fresh) if (!reasons.has(id)) reasons.set(id, 'no-room');
  for (const { id } of told) reasons.set(id, 'told');
  for (const [id, reason] of await reasonsOfOthers(newsroom, subscription, period))
    if (!reasons.has(id)) reasons.set(id, reason);
  return { period, digest, stories: await describe(newsroom, reasons) };
}

/** Why the newest stories of the tag are no news. */
async function reasonsOfOthers(
  { store }: Newsroom,
  subscription: Subscription,
  period: DigestPeriod,
): Promise<[StoryId, PreviewReason][]> {
  const { slug } = subscription.tag;
  const listing = { tag: slug, period: ALL_TIME, after: null, limit: PREVIEW_STORIES_MAX };
  const { stories } = await store.stories.listStories(listing);
  const search = newsSearchOf(subscription, period);
  return Promise.all(
    stories.map(async (id): Promise<[StoryId, PreviewReason]> => {
      const members = await store.stories.listMembers(id);
      const articles = await store.articles.getArticles(members.slice(0, PREVIEW_MEMBERS_MAX));
      const ofTag = articles.filter(({ tags }) => tags.some((tag) => tag.slug === slug));
      const seen = ofTag.filter(({ firstSeenAt }) => firstSeenAt >= search.period.from);
      if (seen.length === 0) return [id, 'before'];
      // What is recent, was seen in the period and is no news all the same came with a feed's first reading.
      return [id, seen.some(({ eventTime }) => eventTime >= search.eventSince) ? 'backfill' : 'too-old'];
    }),
  );
}

async function describe(
  { store, clock }: Newsroom,
  reasons: ReadonlyMap<StoryId, PreviewReason>,
): Promise<PreviewedStory[]> {
  const shown = [...reasons].slice(0, PREVIEW_STORIES_MAX);
  const stories = await store.stories.getStories(
    shown.map(([id]) => id),
    clock(),
  );
  return stories.flatMap((story) => {
    const [lead, reason] = [leadWriteUp(story), reasons.get(story.id)];
    if (lead === null || reason === undefined) return [];
    const { headline, outlet, url } = lead;
    return [{ story: story.id, headline, outlet, url, reason }];
  });
}
