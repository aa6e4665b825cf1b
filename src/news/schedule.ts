// The noun of a schedule: local times on days of the week in an IANA zone, and when one next comes.
import type { EpochMs } from './branded.ts';
import { firstComingOf, localMsAt } from './zone-clock.ts';

/** ISO 8601: 1 is Monday. */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const WEEKDAYS: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

export interface LocalTime {
  /** 0 to 23. */
  hour: number;
  minute: number;
}

export interface Schedule {
  /** At least one; all seven for a daily one. */
  weekdays: readonly Weekday[];
  /** At least one, each once, in the order of the day: two for twice a day, one an hour for hourly. */
  times: readonly LocalTime[];
  /** An IANA zone: Europe/Berlin. */
  zone: string;
}

/** Zones that the runtime still lists by the names that they had before IANA renamed them. */
const RENAMED: Readonly<Record<string, string>> = {
  'Africa/Asmera': 'Africa/Asmara',
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Catamarca': 'America/Argentina/Catamarca',
  'America/Coral_Harbour': 'America/Atikokan',
  'America/Cordoba': 'America/Argentina/Cordoba',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Jujuy': 'America/Argentina/Jujuy',
  'America/Louisville': 'America/Kentucky/Louisville',
  'America/Mendoza': 'America/Argentina/Mendoza',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Atlantic/Faeroe': 'Atlantic/Faroe',
  'Europe/Kiev': 'Europe/Kyiv',
  'Pacific/Enderbury': 'Pacific/Kanton',
  'Pacific/Ponape': 'Pacific/Pohnpei',
  'Pacific/Truk': 'Pacific/Chuuk',
};

/** Names of offsets that never change: who types EST lives by New York's clocks, which do. */
const OFFSETS = /^(?:EST|MST|Etc\/GMT(?:[+-]?\d+)?)$/i;

/** The canonical spelling of an IANA zone, or null where there is none of that name. Offsets are no zones. */
export function zoneOf(text: string): string | null {
  const asked = text.trim();
  if (!/^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/.test(asked) || OFFSETS.test(asked)) return null;
  try {
    const { timeZone } = new Intl.DateTimeFormat('en', { timeZone: asked }).resolvedOptions();
    return RENAMED[timeZone] ?? timeZone;
  } catch {
    return null;
  }
}

/** Every zone that the runtime knows, UTC too, by its name of today, in the order of the alphabet. */
export function listZones(): string[] {
  const zones = Intl.supportedValuesOf('timeZone').map((zone) => RENAMED[zone] ?? zone);
  return [...new Set([...zones, 'UTC'])].sort();
}

/** Reads 8:00, 08:00 and 8.30; null for what is no time of day. */
export function localTimeOf(text: string): LocalTime | null {
  const found = /^\s*(\d{1,2})[:.](\d{2})\s*$/.exec(text);
  if (found === null) return null;
  const [hour, minute] = [Number(found[1]), Number(found[2])];
  return hour <= 23 && minute <= 59 ? { hour, minute } : null;
}

/** `08:00`. */
export function writeLocalTime({ hour, minute }: LocalTime): string {
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

/** A week has each weekday; a day more where the zone's date is ahead, and one where it skips a day. */
const DAYS_LOOKED_AT = 9;
const MINUTE_MS = 60 * 1000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * The first run after a moment. A local time that daylight saving skips runs at the first instant after the gap, one
 * that occurs twice runs at the first; times that fall on one instant, both in a gap, are one run.
 */
export function nextRunAfter(schedule: Schedule, after: EpochMs): EpochMs {
  const today = dayAt(schedule, after);
  for (let day = today; day < today + DAYS_LOOKED_AT; day += 1) {
    // Later local times never come earlier: the first that is late enough is the next.
    const next = runsOn(schedule, day, after).find((run) => run > after);
    if (next !== undefined) return next;
  }
  throw new RangeError('A schedule needs at least one weekday and one time');
}

/** The last run at or before a moment, none before `since`; null where there is none between them. */
export function lastRunUntil(schedule: Schedule, since: EpochMs, until: EpochMs): EpochMs | null {
  // Clocks that are set back over midnight go from a date to the one before: tomorrow's run may have been.
  const tomorrow = dayAt(schedule, until) + 1;
  for (let day = tomorrow; day > tomorrow - DAYS_LOOKED_AT; day -= 1) {
    const last = runsOn(schedule, day, until).findLast((run) => run <= until);
    if (last !== undefined) return last < since ? null : last;
  }
  return null;
}

/** The number of a zone's local day at a moment, counted from 1 January 1970. */
function dayAt({ zone }: Schedule, moment: EpochMs): number {
  return Math.floor(localMsAt(zone, moment) / DAY_MS);
}

/** When the schedule runs on a local day, in order; never where that is none of its weekdays. */
function runsOn({ weekdays, times, zone }: Schedule, day: number, near: EpochMs): EpochMs[] {
  // 1 January 1970 was a Thursday.
  const weekday = ((((day + 3) % 7) + 7) % 7) + 1;
  if (!weekdays.some((asked) => asked === weekday)) return [];
  return times.map(({ hour, minute }) =>
    firstComingOf(zone, day * DAY_MS + (60 * hour + minute) * MINUTE_MS, near),
  );
}
