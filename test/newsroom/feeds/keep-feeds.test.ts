// Adding, finding, trying and removing feeds.
import { describe, expect, it } from 'vitest';
import { FEEDS_PER_GUILD_MAX, TRIAL_HEADLINES_MAX } from '../../../src/limits/feeds.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { feedIdOf, type NewFeed } from '../../../src/news/feed.ts';
import type { GuildId, UserId } from '../../../src/news/places.ts';
import { addFeed, addFeeds, findFeed, removeFeed, testFeed } from '../../../src/newsroom/feeds/keep-feeds.ts';
import { refreshFeeds } from '../../../src/newsroom/feeds/refresh-feeds.ts';
import { aLine, idOf, NOW, urlOf } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';
import { aFailure, aReading, createScriptedReader, linesOf } from './scripted-reader.ts';

const aNewFeed = (given: Partial<NewFeed> = {}): NewFeed => ({
  ...{ url: 'https://a.example/feed', outlet: null, tag: null, addedIn: null, addedBy: null },
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

describe('testFeed', () => {
  const outside = (script: Parameters<typeof createScriptedReader>[0]) => ({
    ...{ reader: createScriptedReader(script), now: NOW },
  });

  it('says what a feed would bring, newest first', async () => {
    const lines = [
      ...linesOf(...Array.from({ length: TRIAL_HEADLINES_MAX + 2 }, (_, place) => place)),
      aLine({ url: urlOf('new'), headline: 'The newest', publishedAt: new Date(NOW - 1).toISOString() }),
      { url: 'javascript:alert(1)', headline: 'Evil' },
    ];
    const trial = await testFeed(
      outside(() => aReading(lines, { outlet: 'The Harbour Post', movedTo: 'https://b.example/' })),
      'a.example/feed#x',
    );
    expect(trial).toMatchObject({
      ...{
        kind: 'feed',
        url: 'https://a.example/feed',
        outlet: 'The Harbour Post',
        movedTo: 'https://b.example/',
      },
      ...{ articles: TRIAL_HEADLINES_MAX + 3, rejected: 1, newestAt: NOW - 1 },
    });
    if (trial.kind !== 'feed') return;
    expect(trial.headlines).toHaveLength(TRIAL_HEADLINES_MAX);
    expect(trial.headlines[0]).toBe('The newest');
  });

  it('says what of an empty feed, of a failing one, and of an address that is refused', async () => {
    expect(
      await testFeed(
        outside(() => aReading([])),
        'a.example',
      ),
    ).toMatchObject({
      ...{ kind: 'feed', articles: 0, newestAt: null, headlines: [] },
    });
    expect(
      await testFeed(
        outside(() => aFailure()),
        'a.example',
      ),
    ).toEqual({ kind: 'failed', problem: 'It is down.' });
    const refused = outside(() => expect.unreachable('it is not read'));
    expect(await testFeed(refused, 'http://localhost/')).toMatchObject({ kind: 'refused' });
  });
});
