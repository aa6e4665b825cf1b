// Makes the requests of digests: each is bounded in time, repeated while in doubt, and never claimed to have failed when
// one of its repetitions may have come through.
import { REST, type Client, type RequestMethod, type RouteLike } from 'discord.js';
import { failureOf, waitOf, type Failure } from './send-failures.ts';

export interface DigestRequest {
  method: RequestMethod;
  route: RouteLike;
  body?: object;
  query?: URLSearchParams;
}

export type RequestOutcome =
  { kind: 'answered'; answer: unknown } | { kind: 'failed'; failure: Failure; error: unknown };

export interface DigestRequests {
  make(request: DigestRequest): Promise<RequestOutcome>;
}

/** A hung one, a repetition, and one more where those failed at once. */
const REQUESTS_MAX = 3;
/** A rate limit that is over by then is waited for: a channel with many digests takes five in five seconds. */
const RATE_LIMIT_WAITED_MAX_MS = 5_000;

/**
 * Requests in a line of their own: interactions do not wait for them. The library's own repetitions would hide what
 * became of all but the last, and it waits for a rate limit however long that is.
 */
export function createDigestRequests(client: Client<true>, maxMs: number): DigestRequests {
  const rest = new REST({
    ...client.rest.options,
    retries: 0,
    // Half of it for one that hangs leaves as much to repeat it.
    timeout: maxMs / 2,
    rejectOnRateLimit: (limit) => waitOf(limit) > RATE_LIMIT_WAITED_MAX_MS,
  });
  return {
    make: async ({ method, route, body, query }) => {
      // A single refusal of the token makes the library forget it.
      rest.setToken(client.token);
      const signal = AbortSignal.timeout(maxMs);
      let doubt: Extract<RequestOutcome, { kind: 'failed' }> | null = null;
      for (let made = 0; made < REQUESTS_MAX; made += 1) {
        try {
          const answer = await rest.request({
            method,
            fullRoute: route,
            body,
            signal,
            ...(query ? { query } : {}),
          });
          return { kind: 'answered', answer };
        } catch (error) {
          const failure = failureOf(error);
          if (failure.kind !== 'unknown') return doubt ?? { kind: 'failed', failure, error };
          doubt = { kind: 'failed', failure, error };
        }
      }
      return (
        doubt ?? { kind: 'failed', failure: { kind: 'unknown', reason: 'nothing was tried' }, error: null }
      );
    },
  };
}
