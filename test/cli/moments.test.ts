// Moments as operators write them: what is understood, and as when.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseMoment } from '../../src/cli/moments.ts';

const NOW = Date.UTC(2026, 10, 23, 12);

const UNDERSTOOD: readonly (readonly [string, string])[] = [
  ['2026-11-08', '2026-11-08T00:00:00.000Z'],
  ['2024-02-29', '2024-02-29T00:00:00.000Z'],
  ['2026-11-08T17:40', '2026-11-08T17:40:00.000Z'],
  ['2026-11-08T17:40:05', '2026-11-08T17:40:05.000Z'],
  ['2026-11-08T17:40:05.250Z', '2026-11-08T17:40:05.250Z'],
  ['2026-11-08t17:40z', '2026-11-08T17:40:00.000Z'],
  ['2026-11-08T17:40+02:00', '2026-11-08T15:40:00.000Z'],
  [' 2026-11-08 ', '2026-11-08T00:00:00.000Z'],
  ['12h', '2026-11-23T00:00:00.000Z'],
  ['7d', '2026-11-16T12:00:00.000Z'],
  ['2W', '2026-11-09T12:00:00.000Z'],
  ['0d', '2026-11-23T12:00:00.000Z'],
];

const NOT_UNDERSTOOD = [
  ...['', ' ', 'yesterday', '2026', '2026-11', '08.11.2026', '11/08/2026', '2026-13-01', '2026-02-30'],
  ...['2026-02-29', '2026-00-10', '2026-11-00', '2026-11-08T25:00', '2026-11-08T17', '7', 'd', '-7d', '7 d'],
  ...['7m', '1e3d', '999999d', '2026-11-08Z', '2026-11-08T17:40+2', '１２h'],
];

describe('parseMoment', () => {
  it.each(UNDERSTOOD)('reads %s as %s', (text, moment) => {
    const time = parseMoment(text, NOW);
    expect(time === null ? null : new Date(time).toISOString()).toBe(moment);
  });

  it.each(NOT_UNDERSTOOD)('does not understand "%s"', (text) => {
    expect(parseMoment(text, NOW)).toBeNull();
  });

  it('answers a time or null for any text', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const time = parseMoment(text, NOW);
        return time === null || Number.isFinite(time);
      }),
    );
  });

  it('reads back every moment that ISO 8601 writes', () => {
    const dates = fc.date({ min: new Date(0), max: new Date('9999-01-01T00:00:00Z'), noInvalidDate: true });
    fc.assert(fc.property(dates, (date) => parseMoment(date.toISOString(), NOW) === date.getTime()));
  });
});
