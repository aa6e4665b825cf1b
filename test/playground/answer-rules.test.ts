// Discord's rules on answers: three seconds, once, in the right form, within fifteen minutes.
import { MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { buttonRow, memoryLog, startBot, textComponents, type Bot } from './bot.ts';

/** The interaction as the bot has it, unanswered. */
async function receiveCommand({ discord, on }: Bot) {
  const received = Promise.withResolvers<ChatInputCommandInteraction>();
  on(async (interaction) => {
    if (interaction.isChatInputCommand()) received.resolve(interaction);
  });
  const record = await discord.member().command('news');
  return { record, interaction: await received.promise };
}

describe('an answer', () => {
  it('comes too late after the deadline, and the member sees that the bot failed', async () => {
    const bot = await startBot({ acknowledgeWithinMs: 20 });
    const { record, interaction } = await receiveCommand(bot);
    await expect(record.acknowledged).rejects.toThrow(/three seconds/);
    await expect(record.answered).rejects.toThrow(/three seconds/);
    expect(record.state).toBe('failed');
    await expect(interaction.reply('late')).rejects.toMatchObject({ code: 10062, status: 404 });
    expect(bot.discord.messages()).toMatchObject([
      { state: 'failed', content: '', onlyFor: bot.discord.members[0]?.id, answers: { command: '/news' } },
    ]);
  });

  it('is refused the second time', async () => {
    const bot = await startBot();
    const { interaction } = await receiveCommand(bot);
    await interaction.reply('one');
    interaction.replied = false;
    await expect(interaction.reply('two')).rejects.toMatchObject({ code: 40060, status: 400 });
    expect(bot.discord.messages()).toHaveLength(1);
  });

  it('cannot be edited once its token is fifteen minutes old', async () => {
    let nowMs = Date.now();
    const bot = await startBot({ clock: () => nowMs });
    const { interaction } = await receiveCommand(bot);
    await interaction.reply('one');
    nowMs += 15 * 60_000;
    await interaction.editReply('just in time');
    nowMs += 1;
    await expect(interaction.editReply('too late')).rejects.toMatchObject({ code: 50027, status: 401 });
    await expect(interaction.followUp('too late')).rejects.toMatchObject({ code: 50027 });
  });

  it('cannot be edited before it is given', async () => {
    const bot = await startBot();
    const { interaction } = await receiveCommand(bot);
    await expect(interaction.webhook.editMessage('@original', 'x')).rejects.toMatchObject({ code: 10015 });
  });

  it('is refused with the place of every fault when its form is wrong', async () => {
    const log = memoryLog();
    const bot = await startBot({ log });
    const { record, interaction } = await receiveCommand(bot);
    const tooLong = {
      flags: MessageFlags.IsComponentsV2 as const,
      components: textComponents('x'.repeat(4_001)),
    };
    await expect(interaction.reply(tooLong)).rejects.toMatchObject({ code: 50035, status: 400 });
    expect(bot.discord.violations().length).toBeGreaterThan(0);
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { request: 'answer to /news' } }]);
    expect(record.state).toBe('waiting');
    await interaction.reply('short');
    expect((await record.answered).content).toBe('short');
  });

  it('stays in components V2 once it is', async () => {
    const bot = await startBot();
    const { record, interaction } = await receiveCommand(bot);
    await interaction.reply({ flags: MessageFlags.IsComponentsV2, components: textComponents('one') });
    await expect(interaction.editReply('plain')).rejects.toMatchObject({ code: 50035 });
    await interaction.editReply({ components: textComponents('two') });
    const message = bot.discord.messages().find(({ id }) => id === record.messageId);
    expect(message).toMatchObject({ content: null, components: [{ content: 'two' }] });
  });

  it('may carry no flag but EPHEMERAL when it is deferred', async () => {
    const { discord, client, on } = await startBot();
    const refused = Promise.withResolvers<unknown>();
    on(async ({ id, token }) => {
      const body = { type: 5, data: { flags: MessageFlags.IsComponentsV2 } };
      await client.rest
        .post(`/interactions/${id}/${token}/callback`, { body, auth: false })
        .catch(refused.resolve);
    });
    await discord.member().command('news');
    expect(await refused.promise).toMatchObject({ code: 50035 });
    expect(discord.violations()).toMatchObject([{ path: 'flags' }]);
  });

  it('has a kind that fits the interaction', async () => {
    const { discord, client, on } = await startBot();
    const refused = Promise.withResolvers<unknown>();
    on(async ({ id, token }) => {
      const body = { type: 7, data: { content: 'x' } };
      await client.rest
        .post(`/interactions/${id}/${token}/callback`, { body, auth: false })
        .catch(refused.resolve);
    });
    await discord.member().command('news');
    expect(await refused.promise).toMatchObject({ code: 50035 });
  });

  it('can be deleted, and is then unknown', async () => {
    const bot = await startBot();
    const { record, interaction } = await receiveCommand(bot);
    await interaction.deferReply();
    await interaction.deleteReply();
    await expect(record.answered).rejects.toThrow(/deleted/);
    expect(bot.discord.messages()).toEqual([]);
    await expect(interaction.editReply('x')).rejects.toMatchObject({ code: 10008 });
  });

  it('reaches only the messages of its own token', async () => {
    const bot = await startBot();
    const { interaction } = await receiveCommand(bot);
    await interaction.reply('one');
    const said = await bot.discord.member().say(bot.discord.channelIds[0] ?? '', 'mine');
    await expect(interaction.webhook.editMessage(said.id, 'taken')).rejects.toMatchObject({ code: 10008 });
  });
});

describe('a press that nobody answers', () => {
  it('fails, and leaves the message as it was', async () => {
    const { discord, client } = await startBot({ acknowledgeWithinMs: 20 });
    const body = { content: 'hi', components: [buttonRow({ id: 'x', label: 'X' })] };
    await client.rest.post(`/channels/${discord.channelIds[0] ?? ''}/messages`, { body });
    const before = discord.messages();
    const record = await discord.member().component(before[0]?.id ?? '', 'x');
    await expect(record.acknowledged).rejects.toThrow(/three seconds/);
    expect(discord.messages()).toEqual(before);
  });
});
