// Reads pages in a worker thread, one at a time; a page that takes too long loses its worker, not our time.
import { Worker } from 'node:worker_threads';
import {
  PAGE_READING_MAX_MS,
  PAGE_WORKER_HEAP_MAX_MB,
  PAGE_WORKER_START_MAX_MS,
} from '../../../limits/reading.ts';
import { findExcess } from './page-bounds.ts';
import type { PageReading, PageRequest } from './page-reading.ts';

/** Reads pages until it is closed. */
export interface PageReader {
  readPage(request: PageRequest): Promise<PageReading>;
  close(): Promise<void>;
}

const TOO_SLOW = `the page took longer than ${PAGE_READING_MAX_MS / 1000} seconds to read and was left out`;
const BROKE = 'the page could not be read: it uses up more memory than a page may';

/** The worker starts with the first page. `close` has to be called, or the process stays. */
export function createPageReader(limitMs: number = PAGE_READING_MAX_MS): PageReader {
  let worker: Promise<Worker> | null = null;
  let queue: Promise<unknown> = Promise.resolve();

  async function read(request: PageRequest): Promise<PageReading> {
    const excess = findExcess(request.html);
    if (excess !== null) return { kind: 'rejected', reason: excess };
    worker ??= startWorker();
    const current = await worker;
    const reading = await ask(current, request, limitMs);
    if (typeof reading !== 'string') return reading;
    worker = null;
    await current.terminate();
    return { kind: 'rejected', reason: reading };
  }

  return {
    readPage(request) {
      const reading = queue.then(() => read(request));
      queue = reading.catch(() => undefined);
      return reading;
    },
    async close() {
      await queue;
      await (await worker)?.terminate();
      worker = null;
    },
  };
}

async function startWorker(): Promise<Worker> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  const worker = new Worker(new URL(`./extract-worker.${extension}`, import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: PAGE_WORKER_HEAP_MAX_MB },
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
