// robots.txt before pages: who is asked, what the answer means, how long it is remembered.
import { describe, expect, it } from 'vitest';
import type { RobotsMemory } from '../../../../src/adapters/sources/http/robots.ts';
import { ROBOTS_KEPT_MS, ROBOTS_MAX_BYTES, ROBOTS_RETRY_MS } from '../../../../src/limits/politeness.ts';
import { aFetcher, createJumpingTime } from './fetching.ts';
import { aClosedPort, serve, servePaths, type Loopback, type Page } from './loopback-server.ts';

const CLOSED = 'User-agent: *\nDisallow: /closed';
const DISALLOWED = {
  kind: 'disallowed',
  isPassing: false,
  problem: expect.stringMatching(/asks programs not to read this/) as unknown,
};
const pathsOf = (server: Loopback) => server.requests.map(({ url }) => url);
const to = (location: string, status = 302): Page => ({ status, headers: { location } });

describe('a page', () => {
  it('is asked for where robots.txt allows it, and not where it does not', async () => {
    const server = await servePaths({ '/robots.txt': CLOSED, '/open': 'page', '/closed': 'page' });
    const fetcher = aFetcher();
    expect(await fetcher.fetchPage(`${server.origin}/open`)).toMatchObject({ kind: 'fetched' });
    expect(await fetcher.fetchPage(`${server.origin}/closed`)).toEqual(DISALLOWED);
    expect(pathsOf(server)).toEqual(['/robots.txt', '/open']);
    expect(server.requests[0]?.headers['user-agent']).toMatch(/^Broadsheet\//);
    expect(server.requests[0]?.headers.accept).toMatch(/^text\/plain/);
    expect(server.requests[1]?.headers.accept).toMatch(/^text\/html/);
  });

  it('is asked for with what is known of it', async () => {
    const server = await serve((request, response) => {
      const isKnown = request.headers['if-none-match'] === '"v"';
      response.writeHead(isKnown ? 304 : 200, { etag: '"v"' }).end(isKnown ? '' : 'page');
    });
    const known = { etag: '"v"', lastModified: null, bodyHash: null };
    expect(await aFetcher().fetchPage(`${server.origin}/a`, known)).toMatchObject({ kind: 'unchanged' });
  });

  it('that leads to a closed one is not followed, on the same host or another', async () => {
    const other = await servePaths({ '/robots.txt': 'User-agent: broadsheet\nDisallow: /', '/a': 'page' });
    const server = await servePaths({
      '/robots.txt': CLOSED,
      ...{ '/here': to('/closed'), '/there': to(`${other.origin}/a`), '/closed': 'page' },
    });
    const fetcher = aFetcher();
    expect(await fetcher.fetchPage(`${server.origin}/here`)).toEqual(DISALLOWED);
    expect(await fetcher.fetchPage(`${server.origin}/there`)).toEqual(DISALLOWED);
    expect(pathsOf(other)).toEqual(['/robots.txt']);
    expect(pathsOf(server)).toEqual(['/robots.txt', '/here', '/there']);
  });

  it('that is a feed is read without asking: somebody gave its address to be read', async () => {
    const server = await servePaths({ '/robots.txt': CLOSED, '/closed': 'feed' });
    const outcome = await aFetcher().fetch(`${server.origin}/closed`, {
      etag: null,
      lastModified: null,
      bodyHash: null,
    });
    expect(outcome).toMatchObject({ kind: 'fetched' });
    expect(pathsOf(server)).toEqual(['/closed']);
  });

  it('whose address may not be asked is refused before robots.txt is', async () => {
    expect(await aFetcher().fetchPage('http://127.0.0.1:25/')).toMatchObject({ kind: 'failed' });
    const guarded = aFetcher({ arePrivateNetworksAllowed: false });
    const server = await servePaths({ '/robots.txt': '' });
    const problem: unknown = expect.stringMatching(/private network/);
    expect(await guarded.fetchPage(`${server.origin}/`)).toMatchObject({ kind: 'failed', problem });
    expect(server.requests).toEqual([]);
  });
});

describe('the answer for robots.txt', () => {
  const CASES: [string, Page, 'fetched' | 'disallowed'][] = [
    ...[400, 401, 403, 404, 410, 429, 204, 206, 304].map((status): [string, Page, 'fetched'] => [
      String(status),
      { status },
      'fetched',
    ]),
    ...[500, 502, 503, 599].map((status): [string, Page, 'disallowed'] => [
      String(status),
      { status },
      'disallowed',
    ]),
    ['a redirect to rules', to('/rules'), 'disallowed'],
    ['a redirect to nothing', to('/nothing', 301), 'fetched'],
    ['a redirect to trouble', to('/trouble'), 'disallowed'],
    ['five redirects', to('/hop/5'), 'disallowed'],
    ['six', to('/hop/6'), 'fetched'],
    ['a loop', to('/robots.txt'), 'fetched'],
    ['a redirect to a file', to('file:///etc/passwd'), 'fetched'],
    [
      'rules behind letters of another encoding',
      { body: Buffer.from('# \xe9\nUser-agent: *\nDisallow: /', 'latin1') },
      'disallowed',
    ],
    ['an unknown packing', { headers: { 'content-encoding': 'zstd' }, body: 'x' }, 'fetched'],
    ['bytes', { body: Buffer.from([0, 255, 254, 10, 58, 10]) }, 'fetched'],
    [
      'rules within what is read',
      { body: `${'#'.repeat(400_000)}\nUser-agent: *\nDisallow: /` },
      'disallowed',
    ],
    [
      'rules behind what is read',
      { body: `${'#'.repeat(ROBOTS_MAX_BYTES)}\nUser-agent: *\nDisallow: /` },
      'fetched',
    ],
    ['a rule that is cut in two', { body: cutRule() }, 'fetched'],
  ];
  it.each(CASES)('%s', async (_name, page, kind) => {
    const hops = Object.fromEntries(
      [1, 2, 3, 4, 5, 6].map((left) => [`/hop/${left}`, to(left === 1 ? '/rules' : `/hop/${left - 1}`)]),
    );
    // Five redirects in all: the first leads to /hop/5 and counts too.
    hops['/hop/2'] = to('/rules');
    const server = await servePaths({
      ...hops,
      ...{ '/robots.txt': page, '/rules': 'User-agent: *\nDisallow: /', '/trouble': { status: 500 } },
      '/closed-by-mistake': 'page',
    });
    expect(await aFetcher().fetchPage(`${server.origin}/closed-by-mistake`)).toMatchObject({ kind });
  });

  it('that never came is told as what it is: the host cannot be read', async () => {
    const problem: unknown = expect.stringMatching(/takes no connections/);
    const port = await aClosedPort();
    expect(await aFetcher().fetchPage(`http://127.0.0.1:${port}/a`)).toMatchObject({
      kind: 'failed',
      problem,
    });
  });

  it('that tells of trouble closes the host for now, and says so', async () => {
    const server = await servePaths({ '/robots.txt': { status: 500 }, '/a': 'page' });
    expect(await aFetcher().fetchPage(`${server.origin}/a`)).toEqual({
      kind: 'disallowed',
      isPassing: true,
      problem: expect.stringMatching(/has trouble answering what programs may read/) as unknown,
    });
  });
});

/** Its last rule is longer than what is read; cut off, it would close the page. */
function cutRule(): string {
  const head = 'User-agent: *\n';
  const rule = 'Disallow: /closed-by';
  return `${head}${'#'.repeat(ROBOTS_MAX_BYTES - head.length - rule.length - 1)}\n${rule}-nobody`;
}

describe('what was said', () => {
  it('is asked for once, by however many, and again after a day', async () => {
    const server = await servePaths({ '/robots.txt': CLOSED, '/open': 'page' });
    const time = createJumpingTime();
    const fetcher = aFetcher({ clock: time.clock, wait: time.wait });
    const ask = () => fetcher.fetchPage(`${server.origin}/open`);
    await Promise.all([ask(), ask(), ask()]);
    expect(pathsOf(server)).toEqual(['/robots.txt', '/open', '/open', '/open']);
    time.now += ROBOTS_KEPT_MS;
    await ask();
    expect(pathsOf(server).slice(4)).toEqual(['/robots.txt', '/open']);
  });

  it('holds longer where the next answer is trouble', async () => {
    let status = 200;
    const server = await serve((_request, response) => void response.writeHead(status).end(CLOSED));
    const time = createJumpingTime();
    const fetcher = aFetcher({ clock: time.clock });
    expect(await fetcher.fetchPage(`${server.origin}/closed`)).toEqual(DISALLOWED);
    status = 500;
    time.now += ROBOTS_KEPT_MS;
    expect(await fetcher.fetchPage(`${server.origin}/closed`)).toEqual(DISALLOWED);
    expect(server.requests).toHaveLength(2);
  });

  it('is asked for again after a while where it was trouble', async () => {
    const server = await servePaths({ '/robots.txt': { status: 500 } });
    const time = createJumpingTime();
    const fetcher = aFetcher({ clock: time.clock });
    for (const passedMs of [0, ROBOTS_RETRY_MS - 1, 1]) {
      time.now += passedMs;
      await fetcher.fetchPage(`${server.origin}/a`);
    }
    expect(pathsOf(server)).toEqual(['/robots.txt', '/robots.txt']);
  });

  it('outlives the process, but not the day, nor a clock that was wrong', async () => {
    const kept = new Map<string, { text: string; at: number }>();
    const memory: RobotsMemory = {
      get: async (origin) => kept.get(origin) ?? null,
      set: async (origin, robots) => void kept.set(origin, robots),
    };
    const server = await servePaths({ '/robots.txt': `${CLOSED}\nUser-agent: other\nDisallow: /` });
    const time = createJumpingTime();
    const ask = () =>
      aFetcher({ robotsMemory: memory, clock: time.clock }).fetchPage(`${server.origin}/closed`);
    for (const jumpedMs of [0, ROBOTS_KEPT_MS - 1, 1, -1]) {
      time.now += jumpedMs;
      expect(await ask()).toEqual(DISALLOWED);
    }
    expect(pathsOf(server)).toEqual(['/robots.txt', '/robots.txt', '/robots.txt']);
    expect(kept.get(server.origin)).toEqual({
      text: 'user-agent: broadsheet\ndisallow: /closed',
      at: time.now,
    });
  });

  it('slows down all that is asked of the host', async () => {
    const server = await servePaths({ '/robots.txt': 'User-agent: *\nCrawl-delay: 7', '/a': 'page' });
    const time = createJumpingTime();
    const fetcher = aFetcher({ clock: time.clock, wait: time.wait, hostGapMs: 1_000 });
    await fetcher.fetchPage(`${server.origin}/a`);
    await fetcher.fetch(`${server.origin}/a`, { etag: null, lastModified: null, bodyHash: null });
    expect(time.waits).toEqual([7_000, 7_000]);
  });

  it('names sitemaps', async () => {
    const server = await servePaths({ '/robots.txt': 'Sitemap: https://outlet.example/news.xml' });
    const fetcher = aFetcher();
    expect(await fetcher.namesOfSitemaps(server.origin)).toEqual(['https://outlet.example/news.xml']);
    expect(await fetcher.namesOfSitemaps(`http://127.0.0.1:${await aClosedPort()}`)).toEqual([]);
    expect(await fetcher.namesOfSitemaps('the news')).toEqual([]);
  });
});
