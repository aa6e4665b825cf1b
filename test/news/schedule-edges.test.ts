// Several times a day where clocks are set in odd ways: each time once, those that fall on one instant together.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../src/limits/units.ts';
import type { EpochMs } from '../../src/news/branded.ts';
import {
  lastRunUntil,
  nextRunAfter,
  WEEKDAYS,
  writeLocalTime,
  type LocalTime,
  type Schedule,
} from '../../src/news/schedule.ts';

/** Zones with a moment near which their clocks are set: half an hour, over midnight, for a month, over a whole day. */
const EDGES: readonly (readonly [string, string])[] = [
  ['Australia/Lord_Howe', '2026-10-03T15:30Z'],
  ['Australia/Lord_Howe', '2027-04-03T15:00Z'],
  ['Pacific/Apia', '2011-12-30T10:00Z'],
  ['Pacific/Apia', '2020-09-26T14:00Z'],
  ['Pacific/Apia', '2021-04-03T14:00Z'],
  ['Africa/Casablanca', '2026-02-15T02:00Z'],
  ['Africa/Casablanca', '2026-03-22T02:00Z'],
  ['Asia/Gaza', '2026-03-28T00:00Z'],
  ['Asia/Gaza', '2026-10-30T23:00Z'],
  ['Asia/Beirut', '2026-03-28T22:00Z'],
  ['Asia/Beirut', '2026-10-24T21:00Z'],
  ['Africa/Cairo', '2026-04-23T22:00Z'],
  ['Africa/Cairo', '2026-10-29T21:00Z'],
  ['America/Santiago', '2026-04-05T03:00Z'],
  ['America/Santiago', '2026-09-06T04:00Z'],
  ['Europe/Dublin', '2026-03-29T01:00Z'],
  ['Europe/Dublin', '2026-10-25T01:00Z'],
  ['America/St_Johns', '2010-11-07T02:31Z'],
];

/** What the clocks of a zone show minute by minute around a moment, as `Intl` tells; each a text that sorts by time. */
function clockAround(zone: string, middle: EpochMs): { moment: EpochMs; local: string }[] {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    ...({ hourCycle: 'h23', dateStyle: 'short', timeStyle: 'short' } as const),
  });
  const minutes = (2 * REACH_MS) / MINUTE_MS;
  return Array.from({ length: minutes }, (_, minute) => {
    const moment = middle - REACH_MS + minute * MINUTE_MS;
    return { moment, local: format.format(moment) };
  });
}

const REACH_MS = 30 * HOUR_MS;

/** Each zone's clock is read once. */
const CLOCKS = EDGES.map(([zone, moment]) => ({ zone, minutes: clockAround(zone, Date.parse(moment)) }));

/** The first minute at which a clock shows each asked time of each day, or a later one: both ends left out. */
function runsBy(
  minutes: readonly { moment: EpochMs; local: string }[],
  times: readonly LocalTime[],
): EpochMs[] {
  const [first, last] = [minutes[0]?.local ?? '', minutes.at(-1)?.local ?? ''];
  const runs = new Set<EpochMs>();
  const [firstDay, lastDay] = [first, last].map((local) => Date.parse(`${local.slice(0, 10)}T00:00Z`));
  for (let day = firstDay ?? 0; day <= (lastDay ?? 0); day += DAY_MS) {
    for (const time of times) {
      const wanted = `${new Date(day).toISOString().slice(0, 10)} ${writeLocalTime(time)}`;
      if (wanted <= first || wanted > last) continue;
      const shown = minutes.find(({ local }) => local >= wanted);
      if (shown !== undefined) runs.add(shown.moment);
    }
  }
  return [...runs].toSorted((one, other) => one - other);
}

const localTimes = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 * 12 - 1 }), { minLength: 1, maxLength: 24 })
  .map((places) =>
    places
      .toSorted((one, other) => one - other)
      .map((place) => ({ hour: Math.floor(place / 12), minute: 5 * (place % 12) })),
  );

describe('several times a day, where clocks are set', () => {
  it('come once each: at the first minute that shows them, or the first after a gap', () => {
    fc.assert(
      fc.property(fc.constantFrom(...CLOCKS), localTimes, ({ zone, minutes }, times) => {
        const schedule: Schedule = { weekdays: WEEKDAYS, times, zone };
        const start = minutes[0]?.moment ?? 0;
        let before: EpochMs | null = null;
        for (const run of runsBy(minutes, times)) {
          expect(nextRunAfter(schedule, before ?? start)).toBe(run);
          expect(lastRunUntil(schedule, start + 1, run)).toBe(run);
          expect(lastRunUntil(schedule, start + 1, run - 1)).toBe(before);
          before = run;
        }
      }),
      { numRuns: 300 },
    );
  });

  it('both in one gap are one run', () => {
    const times = [2, 2.5, 3].map((hour) => ({ hour: Math.floor(hour), minute: 60 * (hour % 1) }));
    const schedule: Schedule = { weekdays: WEEKDAYS, times, zone: 'America/New_York' };
    const gapEnd = Date.parse('2027-03-14T07:00Z');
    expect(nextRunAfter(schedule, gapEnd - 1)).toBe(gapEnd);
    expect(nextRunAfter(schedule, gapEnd)).toBe(Date.parse('2027-03-15T06:00Z'));
    expect(lastRunUntil(schedule, 0, gapEnd - 1)).toBe(Date.parse('2027-03-13T08:00Z'));
  });

  it('all on a day that is skipped are one run at its end', () => {
    const times = [8, 12, 20].map((hour) => ({ hour, minute: 0 }));
    // In Apia the Friday of that week did not come.
    const schedule: Schedule = { weekdays: [5], times, zone: 'Pacific/Apia' };
    const thursday = Date.parse('2011-12-29T12:00Z');
    const skipped = Date.parse('2011-12-30T10:00Z');
    expect(nextRunAfter(schedule, thursday)).toBe(skipped);
    expect(nextRunAfter(schedule, skipped)).toBe(Date.parse('2012-01-05T18:00Z'));
  });
});

describe('planning', () => {
  it('of a hundred thousand schedules takes no longer than a few seconds', () => {
    const startedWith = process.cpuUsage();
    const times = [8, 18].map((hour) => ({ hour, minute: 30 }));
    for (let place = 0; place < 100_000; place += 1) {
      const [zone = 'UTC'] = EDGES[place % EDGES.length] ?? [];
      nextRunAfter({ weekdays: WEEKDAYS, times, zone }, Date.UTC(2026, 5, 1) + place * 1000);
    }
    expect(process.cpuUsage(startedWith).user / 1e6).toBeLessThan(5);
  });
});
