// /digest list, preview, pause, resume and remove: of this server's digests, and of no other's.
import { describe, expect, test } from 'vitest';
import type { ChannelId, GuildId } from '../../../src/news/places.ts';
import { aNewSubscription, guildOf } from '../../contracts/digest-nouns.ts';
import { aTag } from '../../nouns.ts';
import { customIdLabelled } from '../message-checks.ts';
import { keptIn, openWithDigest, pressLabelled } from './digest-desk.ts';
import { FRIDAY, openBot, seaLine, valueOf } from './open-bot.ts';

const HOUR_MS = 3_600_000;
const UNKNOWN = 'This server has no such digest';

describe('/digest list', () => {
  test('without any says how to set one up', async () => {
    const { ask } = await openBot();
    const { text } = await ask('digest list');
    expect(text).toContain('No digest is set up in this server');
    expect(text).toMatch(/<\/digest add:\d+> sets one up/);
  });

  test('shows each with what was, what comes, and what to do', async () => {
    const { ask, newsroom, digest, discord } = await openWithDigest();
    const first = await ask('digest list');
    expect(first.text).toContain(`**Sea** in <#${digest.channel}>, daily at 08:00, UTC`);
    expect(first.text).toContain(`next <t:${digest.nextRunAt / 1_000}:R> · has not run yet`);
    expect(first.text).not.toContain('resume');
    expect(first.message.onlyFor).toBe(discord.members[0]?.id);

    await newsroom.store.subscriptions.pauseSubscription(digest.id, 'no-permission');
    const paused = await ask('digest list');
    expect(paused.text).toContain('**Paused**: I may not post in the channel');
    expect(paused.text).toMatch(/<\/digest resume:\d+> lets a paused digest go on/);
  });

  test('of many is turned page by page, by who listed them', async () => {
    const opened = await openWithDigest();
    const { subscriptions } = opened.newsroom.store;
    const guild = opened.discord.guildId as GuildId;
    for (let place = 1; place < 12; place += 1)
      await subscriptions.addSubscription(
        aNewSubscription({ guild, topic: { kind: 'tag', tag: aTag(`Subject ${place}`) } }),
      );
    const first = await opened.ask('digest list');
    expect(first.text).not.toContain('**Subject 11**');
    const second = await pressLabelled(opened, first, 'Next');
    expect(second.text).toContain('**Subject 11**');
    expect(second.message.id).toBe(first.message.id);
    const others = opened.press(second, customIdLabelled(second.message.components, 'Previous'), 1);
    await expect(others).rejects.toThrow(/does not see/);
  });

  test('holds nothing of other servers', async () => {
    const { ask, newsroom } = await openBot();
    await newsroom.store.subscriptions.addSubscription(
      aNewSubscription({ topic: { kind: 'tag', tag: aTag('Elsewhere') } }),
    );
    expect((await ask('digest list')).text).toContain('No digest is set up');
  });
});

describe('/digest preview', () => {
  test('tells what would be told now, and why the rest would not', async () => {
    const { ask, takeIn, clock, digest } = await openWithDigest();
    const none = await ask('digest preview', { digest: digest.id });
    expect(none.text).toContain('Nothing new yet');
    expect(none.text).toMatch(/The seal has come to seal bay .* out: came before the period/);
    clock.now += HOUR_MS;
    await takeIn(seaLine('whale', clock.now));
    clock.now += HOUR_MS;
    const { text } = await ask('digest preview', { digest: digest.id });
    expect(text).toContain('What the next digest of Sea would tell now');
    expect(text).toMatch(/The whale has come to whale bay .* — in\n/);
    expect(text).not.toContain('Nothing new yet');
  });
});

describe('/digest remove', () => {
  test('asks back, removes it when that is confirmed, and once', async () => {
    const opened = await openWithDigest();
    const { ask, digest } = opened;
    const asked = await ask('digest remove', { digest: digest.id });
    expect(asked.text).toContain(`### Remove the digest of Sea in <#${digest.channel}>?`);
    expect(await keptIn(opened)).toEqual([digest]);
    const again = await ask('digest remove', { digest: digest.id });
    const removed = await pressLabelled(opened, asked, 'Remove it');
    expect(removed.text).toContain(`The digest of Sea in <#${digest.channel}> is removed`);
    expect(removed.message.id).toBe(asked.message.id);
    expect(await keptIn(opened)).toEqual([]);
    expect((await pressLabelled(opened, again, 'Remove it')).text).toContain(UNKNOWN);
    expect((await ask('digest remove', { digest: digest.id })).text).toContain(UNKNOWN);
  });

  test('leaves it where that is not confirmed', async () => {
    const opened = await openWithDigest();
    const asked = await opened.ask('digest remove', { digest: opened.digest.id });
    expect((await pressLabelled(opened, asked, 'Keep it')).text).toContain('stays\nNext: <t:');
    expect(await keptIn(opened)).toEqual([opened.digest]);
  });
});

describe('/digest pause', () => {
  test('pauses it until it is resumed, and says which command does that', async () => {
    const opened = await openWithDigest();
    const { ask, clock, takeIn, deliver, digest } = opened;
    const { text } = await ask('digest pause', { digest: digest.id });
    expect(text).toContain(`The digest of Sea in <#${digest.channel}> is paused`);
    expect(text).toMatch(/<\/digest resume:\d+> lets it go on/);
    expect((await ask('digest list')).text).toContain('**Paused** by a manager');
    await takeIn(seaLine('whale', clock.now));
    clock.now = FRIDAY + 20 * HOUR_MS;
    expect(await deliver()).toMatchObject({ sent: 0, skipped: 0 });
  });

  test('of one that is paused already keeps why', async () => {
    const { ask, newsroom, digest } = await openWithDigest();
    await newsroom.store.subscriptions.pauseSubscription(digest.id, 'failing');
    expect((await ask('digest pause', { digest: digest.id })).text).toContain('is paused already');
    expect((await ask('digest list')).text).toContain('several digests in a row could not be sent');
  });
});

describe('/digest resume', () => {
  test('lets a paused one go on from now', async () => {
    const { ask, newsroom, clock, digest } = await openWithDigest();
    const { subscriptions } = newsroom.store;
    await subscriptions.pauseSubscription(digest.id, 'failing');
    clock.now += 72 * HOUR_MS;
    const { text } = await ask('digest resume', { digest: digest.id });
    const next = (FRIDAY + 92 * HOUR_MS) / 1_000;
    expect(text).toContain(`goes on\nNext: <t:${next}:f>. What came while it was paused is not sent.`);
    const resumed = await subscriptions.getSubscription(digest.id);
    expect(resumed).toMatchObject({ pausedBecause: null, coveredUntil: clock.now, nextRunAt: next * 1_000 });
  });

  test('of one that is not paused says when it comes', async () => {
    const { ask, digest } = await openWithDigest();
    const { text } = await ask('digest resume', { digest: digest.id });
    expect(text).toContain(`is not paused\nNext: <t:${digest.nextRunAt / 1_000}:f>`);
    expect(text).not.toContain('is not sent');
  });
});

describe('a digest that this server does not have', () => {
  test.each(['preview', 'remove', 'pause', 'resume'])('cannot be touched by /digest %s', async (name) => {
    const { ask, newsroom } = await openBot();
    const { subscriptions } = newsroom.store;
    const foreign = await subscriptions.addSubscription(aNewSubscription({ guild: guildOf(9) }));
    await subscriptions.pauseSubscription(foreign.id, 'failing');
    const before = await subscriptions.getSubscription(foreign.id);
    for (const digest of [foreign.id, 'zzzz', '../1', 'Sea', '0'])
      expect((await ask(`digest ${name}`, { digest })).text).toContain(UNKNOWN);
    expect(await subscriptions.getSubscription(foreign.id)).toEqual(before);
  });
});

describe('suggestions', () => {
  test('of the tag are the tags of the index', async () => {
    const { discord } = await openWithDigest();
    const choices = await discord.member().complete('digest add', ['add', 'tag'], { tag: 'se' });
    expect(choices).toEqual([{ name: 'Sea — 1 article', value: 't:sea' }]);
  });

  test('of the time are the full hours, a day’s first', async () => {
    const { discord } = await openWithDigest();
    const member = discord.member();
    const all = await member.complete('digest add', ['add', 'time'], { time: '' });
    expect(all).toHaveLength(24);
    expect(valueOf(all)).toBe('06:00');
    const ofEight = await member.complete('digest add', ['add', 'time'], { time: '8' });
    expect(ofEight.map(({ value }) => value)).toEqual(['08:00']);
    const ofTwo = await member.complete('digest add', ['add', 'time'], { time: '2' });
    expect(ofTwo.map(({ value }) => value)).toEqual(['20:00', '21:00', '22:00', '23:00', '02:00']);
    const typed = await member.complete('digest add', ['add', 'time'], { time: '18:45' });
    expect(typed.map(({ value }) => value)).toEqual(['18:45']);
    expect(await member.complete('digest add', ['add', 'time'], { time: '9pm' })).toEqual([]);
  });

  test('of the zone are those that the text may mean', async () => {
    const { discord } = await openWithDigest();
    const member = discord.member();
    const choices = await member.complete('digest add', ['add', 'timezone'], { timezone: 'lisb' });
    expect(valueOf(choices)).toBe('Europe/Lisbon');
    expect(await member.complete('digest add', ['add', 'timezone'], { timezone: '' })).not.toEqual([]);
  });

  test('of the language are those that the text may mean, and any', async () => {
    const { discord } = await openWithDigest();
    const suggest = (language: string) =>
      discord.member().complete('digest add', ['add', 'language'], { language });
    expect(await suggest('')).toHaveLength(25);
    expect((await suggest(''))[0]).toEqual({ name: 'Any language', value: 'any' });
    expect((await suggest('germ'))[0]).toEqual({ name: 'German (Deutsch)', value: 'de' });
    expect((await suggest('日本'))[0]).toEqual({ name: 'Japanese (日本語)', value: 'ja' });
    expect(await suggest('zzzzzz')).toEqual([]);
  });

  test('of the digest are this server’s, and lead to it', async () => {
    const { ask, discord, newsroom, digest } = await openWithDigest();
    const { subscriptions } = newsroom.store;
    await subscriptions.addSubscription(aNewSubscription({ guild: guildOf(9) }));
    const gone = aNewSubscription({
      ...{ guild: discord.guildId as GuildId, channel: '199999999999999999' as ChannelId },
      topic: { kind: 'tag', tag: aTag('*Bays* @everyone'.padEnd(100, 'y')) },
    });
    await subscriptions.addSubscription(gone);
    const suggest = (typed: string) =>
      discord.member().complete('digest remove', ['remove', 'digest'], { digest: typed });
    const all = await suggest('');
    expect(all).toHaveLength(2);
    expect(all[0]).toEqual({ name: 'Sea in #general, daily at 08:00, UTC', value: digest.id });
    expect((await suggest('GENERAL')).map(({ value }) => value)).toEqual([digest.id]);
    expect(await suggest('zzz')).toEqual([]);
    expect((await ask('digest pause', { digest: valueOf(all) })).text).toContain('The digest of Sea');
  });
});
