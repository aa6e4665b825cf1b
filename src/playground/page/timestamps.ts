// How `<t:unix:style>` reads: the reader's own zone and language, as Discord shows it.
import type { TimeStyle } from './markdown-tree.ts';

const FORMATS: Record<Exclude<TimeStyle, 'R'>, Intl.DateTimeFormatOptions> = {
  t: { timeStyle: 'short' },
  T: { timeStyle: 'medium' },
  d: { dateStyle: 'short' },
  D: { dateStyle: 'long' },
  f: { dateStyle: 'long', timeStyle: 'short' },
  F: { dateStyle: 'full', timeStyle: 'short' },
  s: { dateStyle: 'short', timeStyle: 'short' },
  S: { dateStyle: 'short', timeStyle: 'medium' },
};

/** Each unit's seconds, largest first; a span is told in the largest unit that it fills. */
const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['year', 31_557_600],
  ['month', 2_629_800],
  ['day', 86_400],
  ['hour', 3_600],
  ['minute', 60],
];

/** Where and for whom a time is shown; without a zone, the reader's. */
export interface Reader {
  nowMs: number;
  locale?: string | undefined;
  timeZone?: string | undefined;
}

/** The text of a timestamp, seconds since 1970, in one of Discord's styles. */
export function timestampText(unixSeconds: number, style: TimeStyle, reader: Reader): string {
  if (style === 'R') return relativeText(unixSeconds, reader);
  const options: Intl.DateTimeFormatOptions = { ...FORMATS[style] };
  if (reader.timeZone !== undefined) options.timeZone = reader.timeZone;
  return new Intl.DateTimeFormat(reader.locale, options).format(unixSeconds * 1000);
}

function relativeText(unixSeconds: number, reader: Reader): string {
  const seconds = unixSeconds - Math.round(reader.nowMs / 1000);
  const words = new Intl.RelativeTimeFormat(reader.locale, { numeric: 'auto' });
  for (const [unit, size] of UNITS) {
    if (Math.abs(seconds) >= size) {
      const numeric = new Intl.RelativeTimeFormat(reader.locale, { numeric: 'always' });
      return numeric.format(Math.trunc(seconds / size), unit);
    }
  }
  return words.format(0, 'second');
}
