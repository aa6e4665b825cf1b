// Asks one address once, in the turn of its host: what is not wanted of the answer is thrown away, errors become sentences.
import type { Agent, Dispatcher } from 'undici';
import {
  HOST_REST_MAX_MS,
  UNWANTED_BODY_MAX_BYTES,
  UNWANTED_BODY_MAX_MS,
} from '../../../limits/politeness.ts';
import { parseWaitMs } from './answer-age.ts';
import type { HostTurns } from './host-turns.ts';
import { problemOfError, PROBLEMS } from './http-problems.ts';
import { allOf, firstOf, type ResponseHeaders } from './response-headers.ts';
import { parseRetryAfter } from './retry-after.ts';
import { ACCEPT_ENCODING, type BodyReading, readBody } from './response-body.ts';

/** An answer, its body read where its status says that it is what was asked for; or why there is none. */
export type Answer =
  | {
      kind: 'answer';
      status: number;
      headers: ResponseHeaders;
      reading: BodyReading | null;
      wishMs: number | null;
    }
  | { kind: 'failed'; problem: string; wishMs: number | null };

export interface Question {
  headers: Readonly<Record<string, string>>;
  /** What is left of the time for this and the addresses that it leads on to; waiting for a turn costs nothing of it. */
  budget: { leftMs: number };
  maxBytes: number;
  /** A longer body is cut instead of refused. */
  isCutTaken?: boolean;
}

/** Asks an address. Never throws for what the other side does. */
export type Exchange = (url: URL, question: Question) => Promise<Answer>;

/** The name that turns are taken by: all ports of one host together, and a dot behind makes no other. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/\.$/, '');
}

export function createExchange(parts: {
  agent: Agent;
  turns: HostTurns;
  userAgent: string;
  clock: () => number;
}): Exchange {
  const { agent, turns, userAgent, clock } = parts;
  const receive = async (url: URL, question: Question, signal: AbortSignal): Promise<Answer> => {
    const response = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: { 'user-agent': userAgent, 'accept-encoding': ACCEPT_ENCODING, ...question.headers },
      signal,
    });
    const { statusCode: status, headers } = response;
    const wishMs = parseWaitMs(headers, clock());
    const restMs =
      status === 429 || status === 503 ? parseRetryAfter(firstOf(headers, 'retry-after'), clock()) : null;
    if (restMs !== null && restMs > 0) turns.rest(hostOf(url), Math.min(restMs, HOST_REST_MAX_MS));
    const reading = isWanted(status) ? await readWanted(response, question) : null;
    if (reading === null) await dump(response.body);
    return { kind: 'answer', status, headers, reading, wishMs };
  };
  return async (url, question) => {
    const turn = await turns.take(hostOf(url));
    if (turn.kind === 'closed') return failed(PROBLEMS.stopped(url.hostname));
    if (turn.kind === 'resting') return { ...failed(PROBLEMS.resting(url.hostname)), wishMs: turn.restMs };
    const startedAt = performance.now();
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(createTimeoutError()), question.budget.leftMs);
    try {
      return await orOver(receive(url, question, limit.signal), limit.signal);
    } catch (error) {
      return failed(problemOfError(error, url.hostname));
    } finally {
      clearTimeout(timer);
      question.budget.leftMs -= performance.now() - startedAt;
      turn.end();
    }
  };
}

/** undici heeds a signal only once it is connected: whoever waits is told at the moment that the time is over. */
function orOver(answer: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  const over = new Promise<never>((_, reject) => {
    signal.addEventListener('abort', () => reject(createTimeoutError()), { once: true });
  });
  return Promise.race([answer, over]);
}

/** 203 is 200 that came through a proxy which changed it. */
function isWanted(status: number): boolean {
  return status === 200 || status === 203;
}

function readWanted(
  response: Dispatcher.ResponseData,
  { maxBytes, isCutTaken }: Question,
): Promise<BodyReading> {
  const encoding = allOf(response.headers, 'content-encoding');
  return readBody(response.body, { encoding, maxBytes, isCutTaken });
}

/** Reads an unwanted body to its end, because the connection can be used again then; a long or slow one ends it. */
async function dump(body: Dispatcher.ResponseData['body']): Promise<void> {
  const timer = setTimeout(() => void body.destroy(), UNWANTED_BODY_MAX_MS);
  await body.dump({ limit: UNWANTED_BODY_MAX_BYTES }).catch(() => undefined);
  clearTimeout(timer);
}

function failed(problem: string): Answer & { kind: 'failed' } {
  return { kind: 'failed', problem, wishMs: null };
}

function createTimeoutError(): DOMException {
  return new DOMException('the time of this fetch is over', 'TimeoutError');
}
