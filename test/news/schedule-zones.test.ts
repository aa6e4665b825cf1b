// Schedules in every zone at any moment, judged by `Intl`, which shares no code with them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/limits/units.ts';
import {
  lastRunUntil,
  listZones,
  nextRunAfter,
  WEEKDAYS,
  writeLocalTime,
  type Schedule,
  type Weekday,
} from '../../src/news/schedule.ts';

/** Date and time in a zone: `2027-03-14 03:00`. */
function localOf(moment: number, zone: string): string {
  const options = { timeZone: zone, hourCycle: 'h23', dateStyle: 'short', timeStyle: 'short' } as const;
  return new Intl.DateTimeFormat('sv-SE', options).format(moment);
}

/** The local day that a run is of; throws where it is neither at its local time nor right after a gap that skips it. */
function dayOf(run: number, { zone, times: [time] }: Schedule): string {
  const [wanted, [day = '', local = '']] = [
    time === undefined ? '' : writeLocalTime(time),
    localOf(run, zone).split(' '),
  ];
  if (local === wanted) return day;
  const before = localOf(run - MINUTE_MS, zone);
  // A gap may end on the day after that of the time it skips.
  const skipped = [day, before.slice(0, 10)].find(
    (date) => before < `${date} ${wanted}` && `${date} ${wanted}` < `${day} ${local}`,
  );
  if (skipped === undefined) throw new Error(`${wanted} is not between ${before} and ${day} ${local}`);
  return skipped;
}

function weekdayOf(day: string): number {
  return new Date(`${day}T00:00Z`).getUTCDay() || 7;
}

/** Moments of a decade, half of them within a day of where some zone sets its clocks. */
const moments = fc.oneof(
  fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2030, 0) }),
  fc
    .tuple(
      fc.constantFrom(
        ...[2021, 2024, 2026, 2027].flatMap((year) => [
          ...[Date.UTC(year, 2, 14), Date.UTC(year, 2, 28), Date.UTC(year, 3, 5), Date.UTC(year, 3, 25)],
          ...[Date.UTC(year, 8, 5), Date.UTC(year, 9, 4), Date.UTC(year, 9, 31), Date.UTC(year, 10, 7)],
        ]),
      ),
      fc.integer({ min: -2 * DAY_MS, max: 2 * DAY_MS }),
    )
    .map(([day, offset]) => day + offset),
);

const schedules = fc.record({
  weekdays: fc.oneof(fc.constant(WEEKDAYS), fc.subarray<Weekday>([...WEEKDAYS], { minLength: 1 })),
  times: fc
    .record({ hour: fc.integer({ min: 0, max: 23 }), minute: fc.constantFrom(0, 1, 15, 30, 59) })
    .map((time) => [time]),
  zone: fc.constantFrom(...listZones()),
});

describe('in every zone, at any moment', () => {
  it('the next run is after it, on an asked weekday, at the local time or right after a gap', () => {
    fc.assert(
      fc.property(schedules, moments, (schedule, moment) => {
        const run = nextRunAfter(schedule, moment);
        expect(run).toBeGreaterThan(moment);
        expect(run - moment).toBeLessThanOrEqual(8 * DAY_MS);
        expect(schedule.weekdays).toContain(weekdayOf(dayOf(run, schedule)));
      }),
      { numRuns: 400 },
    );
  });

  it('a daily schedule runs once on each local day', () => {
    fc.assert(
      fc.property(schedules, moments, (asked, moment) => {
        const schedule = { ...asked, weekdays: WEEKDAYS };
        const days = new Set<string>();
        let run = nextRunAfter(schedule, moment);
        for (let n = 0; n < 10; n += 1) {
          days.add(dayOf(run, schedule));
          const next = nextRunAfter(schedule, run);
          expect(next - run).toBeLessThanOrEqual(DAY_MS + 3 * HOUR_MS);
          run = next;
        }
        expect(days.size).toBe(10);
      }),
      { numRuns: 150 },
    );
  });

  it('the last run is what the next runs come to', () => {
    const spans = fc.integer({ min: 0, max: 20 * DAY_MS });
    fc.assert(
      fc.property(schedules, moments, spans, (schedule, since, span) => {
        let last: number | null = null;
        for (
          let run = nextRunAfter(schedule, since - 1);
          run <= since + span;
          run = nextRunAfter(schedule, run)
        )
          last = run;
        expect(lastRunUntil(schedule, since, since + span)).toBe(last);
      }),
      { numRuns: 300 },
    );
  });
});
