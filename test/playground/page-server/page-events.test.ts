// What the page's windows are told, from the first state to every change after it.
import { MessageFlags } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { buttonRow, lineForm, startBot, startDiscord } from '../bot.ts';
import { send } from '../requests.ts';
import { openEvents } from './page-window.ts';

describe('the events', () => {
  it('begin with the whole state', async () => {
    const { discord } = await startBot();
    await discord.member().say(discord.channelIds[0] ?? '', 'hello');
    const { response, next, close } = await openEvents(discord);
    expect(response.headers.get('content-type')).toBe('text/event-stream');
    const event = await next('state');
    expect(event).toMatchObject({
      state: {
        guildName: 'The local newsroom',
        bot: { id: discord.applicationId, name: 'Broadsheet', isOnline: true },
        members: discord.members,
        roles: [
          { name: '@everyone' },
          { name: 'News readers' },
          { name: 'Managers' },
          { name: 'Broadsheet' },
        ],
        messages: [{ content: 'hello', embeds: [] }],
      },
    });
    expect(event.kind === 'state' && event.state.commands.map(({ name }) => name)).toEqual([
      'news',
      'digest',
      'Find coverage',
    ]);
    await close();
  });

  it('tell of messages, deletions, commands, forms and the bot’s leaving', async () => {
    const { discord, client, on } = await startBot();
    on(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.showModal(lineForm('a'));
    });
    const { next, close } = await openEvents(discord);
    await next('state');
    const path = `/channels/${discord.channelIds[0] ?? ''}/messages` as const;
    const { id } = (await client.rest.post(path, { body: { content: 'hi' } })) as { id: string };
    expect(await next('message')).toMatchObject({ message: { id, content: 'hi', state: 'sent' } });
    await client.rest.patch(`${path}/${id}`, { body: { embeds: [{ title: 'Ferries' }] } });
    expect(await next('message')).toMatchObject({ message: { id, embeds: [{ title: 'Ferries' }] } });
    await client.rest.patch(`${path}/${id}`, { body: { flags: MessageFlags.SuppressEmbeds } });
    expect(await next('message')).toMatchObject({ message: { id, content: 'hi', embeds: [] } });
    await client.rest.delete(`${path}/${id}`);
    expect(await next('message-deleted')).toEqual({ kind: 'message-deleted', id });
    const record = await discord.member().command('news');
    expect(await next('modal')).toMatchObject({ interactionId: record.id, memberId: discord.members[0]?.id });
    await client.application.commands.set([]);
    expect(await next('commands')).toEqual({ kind: 'commands', commands: [] });
    await client.destroy();
    expect(await next('bot')).toEqual({ kind: 'bot', isOnline: false });
    await close();
  });

  it('tell why a press failed, and next to what', async () => {
    const { discord, on } = await startBot();
    const row = buttonRow({ id: 'x', label: 'x' });
    on(async (interaction) => {
      if (interaction.isChatInputCommand()) await interaction.reply({ content: 'hi', components: [row] });
      if (interaction.isButton()) await interaction.update({ content: 'x'.repeat(2001) });
    });
    const { id } = await (await discord.member().command('news')).answered;
    const { next, close } = await openEvents(discord);
    await discord.member().component(id, 'x');
    const event = await next('interaction-failed');
    expect(event).toMatchObject({ messageId: id, memberId: discord.members[0]?.id });
    expect(event.kind === 'interaction-failed' && event.reason).toMatch(/refused/);
    await close();
  });

  it('tell of a press that nobody answered, and of a command', async () => {
    const { discord, client } = await startBot({ acknowledgeWithinMs: 20 });
    const { next, close } = await openEvents(discord);
    const body = { content: 'hi', components: [buttonRow({ id: 'x', label: 'X' })] };
    await client.rest.post(`/channels/${discord.channelIds[0] ?? ''}/messages`, { body });
    const messageId = discord.messages()[0]?.id ?? '';
    await discord.member().component(messageId, 'x');
    const event = await next('interaction-failed');
    expect(event).toMatchObject({ messageId, memberId: discord.members[0]?.id });
    expect(event.kind === 'interaction-failed' && event.reason).toMatch(/three seconds/);
    await discord.member().command('news');
    expect(await next('message')).toMatchObject({
      message: { state: 'failed', onlyFor: discord.members[0]?.id, answers: { command: '/news' } },
    });
    await close();
  });

  it('go to 32 windows at most', async () => {
    const discord = await startDiscord();
    const windows = [];
    for (let count = 0; count < 32; count += 1) windows.push(await openEvents(discord));
    expect((await send(`${discord.url}/page/events`)).status).toBe(503);
    for (const { close } of windows) await close();
  });
});
