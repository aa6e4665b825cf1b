// Runs one reading worker to its end, whatever that is.
import { Worker } from 'node:worker_threads';
import { READING_WORKER_HEAP_MAX_MB } from '../limits/feeds.ts';
import { WORKER_YOUNG_HEAP_MAX_MB } from '../limits/running.ts';
import type { Log } from '../log.ts';
import type { FromReading, ReadingOrder } from './reading-messages.ts';

/** What a worker came to. `problem` is for the log. */
export type Conclusion = Exclude<FromReading, { kind: 'log' }> | { kind: 'broken'; problem: string };

export interface RunningWorker {
  worker: Worker;
  /** Resolves when the thread has ended; never rejects. */
  ended: Promise<Conclusion>;
}

/** Starts a worker with a bounded heap. Its log lines are written to `log`; one that takes longer than `maxMs` is ended. */
export function runReadingWorker(
  order: ReadingOrder,
  { log, maxMs }: { log: Log; maxMs: number },
): RunningWorker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./reading.${extension}`, import.meta.url), {
    workerData: order,
    resourceLimits: {
      maxOldGenerationSizeMb: READING_WORKER_HEAP_MAX_MB,
      maxYoungGenerationSizeMb: WORKER_YOUNG_HEAP_MAX_MB,
    },
  });
  const ended = new Promise<Conclusion>((resolve) => {
    let conclusion: Conclusion | null = null;
    let problem = 'it ended without an answer';
    const timer = setTimeout(() => {
      problem = `it took longer than ${maxMs / 1000} s`;
      void worker.terminate();
    }, maxMs);
    worker.on('message', (message: FromReading) => {
      if (message.kind === 'log') log[message.level](message.fields, message.message);
      else conclusion = message;
    });
    worker.on('error', (error: unknown) => {
      problem = error instanceof Error ? error.message : String(error);
    });
    // A worker that breaks exits too: only then has it given back what it held.
    worker.once('exit', () => {
      clearTimeout(timer);
      resolve(conclusion ?? { kind: 'broken', problem });
    });
  });
  return { worker, ended };
}
