// Reads the options of /digest add and edit: what was typed becomes what is wanted, or a notice says what is wrong with it.
import type { ChatInputCommandInteraction } from 'discord.js';
import { DIGEST_TIME_DEFAULT } from '../../limits/digests.ts';
import type { RoleId } from '../../news/places.ts';
import { writeLocalTime, type Schedule, type Weekday } from '../../news/schedule.ts';
import type { Posting } from '../../news/subscription.ts';
import type { TypedTopic } from '../../newsroom/digests/plan-subscription.ts';
import type { Rhythm, TypedSchedule } from '../../newsroom/digests/read-schedule.ts';
import { tagNameOf } from '../choices.ts';
import type { MessageView } from '../door.ts';
import { clip, LABEL_MAX_LENGTH } from '../message-limits.ts';
import { escapeText } from '../safe-text.ts';
import type { Texts } from '../texts/texts.ts';
import { noticeView } from '../views/notices.ts';
import { readLanguage } from './digest-languages.ts';
import { badForumTagView, forumTagNamed, type Place } from './digest-place.ts';
import { readWeekdays } from './digest-weekdays.ts';

type Interaction = ChatInputCommandInteraction;

export type Read<Value> = { kind: 'read'; value: Value } | { kind: 'refused'; view: MessageView };

function read<Value>(value: Value): Read<Value> {
  return { kind: 'read', value };
}

function refused(title: string, how: string): Read<never> {
  return { kind: 'refused', view: noticeView(title, how) };
}

/** A text as it was typed, made harmless and short. */
export function shownOf(asked: string): string {
  return escapeText(clip(asked, LABEL_MAX_LENGTH));
}

/** A tag or words; null where neither was given. */
export function readTopic(
  { options }: Interaction,
  { subscriptionRefusals: words }: Texts,
): Read<TypedTopic | null> {
  const [tag, typed] = [options.getString('tag'), options.getString('words')];
  if (tag !== null && typed !== null) return refused(words.twoTopics, words.twoTopicsHow);
  if (tag !== null) return read({ tagName: tagNameOf(tag) });
  return read(typed === null ? null : { words: typed });
}

/** The options of a schedule. */
const SCHEDULE_OPTIONS = ['schedule', 'days', 'time', 'until'] as const;
const RHYTHMS: readonly Rhythm[] = ['daily', 'weekdays', 'weekly', 'chosen-days', 'twice-daily', 'hourly'];

/** What was typed of a schedule, with what stays of the one before; null where nothing was typed. */
export function readTypedSchedule(
  { options }: Interaction,
  before: Schedule | null,
  { subscriptionRefusals: words }: Texts,
): Read<TypedSchedule | null> {
  const typed = SCHEDULE_OPTIONS.map((name) => options.getString(name));
  if (before !== null && typed.every((value) => value === null)) return read(null);
  const [scheduleText, daysText, time, until] = typed;
  const days = daysText == null ? null : readWeekdays(daysText);
  if (days?.kind === 'unreadable')
    return refused(words.badDays({ asked: shownOf(days.piece) }), words.badDaysHow);
  const chosen = RHYTHMS.find((rhythm) => rhythm === scheduleText) ?? null;
  const was = before === null ? null : rhythmOf(before);
  const every = rhythmWith({ chosen, was, days: days?.days ?? null, hasUntil: until !== null });
  if (days !== null && every !== 'chosen-days' && every !== 'weekly')
    return refused(words.daysNotHere, words.daysNotHereHow);
  if (until !== null && every !== 'twice-daily' && every !== 'hourly')
    return refused(words.untilNotHere, words.untilNotHereHow);
  const kept = every === was ? before : null;
  const asked = days?.days ?? kept?.weekdays;
  if (every === 'chosen-days' && asked === undefined) return refused(words.daysMissing, words.daysMissingHow);
  const last = before !== null && before.times.length > 1 ? before.times.at(-1) : undefined;
  return read({
    every,
    days: asked,
    time: time ?? (before?.times[0] === undefined ? DIGEST_TIME_DEFAULT : writeLocalTime(before.times[0])),
    time2: until ?? (last === undefined ? undefined : writeLocalTime(last)),
  });
}

interface Chosen {
  chosen: Rhythm | null;
  was: Rhythm | null;
  days: readonly Weekday[] | null;
  hasUntil: boolean;
}

/** Days alone mean those days, a second time alone means twice a day; several days of a week are chosen days. */
function rhythmWith({ chosen, was, days, hasUntil }: Chosen): Rhythm {
  const isOfDays = chosen === null || chosen === 'daily' || chosen === 'weekly';
  if (days !== null && isOfDays) return days.length === 1 && chosen === 'weekly' ? 'weekly' : 'chosen-days';
  if (chosen !== null) return chosen === 'daily' && hasUntil ? 'twice-daily' : chosen;
  if (hasUntil && was !== 'hourly') return 'twice-daily';
  return was ?? 'daily';
}

/** How somebody would have typed a schedule. */
function rhythmOf({ weekdays, times }: Schedule): Rhythm {
  if (times.length > 2) return 'hourly';
  if (times.length === 2) return 'twice-daily';
  if (weekdays.length === 7) return 'daily';
  if (weekdays.length === 1) return 'weekly';
  return weekdays.join() === '1,2,3,4,5' ? 'weekdays' : 'chosen-days';
}

/** A language's code, or null for any; the one before where none was typed. */
export function readTypedLanguage(
  { options }: Interaction,
  before: string | null,
  { subscriptionRefusals: words }: Texts,
): Read<string | null> {
  const typed = options.getString('language');
  const language = typed === null ? before : readLanguage(typed);
  return language === undefined
    ? refused(words.badLanguage({ asked: shownOf(typed ?? '') }), words.badLanguageHow)
    : read(language);
}

/** How to post, with what stays of how it was. */
export function readPosting(
  { options, guildId }: Interaction,
  { before, place, texts }: { before: Posting; place: Place; texts: Texts },
): Read<Posting> {
  const words = texts.subscriptionRefusals;
  const role = options.getRole('mention');
  if (role !== null && role.id === guildId) return refused(words.everyone, words.everyoneHow);
  const asked = options.getString('forum-tag');
  const forumTag = asked === null ? null : forumTagNamed(place, asked);
  if (asked !== null && forumTag === null)
    return { kind: 'refused', view: badForumTagView(place, asked, texts) };
  const isUnmentioned = options.getBoolean('no-mention') === true;
  return read({
    mention: (role?.id ?? (isUnmentioned ? null : before.mention)) as RoleId | null,
    isQuiet: options.getBoolean('quiet') ?? before.isQuiet,
    isThreaded: options.getBoolean('thread') ?? before.isThreaded,
    isPublished: options.getBoolean('publish') ?? before.isPublished,
    forumTag: forumTag ?? before.forumTag,
  });
}
