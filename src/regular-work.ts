// What the running bot does again and again, without anybody asking: each at its interval, never twice at once.
import type { Log } from './log.ts';

export interface RegularWork {
  /** For the log: "pruning". */
  name: string;
  everyMs: number;
  run: () => Promise<void>;
}

/** Runs work now and at each interval; what fails is logged and tried at the next. `stop` waits for what is under way. */
export function startRegularWork(work: readonly RegularWork[], log: Log): { stop: () => Promise<void> } {
  const stops = work.map((one) => repeat(one, log));
  return {
    stop: async () => {
      await Promise.all(stops.map((stop) => stop()));
    },
  };
}

function repeat({ name, everyMs, run }: RegularWork, log: Log): () => Promise<void> {
  let running: Promise<void> | null = null;
  const tick = () => {
    // A run that takes longer than its interval leaves the next ones out.
    running ??= run()
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
