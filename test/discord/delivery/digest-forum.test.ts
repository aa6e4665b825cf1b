// Digests as posts of a forum, and in threads that were put away or closed.
import { Events, Routes, type APIThreadChannel } from 'discord.js';
import { describe, expect, test } from 'vitest';
import type { Delivery } from '../../../src/news/digest.ts';
import type { ChannelId } from '../../../src/news/places.ts';
import type { NewChannel } from '../../../src/playground/server-acts.ts';
import { heard, openSender, postedWith, type OpenedSender } from './open-sender.ts';

const POST = { method: 'POST', path: /\/threads$/ };

async function openForum(given: Partial<NewChannel> = {}): Promise<OpenedSender & { tagIds: string[] }> {
  const opened = await openSender({ stepMaxMs: 1_000 });
  const created = heard(opened.client, Events.ChannelCreate);
  const { id, tagIds } = opened.discord.addChannel({ name: 'digests', kind: 'forum', ...given });
  await created;
  return { ...opened, tagIds, delivery: { ...opened.delivery, channel: id as ChannelId } };
}

describe('a forum', () => {
  test('gets a post with a name, whose first message is the digest', async () => {
    const { discord, sender, send, delivery, parts } = await openForum();
    const outcome = await send(delivery);
    const [post, ...others] = discord.threads(delivery.channel);
    expect(others).toEqual([]);
    expect(post?.name).toMatch(/^Sea, \d+ \w+ \d{4}$/);
    expect(outcome).toEqual({ kind: 'sent', message: post?.id, reason: null });
    expect(discord.messages(post?.id)).toMatchObject([{ id: post?.id, content: null }]);
    const rest = [{ kind: 'complete' }, { kind: 'thread', thread: post?.id }];
    expect(parts).toEqual([{ kind: 'message', message: post?.id }, ...rest]);
    expect(await sender.look(delivery)).toEqual({ kind: 'found', message: post?.id, parts: rest });
  });

  test('gets it in two steps where a role is mentioned', async () => {
    const { discord, send, delivery, readers } = await openForum();
    await send(postedWith(delivery, { mention: readers }));
    const [post] = discord.threads(delivery.channel);
    expect(discord.messages(post?.id)).toMatchObject([{ content: null, mentionedRoleIds: [readers] }]);
  });

  test.each([
    { how: 'breaks off', fault: { dropAnswer: true } },
    { how: 'never comes', fault: { hangs: true } },
  ])('is not asked twice where the answer $how', async ({ fault }) => {
    const { discord, sender, send, delivery } = await openForum();
    discord.failNext({ ...POST, ...fault });
    expect(await send(delivery)).toMatchObject({ kind: 'unknown' });
    const [post, ...others] = discord.threads(delivery.channel);
    expect(others).toEqual([]);
    expect(await sender.look(delivery)).toMatchObject({ kind: 'found', message: post?.id });
  });

  test('is looked through for a post that was put away', async () => {
    const { discord, sender, send, delivery } = await openForum();
    await send(delivery);
    const [post] = discord.threads(delivery.channel);
    discord.archiveThread(post?.id ?? '');
    expect(await sender.look(delivery)).toMatchObject({ kind: 'found', message: post?.id });
  });

  test('without it, or with that of another slot, has it absent', async () => {
    const { sender, send, delivery } = await openForum();
    await send({ ...delivery, slot: delivery.slot + 60_000 });
    expect(await sender.look(delivery)).toEqual({ kind: 'absent' });
  });

  test('that cannot be read for now is looked through later', async () => {
    const { discord, sender, delivery } = await openForum();
    discord.failNext({ method: 'GET', path: /\/threads\/active$/, status: 500, times: 3 });
    expect(await sender.look(delivery)).toEqual({ kind: 'not-now' });
  });
});

describe('the tag of a forum’s post', () => {
  const rejected = { kind: 'rejected', because: 'forum-tag' };

  test('is the one that was chosen', async () => {
    const { discord, send, delivery, tagIds } = await openForum({ tags: ['News', 'Talk'] });
    await send(postedWith(delivery, { forumTag: tagIds[1] ?? null }));
    expect(discord.threads(delivery.channel)).toMatchObject([{ appliedTags: [tagIds[1]] }]);
  });

  test('is the one of the topic’s name where the forum wants one and none was chosen', async () => {
    const { discord, send, delivery, tagIds } = await openForum({
      tags: ['Land', 'sea'],
      isTagRequired: true,
    });
    await send(delivery);
    expect(discord.threads(delivery.channel)).toMatchObject([{ appliedTags: [tagIds[1]] }]);
  });

  test('that the forum wants and nobody gave is asked for, without a request', async () => {
    const { discord, send, delivery } = await openForum({ tags: ['Land'], isTagRequired: true });
    const before = discord.requests().length;
    expect(await send(delivery)).toMatchObject(rejected);
    expect(discord.requests()).toHaveLength(before);
  });

  test('that is gone is asked for', async () => {
    const { send, delivery } = await openForum({ tags: ['Land'] });
    expect(await send(postedWith(delivery, { forumTag: '12345' }))).toMatchObject(rejected);
  });

  test('that only Discord knows to be wanted is asked for', async () => {
    const { discord, send, delivery } = await openForum();
    discord.failNext({ ...POST, status: 400, body: { code: 40_067, message: 'A tag is required' } });
    expect(await send(delivery)).toMatchObject(rejected);
  });
});

describe('a thread', () => {
  async function openThread(): Promise<OpenedSender & { there: Delivery }> {
    const opened = await openSender();
    const created = heard(opened.client, Events.ThreadCreate);
    const route = Routes.threads(opened.delivery.channel);
    const thread = (await opened.client.rest.post(route, { body: { name: 'Digests' } })) as APIThreadChannel;
    await created;
    return { ...opened, there: { ...opened.delivery, channel: thread.id as ChannelId } };
  }

  test('that was put away comes back with the digest', async () => {
    const { client, discord, send, there, delivery } = await openThread();
    const update = heard(client, Events.ThreadUpdate);
    discord.archiveThread(there.channel);
    await update;
    expect(await send(there)).toMatchObject({ kind: 'sent' });
    expect(discord.messages(there.channel)).toHaveLength(1);
    expect(discord.threads(delivery.channel)).toMatchObject([{ isArchived: false }]);
  });

  test('that Discord calls put away is brought back once', async () => {
    const { discord, send, there } = await openThread();
    const archived = { code: 50_083, message: 'Thread is archived' };
    discord.failNext({ method: 'POST', path: /\/messages$/, status: 400, body: archived });
    expect(await send(there)).toMatchObject({ kind: 'sent' });
    discord.failNext({ method: 'POST', path: /\/messages$/, status: 400, body: archived, times: 2 });
    expect(await send({ ...there, slot: there.slot + 60_000 })).toMatchObject({ kind: 'rejected' });
    expect(discord.messages(there.channel)).toHaveLength(1);
  });

  test('that is closed takes none', async () => {
    const { client, discord, send, there } = await openThread();
    const update = heard(client, Events.ThreadUpdate);
    discord.archiveThread(there.channel, { isLocked: true });
    await update;
    expect(await send(there)).toMatchObject({ kind: 'rejected', because: 'no-permission' });
    expect(discord.messages(there.channel)).toEqual([]);
  });
});
