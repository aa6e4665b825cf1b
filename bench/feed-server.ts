// Serves made-up feeds on many hosts and ports of loopback, in a process of its own; told what to do by the bench that forks it.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { makeSyntheticFeed, hasNews, type SyntheticFeed } from './synthetic-feeds.ts';

/** What the server counted since it was last asked. */
export interface Served {
  requests: number;
  /** Requests that named what they know. */
  conditional: number;
  notModified: number;
  /** Of bodies, as they were sent. */
  bytes: number;
}

/** What the bench asks for. `next`: from now on this round's feeds. `count`: what was served since the last time. */
export type Order = { kind: 'next'; round: 1 | 2 } | { kind: 'count' };

const HOSTS = 100;
const PORTS_PER_HOST = 2;

const feeds: SyntheticFeed[][] = [[], []];
let round: 1 | 2 = 1;
let served = none();

function none(): Served {
  return { requests: 0, conditional: 0, notModified: 0, bytes: 0 };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  served.requests += 1;
  const feed = feeds[round - 1]?.[Number(/\/(\d+)\.xml$/.exec(request.url ?? '')?.[1])];
  if (feed === undefined) {
    response.writeHead(404).end();
    return;
  }
  const { 'if-none-match': knownTag, 'if-modified-since': knownDate } = request.headers;
  if (knownTag !== undefined || knownDate !== undefined) served.conditional += 1;
  const headers = {
    'content-type': `${feed.type}; charset=utf-8`,
    ...(feed.etag === null ? {} : { etag: feed.etag }),
    ...(feed.lastModified === null ? {} : { 'last-modified': feed.lastModified }),
  };
  // RFC 9110, 13.1.3: a date counts only where no entity tag was sent.
  const isKnown =
    knownTag === undefined
      ? knownDate !== undefined && knownDate === feed.lastModified
      : knownTag === feed.etag;
  if (isKnown) {
    served.notModified += 1;
    response.writeHead(304, headers).end();
    return;
  }
  served.bytes += feed.body.length;
  response.writeHead(200, { ...headers, 'content-length': feed.body.length }).end(feed.body);
}

async function listen(place: number): Promise<string> {
  const server = createServer({ keepAliveTimeout: 5_000 }, answer);
  const host = `127.0.1.${(place % HOSTS) + 1}`;
  server.listen(0, host);
  await once(server, 'listening');
  return `http://${host}:${(server.address() as AddressInfo).port}`;
}

const count = Number(process.argv[2]);
for (let place = 0; place < count; place += 1) {
  const before = makeSyntheticFeed(place, 1);
  feeds[0]?.push(before);
  feeds[1]?.push(hasNews(place) ? makeSyntheticFeed(place, 2) : before);
}
process.on('message', (order: Order) => {
  const counted = served;
  if (order.kind === 'next') round = order.round;
  else served = none();
  process.send?.(counted);
});
process.once('disconnect', () => process.exit(0));
const origins = await Promise.all(
  Array.from({ length: HOSTS * PORTS_PER_HOST }, (_, place) => listen(place)),
);
process.send?.(origins);
