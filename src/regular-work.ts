// What the running bot does again and again, without anybody asking: each at its interval, never twice at once.
import type { Log } from './log.ts';
import type { Observe } from './news/observed.ts';

export interface RegularWork {
  /** For the log: "pruning". */
  name: string;
  everyMs: number;
  /** One of the processes that share a database does it for all. */
  isForAll?: boolean;
  run: () => Promise<void>;
}

/** Who does what is done once for all processes. */
interface WorkTurns {
  /** Whether it is this process's turn: until it stops, or dies. */
  take(name: string, everyMs: number): Promise<boolean>;
  /** Leaves all to others. */
  giveBack(): Promise<void>;
}

/**
 * Runs work now and at each interval; what fails is logged and tried at the next. `stop` waits for what is under way.
 * Without turns there is no other process.
 */
export function startRegularWork(
  work: readonly RegularWork[],
  log: Log,
  turns: WorkTurns | null = null,
): { stop: () => Promise<void> } {
  const stops = work.map((one) => repeat(one, log, turns));
  return {
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
      await turns?.giveBack();
    },
  };
}

function repeat(work: RegularWork, log: Log, turns: WorkTurns | null): () => Promise<void> {
  const { name, everyMs, run } = work;
  let running: Promise<void> | null = null;
  const runInTurn = async () => {
    const isOurs = turns === null || work.isForAll !== true || (await turns.take(name, everyMs));
    if (isOurs) await run();
  };
  const tick = () => {
    // A run that takes longer than its interval leaves the next ones out.
    running ??= runInTurn()
      .catch((err: unknown) => log.error({ err }, `${name} failed`))
      .finally(() => (running = null));
  };
  tick();
  const timer = setInterval(tick, everyMs);
  return async () => {
    clearInterval(timer);
    await running;
  };
}

/** The same work, each run of which is counted with the time that it took. */
export function observedWork(work: RegularWork, observe: Observe): RegularWork {
  const { name, run } = work;
  const runTimed = async () => {
    const since = performance.now();
    const tell = (isFailed: boolean) =>
      observe({ kind: 'work', name, tookMs: performance.now() - since, isFailed });
    try {
      await run();
    } catch (error) {
      tell(true);
      throw error;
    }
    tell(false);
  };
  return { ...work, run: runTimed };
}
