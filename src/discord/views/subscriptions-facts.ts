// What is told of a subscription, fact by fact: its subject, place and schedule, and how its digests are posted.
import { DAY_MS } from '../../limits/units.ts';
import { writeLocalTime, type Schedule } from '../../news/schedule.ts';
import type { NewSubscription } from '../../news/subscription.ts';
import { clip } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { topicText } from './digest.ts';

export type SubscriptionFact = keyof Texts['subscriptions']['facts'];

export interface FactOptions {
  texts: Texts;
  /** The name of a forum's tag, where Discord told it. */
  forumTagName: (id: string) => string | null;
}

/** What a subject may take in a list of facts, in UTF-16 units. */
const TOPIC_MAX_LENGTH = 100;

export function scheduleText({ weekdays, times, zone }: Schedule, texts: Texts): string {
  const { every } = texts.subscriptions;
  const days = daysText(weekdays, texts);
  const written = times.map(writeLocalTime);
  const [first = '', last = first] = [written[0], written.at(-1)];
  if (times.length > 2) return every.hourly({ days, first, last, zone });
  return times.length === 2 ? every.twice({ days, first, last, zone }) : every.once({ days, first, zone });
}

/** A Monday. */
const MONDAY = Date.UTC(2024, 0, 1);

function daysText(weekdays: Schedule['weekdays'], { subscriptions, locale, seriesOf }: Texts): string {
  const { days } = subscriptions;
  if (weekdays.length === 7) return days.daily;
  if (weekdays.join() === '1,2,3,4,5') return days.weekdays;
  const weekday = weekdays.length === 1 ? 'long' : 'short';
  const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
  return days.some({ days: seriesOf(weekdays.map((day) => format.format(MONDAY + (day - 1) * DAY_MS))) });
}

/** A language by its name, as the reader's texts are written. */
function languageName(code: string | null, texts: Texts): string {
  if (code === null) return texts.subscriptions.anyLanguage;
  return new Intl.DisplayNames([texts.locale], { type: 'language', fallback: 'code' }).of(code) ?? code;
}

/** `Digest of Sea in #news`, its two parts ready to be shown. */
export function titleParts(
  { topic, channel }: Pick<NewSubscription, 'topic' | 'channel'>,
  texts: Texts,
): { topic: string; channel: string } {
  return { topic: topicText(topic, TOPIC_MAX_LENGTH, texts), channel: `<#${channel}>` };
}

/** Every fact, each as text that can be shown. */
function factsOf(
  subscription: NewSubscription,
  { texts, forumTagName }: FactOptions,
): Readonly<Record<SubscriptionFact, string>> {
  const { schedule, stories, language, posting } = subscription;
  const { mention, isQuiet, isThreaded, isPublished, forumTag } = posting;
  const words = texts.subscriptions;
  return {
    ...titleParts(subscription, texts),
    ...{ schedule: scheduleText(schedule, texts), stories: words.upTo({ stories }) },
    language: languageName(language, texts),
    mention: mention === null ? words.nobody : `<@&${mention}>`,
    quiet: isQuiet ? words.sound.quiet : words.sound.loud,
    thread: isThreaded ? words.thread.each : words.thread.none,
    publish: isPublished ? words.publish.yes : words.publish.no,
    'forum-tag':
      forumTag === null ? words.noForumTag : escapeText(clip(forumTagName(forumTag) ?? forumTag, 50)),
  };
}

const ALWAYS_SHOWN: readonly SubscriptionFact[] = ['schedule', 'stories'];

/** Lines of what was asked for: when and how many, and what differs from a plain digest. */
export function factLines(subscription: NewSubscription, options: FactOptions): string[] {
  const facts = factsOf(subscription, options);
  const { language, posting } = subscription;
  const shown: SubscriptionFact[] = [
    ...ALWAYS_SHOWN,
    ...(language === null ? [] : ['language' as const]),
    ...(posting.mention === null ? [] : ['mention' as const]),
    ...(posting.isQuiet ? ['quiet' as const] : []),
    ...(posting.isThreaded ? ['thread' as const] : []),
    ...(posting.isPublished ? ['publish' as const] : []),
    ...(posting.forumTag === null ? [] : ['forum-tag' as const]),
  ];
  const words = options.texts.subscriptions;
  return shown.map((fact) => words.fact({ name: words.facts[fact], value: facts[fact] }));
}

/** Lines of what differs between two, as it was and as it is. */
export function changeLines(before: NewSubscription, after: NewSubscription, options: FactOptions): string[] {
  const [was, is] = [factsOf(before, options), factsOf(after, options)];
  const words = options.texts.subscriptions;
  return (Object.keys(was) as SubscriptionFact[])
    .filter((fact) => was[fact] !== is[fact])
    .map((fact) => words.change({ name: words.facts[fact], before: was[fact], after: is[fact] }));
}
