// Direct messages of the bot: a channel for each member, seen by that member, refused where they take none.
import { describe, expect, it } from 'vitest';
import { DiscordAPIError, MessageFlags, Routes } from 'discord.js';
import { openEvents } from '../page-server/page-window.ts';
import { startBot, textComponents } from '../bot.ts';

const WORDS = {
  components: textComponents('A feed needs a look'),
  flags: MessageFlags.IsComponentsV2,
} as const;

async function startWithMembers() {
  const bot = await startBot();
  const [manager, reader] = bot.discord.members;
  if (manager === undefined || reader === undefined) throw new Error('There are two members.');
  return { ...bot, manager, reader };
}

async function refusalOf(tried: Promise<unknown>): Promise<unknown> {
  const error: unknown = await tried.then(
    () => 'It was taken.',
    (refused: unknown) => refused,
  );
  return error instanceof DiscordAPIError ? { status: error.status, code: error.code } : error;
}

describe('a direct message', () => {
  it('comes to the member that discord.js opens a channel with, and to nobody else', async () => {
    const { discord, client, manager, reader } = await startWithMembers();
    const channel = await client.users.createDM(reader.id);
    expect(channel.recipientId).toBe(reader.id);
    await channel.send(WORDS);
    expect(discord.directMessages(reader.id)).toMatchObject([
      { channelId: channel.id, author: { isBot: true }, components: [{ content: 'A feed needs a look' }] },
    ]);
    expect(discord.directMessages(manager.id)).toEqual([]);
    for (const id of discord.channelIds) expect(discord.messages(id)).toEqual([]);
  });

  it('stands in the one channel that there is with a member', async () => {
    const { client, manager, reader } = await startWithMembers();
    const open = (recipient_id: string) =>
      client.rest.post(Routes.userChannels(), { body: { recipient_id } });
    const first = await open(reader.id);
    expect(first).toMatchObject({ type: 1, recipients: [{ id: reader.id }] });
    expect(await open(reader.id)).toEqual(first);
    expect(await open(manager.id)).not.toMatchObject({ id: (first as { id: string }).id });
  });

  it('is refused with 50007 where a member takes none, though the channel opens', async () => {
    const { discord, client, manager, reader } = await startWithMembers();
    discord.refuseDirectMessages(reader.id);
    const channel = await client.users.createDM(reader.id);
    expect(await refusalOf(channel.send(WORDS))).toEqual({ status: 403, code: 50_007 });
    expect(discord.directMessages(reader.id)).toEqual([]);
    await (await client.users.createDM(manager.id)).send(WORDS);
    expect(discord.directMessages(manager.id)).toHaveLength(1);
  });

  it('reaches nobody who shares no server with the bot', async () => {
    const { discord, client, reader } = await startWithMembers();
    const stranger = '81384788765712384';
    expect(await refusalOf(client.users.createDM(stranger))).toEqual({ status: 400, code: 50_033 });
    const body = {};
    expect(await refusalOf(client.rest.post(Routes.userChannels(), { body }))).toMatchObject({
      code: 50_033,
    });
    discord.removeBot();
    expect(await refusalOf(client.users.createDM(reader.id))).toEqual({ status: 400, code: 50_033 });
  });

  it('passes the validator like every message', async () => {
    const { discord, client, reader } = await startWithMembers();
    const channel = await client.users.createDM(reader.id);
    const long = { ...WORDS, components: textComponents('x'.repeat(4_001)) };
    expect(await refusalOf(channel.send(long))).toMatchObject({ status: 400 });
    expect(discord.violations()).not.toEqual([]);
    expect(discord.directMessages(reader.id)).toEqual([]);
  });

  it('comes once per nonce', async () => {
    const { discord, client, reader } = await startWithMembers();
    const channel = await client.users.createDM(reader.id);
    for (let time = 0; time < 2; time += 1)
      await channel.send({ ...WORDS, nonce: 'fm.1', enforceNonce: true });
    expect(discord.directMessages(reader.id)).toHaveLength(1);
  });

  it('is answered by nobody', async () => {
    const { discord, client, reader } = await startWithMembers();
    const channel = await client.users.createDM(reader.id);
    await channel.send(WORDS);
    await expect(discord.member(reader.id).say(channel.id, 'Thank you')).rejects.toThrow('reads no answer');
    await expect(discord.member(reader.id).command('news', {}, { channelId: channel.id })).rejects.toThrow(
      'channels of the server',
    );
  });

  it('shows as a channel of the member’s page from its first message on', async () => {
    const { discord, client, reader } = await startWithMembers();
    const { next, close } = await openEvents(discord);
    const channelsIn = async () => {
      const event = await next('state');
      return event.kind === 'state' ? event.state.channels : [];
    };
    const before = await channelsIn();
    const { id } = await client.users.createDM(reader.id);
    const channel = await client.users.createDM(reader.id);
    await channel.send(WORDS);
    const direct = { id, name: 'Broadsheet', type: 1, onlyFor: reader.id };
    expect(await channelsIn()).toEqual([...before, direct]);
    await close();
  });
});
