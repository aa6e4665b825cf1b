// Reads a schedule as typed: a rhythm with texts for its times becomes weekdays and local times in a zone.
import { NEAR_NAMES_MAX } from '../../limits/newsroom.ts';
import { localTimeOf, WEEKDAYS, type LocalTime, type Schedule, type Weekday } from '../../news/schedule.ts';
import { findZones, zoneNamed } from './find-zones.ts';

/**
 * How often a digest comes. chosen-days: on `days`. twice-daily: at `time` and `time2`, each day. hourly: from `time` until
 * `time2`, once an hour, each day.
 */
export type Rhythm = 'daily' | 'weekdays' | 'weekly' | 'chosen-days' | 'twice-daily' | 'hourly';

/** A schedule as typed: texts instead of times. */
export interface TypedSchedule {
  every: Rhythm;
  /** The day of a weekly one (Monday where none is given) and those of chosen days (each where none is). */
  days?: readonly Weekday[] | undefined;
  /** `8:00`. */
  time: string;
  /** The second of two a day, and the last that an hourly one may come at. */
  time2?: string | undefined;
}

export type ScheduleRefusal =
  | { kind: 'bad-time'; asked: string }
  /** The second time is missing, is the first again or, of an hourly one, is not after it. */
  | { kind: 'bad-hours' };

export interface ZoneRefusal {
  kind: 'bad-zone';
  asked: string;
  near: readonly string[];
}

/** What a schedule says of its days, without a zone. */
export type Rhythmic = Pick<Schedule, 'weekdays' | 'times'>;

const WORKING_DAYS: readonly Weekday[] = [1, 2, 3, 4, 5];

export function readRhythm(typed: TypedSchedule): ({ kind: 'read' } & Rhythmic) | ScheduleRefusal {
  const times = readTimes(typed);
  return 'kind' in times ? times : { kind: 'read', weekdays: weekdaysOf(typed), times };
}

/** The zone that a text names, or those that it may mean. */
export function readZone(asked: string): { kind: 'read'; zone: string } | ZoneRefusal {
  const zone = zoneNamed(asked);
  if (zone !== null) return { kind: 'read', zone };
  return { kind: 'bad-zone', asked, near: findZones(asked, NEAR_NAMES_MAX) };
}

function weekdaysOf({ every, days = [] }: TypedSchedule): readonly Weekday[] {
  if (every === 'weekdays') return WORKING_DAYS;
  if (every === 'weekly') return [days[0] ?? 1];
  const chosen = every === 'chosen-days' ? WEEKDAYS.filter((day) => days.includes(day)) : [];
  return chosen.length === 0 ? WEEKDAYS : chosen;
}

function readTimes({ every, time, time2 }: TypedSchedule): LocalTime[] | ScheduleRefusal {
  const first = localTimeOf(time);
  if (first === null) return { kind: 'bad-time', asked: time };
  if (every !== 'twice-daily' && every !== 'hourly') return [first];
  if (time2 === undefined) return { kind: 'bad-hours' };
  const second = localTimeOf(time2);
  if (second === null) return { kind: 'bad-time', asked: time2 };
  const minutes = minuteOfDay(second) - minuteOfDay(first);
  if (every === 'twice-daily') {
    if (minutes === 0) return { kind: 'bad-hours' };
    return minutes > 0 ? [first, second] : [second, first];
  }
  // One that would come once alone is no hourly one: whoever typed it meant something else.
  if (minutes < 60) return { kind: 'bad-hours' };
  const hours = Math.floor(minutes / 60) + 1;
  return Array.from({ length: hours }, (_, place) => ({ ...first, hour: first.hour + place }));
}

function minuteOfDay({ hour, minute }: LocalTime): number {
  return 60 * hour + minute;
}
