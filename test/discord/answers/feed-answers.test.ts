// /feeds: addresses are added, tried, listed and removed by the server that added them.
import { describe, expect, test } from 'vitest';
import type { GuildId } from '../../../src/news/places.ts';
import { problemOfStatus } from '../../../src/adapters/sources/http/http-problems.ts';
import { aFailedReading, aNewFeed, feedUrlOf, guildOf } from '../../contracts/digest-nouns.ts';
import { HOSTILE } from '../hostile.ts';
import { textOf } from '../message-checks.ts';
import { aFoundFeed, aReadingOf, createDesk } from './feeds-desk.ts';
import { FRIDAY, openBot, seaLine, valueOf } from './open-bot.ts';

const ADDRESS = 'https://fjord-post.example/feed.xml';
const UNKNOWN = 'No such feed was added in this server';

async function openWithDesk() {
  const desk = createDesk();
  const opened = await openBot({ feeds: desk });
  desk.newsroom = opened.newsroom;
  const guild = opened.discord.guildId as GuildId;
  const kept = () => opened.newsroom.store.feeds.listFeeds();
  return { ...opened, desk, guild, kept };
}

describe('/feeds add', () => {
  test('keeps the feed as given, and has it read soon', async () => {
    const { ask, desk, kept, discord } = await openWithDesk();
    const { text, message } = await ask('feeds add', { address: ADDRESS, outlet: 'Fjord Post', tag: 'Sea' });
    expect(text).toContain(`Added: \`${ADDRESS}\``);
    expect(text).toMatch(/no digest tells it as news\. <\/feeds list:\d+> shows how it does/);
    expect(message.onlyFor).toBe(discord.members[0]?.id);
    expect(desk.soon).toBe(1);
    expect(await kept()).toMatchObject([
      {
        ...{ url: ADDRESS, outlet: 'Fjord Post', tag: 'Sea' },
        ...{ addedIn: discord.guildId, addedBy: discord.members[0]?.id },
      },
    ]);
  });

  test('of a site says how it led to the feed, that it is for all, and what else could be added', async () => {
    const { ask, desk, kept } = await openWithDesk();
    const other = aFoundFeed({ url: 'https://fjord-post.example/sport', title: 'Sport @everyone' });
    desk.discovery = { kind: 'found', feeds: [aFoundFeed({ by: 'link' }), other] };
    const { text } = await ask('feeds add', { address: 'fjord-post.example', 'full-text': true });
    expect(text).toContain('It is an RSS feed that the page names.');
    expect(text).toMatch(/for all servers: the index is one, and this server may add up to \d+ feeds/);
    expect(text).toContain('- `https://fjord-post.example/sport` Sport \\@everyone');
    expect(await kept()).toMatchObject([{ url: ADDRESS, readsPages: true }]);
  });

  test('of an address where nothing can be read says why, and keeps nothing', async () => {
    const { ask, desk, kept } = await openWithDesk();
    desk.discovery = { kind: 'failed', problem: 'The page names no feed: look for a tag page.' };
    const { text } = await ask('feeds add', { address: 'fjord-post.example' });
    expect(text).toContain('Nothing was found to add');
    expect(text.replaceAll('\\', '')).toContain('The page names no feed: look for a tag page.');
    expect([desk.soon, await kept()]).toEqual([0, []]);
  });

  test('of a feed of this server’s changes how it is read', async () => {
    const { ask, kept } = await openWithDesk();
    await ask('feeds add', { address: ADDRESS, tag: 'Sea' });
    const { text } = await ask('feeds add', { address: ADDRESS, 'full-text': true });
    expect(text).toContain(`Changed: \`${ADDRESS}\``);
    expect(await kept()).toMatchObject([{ tag: 'Sea', readsPages: true }]);
  });

  test('of what is read already says so, and keeps whose it is', async () => {
    const { ask, newsroom, kept } = await openWithDesk();
    await newsroom.store.feeds.addFeed(aNewFeed({ url: ADDRESS, addedIn: guildOf(9) }), FRIDAY);
    const { text } = await ask('feeds add', { address: 'fjord-post.example/feed.xml#top' });
    expect(text).toContain(`This feed is read already: \`${ADDRESS}\``);
    expect((await kept()).map(({ addedIn }) => addedIn)).toEqual([guildOf(9)]);
  });

  test.each([
    ['steam://run/1', /not a web address/],
    ['https://me:hunter2@a.example/feed', /user name or password/],
    ['http://192.168.0.1/feed', /private network/],
    ['http://localhost/feed', /private network/],
    ['https://a.example/feed?token=abc', /key of somebody’s own/],
    ['@everyone', /not a web address/],
  ])('of %s is refused with a sentence', async (address, sentence) => {
    const { ask, desk, kept } = await openWithDesk();
    for (const command of ['feeds add', 'feeds test']) {
      const { text } = await ask(command, { address });
      expect(text).toMatch(sentence);
      expect(text).not.toContain('hunter2');
    }
    expect(await kept()).toEqual([]);
    expect(desk.soon).toBe(0);
  });
});

describe('/feeds list', () => {
  test('without any says how to add one', async () => {
    const { ask, newsroom } = await openWithDesk();
    await newsroom.store.feeds.addFeed(aNewFeed({ addedIn: guildOf(9) }), FRIDAY);
    const { text } = await ask('feeds list');
    expect(text).toContain('No feed was added in this server');
    expect(text).toMatch(/<\/feeds add:\d+> adds one/);
  });

  test('says to who reads German in German why a feed fails', async () => {
    const { discord, newsroom, guild } = await openWithDesk();
    const { feeds } = newsroom.store;
    const { feed } = await feeds.addFeed(aNewFeed({ addedIn: guild }), FRIDAY);
    const problem = problemOfStatus(503, 'fjord-post.example');
    await feeds.recordReading(feed.id, FRIDAY, aFailedReading({ problem }));
    const asked = await discord.member(discord.members[0]?.id, 'de').command('feeds list');
    const text = textOf((await asked.answered).components).replaceAll('\\', '');
    expect(text).toContain('fjord-post.example antwortet 503: Es hat selbst eine Störung.');
    expect(text).not.toContain('trouble');
  });

  test('shows this server’s, those in trouble first', async () => {
    const { ask, newsroom, guild } = await openWithDesk();
    const { feeds } = newsroom.store;
    const add = async (place: string) =>
      (await feeds.addFeed(aNewFeed({ url: feedUrlOf(place), addedIn: guild }), FRIDAY)).feed.id;
    const fail = async (place: string, isPaused: boolean, times: number) => {
      const id = await add(place);
      for (let time = 0; time < times; time += 1)
        await feeds.recordReading(id, FRIDAY, {
          ...{
            kind: 'failed',
            problem: '@everyone it is **gone**.',
            nextReadAt: FRIDAY + 1,
            isPaused,
            tell: null,
          },
        });
    };
    await add('1-well');
    await fail('2-failing', false, 3);
    await fail('3-paused', true, 1);
    await feeds.addFeed(aNewFeed({ url: feedUrlOf('4-foreign'), addedIn: guildOf(9) }), FRIDAY);
    const { text } = await ask('feeds list');
    expect([...text.matchAll(/feeds\/(\S+)\.xml/g)].map(([, place]) => place)).toEqual([
      '3-paused',
      '2-failing',
      '1-well',
    ]);
    expect(text).toContain('**paused**: \\@everyone it is \\*\\*gone\\*\\*. Add it again to try it anew.');
    expect(text).toContain('**failing** 3 times in a row: \\@everyone');
    expect(text).toContain('not read yet');
  });
});

describe('/feeds test', () => {
  test('shows what an address would bring, and keeps nothing', async () => {
    const { ask, desk, kept } = await openWithDesk();
    desk.reading = aReadingOf(
      [seaLine('seal', FRIDAY - 7_200_000), seaLine('whale', FRIDAY - 3_600_000)],
      'Fjord Post',
    );
    const { text } = await ask('feeds test', { address: ADDRESS });
    expect(text).toContain(`What \`${ADDRESS}\` would bring`);
    expect(text).toContain(
      `2 items by Fjord Post: 2 would come in · newest <t:${(FRIDAY - 3_600_000) / 1_000}:R>`,
    );
    expect(text).toMatch(/- The whale has come to whale bay\n.*comes in.*\n- The seal has come/);
    expect(text).toContain('Nothing of it was kept.');
    expect(await kept()).toEqual([]);
  });

  test('of an empty feed and of a broken one says so', async () => {
    const { ask, desk } = await openWithDesk();
    expect((await ask('feeds test', { address: ADDRESS })).text).toContain('holds nothing at the moment');
    const problem = 'The server answered 404: look for another address.';
    desk.reading = { kind: 'failed', problem, isGone: false, retryAfterMs: null };
    const { text } = await ask('feeds test', { address: ADDRESS });
    expect(text).toContain(`\`${ADDRESS}\` cannot be read`);
    expect(text.replaceAll('\\', '')).toContain(problem);
  });

  test('is never led by what is in the feed', async () => {
    const { ask, desk } = await openWithDesk();
    for (const hostile of HOSTILE) {
      const line = { ...seaLine('seal', FRIDAY), headline: `a ${hostile} b` };
      desk.reading = aReadingOf([line], hostile);
      const { text, message } = await ask('feeds test', { address: ADDRESS });
      expect(message.mentionedRoleIds).toEqual([]);
      expect(text).not.toMatch(/(?<!\\)(?:<[@#]|@everyone|@here|\[label\]\(|https?:\/\/(?!fjord-post))/);
    }
  });
});

describe('/feeds remove', () => {
  test('reads this server’s no more, by id or by address', async () => {
    const { ask, kept } = await openWithDesk();
    await ask('feeds add', { address: ADDRESS });
    const [feed] = await kept();
    expect((await ask('feeds remove', { feed: feed?.id ?? '' })).text).toContain(`Removed: \`${ADDRESS}\``);
    await ask('feeds add', { address: ADDRESS });
    expect((await ask('feeds remove', { feed: ADDRESS })).text).toContain('Removed');
    expect(await kept()).toEqual([]);
  });

  test('never touches those of others', async () => {
    const { ask, newsroom, kept } = await openWithDesk();
    const { feeds } = newsroom.store;
    const { feed } = await feeds.addFeed(aNewFeed({ url: ADDRESS, addedIn: guildOf(9) }), FRIDAY);
    await feeds.addFeed(aNewFeed({ url: feedUrlOf('operator') }), FRIDAY);
    for (const asked of [feed.id, ADDRESS, feedUrlOf('operator'), 'nothing', '@everyone'])
      expect((await ask('feeds remove', { feed: asked })).text).toContain(UNKNOWN);
    expect(await kept()).toHaveLength(2);
  });

  test('suggests this server’s, by outlet or address', async () => {
    const { ask, discord, newsroom } = await openWithDesk();
    await ask('feeds add', { address: ADDRESS, outlet: 'Fjord Post' });
    await ask('feeds add', { address: `https://quay.example/${'a'.repeat(300)}` });
    await newsroom.store.feeds.addFeed(aNewFeed({ addedIn: guildOf(9) }), FRIDAY);
    const suggest = (feed: string) => discord.member().complete('feeds remove', ['remove', 'feed'], { feed });
    expect(await suggest('')).toHaveLength(2);
    const [fjord] = await suggest('FJORD');
    expect(fjord?.name).toBe(`Fjord Post — ${ADDRESS}`);
    const quay = await suggest('quay.example');
    expect(quay).toHaveLength(1);
    expect(quay[0]?.name.length).toBeLessThanOrEqual(100);
    await ask('feeds remove', { feed: valueOf(quay) });
    expect(await suggest('quay')).toEqual([]);
  });
});
