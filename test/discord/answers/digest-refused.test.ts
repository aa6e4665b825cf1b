// /digest add: what cannot be set up is refused with the way to mend it, and nothing is saved.
import { describe, expect, test } from 'vitest';
import { digest } from '../../../commands/digest.ts';
import { DIGEST_WORDS_MAX_LENGTH } from '../../../src/limits/digests.ts';
import { liveBots } from '../live.ts';
import { textOf } from '../message-checks.ts';
import { addDigest, keptIn, openSea, savedFrom } from './digest-desk.ts';

describe('a digest that cannot be set up', () => {
  test.each([
    [{}, /A digest needs a subject[^]*Give a \*tag\*, or \*words\*/],
    [{ tag: 'Sea', words: 'seal' }, /A digest has one subject/],
    [{ words: '-seal' }, /Nothing can be looked for in “\\-seal”/],
    [{ tag: 'Sea', time: '25:00' }, /“25\\:00” is no time of day[^]*for example 08:00/],
    [{ tag: 'Sea', time: 'noon' }, /“noon” is no time of day/],
    [{ tag: 'Sea', timezone: 'Berlln' }, /no time zone “Berlln”[^]*Did you mean Europe\/Berlin/],
    [{ tag: 'Sea', timezone: '@everyone' }, /no time zone “\\@everyone”/],
    [{ tag: 'Seaa' }, /no tag “Seaa”[^]*Did you mean: \*\*Sea\*\*/],
    [{ tag: '**zzzz**' }, /no tag “\\\*\\\*zzzz\\\*\\\*”[^]*tags/],
    [{ tag: 'Sea', days: 'mon,*someday*' }, /“\\\*someday\\\*” is no day of the week[^]*mon,wed,fri/],
    [{ tag: 'Sea', schedule: 'chosen-days' }, /Which days\?[^]*mon,wed,fri/],
    [{ tag: 'Sea', schedule: 'hourly', until: '18:00', days: 'mon' }, /Days go with a weekly schedule/],
    [{ tag: 'Sea', schedule: 'weekdays', until: '18:00' }, /A second time goes with twice a day/],
    [{ tag: 'Sea', schedule: 'hourly' }, /Until when\?[^]*its first and its last/],
    [{ tag: 'Sea', schedule: 'twice-daily' }, /Until when\?/],
    [{ tag: 'Sea', schedule: 'hourly', time: '9:00', until: '8:00' }, /8\\:00 does not come after 9\\:00/],
    [{ tag: 'Sea', until: '08:00' }, /08\\:00 does not come after 08\\:00/],
    [{ tag: 'Sea', until: 'late' }, /“late” is no time of day/],
    [{ tag: 'Sea', language: 'Klingon' }, /I know no language “Klingon”/],
    [{ tag: 'Sea', publish: true }, /Nothing can be published from <#\d+>[^]*announcement/],
    [{ tag: 'Sea', 'forum-tag': 'News' }, /<#\d+> is no forum/],
  ])('with %j says what is wrong and what to give', async (given, sentence) => {
    const opened = await openSea();
    const { text, message } = await opened.ask('digest add', given);
    expect(text).toMatch(sentence);
    expect(message.onlyFor).toBe(opened.discord.members[0]?.id);
    expect(message.components).not.toMatchObject([{ components: [{}, { type: 1 }] }]);
    expect(await keptIn(opened)).toEqual([]);
  });

  test('of more words than a title holds is not taken by Discord already', async () => {
    const { ask } = await openSea();
    const words = 'x'.repeat(DIGEST_WORDS_MAX_LENGTH + 1);
    await expect(ask('digest add', { words })).rejects.toThrow(/takes 0 to 100 characters/);
    await expect(ask('digest add', { tag: 'Sea', stories: 2 })).rejects.toThrow(/from 3 to 8/);
    await expect(ask('digest add', { tag: 'Sea', stories: 9 })).rejects.toThrow(/from 3 to 8/);
  });

  test.each([
    [['SendMessages'], {}, '**Send Messages**'],
    [['ViewChannel', 'SendMessages'], {}, '**View Channel**, **Send Messages**'],
    [['CreatePublicThreads'], { thread: true }, '**Create Public Threads**'],
  ] as const)('for want of %j with %j names it and how to allow it', async (names, given, shown) => {
    const opened = await openSea();
    const { discord, ask } = opened;
    const channel = discord.channelIds[1] ?? '';
    discord.denyBot(channel, names);
    const { text } = await ask('digest add', { tag: 'Sea', channel, ...given });
    expect(text).toContain(`I can’t post in <#${channel}>`);
    expect(text).toContain(`Missing there: ${shown}. Nothing was saved.`);
    expect(text).toContain(
      `channel settings → Permissions → add me → allow ${names.length > 1 ? 'them' : 'it'}`,
    );
    discord.allowBot(channel);
    expect((await ask('digest add', { tag: 'Sea', channel, ...given })).text).toContain('not saved yet');
  });

  test('in this channel for want of a permission is refused as in a chosen one', async () => {
    const opened = await openSea();
    const channelId = opened.discord.channelIds[0] ?? '';
    opened.discord.denyBot(channelId, ['SendMessages']);
    expect((await opened.ask('digest add', { tag: 'Sea' }, { channelId })).text).toContain('I can’t post');
  });

  test('because it would mention @everyone is refused', async () => {
    const opened = await openSea();
    const { text } = await opened.ask('digest add', { tag: 'Sea', mention: opened.discord.guildId });
    expect(text).toContain('A digest mentions no @everyone');
  });

  test('because it is set up already is shown, and kept once', async () => {
    const opened = await openSea();
    await addDigest(opened, { tag: 'Sea' });
    const again = await opened.ask('digest add', { tag: 'Sea' });
    expect(again.text).toContain('This digest is set up already');
    expect(await keptIn(opened)).toHaveLength(1);
  });

  test('because the server has 25 says which command makes room, for a draft that was first too', async () => {
    const opened = await openSea();
    const first = await opened.ask('digest add', { tag: 'Sea', time: '1:30' });
    for (let hour = 0; hour < 24; hour += 1) await addDigest(opened, { tag: 'Sea', time: `${hour}:00` });
    await addDigest(opened, { tag: 'Sea', time: '0:30' });
    const { text } = await opened.ask('digest add', { tag: 'Sea', time: '2:30' });
    expect(text).toContain('This server has 25 digests, which is the most');
    expect(text).toMatch(/Remove one with <\/digest remove:\d+> first/);
    expect((await savedFrom(opened, first)).text).toContain('This server has 25 digests');
    expect(await keptIn(opened)).toHaveLength(25);
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
    const { client, discord } = await startLive({ commands: [digest] });
    client.guilds.cache.delete(discord.guildId);
    const where = { tag: 'Sea', channel: discord.channelIds[1] ?? '' };
    const { components } = await (await discord.member().command('digest add', where)).answered;
    expect(textOf(components)).toContain('I am not in this server');
  });
});
