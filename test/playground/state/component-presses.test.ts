// Presses and choices on a message's components, up to the bot's answer, with the real discord.js in between.
import { ChannelType, ComponentType, MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { buttonRow, startBot } from '../bot.ts';

const BUTTON = buttonRow({ id: 'more', label: 'More' });

describe('a component', () => {
  it('updates the message that it is on, and its press carries that message', async () => {
    const { discord, on } = await startBot();
    on(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'page 1', components: [BUTTON] });
      if (interaction.isButton())
        await interaction.update(
          `${interaction.message.content} of ${interaction.message.interactionMetadata?.user.id ?? ''}`,
        );
    });
    const first = await (await discord.member().command('news')).answered;
    const record = await discord.member(discord.members[1]?.id).component(first.id, 'more');
    const updated = await record.answered;
    expect(updated.id).toBe(first.id);
    expect(updated.content).toBe(`page 1 of ${discord.members[0]?.id ?? ''}`);
    expect(updated.editedAt).not.toBeNull();
    expect(updated.components).toEqual(first.components);
    expect(discord.messages()).toHaveLength(1);
  });

  it('edits the message that it is on after a deferred update', async () => {
    const { discord, on } = await startBot();
    on(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'page 1', components: [BUTTON] });
      if (!interaction.isButton()) return;
      await interaction.deferUpdate();
      await interaction.editReply('page 2');
    });
    const first = await (await discord.member().command('news')).answered;
    const record = await discord.member().component(first.id, 'more');
    expect(await record.answered).toMatchObject({ id: first.id, content: 'page 2' });
  });

  it('may be answered by a message of its own, which replies to the pressed one', async () => {
    const { discord, on } = await startBot();
    on(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'page 1', components: [BUTTON] });
      if (interaction.isButton())
        await interaction.reply({ content: 'yours', flags: MessageFlags.Ephemeral });
    });
    const first = await (await discord.member().command('news')).answered;
    const robin = discord.members[1]?.id;
    const answer = await (await discord.member(robin).component(first.id, 'more')).answered;
    expect(answer).toMatchObject({ content: 'yours', onlyFor: robin, answers: { command: 'More' } });
  });

  it('brings what was chosen in a select', async () => {
    const { discord, on } = await startBot();
    const channels = {
      type: ComponentType.ChannelSelect as const,
      custom_id: 'where',
      max_values: 2,
      channel_types: [ChannelType.GuildText as const],
    };
    const select = { type: ComponentType.ActionRow as const, components: [channels] };
    on(async (interaction) => {
      if (interaction.isChatInputCommand())
        await interaction.reply({ content: 'where?', components: [select] });
      if (interaction.isChannelSelectMenu())
        await interaction.update(
          interaction.channels.map((channel) => `#${String('name' in channel && channel.name)}`).join(),
        );
    });
    const first = await (await discord.member().command('news')).answered;
    const record = await discord.member().component(first.id, 'where', discord.channelIds.slice(0, 2));
    expect((await record.answered).content).toBe('#general,#news');
    await expect(
      discord.member().component(first.id, 'where', [discord.channelIds[2] ?? '']),
    ).rejects.toThrow(/does not offer/);
  });
});
