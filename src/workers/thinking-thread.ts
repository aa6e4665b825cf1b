// Hands what takes long to the thinking worker: started when it is first needed, ended when it has been idle for a while.
import { Worker } from 'node:worker_threads';
import {
  THINKING_HEAP_MAX_MB,
  THINKING_IDLE_MS,
  THINKING_MAX_MS,
  THINKING_WAITING_MAX,
} from '../limits/running.ts';
import { THINKING_YOUNG_HEAP_MAX_MB } from '../limits/comparison.ts';
import type { Article } from '../news/article.ts';
import type { Comparison } from '../news/comparison.ts';
import type { Chart } from '../news/chart.ts';
import type { FromThinking, Thought, ToThinking } from './thinking-messages.ts';

/** The worker gave no answer. Who asked may ask again: the next question starts it anew. */
export class ThinkingError extends Error {
  override readonly name = 'ThinkingError';
}

export interface Thinking {
  /** Throws `ThinkingError` where the worker breaks, takes too long, or has too much to do already. */
  compareArticles(articles: readonly Article[]): Promise<Comparison>;
  /** The bytes of a PNG; throws `ThinkingError` as well. */
  drawChart(chart: Chart): Promise<Uint8Array>;
  stop(): Promise<void>;
}

export interface ThinkingOptions {
  /** How long one answer may take, and how long an idle worker is kept; for tests, which cannot wait as long. */
  answerMaxMs?: number;
  idleMs?: number;
}

type Thoughtful = Exclude<FromThinking, { kind: 'failed' }>;

type Waiting = PromiseWithResolvers<Thoughtful> & { timer: NodeJS.Timeout };

interface Thread {
  worker: Worker;
  waiting: Map<number, Waiting>;
  idle: NodeJS.Timeout | null;
}

export function createThinking(options: ThinkingOptions = {}): Thinking {
  const { answerMaxMs = THINKING_MAX_MS, idleMs = THINKING_IDLE_MS } = options;
  let thread: Thread | null = null;
  let requests = 0;

  const end = (ended: Thread, problem: string) => {
    if (thread === ended) thread = null;
    if (ended.idle !== null) clearTimeout(ended.idle);
    for (const { reject, timer } of ended.waiting.values()) {
      clearTimeout(timer);
      reject(new ThinkingError(problem));
    }
    ended.waiting.clear();
    return ended.worker.terminate();
  };
  const rest = (idle: Thread) => {
    idle.idle = setTimeout(() => void end(idle, 'the worker was idle'), idleMs);
    idle.idle.unref();
  };
  const begin = (): Thread => {
    const begun: Thread = { worker: startWorker(), waiting: new Map(), idle: null };
    begun.worker.on('message', (message: FromThinking) => {
      conclude(begun.waiting, message);
      if (begun.waiting.size === 0) rest(begun);
    });
    begun.worker.on('error', (error: unknown) => void end(begun, `the worker broke: ${String(error)}`));
    begun.worker.unref();
    return begun;
  };

  const ask = (thought: Thought): Promise<Thoughtful> => {
    const asked = (thread ??= begin());
    if (asked.waiting.size >= THINKING_WAITING_MAX)
      return Promise.reject(new ThinkingError(`${THINKING_WAITING_MAX} questions are waiting already`));
    if (asked.idle !== null) clearTimeout(asked.idle);
    requests += 1;
    const late = () => void end(asked, `an answer took longer than ${answerMaxMs / 1_000} s`);
    return post(asked, { request: requests, thought }, setTimeout(late, answerMaxMs));
  };

  return {
    compareArticles: async (articles) => comparisonIn(await ask({ kind: 'compare', articles })),
    drawChart: async (chart) => pictureIn(await ask({ kind: 'draw', chart })),
    stop: async () => {
      if (thread !== null) await end(thread, 'the bot stops');
    },
  };
}

function startWorker(): Worker {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js';
  return new Worker(new URL(`./thinking.${extension}`, import.meta.url), {
    resourceLimits: {
      maxOldGenerationSizeMb: THINKING_HEAP_MAX_MB,
      maxYoungGenerationSizeMb: THINKING_YOUNG_HEAP_MAX_MB,
    },
  });
}

function post(asked: Thread, message: ToThinking, timer: NodeJS.Timeout): Promise<Thoughtful> {
  const waiting = { ...Promise.withResolvers<Thoughtful>(), timer };
  asked.waiting.set(message.request, waiting);
  asked.worker.postMessage(message);
  return waiting.promise;
}

const OTHER_ANSWER = 'the worker answered something else';

function comparisonIn(told: Thoughtful): Comparison {
  if (told.kind === 'comparison') return told.comparison;
  throw new ThinkingError(OTHER_ANSWER);
}

function pictureIn(told: Thoughtful): Uint8Array {
  if (told.kind === 'picture') return told.picture;
  throw new ThinkingError(OTHER_ANSWER);
}

function conclude(waiting: Map<number, Waiting>, message: FromThinking): void {
  const asked = waiting.get(message.request);
  if (asked === undefined) return;
  waiting.delete(message.request);
  clearTimeout(asked.timer);
  if (message.kind === 'failed') asked.reject(new ThinkingError(message.problem));
  else asked.resolve(message);
}
