// Moments as an operator writes them: a date, a date and time, or how long ago.
import { DAY_MS, HOUR_MS } from '../limits/units.ts';
import type { EpochMs } from '../news/branded.ts';

const UNIT_MS = { h: HOUR_MS, d: DAY_MS, w: 7 * DAY_MS } as const;

const AGO = /^(\d{1,5})([hdw])$/i;
const ISO = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/i;

/** ISO 8601, where a time without a zone and a bare date are UTC; or `12h`, `7d`, `2w` before `now`. Null for else. */
export function parseMoment(text: string, now: EpochMs): EpochMs | null {
  const ago = AGO.exec(text.trim());
  if (ago !== null) return now - Number(ago[1]) * unitOf(ago[2] ?? '');
  const iso = ISO.exec(text.trim());
  if (iso === null || !isCalendarDate(iso)) return null;
  const isTimeWithoutZone = iso[4] !== undefined && iso[5] === undefined;
  const time = Date.parse(text.trim().toUpperCase() + (isTimeWithoutZone ? 'Z' : ''));
  return Number.isNaN(time) ? null : time;
}

function unitOf(letter: string): number {
  const unit = letter.toLowerCase();
  if (unit === 'h' || unit === 'd') return UNIT_MS[unit];
  return UNIT_MS.w;
}

/** Date.parse lets some months have 31 days. */
function isCalendarDate([, year, month, day]: RegExpExecArray): boolean {
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day);
}
