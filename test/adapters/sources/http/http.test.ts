// Fetching as outlets answer it: conditions, redirects, refusals, and what people are told of each.
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FetchOutcome } from '../../../../src/adapters/sources/http/fetch-outcome.ts';
import { createFetcher, type FetcherOptions } from '../../../../src/adapters/sources/http/http.ts';
import { DAY_MS } from '../../../../src/limits/units.ts';
import { NO_VALIDATORS } from '../../../../src/news/feed.ts';
import manifest from '../../../../package.json' with { type: 'json' };
import { aClosedPort, serve, servePaths } from './loopback-server.ts';

async function fetchOnce(
  address: string,
  validators = NO_VALIDATORS,
  options: Partial<FetcherOptions> = {},
): Promise<FetchOutcome> {
  const fetcher = createFetcher({ contact: null, arePrivateNetworksAllowed: true, hostGapMs: 0, ...options });
  onTestFinished(() => fetcher.close());
  return fetcher.fetch(address, validators);
}

async function fetched(...asked: Parameters<typeof fetchOnce>): Promise<FetchOutcome & { kind: 'fetched' }> {
  const outcome = await fetchOnce(...asked);
  if (outcome.kind !== 'fetched') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const saying = (pattern: RegExp): unknown => expect.stringMatching(pattern);

describe('what is asked', () => {
  it('says who asks, with the operator’s contact, and what is understood', async () => {
    const server = await servePaths({ '/feed?tag=a%20b': 'news' });
    const address = `${server.origin}/feed?tag=a%20b#part`;
    await fetched(address, NO_VALIDATORS, { contact: 'desk@outlet.example\r\nX-Evil: 1 (é)' });
    await fetched(address, NO_VALIDATORS, { contact: '  ' });
    const [first, second] = server.requests.map(({ headers }) => headers);
    expect(first?.['user-agent']).toBe(`Broadsheet/${manifest.version} (+desk@outlet.exampleX-Evil: 1)`);
    expect(first).not.toHaveProperty('x-evil');
    expect(first?.accept).toMatch(/rss.*atom.*json.*html/);
    expect(first?.['accept-encoding']).toBe('gzip, br');
    expect(first).not.toHaveProperty('cookie');
    expect(second?.['user-agent']).toBe(`Broadsheet/${manifest.version}`);
  });

  it('asks with what it was given the last time, and takes 304 for unchanged', async () => {
    const server = await serve((request, response) => {
      const isKnown = request.headers['if-none-match'] === '"v1"' && 'if-modified-since' in request.headers;
      response.writeHead(isKnown ? 304 : 200, {
        etag: '"v1"',
        'last-modified': 'Fri, 20 Nov 2026 10:00:00 GMT',
      });
      response.end(isKnown ? undefined : 'news');
    });
    const { validators } = await fetched(server.origin);
    expect(validators).toMatchObject({ etag: '"v1"', lastModified: 'Fri, 20 Nov 2026 10:00:00 GMT' });
    expect(await fetchOnce(server.origin, validators)).toEqual({
      kind: 'unchanged',
      validators,
      retryAfterMs: null,
    });
  });

  it('knows the same bytes again where a server has no validators', async () => {
    const bodies = ['news', 'news', 'other news'];
    const server = await serve((_request, response) => void response.end(bodies.shift()));
    const { validators } = await fetched(server.origin);
    expect(validators).toMatchObject({ etag: null, lastModified: null, bodyHash: saying(/^[0-9a-f]{64}$/) });
    expect(await fetchOnce(server.origin, validators)).toMatchObject({ kind: 'unchanged', validators });
    expect(await fetched(server.origin, validators)).toMatchObject({ body: Buffer.from('other news') });
  });

  it('sends back no validator that could break a header', async () => {
    const headers = { etag: `"${'x'.repeat(600)}"`, 'last-modified': 'caf\u00e9' };
    const server = await servePaths({ '/': { headers, body: 'news' } });
    expect((await fetched(`${server.origin}/`)).validators).toMatchObject({ etag: null, lastModified: null });
  });

  it('answers the charset that came with the text', async () => {
    const server = await servePaths({
      '/a': { headers: { 'content-type': 'text/xml; Charset="ISO-8859-2"' }, body: 'x' },
      '/b': { headers: { 'content-type': 'text/xml' }, body: 'x' },
    });
    expect((await fetched(`${server.origin}/a`)).charset).toBe('ISO-8859-2');
    expect((await fetched(`${server.origin}/b`)).charset).toBeUndefined();
  });
});

describe('redirects', () => {
  const to = (location: string, status = 302) => ({ status, headers: { location } });

  it('follows them, also relative ones, and says where the text was', async () => {
    const server = await servePaths({ '/a/b': to('../c?x=1'), '/c?x=1': to('/d', 307), '/d': 'news' });
    const outcome = await fetched(`${server.origin}/a/b`);
    expect(outcome).toMatchObject({ body: Buffer.from('news'), url: `${server.origin}/d`, movedTo: null });
  });

  it.each([
    ['permanent ones are a move', [301, 308], true],
    ['one that is not permanent is no move', [301, 302], false],
    ['nor is one at the beginning', [307, 308], false],
  ])('says that %s', async (_name, statuses, isMove) => {
    const [first, second] = statuses;
    const server = await servePaths({ '/a': to('/b', first), '/b': to('/c', second), '/c': 'news' });
    const { movedTo } = await fetched(`${server.origin}/a`);
    expect(movedTo).toBe(isMove ? `${server.origin}/c` : null);
  });

  it('wants the text once where a feed has moved, so that the move is seen', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(301, { location: '/new' }).end();
      else response.writeHead('if-none-match' in request.headers ? 304 : 200, { etag: '"v"' }).end('news');
    });
    const { validators } = await fetched(`${server.origin}/new`);
    const moved = await fetched(`${server.origin}/old`, validators);
    expect(moved.movedTo).toBe(`${server.origin}/new`);
  });

  it('asks behind a passing redirect whether anything changed', async () => {
    const server = await serve((request, response) => {
      if (request.url === '/old') response.writeHead(302, { location: '/new' }).end();
      else response.writeHead('if-none-match' in request.headers ? 304 : 200, { etag: '"v"' }).end('news');
    });
    const { validators } = await fetched(`${server.origin}/old`);
    expect(await fetchOnce(`${server.origin}/old`, validators)).toMatchObject({ kind: 'unchanged' });
  });

  it.each([
    ['a loop', '/loop', /leads back to itself/],
    ['a loop of one', '/self', /leads back to itself/],
    ['a file', '/file', /not to a web address/],
    ['a script', '/script', /not to a web address/],
    ['nowhere', '/nowhere', /not to a web address/],
    ['credentials', '/credentials', /user name or password/],
    ['a mail server', '/mail', /port/],
  ])('does not follow %s', async (_name, path, problem) => {
    const server = await servePaths({
      ...{ '/loop': to('/pool'), '/pool': to('/loop'), '/self': to('/self#again') },
      ...{
        '/file': to('file:///etc/passwd'),
        '/script': to('javascript:alert(1)'),
        '/nowhere': { status: 302 },
      },
      ...{ '/credentials': to('http://a:b@127.0.0.1/'), '/mail': to('http://127.0.0.1:25/') },
    });
    const outcome = await fetchOnce(`${server.origin}${path}`);
    expect(outcome).toMatchObject({ kind: 'failed', isGone: false, problem: saying(problem) });
  });

  it('follows five and no more', async () => {
    const server = await serve((request, response) => {
      const left = Number(request.url?.slice(1));
      if (left === 0) response.end('news');
      else response.writeHead(302, { location: `/${left - 1}` }).end();
    });
    expect(await fetchOnce(`${server.origin}/5`)).toMatchObject({ kind: 'fetched' });
    expect(await fetchOnce(`${server.origin}/6`)).toMatchObject({ problem: saying(/more than 5 times/) });
  });
});

describe('what goes wrong', () => {
  it.each([
    [401, /401: it does not let programs read this/],
    [403, /403: it does not let programs read this/],
    [404, /404: nothing is there/],
    [418, /418, which is no page/],
    [206, /206: it sends a part/],
    [304, /304: .* without having been asked/],
    [429, /429: it wants fewer requests/],
    [500, /500: it has trouble/],
    [503, /503: it has trouble/],
  ])('says what a %i means', async (status, problem) => {
    const server = await servePaths({ '/': { status, body: status === 304 ? '' : 'no' } });
    const outcome = await fetchOnce(`${server.origin}/`);
    expect(outcome).toEqual({ kind: 'failed', isGone: false, retryAfterMs: null, problem: saying(problem) });
  });

  it('takes 410 for gone, but not where a passing redirect led to it', async () => {
    const gone = { status: 410 };
    const server = await servePaths({
      ...{ '/gone': gone, '/moved': { status: 301, headers: { location: '/gone' } } },
      '/passing': { status: 302, headers: { location: '/gone' } },
    });
    const isGone = async (path: string) => await fetchOnce(`${server.origin}${path}`);
    expect(await isGone('/gone')).toMatchObject({ isGone: true, problem: saying(/gone for good/) });
    expect(await isGone('/moved')).toMatchObject({ isGone: true });
    expect(await isGone('/passing')).toMatchObject({ isGone: false });
  });

  it('passes on when to ask again, on success too', async () => {
    const headers = { 'retry-after': '120' };
    const server = await servePaths({
      ...{
        '/busy': { status: 429, headers },
        '/down': { status: 503, headers: { 'retry-after': '999999999' } },
      },
      '/fine': { headers, body: 'news' },
    });
    expect(await fetchOnce(`${server.origin}/busy`)).toMatchObject({ kind: 'failed', retryAfterMs: 120_000 });
    expect(await fetchOnce(`${server.origin}/down`)).toMatchObject({ retryAfterMs: DAY_MS });
    expect(await fetchOnce(`${server.origin}/fine`)).toMatchObject({
      kind: 'fetched',
      retryAfterMs: 120_000,
    });
  });

  it('says that nobody listens', async () => {
    const port = await aClosedPort();
    expect(await fetchOnce(`http://127.0.0.1:${port}/`)).toMatchObject({
      problem: saying(/takes no connections/),
    });
  });

  it.each([
    ['ENOTFOUND', /no server with the name nowhere\.example/],
    ['EAI_AGAIN', /could not be looked up/],
    ['ESERVFAIL', /could not be read \(ESERVFAIL\)/],
  ])('says that a name cannot be looked up (%s)', async (code, problem) => {
    const resolve = async () => {
      throw Object.assign(new Error('lookup'), { code });
    };
    const outcome = await fetchOnce('http://nowhere.example/', NO_VALIDATORS, { resolve });
    expect(outcome).toMatchObject({ kind: 'failed', problem: saying(problem) });
  });

  it('says that a connection is not safe', async () => {
    // A server without TLS where TLS is spoken: what it answers is no certificate.
    const server = await servePaths({ '/': 'news' });
    const outcome = await fetchOnce(`https://127.0.0.1:${server.port}/`);
    expect(outcome).toMatchObject({ kind: 'failed', problem: saying(/is not safe \(\w+\)/) });
  });
});
