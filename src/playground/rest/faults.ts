// Makes the next requests fail on purpose, so that tests can see what the bot does then.
import { STATUS_CODES } from 'node:http';
import type { HttpAnswer } from './http-answers.ts';
import { numberOf, objectOf } from '../state/json-values.ts';

export interface Fault {
  method?: string;
  /** Tested against the path after `/api/v10`, without the query. */
  path: RegExp;
  /** Answered instead of carrying the request out. Left out: the request is carried out, perhaps late, perhaps unheard. */
  status?: number;
  body?: unknown;
  headers?: Record<string, string>;
  /** How many requests it meets; 1 when left out. */
  times?: number;
  /** Waited before the request is carried out or refused. */
  delayMs?: number;
  /** The connection breaks instead of an answer; without a status the request has taken effect by then. */
  dropAnswer?: boolean;
  /** Neither an answer nor an end comes until the bot gives up; without a status the request has taken effect by then. */
  hangs?: boolean;
}

/** Chooses for each request what goes wrong with it; null for nothing. */
export type ChooseFault = (method: string, path: string) => Omit<Fault, 'method' | 'path' | 'times'> | null;

export interface Faults {
  add(fault: Fault): void;
  /** Asked for each request that meets none of the others. */
  chooseBy(choose: ChooseFault): void;
  /** The fault that this request meets, used up by one; null for none. */
  take(method: string, path: string): ReturnType<ChooseFault>;
}

export function createFaults(): Faults {
  let waiting: { fault: Fault; left: number }[] = [];
  let chooser: ChooseFault = () => null;
  return {
    chooseBy: (choose) => {
      chooser = choose;
    },
    add: (fault) => waiting.push({ fault, left: fault.times ?? 1 }),
    take(method, path) {
      const met = waiting.find(
        ({ fault }) => (fault.method ?? method).toUpperCase() === method && path.search(fault.path) !== -1,
      );
      if (!met) return chooser(method, path);
      met.left -= 1;
      waiting = waiting.filter(({ left }) => left > 0);
      return met.fault;
    },
  };
}

/** The refusal that a fault asks for; null when the request is to be carried out. */
export function faultAnswer(fault: Partial<Fault>): HttpAnswer | null {
  if (fault.status === undefined) return null;
  const body = fault.body ?? {
    message: `${fault.status}: ${STATUS_CODES[fault.status] ?? 'Error'}`,
    code: 0,
  };
  const retryAfter = fault.status === 429 ? numberOf(objectOf(body)['retry_after'], 1) : null;
  const headers = { ...(retryAfter === null ? {} : { 'retry-after': String(retryAfter) }), ...fault.headers };
  return { status: fault.status, body, headers };
}
