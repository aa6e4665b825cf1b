// Commands of a message's menu: registered, run by a member on a message, and brought to the bot with the whole message.
import {
  ApplicationCommandType,
  type ContextMenuCommandInteraction,
  type Interaction,
  MessageFlags,
  type MessageContextMenuCommandInteraction,
} from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startBot, textComponents, type Bot } from '../bot.ts';

/** The next message command that comes, answered with its target's id. */
function nextRun({ on }: Bot): Promise<MessageContextMenuCommandInteraction> {
  return new Promise((resolve) => {
    on(async (interaction: Interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      await interaction.reply(interaction.targetId);
      resolve(interaction);
    });
  });
}

describe('running a message command', () => {
  it('brings what a member wrote, though the bot has no intent for message content', async () => {
    const bot = await startBot();
    const { discord } = bot;
    const [, robin] = discord.members;
    const said = await discord
      .member(robin?.id)
      .say(discord.channelIds[1] ?? '', 'https://gazette.example/a1');
    const run = nextRun(bot);
    const record = await discord.member().messageCommand(said.id, 'Find coverage');
    const interaction = await run;
    expect(interaction.targetMessage.content).toBe('https://gazette.example/a1');
    expect(interaction.targetMessage.author.id).toBe(robin?.id);
    expect(interaction.channelId).toBe(discord.channelIds[1]);
    expect(interaction.user.id).toBe(discord.members[0]?.id);
    expect(await record.answered).toMatchObject({
      content: said.id,
      channelId: discord.channelIds[1],
      answers: { memberName: 'Mara', command: 'Find coverage' },
    });
  });

  it('brings the embeds and components of the bot’s own messages', async () => {
    const bot = await startBot();
    const { discord, client } = bot;
    const path = `/channels/${discord.channelIds[0] ?? ''}/messages` as const;
    await client.rest.post(path, {
      body: { embeds: [{ title: 'Harbour', url: 'https://gazette.example/a2' }] },
    });
    await client.rest.post(path, { body: { flags: 32768, components: textComponents('Digest') } });
    const seen: unknown[] = [];
    bot.on(async (interaction) => {
      if (!interaction.isMessageContextMenuCommand()) return;
      const { embeds, components } = interaction.targetMessage;
      seen.push([embeds.map(({ url }) => url), components.map((one) => one.toJSON())]);
      await interaction.reply('ok');
    });
    for (const { id } of discord.messages()) {
      const record = await discord.member().messageCommand(id, 'Find coverage');
      await record.answered;
    }
    expect(seen).toMatchObject([
      [['https://gazette.example/a2'], []],
      [[], [{ type: 10, content: 'Digest' }]],
    ]);
  });

  it('names its target in the answer, so that the bot can look at it later', async () => {
    const bot = await startBot();
    const { discord } = bot;
    const said = await discord.member().say(discord.channelIds[0] ?? '', 'ferry');
    const run = nextRun(bot);
    await discord.member().messageCommand(said.id, 'Find coverage');
    const reply = await (await run).fetchReply();
    expect(reply.interactionMetadata).toMatchObject({ type: 2 });
    const raw = await bot.client.rest.get(`/channels/${reply.channelId}/messages/${reply.id}`);
    expect(raw).toMatchObject({ type: 23, interaction_metadata: { target_message_id: said.id } });
  });

  it('tells it from a slash command of the same name', async () => {
    const { discord, client, on } = await startBot();
    await client.application.commands.set([
      { name: 'coverage', description: 'By words' },
      { type: ApplicationCommandType.Message, name: 'coverage' },
    ]);
    on(
      async (interaction) =>
        interaction.isCommand() &&
        interaction.reply(`type ${(interaction as ContextMenuCommandInteraction).commandType}`),
    );
    const said = await discord.member().say(discord.channelIds[0] ?? '', 'ferry');
    const menu = await discord.member().messageCommand(said.id, 'coverage');
    expect((await menu.answered).content).toBe('type 3');
    const slash = await discord.member().command('coverage');
    expect((await slash.answered).content).toBe('type 1');
  });

  it('is refused without such a command or message', async () => {
    const { discord } = await startBot();
    const said = await discord.member().say(discord.channelIds[0] ?? '', 'ferry');
    await expect(discord.member().messageCommand(said.id, 'news')).rejects.toThrow(
      /No message command named news/,
    );
    await expect(discord.member().messageCommand('1', 'Find coverage')).rejects.toThrow(/no such message/);
  });

  it('is refused on an answer that only one member sees', async () => {
    const { discord, on } = await startBot();
    on(
      async (interaction) =>
        interaction.isChatInputCommand() &&
        interaction.reply({ content: 'psst', flags: MessageFlags.Ephemeral }),
    );
    const { id } = await (await discord.member().command('news')).answered;
    await expect(discord.member().messageCommand(id, 'Find coverage')).rejects.toThrow(/Choose a message/);
  });

  it('is refused to a member who lacks the permission that it asks for', async () => {
    const { discord, client } = await startBot();
    await client.application.commands.set([
      { type: ApplicationCommandType.Message, name: 'Pin as source', defaultMemberPermissions: 32n },
    ]);
    const said = await discord.member().say(discord.channelIds[0] ?? '', 'ferry');
    const robin = discord.member(discord.members[1]?.id);
    await expect(robin.messageCommand(said.id, 'Pin as source')).rejects.toThrow(/Robin does not see/);
  });
});

describe('registering a message command', () => {
  it.each([
    [{ type: 3, name: 'Find coverage', description: 'Others on this' }, 'description'],
    [{ type: 3, name: 'x'.repeat(33) }, 'name'],
    [{ type: 3, name: '  ' }, 'name'],
    [{ type: 3, name: 'Find', options: [{ type: 3, name: 'a', description: 'b' }] }, 'options'],
  ])('refuses %j', async (definition, field) => {
    const { client, discord } = await startBot();
    const path = `/applications/${discord.applicationId}/commands` as const;
    await expect(client.rest.put(path, { body: [definition] })).rejects.toMatchObject({
      code: 50035,
      rawError: { errors: { 0: { [field]: {} } } },
    });
  });
});
