// /digest add: what is set up, and what is refused with the way to mend it, nothing saved.
import { Events, Routes, type APIThreadChannel } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { GuildId } from '../../../src/news/places.ts';
import { heard, roleNamed } from '../delivery/open-sender.ts';
import { digest } from '../../../commands/digest.ts';
import { liveBots, logIn } from '../live.ts';
import { textOf } from '../message-checks.ts';
import { FRIDAY, openBot, seaLine, type OpenedBot } from './open-bot.ts';

async function openSea(): Promise<OpenedBot> {
  const opened = await openBot();
  await opened.takeIn(seaLine('seal', FRIDAY - 3_600_000));
  return opened;
}

async function kept({ newsroom, discord }: OpenedBot) {
  return newsroom.store.subscriptions.listSubscriptions(discord.guildId as GuildId);
}

describe('a digest that can be set up', () => {
  test('is kept as asked, and said so to who asked alone', async () => {
    const opened = await openSea();
    const { ask, discord } = opened;
    const client = await logIn(discord);
    const readers = roleNamed(client, discord, 'News readers');
    const channel = discord.channelIds[1] ?? '';
    const { text, message } = await ask('digest add', {
      ...{ tag: 't:sea', channel, schedule: 'weekly', day: '3', time: '18:30' },
      ...{ timezone: 'Europe/Berlin', stories: 3, mention: readers },
    });
    expect(message.onlyFor).toBe(discord.members[0]?.id);
    expect(text).toContain(`### Digest of Sea in <#${channel}>`);
    expect(text).toContain('every Wednesday at 18:30, Europe/Berlin');
    expect(text).toContain('Up to 3 stories');
    expect(text).toContain(`Mentions <@&${readers}>`);
    expect(text).toContain(`<t:${Date.UTC(2026, 10, 25, 17, 30) / 1_000}:f>`);
    expect(message.mentionedRoleIds).toEqual([]);
    expect(text).not.toContain('nobody is notified');
    expect(await kept(opened)).toMatchObject([
      {
        ...{ channel, guild: discord.guildId, tag: { slug: 'sea', name: 'Sea' }, stories: 3 },
        ...{ mention: readers, createdBy: discord.members[0]?.id, coveredUntil: FRIDAY },
        schedule: { weekdays: [3], time: { hour: 18, minute: 30 }, zone: 'Europe/Berlin' },
      },
    ]);
  });

  test('with a tag alone is daily in this channel at eight, UTC, and the zone is named', async () => {
    const opened = await openSea();
    const channelId = opened.discord.channelIds[1] ?? '';
    const { text } = await opened.ask('digest add', { tag: 'sea' }, { channelId });
    expect(text).toContain(`in <#${channelId}>`);
    expect(text).toContain('daily at 08:00, UTC');
    expect(text).toContain('No time zone was given: UTC it is.');
    expect(text).toContain('Up to 5 stories');
    expect(text).not.toContain('Mentions');
  });

  test('without a zone is in the zone that the server chose last', async () => {
    const opened = await openSea();
    await opened.ask('digest add', { tag: 'Sea', timezone: 'Lisbon' });
    const { text } = await opened.ask('digest add', { tag: 'Sea', time: '9:15' });
    expect(text).toContain('daily at 09:15, Europe/Lisbon');
    expect(text).toContain('No time zone was given: Europe/Lisbon it is.');
  });

  test('that is set up already is shown, and kept once', async () => {
    const opened = await openSea();
    await opened.ask('digest add', { tag: 'Sea' });
    const again = await opened.ask('digest add', { tag: 'Sea' });
    expect(again.text).toContain('This digest is set up already.');
    expect(await kept(opened)).toHaveLength(1);
  });

  test('in a thread is posted there', async () => {
    const opened = await openSea();
    const { discord, ask, clock, takeIn, deliver } = opened;
    const client = await logIn(discord);
    const created = heard(client, Events.ThreadCreate);
    const parent = discord.channelIds[0] ?? '';
    const thread = await client.rest.post(Routes.threads(parent), { body: { name: 'Sea', type: 11 } });
    await created;
    const { id } = thread as APIThreadChannel;
    const added = await ask('digest add', { tag: 'Sea', channel: id });
    expect(added.text).toContain(`Digest of Sea in <#${id}>`);
    await takeIn(seaLine('whale', FRIDAY));
    clock.now = FRIDAY + 20 * 3_600_000;
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(discord.messages(id)).toHaveLength(1);
  });

  test('with a role that not anyone may mention says that it notifies nobody', async () => {
    const { ask, discord } = await openSea();
    const managers = roleNamed(await logIn(discord), discord, 'Managers');
    const { text } = await ask('digest add', { tag: 'Sea', mention: managers });
    expect(text).toContain(`Mentions <@&${managers}>.`);
    expect(text).toContain(`<@&${managers}> is shown, but nobody is notified`);
  });

  test('where the history may not be read is set up, with a word on what that costs', async () => {
    const opened = await openSea();
    const { discord, ask } = opened;
    const channel = discord.channelIds[1] ?? '';
    discord.denyBot(channel, ['ReadMessageHistory']);
    const { text } = await ask('digest add', { tag: 'Sea', channel });
    expect(text).toContain(`I may not read the message history in <#${channel}>`);
    expect(await kept(opened)).toHaveLength(1);
  });
});

describe('a digest that cannot be set up', () => {
  test.each([
    [{ time: '25:00' }, /“25\\:00” is no time of day[^]*for example 08:00/],
    [{ time: 'noon' }, /“noon” is no time of day/],
    [{ timezone: 'Berlln' }, /no time zone “Berlln”[^]*Did you mean Europe\/Berlin/],
    [{ timezone: '@everyone' }, /no time zone “\\@everyone”/],
    [{ tag: 'Seaa' }, /no tag “Seaa”[^]*Did you mean: \*\*Sea\*\*/],
    [{ tag: '**zzzz**' }, /no tag “\\\*\\\*zzzz\\\*\\\*”[^]*tags/],
  ])('with %j says what is wrong and what may be meant', async (wrong, sentence) => {
    const opened = await openSea();
    const { text, message } = await opened.ask('digest add', { tag: 'Sea', ...wrong });
    expect(text).toMatch(sentence);
    expect(message.onlyFor).toBe(opened.discord.members[0]?.id);
    expect(await kept(opened)).toEqual([]);
  });

  test.each([
    [['SendMessages'], '**Send Messages**'],
    [['ViewChannel', 'SendMessages'], '**View Channel**, **Send Messages**'],
  ] as const)('for want of %j names it and how to allow it', async (names, shown) => {
    const opened = await openSea();
    const { discord, ask } = opened;
    const channel = discord.channelIds[1] ?? '';
    discord.denyBot(channel, names);
    const { text } = await ask('digest add', { tag: 'Sea', channel });
    expect(text).toContain(`I can’t post in <#${channel}>`);
    expect(text).toContain(`Missing there: ${shown}. Nothing was saved.`);
    expect(text).toContain('channel settings → Permissions');
    expect(await kept(opened)).toEqual([]);
    discord.allowBot(channel);
    expect((await ask('digest add', { tag: 'Sea', channel })).text).toContain('Digest of Sea');
  });

  test('in this channel for want of a permission is refused as in a chosen one', async () => {
    const opened = await openSea();
    const channelId = opened.discord.channelIds[0] ?? '';
    opened.discord.denyBot(channelId, ['SendMessages']);
    expect((await opened.ask('digest add', { tag: 'Sea' }, { channelId })).text).toContain('I can’t post');
    expect(await kept(opened)).toEqual([]);
  });

  test('because it would mention @everyone is refused', async () => {
    const opened = await openSea();
    const { text } = await opened.ask('digest add', { tag: 'Sea', mention: opened.discord.guildId });
    expect(text).toContain('A digest mentions no @everyone');
    expect(await kept(opened)).toEqual([]);
  });

  test('because the server has 25 says which command makes room', async () => {
    const opened = await openSea();
    for (let hour = 0; hour < 24; hour += 1)
      await opened.ask('digest add', { tag: 'Sea', time: `${hour}:00` });
    await opened.ask('digest add', { tag: 'Sea', time: '0:30' });
    const { text } = await opened.ask('digest add', { tag: 'Sea', time: '1:30' });
    expect(text).toContain('This server has 25 digests, which is the most');
    expect(text).toMatch(/Remove one with <\/digest remove:\d+> first/);
    expect(await kept(opened)).toHaveLength(25);
  });

  test('by a plain member is refused before it comes to the bot', async () => {
    const { discord } = await openSea();
    const plain = discord.member(discord.members[1]?.id);
    await expect(plain.command('digest add', { tag: 'Sea' })).rejects.toThrow(/does not see the command/);
    await expect(plain.command('digest list')).rejects.toThrow(/does not see the command/);
    await expect(plain.command('feeds list')).rejects.toThrow(/does not see the command/);
  });
});

describe('a server that has the commands without the bot', () => {
  const startLive = liveBots();

  test('is told that nobody is there to post', async () => {
    const { client, discord, newsroom } = await startLive({ commands: [digest] });
    client.guilds.cache.delete(discord.guildId);
    const where = { tag: 'Sea', channel: discord.channelIds[1] ?? '' };
    const { components } = await (await discord.member().command('digest add', where)).answered;
    expect(textOf(components)).toContain('I am not in this server');
    const guild = discord.guildId as GuildId;
    expect(await newsroom.store.subscriptions.listSubscriptions(guild)).toEqual([]);
  });
});
