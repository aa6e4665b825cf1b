// Plans a subscription from what was typed: what would be saved, or why it cannot be; saves nothing.
import { parseWords } from '../../analysis/question-words.ts';
import { functionWordsIn } from '../../analysis/stop-words.ts';
import { foldWord } from '../../analysis/words.ts';
import {
  DIGEST_STORIES_MAX,
  DIGEST_STORIES_MIN,
  DIGEST_WORDS_MAX_LENGTH,
  SUBSCRIPTIONS_PER_SERVER_MAX,
} from '../../limits/digests.ts';
import type { ChannelId, GuildId, UserId } from '../../news/places.ts';
import { nextRunAfter } from '../../news/schedule.ts';
import type { NewSubscription, Posting, Subscription, Topic } from '../../news/subscription.ts';
import { askQuestion, type NearName } from '../ask-question.ts';
import type { Newsroom } from '../newsroom.ts';
import {
  readRhythm,
  readZone,
  type ScheduleRefusal,
  type TypedSchedule,
  type ZoneRefusal,
} from './read-schedule.ts';

/** A tag by its name, or the words of a question: with phrases, exclusions and alternatives. */
export type TypedTopic = { tagName: string } | { words: string };

/** A subscription as typed: names instead of identities, texts instead of times. */
export interface TypedSubscription {
  guild: GuildId;
  channel: ChannelId;
  topic: TypedTopic;
  schedule: TypedSchedule;
  /** An IANA zone, or a city that has one. */
  zone: string;
  /** The most stories in one digest; what is too many or too few is brought within bounds. */
  stories: number;
  /** ISO 639-1; null for all. */
  language: string | null;
  posting: Posting;
  createdBy: UserId;
}

export type TopicRefusal =
  | { kind: 'unknown-tag'; asked: string; near: readonly NearName[] }
  /** Nothing, stop words or exclusions alone, or more than a title can show: no article could be asked for. */
  | { kind: 'bad-words'; asked: string };

/** Why a subscription stands in the way: the same wish, or too many wishes. */
export type RoomRefusal =
  /** The same channel has the same topic in the same language at the same times already. */
  | { kind: 'exists'; subscription: Subscription }
  /** The server has as many as it can. */
  | { kind: 'too-many'; max: number };

export type PlanRefusal = TopicRefusal | ScheduleRefusal | ZoneRefusal | RoomRefusal;

export type PlanOutcome = { kind: 'planned'; subscription: NewSubscription } | PlanRefusal;

/** What would be saved if it were added now: for a preview before saving. */
export async function planSubscription(newsroom: Newsroom, typed: TypedSubscription): Promise<PlanOutcome> {
  const rhythm = readRhythm(typed.schedule);
  if (rhythm.kind !== 'read') return rhythm;
  const zone = readZone(typed.zone);
  if (zone.kind !== 'read') return zone;
  const found = await findTopic(newsroom, typed.topic);
  if (found.kind !== 'topic') return found;
  const { guild, channel, posting, createdBy } = typed;
  const at = newsroom.clock();
  const schedule = { weekdays: rhythm.weekdays, times: rhythm.times, zone: zone.zone };
  const subscription: NewSubscription = {
    ...{ guild, channel, topic: found.topic, schedule, posting, createdBy },
    stories: storiesWithin(typed.stories),
    language: languageOf(typed.language),
    createdAt: at,
    coveredUntil: at,
    nextRunAt: nextRunAfter(schedule, at),
  };
  return (await findRoom(newsroom, subscription)) ?? { kind: 'planned', subscription };
}

/** Null where there is room for one more. */
export async function findRoom({ store }: Newsroom, asked: NewSubscription): Promise<RoomRefusal | null> {
  const kept = await store.subscriptions.listSubscriptions(asked.guild);
  const same = kept.find((subscription) => wantOf(subscription) === wantOf(asked));
  if (same !== undefined) return { kind: 'exists', subscription: same };
  if (kept.length < SUBSCRIPTIONS_PER_SERVER_MAX) return null;
  return { kind: 'too-many', max: SUBSCRIPTIONS_PER_SERVER_MAX };
}

/** What makes two subscriptions the same wish: channel, topic, language and schedule. */
export function wantOf({
  channel,
  topic,
  language,
  schedule,
}: Pick<Subscription, 'channel' | 'topic' | 'language' | 'schedule'>): string {
  const about =
    topic.kind === 'tag' ? topic.tag.slug : topic.words.trim().replace(/\s+/gu, ' ').toLowerCase();
  const { weekdays, times, zone } = schedule;
  const moments = times.map(({ hour, minute }) => 60 * hour + minute);
  const days = weekdays.toSorted((one, other) => one - other);
  return JSON.stringify([channel, topic.kind, about, language, days, moments, zone]);
}

/** A whole number of stories within bounds. */
export function storiesWithin(stories: number): number {
  const whole = Number.isFinite(stories) ? Math.round(stories) : DIGEST_STORIES_MAX;
  return Math.min(DIGEST_STORIES_MAX, Math.max(DIGEST_STORIES_MIN, whole));
}

/** A language without its country; null for what is none. */
export function languageOf(asked: string | null): string | null {
  const primary = (asked ?? '').trim().toLowerCase().split('-')[0] ?? '';
  return /^[a-z]{2,3}$/.test(primary) ? primary : null;
}

/** The topic that somebody typed: a tag of the index, or words that an article could have. */
export async function findTopic(
  newsroom: Newsroom,
  typed: TypedTopic,
): Promise<{ kind: 'topic'; topic: Topic } | TopicRefusal> {
  if ('words' in typed) {
    const words = typed.words.trim();
    const asked = await askQuestion(newsroom, { words });
    const isAsked = asked.kind === 'question' && asksForSomething(asked.question.words);
    if (!isAsked || words.length > DIGEST_WORDS_MAX_LENGTH) return { kind: 'bad-words', asked: typed.words };
    return { kind: 'topic', topic: { kind: 'words', words } };
  }
  const { tagName } = typed;
  const asked = await askQuestion(newsroom, { tagName });
  if (asked.kind !== 'question') return { kind: 'unknown-tag', asked: asked.asked, near: asked.near };
  const { tags } = await newsroom.directory.list();
  const tag = tags.find(({ slug }) => slug === asked.question.tag);
  if (tag === undefined) return { kind: 'unknown-tag', asked: tagName, near: [] };
  return { kind: 'topic', topic: { kind: 'tag', tag: { slug: tag.slug, name: tag.name } } };
}

/** Exclusions alone would be every article but some, and stop words are in every one. IT and WHO are no stop words. */
function asksForSomething(words: string): boolean {
  const required = parseWords(words).required.flat();
  const stopWords = functionWordsIn(required.map(({ text }) => foldWord(text)));
  return required.some(
    ({ text, isPhrase }) => isPhrase || !stopWords.has(foldWord(text)) || /^\p{Lu}{2,}$/u.test(text),
  );
}
