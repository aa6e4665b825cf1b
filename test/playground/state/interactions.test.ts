// Commands and suggestions from the member's act to the bot's answer, with the real discord.js in between.
import { MessageFlags, type Interaction, type Message } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startBot, textComponents } from '../bot.ts';

function isCommand(interaction: Interaction, name: string) {
  return interaction.isChatInputCommand() && interaction.commandName === name;
}

describe('a command', () => {
  it('reaches the bot with its options, who ran it and where', async () => {
    const { discord, on } = await startBot();
    const seen: unknown[] = [];
    on(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      seen.push(interaction.options.getString('query'), interaction.options.getInteger('count'));
      seen.push(interaction.user.id, interaction.channelId, interaction.guildId, interaction.inCachedGuild());
      seen.push(
        interaction.memberPermissions?.has('ManageGuild'),
        interaction.appPermissions.has('SendMessages'),
      );
      seen.push(Math.abs(Date.now() - interaction.createdTimestamp) < 5_000);
      await interaction.reply('ok');
    });
    const robin = discord.members[1]?.id ?? '';
    const channelId = discord.channelIds[1] ?? '';
    const record = await discord.member(robin).command('news', { query: 'rail', count: 3 }, { channelId });
    await record.answered;
    expect(seen).toEqual(['rail', 3, robin, channelId, discord.guildId, true, false, true, true]);
  });

  it('is answered by a reply, measured from its dispatch', async () => {
    const { discord, on } = await startBot();
    on(
      async (interaction) =>
        isCommand(interaction, 'news') && interaction.isRepliable() && interaction.reply('hello'),
    );
    const record = await discord.member().command('news');
    const message = await record.answered;
    expect(message).toMatchObject({
      content: 'hello',
      state: 'sent',
      onlyFor: null,
      answers: { memberId: discord.members[0]?.id, command: '/news' },
    });
    expect(record.state).toBe('answered');
    expect(record.messageId).toBe(message.id);
    expect(record.acknowledgedAfterMs).toBeGreaterThan(0);
    expect(record.answeredAfterMs).toBeGreaterThanOrEqual(record.acknowledgedAfterMs ?? Infinity);
    expect(discord.messages()).toEqual([message]);
  });

  it('is deferred, thinks aloud, and is answered by the edit', async () => {
    const { discord, on } = await startBot();
    const acknowledged = Promise.withResolvers<undefined>();
    on(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await acknowledged.promise;
      await interaction.editReply({
        flags: MessageFlags.IsComponentsV2,
        components: textComponents('found'),
      });
    });
    const record = await discord.member().command('news');
    await record.acknowledged;
    expect(record).toMatchObject({ state: 'deferred', answeredAfterMs: null });
    expect(discord.messages()).toMatchObject([{ state: 'thinking', content: '' }]);
    acknowledged.resolve(undefined);
    const message = await record.answered;
    expect(message).toMatchObject({ state: 'sent', content: null, editedAt: null });
    expect(message.components).toEqual([{ type: 10, content: 'found', id: 1 }]);
    expect(discord.violations()).toEqual([]);
  });

  it('is answered by the first follow-up to a deferral, as Discord has it', async () => {
    const { discord, on } = await startBot();
    on(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.followUp('in its place');
    });
    const record = await discord.member().command('news');
    expect((await record.answered).content).toBe('in its place');
    expect(discord.messages()).toHaveLength(1);
  });

  it('is followed up by further messages with an ephemerality of their own', async () => {
    const { discord, on } = await startBot();
    const followed = Promise.withResolvers<Message>();
    on(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.reply('first');
      followed.resolve(await interaction.followUp({ content: 'second', flags: MessageFlags.Ephemeral }));
    });
    await discord.member().command('news');
    const second = await followed.promise;
    expect(second.reference?.messageId).toBe(discord.messages()[0]?.id);
    expect(discord.messages().map(({ content, onlyFor }) => [content, onlyFor])).toEqual([
      ['first', null],
      ['second', discord.members[0]?.id],
    ]);
  });

  it('keeps the ephemerality of its first answer through edits', async () => {
    const { discord, on } = await startBot();
    const fetched = Promise.withResolvers<Message>();
    on(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply({ flags: MessageFlags.Ephemeral });
      await interaction.editReply('for you');
      fetched.resolve(await interaction.fetchReply());
    });
    const record = await discord.member().command('news');
    expect((await record.answered).onlyFor).toBe(discord.members[0]?.id);
    expect((await fetched.promise).flags.has(MessageFlags.Ephemeral)).toBe(true);
  });

  it('answers with the message when asked for the response', async () => {
    const { discord, on } = await startBot();
    const told = Promise.withResolvers<string | undefined>();
    on(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      const response = await interaction.reply({ content: 'hello', withResponse: true });
      told.resolve(response.resource?.message?.id);
    });
    const record = await discord.member().command('news');
    expect(await told.promise).toBe((await record.answered).id);
  });

  it('runs on a message from the menu, with its content', async () => {
    const { discord, on } = await startBot();
    on(async (interaction) => {
      if (interaction.isMessageContextMenuCommand())
        await interaction.reply(interaction.targetMessage.content.toUpperCase());
    });
    const said = await discord.member().say(discord.channelIds[0] ?? '', 'rail works');
    const record = await discord.member().command('Find coverage', {}, { targetId: said.id });
    expect((await record.answered).content).toBe('RAIL WORKS');
  });
});

describe('suggestions', () => {
  it('come back while a member types, for a subcommand too', async () => {
    const { discord, on } = await startBot();
    on(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const { name, value } = interaction.options.getFocused(true);
      await interaction.respond([
        { name: `${name} ${value}`, value: interaction.options.getSubcommand(false) ?? '-' },
      ]);
    });
    const member = discord.member();
    expect(await member.complete('news', ['query'], { query: 'ra' })).toEqual([
      { name: 'query ra', value: '-' },
    ]);
    expect(await member.complete('digest add', ['add', 'tag'], { tag: 'a' })).toEqual([
      { name: 'tag a', value: 'add' },
    ]);
  });

  it('are refused when there are more than 25', async () => {
    const { discord, on } = await startBot();
    const refused: unknown[] = [];
    on(async (interaction) => {
      if (!interaction.isAutocomplete()) return;
      const choices = Array.from({ length: 26 }, (_, index) => ({ name: `n${index}`, value: `v${index}` }));
      await interaction.respond(choices).catch((error: unknown) => refused.push(error));
      await interaction.respond(choices.slice(1));
    });
    expect(await discord.member().complete('news', ['query'])).toHaveLength(25);
    expect(refused).toMatchObject([{ code: 50035, status: 400 }]);
    expect(discord.violations()[0]?.path).toBe('choices');
  });

  it('reject with a sentence when none come in time', async () => {
    const { discord } = await startBot({ acknowledgeWithinMs: 20 });
    await expect(discord.member().complete('news', ['query'])).rejects.toThrow(/nothing in time/);
  });
});
