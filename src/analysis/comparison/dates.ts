// Conflicts of dates: the same event on days that cannot both be meant.
import { likenessOf, type StemWeights } from './alignment.ts';
import type { Claim } from './claims.ts';
import { type DateMention, dateMentionsIn } from './date-mentions.ts';
import { findSlotConflicts, type Judgement, type SlotConflict, UNRELATED } from './slots.ts';
import type { Moment } from '../moments/moments.ts';

/** Two days of one story are often of two events: more must be alike than for figures (measured, eval/comparison.ts). */
const LIKENESS_MIN = 0.55;
/** Years apart are different events. */
const DAYS_APART_MAX = 400;
const DAY_MS = 86_400_000;
/** Weekdays of different weeks are of different events. */
const WEEKDAY_APART_MAX = 8;
/** Who looks at a clock reads it differently. */
const MINUTES_APART_MIN = 15;

/** 1 to 7, Monday first; null for what is no one day. */
function weekdayOf({ from, until, said, precision }: Moment): number | null {
  if (said.weekday !== null) return said.weekday;
  if (precision !== 'day' || from === null || until === null) return null;
  return Date.parse(until) - Date.parse(from) === DAY_MS ? new Date(from).getUTCDay() || 7 : null;
}

/** "On Thursday" may be the last or the next: the weekday decides, near enough. */
function relationOfWeekdays(one: Moment, other: Moment): Judgement['relation'] {
  const [weekday, weekdayOther] = [weekdayOf(one), weekdayOf(other)];
  if (weekday === null || weekdayOther === null) return 'unrelated';
  const apart =
    one.from === null || other.from === null ? 0 : Math.abs(Date.parse(one.from) - Date.parse(other.from));
  if (apart > WEEKDAY_APART_MAX * DAY_MS) return 'unrelated';
  return weekday === weekdayOther ? 'same' : 'differs';
}

function relationOfTimes(one: Moment, other: Moment): Judgement['relation'] {
  const [minute, minuteOther] = [one.said.minute, other.said.minute];
  if (minute === null || minuteOther === null) return 'unrelated';
  return Math.abs(minute - minuteOther) < MINUTES_APART_MIN ? 'same' : 'differs';
}

function relationOf(one: Moment, other: Moment): Judgement['relation'] {
  if (one.precision === 'time') return relationOfTimes(one, other);
  if (one.precision === 'year') return one.said.year === other.said.year ? 'same' : 'differs';
  if (one.precision === 'weekday' || other.precision === 'weekday') return relationOfWeekdays(one, other);
  if (one.from !== null && one.until !== null && other.from !== null && other.until !== null) {
    if (one.from < other.until && other.from < one.until) return 'same';
    const apart = Math.abs(Date.parse(one.from) - Date.parse(other.from)) / DAY_MS;
    return apart <= DAYS_APART_MAX ? 'differs' : 'unrelated';
  }
  const [said, saidOther] = [one.said, other.said];
  const isEach = (key: 'month' | 'day') => said[key] !== null && saidOther[key] !== null;
  if (isEach('day') && isEach('month'))
    return said.day === saidOther.day && said.month === saidOther.month ? 'same' : 'differs';
  return 'unrelated';
}

function judgeDates(one: DateMention, other: DateMention, weights: StemWeights): Judgement {
  if (one.near.isDisjointFrom(other.near) || one.isForecast !== other.isForecast) return UNRELATED;
  const { language } = one.claim;
  const topicOf = ({ names, stems }: DateMention) => ({ names, stems, language });
  const likeness = likenessOf(topicOf(one), topicOf(other), weights);
  if (likeness < LIKENESS_MIN) return UNRELATED;
  return { relation: relationOf(one.moment, other.moment), likeness };
}

/** Where write-ups of a story give other days, times or years for the same event. */
export function findDateConflicts(claims: readonly Claim[], weights: StemWeights): SlotConflict[] {
  const mentions = claims.filter((claim) => claim.isStated).flatMap(dateMentionsIn);
  return findSlotConflicts('date', mentions, (one, other) => judgeDates(one, other, weights));
}
