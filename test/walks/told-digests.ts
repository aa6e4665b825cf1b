// Reads from a channel what its digests told, and reckons from the index what they had to tell.
import type { ArticleId } from '../../src/news/article.ts';
import { writeLocalTime } from '../../src/news/schedule.ts';
import type { StoryId } from '../../src/news/story.ts';
import { topicNameOf, type Subscription } from '../../src/news/subscription.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import type { PageMessage } from '../../src/playground/page-protocol.ts';
import { customIdLike, selectsOf, textOf } from '../discord/message-checks.ts';

/** A digest as it stands in a channel. */
export interface ToldDigest {
  subscription: string;
  slot: number;
  sentAt: number;
  stories: string[];
  /** Those of them that return, with what is new of them. */
  updates: string[];
  /** The new stories that there were, as its small print says. */
  total: number;
  /** The sentences, each with the article that it is quoted from. */
  quotes: { quote: string; url: string }[];
}

/** Throws for a message that is no digest. */
export function toldIn({ components, sentAt }: PageMessage): ToldDigest {
  const [, , subscription = '', minutes = ''] = customIdLike(components, '1:ds:').split(':');
  const text = textOf(components);
  const countOf = (counted: RegExp) => Number(counted.exec(text)?.[1] ?? 0);
  const shown = countOf(/· (\d+) new stor(?:y|ies)\b/) + countOf(/· (\d+) updates?\b/);
  const stories = (selectsOf(components)[0]?.options ?? []).map(({ value }) => value);
  if (stories.length !== shown) throw new Error(`${stories.length} stories are not ${text}`);
  const updates = stories.filter((_, place) =>
    new RegExp(`\\*\\*${place + 1}\\. .*\\n.*Update\\b`).test(text),
  );
  if (updates.length !== countOf(/· (\d+) updates?\b/))
    throw new Error(`${updates.length} updates are not ${text}`);
  return {
    ...{ subscription, slot: parseInt(minutes, 36) * 60_000, sentAt: Date.parse(sentAt) },
    ...{ stories, updates, total: shown + countOf(/· (\d+) more not shown$/m), quotes: quotesIn(text) },
  };
}

/** Stories that were told apart may be one by now: answers what each told one is. */
export async function followStories(
  { store }: Newsroom,
  digests: readonly ToldDigest[],
): Promise<(told: string) => string> {
  const now = new Map<string, string>();
  for (const id of new Set(digests.flatMap(({ stories }) => stories))) {
    const [story] = await store.stories.getStories([id as StoryId], Number.MAX_SAFE_INTEGER);
    now.set(id, story?.id ?? id);
  }
  return (told) => now.get(told) ?? told;
}

/** `quote ([outlet](address))`, a line each, unescaped. */
function quotesIn(text: string): ToldDigest['quotes'] {
  const lines = text.matchAll(/^(?!-)(.+) \(\[[^\]]+\]\((https:[^)\s]+)\)\)$/gm);
  return [...lines].map(([, quote = '', url = '']) => ({ quote: quote.replaceAll(/\\(.)/g, '$1'), url }));
}

/** An article as the index has it in the end. */
export interface Indexed {
  id: ArticleId;
  headline: string | null;
  body: string | null;
  story: StoryId;
  tags: readonly string[];
  firstSeenAt: number;
}

export async function listIndexed({ store }: Newsroom): Promise<Indexed[]> {
  const articles = await store.articles.listAfter(null, 1_000);
  const known = await store.articles.findKnown(articles.map(({ id }) => id));
  return articles.map(({ id, headline, body, tags, firstSeenAt }) => {
    const story = known.get(id)?.story;
    if (story == null) throw new Error(`${id} has no story.`);
    return { id, headline, body, story, tags: tags.map(({ name }) => name), firstSeenAt };
  });
}

export interface Reckoning {
  /** Of one channel, in the order in which they are served. */
  subscriptions: readonly Subscription[];
  /** Without what came with the first reading of its feed. */
  news: readonly Indexed[];
  slots: readonly number[];
}

/** What one digest had to tell: the new stories of its tag, and how many of them there was room for. */
export interface DueDigest {
  subscription: string;
  slot: number;
  candidates: ReadonlySet<string>;
  room: number;
}

/**
 * The digests that one channel had to get, in turn. `toldBy` answers which stories the one of a slot has told: what it
 * told is no candidate any more, what it left out is one for others.
 */
export function reckonDue(
  { subscriptions, news, slots }: Reckoning,
  toldBy: (due: DueDigest) => readonly string[],
): DueDigest[] {
  const told = new Set<string>();
  const due: DueDigest[] = [];
  const since = new Map(subscriptions.map(({ id, createdAt }) => [id, createdAt]));
  for (const slot of slots) {
    for (const { id, topic, stories, schedule } of subscriptions) {
      if (!isAt(slot, schedule)) continue;
      const from = since.get(id) ?? 0;
      since.set(id, slot);
      const isDue = ({ tags, firstSeenAt }: Indexed) =>
        tags.includes(topicNameOf(topic)) && firstSeenAt >= from && firstSeenAt < slot;
      const fresh = news.filter((article) => isDue(article) && !told.has(article.story));
      const candidates = new Set(fresh.map(({ story }) => story));
      if (candidates.size === 0) continue;
      const one = { subscription: id, slot, candidates, room: stories };
      due.push(one);
      for (const story of toldBy(one)) told.add(story);
    }
  }
  return due;
}

/** Whether a schedule runs at a moment, as a clock on the wall of its zone says it. */
function isAt(slot: number, { times, zone }: Subscription['schedule']): boolean {
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: zone, timeStyle: 'short' });
  return times.some((time) => clock.format(slot) === writeLocalTime(time));
}

/** A digest's subscription and slot, to be read. */
export function keyOf({ subscription, slot }: Pick<DueDigest, 'subscription' | 'slot'>): string {
  return `${subscription} at ${new Date(slot).toISOString()}`;
}

/** The digests that all members see in a channel. */
export function digestsIn({ discord }: { discord: LocalDiscord }, channel: string): ToldDigest[] {
  const messages = discord.messages(channel).filter(({ onlyFor }) => onlyFor === null);
  return messages.map(toldIn);
}
