// /digest list, preview, remove and resume: of this server's digests, and of no other's.
import { describe, expect, test } from 'vitest';
import type { ChannelId, GuildId } from '../../../src/news/places.ts';
import type { Subscription } from '../../../src/news/subscription.ts';
import { aNewSubscription, guildOf } from '../../contracts/digest-nouns.ts';
import { aTag } from '../../nouns.ts';
import { FRIDAY, openBot, seaLine, valueOf, type OpenedBot } from './open-bot.ts';

const HOUR_MS = 3_600_000;
const UNKNOWN = 'This server has no such digest';

/** A bot whose server has one digest of Sea in its first channel, at eight. */
async function openWithDigest(): Promise<OpenedBot & { digest: Subscription }> {
  const opened = await openBot();
  await opened.takeIn(seaLine('seal', FRIDAY - HOUR_MS));
  opened.clock.now += 600_000;
  await opened.ask('digest add', { tag: 'Sea' });
  const { subscriptions } = opened.newsroom.store;
  const [digest] = await subscriptions.listSubscriptions(opened.discord.guildId as GuildId);
  if (digest === undefined) throw new Error('The digest was not kept.');
  return { ...opened, digest };
}

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

  test('holds nothing of other servers', async () => {
    const { ask, newsroom } = await openBot();
    await newsroom.store.subscriptions.addSubscription(aNewSubscription({ tag: aTag('Elsewhere') }));
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
  test('removes it, once', async () => {
    const { ask, digest } = await openWithDigest();
    const { text } = await ask('digest remove', { digest: digest.id });
    expect(text).toContain(`The digest of Sea in <#${digest.channel}> is removed`);
    expect((await ask('digest list')).text).toContain('No digest is set up');
    expect((await ask('digest remove', { digest: digest.id })).text).toContain(UNKNOWN);
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
  test.each(['preview', 'remove', 'resume'])('cannot be touched by /digest %s', async (name) => {
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

  test('of the digest are this server’s, and lead to it', async () => {
    const { ask, discord, newsroom, digest } = await openWithDigest();
    const { subscriptions } = newsroom.store;
    await subscriptions.addSubscription(aNewSubscription({ guild: guildOf(9) }));
    const gone = aNewSubscription({
      ...{ guild: discord.guildId as GuildId, channel: '199999999999999999' as ChannelId },
      tag: aTag('*Bays* @everyone'.padEnd(100, 'y')),
    });
    await subscriptions.addSubscription(gone);
    const suggest = (typed: string) =>
      discord.member().complete('digest remove', ['remove', 'digest'], { digest: typed });
    const all = await suggest('');
    expect(all).toHaveLength(2);
    expect(all[0]).toEqual({ name: 'Sea in #general, daily at 08:00, UTC', value: digest.id });
    expect((await suggest('GENERAL')).map(({ value }) => value)).toEqual([digest.id]);
    expect(await suggest('zzz')).toEqual([]);
    await ask('digest remove', { digest: valueOf(all) });
    expect((await ask('digest list')).text).not.toContain('**Sea**');
  });
});
