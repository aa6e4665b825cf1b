// The guard against requests into private networks: every spelling, every hop, every connection.
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createFetcher,
  type Fetcher,
  type FetcherOptions,
} from '../../../../src/adapters/sources/http/http.ts';
import { NO_VALIDATORS } from '../../../../src/news/feed.ts';
import { serve, servePaths } from './loopback-server.ts';

function aFetcher(options: Partial<FetcherOptions> = {}): Fetcher {
  const fetcher = createFetcher({
    contact: null,
    arePrivateNetworksAllowed: false,
    hostGapMs: 0,
    ...options,
  });
  onTestFinished(() => fetcher.close());
  return fetcher;
}

const IS_PRIVATE = {
  kind: 'failed',
  isGone: false,
  problem: expect.stringMatching(/is in a private network.*ALLOW_PRIVATE_NETWORKS/) as unknown,
};

/** Takes 127.0.0.1 for the internet, and all else for private: so a test can lead from one into the other. */
const isFirstLoopback = (address: string) => address === '127.0.0.1';

describe('the guard', () => {
  it.each([
    ['a loopback address', '127.0.0.1'],
    ['a loopback address as one number', '2130706433'],
    ['one in hexadecimal', '0x7f.1'],
    ['one in one hexadecimal number', '0x7f000001'],
    ['one in octal', '0177.0.0.1'],
    ['one left short', '127.1'],
    ['one with a dot behind', '127.0.0.1.'],
    ['one in wide digits', '１２７.0.0.1'],
    ['one with its dots percent-encoded', '127%2E0%2E0%2E1'],
    ['the unspecified address', '0.0.0.0'],
    ['IPv6 loopback', '[::1]'],
    ['IPv4 mapped into IPv6', '[::ffff:127.0.0.1]'],
    ['the same in hexadecimal', '[::ffff:7f00:1]'],
    ['NAT64', '[64:ff9b::127.0.0.1]'],
    ['a name that stands for loopback', 'localhost'],
  ])('stops %s before anything is sent', async (_name, host) => {
    const server = await servePaths({ '/': 'secret' });
    const outcome = await aFetcher().fetch(`http://${host}:${server.port}/`, NO_VALIDATORS);
    expect(outcome).toMatchObject(IS_PRIVATE);
    expect(server.requests).toHaveLength(0);
  });

  it.each([
    '10.1.2.3',
    '192.168.0.1',
    '172.20.0.1',
    '169.254.169.254',
    '100.64.1.1',
    '[fd00::1]',
    '[fe80::1]',
  ])('stops %s', async (host) => {
    expect(await aFetcher().fetch(`http://${host}/latest/meta-data`, NO_VALIDATORS)).toMatchObject(
      IS_PRIVATE,
    );
  });

  it('stops https as it stops http', async () => {
    expect(await aFetcher().fetch('https://127.0.0.1:8443/', NO_VALIDATORS)).toMatchObject(IS_PRIVATE);
  });

  it('reads private addresses where the operator allows it', async () => {
    const server = await servePaths({ '/': 'mine' });
    const fetcher = aFetcher({ arePrivateNetworksAllowed: true });
    expect(await fetcher.fetch(`http://localhost:${server.port}/`, NO_VALIDATORS)).toMatchObject({
      kind: 'fetched',
    });
  });

  it('stops a redirect into a private network', async () => {
    const secret = await servePaths({ '/': 'secret' });
    for (const host of ['127.0.0.2', '[::1]', '0x7f.2', 'localhost']) {
      const location = `http://${host}:${secret.port}/`;
      const server = await servePaths({ '/feed': { status: 302, headers: { location } } });
      const resolve = async () => [{ address: '127.0.0.3', family: 4 }];
      const fetcher = aFetcher({ isReachable: isFirstLoopback, resolve });
      expect(await fetcher.fetch(`${server.origin}/feed`, NO_VALIDATORS)).toMatchObject(IS_PRIVATE);
      expect(server.requests).toHaveLength(1);
    }
    expect(secret.requests).toHaveLength(0);
  });

  it('looks again where a name stands for another address the next time (rebinding)', async () => {
    const server = await serve(
      (_request, response) => void response.setHeader('connection', 'close').end('news'),
    );
    const answers = ['127.0.0.1', '127.0.0.2', '127.0.0.1'];
    const resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
    const fetcher = aFetcher({ isReachable: isFirstLoopback, resolve });
    const address = `http://feeds.rebinding.example:${server.port}/`;
    expect(await fetcher.fetch(address, NO_VALIDATORS)).toMatchObject({ kind: 'fetched' });
    expect(await fetcher.fetch(address, NO_VALIDATORS)).toMatchObject(IS_PRIVATE);
    expect(await fetcher.fetch(address, NO_VALIDATORS)).toMatchObject({ kind: 'fetched' });
    expect(server.requests).toHaveLength(2);
  });

  it('connects to the address that it has looked at, and looks a name up once for each connection', async () => {
    const server = await servePaths({ '/': 'news' });
    let asked = 0;
    const resolve = async () => {
      asked += 1;
      return [
        { address: '10.0.0.1', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ];
    };
    const fetcher = aFetcher({ isReachable: isFirstLoopback, resolve });
    const outcome = await fetcher.fetch(`http://half-private.example:${server.port}/`, NO_VALIDATORS);
    expect(outcome).toMatchObject({ kind: 'fetched' });
    expect(server.requests[0]?.headers.host).toBe(`half-private.example:${server.port}`);
    expect(asked).toBe(1);
  });

  it.each([
    ['a file', 'file:///etc/passwd', /not a web address/],
    ['another scheme', 'gopher://outlet.example/', /not a web address/],
    ['no address', 'the news', /not a web address/],
    ['credentials', 'https://reader:secret@outlet.example/', /user name or password/],
    ['a port of mail servers', 'http://outlet.example:25/', /port/],
    ['a port of name servers', 'https://outlet.example:53/', /port/],
  ])('refuses %s, and says what to give instead', async (_name, address, problem) => {
    const outcome = await aFetcher().fetch(address, NO_VALIDATORS);
    expect(outcome).toMatchObject({
      kind: 'failed',
      isGone: false,
      problem: expect.stringMatching(problem) as unknown,
    });
    expect(JSON.stringify(outcome)).not.toContain('secret');
  });
});
