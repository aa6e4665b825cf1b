// Commands are registered once, and again only when they or Discord's copy of them changed.
import type { Client } from 'discord.js';
import { describe, expect, test } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { registerCommands, type Registration } from '../../src/discord/registration.ts';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import { logIn, openDiscord, openNewsroom } from './live.ts';

const definitions = [...commands, ...messageCommands].map(({ data }) => data);
const NAMES = definitions.map(({ name }) => name);

interface Registering {
  discord: LocalDiscord;
  client: Client<true>;
  register(given?: Partial<Registration>): ReturnType<typeof registerCommands>;
}

async function startRegistering(): Promise<Registering> {
  const [discord, { newsroom }] = await Promise.all([openDiscord(), openNewsroom()]);
  const client = await logIn(discord);
  const { notes } = newsroom.store;
  return {
    discord,
    client,
    register: (given = {}) =>
      registerCommands(client, { guildId: null, commands: definitions, notes, ...given }),
  };
}

function timesWritten({ discord }: Registering): number {
  return discord.requests().filter(({ method, path }) => method === 'PUT' && path.endsWith('/commands'))
    .length;
}

describe('registering commands', () => {
  test('gives Discord all of them, and learns their ids', async () => {
    const registering = await startRegistering();
    const { ids, isChanged } = await registering.register();
    expect(isChanged).toBe(true);
    const registered = registering.discord.commands();
    expect(registered.map(({ name }) => name)).toEqual(NAMES);
    expect([...ids]).toEqual(registered.map(({ name, id }) => [name, id]));
  });

  test('does not write a second time when nothing changed, and still learns the ids', async () => {
    const registering = await startRegistering();
    const first = await registering.register();
    const second = await registering.register();
    expect(second).toEqual({ ids: first.ids, isChanged: false });
    expect(timesWritten(registering)).toBe(1);
  });

  test('says to one server nothing of where else a command can be used', async () => {
    const registering = await startRegistering();
    await registering.register({ guildId: registering.discord.guildId });
    const registered = registering.discord.commands();
    expect(registered.map(({ name }) => name)).toEqual(NAMES);
    expect(registered.every((command) => command.contexts == null)).toBe(true);
    expect(definitions.every((command) => command.contexts != null)).toBe(true);
  });

  test('writes again when a command changed', async () => {
    const registering = await startRegistering();
    await registering.register();
    const changed = definitions.map((data) =>
      data.name === 'help' ? { ...data, description: 'What this app can do for you' } : data,
    );
    expect((await registering.register({ commands: changed })).isChanged).toBe(true);
    expect(registering.discord.commands().find(({ name }) => name === 'help')?.description).toBe(
      'What this app can do for you',
    );
    expect((await registering.register({ commands: changed })).isChanged).toBe(false);
  });

  test('writes again when a command is gone', async () => {
    const registering = await startRegistering();
    await registering.register();
    const { ids, isChanged } = await registering.register({ commands: definitions.slice(0, 1) });
    expect(isChanged).toBe(true);
    expect([...ids.keys()]).toEqual(['news']);
  });

  test.each([
    [
      'replaced by others',
      (client: Client<true>) =>
        client.application.commands.set([{ name: 'other', description: 'Of somebody else' }]),
    ],
    [
      'replaced by equal ones',
      (client: Client<true>) => client.application.commands.set(definitions as never),
    ],
    ['taken away', (client: Client<true>) => client.application.commands.set([])],
  ])('writes again when they were %s', async (_, meddle) => {
    const registering = await startRegistering();
    await registering.register();
    await meddle(registering.client);
    expect((await registering.register()).isChanged).toBe(true);
    expect(registering.discord.commands().map(({ name }) => name)).toEqual(NAMES);
    expect((await registering.register()).isChanged).toBe(false);
  });

  test('keeps those of one server and those of all apart', async () => {
    const registering = await startRegistering();
    const { guildId } = registering.discord;
    await registering.register({ guildId, commands: definitions.slice(0, 1) });
    const everywhere = await registering.register();
    expect(everywhere.isChanged).toBe(true);
    const inServer = await registering.register({ guildId, commands: definitions.slice(0, 1) });
    expect(inServer.isChanged).toBe(false);
    expect(inServer.ids.get('news')).not.toBe(everywhere.ids.get('news'));
    const paths = registering.discord.requests().filter(({ method }) => method === 'PUT');
    expect(paths.map(({ path }) => path.includes('/guilds/'))).toEqual([true, false]);
  });

  test('says so when Discord refuses them', async () => {
    const registering = await startRegistering();
    registering.discord.failNext({
      method: 'PUT',
      path: /commands$/,
      status: 403,
      body: { code: 50_001, message: 'No' },
    });
    await expect(registering.register()).rejects.toMatchObject({ status: 403 });
    expect((await registering.register()).isChanged).toBe(true);
  });
});
