// Adding, finding, trying and removing feeds.
import { describe, expect, it } from 'vitest';
import { FEEDS_PER_GUILD_MAX } from '../../../src/limits/feeds.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { feedIdOf, type NewFeed } from '../../../src/news/feed.ts';
import type { GuildId, UserId } from '../../../src/news/places.ts';
import type { FeedDiscovery, FoundFeed } from '../../../src/news/ports-feeds.ts';
import {
  addFeed,
  addFeeds,
  addFoundFeed,
  changeFeed,
  findFeed,
  removeFeed,
} from '../../../src/newsroom/feeds/keep-feeds.ts';
import { refreshFeeds } from '../../../src/newsroom/feeds/refresh-feeds.ts';
import { idOf, NOW } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';
import { aReading, createScriptedReader, linesOf } from './scripted-reader.ts';

const aNewFeed = (given: Partial<NewFeed> = {}): NewFeed => ({
  ...{ url: 'https://a.example/feed', outlet: null, tag: null, readsPages: false },
  ...{ addedIn: null, addedBy: null },
  ...given,
});
const [GUILD, OTHER_GUILD] = ['100000000000000001' as GuildId, '100000000000000002' as GuildId];
const USER = '200000000000000001' as UserId;

describe('addFeed', () => {
  it('keeps a feed at its canonical address, due at once', async () => {
    const { newsroom } = await openNewsroom();
    const wanted = aNewFeed({ url: 'A.example/feed?utm_source=x', outlet: 'The Harbour Post', tag: 'Ports' });
    const outcome = await addFeed(newsroom, { ...wanted, addedIn: GUILD, addedBy: USER });
    expect(outcome).toMatchObject({
      kind: 'added',
      feed: {
        ...{ url: 'https://a.example/feed', outlet: 'The Harbour Post', tag: 'Ports', nextReadAt: NOW },
        ...{ addedIn: GUILD, addedBy: USER, firstReadAt: null, isPaused: false },
      },
    });
    expect(await newsroom.store.feeds.listFeeds()).toHaveLength(1);
  });

  it('knows a feed again, however it is written and whoever adds it', async () => {
    const { newsroom } = await openNewsroom();
    await addFeed(newsroom, aNewFeed());
    const again = await addFeed(newsroom, aNewFeed({ url: ' https://A.example/feed#x ', addedIn: GUILD }));
    expect(again).toMatchObject({ kind: 'known', feed: { url: 'https://a.example/feed', addedIn: null } });
    expect(await newsroom.store.feeds.listFeeds()).toHaveLength(1);
  });

  it.each([
    ['a private address', 'http://192.168.1.1/feed', /private network/],
    ['a key', 'https://a.example/feed?token=abc', /key of somebody’s own/],
    ['no address', 'news', /not a web address/],
  ])('refuses %s and keeps nothing', async (_name, url, reason) => {
    const { newsroom } = await openNewsroom();
    expect(await addFeed(newsroom, aNewFeed({ url }))).toEqual({
      ...{ kind: 'refused', reason: expect.stringMatching(reason) as unknown },
    });
    expect(await newsroom.store.feeds.listFeeds()).toEqual([]);
  });

  it('lets the operator keep what others may not', async () => {
    const { newsroom } = await openNewsroom();
    const url = 'http://localhost:8080/feed?token=abc';
    const rules = { areSecretsAllowed: true, arePrivateNetworksAllowed: true };
    expect(await addFeed(newsroom, aNewFeed({ url }), rules)).toMatchObject({ kind: 'added', feed: { url } });
  });

  it('takes no more from a server than its share, and says so; others and the operator go on', async () => {
    const { newsroom } = await openNewsroom();
    for (let place = 0; place < FEEDS_PER_GUILD_MAX; place += 1)
      await newsroom.store.feeds.addFeed(
        aNewFeed({ url: `https://a.example/${place}`, addedIn: GUILD }),
        NOW,
      );
    const more = aNewFeed({ url: 'https://a.example/more', addedIn: GUILD });
    expect(await addFeed(newsroom, more)).toMatchObject({
      ...{ kind: 'refused', reason: expect.stringMatching(/100 feeds.*remove some/) as unknown },
    });
    expect(await addFeed(newsroom, aNewFeed({ url: 'https://a.example/1', addedIn: GUILD }))).toMatchObject({
      kind: 'known',
    });
    expect(await addFeed(newsroom, { ...more, addedIn: OTHER_GUILD })).toMatchObject({ kind: 'added' });
    expect(await addFeed(newsroom, aNewFeed())).toMatchObject({ kind: 'added' });
  });
});

describe('addFeeds', () => {
  it('adds what may be kept, and names the rest with its reason', async () => {
    const { newsroom } = await openNewsroom();
    await addFeed(newsroom, aNewFeed());
    const listed = [
      'https://b.example/feed',
      'nonsense',
      'https://a.example/feed',
      'https://b.example/feed#again',
    ];
    const outcome = await addFeeds(
      newsroom,
      listed.map((url) => ({ url, outlet: 'The Coast' })),
    );
    expect(outcome).toMatchObject({
      added: [{ url: 'https://b.example/feed', outlet: 'The Coast', addedIn: null }],
      known: [{ url: 'https://a.example/feed', outlet: null }, { url: 'https://b.example/feed' }],
      refused: [{ url: 'nonsense', reason: expect.stringMatching(/not a web address/) as unknown }],
    });
  });
});

describe('findFeed and removeFeed', () => {
  it('find a feed by its id, by its address in any spelling, and by the one it has moved to', async () => {
    const { newsroom } = await openNewsroom();
    await addFeed(newsroom, aNewFeed());
    const id = feedIdOf('https://a.example/feed');
    for (const asked of [
      id,
      ` ${id} `,
      'https://a.example/feed',
      'a.example/feed',
      'feed:https://A.example/feed',
    ])
      expect([asked, await findFeed(newsroom, asked)]).toMatchObject([asked, { id }]);
    const movedTo = 'https://b.example/new';
    await refreshFeeds(
      newsroom,
      createScriptedReader(() => aReading([], { movedTo })),
      { refreshMs: HOUR_MS },
    );
    expect(await findFeed(newsroom, movedTo)).toMatchObject({ id, url: movedTo });
    expect(await findFeed(newsroom, 'https://a.example/feed')).toMatchObject({ id });
  });

  it('find nothing where there is nothing', async () => {
    const { newsroom } = await openNewsroom();
    for (const asked of ['', 'aaaaaaaaaa', 'https://a.example/feed', 'nonsense'])
      expect(await removeFeed(newsroom, asked)).toBeNull();
  });

  it('remove a feed, once, and leave its articles', async () => {
    const { newsroom } = await openNewsroom();
    await addFeed(newsroom, aNewFeed());
    await refreshFeeds(
      newsroom,
      createScriptedReader(() => aReading(linesOf(1))),
      { refreshMs: HOUR_MS },
    );
    expect(await removeFeed(newsroom, 'a.example/feed')).toMatchObject({
      url: 'https://a.example/feed',
      articles: 1,
    });
    expect(await removeFeed(newsroom, 'a.example/feed')).toBeNull();
    expect(await newsroom.store.articles.getArticle(idOf(1))).not.toBeNull();
  });
});

const FOUND: FoundFeed = { url: 'https://a.example/feed', title: 'A', format: 'rss', by: 'link' };
const OTHER: FoundFeed = { url: 'https://a.example/sport', title: null, format: 'atom', by: 'link' };

/** What lies outside, where a look at any address finds this. */
const finding = (discovery: FeedDiscovery) => {
  const looked: string[] = [];
  const findFeeds = async (address: string) => {
    looked.push(address);
    return discovery;
  };
  return { rules: {}, findFeeds, looked };
};

describe('addFoundFeed', () => {
  it('adds the best that is found at an address, and names the rest', async () => {
    const { newsroom } = await openNewsroom();
    const outside = finding({ kind: 'found', feeds: [FOUND, OTHER] });
    const wanted = aNewFeed({ url: 'a.example', outlet: 'The Coast', tag: 'Sea', readsPages: true });
    expect(await addFoundFeed(newsroom, outside, wanted)).toMatchObject({
      ...{ kind: 'added', found: FOUND, others: [OTHER] },
      feed: { url: FOUND.url, outlet: 'The Coast', tag: 'Sea', readsPages: true },
    });
    expect(outside.looked).toEqual(['https://a.example/']);
  });

  it('says why nothing is found, and what it may not keep, before anybody is asked', async () => {
    const { newsroom } = await openNewsroom();
    const problem = 'Nothing is there: look for a feed.';
    const outside = finding({ kind: 'failed', problem });
    expect(await addFoundFeed(newsroom, outside, aNewFeed())).toEqual({ kind: 'failed', problem });
    const refused = await addFoundFeed(newsroom, outside, aNewFeed({ url: 'http://10.0.0.1/' }));
    expect(refused).toMatchObject({ kind: 'refused' });
    expect(outside.looked).toHaveLength(1);
    expect(await newsroom.store.feeds.listFeeds()).toEqual([]);
  });

  it('keeps no private address that a page names as its feed', async () => {
    const { newsroom } = await openNewsroom();
    const outside = finding({ kind: 'found', feeds: [{ ...FOUND, url: 'http://192.168.0.1/feed' }] });
    const added = await addFoundFeed(newsroom, outside, aNewFeed({ url: 'https://b.example/' }));
    expect(added).toMatchObject({ kind: 'refused', reason: expect.stringMatching(/private/) as unknown });
  });

  it('asks nobody about a feed that it knows, and changes its settings for who added it alone', async () => {
    const { newsroom } = await openNewsroom();
    const outside = finding({ kind: 'found', feeds: [FOUND] });
    await addFeed(newsroom, aNewFeed({ addedIn: GUILD, tag: 'Sea' }));
    const again = await addFoundFeed(newsroom, outside, aNewFeed({ addedIn: GUILD, readsPages: true }));
    expect(again).toMatchObject({ kind: 'changed', feed: { readsPages: true, tag: 'Sea' } });
    const plain = await addFoundFeed(newsroom, outside, aNewFeed({ addedIn: GUILD }));
    expect(plain).toMatchObject({ kind: 'known', feed: { readsPages: true } });
    const foreign = await addFoundFeed(newsroom, outside, aNewFeed({ addedIn: OTHER_GUILD, tag: 'Land' }));
    expect(foreign).toMatchObject({ kind: 'known', feed: { tag: 'Sea' }, found: null, others: [] });
    expect(outside.looked).toEqual([]);
  });

  it('resumes a paused feed', async () => {
    const { newsroom } = await openNewsroom();
    const added = await addFeed(newsroom, aNewFeed());
    if (added.kind === 'refused') return expect.unreachable(added.reason);
    await newsroom.store.feeds.recordReading(added.feed.id, NOW, {
      ...{ kind: 'failed', problem: 'It is gone.', nextReadAt: NOW, isPaused: true, tell: null },
    });
    const outside = finding({ kind: 'failed', problem: 'Nothing is there.' });
    expect(await addFoundFeed(newsroom, outside, aNewFeed())).toMatchObject({
      ...{ kind: 'known', feed: { isPaused: false, nextReadAt: NOW } },
    });
  });
});

describe('changeFeed', () => {
  it('changes what is given, by address or id, and nothing where there is no such feed', async () => {
    const { newsroom } = await openNewsroom();
    await addFeed(newsroom, aNewFeed({ outlet: 'The Coast', tag: 'Sea' }));
    expect(await changeFeed(newsroom, 'a.example/feed', { readsPages: true })).toMatchObject({
      ...{ outlet: 'The Coast', tag: 'Sea', readsPages: true },
    });
    const id = feedIdOf('https://a.example/feed');
    expect(await changeFeed(newsroom, id, { tag: null })).toMatchObject({ tag: null, readsPages: true });
    expect(await changeFeed(newsroom, 'b.example/feed', { tag: 'Sea' })).toBeNull();
  });
});
