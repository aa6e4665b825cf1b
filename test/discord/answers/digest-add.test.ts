// /digest add: the draft and what it would have told, in any channel and on any schedule, kept only on Save.
import { Events, Routes, type APIThreadChannel } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { heard, roleNamed } from '../delivery/open-sender.ts';
import { logIn } from '../live.ts';
import { addDigest, keptIn, openSea } from './digest-desk.ts';
import { FRIDAY, seaLine } from './open-bot.ts';

describe('a digest that can be set up', () => {
  test('is shown to who asked alone with what it would have told, and is not kept yet', async () => {
    const opened = await openSea();
    const { text, message } = await opened.ask('digest add', { tag: 't:sea' });
    expect(message.onlyFor).toBe(opened.discord.members[0]?.id);
    expect(text).toMatch(/### Digest of Sea in <#\d+>: not saved yet/);
    expect(text).toContain('What it would have told of the last day:\n1. The seal has come to seal bay (');
    expect(text).toContain('It tells only what is new from when you save it.');
    expect(await keptIn(opened)).toEqual([]);
  });

  test('is kept as asked when it is saved', async () => {
    const opened = await openSea();
    const { discord } = opened;
    const readers = roleNamed(discord, 'News readers');
    const channel = discord.channelIds[1] ?? '';
    const { draft, saved } = await addDigest(opened, {
      ...{ tag: 't:sea', channel, schedule: 'weekly', days: 'wed', time: '18:30', language: 'de' },
      ...{ timezone: 'Europe/Berlin', stories: 3, mention: readers, quiet: true, thread: true },
    });
    expect(draft.text).toContain('**When:** every Wednesday at 18:30, Europe/Berlin');
    expect(draft.text).toContain('Of the last 7 days it would have told nothing');
    expect(saved.text).toContain(`### Saved: digest of Sea in <#${channel}>`);
    expect(saved.text).toContain('**Stories:** up to 3\n**Language:** German');
    expect(saved.text).toContain(`**Mentions:** <@&${readers}>`);
    expect(saved.text).toContain(`<t:${Date.UTC(2026, 10, 25, 17, 30) / 1_000}:f>`);
    expect(saved.message.mentionedRoleIds).toEqual([]);
    expect(draft.text).not.toContain('nobody is notified');
    expect(draft.text).toContain('It is quiet, so the role is shown but makes no sound.');
    expect(await keptIn(opened)).toMatchObject([
      {
        ...{ channel, guild: discord.guildId, stories: 3, language: 'de' },
        topic: { kind: 'tag', tag: { slug: 'sea', name: 'Sea' } },
        posting: { mention: readers, isQuiet: true, isThreaded: true, isPublished: false, forumTag: null },
        ...{ createdBy: discord.members[0]?.id, coveredUntil: opened.clock.now },
        schedule: { weekdays: [3], times: [{ hour: 18, minute: 30 }], zone: 'Europe/Berlin' },
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
    expect(text).toContain('up to 5');
    expect(text).not.toContain('Mentions');
  });

  test('of words has them as typed', async () => {
    const opened = await openSea();
    const { saved } = await addDigest(opened, { words: '"seal bay" -whale' });
    expect(saved.text).toContain('digest of “"seal bay" -whale”');
    expect(await keptIn(opened)).toMatchObject([{ topic: { kind: 'words', words: '"seal bay" -whale' } }]);
  });

  test.each([
    [{ schedule: 'weekdays' }, 'Monday to Friday at 08:00'],
    [{ days: 'Mon, wed & fri' }, 'every Mon, Wed, Fri at 08:00'],
    [{ schedule: 'chosen-days', days: 'di,do' }, 'every Tue, Thu at 08:00'],
    [{ schedule: 'weekly', days: 'sat-sun' }, 'every Sat, Sun at 08:00'],
    [{ schedule: 'weekly' }, 'every Monday at 08:00'],
    [{ schedule: 'weekly', days: '火曜日' }, 'every Tuesday at 08:00'],
    [{ until: '18:30' }, 'daily at 08:00 and 18:30'],
    [{ schedule: 'twice-daily', time: '9:00', until: '21:00' }, 'daily at 09:00 and 21:00'],
    [{ schedule: 'hourly', time: '9:00', until: '12:30' }, 'daily, hourly from 09:00 to 12:00'],
  ])('at %j comes %s', async (given, shown) => {
    const { ask } = await openSea();
    expect((await ask('digest add', { tag: 'Sea', timezone: 'UTC', ...given })).text).toContain(
      `**When:** ${shown}, UTC\n`,
    );
  });

  test('without a zone is in the zone that the server chose last', async () => {
    const opened = await openSea();
    await addDigest(opened, { tag: 'Sea', timezone: 'Lisbon' });
    const { text } = await opened.ask('digest add', { tag: 'Sea', time: '9:15' });
    expect(text).toContain('daily at 09:15, Europe/Lisbon');
    expect(text).toContain('No time zone was given: Europe/Lisbon it is.');
  });

  test('in a thread is posted there', async () => {
    const opened = await openSea();
    const { discord, clock, takeIn, deliver } = opened;
    const client = await logIn(discord);
    const created = heard(client, Events.ThreadCreate);
    const parent = discord.channelIds[0] ?? '';
    const thread = await client.rest.post(Routes.threads(parent), { body: { name: 'Sea', type: 11 } });
    await created;
    const { id } = thread as APIThreadChannel;
    const { saved } = await addDigest(opened, { tag: 'Sea', channel: id });
    expect(saved.text).toContain(`digest of Sea in <#${id}>`);
    await takeIn(seaLine('whale', FRIDAY));
    clock.now = FRIDAY + 20 * 3_600_000;
    expect(await deliver()).toMatchObject({ sent: 1 });
    expect(discord.messages(id)).toHaveLength(1);
  });

  test('in an announcement channel is published where that was asked', async () => {
    const opened = await openSea();
    await addDigest(opened, { tag: 'Sea', channel: opened.discord.channelIds[2] ?? '', publish: true });
    expect(await keptIn(opened)).toMatchObject([{ posting: { isPublished: true } }]);
  });

  test('with a role that not anyone may mention says that it notifies nobody', async () => {
    const { ask, discord } = await openSea();
    const managers = roleNamed(discord, 'Managers');
    const { text } = await ask('digest add', { tag: 'Sea', mention: managers });
    expect(text).toContain(`<@&${managers}> is shown, but nobody is notified`);
  });

  test('where the history may not be read is set up, with a word on what that costs', async () => {
    const opened = await openSea();
    const channel = opened.discord.channelIds[1] ?? '';
    opened.discord.denyBot(channel, ['ReadMessageHistory']);
    const { draft } = await addDigest(opened, { tag: 'Sea', channel });
    expect(draft.text).toContain(`I may not read the message history in <#${channel}>`);
    expect(await keptIn(opened)).toHaveLength(1);
  });
});

describe('a forum', () => {
  async function openForum(isTagRequired: boolean) {
    const opened = await openSea();
    // The bot's own client has to have heard of it too.
    const forum = opened.discord.addChannel({
      ...{ name: 'forum', kind: 'forum' as const, tags: ['News', 'Sport'], isTagRequired },
    });
    await opened.ask('help');
    return { ...opened, forum };
  }

  test('that wants a tag is refused without one, with the names of its tags', async () => {
    const opened = await openForum(true);
    const { ask, forum } = opened;
    const without = await ask('digest add', { tag: 'Sea', channel: forum.id });
    expect(without.text).toContain(`<#${forum.id}> wants a tag on each post`);
    expect(without.text).toContain('Give one as *forum-tag*: News, Sport.');
    const wrong = await ask('digest add', { tag: 'Sea', channel: forum.id, 'forum-tag': 'Weather' });
    expect(wrong.text).toContain('The forum has no tag “Weather”');
    expect(await keptIn(opened)).toEqual([]);
  });

  test.each([0, 1])('takes the tag as chosen (%i) and as typed', async (place) => {
    const opened = await openForum(true);
    const { forum } = opened;
    const chosen = [forum.tagIds[1] ?? '', 'sport'][place] ?? '';
    const { saved } = await addDigest(opened, { tag: 'Sea', channel: forum.id, 'forum-tag': chosen });
    expect(saved.text).toContain('**Forum tag:** Sport');
    expect(await keptIn(opened)).toMatchObject([{ posting: { forumTag: forum.tagIds[1] } }]);
  });

  test('suggests its tags when it is the channel, or that of the digest that is changed', async () => {
    const opened = await openForum(false);
    const { discord, forum } = opened;
    await addDigest(opened, { tag: 'Sea', channel: forum.id });
    const [kept] = await keptIn(opened);
    const sport = [{ name: 'Sport', value: forum.tagIds[1] }];
    const member = discord.member();
    const given = { channel: forum.id, 'forum-tag': 'sp' };
    expect(await member.complete('digest add', ['add', 'forum-tag'], given)).toEqual(sport);
    const changed = { digest: kept?.id ?? '', 'forum-tag': 'sp' };
    expect(await member.complete('digest edit', ['edit', 'forum-tag'], changed)).toEqual(sport);
    expect(await member.complete('digest add', ['add', 'forum-tag'], { 'forum-tag': '' })).toEqual([]);
  });
});
