// Digests from subscription to channel, by the real sender: told once, through restarts and refusals.
import { Events } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { GuildId } from '../../../src/news/places.ts';
import { deliverDigests } from '../../../src/newsroom/digests/deliver-digests.ts';
import { createDigestSender } from '../../../src/discord/delivery/digest-sender.ts';
import { en } from '../../../src/discord/texts/en.ts';
import type { PageMessage } from '../../../src/playground/page-protocol.ts';
import { FRIDAY, openBot, seaLine, type OpenedBot } from '../answers/open-bot.ts';
import { logIn, openDiscord, temporaryFolder } from '../live.ts';
import { customIdLike, selectsOf, textOf } from '../message-checks.ts';
import { heard, roleNamed } from './open-sender.ts';

const HOUR_MS = 3_600_000;
/** Eight o'clock, UTC, of the next day: when a digest is due that nobody gave a time. */
const EIGHT = FRIDAY + 20 * HOUR_MS;
const DAY_MS = 24 * HOUR_MS;

/** What everybody sees in the first channel. */
function posted({ discord }: OpenedBot): PageMessage[] {
  return discord.messages(discord.channelIds[0]).filter(({ onlyFor }) => onlyFor === null);
}

function told(opened: OpenedBot): string[] {
  return posted(opened).map(({ components }) => textOf(components));
}

async function subscriptionsOf({ newsroom, discord }: OpenedBot) {
  return newsroom.store.subscriptions.listSubscriptions(discord.guildId as GuildId);
}

/** Sets a digest up: what is shown is saved. */
async function addDigest({ ask, press }: OpenedBot, options: Parameters<OpenedBot['ask']>[1]) {
  const draft = await ask('digest add', options);
  return press(draft, customIdLike(draft.message.components, '1:dv'));
}

/** Digests are set up after an article told of the tag; then came another. */
async function openDue(setUp: (opened: OpenedBot) => Promise<unknown>): Promise<OpenedBot> {
  const opened = await openBot();
  await opened.takeIn(seaLine('seal', FRIDAY - HOUR_MS));
  opened.clock.now += 600_000;
  await setUp(opened);
  opened.clock.now = FRIDAY + HOUR_MS;
  await opened.takeIn(seaLine('whale', opened.clock.now));
  opened.clock.now = EIGHT;
  return opened;
}

describe('a digest that is due', () => {
  test('tells what is new since it was set up, and is in the list as sent', async () => {
    const opened = await openDue((bot) => addDigest(bot, { tag: 'Sea' }));
    expect(await opened.deliver()).toMatchObject({ sent: 1, failed: 0, rejected: 0, unknown: 0 });
    const [text, ...others] = told(opened);
    expect(others).toEqual([]);
    expect(text).toContain('The whale has come to whale bay');
    expect(text).not.toContain('seal');
    expect((await opened.ask('digest list')).text).toContain(`last: <t:${EIGHT / 1_000}:f>, sent`);
  });

  test('tells nothing where nothing is new', async () => {
    const opened = await openDue((bot) => addDigest(bot, { tag: 'Sea' }));
    await opened.deliver();
    opened.clock.now += DAY_MS;
    expect(await opened.deliver()).toMatchObject({ sent: 0, skipped: 1 });
    expect(told(opened)).toHaveLength(1);
    expect((await opened.ask('digest list')).text).toContain('nothing sent (nothing was new)');
  });

  test('of two of one channel tells each story once', async () => {
    const opened = await openDue(async (bot) => {
      await addDigest(bot, { tag: 'Sea' });
      await addDigest(bot, { tag: 'Sea', time: '8:30' });
    });
    opened.clock.now = EIGHT + HOUR_MS;
    expect(await opened.deliver()).toMatchObject({ sent: 1, skipped: 1 });
    expect(told(opened)).toHaveLength(1);
  });

  test('mentions its role once, in the line before the digest', async () => {
    const opened = await openDue(async (bot) => {
      await addDigest(bot, { tag: 'Sea', mention: roleNamed(bot.discord, 'News readers') });
    });
    expect(await opened.deliver()).toMatchObject({ sent: 1 });
    const [message, ...others] = posted(opened);
    expect(others).toEqual([]);
    expect(message?.content).toBeNull();
    expect(textOf(message?.components ?? [])).toContain('The whale has come');
  });

  test('opens the summary of a story for who chooses it, and for nobody else', async () => {
    const opened = await openDue((bot) => addDigest(bot, { tag: 'Sea' }));
    await opened.deliver();
    const { discord } = opened;
    const [message] = posted(opened);
    const select = customIdLike(message?.components ?? [], '1:ds:');
    const option = selectsOf(message?.components ?? [])[0]?.options[0]?.value ?? '';
    const plain = discord.members[1]?.id;
    const summary = await (
      await discord.member(plain).component(message?.id ?? '', select, [option])
    ).answered;
    expect(summary.onlyFor).toBe(plain);
    expect(textOf(summary.components)).toContain('whale');
    expect(told(opened)).toHaveLength(1);
  });
});

describe('a digest in trouble', () => {
  test('comes once, though the bot is stopped before Discord’s answer is known', async () => {
    const [discord, dataDir] = [await openDiscord(), temporaryFolder()];
    const first = await openBot({ discord, dataDir });
    await first.takeIn(seaLine('seal', FRIDAY - HOUR_MS));
    await addDigest(first, { tag: 'Sea' });
    await first.takeIn(seaLine('whale', FRIDAY));
    first.clock.now = EIGHT;
    discord.failNext({ method: 'POST', path: /\/messages$/, dropAnswer: true, times: 3 });
    discord.failNext({ method: 'GET', path: /\/messages$/, status: 500, times: 3 });
    expect(await first.deliver()).toMatchObject({ failed: 1 });
    await first.stop();

    const second = await openBot({ discord, dataDir, now: EIGHT + 60_000 });
    // Found in the channel, not posted again.
    expect(await second.deliver()).toMatchObject({ sent: 1 });
    expect(told(second)).toHaveLength(1);
    expect((await second.ask('digest list')).text).toMatch(/last: .*, sent/);
  });

  test('is tried again after an answer that never came, and stands once', async () => {
    const opened = await openDue((bot) => addDigest(bot, { tag: 'Sea' }));
    opened.discord.failNext({ method: 'POST', path: /\/messages$/, status: 500, times: 3 });
    expect(await opened.deliver()).toMatchObject({ failed: 1 });
    expect((await opened.ask('digest list')).text).toContain('could not be sent yet and is tried again');
    opened.clock.now += 6_000;
    expect(await opened.deliver()).toMatchObject({ sent: 1 });
    expect(told(opened)).toHaveLength(1);
  });

  test('is not repeated where a filter blocks it; the next one tells what it would have', async () => {
    const opened = await openDue((bot) => addDigest(bot, { tag: 'Sea' }));
    const body = { code: 200_000, message: 'Message was blocked' };
    opened.discord.failNext({ method: 'POST', path: /\/messages$/, status: 400, body });
    expect(await opened.deliver()).toMatchObject({ rejected: 1 });
    const listed = (await opened.ask('digest list')).text;
    expect(listed).toContain('not sent (Message was blocked');
    expect(listed).not.toContain('Paused');
    opened.clock.now += DAY_MS;
    expect(await opened.deliver()).toMatchObject({ sent: 1 });
    expect(told(opened)[0]).toContain('whale');
  });

  test('waits for the end of an outage', async () => {
    const opened = await openDue((bot) => addDigest(bot, { tag: 'Sea' }));
    const { discord, newsroom, log, clock } = opened;
    const client = await logIn(discord);
    const sender = createDigestSender({ client, texts: en, log, mention: (command) => `/${command}` });
    const outage = heard(client, Events.GuildUnavailable);
    discord.startOutage();
    await outage;
    expect(await deliverDigests(newsroom, sender)).toMatchObject({ failed: 1 });
    const end = heard(client, Events.GuildAvailable);
    discord.endOutage();
    await end;
    clock.now += 6_000;
    expect(await deliverDigests(newsroom, sender)).toMatchObject({ sent: 1 });
    expect((await subscriptionsOf(opened))[0]?.pausedBecause).toBeNull();
  });

  test('pauses where it may not post, says so in the list, and goes on when resumed', async () => {
    const opened = await openDue((bot) => addDigest(bot, { tag: 'Sea' }));
    const { discord, ask, deliver, clock, takeIn } = opened;
    const channel = discord.channelIds[0] ?? '';
    discord.denyBot(channel, ['SendMessages']);
    // What the bot is told comes in order, so it has heard of the denial when it answers.
    await ask('help');
    expect(await deliver()).toMatchObject({ rejected: 1 });
    const listed = (await ask('digest list')).text;
    expect(listed).toContain('**Paused**: I may not post in the channel');
    expect(listed).toContain('not sent (missing\\: Send Messages)');
    clock.now += DAY_MS;
    expect(await deliver()).toMatchObject({ sent: 0, rejected: 0 });

    discord.allowBot(channel);
    await ask('help');
    const [subscription] = await subscriptionsOf(opened);
    await ask('digest resume', { digest: subscription?.id ?? '' });
    await takeIn(seaLine('dolphin', clock.now));
    clock.now += DAY_MS;
    expect(await deliver()).toMatchObject({ sent: 1 });
    const [text, ...others] = told(opened);
    expect(others).toEqual([]);
    expect(text).toContain('dolphin');
    expect(text).not.toContain('whale');
  });

  test('is removed where its channel was deleted', async () => {
    const opened = await openDue((bot) =>
      addDigest(bot, { tag: 'Sea', channel: bot.discord.channelIds[1] ?? '' }),
    );
    opened.discord.deleteChannel(opened.discord.channelIds[1] ?? '');
    await opened.ask('help');
    expect(await opened.deliver()).toMatchObject({ rejected: 1 });
    expect(await subscriptionsOf(opened)).toEqual([]);
  });
});
