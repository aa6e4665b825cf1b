// Reads pages in a worker thread, one at a time; a page that takes too long loses its worker, not our time.
import { Worker } from 'node:worker_threads';
import {
  PAGE_READING_MAX_MS,
  PAGE_WORKER_HEAP_MAX_MB,
  PAGE_WORKER_IDLE_MS,
  PAGE_WORKER_START_MAX_MS,
} from '../../../limits/reading.ts';
import { WORKER_YOUNG_HEAP_MAX_MB } from '../../../limits/running.ts';
import { findExcess } from './page-bounds.ts';
import type { PageReading, PageRequest } from './page-reading.ts';

/** Reads pages until it is closed. */
export interface PageReader {
  readPage(request: PageRequest): Promise<PageReading>;
  close(): Promise<void>;
}

const TOO_SLOW = `the page took longer than ${PAGE_READING_MAX_MS / 1000} seconds to read and was left out`;
const BROKE = 'the page could not be read: it uses up more memory than a page may';

/** How long a worker may idle, and what starts one; tests have it otherwise. */
export interface PageReaderOptions {
  idleMs?: number;
  start?: () => Promise<Worker>;
}

/** The worker starts with the first page and ends when it idles. `close` has to be called, or the process stays until then. */
export function createPageReader(
  limitMs: number = PAGE_READING_MAX_MS,
  { idleMs = PAGE_WORKER_IDLE_MS, start = startWorker }: PageReaderOptions = {},
): PageReader {
  let worker: Worker | null = null;
  let queue: Promise<unknown> = Promise.resolve();
  let idle: NodeJS.Timeout | undefined;

  async function read(request: PageRequest): Promise<PageReading> {
    const excess = findExcess(request.html);
    if (excess !== null) return { kind: 'rejected', reason: excess };
    clearTimeout(idle);
    // A worker that did not start leaves nothing behind: the next page tries again.
    const current = worker ?? (await begin());
    const reading = await ask(current, request, limitMs);
    if (typeof reading === 'string') await end();
    else idle = setTimeout(() => void end(), idleMs).unref();
    return typeof reading === 'string' ? { kind: 'rejected', reason: reading } : reading;
  }

  async function begin(): Promise<Worker> {
    const started = await start();
    worker = started;
    // One that ends by itself is never asked again.
    started.once('exit', () => {
      if (worker === started) worker = null;
    });
    return started;
  }

  async function end(): Promise<void> {
    const ending = worker;
    worker = null;
    await ending?.terminate();
  }

  return {
    readPage(request) {
      const reading = queue.then(() => read(request));
      queue = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      await queue;
      clearTimeout(idle);
      await end();
    },
  };
}

async function startWorker(): Promise<Worker> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./extract-worker.${extension}`, import.meta.url), {
    resourceLimits: {
      maxOldGenerationSizeMb: PAGE_WORKER_HEAP_MAX_MB,
      maxYoungGenerationSizeMb: WORKER_YOUNG_HEAP_MAX_MB,
    },
  });
  // An error that comes when no answer is awaited would end the process if nobody listened.
  worker.on('error', () => undefined);
  const started = await nextMessage(worker, PAGE_WORKER_START_MAX_MS);
  if (started.kind === 'message') return worker;
  await worker.terminate();
  throw new Error('The worker that reads pages did not start.', {
    cause: started.kind === 'error' ? started.error : started.kind,
  });
}

/** The worker's reading, or the sentence that says why there is none and the worker has to go. */
async function ask(worker: Worker, request: PageRequest, limitMs: number): Promise<PageReading | string> {
  worker.postMessage(request);
  const answer = await nextMessage(worker, limitMs);
  if (answer.kind === 'message') return answer.message as PageReading;
  return answer.kind === 'late' ? TOO_SLOW : BROKE;
}

type Answer = { kind: 'message'; message: unknown } | { kind: 'error'; error: unknown } | { kind: 'late' };

function nextMessage(worker: Worker, limitMs: number): Promise<Answer> {
  return new Promise((resolve) => {
    const conclude = (answer: Answer) => {
      clearTimeout(timer);
      worker.off('message', onMessage).off('error', onError).off('exit', onExit);
      resolve(answer);
    };
    const onMessage = (message: unknown) => conclude({ kind: 'message', message });
    const onError = (error: unknown) => conclude({ kind: 'error', error });
    const onExit = (code: number) => conclude({ kind: 'error', error: `exit ${code}` });
    const timer = setTimeout(() => conclude({ kind: 'late' }), limitMs);
    worker.on('message', onMessage).on('error', onError).on('exit', onExit);
  });
}
