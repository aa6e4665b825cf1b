// What somebody at the page looks at and moves beside the channels: the clock, the faults, what the bot sends.
import type { Changes } from '../state/changes.ts';
import { RUNS_LOOKED_AT_AFTER_MS } from '../local-limits.ts';
import type { ClockMove, FaultName, PageClock, PageFaults, PageRun } from '../page-protocol.ts';
import { createFaultSwitches, type FaultSwitches } from './fault-switches.ts';
import { createPayloads, type PayloadEnd, type Payloads, type SentPayload } from './payloads.ts';
import type { Surroundings } from './surroundings.ts';

const HOUR_MS = 3_600_000;
/** What is due at a moment is due just after it. */
const AFTER_RUN_MS = 1_000;

export interface Controls {
  clock(): PageClock;
  faults(): PageFaults;
  switches: FaultSwitches;
  /** Null where nobody looks: then nothing is kept. */
  payloads: Payloads | null;
  beginPayload(sent: SentPayload): (end: PayloadEnd) => void;
  setFault(name: FaultName, isOn: boolean): void;
  /** Moves the clock and does what is due then; a sentence where it cannot be moved so. */
  moveClock(to: ClockMove): Promise<string | null>;
  /** To be called when the bot may have changed its digests. */
  lookAtRuns: () => void;
  close: () => void;
}

export interface ControlsOptions {
  now: () => number;
  changes: Changes;
  surroundings: Surroundings | null;
  arePayloadsKept: boolean;
}

export function createControls(options: ControlsOptions): Controls {
  const { now, changes, surroundings, arePayloadsKept } = options;
  const switches = createFaultSwitches();
  const payloads = arePayloadsKept ? createPayloads(now) : null;
  const runs = createRuns(options, () => changes.emit({ kind: 'clock', clock: clock() }));
  const clock = (): PageClock => ({
    nowMs: now(),
    isMovable: surroundings !== null,
    aheadMs: surroundings?.clock.aheadMs() ?? 0,
    runs: runs.list(),
  });
  const faults = (): PageFaults => ({ on: switches.list(), hasWriter: surroundings?.hasWriter === true });
  return {
    clock,
    faults,
    switches,
    payloads,
    beginPayload(sent) {
      const end = payloads?.begin(sent);
      return (ended) => {
        if (end !== undefined) changes.emit({ kind: 'payload', payload: end(ended) });
      };
    },
    setFault(name, isOn) {
      switches.set(name, isOn);
      changes.emit({ kind: 'faults', faults: faults() });
    },
    async moveClock(to) {
      if (surroundings === null) return 'The clock here is the machine’s own and cannot be moved.';
      const [next] = to === 'next-run' ? await surroundings.listRuns() : [];
      if (to === 'next-run' && next === undefined)
        return 'No digest is set up, so none has a next run. Set one up with /digest add.';
      const isMoved = await surroundings.clock.moveBy(stepMs(to, next, now()));
      await runs.look();
      return isMoved
        ? null
        : 'The clock is three weeks ahead and goes no further. Start Broadsheet again to set it right.';
    },
    lookAtRuns: runs.lookSoon,
    close: runs.close,
  };
}

/** At least a millisecond: what is due already needs no more. */
function stepMs(to: ClockMove, next: PageRun | undefined, nowMs: number): number {
  if (next !== undefined) return Math.max(1, Date.parse(next.at) + AFTER_RUN_MS - nowMs);
  return to === 'day' ? 24 * HOUR_MS : HOUR_MS;
}

interface Runs {
  list(): PageRun[];
  /** Reads them anew and tells of it. */
  look(): Promise<void>;
  /** The same, once for all changes of a short while. */
  lookSoon: () => void;
  close: () => void;
}

function createRuns({ surroundings }: ControlsOptions, tell: () => void): Runs {
  let known: PageRun[] = [];
  let timer: NodeJS.Timeout | null = null;
  let isClosed = false;
  const look = async (): Promise<void> => {
    if (surroundings === null || isClosed) return;
    // An index that is being closed has no runs to tell of.
    known = await surroundings.listRuns().catch(() => known);
    tell();
  };
  const lookSoon = (): void => {
    if (surroundings === null || isClosed || timer !== null) return;
    timer = setTimeout(() => {
      timer = null;
      void look();
    }, RUNS_LOOKED_AT_AFTER_MS).unref();
  };
  return {
    list: () => known,
    look,
    lookSoon,
    close() {
      isClosed = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
