// Channel messages over REST: sent once per nonce, edited by their author, listed, published, with files.
import {
  AttachmentBuilder,
  ComponentType,
  MessageFlags,
  type TextChannel,
  ThreadAutoArchiveDuration,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startBot, textComponents } from '../bot.ts';

async function startChannelBot(options: Parameters<typeof startBot>[0] = {}) {
  const bot = await startBot(options);
  const channel = bot.client.channels.cache.get(bot.discord.channelIds[0] ?? '') as TextChannel;
  return { ...bot, channel };
}

describe('sending', () => {
  it('puts the bot’s message into the channel', async () => {
    const { discord, channel } = await startChannelBot();
    const sent = await channel.send({
      flags: MessageFlags.IsComponentsV2,
      components: textComponents('digest'),
    });
    expect(discord.messages(channel.id)).toMatchObject([
      { id: sent.id, author: { isBot: true }, content: null, answers: null, onlyFor: null },
    ]);
  });

  it('answers the first message for the same nonce within ten minutes', async () => {
    let nowMs = Date.now();
    const { discord, channel } = await startChannelBot({ clock: () => nowMs });
    const send = () => channel.send({ content: 'once', nonce: 'slot-1', enforceNonce: true });
    const first = await send();
    nowMs += 10 * 60_000;
    expect((await send()).id).toBe(first.id);
    nowMs += 1;
    expect((await send()).id).not.toBe(first.id);
    expect(discord.messages()).toHaveLength(2);
  });

  it('sends again where the nonce is not enforced', async () => {
    const { discord, channel } = await startChannelBot();
    await channel.send({ content: 'one', nonce: 'n' });
    await channel.send({ content: 'two', nonce: 'n' });
    expect(discord.messages()).toHaveLength(2);
  });

  it('answers Unknown Message for the nonce of a deleted message', async () => {
    const { channel } = await startChannelBot();
    const first = await channel.send({ content: 'one', nonce: 'n', enforceNonce: true });
    await first.delete();
    await expect(channel.send({ content: 'one', nonce: 'n', enforceNonce: true })).rejects.toMatchObject({
      code: 10008,
    });
  });

  it('refuses an empty message with its own code', async () => {
    const { client, channel, discord } = await startChannelBot();
    const empty = client.rest.post(`/channels/${channel.id}/messages`, { body: {} });
    await expect(empty).rejects.toMatchObject({ code: 50006, status: 400 });
    expect(discord.violations()).toHaveLength(1);
  });

  it('says where a payload is wrong', async () => {
    const { client, channel } = await startChannelBot();
    const body = { flags: 32768, components: [{ type: 17, components: [{ type: 10 }] }] };
    const failure: unknown = await client.rest
      .post(`/channels/${channel.id}/messages`, { body })
      .catch((error: unknown) => error);
    expect(failure).toMatchObject({
      code: 50035,
      rawError: { errors: { components: { 0: { components: { 0: { content: { _errors: [{}] } } } } } } },
    });
  });

  it('pings a role only where allowed_mentions lets it', async () => {
    const { client, channel } = await startChannelBot();
    const role = client.guilds.cache.first()?.roles.cache.find(({ mentionable }) => mentionable)?.id ?? '';
    const content = `<@&${role}> news`;
    const silent = await channel.send({ content, allowedMentions: { parse: [] } });
    const loud = await channel.send({ content, allowedMentions: { parse: [], roles: [role] } });
    expect([...silent.mentions.roles.keys()]).toEqual([]);
    expect([...loud.mentions.roles.keys()]).toEqual([role]);
  });

  it('keeps the newest 2,000 messages of a channel', async () => {
    const { discord } = await startChannelBot();
    const [first = '', second = ''] = discord.channelIds;
    const member = discord.member();
    const kept = await member.say(second, 'elsewhere');
    for (let count = 0; count < 2_005; count += 1) await member.say(first, `message ${count}`);
    expect(discord.messages(first)).toHaveLength(2_000);
    expect(discord.messages(first)[0]?.content).toBe('message 5');
    expect(discord.messages(second)).toEqual([kept]);
  });
});

describe('editing and deleting', () => {
  it('turns a plain message into components V2, for good', async () => {
    const { client, discord, channel } = await startChannelBot();
    const { id } = await channel.send('Daily digest: five stories');
    const path = `/channels/${channel.id}/messages/${id}` as const;
    const body = { content: null, embeds: [], flags: 32768, components: textComponents('the digest') };
    await client.rest.patch(path, { body });
    expect(discord.messages()).toMatchObject([{ content: null, components: [{ content: 'the digest' }] }]);
    const plain = client.rest.patch(path, { body: { content: 'plain again' } });
    await expect(plain).rejects.toMatchObject({ code: 50035 });
    const flagless = client.rest.patch(path, { body: { flags: 0, components: textComponents('no') } });
    await expect(flagless).rejects.toMatchObject({ code: 50035 });
    await client.rest.patch(path, { body: { components: textComponents('still V2') } });
    expect(discord.messages()).toMatchObject([{ content: null, components: [{ content: 'still V2' }] }]);
  });

  it('is for the bot’s own messages', async () => {
    const { client, channel, discord } = await startChannelBot();
    const said = await discord.member().say(channel.id, 'mine');
    const path = `/channels/${channel.id}/messages/${said.id}` as const;
    await expect(client.rest.patch(path, { body: { content: 'x' } })).rejects.toMatchObject({
      code: 50005,
      status: 403,
    });
    await expect(client.rest.delete(path)).rejects.toMatchObject({ code: 50013 });
    expect(discord.messages()).toEqual([said]);
  });

  it('answers Unknown Message for one that is not in the channel', async () => {
    const { client, channel, discord } = await startChannelBot();
    const message = await channel.send('here');
    const elsewhere = `/channels/${discord.channelIds[1] ?? ''}/messages/${message.id}` as const;
    await expect(client.rest.get(elsewhere)).rejects.toMatchObject({ code: 10008, status: 404 });
    await message.delete();
    await expect(message.edit('gone')).rejects.toMatchObject({ code: 10008 });
  });

  it('does not show ephemeral answers in the channel', async () => {
    const { client, channel, discord, on } = await startChannelBot();
    on(
      async (interaction) =>
        interaction.isChatInputCommand() &&
        interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }),
    );
    const { id } = await (await discord.member().command('news')).answered;
    await expect(client.rest.get(`/channels/${channel.id}/messages/${id}`)).rejects.toMatchObject({
      code: 10008,
    });
    expect(await client.rest.get(`/channels/${channel.id}/messages`)).toEqual([]);
  });
});

describe('listing', () => {
  it('gives the newest first, before or after a message, as many as asked', async () => {
    const { channel } = await startChannelBot();
    const ids: string[] = [];
    for (const content of ['a', 'b', 'c', 'd']) ids.push((await channel.send(content)).id);
    const read = async (options: { limit: number; before?: string; after?: string }) =>
      [...(await channel.messages.fetch({ ...options, cache: false })).values()]
        .map(({ content }) => content)
        .join('');
    expect(await read({ limit: 2 })).toBe('dc');
    expect(await read({ limit: 2, before: ids[2] ?? '' })).toBe('ba');
    expect(await read({ limit: 2, after: ids[0] ?? '' })).toBe('cb');
    expect(await read({ limit: 100 })).toBe('dcba');
  });
});

describe('publishing and threads', () => {
  it('publishes once, and only in an announcement channel', async () => {
    const { client, channel, discord } = await startChannelBot();
    const [, , announcements = ''] = discord.channelIds;
    const sent = (await client.rest.post(`/channels/${announcements}/messages`, {
      body: { content: 'x' },
    })) as { id: string };
    const publish = (channelId: string, id: string) =>
      client.rest.post(`/channels/${channelId}/messages/${id}/crosspost`);
    await expect(publish(announcements, sent.id)).resolves.toMatchObject({ flags: 1 });
    await expect(publish(announcements, sent.id)).rejects.toMatchObject({ code: 40033 });
    const here = await channel.send('x');
    await expect(publish(channel.id, here.id)).rejects.toMatchObject({ code: 50024 });
  });

  it('opens a thread on a message, in which the bot can write', async () => {
    const { channel, discord } = await startChannelBot();
    const message = await channel.send('the digest');
    const thread = await message.startThread({
      name: 'More stories',
      autoArchiveDuration: ThreadAutoArchiveDuration.OneDay,
    });
    expect(thread.id).toBe(message.id);
    const sent = await thread.send('story 6');
    expect(discord.messages(thread.id)).toMatchObject([{ id: sent.id, content: 'story 6' }]);
    await expect(thread.parent?.threads.create({ name: '' })).rejects.toMatchObject({ code: 50035 });
  });
});

describe('files', () => {
  it('come back from the address in the message', async () => {
    const { discord, channel } = await startChannelBot();
    const picture = Buffer.from('89504e470d0a1a0a00000000', 'hex');
    const message = await channel.send({
      flags: MessageFlags.IsComponentsV2,
      components: [
        {
          type: ComponentType.MediaGallery,
          items: [{ media: { url: 'attachment://chart-one.png' }, description: 'A chart' }],
        },
      ],
      files: [new AttachmentBuilder(picture, { name: 'chart-one.png', description: 'A chart' })],
    });
    const attachment = message.attachments.first();
    expect(attachment?.url.startsWith(`${discord.url}/attachments/${channel.id}/`)).toBe(true);
    expect(attachment?.description).toBe('A chart');
    const response = await fetch(attachment?.url ?? '');
    expect(response.headers.get('content-type')).toBe('image/png');
    expect(Buffer.from(await response.arrayBuffer())).toEqual(picture);
  });

  it('are downloads unless they are pictures', async () => {
    const { channel } = await startChannelBot();
    const page = Buffer.from('<script>alert(1)</script>');
    const message = await channel.send({ files: [new AttachmentBuilder(page, { name: 'page.html' })] });
    const response = await fetch(message.attachments.first()?.url ?? '');
    expect(response.headers.get('content-type')).toBe('application/octet-stream');
    expect(response.headers.get('content-disposition')).toBe('attachment');
    expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
    await response.arrayBuffer();
  });

  it('stay or go with an edit, as its attachments say', async () => {
    const { channel } = await startChannelBot();
    const message = await channel.send({
      content: 'x',
      files: [new AttachmentBuilder(Buffer.from('a'), { name: 'a.txt' })],
    });
    expect((await message.edit('y')).attachments.size).toBe(1);
    expect((await message.edit({ attachments: [] })).attachments.size).toBe(0);
  });
});
