// Channel messages as a digest sends them: once per nonce, to one role, in two steps, and through every kind of failure.
import { type Client, MessageFlags, type TextChannel } from 'discord.js';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { LocalDiscord } from '../../../src/playground/local-discord.ts';
import { createClient, startBot, textComponents } from '../bot.ts';

const POST = { method: 'POST', path: /\/messages$/ };

function send(client: Client, channelId: string, body: object): Promise<unknown> {
  return client.rest.post(`/channels/${channelId}/messages`, { body });
}

function digest(content: string): object {
  return {
    flags: MessageFlags.IsComponentsV2 | MessageFlags.SuppressNotifications,
    components: textComponents(content),
    allowed_mentions: { parse: [] },
    nonce: 'dg.1a.tp2b4g',
    enforce_nonce: true,
  };
}

async function startChannelBot() {
  const bot = await startBot();
  return { ...bot, channelId: bot.discord.channelIds[1] ?? '' };
}

function postsSeen(discord: LocalDiscord): number[] {
  const posts = discord.requests().filter(({ path }) => path.endsWith('/messages'));
  return posts.map(({ status }) => status);
}

describe('a digest', () => {
  it('stands in its channel with its flags and nonce', async () => {
    const { discord, client, channelId } = await startChannelBot();
    await send(client, channelId, digest('Five stories'));
    expect(discord.messages(channelId)).toMatchObject([
      { flags: 32768 | 4096, nonce: 'dg.1a.tp2b4g', mentionedRoleIds: [], attachments: [] },
    ]);
    expect(discord.messages(discord.channelIds[0])).toEqual([]);
    expect(await client.rest.get(`/channels/${channelId}/messages?limit=1`)).toMatchObject([
      { nonce: 'dg.1a.tp2b4g', author: { id: discord.applicationId } },
    ]);
  });

  it('is sent once per nonce by whoever is the bot, also after a restart', async () => {
    const { discord, client, channelId } = await startChannelBot();
    const first = await send(client, channelId, digest('first'));
    const again = createClient(discord);
    again.rest.setToken(discord.token);
    expect(await send(again, channelId, digest('second'))).toEqual(first);
    expect(discord.messages(channelId)).toHaveLength(1);
  });

  it('notifies a role that may be mentioned and is allowed, and no other', async () => {
    const { discord, client, channelId } = await startChannelBot();
    const roles = [...(client.guilds.cache.first()?.roles.cache.values() ?? [])];
    const readers = roles.find(({ mentionable }) => mentionable)?.id ?? '';
    const managers = roles.find(({ name }) => name === 'Managers')?.id ?? '';
    const content = `<@&${readers}> <@&${managers}>`;
    const allowed = { parse: [], roles: [readers, managers] };
    await send(client, channelId, { content, allowed_mentions: allowed });
    await send(client, channelId, { content, allowed_mentions: { parse: [] } });
    expect(discord.messages(channelId).map(({ mentionedRoleIds }) => mentionedRoleIds)).toEqual([
      [readers],
      [],
    ]);
  });

  it('with a role is a plain line that becomes components, once it is emptied', async () => {
    const { discord, client, channelId } = await startChannelBot();
    const sent = (await send(client, channelId, { content: 'Daily digest: five stories', flags: 4 })) as {
      id: string;
    };
    const path = `/channels/${channelId}/messages/${sent.id}` as const;
    const body = { flags: MessageFlags.IsComponentsV2, components: textComponents('The digest') };
    await expect(client.rest.patch(path, { body })).rejects.toMatchObject({
      code: 50035,
      rawError: { errors: { content: {} } },
    });
    expect(discord.messages(channelId)).toMatchObject([{ content: 'Daily digest: five stories', flags: 4 }]);
    const emptied = await client.rest.patch(path, { body: { ...body, content: null } });
    expect(emptied).toMatchObject({ content: '', flags: 32768, components: [{ content: 'The digest' }] });
  });

  it('with embeds has to empty them too before it becomes components', async () => {
    const { client, channelId } = await startChannelBot();
    const sent = (await send(client, channelId, { embeds: [{ title: 'Digest' }] })) as { id: string };
    const path = `/channels/${channelId}/messages/${sent.id}` as const;
    const body = { flags: 32768, components: textComponents('The digest') };
    await expect(client.rest.patch(path, { body })).rejects.toMatchObject({
      rawError: { errors: { embeds: {} } },
    });
    await expect(client.rest.patch(path, { body: { ...body, embeds: [] } })).resolves.toBeDefined();
  });
});

describe('looking at a channel', () => {
  it.each(['0', '101', 'many', '1.5'])('takes 1 to 100 messages, not %s', async (limit) => {
    const { client, channelId } = await startChannelBot();
    await expect(client.rest.get(`/channels/${channelId}/messages?limit=${limit}`)).rejects.toMatchObject({
      code: 50035,
      rawError: { errors: { limit: {} } },
    });
  });
});

describe('a post that fails', () => {
  it('with 500 is tried three times more by the client and then fails', async () => {
    const { discord, client, channelId } = await startChannelBot();
    discord.failNext({ ...POST, status: 500, times: 4 });
    await expect(send(client, channelId, digest('x'))).rejects.toMatchObject({ status: 500 });
    expect(postsSeen(discord)).toEqual([500, 500, 500, 500]);
    expect(discord.messages(channelId)).toEqual([]);
  });

  it('with 429 is sent when the time is over', async () => {
    const { discord, client, channelId } = await startChannelBot();
    const body = { message: 'You are being rate limited.', retry_after: 0.02, global: false };
    discord.failNext({ ...POST, status: 429, body });
    await send(client, channelId, digest('x'));
    expect(postsSeen(discord)).toEqual([429, 200]);
    expect(discord.messages(channelId)).toHaveLength(1);
  });

  it('with a reset connection stands in the channel though the bot never learned its id', async () => {
    const { discord, client, channelId } = await startChannelBot();
    discord.failNext({ ...POST, dropAnswer: true, times: 4 });
    await expect(send(client, channelId, digest('x'))).rejects.toThrow();
    expect(discord.messages(channelId)).toHaveLength(1);
    const found = await client.rest.get(`/channels/${channelId}/messages?limit=50`);
    expect(found).toMatchObject([{ nonce: 'dg.1a.tp2b4g' }]);
  });

  it('and hangs has been sent by the time at which the client gives up', async () => {
    const { discord, channelId } = await startChannelBot();
    const impatient = createClient(discord, { rest: { api: discord.apiUrl, timeout: 60, retries: 0 } });
    impatient.rest.setToken(discord.token);
    discord.failNext({ ...POST, hangs: true });
    await expect(send(impatient, channelId, digest('x'))).rejects.toThrow(/abort/i);
    expect(discord.messages(channelId)).toHaveLength(1);
  });

  it('and hangs before it is heard has not been sent', async () => {
    const { discord, channelId } = await startChannelBot();
    const impatient = createClient(discord, { rest: { api: discord.apiUrl, timeout: 60, retries: 0 } });
    impatient.rest.setToken(discord.token);
    discord.failNext({ ...POST, hangs: true, status: 500 });
    await expect(send(impatient, channelId, digest('x'))).rejects.toThrow(/abort/i);
    expect(discord.messages(channelId)).toEqual([]);
  });

  it('and hangs does not keep the local Discord from closing', async () => {
    const { discord, client, channelId } = await startChannelBot();
    discord.failNext({ ...POST, hangs: true, times: 4 });
    const ended = send(client, channelId, digest('x')).then(
      () => 'answered',
      () => 'ended',
    );
    onTestFinished(() => client.destroy());
    await discord.waitFor(() => discord.messages(channelId)[0]);
    await discord.close();
    expect(await ended).toBe('ended');
  });
});

describe('turning a digest into components', () => {
  it('takes null for its text, not the empty text that discord.js makes of null', async () => {
    const { discord, client, channelId } = await startChannelBot();
    const channel = client.channels.cache.get(channelId) as TextChannel;
    const sent = await channel.send('Daily digest');
    const body = { flags: MessageFlags.IsComponentsV2 as const, components: textComponents('All') };
    await expect(sent.edit({ content: null, ...body })).rejects.toMatchObject({ code: 50035 });
    await client.rest.patch(`/channels/${channelId}/messages/${sent.id}`, {
      body: { content: null, ...body },
    });
    expect(discord.messages(channelId)).toMatchObject([{ content: null, flags: 32768 }]);
  });
});
