// Reads dates as feeds and pages write them, and tells them in ISO 8601.
import { DATE_MAX_LENGTH } from '../../limits/reading.ts';
import { monthOfName } from './month-names.ts';

/** Zones that have a name in mails and feeds (RFC 822 and common practice), in minutes east of Greenwich. */
const ZONES = new Map<string, number>(
  (
    'ut:0 utc:0 gmt:0 z:0 wet:0 west:60 bst:60 ist:330 cet:60 met:60 cest:120 mest:120 eet:120 eest:180 msk:180 ' +
    'gst:240 pkt:300 sgt:480 hkt:480 awst:480 jst:540 kst:540 aest:600 aedt:660 acst:570 nzst:720 nzdt:780 ' +
    'ast:-240 adt:-180 nst:-210 ndt:-150 est:-300 edt:-240 cst:-360 cdt:-300 mst:-420 mdt:-360 pst:-480 pdt:-420 ' +
    'akst:-540 akdt:-480 hst:-600 brt:-180 art:-180 sast:120'
  )
    .split(' ')
    .map((pair) => {
      const [name = '', minutes = '0'] = pair.split(':');
      return [name, Number(minutes)];
    }),
);

const CLOCK = String.raw`(?<hours>\d{1,2}):?(?<minutes>\d{2})(?::?(?<seconds>\d{2})(?:[.,]\d{1,9})?)?(?:\s?(?<half>[ap])\.?m\.?(?![\p{L}]))?`;
const ZONE = String.raw`\s*(?<zone>(?:gmt|utc)?\s?[+-]\d{1,2}(?::?\d{2})?|[a-z][a-z_/]{0,30})?`;
const TIME = String.raw`(?:(?:,?\s+(?:at\s+)?)${CLOCK}${ZONE})?`;
const WEEKDAY = String.raw`(?:\p{L}{2,12}\.?,?\s+)?`;
const MONTH = String.raw`(?<month>\p{L}{3,14})\.?`;

/**
 * The two forms that nearly all feeds use, ISO 8601 and RFC 822 to the letter; forms with letters of all languages take
 * fifty times as long.
 */
const USUAL: readonly RegExp[] = [
  /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})T(?<hours>\d{2}):(?<minutes>\d{2}):(?<seconds>\d{2})(?:\.\d{1,9})?(?<zone>Z|[+-]\d{2}:?\d{2})$/,
  /^(?:[A-Z][a-z]{2}, )?(?<day>\d{1,2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<hours>\d{2}):(?<minutes>\d{2}):(?<seconds>\d{2}) (?<zone>[+-]\d{4}|[A-Z]{1,5})$/,
];

/** Dates as they are written, with a weekday in front or none. */
const FORMS: readonly RegExp[] = [
  // 2026-04-15, 2026-04-15T08:00:00+02:00, 2026/04/15 08:00 EDT, 2026-04, 2026, 2026-július-13T9:15.
  String.raw`(?<year>\d{4})(?:[-/.]?(?<month>\d{1,2}|\p{L}{3,14})(?:[-/.]?(?<day>\d{1,2})(?:(?:\s?t\s?|,?\s+)${CLOCK}${ZONE})?)?)?`,
  // 20260415T080000Z, with a year, month and day that need no marks between them.
  String.raw`(?<year>\d{4})(?<month>\d{2})(?<day>\d{2})t?${CLOCK}${ZONE}`,
  // Wed, 15 Apr 2026 08:00:00 GMT; weekday, seconds and zone may be missing, the year may have two digits.
  String.raw`(?<day>\d{1,2})(?:st|nd|rd|th)?[\s.-]+(?:de\s+)?${MONTH},?[\s-]+(?:de\s+)?(?<year>\d{4}|\d{2})${TIME}`,
  // Apr 15, 2026 08:00; Wed Apr 15 08:00:00 2026 (C's asctime).
  String.raw`${MONTH}\s+(?<day>\d{1,2})(?:st|nd|rd|th)?,?\s+(?<year>\d{4})${TIME}`,
  String.raw`${MONTH}\s+(?<day>\d{1,2})\s+${CLOCK}\s+(?:(?<zone>[a-z]{3,4})\s+)?(?<year>\d{4})`,
  // 15.04.2026 08:00, as it is written from Norway to Turkey.
  String.raw`(?<day>\d{1,2})\.\s?(?<month>\d{1,2})\.\s?(?<year>\d{4})${TIME}`,
].map((form) => new RegExp(`^${WEEKDAY}${form}$`, 'iu'));

/** 4/15/2026 8:00 PM: the month stands first only where it is American, which the half of the day tells. */
const SLASHED = new RegExp(
  String.raw`^(?<month>\d{1,2})/(?<day>\d{1,2})/(?<year>\d{4})\s+${CLOCK}${ZONE}$`,
  'iu',
);
/** 2026-105: the day of the year (ISO 8601). */
const ORDINAL = /^(\d{4})-?(\d{3})$/;
/** Seconds or milliseconds since 1970. */
const EPOCH = /^(1\d{9})(\d{3})?$/;

/** A date as written, its parts still text. A missing month or day is the first, a missing time midnight, a missing zone UTC. */
interface DateParts {
  year?: string | undefined;
  month?: string | undefined;
  day?: string | undefined;
  hours?: string | undefined;
  minutes?: string | undefined;
  seconds?: string | undefined;
  half?: string | undefined;
  zone?: string | undefined;
}

/** The moment that a date names, as ISO 8601 in UTC with seconds, or null where it names none. */
export function parseDate(written: string): string | null {
  if (written.length > DATE_MAX_LENGTH) return null;
  const trimmed = written.trim();
  const usual = groupsOf(USUAL, trimmed);
  if (usual !== null) return isoOf(usual);
  const text = normalize(trimmed);
  const epoch = EPOCH.exec(text);
  if (epoch !== null) return isoOfMoment(Number(epoch[1]) * 1000);
  const ordinal = ORDINAL.exec(text);
  if (ordinal !== null) return isoOfOrdinal(Number(ordinal[1]), Number(ordinal[2]));
  const parts = partsOf(text);
  return parts === null ? null : isoOf(parts);
}

/** Comments (RFC 822, 3.4.3) and names of zones in brackets dropped, marks of Korean, Japanese and Chinese replaced. */
function normalize(written: string): string {
  let text = written;
  if (/[([]/.test(text))
    text = text
      .replace(/\[[^\][]*\]$/, '')
      .replace(/\([^()]*\)/g, '')
      .replace(/\([^()]*\)/g, '');
  if (/[년年]/.test(text)) text = text.replace(/[년月월年]\s*/g, '-').replace(/[일日]\s*/, ' ');
  // Korea has one zone, and its software writes none.
  if (/오[전후]/.test(text))
    text = text.replace(
      /오([전후])\s*([\d:]+)/,
      (_, half, clock) => `${clock as string} ${half === '후' ? 'pm' : 'am'} kst`,
    );
  return text
    .replace(/\s+/g, ' ')
    .replace(/\s?,\s?/g, ', ')
    .trim();
}

function partsOf(text: string): DateParts | null {
  const parts = groupsOf(FORMS, text);
  if (parts !== null) return parts;
  const slashed = groupsOf([SLASHED], text);
  return slashed?.half === undefined ? null : slashed;
}

/** What the first form that fits finds. */
function groupsOf(forms: readonly RegExp[], text: string): DateParts | null {
  for (const form of forms) {
    const groups = form.exec(text)?.groups;
    if (groups !== undefined) return groups;
  }
  return null;
}

function isoOfMoment(moment: number): string {
  return `${new Date(moment).toISOString().slice(0, 19)}Z`;
}

function isoOfOrdinal(year: number, day: number): string | null {
  const moment = Date.UTC(year, 0, day);
  return day >= 1 && new Date(moment).getUTCFullYear() === year ? isoOfMoment(moment) : null;
}

function isoOf(parts: DateParts): string | null {
  const year = yearOf(parts.year ?? '');
  const month = monthOf(parts.month ?? '1');
  const day = Number(parts.day ?? 1);
  const hours = hoursOf(parts);
  const minutes = Number(parts.minutes ?? 0);
  const seconds = Number(parts.seconds ?? 0);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isDay || hours > 24 || minutes > 59 || seconds > 60) return null;
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  if (local.getUTCMonth() !== month - 1) return null;
  const east = zoneOf(parts.zone);
  const moment = local.getTime() + ((hours * 60 + minutes - east) * 60 + Math.min(seconds, 59)) * 1000;
  return isoOfMoment(moment);
}

/** Two digits mean what RFC 2822 says: 00 to 49 are of this century. */
function yearOf(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function monthOf(written: string): number {
  return /^\d+$/.test(written) ? Number(written) : monthOfName(written);
}

/** Twelve is the first hour of each half of a day. */
function hoursOf({ hours, half }: DateParts): number {
  const hour = Number(hours ?? 0);
  if (half === undefined || hour > 12) return hour;
  return (hour % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
}

/** Minutes east of Greenwich; a name that nobody knows counts as UTC, as RFC 2822 advises. */
function zoneOf(written: string | undefined): number {
  const zone = (written ?? 'z').toLowerCase().replace(/^(?:gmt|utc)\s?(?=[+-])/, '');
  const offset = /^([+-])(\d{1,2}):?(\d{2})?$/.exec(zone);
  if (offset === null) return ZONES.get(zone) ?? 0;
  const minutes = Number(offset[2]) * 60 + Number(offset[3] ?? 0);
  if (minutes > 14 * 60) return 0;
  return offset[1] === '-' ? -minutes : minutes;
}
