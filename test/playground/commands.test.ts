// Application commands over REST: overwritten at once, one by one, global and of the server.
import { ApplicationCommandType, InteractionContextType } from 'discord.js';
import { describe, expect, it } from 'vitest';
import { startBot } from './bot.ts';

describe('registering commands', () => {
  it('keeps the id of a command whose name and type stay', async () => {
    const { client, discord } = await startBot();
    const before = discord.commands();
    const after = await client.application.commands.set([
      { name: 'news', description: 'Other words' },
      { type: ApplicationCommandType.Message, name: 'news' },
    ]);
    const news = before.find(({ name }) => name === 'news');
    expect([...after.values()].map(({ id, type }) => [id === news?.id, type])).toEqual([
      [true, 1],
      [false, 3],
    ]);
    expect(discord.commands()).toHaveLength(2);
    expect(discord.commands()[0]?.version).not.toBe(news?.version);
  });

  it('fills in what the bot left out', async () => {
    const { discord } = await startBot();
    expect(discord.commands()[0]).toMatchObject({
      application_id: discord.applicationId,
      default_member_permissions: null,
      contexts: null,
      integration_types: [0],
      nsfw: false,
      type: 1,
    });
  });

  it('keeps the server’s commands apart from the global ones', async () => {
    const { client, discord } = await startBot();
    const { guildId } = discord;
    await client.application.commands.set([{ name: 'here', description: 'Only here' }], guildId);
    expect((await client.application.commands.fetch({ guildId })).map(({ name }) => name)).toEqual(['here']);
    expect((await client.application.commands.fetch()).size).toBe(3);
    expect(discord.commands().map(({ name }) => name)).toEqual(['news', 'digest', 'Find coverage', 'here']);
  });

  it('creates, replaces, edits, reads and deletes one', async () => {
    const { client, discord } = await startBot();
    const { commands } = client.application;
    const created = await commands.create({ name: 'help', description: 'Help' });
    const replaced = await commands.create({ name: 'help', description: 'More help' });
    expect(replaced.id).toBe(created.id);
    const edited = await commands.edit(created.id, { description: 'Best help' });
    expect(edited.description).toBe('Best help');
    expect((await commands.fetch(created.id, { force: true })).description).toBe('Best help');
    await commands.delete(created.id);
    await expect(commands.fetch(created.id, { force: true })).rejects.toMatchObject({ code: 10063 });
    await expect(commands.delete(created.id)).rejects.toMatchObject({ code: 10063 });
    expect(discord.commands()).toHaveLength(3);
  });

  it('refuses what Discord would refuse, and keeps what was there', async () => {
    const { client, discord } = await startBot();
    const wrong = client.rest.put(`/applications/${discord.applicationId}/commands`, {
      body: [{ name: 'Not Lowercase', description: 'x' }],
    });
    await expect(wrong).rejects.toMatchObject({ code: 50035, rawError: { errors: { 0: { name: {} } } } });
    const one = client.rest.post(`/applications/${discord.applicationId}/commands`, {
      body: { name: 'x', description: '' },
    });
    await expect(one).rejects.toMatchObject({ code: 50035, rawError: { errors: { description: {} } } });
    expect(discord.commands()).toHaveLength(3);
    expect(discord.violations().length).toBeGreaterThanOrEqual(2);
  });

  it('refuses another application and another server', async () => {
    const { client, discord } = await startBot();
    await expect(client.rest.get('/applications/1/commands')).rejects.toMatchObject({ code: 10002 });
    const elsewhere = `/applications/${discord.applicationId}/guilds/1/commands` as const;
    await expect(client.rest.get(elsewhere)).rejects.toMatchObject({ code: 10004 });
  });
});

describe('who sees a command', () => {
  it('nobody in the server when it is for direct messages only', async () => {
    const { client, discord } = await startBot();
    await client.application.commands.set([
      { name: 'secret', description: 'x', contexts: [InteractionContextType.BotDM] },
    ]);
    await expect(discord.member().command('secret')).rejects.toThrow(/does not see/);
  });

  it('administrators only when its permissions are 0', async () => {
    const { client, discord } = await startBot();
    await client.application.commands.set([{ name: 'root', description: 'x', defaultMemberPermissions: 0n }]);
    await expect(discord.member().command('root')).rejects.toThrow(/does not see/);
  });
});
