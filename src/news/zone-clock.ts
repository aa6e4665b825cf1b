// The clock of an IANA zone as stretches of equal offset: cheap to ask, because a stretch is asked of the calendar once.
import { Temporal } from 'temporal-polyfill';
import type { EpochMs } from './branded.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** A stretch of time, half-open `[from, until)`, in which the zone's clocks are `offsetMs` ahead of UTC. */
interface Stretch {
  from: EpochMs;
  until: EpochMs;
  offsetMs: number;
}

/** Stretches are asked for so much time at once, and so much more on both sides: a schedule looks a week ahead. */
const SPAN_MS = 365 * DAY_MS;
const MARGIN_MS = 16 * DAY_MS;

interface Known {
  span: number;
  stretches: readonly Stretch[];
}

/**
 * The last span asked of each zone; a pure memory, never more than there are zones. Without it a hundred thousand schedules
 * take the date-time package minutes.
 */
const known = new Map<string, Known>();

/** The clocks of a zone around a moment. Throws `RangeError` where there is no such zone. */
function stretchesAround(zone: string, moment: EpochMs): readonly Stretch[] {
  const span = Math.floor(moment / SPAN_MS);
  const last = known.get(zone);
  if (last?.span === span) return last.stretches;
  const stretches = readStretches(zone, span * SPAN_MS - MARGIN_MS, (span + 1) * SPAN_MS + MARGIN_MS);
  known.set(zone, { span, stretches });
  return stretches;
}

function readStretches(zone: string, from: EpochMs, until: EpochMs): Stretch[] {
  const stretches: Stretch[] = [];
  let at = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(zone);
  for (;;) {
    const next = at.getTimeZoneTransition('next');
    const isLast = next === null || next.epochMilliseconds >= until;
    const stretch = {
      from: at.epochMilliseconds,
      until: isLast ? until : next.epochMilliseconds,
      offsetMs: at.offsetNanoseconds / 1e6,
    };
    stretches.push(stretch);
    if (isLast) return stretches;
    at = next;
  }
}

/** What the clocks of a zone show at a moment, in ms as if it were UTC. */
export function localMsAt(zone: string, moment: EpochMs): number {
  const stretch = stretchesAround(zone, moment).find(({ until }) => moment < until);
  return moment + (stretch?.offsetMs ?? 0);
}

/**
 * The first moment at which the clocks of a zone show a local time or a later one: its first coming where they show it
 * twice, the end of the gap where they never do. `near` is within a fortnight of it.
 */
export function firstComingOf(zone: string, localMs: number, near: EpochMs): EpochMs {
  for (const { from, until, offsetMs } of stretchesAround(zone, near)) {
    const moment = localMs - offsetMs;
    if (moment < from) return from;
    if (moment < until) return moment;
  }
  throw new RangeError(`A local time is more than a fortnight from ${new Date(near).toISOString()}`);
}
