// How the bot is: all of it for managers of its operator's server, a server's own part for managers of others.
import { describe, expect, test } from 'vitest';
import { STATUS_DIGESTS_SHOWN_MAX } from '../../src/limits/status.ts';
import { HOUR_MS } from '../../src/limits/units.ts';
import type { GuildId, UserId } from '../../src/news/places.ts';
import { aFailedReading, aNewFeed, aNewSubscription, guildOf } from '../contracts/digest-nouns.ts';
import { HOSTILE } from '../discord/hostile.ts';
import { openDiscord } from '../discord/live.ts';
import { inventedLines, startWorld, type World, type WorldOptions } from './world.ts';

const SECRET = 'https://quay-courier.example/feed/a-secret-key?token=abcdef0123456789';

/** A bot whose operator's channel is in the server, or in none. */
async function openWorld(options: WorldOptions & { isOperators?: boolean } = {}): Promise<World> {
  const { isOperators = true, ...rest } = options;
  const discord = options.discord ?? (await openDiscord());
  const own = isOperators ? { operatorChannelId: discord.channelIds[1] ?? '' } : {};
  return startWorld({ lines: inventedLines(20, Date.now()), ...rest, discord, ...own });
}

/** A feed of the server that has failed twice, and one of another server. */
async function failFeeds({ composed, discord }: World, url: string): Promise<void> {
  const { feeds } = composed.newsroom.store;
  const [guild, member] = [discord.guildId as GuildId, discord.members[0]?.id as UserId];
  const now = Date.now();
  for (const given of [
    { url, outlet: 'The **Quay** Courier', addedIn: guild, addedBy: member },
    { url: 'https://elsewhere.example/rss', outlet: 'Elsewhere', addedIn: guildOf(9), addedBy: null },
  ]) {
    const { feed } = await feeds.addFeed(aNewFeed(given), now);
    for (const at of [now, now + 1])
      await feeds.recordReading(feed.id, at, aFailedReading({ nextReadAt: now - HOUR_MS }));
  }
}

describe('the status', () => {
  test('tells managers of the operator’s server everything', async () => {
    const world = await openWorld();
    await failFeeds(world, SECRET);
    const { text, message } = await world.ask('status');
    expect(message.onlyFor).toBe(world.discord.members[0]?.id);
    for (const line of [
      /^\*\*Program\*\* · version 0\.0\.0-test · running since <t:\d+:f> · [\d,]+ MB of memory · 1 of 1 shard of this process connected to Discord; the bot has 1$/m,
      /^\*\*Index\*\* · 20 articles · [\d,]+ MB · changed <t:\d+:R>$/m,
      /^\*\*Feeds\*\* · 0 working · 2 failing · the longest is due since <t:\d+:f>$/m,
      /^\*\*Model\*\* · none is set up; all sentences are quoted$/m,
      /^\*\*Digests\*\* · none$/m,
      /^\*\*Cache\*\* · works$/m,
      /^### This server$/m,
      /^Newest article: <t:\d+:R>$/m,
    ])
      expect(text).toMatch(line);
    expect(text).not.toMatch(/secret|abcdef|elsewhere/i);
  });

  test('tells others who may run it what concerns their server alone', async () => {
    const world = await openWorld({ isOperators: false });
    await failFeeds(world, SECRET);
    const { text } = await world.ask('status');
    expect(text).toMatch(
      /^## Status\n### This server\nI am connected to Discord here\.\nNewest article: <t:\d+:R>\n/,
    );
    expect(text).toContain('1 feed that was added here needs a look');
    expect(text).toContain('- The \\*\\*Quay\\*\\* Courier `quay-courier.example`: failed 2 times in a row');
    expect(text).not.toMatch(/Program|Index|Model|Cache|secret|abcdef|elsewhere/i);
  });

  test('is no operator’s where the channel is gone, is in another server, or who asks manages nothing', async () => {
    const discord = await openDiscord();
    const gone = await openWorld({ discord });
    discord.deleteChannel(discord.channelIds[1] ?? '');
    expect((await gone.ask('status')).text).not.toContain('Program');
    const elsewhere = await startWorld({ operatorChannelId: '381870553235193857' });
    expect((await elsewhere.ask('status')).text).not.toContain('Program');
    const world = await openWorld();
    await expect(world.ask('status', {}, { memberPlace: 1 })).rejects.toThrow();
  });

  test('counts what became of digests, and names those of the server with what they wait for', async () => {
    const clock = { now: Date.now() };
    const world = await openWorld({ clock: () => clock.now });
    const { subscriptions } = world.composed.newsroom.store;
    const guild = world.discord.guildId as GuildId;
    const add = (given: Parameters<typeof aNewSubscription>[0]) =>
      subscriptions.addSubscription(aNewSubscription({ guild, nextRunAt: clock.now + HOUR_MS, ...given }));
    const paused = await add({});
    await subscriptions.pauseSubscription(paused.id, 'no-permission');
    for (let made = 0; made < STATUS_DIGESTS_SHOWN_MAX; made += 1) await add({});
    await subscriptions.addSubscription(
      aNewSubscription({ guild: guildOf(9), nextRunAt: clock.now - HOUR_MS }),
    );
    const { text } = await world.ask('status');
    expect(text).toMatch(
      /^\*\*Digests\*\* · 11 active · 1 paused · the longest is due since <t:\d+:f> · none came due in the last 24 hours$/m,
    );
    expect(text).toMatch(/^- \S.* in <#\d+>: \*\*paused\*\*: may not post$/m);
    expect(text.match(/^- \S.* in <#\d+>: next <t:\d+:R>$/gm)).toHaveLength(STATUS_DIGESTS_SHOWN_MAX - 1);
    expect(text).toMatch(/^-# and 1 more \(<\/digest list:\d+>\)$/m);
    clock.now += 2 * HOUR_MS;
    await world.deliver();
    expect((await world.ask('status')).text).toMatch(/in the last 24 hours: \d+ skipped/);
  });

  test('shows a writer with what is left of its day', async () => {
    const settings = {
      OPENAI_BASE_URL: 'http://127.0.0.1:9/v1',
      OPENAI_MODEL: 'quill',
      WRITER_DAILY_TOKENS: '5000',
    };
    const world = await openWorld({ settings });
    expect((await world.ask('status')).text).toMatch(
      /^\*\*Model\*\* · .*quill.* · 0 of 5,000 tokens today$/m,
    );
  });

  test('stays one message that does nothing, whatever outlets are called', async () => {
    const world = await openWorld();
    const { feeds } = world.composed.newsroom.store;
    const names = [...HOSTILE, '*'.repeat(200)];
    for (const [place, outlet] of names.entries()) {
      const url = `https://outlet-${place}.example/rss`;
      const added = aNewFeed({ url, outlet, addedIn: world.discord.guildId as GuildId });
      const { feed } = await feeds.addFeed(added, Date.now());
      await feeds.recordReading(feed.id, Date.now(), aFailedReading({ isPaused: place % 2 === 0 }));
    }
    const { text } = await world.ask('status');
    expect(text).not.toMatch(/(?<!\\)(?:@everyone|@here|<@|\|\|)|[\u202A-\u202E\u200B]/);
    expect(text).toContain(`${names.length} feeds that were added here need a look`);
  });
});
