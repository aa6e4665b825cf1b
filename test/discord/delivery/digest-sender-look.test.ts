// Looking for a digest in its channel: it is found, it is surely absent, or nobody can tell.
import { Events, Routes, type APIThreadChannel, type Client } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { ChannelId, MessageId } from '../../../src/news/places.ts';
import { DIGEST_LOOK_BACK_MESSAGES } from '../../../src/limits/discord.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import type { LocalDiscord } from '../../../src/playground/local-discord.ts';
import { heard, openSender } from './open-sender.ts';

async function sayMany(discord: LocalDiscord, channel: string, count: number): Promise<void> {
  for (let said = 0; said < count; said += 1) await discord.member().say(channel, `Word ${said}`);
}

async function threadIn(client: Client<true>, channel: string): Promise<ChannelId> {
  const created = heard(client, Events.ThreadCreate);
  const thread = await client.rest.post(Routes.threads(channel), { body: { name: 'Digests', type: 11 } });
  await created;
  return (thread as APIThreadChannel).id as ChannelId;
}

describe('a channel', () => {
  test('with the digest among other messages has it found', async () => {
    const { discord, sender, send, delivery, posted } = await openSender();
    await sayMany(discord, delivery.channel, 3);
    await send(delivery);
    await sayMany(discord, delivery.channel, 3);
    expect(await sender.look(delivery)).toMatchObject({ kind: 'found', message: posted()[3]?.id });
  });

  test('without it, or with those of other slots and subscriptions, has it absent', async () => {
    const { sender, send, delivery } = await openSender();
    expect(await sender.look(delivery)).toEqual({ kind: 'absent' });
    await send(delivery);
    expect(await sender.look({ ...delivery, slot: delivery.slot - HOUR_MS })).toEqual({ kind: 'absent' });
    const subscription = '1b' as typeof delivery.subscription;
    expect(await sender.look({ ...delivery, subscription })).toEqual({ kind: 'absent' });
  });

  test('in which much was said since cannot tell', async () => {
    const { discord, sender, send, delivery } = await openSender();
    await send(delivery);
    await sayMany(discord, delivery.channel, DIGEST_LOOK_BACK_MESSAGES);
    expect(await sender.look(delivery)).toEqual({ kind: 'cannot-look' });
  });

  test('in which much was said, but most of it before, can tell', async () => {
    const { discord, sender, delivery } = await openSender();
    await sayMany(discord, delivery.channel, DIGEST_LOOK_BACK_MESSAGES);
    const later = { ...delivery, slot: delivery.slot + HOUR_MS };
    expect(await sender.look(later)).toEqual({ kind: 'absent' });
  });

  test('whose history the bot may not read cannot tell, though it can be posted in', async () => {
    const { client, discord, sender, send, delivery, posted } = await openSender();
    const update = heard(client, Events.ChannelUpdate);
    discord.denyBot(delivery.channel, ['ReadMessageHistory']);
    await update;
    expect(await send(delivery)).toMatchObject({ kind: 'sent' });
    expect(posted()).toHaveLength(1);
    const before = discord.requests().length;
    expect(await sender.look(delivery)).toEqual({ kind: 'cannot-look' });
    expect(discord.requests()).toHaveLength(before);
  });

  test.each([
    ['fails again and again', { status: 500, times: 3 }, 'not-now'],
    ['fails once', { status: 500 }, 'found'],
    ['hangs', { hangs: true, times: 3 }, 'not-now'],
  ])('whose reading %s is %s', async (_, fault, kind) => {
    const { discord, sender, send, delivery } = await openSender({ stepMaxMs: 200 });
    await send(delivery);
    discord.failNext({ method: 'GET', path: /\/messages$/, ...fault });
    expect((await sender.look(delivery)).kind).toBe(kind);
  });
});

describe('a thread', () => {
  test('is posted in and looked through as a channel is', async () => {
    const { client, discord, sender, send, delivery } = await openSender();
    const channel = await threadIn(client, delivery.channel);
    const there = { ...delivery, channel };
    const sent = await send(there);
    expect(sent).toMatchObject({ kind: 'sent', message: discord.messages(channel)[0]?.id });
    expect(await sender.look(there)).toMatchObject({
      kind: 'found',
      message: discord.messages(channel)[0]?.id,
    });
  });

  test('that the library has forgotten, as it does with archived ones, is asked for', async () => {
    const { client, discord, send, delivery } = await openSender();
    const channel = await threadIn(client, delivery.channel);
    client.channels.cache.delete(channel);
    const sent = await send({ ...delivery, channel });
    expect(sent).toMatchObject({ kind: 'sent', message: discord.messages(channel)[0]?.id as MessageId });
  });

  test('needs a permission of its own', async () => {
    const { client, discord, send, delivery } = await openSender();
    const channel = await threadIn(client, delivery.channel);
    const update = heard(client, Events.ChannelUpdate);
    discord.denyBot(delivery.channel, ['SendMessagesInThreads']);
    await update;
    expect(await send({ ...delivery, channel })).toMatchObject({
      ...{ kind: 'rejected', because: 'no-permission' },
      reason: 'missing: SendMessagesInThreads',
    });
    expect(await send(delivery)).toMatchObject({ kind: 'sent' });
  });
});

describe('a channel that the library does not know', () => {
  const GET = { method: 'GET', path: /\/channels\/\d+$/ };

  test.each([
    ['is gone', { status: 404, body: { code: 10_003 }, times: 2 }, { kind: 'gone' }],
    ['is hidden', { status: 403, body: { code: 50_001 } }, { kind: 'rejected', because: 'no-permission' }],
    ['is not told of for now', { status: 500, times: 4 }, { kind: 'retry' }],
    ['is never told of', { hangs: true, times: 4 }, { kind: 'retry' }],
  ])('and that %s is not posted in', async (_, fault, outcome) => {
    const { client, discord, send, delivery, posted } = await openSender({ stepMaxMs: 200 });
    client.channels.cache.delete(delivery.channel);
    discord.failNext({ ...GET, ...fault });
    expect(await send(delivery)).toMatchObject(outcome);
    expect(posted()).toEqual([]);
  });
});
