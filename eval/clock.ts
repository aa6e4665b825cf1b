// Whether schedules run when they should: every IANA zone over ten years, against the clocks that `Intl` tells.
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../src/limits/units.ts';
import type { EpochMs } from '../src/news/branded.ts';
import {
  lastRunUntil,
  listZones,
  nextRunAfter,
  WEEKDAYS,
  writeLocalTime,
  type LocalTime,
  type Schedule,
} from '../src/news/schedule.ts';
import { createRandom } from '../bench/synthetic-articles.ts';

const [FROM, UNTIL] = [Date.UTC(2020, 0, 1), Date.UTC(2030, 0, 1)];
const SCHEDULES_PER_ZONE = 4;
const SHOWN_FAULTS_MAX = 10;

interface Sweep {
  runs: number;
  inGaps: number;
  inFolds: number;
  /** Slots that fall on the run of another: both are in one gap. */
  shared: number;
  faults: string[];
}

/** A stretch in which a zone's clocks are so far ahead of UTC, as `Intl` tells. */
interface Stretch {
  from: EpochMs;
  until: EpochMs;
  offsetMs: number;
}

/** The seed of the schedules, if one is given, stands where other evaluations have their folder. */
export async function run(given: string): Promise<void> {
  const seed = given === '' ? 1 : Number(given);
  const random = createRandom(seed);
  const startedAt = performance.now();
  const sweep: Sweep = { runs: 0, inGaps: 0, inFolds: 0, shared: 0, faults: [] };
  const zones = listZones();
  for (const zone of zones) {
    const stretches = stretchesOf(zone);
    for (let n = 0; n < SCHEDULES_PER_ZONE; n += 1) judge(randomSchedule(random, zone, n), stretches, sweep);
    // Lets signals in.
    await new Promise(setImmediate);
  }
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(0);
  process.stdout.write(
    `${zones.length} zones, ten years, ${zones.length * SCHEDULES_PER_ZONE} schedules of seed ${seed}: ${sweep.runs} runs, ` +
      `${sweep.inGaps} slots in gaps, ${sweep.inFolds} in folds, ${sweep.shared} on the run of another; ` +
      `${sweep.faults.length} faults; ${seconds} s\n`,
  );
  for (const fault of sweep.faults.slice(0, SHOWN_FAULTS_MAX)) process.stdout.write(`${fault}\n`);
  if (sweep.faults.length > 0) process.exitCode = 1;
}

/** Walks the schedule run by run beside the slots that its local days have. */
function judge(schedule: Schedule, stretches: readonly Stretch[], sweep: Sweep): void {
  const expected = expectedRuns(schedule, stretches, sweep);
  let before = FROM - 1;
  for (const run of expected) {
    const next = nextRunAfter(schedule, before);
    const last = lastRunUntil(schedule, FROM, run);
    const lastBefore = lastRunUntil(schedule, FROM, run - 1);
    if (next !== run || last !== run || lastBefore !== (before < FROM ? null : before))
      sweep.faults.push(
        `${nameOf(schedule)}: ${isoOf(run)} expected, ${isoOf(next)} comes after ${isoOf(before)}`,
      );
    before = run;
  }
  sweep.runs += expected.length;
}

/** Each local day's slots, each at the first instant that shows it, or at the end of the gap that it is in; in order. */
function expectedRuns({ weekdays, times }: Schedule, stretches: readonly Stretch[], sweep: Sweep): EpochMs[] {
  const runs = new Set<EpochMs>();
  for (let day = FROM - 2 * DAY_MS; day < UNTIL + 2 * DAY_MS; day += DAY_MS) {
    const weekday = new Date(day).getUTCDay() || 7;
    if (!weekdays.some((asked) => asked === weekday)) continue;
    for (const { hour, minute } of times) {
      const localMs = day + hour * HOUR_MS + minute * MINUTE_MS;
      const shown = instantsOf(localMs, stretches);
      const run = shown[0] ?? gapEndOf(localMs, stretches);
      if (run === null || run < FROM || run >= UNTIL) continue;
      if (shown.length === 0) sweep.inGaps += 1;
      if (shown.length > 1) sweep.inFolds += 1;
      if (runs.has(run)) sweep.shared += 1;
      runs.add(run);
    }
  }
  return [...runs].toSorted((one, other) => one - other);
}

/** Every instant at which the clocks show a local time. */
function instantsOf(localMs: number, stretches: readonly Stretch[]): EpochMs[] {
  return stretches.flatMap(({ from, until, offsetMs }) => {
    const instant = localMs - offsetMs;
    return from <= instant && instant < until ? [instant] : [];
  });
}

function gapEndOf(localMs: number, stretches: readonly Stretch[]): EpochMs | null {
  for (const [place, { from, offsetMs }] of stretches.entries()) {
    const before = stretches[place - 1];
    if (before !== undefined && from + before.offsetMs <= localMs && localMs < from + offsetMs) return from;
  }
  return null;
}

/** Read day by day, and each change to the millisecond: no zone changes twice on one day of these years. */
function stretchesOf(zone: string): Stretch[] {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' });
  const offsetAt = (moment: EpochMs) => offsetOf(format.format(moment));
  const [first, end] = [FROM - 5 * DAY_MS, UNTIL + 5 * DAY_MS];
  const stretches: Stretch[] = [];
  let from = first;
  for (let day = first; day < end; day += DAY_MS) {
    const offsetMs = offsetAt(day);
    if (offsetAt(day + DAY_MS) === offsetMs) continue;
    let [same, changed] = [day, day + DAY_MS];
    while (changed - same > 1) {
      const middle = Math.floor((same + changed) / 2);
      if (offsetAt(middle) === offsetMs) same = middle;
      else changed = middle;
    }
    stretches.push({ from, until: changed, offsetMs });
    from = changed;
  }
  return [...stretches, { from, until: end, offsetMs: offsetAt(end) }];
}

/** The offset of `1/1/2020, GMT-03:30`, in ms. */
function offsetOf(written: string): number {
  const [, sign = '+', hours = '0', minutes = '0'] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(written) ?? [];
  const ahead = Number(hours) * HOUR_MS + Number(minutes) * MINUTE_MS;
  return sign === '-' ? -ahead : ahead;
}

/** One time a day, two, up to five, or one an hour; most of them in the small hours, in which clocks are set. */
function randomSchedule(random: () => number, zone: string, kind: number): Schedule {
  const below = (bound: number) => Math.floor(random() * bound);
  const time = (): LocalTime => ({ hour: random() < 0.7 ? below(4) : below(24), minute: below(60) });
  const counts = [1, 2, 1 + below(5)];
  const [first, minute] = [below(12), below(60)];
  const hourly = Array.from({ length: 2 + below(23 - first) }, (_, place) => ({
    hour: first + place,
    minute,
  }));
  const drawn = kind === 3 ? hourly : Array.from({ length: counts[kind] ?? 1 }, time);
  const byName = new Map(drawn.map((one) => [writeLocalTime(one), one]));
  const times = [...byName.keys()].toSorted().flatMap((name) => byName.get(name) ?? []);
  const chosen = WEEKDAYS.filter(() => random() < 0.5);
  return { weekdays: kind === 0 || chosen.length === 0 ? WEEKDAYS : chosen, times, zone };
}

function nameOf({ weekdays, times, zone }: Schedule): string {
  return `${zone} on ${weekdays.join('')} at ${times.map(writeLocalTime).join(' ')}`;
}

function isoOf(moment: EpochMs): string {
  return new Date(moment).toISOString();
}
