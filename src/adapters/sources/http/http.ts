// Fetches addresses of the internet: guarded, conditional, bounded in time and size; whatever the other side does is a value.
import { createHash } from 'node:crypto';
import { Agent, type Dispatcher } from 'undici';
import {
  CONNECT_MAX_MS,
  FETCH_MAX_MS,
  FETCHED_MAX_BYTES,
  REDIRECTS_MAX,
  RESPONSE_HEADERS_MAX_BYTES,
  STALL_MAX_MS,
  VALIDATOR_MAX_LENGTH,
} from '../../../limits/feeds.ts';
import type { FeedValidators } from '../../../news/feed.ts';
import { createGuardedConnector, type Resolve } from './guarded-connector.ts';
import { checkAddress, checkRedirect } from './http-address.ts';
import { problemOfError, problemOfStatus, PROBLEMS } from './http-problems.ts';
import { isPublicAddress } from './public-addresses.ts';
import { ACCEPT_ENCODING, readBody } from './response-body.ts';
import { parseRetryAfter } from './retry-after.ts';
import { userAgentOf } from './user-agent.ts';

/** What an address gave. `url`: where it was found in the end; `movedTo`: the same, where it has moved there for good. */
export type FetchOutcome =
  | { kind: 'unchanged'; validators: FeedValidators; retryAfterMs: number | null }
  | {
      kind: 'fetched';
      body: Buffer;
      charset: string | undefined;
      url: string;
      movedTo: string | null;
      validators: FeedValidators;
      retryAfterMs: number | null;
    }
  | { kind: 'failed'; problem: string; isGone: boolean; retryAfterMs: number | null };

export interface Fetcher {
  fetch(address: string, validators: FeedValidators): Promise<FetchOutcome>;
  close(): Promise<void>;
}

/** What the operator decides; the rest is for tests, which cannot wait as long as the internet may. */
export interface FetcherOptions {
  contact: string | null;
  arePrivateNetworksAllowed: boolean;
  totalMs?: number | undefined;
  stallMs?: number | undefined;
  maxBytes?: number | undefined;
  resolve?: Resolve | undefined;
  isReachable?: ((address: string) => boolean) | undefined;
}

/** What is asked on one fetch, from hop to hop. */
interface Asking {
  asker: { agent: Agent; userAgent: string; maxBytes: number };
  validators: FeedValidators;
  signal: AbortSignal;
  visited: Set<string>;
  isMovedForGood: boolean;
}

type Headers = Dispatcher.ResponseData['headers'];

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, text/html;q=0.8, application/xml;q=0.8, */*;q=0.5';
const REDIRECTS = new Set([301, 302, 303, 307, 308]);
const PERMANENT = new Set([301, 308]);

export function createFetcher(options: FetcherOptions): Fetcher {
  const isReachable =
    options.isReachable ?? (options.arePrivateNetworksAllowed ? () => true : isPublicAddress);
  const stallMs = options.stallMs ?? STALL_MAX_MS;
  const agent = new Agent({
    connect: createGuardedConnector({ isReachable, resolve: options.resolve, connectMs: CONNECT_MAX_MS }),
    headersTimeout: stallMs,
    bodyTimeout: stallMs,
    maxHeaderSize: RESPONSE_HEADERS_MAX_BYTES,
    pipelining: 1,
  });
  const asker = {
    agent,
    userAgent: userAgentOf(options.contact),
    maxBytes: options.maxBytes ?? FETCHED_MAX_BYTES,
  };
  return {
    async fetch(address, validators) {
      const checked = checkAddress(address);
      if (checked.kind === 'refused') return failed(checked.problem);
      const { url } = checked;
      const signal = AbortSignal.timeout(options.totalMs ?? FETCH_MAX_MS);
      return ask(url, { asker, validators, signal, visited: new Set([url.href]), isMovedForGood: true });
    },
    close: () => agent.destroy(),
  };
}

/** Asks one address, and those that it leads on to. */
async function ask(url: URL, asking: Asking): Promise<FetchOutcome> {
  const { agent, userAgent } = asking.asker;
  try {
    const response = await agent.request({
      origin: url.origin,
      path: url.pathname + url.search,
      method: 'GET',
      headers: {
        accept: ACCEPT,
        'accept-encoding': ACCEPT_ENCODING,
        'user-agent': userAgent,
        ...conditionsOf(asking),
      },
      signal: asking.signal,
    });
    if (response.statusCode === 200) return await receive(url, response, asking);
    // The connection goes with it: an answer that nobody reads has no end that could be waited for.
    response.body.on('error', () => undefined).destroy();
    if (!REDIRECTS.has(response.statusCode)) return concludeWithout(url, response, asking);
    return await follow(url, response, asking);
  } catch (error) {
    return failed(problemOfError(error, url.hostname));
  }
}

/** The outcome of an answer whose body is not wanted. */
function concludeWithout(url: URL, response: Dispatcher.ResponseData, asking: Asking): FetchOutcome {
  const { statusCode: status, headers } = response;
  const retryAfterMs = parseRetryAfter(textOf(headers['retry-after']), Date.now());
  if (status === 304 && isConditional(asking))
    return { kind: 'unchanged', validators: asking.validators, retryAfterMs };
  const isGone = status === 410 && asking.isMovedForGood;
  return { kind: 'failed', problem: problemOfStatus(status, url.hostname), isGone, retryAfterMs };
}

async function follow(url: URL, response: Dispatcher.ResponseData, asking: Asking): Promise<FetchOutcome> {
  const target = checkRedirect(textOf(response.headers['location']), url);
  if (target.kind === 'refused') return failed(target.problem);
  if (asking.visited.has(target.url.href)) return failed(PROBLEMS.redirectLoop(url.hostname));
  if (asking.visited.size > REDIRECTS_MAX) return failed(PROBLEMS.tooManyRedirects(url.hostname));
  asking.visited.add(target.url.href);
  const isMovedForGood = asking.isMovedForGood && PERMANENT.has(response.statusCode);
  return ask(target.url, { ...asking, isMovedForGood });
}

async function receive(url: URL, response: Dispatcher.ResponseData, asking: Asking): Promise<FetchOutcome> {
  const { headers } = response;
  const encoding = textOf(headers['content-encoding']);
  const reading = await readBody(response.body, { encoding, maxBytes: asking.asker.maxBytes });
  if (reading.kind === 'too-large') return failed(PROBLEMS.tooLarge(url.hostname));
  if (reading.kind === 'unknown-encoding') return failed(PROBLEMS.encoding(url.hostname));
  const validators = validatorsOf(headers, reading.bytes);
  const movedTo = asking.isMovedForGood && asking.visited.size > 1 ? url.href : null;
  const retryAfterMs = parseRetryAfter(textOf(headers['retry-after']), Date.now());
  if (validators.bodyHash === asking.validators.bodyHash && movedTo === null)
    return { kind: 'unchanged', validators, retryAfterMs };
  const charset = charsetOf(textOf(headers['content-type']));
  return {
    kind: 'fetched',
    body: reading.bytes,
    charset,
    url: url.href,
    movedTo,
    validators,
    retryAfterMs,
  };
}

function failed(problem: string): FetchOutcome {
  return { kind: 'failed', problem, isGone: false, retryAfterMs: null };
}

/**
 * The question whether anything changed. It is not asked where the address has moved for good: the text is wanted once,
 * and the new address with it.
 */
function conditionsOf(asking: Asking): Record<string, string> {
  if (!isConditional(asking)) return {};
  const { etag, lastModified } = asking.validators;
  return {
    ...(etag === null ? {} : { 'if-none-match': etag }),
    ...(lastModified === null ? {} : { 'if-modified-since': lastModified }),
  };
}

function isConditional({ validators, visited, isMovedForGood }: Asking): boolean {
  const isAskable = validators.etag !== null || validators.lastModified !== null;
  return isAskable && (visited.size === 1 || !isMovedForGood);
}

function validatorsOf(headers: Headers, body: Buffer): FeedValidators {
  return {
    etag: validatorOf(headers['etag']),
    lastModified: validatorOf(headers['last-modified']),
    bodyHash: createHash('sha256').update(body).digest('hex'),
  };
}

/** A header that can be sent back as it came. */
function validatorOf(header: string | string[] | undefined): string | null {
  const text = textOf(header)?.trim() ?? '';
  return /^[\x20-\x7e]+$/.test(text) && text.length <= VALIDATOR_MAX_LENGTH ? text : null;
}

function textOf(header: string | string[] | undefined): string | undefined {
  return Array.isArray(header) ? header[0] : header;
}

function charsetOf(contentType: string | undefined): string | undefined {
  return /;\s*charset\s*=\s*"?([\w.:-]{1,40})/i.exec(contentType ?? '')?.[1];
}
