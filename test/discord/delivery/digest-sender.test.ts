// A digest that comes through: what stands in the channel, once, and how it is found again.
import { describe, expect, test } from 'vitest';
import { checkAgainstDiscordApi } from '../../discord-payloads.ts';
import type { MessageId } from '../../../src/news/places.ts';
import { customIdLike, textOf } from '../message-checks.ts';
import { openSender, postedWith } from './open-sender.ts';

const IS_V2 = 1 << 15;
const SUPPRESSES_EMBEDS = 4;

describe('a digest without a role', () => {
  test('stands in the channel as it was compiled, and notifies nobody', async () => {
    const opened = await openSender();
    const { send, delivery, posted } = opened;
    const outcome = await send(delivery);
    const [message, ...others] = posted();
    expect(others).toEqual([]);
    expect(outcome).toEqual({ kind: 'sent', message: message?.id, reason: null });
    expect(message).toMatchObject({ flags: IS_V2, mentionedRoleIds: [], content: null });
    const text = textOf(message?.components ?? []);
    expect(text).toMatch(/## Digest: Sea/);
    expect(text).toMatch(/\*\*1\. Ferry 1 runs again\*\*[^]*\*\*2\. Ferry 2 runs again\*\*/);
    expect(text).toContain('/digest add');
    expect(opened.log.lines).toEqual([]);
  });

  test('is posted by one request that Discord describes so', async () => {
    const opened = await openSender();
    await opened.send(opened.delivery);
    const [body, ...others] = opened.bodies('POST');
    expect(others).toEqual([]);
    expect(checkAgainstDiscordApi('message', body)).toEqual([]);
    expect(body).toMatchObject({ enforce_nonce: true, allowed_mentions: { parse: [] } });
    expect((body as { nonce: string }).nonce.length).toBeLessThanOrEqual(25);
    expect(opened.bodies('PATCH')).toEqual([]);
  });

  test('that is sent again is answered with the message that stands', async () => {
    const { send, delivery, posted } = await openSender();
    const first = await send(delivery);
    expect(await send(delivery)).toEqual(first);
    expect(posted()).toHaveLength(1);
  });

  test('of the next slot, or of another subscription, is another message', async () => {
    const { send, delivery, posted } = await openSender();
    await send(delivery);
    await send({ ...delivery, slot: delivery.slot + 60_000 });
    await send({ ...delivery, subscription: '1b' as typeof delivery.subscription });
    expect(posted()).toHaveLength(3);
  });

  test('with an id of the greatest length has a nonce that Discord takes', async () => {
    const { send, delivery, posted } = await openSender();
    const subscription = 'zzzzzzzzz' as typeof delivery.subscription;
    expect(await send({ ...delivery, subscription, slot: Date.UTC(2999, 0) })).toMatchObject({
      kind: 'sent',
    });
    expect(posted()).toHaveLength(1);
  });

  test('that is empty is not sent', async () => {
    const { send, delivery, posted } = await openSender();
    expect(await send({ ...delivery, digest: null })).toMatchObject({ kind: 'rejected' });
    expect(posted()).toEqual([]);
  });
});

describe('a digest that mentions a role', () => {
  test('is first a line that notifies the role, and then the digest', async () => {
    const opened = await openSender();
    const { send, delivery, readers, posted } = opened;
    const outcome = await send(postedWith(delivery, { mention: readers }));
    const [message, ...others] = posted();
    expect(others).toEqual([]);
    expect(outcome).toEqual({ kind: 'sent', message: message?.id, reason: null });
    expect(message?.flags).toBe(IS_V2);
    expect(message?.content).toBeNull();
    expect(textOf(message?.components ?? [])).toContain('## Digest: Sea');

    const [first, ...more] = opened.bodies('POST');
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      content: `<@&${readers}> Digest: Sea. 2 stories, first: Ferry 1 runs again`,
      flags: SUPPRESSES_EMBEDS,
      allowed_mentions: { parse: [], roles: [readers] },
    });
    expect(checkAgainstDiscordApi('message', first)).toEqual([]);
    const [edit, ...edits] = opened.bodies('PATCH');
    expect(edits).toEqual([]);
    expect(edit).toMatchObject({ content: null, embeds: [], flags: IS_V2, allowed_mentions: { parse: [] } });
    expect(checkAgainstDiscordApi('edit', edit)).toEqual([]);
  });

  test('notifies that role alone, whatever headline and tag say', async () => {
    const opened = await openSender();
    const { send, delivery, readers, discord } = opened;
    const { digest } = delivery;
    if (digest === null) throw new Error('There is a digest.');
    const [story] = digest.stories;
    if (story === undefined) throw new Error('There is a story.');
    const hostile = { ...story, headline: '@everyone <@&1> <@2> @here' };
    discord.failNext({ method: 'PATCH', path: /\/messages\//, status: 403, body: { code: 50_013 } });
    await send({
      ...postedWith(delivery, { mention: readers }),
      digest: { ...digest, topic: { kind: 'words', words: '@everyone' }, stories: [hostile] },
    });
    const [message] = discord.messages();
    expect(message?.mentionedRoleIds).toEqual([readers]);
    expect(message?.content).toContain('\\@everyone');
    expect(message?.content?.match(/(?<!\\)<@|(?<!\\)@(?!&)/g)).toHaveLength(1);
  });

  test('fits into a plain message, however long its names are', async () => {
    const opened = await openSender();
    const { send, delivery, readers, posted } = opened;
    const { digest } = delivery;
    const story = digest?.stories[0];
    if (digest === null || story === undefined) throw new Error('There is a story.');
    const headline = '*_[\\'.repeat(125);
    const topic = { kind: 'words' as const, words: '**__'.repeat(25) };
    opened.discord.failNext({ method: 'PATCH', path: /\/messages\//, status: 400, body: { code: 50_035 } });
    const sent = await send({
      ...postedWith(delivery, { mention: readers }),
      digest: { ...digest, topic, stories: [{ ...story, headline }] },
    });
    expect(sent.kind).toBe('sent');
    expect(posted()[0]?.content?.length).toBeLessThan(2_000);
  });

  test('stays a readable line where the second step fails, and a later try makes it a digest', async () => {
    const opened = await openSender();
    const { sender, send, readers, posted, discord, log } = opened;
    const delivery = postedWith(opened.delivery, { mention: readers });
    discord.failNext({ method: 'PATCH', path: /\/messages\//, status: 500, times: 3 });
    expect(await send(delivery)).toMatchObject({ kind: 'retry', reason: 'Discord answered 500' });
    const message = posted()[0]?.id as MessageId;
    expect(opened.parts).toEqual([{ kind: 'message', message }]);
    expect(posted()[0]?.content).toContain('Digest: Sea.');
    expect(customIdLike(posted()[0]?.components ?? [], '1:ds:')).toBe(
      `1:ds:1a:${(delivery.slot / 60_000).toString(36)}`,
    );
    expect(log.lines.map(({ message }) => message)).toEqual(['a digest stayed a line of text']);

    expect(await sender.look(delivery)).toEqual({ kind: 'found', message, parts: [] });
    const standing = { ...delivery, posted: { ...delivery.posted, message } };
    expect(await send(standing)).toMatchObject({ kind: 'sent', message });
    expect(posted()).toMatchObject([{ flags: IS_V2, content: null }]);
    expect(opened.bodies('PATCH')).toHaveLength(4);
    expect(await sender.look(delivery)).toEqual({ kind: 'found', message, parts: [{ kind: 'complete' }] });
  });
});
