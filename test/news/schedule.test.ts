// Schedules: when a local time next comes in a zone, on the days when clocks are set too.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/limits/units.ts';
import {
  lastRunUntil,
  listZones,
  localTimeOf,
  nextRunAfter,
  WEEKDAYS,
  writeLocalTime,
  zoneOf,
  type Schedule,
} from '../../src/news/schedule.ts';

function daily(zone: string, time: string): Schedule {
  return { weekdays: WEEKDAYS, times: [localTimeOf(time) ?? { hour: 0, minute: 0 }], zone };
}

/** The runs after a moment, as UTC: `2027-03-14 07:00`. */
function runsAfter(schedule: Schedule, after: string, count: number): string[] {
  const runs: string[] = [];
  let moment = Date.parse(`${after}Z`);
  for (let n = 0; n < count; n += 1) {
    moment = nextRunAfter(schedule, moment);
    runs.push(new Date(moment).toISOString().slice(0, 16).replace('T', ' '));
  }
  return runs;
}

describe('a local time', () => {
  it.each([
    ['8:00', '08:00'],
    ['08:00', '08:00'],
    [' 8.30 ', '08:30'],
    ['0:00', '00:00'],
    ['23:59', '23:59'],
  ])('reads %s', (text, written) => {
    const time = localTimeOf(text);
    expect(time && writeLocalTime(time)).toBe(written);
  });

  it.each(['', '8', '24:00', '12:60', '8:0', '-1:00', '8:00 pm', '１2:00', '12:00:00', '012:00'])(
    'is not %j',
    (text) => {
      expect(localTimeOf(text)).toBeNull();
    },
  );

  it('is read as it is written', () => {
    const times = fc.record({
      hour: fc.integer({ min: 0, max: 23 }),
      minute: fc.integer({ min: 0, max: 59 }),
    });
    fc.assert(
      fc.property(times, (time) => {
        expect(localTimeOf(writeLocalTime(time))).toEqual(time);
      }),
    );
  });
});

describe('a zone', () => {
  it.each([
    ['Europe/Berlin', 'Europe/Berlin'],
    [' europe/berlin ', 'Europe/Berlin'],
    ['US/Eastern', 'America/New_York'],
    ['Japan', 'Asia/Tokyo'],
    ['utc', 'UTC'],
    ['GMT', 'UTC'],
    ['Asia/Kolkata', 'Asia/Kolkata'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
    ['Europe/Kiev', 'Europe/Kyiv'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina/Buenos_Aires'],
  ])('%s is written %s', (text, zone) => {
    expect(zoneOf(text)).toBe(zone);
  });

  it.each([
    '',
    '+02:00',
    '-05',
    'EST',
    'mst',
    'Etc/GMT+5',
    'Berlin',
    'Mars/Olympus',
    'Europe/Berlin; x',
    '../utc',
  ])('is not %j', (text) => {
    expect(zoneOf(text)).toBeNull();
  });

  it('is listed once, by the name that it is written with', () => {
    const zones = listZones();
    expect(zones).toContain('UTC');
    expect(zones).toContain('Europe/Kyiv');
    expect(zones).not.toContain('Europe/Kiev');
    expect(new Set(zones).size).toBe(zones.length);
    expect(zones.filter((zone) => zoneOf(zone) !== zone)).toEqual([]);
  });
});

describe('the next run', () => {
  it('is later today or tomorrow, and never the moment itself', () => {
    const berlin = daily('Europe/Berlin', '08:00');
    expect(runsAfter(berlin, '2026-11-23T06:59', 1)).toEqual(['2026-11-23 07:00']);
    expect(runsAfter(berlin, '2026-11-23T07:00', 1)).toEqual(['2026-11-24 07:00']);
  });

  it('keeps the local time when clocks are set', () => {
    expect(runsAfter(daily('Europe/Berlin', '08:00'), '2027-03-26T12:00', 3)).toEqual([
      ...['2027-03-27 07:00', '2027-03-28 06:00', '2027-03-29 06:00'],
    ]);
  });

  it.each([
    // The gap's first minute, one within, its end.
    [
      'America/New_York',
      '02:00',
      { after: '2027-03-13T12:00', runs: ['2027-03-14 07:00', '2027-03-15 06:00'] },
    ],
    [
      'America/New_York',
      '02:30',
      { after: '2027-03-13T12:00', runs: ['2027-03-14 07:00', '2027-03-15 06:30'] },
    ],
    [
      'America/New_York',
      '03:00',
      { after: '2027-03-13T12:00', runs: ['2027-03-14 07:00', '2027-03-15 07:00'] },
    ],
    // Half an hour's gap; one at midnight; a day that a zone skipped.
    [
      'Australia/Lord_Howe',
      '02:10',
      { after: '2026-10-03T00:00', runs: ['2026-10-03 15:30', '2026-10-04 15:10'] },
    ],
    ['Africa/Cairo', '00:00', { after: '2026-04-23T12:00', runs: ['2026-04-23 22:00', '2026-04-24 21:00'] }],
    [
      'Pacific/Apia',
      '08:00',
      { after: '2011-12-29T00:00', runs: ['2011-12-29 18:00', '2011-12-30 10:00', '2011-12-30 18:00'] },
    ],
    ['Pacific/Apia', '00:00', { after: '2011-12-29T12:00', runs: ['2011-12-30 10:00', '2011-12-31 10:00'] }],
  ])('in %s at %s is the first instant after a gap', (zone, time, { after, runs }) => {
    expect(runsAfter(daily(zone, time), after, runs.length)).toEqual(runs);
  });

  it.each([
    [
      'America/New_York',
      '01:30',
      { after: '2026-10-31T12:00', runs: ['2026-11-01 05:30', '2026-11-02 06:30'] },
    ],
    [
      'America/Havana',
      '00:30',
      { after: '2026-10-31T12:00', runs: ['2026-11-01 04:30', '2026-11-02 05:30'] },
    ],
    // Clocks went back over midnight: the date came twice.
    [
      'America/St_Johns',
      '23:30',
      { after: '2010-11-06T12:00', runs: ['2010-11-07 02:00', '2010-11-08 03:00'] },
    ],
    [
      'America/St_Johns',
      '00:00',
      { after: '2010-11-06T12:00', runs: ['2010-11-07 02:30', '2010-11-08 03:30'] },
    ],
  ])('in %s at %s comes once on a day that has it twice', (zone, time, { after, runs }) => {
    expect(runsAfter(daily(zone, time), after, runs.length)).toEqual(runs);
  });

  it('is on the weekdays asked for', () => {
    const schedule = { ...daily('Asia/Tokyo', '06:00'), weekdays: [1, 5] as const };
    expect(runsAfter(schedule, '2026-11-23T00:00', 3)).toEqual([
      ...['2026-11-26 21:00', '2026-11-29 21:00', '2026-12-03 21:00'],
    ]);
  });

  it('says that a schedule without weekdays never runs', () => {
    expect(() => nextRunAfter({ ...daily('UTC', '08:00'), weekdays: [] }, 0)).toThrow(RangeError);
    expect(lastRunUntil({ ...daily('UTC', '08:00'), weekdays: [] }, 0, DAY_MS)).toBeNull();
  });
});

describe('the last run', () => {
  const berlin = daily('Europe/Berlin', '08:00');
  const at = (text: string) => Date.parse(`${text}Z`);

  it('is the newest of those missed', () => {
    const since = at('2026-11-20T07:00');
    expect(lastRunUntil(berlin, since, at('2026-11-23T06:59'))).toBe(at('2026-11-22T07:00'));
    expect(lastRunUntil(berlin, since, at('2026-11-23T07:00'))).toBe(at('2026-11-23T07:00'));
    expect(lastRunUntil(berlin, since, since)).toBe(since);
    expect(lastRunUntil(berlin, since + 1, at('2026-11-21T06:59'))).toBeNull();
  });

  it('is found at once after a hundred years', () => {
    expect(lastRunUntil(berlin, 0, at('2126-11-23T07:30'))).toBe(at('2126-11-23T07:00'));
  });

  it('is of the date that clocks went back from', () => {
    const midnight = daily('America/St_Johns', '00:00');
    expect(lastRunUntil(midnight, 0, at('2010-11-07T03:00'))).toBe(at('2010-11-07T02:30'));
  });
});
