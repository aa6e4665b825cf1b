// Finding zones by what people type.
import { describe, expect, it } from 'vitest';
import { zoneOf } from '../../../src/news/schedule.ts';
import { findZones, zoneNamed } from '../../../src/newsroom/digests/find-zones.ts';

describe('findZones', () => {
  it.each([
    ['berlin', 'Europe/Berlin'],
    ['Berl', 'Europe/Berlin'],
    ['new y', 'America/New_York'],
    ['america/new', 'America/New_York'],
    ['new_york', 'America/New_York'],
    ['kyiv', 'Europe/Kyiv'],
    ['asia/calcutta', 'Asia/Kolkata'],
    ['São Paulo', 'America/Sao_Paulo'],
    ['Japan', 'Asia/Tokyo'],
    ['EST', 'America/New_York'],
    ['cet', 'Europe/Brussels'],
    ['utc', 'UTC'],
    ['tokio', 'Asia/Tokyo'],
  ])('finds for %s first %s', (text, zone) => {
    expect(findZones(text)[0]).toBe(zone);
  });

  it('offers well-known ones before anything is typed', () => {
    expect(findZones(' ')).toContain('Europe/London');
    expect(findZones('').map(zoneOf)).toEqual(findZones(''));
  });

  it('finds no more than asked for, each once, and only zones', () => {
    const found = findZones('a');
    expect(found).toHaveLength(25);
    expect(new Set(found).size).toBe(25);
    expect(findZones('america', 3)).toHaveLength(3);
    expect(findZones('est').filter((zone) => zoneOf(zone) !== zone)).toEqual([]);
  });

  it('finds nothing for nonsense, and soon', () => {
    const began = performance.now();
    expect(findZones('qqqqqqqq')).toEqual([]);
    findZones('x'.repeat(6_000));
    expect(performance.now() - began).toBeLessThan(1_000);
  });
});

describe('zoneNamed', () => {
  it.each([
    ['Europe/Paris', 'Europe/Paris'],
    ['paris', 'Europe/Paris'],
    [' Los Angeles ', 'America/Los_Angeles'],
    ['ho_chi_minh', 'Asia/Ho_Chi_Minh'],
  ])('%s is %s', (text, zone) => {
    expect(zoneNamed(text)).toBe(zone);
  });

  it.each(['', 'EST', '+01:00', 'Par', 'x'.repeat(100)])('%j names none', (text) => {
    expect(zoneNamed(text)).toBeNull();
  });
});
