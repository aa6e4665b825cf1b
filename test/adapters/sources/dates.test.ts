// Dates as feeds write them become ISO 8601; what is no date becomes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from '../../../src/adapters/sources/dates.ts';

describe('dates', () => {
  it.each([
    ['2026-04-15', '2026-04-15T00:00:00Z'],
    ['2026-04', '2026-04-01T00:00:00Z'],
    ['2026', '2026-01-01T00:00:00Z'],
    ['2026-04-15T08:00Z', '2026-04-15T08:00:00Z'],
    ['2026-04-15T08:00:30+02:00', '2026-04-15T06:00:30Z'],
    ['2026-04-15T08:00:30.123-0330', '2026-04-15T11:30:30Z'],
    ['2026-04-15 08:00:30', '2026-04-15T08:00:30Z'],
    ['20260415T080000Z', '2026-04-15T08:00:00Z'],
    ['20260415', '2026-04-15T00:00:00Z'],
    ['Wed, 15 Apr 2026 08:00:00 GMT', '2026-04-15T08:00:00Z'],
    ['Wed, 15 Apr 2026 08:00:00 +0200', '2026-04-15T06:00:00Z'],
    ['15 Apr 26 08:00 EST', '2026-04-15T13:00:00Z'],
    ['15 Apr 99 08:00 UT', '1999-04-15T08:00:00Z'],
    ['Wed, 15 April 2026 08:00:00 PDT', '2026-04-15T15:00:00Z'],
    ['Wed, 15 Apr 2026 08:00:00 CEST', '2026-04-15T06:00:00Z'],
    ['Wed, 15 Apr 2026 08:00:00 GMT+2', '2026-04-15T06:00:00Z'],
    ['Wed, 15 Apr 2026 08:00:00 NOWHR', '2026-04-15T08:00:00Z'],
    ['Wed, 15 Apr 2026 08:00:00 +0000 (UTC)', '2026-04-15T08:00:00Z'],
    ['Wed Apr 15 08:00:00 2026', '2026-04-15T08:00:00Z'],
    ['Wed Apr 15 08:00:00 EDT 2026', '2026-04-15T12:00:00Z'],
    ['April 15, 2026', '2026-04-15T00:00:00Z'],
    ['April 15th, 2026 at 8:05', '2026-04-15T08:05:00Z'],
    ['17 November 2026', '2026-11-17T00:00:00Z'],
    ['2026-04-15T24:00:00Z', '2026-04-16T00:00:00Z'],
    ['1999-12-31T23:59:60Z', '1999-12-31T23:59:59Z'],
  ])('reads %s', (written, iso) => {
    expect(parseDate(written)).toBe(iso);
  });

  it.each([
    '',
    'yesterday',
    '2026-13-01',
    '2026-02-30',
    '32 Apr 2026',
    '15 Foo 2026',
    '2026-04-15T25:00Z',
    '08:00',
    'x'.repeat(5_000),
  ])('finds no date in %s', (written) => {
    expect(parseDate(written)).toBeNull();
  });

  it('reads every date back that a computer writes', () => {
    const moments = fc
      .integer({ min: 0, max: Date.UTC(2099, 0) / 1000 })
      .map((seconds) => new Date(seconds * 1000));
    fc.assert(
      fc.property(moments, (moment) => {
        const iso = moment.toISOString().replace('.000Z', 'Z');
        expect(parseDate(moment.toISOString())).toBe(iso);
        expect(parseDate(moment.toUTCString())).toBe(iso);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (written) => {
        const read = parseDate(written);
        expect(read === null || !Number.isNaN(Date.parse(read))).toBe(true);
      }),
    );
  });
});
