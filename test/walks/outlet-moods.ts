// How the outlets of a day and a half behave: orderly, oddly, or badly at some hours.
import { HOUR_MS, MINUTE_MS } from '../../src/limits/units.ts';
import type { OddOutlet } from './odd-outlets.ts';

/** Six in the morning, UTC, of a Friday. */
export const BEGIN = Date.UTC(2026, 10, 20, 6, 0);

export function hoursIn(now: number): number {
  return (now - BEGIN) / HOUR_MS;
}

/** From an hour since the beginning until another. */
export function isWithin(now: number, from: number, until: number): boolean {
  return hoursIn(now) >= from && hoursIn(now) < until;
}

/** Feeds that behave. */
export const ORDERLY: readonly OddOutlet[] = [
  { name: 'Etag Echo', everyMs: 40 * MINUTE_MS },
  { name: 'Dated Dispatch', everyMs: 40 * MINUTE_MS, validators: 'last-modified' },
  { name: 'Plain Post', everyMs: 40 * MINUTE_MS, validators: 'none' },
  { name: 'Aged Argus', everyMs: 40 * MINUTE_MS, headers: { 'cache-control': 'max-age=3600' } },
  { name: 'Slow Standard', everyMs: 40 * MINUTE_MS, channel: '<ttl>120</ttl>' },
  {
    ...{ name: 'Night Notes', everyMs: 40 * MINUTE_MS },
    channel: `<skipHours>${[22, 23, 0, 1, 2, 3, 4].map((hour) => `<hour>${hour}</hour>`).join('')}</skipHours>`,
  },
  { name: 'Busy Bulletin', everyMs: 10 * MINUTE_MS, holds: 30 },
  { name: 'Quiet Quarterly', everyMs: 12 * HOUR_MS },
  { name: 'Tag Tribune', everyMs: 40 * MINUTE_MS, format: 'tag-page', holds: 20 },
];

/** More of them than are read at once, of any format. */
export const MANY: readonly OddOutlet[] = [
  { name: 'Json Journal', everyMs: HOUR_MS, format: 'json' },
  { name: 'Atom Advocate', everyMs: HOUR_MS, format: 'atom', validators: 'none' },
  { name: 'North Notices', everyMs: HOUR_MS },
  { name: 'Western Weekly', everyMs: HOUR_MS, format: 'atom' },
];

/** Feeds whose items are not what they seem. */
export const ODD: readonly OddOutlet[] = [
  {
    ...{ name: 'Fresh Forever', everyMs: 2 * HOUR_MS, holds: 20 },
    edit: (line, now) => ({ ...line, publishedAt: new Date(now).toISOString() }),
  },
  {
    ...{ name: 'Same Same', everyMs: 2 * HOUR_MS, holds: 20 },
    edit: (line) => ({ ...line, guid: `item-${Number(line.url?.split('/').at(-1)) % 3}` }),
  },
];

/** Feeds whose servers are often not well. */
export const FAILING: readonly OddOutlet[] = [
  {
    ...{ name: 'Tired Times', everyMs: 40 * MINUTE_MS },
    interrupt: (now, response) => {
      const busy = isWithin(now, 3, 4) || isWithin(now, 20, 22);
      if (busy) response.writeHead(isWithin(now, 3, 4) ? 503 : 429, { 'retry-after': '5400' }).end();
      return busy;
    },
  },
  {
    ...{ name: 'Flapping Flag', everyMs: 40 * MINUTE_MS },
    interrupt: (now, response) => {
      const broken = Math.floor(hoursIn(now)) % 4 === 1;
      if (broken) response.writeHead(500).end();
      return broken;
    },
  },
  {
    ...{ name: 'Silent Sentinel', everyMs: 40 * MINUTE_MS },
    interrupt: (now, response) => {
      if (isWithin(now, 4, 9)) response.destroy();
      return isWithin(now, 4, 9);
    },
  },
  {
    ...{ name: 'Gone Gazette', everyMs: 40 * MINUTE_MS },
    interrupt: (now, response) => {
      if (hoursIn(now) >= 7) response.writeHead(410).end();
      return hoursIn(now) >= 7;
    },
  },
];
