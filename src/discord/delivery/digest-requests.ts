// Makes the requests of digests: each is bounded in time, repeated while in doubt, and never claimed to have failed when
// one of its repetitions may have come through.
import { AsyncLocalStorage } from 'node:async_hooks';
import { DiscordAPIError, REST, RequestMethod, Routes, type Client, type RouteLike } from 'discord.js';
import { DIGEST_REQUESTS_PER_SECOND_MAX } from '../../limits/delivery.ts';
import { createRefusals, type Refusals } from './refusals.ts';
import { CODE, discordCodeOf, failureOf, NotBegunError, waitOf, type Failure } from './send-failures.ts';

export interface DigestRequest {
  method: RequestMethod;
  route: RouteLike;
  body?: object;
  query?: URLSearchParams;
  /** False for what would be done twice: nothing marks the repetition as one. */
  isRepeatable?: boolean;
  /** Discord's code of the refusal that says it was done before: as good as done. */
  doneCode?: number;
  /** Asked again at the last moment: where it says no, the request is not made. */
  mayBegin?: () => boolean;
}

export type RequestOutcome =
  { kind: 'answered'; answer: unknown } | { kind: 'failed'; failure: Failure; error: unknown };

type FailedRequest = Extract<RequestOutcome, { kind: 'failed' }>;

export interface DigestRequests {
  make(request: DigestRequest): Promise<RequestOutcome>;
}

/** The same line, for what may be written only as long as the channel is held. */
export function whileHeld(requests: DigestRequests, mayBegin: () => boolean): DigestRequests {
  return { make: (request) => requests.make({ ...request, mayBegin }) };
}

/** What the request that is being made asks before it goes out: it may have waited long for its turn, or been stopped. */
const permissions = new AsyncLocalStorage<() => boolean>();

export interface DigestRequestsOptions {
  /** How long one request may take, with its repetitions. */
  maxMs: number;
  /** Of all that is sent from this address. */
  refusals?: Refusals;
  /** What it may ask of Discord in a second; `DIGEST_REQUESTS_PER_SECOND_MAX` when left out. Looked up at each request. */
  requestsPerSecond?: () => number;
  /** Called when Discord has refused the token, and once more when asked. */
  onTokenRefused?: () => void;
}

const allAtOnce = () => DIGEST_REQUESTS_PER_SECOND_MAX;

/** A hung one, a repetition, and one more where those failed at once. */
const REQUESTS_MAX = 3;
/** A rate limit that is over by then is waited for: a channel with many digests takes five in five seconds. */
const RATE_LIMIT_WAITED_MAX_MS = 5_000;

interface Line {
  client: Client<true>;
  rest: REST;
  options: DigestRequestsOptions;
}

/**
 * Requests in a line of their own: interactions do not wait for them. The library's own repetitions would hide what
 * became of all but the last, and it waits for a rate limit however long that is.
 */
export function createDigestRequests(client: Client<true>, options: DigestRequestsOptions): DigestRequests {
  const { maxMs, refusals = createRefusals(), requestsPerSecond = allAtOnce } = options;
  const rest = new REST({
    ...client.rest.options,
    retries: 0,
    // Half of it for one that hangs leaves as much to repeat it.
    timeout: maxMs / 2,
    globalRequestsPerSecond: requestsPerSecond(),
    rejectOnRateLimit: (limit) => waitOf(limit) > RATE_LIMIT_WAITED_MAX_MS,
    makeRequest: async (url, init) => {
      if (permissions.getStore()?.() === false) throw new NotBegunError();
      const response = await client.rest.options.makeRequest(url, init);
      refusals.note({ status: response.status, scope: response.headers.get('x-ratelimit-scope') });
      return response;
    },
  });
  const line = { client, rest, options };
  return {
    make: async (request) => {
      const restMs = refusals.restMs();
      if (restMs > 0) return rested(restMs);
      // Read by the library with each second that begins.
      rest.options.globalRequestsPerSecond = requestsPerSecond();
      const made = await makeInDoubt(line, request);
      if (made.kind === 'failed' && isTokenRefusal(made.error)) await confirmTokenRefused(line);
      return made;
    },
  };
}

/** Whatever became of an earlier repetition stays in doubt, also where the last one was surely refused. */
async function makeInDoubt(line: Line, request: DigestRequest): Promise<RequestOutcome> {
  const signal = AbortSignal.timeout(line.options.maxMs);
  let doubt: FailedRequest | null = null;
  for (let made = 0; made < REQUESTS_MAX; made += 1) {
    const outcome = await makeOnce(line, request, signal);
    if (outcome.kind === 'answered') return outcome;
    const isCertain = outcome.failure.kind !== 'unknown' || isDeleted(outcome);
    if (isCertain) return doubt ?? outcome;
    doubt = outcome;
    if (request.isRepeatable === false) break;
  }
  return doubt ?? { kind: 'failed', failure: { kind: 'unknown', reason: 'nothing was tried' }, error: null };
}

/** The message is not there any more: asking again does not bring it back. */
function isDeleted({ error }: FailedRequest): boolean {
  return discordCodeOf(error) === CODE.unknownMessage;
}

async function makeOnce(
  { client, rest }: Line,
  { method, route, body, query, doneCode, mayBegin = () => true }: DigestRequest,
  signal: AbortSignal,
): Promise<RequestOutcome> {
  // A single refusal of the token makes the library forget it.
  rest.setToken(client.token);
  try {
    const asked = { method, fullRoute: route, body, signal, ...(query ? { query } : {}) };
    return { kind: 'answered', answer: await permissions.run(mayBegin, () => rest.request(asked)) };
  } catch (error) {
    if (doneCode !== undefined && discordCodeOf(error) === doneCode)
      return { kind: 'answered', answer: null };
    return { kind: 'failed', failure: failureOf(error), error };
  }
}

function isTokenRefusal(error: unknown): boolean {
  return error instanceof DiscordAPIError && error.status === 401;
}

/** What stands before Discord may answer 401 once; a token that is no good is refused again. */
async function confirmTokenRefused(line: Line): Promise<void> {
  const { maxMs, onTokenRefused = () => undefined } = line.options;
  const asked = { method: RequestMethod.Get, route: Routes.user() };
  const again = await makeOnce(line, asked, AbortSignal.timeout(maxMs));
  if (again.kind === 'failed' && isTokenRefusal(again.error)) onTokenRefused();
}

function rested(restMs: number): RequestOutcome {
  const reason = 'Discord refused too much; sending rests';
  return { kind: 'failed', failure: { kind: 'retry', reason, afterMs: restMs }, error: new Error(reason) };
}
