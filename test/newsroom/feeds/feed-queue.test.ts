// Whose turn it is: each feed once, one at a time of each server, the longest due first, claimed only when needed.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { feedIdOf, type Feed } from '../../../src/news/feed.ts';
import { createFeedQueue } from '../../../src/newsroom/feeds/feed-queue.ts';

function aFeed(server: string, place: number): Feed {
  const url = `https://${server}.example/${place}`;
  return { id: feedIdOf(url), url } as Feed;
}

const feedsOf = (...servers: string[]) => servers.map(aFeed);
const serverOf = ({ url }: Feed) => new URL(url).hostname.replace('.example', '');

/** Hands out portions; counts how often it was asked. */
function createClaim(...portions: Feed[][]) {
  const claim = { asked: 0, next: () => Promise.resolve(portions[claim.asked++] ?? []) };
  return claim;
}

describe('a queue', () => {
  it('gives feeds in their order, and of a server that is busy only what comes after the others', async () => {
    const queue = createFeedQueue({ feeds: feedsOf('a', 'a', 'b', 'c') });
    const [first, second, third] = [await queue.take(), await queue.take(), await queue.take()];
    expect([first, second, third].map((feed) => feed?.url)).toEqual([
      'https://a.example/0',
      'https://b.example/2',
      'https://c.example/3',
    ]);
    const waiting = queue.take();
    queue.release(first ?? aFeed('none', 0));
    expect((await waiting)?.url).toBe('https://a.example/1');
    expect(await queue.take()).toBeNull();
  });

  it('knows a server by its name, whatever the port and the scheme', async () => {
    const urls = [
      'https://a.example/1',
      'http://A.example:8080/2',
      'https://a.example./3',
      'https://b.example/',
    ];
    const feeds = urls.map((url) => ({ id: feedIdOf(url), url }) as Feed);
    const queue = createFeedQueue({ feeds });
    expect([await queue.take(), await queue.take()].map((feed) => feed?.url)).toEqual([urls[0], urls[3]]);
    queue.end();
    expect(await queue.leftOver()).toHaveLength(2);
  });

  it('serves servers in turn', async () => {
    const queue = createFeedQueue({ feeds: feedsOf('a', 'a', 'a', 'b', 'b', 'b') });
    const servers: string[] = [];
    for (let feed = await queue.take(); feed !== null; feed = await queue.take()) {
      servers.push(serverOf(feed));
      queue.release(feed);
    }
    expect(servers).toEqual(['a', 'b', 'a', 'b', 'a', 'b']);
  });

  it('claims more when whoever waits could be given nothing, and not before', async () => {
    const claim = createClaim(feedsOf('a', 'a', 'b'), [aFeed('a', 7), aFeed('c', 8)]);
    const queue = createFeedQueue({ claim: claim.next });
    const first = await queue.take();
    await queue.take();
    expect(claim.asked).toBe(1);
    expect((await queue.take())?.url).toBe('https://c.example/8');
    expect(claim.asked).toBe(2);
    const [second, third] = [queue.take(), queue.take()];
    queue.release(first ?? aFeed('none', 0));
    const again = await second;
    expect(again?.url).toBe('https://a.example/1');
    queue.release(again ?? aFeed('none', 0));
    expect((await third)?.url).toBe('https://a.example/7');
    expect(await queue.take()).toBeNull();
    expect(claim.asked).toBe(3);
  });

  it('ends for all who wait, and says what is left over', async () => {
    const queue = createFeedQueue({ claim: createClaim(feedsOf('a', 'a', 'a')).next });
    await queue.take();
    const waiting = [queue.take(), queue.take()];
    queue.end();
    expect(await Promise.all(waiting)).toEqual([null, null]);
    expect(await queue.take()).toBeNull();
    expect((await queue.leftOver()).map(({ url }) => url)).toEqual([
      'https://a.example/1',
      'https://a.example/2',
    ]);
  });

  it('counts as left over what is claimed while it ends', async () => {
    const claimed = Promise.withResolvers<Feed[]>();
    const queue = createFeedQueue({ claim: () => claimed.promise });
    const waiting = queue.take();
    queue.end();
    claimed.resolve(feedsOf('a', 'b'));
    expect(await waiting).toBeNull();
    expect(await queue.leftOver()).toHaveLength(2);
  });

  it('fails for all who wait where nothing can be claimed', async () => {
    const queue = createFeedQueue({ claim: () => Promise.reject(new Error('locked')) });
    const waiting = [queue.take(), queue.take()];
    for (const one of waiting) await expect(one).rejects.toThrow('locked');
    expect(await queue.take()).toBeNull();
    expect(await queue.leftOver()).toEqual([]);
  });

  it('gives each feed once and no two of one server at once, however many read', async () => {
    const servers = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(
        servers,
        fc.integer({ min: 1, max: 6 }),
        fc.nat(5),
        async (names, readers, portion) => {
          const feeds = feedsOf(...names);
          const size = portion + 1;
          const portions = feeds.flatMap((_, at) => (at % size === 0 ? [feeds.slice(at, at + size)] : []));
          const queue = createFeedQueue({ claim: createClaim(...portions).next });
          const taken: string[] = [];
          const underWay = new Set<string>();
          const read = async () => {
            for (let feed = await queue.take(); feed !== null; feed = await queue.take()) {
              taken.push(feed.url);
              expect(underWay.has(serverOf(feed))).toBe(false);
              underWay.add(serverOf(feed));
              await Promise.resolve();
              underWay.delete(serverOf(feed));
              queue.release(feed);
            }
          };
          await Promise.all(Array.from({ length: readers }, read));
          expect(taken.toSorted()).toEqual(feeds.map(({ url }) => url).toSorted());
        },
      ),
    );
  });
});
