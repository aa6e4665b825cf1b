// The last requests that the bot sent, so that tests can count them.
import { REQUESTS_KEPT_MAX } from '../local-limits.ts';

export interface SeenRequest {
  method: string;
  /** After `/api/v10`, without the query; tokens of interactions are masked. */
  path: string;
  status: number;
}

export interface RequestHistory {
  add(request: SeenRequest): void;
  list(): SeenRequest[];
}

/** A ring: the newest overwrites the oldest in place. */
export function createRequestHistory(): RequestHistory {
  const ring: SeenRequest[] = [];
  let next = 0;
  return {
    add({ method, path, status }) {
      ring[next] = { method, path, status };
      next = (next + 1) % REQUESTS_KEPT_MAX;
    },
    list: () => [...ring.slice(next), ...ring.slice(0, next)],
  };
}
