// A digest that does not come through: each failure of Discord means what the delivery has to know of it.
import { Events } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { startDiscord } from '../../playground/bot.ts';
import { heard, openSender } from './open-sender.ts';

const POST = { method: 'POST', path: /\/messages$/ };
const GONE = { kind: 'gone' };
const LEFT = { kind: 'rejected', because: 'channel-gone' };
const DENIED = { kind: 'rejected', because: 'no-permission' };

describe('a request in doubt', () => {
  test.each([
    ['is answered with 500', { status: 500 }],
    ['is carried out, but the connection breaks', { dropAnswer: true }],
  ])('that %s is repeated, and one message stands', async (_, fault) => {
    const { discord, send, delivery, posted } = await openSender();
    discord.failNext({ ...POST, ...fault, times: 2 });
    const outcome = await send(delivery);
    expect(outcome).toEqual({ kind: 'sent', message: posted()[0]?.id, reason: null });
    expect(posted()).toHaveLength(1);
  });

  test('that was carried out and never answered is unknown, and found by a look', async () => {
    const { discord, sender, send, delivery, posted, log } = await openSender();
    discord.failNext({ ...POST, dropAnswer: true, times: 4 });
    expect(await send(delivery)).toMatchObject({ kind: 'unknown' });
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { outcome: 'unknown' } }]);
    expect(posted()).toHaveLength(1);
    expect(await sender.look(delivery)).toEqual({
      ...{ kind: 'found', message: posted()[0]?.id },
      parts: [{ kind: 'complete' }],
    });
  });

  test('that was never carried out is unknown, and absent by a look', async () => {
    const { discord, sender, send, delivery, posted } = await openSender();
    discord.failNext({ ...POST, status: 500, times: 3 });
    expect(await send(delivery)).toEqual({ kind: 'unknown', reason: 'Discord answered 500' });
    expect(posted()).toEqual([]);
    expect(await sender.look(delivery)).toEqual({ kind: 'absent' });
  });

  test('stays one where a repetition is refused: the first may stand', async () => {
    const { discord, send, delivery, posted } = await openSender();
    discord.failNext({ ...POST, dropAnswer: true });
    discord.failNext({ ...POST, status: 403, body: { code: 50_013, message: 'Missing Permissions' } });
    expect(await send(delivery)).toMatchObject({ kind: 'unknown' });
    expect(posted()).toHaveLength(1);
  });

  test.each([
    { what: 'was carried out', fault: { hangs: true }, standing: 1 },
    { what: 'was not', fault: { hangs: true, status: 500 }, standing: 0 },
  ])('that hangs and $what is given up within its time', async ({ fault, standing }) => {
    const { discord, sender, send, delivery, posted } = await openSender({ stepMaxMs: 200 });
    discord.failNext({ ...POST, ...fault, times: 3 });
    const startedAt = performance.now();
    expect(await send(delivery)).toMatchObject({ kind: 'unknown' });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
    expect(posted()).toHaveLength(standing);
    expect((await sender.look(delivery)).kind).toBe(standing === 1 ? 'found' : 'absent');
  });

  test('whose message was deleted since is not called refused', async () => {
    const { client, discord, send, delivery, posted } = await openSender();
    discord.failNext({ ...POST, dropAnswer: true, times: 3 });
    await send(delivery);
    const channel = client.channels.cache.get(delivery.channel);
    if (channel?.isTextBased() !== true) throw new Error('There is a channel.');
    await channel.messages.delete(posted()[0]?.id ?? '');
    expect(await send(delivery)).toEqual({ kind: 'unknown', reason: 'the message was deleted' });
    expect(posted()).toEqual([]);
  });
});

describe('a request that surely came to nothing', () => {
  test('because of a short rate limit is made again at once', async () => {
    const { discord, send, delivery, posted } = await openSender();
    const body = { message: 'Slow down', retry_after: 0.05, global: false };
    discord.failNext({ ...POST, status: 429, body });
    expect(await send(delivery)).toMatchObject({ kind: 'sent' });
    expect(posted()).toHaveLength(1);
  });

  test('because of a long rate limit is for later, and nobody waits', async () => {
    const { discord, send, delivery, posted } = await openSender();
    const body = { message: 'Slow down', retry_after: 1_200, global: false };
    discord.failNext({ ...POST, status: 429, body });
    const outcome = await send(delivery);
    expect(outcome).toMatchObject({ kind: 'retry', reason: 'Discord asks to wait' });
    expect('afterMs' in outcome ? outcome.afterMs : null).toBeGreaterThanOrEqual(1_200_000);
    expect(posted()).toEqual([]);
  });

  test.each([
    ['50013', { status: 403, body: { code: 50_013, message: 'Missing Permissions' } }, DENIED],
    ['50001', { status: 403, body: { code: 50_001, message: 'Missing Access' } }, DENIED],
    ['160005', { status: 400, body: { code: 160_005, message: 'Thread is locked' } }, DENIED],
    [
      'a filter of words',
      { status: 400, body: { code: 200_000, message: 'Message was blocked' } },
      { kind: 'rejected', because: 'filtered', reason: 'Message was blocked (200000)' },
    ],
    [
      'a wall before Discord',
      { status: 403, body: { error: 'Attention required' } },
      { kind: 'retry', reason: 'Discord answered 403', afterMs: null },
    ],
  ])('with %s is told so', async (_, fault, outcome) => {
    const { discord, send, delivery, posted } = await openSender();
    discord.failNext({ ...POST, ...fault });
    expect(await send(delivery)).toMatchObject(outcome);
    expect(posted()).toEqual([]);
  });

  test('because the token was refused once is made with it again', async () => {
    const { discord, send, delivery } = await openSender();
    discord.failNext({ ...POST, status: 401, body: { code: 0, message: '401: Unauthorized' } });
    expect(await send(delivery)).toMatchObject({ kind: 'retry', reason: 'Discord answered 401' });
    expect(await send(delivery)).toMatchObject({ kind: 'sent' });
  });

  test('because Discord cannot be reached is for later', async () => {
    const elsewhere = await startDiscord();
    await elsewhere.close();
    const { send, delivery } = await openSender({ apiUrl: elsewhere.apiUrl });
    const reason = 'Discord cannot be reached';
    expect(await send(delivery)).toEqual({ kind: 'retry', reason, afterMs: null });
  });
});

describe('a channel that the bot knows it cannot post in', () => {
  test.each(['ViewChannel', 'SendMessages'] as const)('for want of %s is not asked', async (name) => {
    const { client, discord, send, delivery } = await openSender();
    const update = heard(client, Events.ChannelUpdate);
    discord.denyBot(delivery.channel, [name]);
    await update;
    const before = discord.requests().length;
    const outcome = await send(delivery);
    expect(outcome).toMatchObject(DENIED);
    expect(outcome).toMatchObject({ reason: expect.stringContaining(name) as string });
    expect(discord.requests()).toHaveLength(before);
  });

  test('as it was deleted is gone', async () => {
    const { client, discord, sender, send, delivery } = await openSender();
    const removal = heard(client, Events.ChannelDelete);
    discord.deleteChannel(delivery.channel);
    await removal;
    expect(await send(delivery)).toMatchObject(GONE);
    expect(await sender.look(delivery)).toEqual({ kind: 'cannot-look' });
  });

  test('as the bot was removed from the server is gone without a request', async () => {
    const { client, discord, send, delivery } = await openSender();
    const removal = heard(client, Events.GuildDelete);
    discord.removeBot();
    await removal;
    const before = discord.requests().length;
    expect(await send(delivery)).toMatchObject(LEFT);
    expect(discord.requests()).toHaveLength(before);
  });

  test('as Discord is out of order is for later, and served when that is over', async () => {
    const { client, discord, sender, send, delivery, posted } = await openSender();
    const outage = heard(client, Events.GuildUnavailable);
    discord.startOutage();
    await outage;
    expect(await send(delivery)).toMatchObject({ kind: 'retry' });
    expect(await sender.look(delivery)).toEqual({ kind: 'not-now' });
    const end = heard(client, Events.GuildAvailable);
    discord.endOutage();
    await end;
    expect(await send(delivery)).toMatchObject({ kind: 'sent' });
    expect(posted()).toHaveLength(1);
  });
});
