// Reads dates as feeds and pages write them, and tells them in ISO 8601.
import { DATE_MAX_LENGTH } from '../../limits/reading.ts';

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

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

const CLOCK = String.raw`(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?`;
const ZONE = String.raw`\s*((?:gmt|utc)?\s?[+-]\d{1,2}(?::?\d{2})?|[a-z]{1,5})?`;

/** 2026-04-15, 2026-04-15T08:00:00+02:00, 20260415T080000Z, 2026-04, 2026. */
const ISO = new RegExp(
  String.raw`^(\d{4})(?:[-/.]?(\d{1,2})(?:[-/.]?(\d{1,2})(?:[t\s]+${CLOCK}${ZONE})?)?)?$`,
  'i',
);
const ISO_COMPACT = /^(\d{4})(\d{2})(\d{2})t?(\d{2})(\d{2})(\d{2})?\s*(z|[+-]\d{2}:?\d{2})?$/i;
/** Wed, 15 Apr 2026 08:00:00 GMT; weekday, seconds and zone may be missing, the year may have two digits. */
const RFC_822 = new RegExp(
  String.raw`^(?:[a-z]{3,9}\.?,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s.-]+([a-z]{3,9})\.?,?[\s-]+(\d{4}|\d{2})(?:,?\s+(?:at\s+)?${CLOCK}${ZONE})?$`,
  'i',
);
/** Apr 15, 2026 08:00; Wed Apr 15 08:00:00 2026 (C's asctime). */
const MONTH_FIRST = new RegExp(
  String.raw`^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:,?\s+(?:at\s+)?${CLOCK}${ZONE})?$`,
  'i',
);
const ASCTIME = new RegExp(
  String.raw`^(?:[a-z]{3,9}\.?,?\s+)?([a-z]{3})\s+(\d{1,2})\s+${CLOCK}\s+(?:([a-z]{3,4})\s+)?(\d{4})$`,
  'i',
);

/** A date as written, its parts still text. A missing month or day is the first, a missing time midnight, a missing zone UTC. */
interface DateParts {
  year: string | undefined;
  month: string | undefined;
  day: string | undefined;
  clock: readonly (string | undefined)[];
  zone: string | undefined;
}

/** The moment that a date names, as ISO 8601 in UTC with seconds, or null where it names none. */
export function parseDate(written: string): string | null {
  const text = written.replace(/\([^)]*\)\s*$/, '').trim();
  if (text.length > DATE_MAX_LENGTH) return null;
  const parts = partsOf(text);
  return parts === null ? null : isoOf(parts);
}

function partsOf(text: string): DateParts | null {
  const iso = ISO.exec(text) ?? ISO_COMPACT.exec(text);
  if (iso !== null) return { year: iso[1], month: iso[2], day: iso[3], clock: iso.slice(4, 7), zone: iso[7] };
  const mail = RFC_822.exec(text);
  if (mail !== null)
    return { year: mail[3], month: mail[2], day: mail[1], clock: mail.slice(4, 7), zone: mail[7] };
  const american = MONTH_FIRST.exec(text);
  if (american !== null)
    return {
      year: american[3],
      month: american[1],
      day: american[2],
      clock: american.slice(4, 7),
      zone: american[7],
    };
  const c = ASCTIME.exec(text);
  return c === null ? null : { year: c[7], month: c[1], day: c[2], clock: c.slice(3, 6), zone: c[6] };
}

function isoOf(parts: DateParts): string | null {
  const year = yearOf(parts.year ?? '');
  const month = monthOf(parts.month ?? '1');
  const day = Number(parts.day ?? 1);
  const [hours = 0, minutes = 0, seconds = 0] = parts.clock.map((part) => Number(part ?? 0));
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 31;
  if (!isDay || hours > 24 || minutes > 59 || seconds > 60) return null;
  const local = new Date(0);
  local.setUTCFullYear(year, month - 1, day);
  if (local.getUTCMonth() !== month - 1) return null;
  const east = zoneOf(parts.zone);
  const moment = local.getTime() + ((hours * 60 + minutes - east) * 60 + Math.min(seconds, 59)) * 1000;
  return new Date(moment).toISOString().replace('.000Z', 'Z');
}

/** Two digits mean what RFC 2822 says: 00 to 49 are of this century. */
function yearOf(written: string): number {
  const year = Number(written);
  if (written.length > 2) return year;
  return year < 50 ? 2000 + year : 1900 + year;
}

function monthOf(written: string): number {
  if (/^\d+$/.test(written)) return Number(written);
  return MONTHS.indexOf(written.slice(0, 3).toLowerCase()) + 1;
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
