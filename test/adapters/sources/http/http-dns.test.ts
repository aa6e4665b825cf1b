// Names that lead somewhere else than they say, and addresses in all their spellings.
import { describe, expect, it } from 'vitest';
import type { Resolve } from '../../../../src/adapters/sources/http/guarded-connector.ts';
import { NO_VALIDATORS } from '../../../../src/news/feed.ts';
import { aFetcher, failing } from './fetching.ts';
import { serve, servePaths } from './loopback-server.ts';

const IS_PRIVATE = failing(/is in a private network.*ALLOW_PRIVATE_NETWORKS/);
const guarded = { arePrivateNetworksAllowed: false };
/** Takes 127.0.0.1 for the internet, and all else for private. */
const isFirstLoopback = (address: string) => address === '127.0.0.1';

const to =
  (...addresses: string[]): Resolve =>
  async () =>
    addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));

describe('a name', () => {
  it.each([
    ['loopback', ['127.0.0.1']],
    ['loopback of IPv6', ['::1']],
    ['nowhere', ['0.0.0.0']],
    ['a private network', ['10.0.0.5', '192.168.1.1']],
    ['where clouds keep their secrets', ['169.254.169.254']],
    ['an address inside another', ['::ffff:169.254.169.254', '64:ff9b::a9fe:a9fe', '2002:7f00:1::']],
    ['no address at all', []],
    ['what is no address', ['localhost', '']],
  ])('that stands for %s leads nowhere', async (_name, addresses) => {
    const fetcher = aFetcher({ ...guarded, resolve: to(...addresses) });
    expect(await fetcher.fetch('http://metadata.google.internal/computeMetadata/v1/', NO_VALIDATORS)).toEqual(
      IS_PRIVATE,
    );
    expect(await fetcher.fetchPage('https://news.outlet.example/', NO_VALIDATORS)).toEqual(IS_PRIVATE);
  });

  it('that stands for public and private addresses leads to the public ones alone', async () => {
    const server = await servePaths({ '/': 'news' });
    const resolve = to('10.0.0.1', '::1', '127.0.0.1', '127.0.0.2');
    const fetcher = aFetcher({ isReachable: isFirstLoopback, resolve });
    expect(await fetcher.fetch(`http://mixed.example:${server.port}/`, NO_VALIDATORS)).toMatchObject({
      kind: 'fetched',
    });
    expect(server.requests[0]?.socket.localAddress).toBe('127.0.0.1');
  });

  it('that changes its answer with every question is asked once, and what was looked at is connected to', async () => {
    const server = await servePaths({ '/': 'news' });
    let asked = 0;
    const resolve: Resolve = async () => {
      asked += 1;
      return [{ address: asked === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    };
    const fetcher = aFetcher({ isReachable: isFirstLoopback, resolve });
    expect(await fetcher.fetch(`http://changing.example:${server.port}/`, NO_VALIDATORS)).toMatchObject({
      kind: 'fetched',
    });
    expect(asked).toBe(1);
  });

  it('that changes its answer between an address and where that leads on to is looked at again', async () => {
    const answers = ['127.0.0.1', '127.0.0.2'];
    const resolve: Resolve = async () => [{ address: answers.shift() ?? '', family: 4 }];
    const server = await serve((request, response) => {
      const location = `http://changing.example:${server.port}/secret`;
      response.writeHead(302, { location, connection: 'close' }).end(request.url);
    });
    const fetcher = aFetcher({ isReachable: isFirstLoopback, resolve });
    expect(await fetcher.fetch(`http://changing.example:${server.port}/`, NO_VALIDATORS)).toEqual(IS_PRIVATE);
    expect(server.requests.map(({ url }) => url)).toEqual(['/']);
  });

  it('whose robots.txt leads into a private network has no robots.txt, and nothing there is asked', async () => {
    const secret = await servePaths({ '/secret': 'Sitemap: http://secret.example/' });
    const server = await servePaths({
      '/robots.txt': { status: 302, headers: { location: `http://127.0.0.2:${secret.port}/secret` } },
    });
    const fetcher = aFetcher({ isReachable: isFirstLoopback });
    expect(await fetcher.namesOfSitemaps(server.origin)).toEqual([]);
    expect(secret.requests).toEqual([]);
  });

  it('in letters of the world is looked up as it is sent', async () => {
    const names: string[] = [];
    const resolve: Resolve = async (hostname) => {
      names.push(hostname);
      throw Object.assign(new Error('no such name'), { code: 'ENOTFOUND' });
    };
    const fetcher = aFetcher({ ...guarded, resolve });
    // The first letter is Cyrillic: a name like any other, and not the one that it looks like.
    const outcome = await fetcher.fetch('https://\u043eutlet.example/', NO_VALIDATORS);
    expect(outcome).toEqual(failing(/no server with the name xn--utlet-iye\.example/));
    await fetcher.fetch('https://OUTLET\u3002example/', NO_VALIDATORS);
    expect(names).toEqual(['xn--utlet-iye.example', 'outlet.example']);
  });
});

describe('an address', () => {
  it.each([
    ...[
      '2130706433',
      '0x7f000001',
      '017700000001',
      '0177.0.0.1',
      '0x7f.0.0.1',
      '127.1',
      '127.0.1',
      '0',
      '0.0.0.0',
    ],
    ...['3232235777', '0xa9fea9fe', '2852039166', '169.254.43518', '169.254.169.254', '100.100.100.200'],
    ...[
      '[::]',
      '[::1]',
      '[0:0:0:0:0:0:0:1]',
      '[::ffff:127.0.0.1]',
      '[::ffff:7f00:1]',
      '[::127.0.0.1]',
      '[::ffff:0:7f00:1]',
    ],
    ...[
      '[64:ff9b::127.0.0.1]',
      '[64:ff9b::a9fe:a9fe]',
      '[64:ff9b:1::1]',
      '[2002:7f00:1::]',
      '[2002:a9fe:a9fe::1]',
    ],
    ...[
      '[2001:0:4136:e378:8000:63bf:3fff:fdd2]',
      '[fe80::1]',
      '[fec0::1]',
      '[fd00:ec2::254]',
      '[ff02::1]',
      '[::ffff:169.254.169.254]',
    ],
    ...['\u2460\u2461\u2466.0.0.1', '127\u30020\u30020\u30021', '%31%32%37.0.0.1'],
  ])('written %s is seen for what it is', async (host) => {
    const outcome = await aFetcher(guarded).fetch(`http://${host}/`, NO_VALIDATORS);
    expect(outcome).toEqual(IS_PRIVATE);
  });

  it.each([
    '[fe80::1%25eth0]',
    '[fe80::1%eth0]',
    '256.256.256.256',
    '1.2.3.4.5',
    '0x1ffffffff',
    '[::1',
    '127.0.0.1:99999',
    '08.8.8.8',
  ])('written %s is none', async (host) => {
    expect(await aFetcher(guarded).fetch(`http://${host}/`, NO_VALIDATORS)).toEqual(
      failing(/not a web address/),
    );
  });
});
