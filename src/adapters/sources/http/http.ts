// Fetches addresses of the internet: guarded, polite, conditional, bounded in time and size; whatever the other side does is a value.
import { setTimeout as waitByTimer } from 'node:timers/promises';
import { Agent } from 'undici';
import {
  CONNECT_MAX_MS,
  FETCH_MAX_MS,
  FETCHED_MAX_BYTES,
  REDIRECTS_MAX,
  RESPONSE_HEADERS_MAX_BYTES,
  STALL_MAX_MS,
} from '../../../limits/feeds.ts';
import { HOST_GAP_MS, KEEP_ALIVE_MS, REQUESTS_AT_ONCE } from '../../../limits/politeness.ts';
import { type FeedValidators, NO_VALIDATORS } from '../../../news/feed.ts';
import { createExchange, type Exchange } from './exchange.ts';
import { concludeFetch, conditionsOf, failed, type FetchOutcome, type PageOutcome } from './fetch-outcome.ts';
import { createGuardedConnector, type Resolve } from './guarded-connector.ts';
import { createHostTurns } from './host-turns.ts';
import { checkAddress } from './http-address.ts';
import { PROBLEMS } from './http-problems.ts';
import { isPublicAddress } from './public-addresses.ts';
import { followRedirects } from './redirects.ts';
import { createRobots, type Robots, type RobotsMemory } from './robots.ts';
import { userAgentOf } from './user-agent.ts';

// Whoever fetches meets what comes of it here.
export type { FetchOutcome, PageOutcome };

/** Fetches what it is asked for, one address of a host after the other, with a gap between. Never throws for what the other side does. */
export interface Fetcher {
  /** Fetches a feed: whoever gives its address wants it read. */
  fetch(address: string, validators: FeedValidators): Promise<FetchOutcome>;
  /** Fetches a page, if robots.txt of its host, and of the hosts that it leads on to, allows it. */
  fetchPage(address: string, validators?: FeedValidators): Promise<PageOutcome>;
  /** The addresses that robots.txt of an origin names as sitemaps; none where it cannot be read. */
  namesOfSitemaps(origin: string): Promise<readonly string[]>;
  /** Ends what is under way, gives up what waits for its turn. */
  close(): Promise<void>;
}

/** What the operator decides; the rest is for tests and simulations, which cannot wait as long as the internet may. */
export interface FetcherOptions {
  contact: string | null;
  arePrivateNetworksAllowed: boolean;
  /** Keeps robots.txt beyond this process. */
  robotsMemory?: RobotsMemory | undefined;
  /** From the end of one request to a host until the next; this machine itself needs none. */
  hostGapMs?: number | undefined;
  /** Requests under way in all. */
  requestsAtOnce?: number | undefined;
  clock?: (() => number) | undefined;
  /** Waits for a host's gap. */
  wait?: ((ms: number, signal?: AbortSignal) => Promise<void>) | undefined;
  totalMs?: number | undefined;
  stallMs?: number | undefined;
  maxBytes?: number | undefined;
  resolve?: Resolve | undefined;
  isReachable?: ((address: string) => boolean) | undefined;
  /** The certificate that signs those of servers, in place of the runtime's own list. */
  ca?: string | undefined;
}

const ACCEPT_FEED =
  'application/rss+xml, application/atom+xml, application/feed+json, application/rdf+xml;q=0.9, text/html;q=0.8, application/xml;q=0.8, */*;q=0.5';
const ACCEPT_PAGE = 'text/html, application/xhtml+xml;q=0.9, application/xml;q=0.8, */*;q=0.5';

type Objection = Exclude<PageOutcome, { kind: 'unchanged' | 'fetched' }>;

export function createFetcher(options: FetcherOptions): Fetcher {
  const { clock = Date.now, totalMs = FETCH_MAX_MS, maxBytes = FETCHED_MAX_BYTES } = options;
  const agent = createAgent(options);
  const turns = createHostTurns({
    gapOf: (host) => options.hostGapMs ?? (isThisMachine(host) ? 0 : HOST_GAP_MS),
    atOnce: options.requestsAtOnce ?? REQUESTS_AT_ONCE,
    clock,
    wait: options.wait ?? waitFor,
  });
  const exchange = createExchange({ agent, turns, userAgent: userAgentOf(options.contact), clock });
  const robots = createRobots({ exchange, turns, clock, totalMs, memory: options.robotsMemory });
  const limits = { totalMs, maxBytes };
  return {
    fetch: (address, known) =>
      fetchAddress(address, { ...limits, exchange, known, accept: ACCEPT_FEED, findObjection: findNone }),
    fetchPage: (address, known = NO_VALIDATORS) => {
      const findObjection = (url: URL) => findRobotsObjection(url, robots);
      return fetchAddress(address, { ...limits, exchange, known, accept: ACCEPT_PAGE, findObjection });
    },
    async namesOfSitemaps(origin) {
      const checked = checkAddress(origin);
      const reading = checked.kind === 'refused' ? null : await robots(checked.url.origin);
      return reading?.kind === 'rules' ? reading.rules.sitemaps : [];
    },
    async close() {
      turns.close();
      await agent.destroy();
    },
  };
}

function createAgent(options: FetcherOptions): Agent {
  const { arePrivateNetworksAllowed, resolve, ca, stallMs = STALL_MAX_MS } = options;
  const isReachable = options.isReachable ?? (arePrivateNetworksAllowed ? () => true : isPublicAddress);
  return new Agent({
    connect: createGuardedConnector({ isReachable, resolve, ca, connectMs: CONNECT_MAX_MS }),
    headersTimeout: stallMs,
    bodyTimeout: stallMs,
    keepAliveTimeout: KEEP_ALIVE_MS,
    keepAliveMaxTimeout: KEEP_ALIVE_MS,
    maxHeaderSize: RESPONSE_HEADERS_MAX_BYTES,
    // A host is asked once at a time; a second connection would be opened before the first is noticed to be free.
    connections: 1,
    pipelining: 1,
  });
}

/** Loopback as addresses spell it once they are parsed; a name that leads there is asked like any other. */
function isThisMachine(host: string): boolean {
  return /^127\.|^localhost$|^\[?::1\]?$/.test(host);
}

const waitFor = (ms: number, signal?: AbortSignal) => waitByTimer(ms, undefined, { signal });

interface Fetching<Objected> {
  exchange: Exchange;
  known: FeedValidators;
  accept: string;
  findObjection: (url: URL) => Promise<Objected | null>;
  totalMs: number;
  maxBytes: number;
}

async function fetchAddress<Objected>(
  address: string,
  fetching: Fetching<Objected>,
): Promise<FetchOutcome | Objected> {
  const { exchange, known, accept, findObjection, totalMs, maxBytes } = fetching;
  const checked = checkAddress(address);
  if (checked.kind === 'refused') return failed(checked.problem);
  const budget = { leftMs: totalMs };
  const arrival = await followRedirects(checked.url, {
    ask: (hop) => exchange(hop.url, { headers: { accept, ...conditionsOf(hop, known) }, budget, maxBytes }),
    findObjection,
    redirectsMax: REDIRECTS_MAX,
  });
  if (arrival.kind === 'objection') return arrival.objection;
  if (arrival.kind === 'astray') return failed(arrival.problem);
  return concludeFetch(arrival.hop, arrival.answer, known);
}

const findNone = async (): Promise<FetchOutcome | null> => null;

/** What robots.txt has against an address. Where its host does not answer at all, the page would fare no better. */
async function findRobotsObjection(url: URL, robots: Robots): Promise<Objection | null> {
  const reading = await robots(url.origin);
  if (reading.kind === 'failed') {
    const { problem, wishMs } = reading;
    return { kind: 'failed', problem, isGone: false, retryAfterMs: wishMs };
  }
  if (reading.kind === 'unread') return { kind: 'disallowed', isPassing: true, problem: reading.problem };
  if (reading.rules.isAllowed(url.href)) return null;
  return { kind: 'disallowed', isPassing: false, problem: PROBLEMS.robotsDisallow(url.hostname) };
}
