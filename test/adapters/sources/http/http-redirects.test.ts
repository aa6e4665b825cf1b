// Where redirects lead, and where they are not followed to.
import { describe, expect, it } from 'vitest';
import { NO_VALIDATORS } from '../../../../src/news/feed.ts';
import { aFetcher, failing } from './fetching.ts';
import { aClosedPort, serve, servePaths, serveRaw } from './loopback-server.ts';

const fetchOnce = (address: string) => aFetcher().fetch(address, NO_VALIDATORS);

describe('a redirect that is followed', () => {
  it.each([
    ['absolute', (origin: string) => `${origin}/feed`],
    ['to the root', () => '/feed'],
    ['relative', () => '../feed'],
    ['without its scheme', (origin: string) => origin.replace('http:', '')],
    ['with a part of the page', () => '/feed#newest'],
    ['with space around', () => ' /feed '],
    ['with capitals', (origin: string) => `${origin.replace('http', 'HTTP')}/feed`],
    ['with backslashes, as browsers read it', (origin: string) => `${origin.replaceAll('/', '\\')}\\feed`],
    ['with a query', () => '/feed?a=b&c=%20'],
  ])('%s', async (_name, locate) => {
    const server = await serve((request, response) => {
      if (request.url === '/a/b') response.writeHead(302, { location: locate(server.origin) });
      response.end('news');
    });
    const outcome = await fetchOnce(`${server.origin}/a/b`);
    expect(outcome).toMatchObject({ kind: 'fetched', movedTo: null });
    expect(outcome.kind === 'fetched' ? outcome.url : '').not.toContain('#');
    expect(server.requests).toHaveLength(2);
  });

  it.each([300, 301, 302, 303, 307, 308])('with %i, unless it is a choice', async (status) => {
    const server = await servePaths({ '/a': { status, headers: { location: '/b' } }, '/b': 'news' });
    const { kind } = await fetchOnce(`${server.origin}/a`);
    expect(kind).toBe(status === 300 ? 'failed' : 'fetched');
  });

  it('to another host has that host’s name sent, and no referrer', async () => {
    const other = await servePaths({ '/b': 'news' });
    const server = await servePaths({ '/a': { status: 302, headers: { location: `${other.origin}/b` } } });
    await fetchOnce(`${server.origin}/a`);
    expect(other.requests[0]?.headers.host).toBe(`127.0.0.1:${other.port}`);
    expect(other.requests[0]?.headers).not.toHaveProperty('referer');
  });
});

describe('a redirect that is not followed', () => {
  it.each([
    ['nowhere', '', /not to a web address/],
    ['to space', '   ', /not to a web address/],
    ['to bytes', '\xff\xfe\x80', /404|not to a web address/],
    ['to no address', 'http://', /not to a web address/],
    ['to a broken address', 'http://[::1', /not to a web address/],
    ['to a file', 'file:///etc/passwd', /not to a web address/],
    ['to text', 'data:text/xml,<rss/>', /not to a web address/],
    ['to a script', 'javascript:alert(1)', /not to a web address/],
    ['to another protocol', 'ftp://outlet.example/', /not to a web address/],
    ['to itself', '/a', /leads back to itself/],
    ['to another part of itself', '/a#b', /leads back to itself/],
    ['to credentials', 'http://reader:secret@127.0.0.1/', /user name or password/],
    ['to a mail server', 'http://127.0.0.1:25/', /port/],
    ['to a name server, with encryption', 'https://127.0.0.1:53/', /port/],
    ['to port 0', 'http://127.0.0.1:0/', /port/],
  ])('%s', async (_name, location, problem) => {
    const { origin } = await serveRaw((socket) => {
      const isFirst = !asked.has(origin);
      asked.add(origin);
      const answer = isFirst ? `302 Found\r\nlocation: ${location}` : '404 Not Found';
      socket.end(
        Buffer.from(`HTTP/1.1 ${answer}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n`, 'latin1'),
      );
    });
    const outcome = await fetchOnce(`${origin}/a`);
    expect(outcome).toEqual(failing(problem));
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });
  const asked = new Set<string>();

  it('in circles of two, in chains of twenty', async () => {
    const server = await serve((request, response) => {
      const at = Number(request.url?.slice(1));
      const next = Number.isNaN(at) ? (request.url === '/here' ? 'there' : 'here') : String(at + 1);
      response.writeHead(302, { location: `/${next}` }).end();
    });
    expect(await fetchOnce(`${server.origin}/here`)).toEqual(failing(/leads back to itself/));
    expect(server.requests).toHaveLength(2);
    expect(await fetchOnce(`${server.origin}/1`)).toEqual(failing(/leads on more than 5 times/));
    expect(server.requests).toHaveLength(8);
  });

  it('to a host that does not answer: what is told is about that host', async () => {
    const location = `http://localhost:${await aClosedPort()}/`;
    const server = await servePaths({ '/a': { status: 301, headers: { location } } });
    expect(await fetchOnce(`${server.origin}/a`)).toEqual(failing(/^localhost takes no connections/));
  });

  it('with two places: the first is taken', async () => {
    const server = await serve((request, response) => {
      if (request.url !== '/a') response.end('news');
      else response.writeHead(302, ['location', '/b', 'location', 'file:///etc/passwd']).end();
    });
    expect(await fetchOnce(`${server.origin}/a`)).toMatchObject({
      kind: 'fetched',
      url: `${server.origin}/b`,
    });
  });
});
