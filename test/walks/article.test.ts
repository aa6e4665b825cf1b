// The walk of an article: from an outlet’s address through the reading worker into the index, and out by /news.
import { describe, expect, test } from 'vitest';
import type { ArticleLine } from '../../src/news/article.ts';
import type { GuildId } from '../../src/news/places.ts';
import { addFeed } from '../../src/newsroom/feeds/keep-feeds.ts';
import { seaLine } from '../discord/answers/open-bot.ts';
import { publish } from './feed-server.ts';
import { LOOPBACK, passHalfAnHour, startClock } from './virtual-time.ts';
import { headlinesIn, startWorld, type World } from './world.ts';

const HOUR_MS = 3_600_000;

/** Addresses that this server has added, not read yet. */
async function keep({ composed, discord }: World, ...urls: string[]): Promise<void> {
  const by = {
    outlet: null,
    tag: null,
    readsPages: false,
    addedIn: discord.guildId as GuildId,
    addedBy: null,
  };
  for (const url of urls) {
    const { kind } = await addFeed(composed.newsroom, { url, ...by }, { arePrivateNetworksAllowed: true });
    if (kind !== 'added') throw new Error(`${url} is ${kind}.`);
  }
}

/** Counts what the bot’s own thread takes into the index. */
function countTakenHere({ composed }: World): () => number {
  const { articles } = composed.newsroom.store;
  const takeIn = articles.takeIn.bind(articles);
  let count = 0;
  articles.takeIn = async (...given) => {
    count += 1;
    return takeIn(...given);
  };
  return () => count;
}

describe('an article', () => {
  test('in a feed of any format or on a tag page is read beside the bot, once, and found by /news', async () => {
    const clock = startClock();
    const line = (subject: string, agoMs: number): ArticleLine => seaLine(subject, clock.now - agoMs);
    const { origin, answers } = await publish(
      {
        '/rss': {
          ...{ format: 'rss', outlet: 'The Harbour Post' },
          lines: [line('seal', HOUR_MS), line('whale', -600_000)],
        },
        '/atom': { format: 'atom', outlet: 'Fjord Post', lines: [line('otter', 2 * HOUR_MS)] },
        '/feed.json': { format: 'json', outlet: 'Radio Corran', lines: [line('walrus', 3 * HOUR_MS)] },
        '/tag/tides': {
          ...{ format: 'tag-page', outlet: 'Saltby Courier', tag: 'Tides' },
          lines: ['heron', 'gannet', 'puffin'].map((bird, number) => line(bird, (4 + number) * HOUR_MS)),
        },
        '/broken': { body: '<?xml version="1.0"?><note/>' },
        '/down': { status: 503 },
      },
      () => clock.now,
    );
    const warnings = ['a feed could not be read'];
    const world = await startWorld({ clock: () => clock.now, settings: LOOPBACK, warnings });
    const { read, ask } = world;
    const takenHere = countTakenHere(world);
    const paths = ['/broken', '/down', '/rss', '/atom', '/feed.json', '/tag/tides'];
    await keep(world, ...paths.map((path) => origin + path));

    const pages = { read: 0, withheld: 0, failed: 0 };
    const first = { read: 4, unchanged: 0, failed: 2, added: 6, updated: 0, rejected: 0, pages };
    expect(await read()).toEqual({ kind: 'report', report: first });
    expect(await read()).toBeNull();
    const before = answers.length;
    const found = await ask('news', { query: 'bay' });
    expect(found.text).toContain('-# 6 stories');
    expect(found.text).toContain('Fishers saw the seal off seal bay on Friday.');
    const onTagPage = await ask('news', { tag: 'tides' });
    expect(headlinesIn(onTagPage.text)).toHaveLength(3);
    expect(onTagPage.text).toContain('[Saltby Courier](https://harbour-post.example/heron)');
    const listed = (await ask('feeds list')).text;
    expect(listed.match(/\*\*failing\*\* once: /g)).toHaveLength(2);
    expect(listed.match(/[13] articles? so far/g)).toHaveLength(4);

    passHalfAnHour(clock);
    const second = { read: 1, unchanged: 3, failed: 2, added: 1, updated: 0, rejected: 0, pages };
    expect(await read()).toEqual({ kind: 'report', report: second });
    expect(answers.slice(before).filter(({ status }) => status === 304)).toHaveLength(3);
    expect((await ask('news', { query: 'whale' })).text).toContain('The whale has come to whale bay');
    expect((await ask('feeds list')).text.match(/\*\*failing\*\* 2 times in a row: /g)).toHaveLength(2);
    expect(takenHere()).toBe(0);
  });
});

describe('a feed that a member adds', () => {
  test('is tried without a trace, then read at once, and read no more when it is removed', async () => {
    const clock = startClock();
    const lines = ['seal', 'otter'].map((subject) => seaLine(subject, clock.now - HOUR_MS));
    const { origin, answers } = await publish(
      { '/rss': { format: 'rss', outlet: 'The Harbour Post', lines } },
      () => clock.now,
    );
    const world = await startWorld({ clock: () => clock.now, settings: LOOPBACK });
    const { ask, read, discord } = world;
    const address = `${origin}/rss`;

    const trial = await ask('feeds test', { address });
    expect(trial.text).toContain('2 items by The Harbour Post');
    expect(trial.text).toContain('The seal has come to seal bay');
    expect((await ask('news')).text).toContain('The index is empty');
    expect((await ask('feeds list')).text).toContain('No feed was added in this server');
    expect(world.askedRound()).toBeNull();

    expect((await ask('feeds add', { address, tag: 'Shore' })).text).toContain('Added: ');
    expect(await world.askedRound()).toMatchObject({ report: { read: 1, added: 2 } });
    expect(headlinesIn((await ask('news', { tag: 'Shore' })).text)).toHaveLength(2);
    expect((await ask('feeds list')).text).toContain('2 articles so far');

    const [choice] = await discord.member().complete('feeds remove', ['remove', 'feed'], { feed: 'harbour' });
    expect((await ask('feeds remove', { feed: String(choice?.value) })).text).toContain('Removed: ');
    passHalfAnHour(clock);
    expect(await read()).toBeNull();
    // Tried and added, each time looked into first.
    expect(answers).toHaveLength(4);
    expect(headlinesIn((await ask('news', { tag: 'Shore' })).text)).toHaveLength(2);
  });
});
