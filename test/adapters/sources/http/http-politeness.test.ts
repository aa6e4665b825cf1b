// How servers are treated: one request at a time, a gap, rests that they ask for, connections that are used again and then closed.
import { once } from 'node:events';
import { setImmediate as nextRound } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { HOST_GAP_MS, HOST_REST_MAX_MS } from '../../../../src/limits/politeness.ts';
import { NO_VALIDATORS } from '../../../../src/news/feed.ts';
import { aFetcher, createJumpingTime } from './fetching.ts';
import { serve, servePaths, type Loopback } from './loopback-server.ts';

const loopback = async () => [{ address: '127.0.0.1', family: 4 }];
const connectionsOf = (server: Loopback) => new Set(server.requests.map(({ socket }) => socket)).size;

describe('a host', () => {
  it('is never asked twice at once, and has its gap between, redirects included', async () => {
    let underWay = 0;
    const server = await serve((request, response) => {
      underWay += 1;
      expect(underWay).toBe(1);
      setImmediate(() => {
        underWay -= 1;
        if (request.url === '/a') response.writeHead(302, { location: '/b' });
        response.end('news');
      });
    });
    const time = createJumpingTime();
    const fetcher = aFetcher({
      ...{ clock: time.clock, wait: time.wait, hostGapMs: undefined, resolve: loopback },
    });
    const outcomes = await Promise.all(
      ['/a', '/c', '/d'].map((path) =>
        fetcher.fetch(`http://a.example:${server.port}${path}`, NO_VALIDATORS),
      ),
    );
    expect(outcomes.map(({ kind }) => kind)).toEqual(['fetched', 'fetched', 'fetched']);
    expect(time.waits).toEqual([HOST_GAP_MS, HOST_GAP_MS, HOST_GAP_MS]);
  });

  it('that is this machine needs no gap', async () => {
    const server = await servePaths({ '/a': 'news', '/b': 'news' });
    const time = createJumpingTime();
    const fetcher = aFetcher({ clock: time.clock, wait: time.wait, hostGapMs: undefined });
    for (const path of ['/a', '/b']) await fetcher.fetch(server.origin + path, NO_VALIDATORS);
    expect(time.waits).toEqual([]);
  });

  it('is the same at all its ports, with a dot behind, and in capitals', async () => {
    const [first, second] = [await servePaths({ '/': 'news' }), await servePaths({ '/': 'news' })];
    const time = createJumpingTime();
    const fetcher = aFetcher({ clock: time.clock, wait: time.wait, hostGapMs: 9, resolve: loopback });
    for (const { port } of [first, second]) await fetcher.fetch(`http://127.0.0.1:${port}/`, NO_VALIDATORS);
    for (const host of ['a.example', 'A.example.', 'b.example'])
      await fetcher.fetch(`http://${host}:${first.port}/`, NO_VALIDATORS);
    expect(time.waits).toEqual([9, 9]);
  });

  it('that waits for its turn loses none of its time', async () => {
    const server = await serve((_request, response) => void setTimeout(() => response.end('news'), 100));
    const fetcher = aFetcher({ totalMs: 1_000, requestsAtOnce: 1 });
    const all = await Promise.all(
      Array.from({ length: 15 }, () => fetcher.fetch(`${server.origin}/`, NO_VALIDATORS)),
    );
    expect(new Set(all.map(({ kind }) => kind))).toEqual(new Set(['fetched']));
  });

  it.each([429, 503])(
    'that answers %i and names a time is left alone until then, and others are not',
    async (status) => {
      const server = await serve((request, response) => {
        if (request.url === '/busy') response.writeHead(status, { 'retry-after': '600' });
        response.end('news');
      });
      const time = createJumpingTime();
      const fetcher = aFetcher({ clock: time.clock, wait: time.wait, resolve: loopback });
      const ask = (host: string, path: string) =>
        fetcher.fetch(`http://${host}:${server.port}${path}`, NO_VALIDATORS);
      const [busy, waiting] = await Promise.all([ask('a.example', '/busy'), ask('a.example', '/')]);
      expect(busy).toMatchObject({ kind: 'failed', retryAfterMs: 600_000 });
      const RESTING = {
        kind: 'failed',
        isGone: false,
        retryAfterMs: 600_000,
        problem: expect.stringMatching(/^a\.example asked for a rest/) as unknown,
      };
      expect(waiting).toEqual(RESTING);
      expect(await ask('a.example', '/')).toEqual(RESTING);
      expect(await ask('b.example', '/')).toMatchObject({ kind: 'fetched' });
      time.now += 600_000;
      expect(await ask('a.example', '/')).toMatchObject({ kind: 'fetched' });
      expect(server.requests).toHaveLength(3);
    },
  );

  it('that asks for a year is asked again for its other addresses much sooner', async () => {
    const server = await serve((_request, response) => {
      response.writeHead(503, { 'retry-after': String(365 * 86_400) }).end();
    });
    const time = createJumpingTime();
    const fetcher = aFetcher({ clock: time.clock });
    await fetcher.fetch(`${server.origin}/`, NO_VALIDATORS);
    expect(await fetcher.fetch(`${server.origin}/`, NO_VALIDATORS)).toMatchObject({
      retryAfterMs: HOST_REST_MAX_MS,
    });
    expect(server.requests).toHaveLength(1);
  });

  it.each([
    [500, { 'retry-after': '600' }],
    [429, {}],
    [503, { 'retry-after': '0' }],
    [503, { 'cache-control': 'max-age=600' }],
    [503, { 'retry-after': '0', 'cache-control': 'max-age=600' }],
  ])('that answers %i with %o is asked on', async (status, headers) => {
    const server = await servePaths({ '/': { status, headers }, '/fine': 'news' });
    const fetcher = aFetcher();
    await fetcher.fetch(`${server.origin}/`, NO_VALIDATORS);
    expect(await fetcher.fetch(`${server.origin}/fine`, NO_VALIDATORS)).toMatchObject({ kind: 'fetched' });
  });
});

describe('a wish', () => {
  it('of any kind comes with the outcome, by the clock that is given', async () => {
    const time = createJumpingTime();
    const at = new Date(time.now + 90_000).toUTCString();
    const server = await servePaths({
      '/a': { headers: { 'cache-control': 'max-age=90' }, body: 'news' },
      '/b': { headers: { expires: at, date: new Date(time.now).toUTCString() }, body: 'news' },
      '/c': { status: 404, headers: { 'retry-after': at } },
      '/d': { status: 304, headers: { 'cache-control': 'max-age=90' } },
    });
    const fetcher = aFetcher({ clock: time.clock });
    const known = { etag: '"v"', lastModified: null, bodyHash: null };
    for (const path of ['/a', '/b', '/c', '/d'])
      expect([path, await fetcher.fetch(server.origin + path, known)]).toMatchObject([
        path,
        { retryAfterMs: 90_000 },
      ]);
  });
});

describe('a connection', () => {
  it('is used again after what has no body, a short refusal, a redirect and a text', async () => {
    const statuses: Record<string, number> = { '/304': 304, '/404': 404, '/302': 302 };
    const server = await serve((request, response) => {
      const status = statuses[request.url ?? ''] ?? 200;
      response.writeHead(status, status === 302 ? { location: '/200' } : {});
      if (status === 304) response.end();
      else response.write('x');
      // The rest comes after whoever does not want it could have gone.
      if (status !== 304) setTimeout(() => response.end('x'.repeat(5_000)), 30);
    });
    const fetcher = aFetcher();
    const known = { etag: '"v"', lastModified: null, bodyHash: null };
    for (const path of ['/304', '/404', '/302', '/200', '/304'])
      await fetcher.fetch(server.origin + path, known);
    expect(server.requests).toHaveLength(6);
    expect(connectionsOf(server)).toBe(1);
  });

  it('is given up for a refusal that is long', async () => {
    const server = await servePaths({ '/': { status: 404, body: 'x'.repeat(500_000) } });
    const fetcher = aFetcher();
    for (const path of ['/', '/']) await fetcher.fetch(server.origin + path, NO_VALIDATORS);
    expect(connectionsOf(server)).toBe(2);
  });

  it('does not outlive the fetcher, nor does what waits or is under way', async () => {
    const server = await serve(() => undefined);
    const fetcher = aFetcher();
    const asking = [fetcher.fetch(server.origin, NO_VALIDATORS), fetcher.fetch(server.origin, NO_VALIDATORS)];
    while (server.requests.length === 0) await nextRound();
    const socket = server.requests[0]?.socket;
    const closed = socket === undefined ? null : once(socket, 'close');
    await fetcher.close();
    const STOPPED = {
      kind: 'failed',
      problem: expect.stringMatching(/because reading was stopped/) as unknown,
    };
    for (const outcome of await Promise.all(asking)) expect(outcome).toMatchObject(STOPPED);
    await closed;
    expect(await fetcher.fetch(server.origin, NO_VALIDATORS)).toMatchObject(STOPPED);
    expect(server.requests).toHaveLength(1);
  });

  it('that is idle does not outlive it either', async () => {
    const server = await servePaths({ '/': 'news' });
    const fetcher = aFetcher();
    await fetcher.fetch(server.origin, NO_VALIDATORS);
    const socket = server.requests[0]?.socket;
    const closed = socket === undefined ? null : once(socket, 'close');
    await fetcher.close();
    await closed;
    expect(socket?.destroyed).toBe(true);
  });
});
