// The doctor asks Discord: token, clock, intents, sessions, commands, and what may be done where digests are posted.
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { commands, messageCommands } from '../../commands/index.ts';
import { checkDiscord, findingsOf } from '../../src/cli/doctor-discord.ts';
import { createDesk } from '../../src/discord/fleet/fleet.ts';
import { registerCommands } from '../../src/discord/registration.ts';
import { askStanding } from '../../src/discord/standing/ask-standing.ts';
import { HOUR_MS, MINUTE_MS } from '../../src/limits/units.ts';
import type { DiscordStanding } from '../../src/news/discord-standing.ts';
import { readConfig } from '../../src/config.ts';
import type { LocalDiscord } from '../../src/playground/local-discord.ts';
import { openNewsroom } from '../newsroom/open-newsroom.ts';
import { startDiscord } from '../playground/bot.ts';
import { subscriptionIn } from './doctor-subscriptions.ts';

const TOKEN = 'not-to-be-seen-0123456789';

async function open() {
  const discord = await startDiscord({ token: TOKEN });
  const { newsroom } = await openNewsroom();
  const examine = (settings: Record<string, string> = {}) => examineOn(discord, newsroom, settings);
  return { discord, newsroom, examine };
}

async function examineOn(
  discord: Pick<LocalDiscord, 'apiUrl'>,
  newsroom: Parameters<typeof checkDiscord>[1],
  settings: Record<string, string> = {},
): Promise<Map<string, string>> {
  const config = readConfig({ DISCORD_TOKEN: TOKEN, DISCORD_API_URL: discord.apiUrl, ...settings });
  const findings = await Array.fromAsync(checkDiscord(config, newsroom));
  const told = findings.map(({ check, state, says }): [string, string] => [check, `${state}: ${says}`]);
  expect(JSON.stringify(told)).not.toContain(TOKEN);
  return new Map(told);
}

async function register(discord: LocalDiscord, { store }: Awaited<ReturnType<typeof open>>['newsroom']) {
  const { rest } = createDesk(discord.token, discord.apiUrl);
  const all = [...commands, ...messageCommands].map(({ data }) => data);
  const client = { rest, application: { id: discord.applicationId } };
  await registerCommands(client, { guildId: null, commands: all, notes: store.notes });
}

describe('the doctor on Discord', () => {
  test('finds a bot sound that has registered its commands', async () => {
    const { discord, newsroom, examine } = await open();
    await register(discord, newsroom);
    expect(Object.fromEntries(await examine())).toEqual({
      token: 'ok: Discord lets the bot in as broadsheet.',
      "Discord's clock": "ok: The machine's clock shows the same as Discord's.",
      intents: 'ok: No privileged intent is needed, and none is switched on.',
      sessions: expect.stringMatching(/^ok: .* a start takes 1\.$/) as unknown,
      commands: 'ok: Discord has the commands of this version.',
      permissions: 'ok: No digest is posted anywhere.',
    });
    expect(discord.requests().every(({ method }) => method !== 'POST')).toBe(true);
  });

  test('warns of commands that were never registered, or replaced by somebody else', async () => {
    const { discord, newsroom, examine } = await open();
    expect((await examine()).get('commands')).toMatch(/^warn: .*Start the bot/);
    await register(discord, newsroom);
    const { rest } = createDesk(discord.token, discord.apiUrl);
    await rest.put(`/applications/${discord.applicationId}/commands`, { body: [] });
    expect((await examine()).get('commands')).toMatch(/^warn: .*Start the bot/);
  });

  test('asks what it can where the index cannot be opened', async () => {
    const { discord } = await open();
    const told = await examineOn(discord, null);
    expect(told.get('token')).toMatch(/^ok/);
    expect(told.has('commands')).toBe(false);
  });

  test('fails on a token that Discord refuses', async () => {
    const { examine } = await open();
    const told = await examine({ DISCORD_TOKEN: 'another' });
    expect(told.get('token')).toMatch(/^fail: Discord refuses the token in DISCORD_TOKEN\..*reset it there/);
    expect(told.has('intents')).toBe(false);
  });

  test('does not trouble Discord with what can be no token', async () => {
    const config = readConfig({ DISCORD_TOKEN: 'not-a-token' });
    const findings = await Array.fromAsync(checkDiscord(config, null));
    expect(findings).toMatchObject([{ check: 'token', state: 'fail' }]);
    expect(await Array.fromAsync(checkDiscord(readConfig({}), null))).toMatchObject([{ state: 'warn' }]);
  });

  test.each([
    { side: 'ahead of', offMs: -HOUR_MS, state: 'fail', howMuch: '60 minutes' },
    { side: 'behind', offMs: HOUR_MS, state: 'fail', howMuch: '60 minutes' },
    { side: 'ahead of', offMs: -MINUTE_MS, state: 'warn', howMuch: '60 seconds' },
  ])('tells that the clock is $howMuch $side Discord’s', async ({ side, offMs, state, howMuch }) => {
    const { discord, examine } = await open();
    const date = new Date(Date.now() + offMs).toUTCString();
    const body = { id: discord.applicationId, username: 'broadsheet' };
    discord.failNext({ path: /^\/users\/@me$/, status: 200, body, headers: { date } });
    const said = (await examine()).get("Discord's clock") ?? '';
    expect(said.startsWith(`${state}: `)).toBe(true);
    expect(said).toMatch(new RegExp(`is (?:${howMuch}|59 seconds|61 seconds) ${side} Discord's`));
  });

  test.each([
    ['out of order', { status: 500 }, 'HTTP 500'],
    ['silent', { hangs: true }, 'no answer in time'],
    ['broken off', { dropAnswer: true }, ''],
    [
      'somebody else',
      { status: 200, body: { hello: 'here is a proxy' } },
      'what answers there is not Discord',
    ],
    ['limited for long', { status: 429, body: { retry_after: 900, message: 'slow' } }, ''],
  ])('fails on a Discord that is %s, soon and with a reason', async (_, fault, reason) => {
    const { discord } = await open();
    discord.failBy(() => fault);
    const { apiUrl } = discord;
    const asked = { token: TOKEN, apiUrl, guildId: null, commands: [], notes: null, subscriptions: [] };
    const answer = await askStanding({ ...asked, withinMs: 300 });
    expect(answer).toMatchObject({ kind: 'unreachable', where: new URL(apiUrl).host });
    const [finding] = [...findingsOf(answer)];
    expect(finding).toMatchObject({ check: 'token', state: 'fail' });
    expect(finding?.says).toContain(`(${reason}`);
    expect(JSON.stringify(answer)).not.toContain(TOKEN);
  });

  test('fails where nobody takes connections, or somebody does who speaks no HTTP', async () => {
    expect((await examineOn({ apiUrl: 'http://127.0.0.1:9/api' }, null)).get('token')).toMatch(
      /^fail: Discord cannot be reached at 127\.0\.0\.1:9 \(\w+\)/,
    );
    const server = createServer((_, response) => response.writeHead(200).end('<h1>Welcome</h1>'));
    server.listen(0, '127.0.0.1');
    await once(server, 'listening');
    onTestFinished(() => void server.close());
    const apiUrl = `http://127.0.0.1:${(server.address() as AddressInfo).port}/api`;
    expect((await examineOn({ apiUrl }, null)).get('token')).toContain('what answers there is not Discord');
  });
});

describe('what may be done where digests are posted', () => {
  const seen = async (spoil: (discord: LocalDiscord, channel: string) => void, posting = {}) => {
    const { discord, newsroom, examine } = await open();
    const channel = discord.channelIds[1] ?? '';
    await newsroom.store.subscriptions.addSubscription(subscriptionIn(discord, channel, posting));
    spoil(discord, channel);
    return ((await examine()).get('permissions') ?? '').replace(channel, 'C').replace(discord.guildId, 'G');
  };

  test('is all that is needed, or the channel is named with what is missing', async () => {
    expect(await seen(() => undefined)).toBe('ok: 1 of 1 digest in 1 server have all that they need.');
    expect(await seen((discord, channel) => discord.denyBot(channel, ['SendMessages']))).toBe(
      "warn: In channel C of server G the bot lacks SendMessages. Give it that in the channel's settings; then /digest resume.",
    );
  });

  test('counts threads only for those who want them, and looking for all', async () => {
    const deny = (discord: LocalDiscord, channel: string) =>
      discord.denyBot(channel, ['CreatePublicThreads']);
    expect(await seen(deny)).toMatch(/^ok/);
    expect(await seen(deny, { isThreaded: true })).toMatch(/^warn: .* lacks CreatePublicThreads\./);
    expect(await seen((discord, channel) => discord.denyBot(channel, ['ReadMessageHistory']))).toMatch(
      /^warn: .* lacks ReadMessageHistory: a digest whose sending broke off/,
    );
  });

  test('is nothing where the channel is hidden or gone, or the bot was removed', async () => {
    expect(await seen((discord, channel) => discord.denyBot(channel, ['ViewChannel']))).toMatch(
      /^warn: The channel C of server G is not shown to the bot\. Invite it again/,
    );
    expect(await seen((discord, channel) => discord.deleteChannel(channel))).toMatch(
      /^warn: The channel C of server G is not there any more\./,
    );
    expect(await seen((discord) => discord.removeBot())).toMatch(/is not shown to the bot\. Invite it again/);
  });

  test('is not asked of a digest that a manager paused', async () => {
    const { discord, newsroom, examine } = await open();
    const { subscriptions } = newsroom.store;
    const { id } = await subscriptions.addSubscription(subscriptionIn(discord, 'gone'));
    await subscriptions.pauseSubscription(id, 'asked');
    expect((await examine()).get('permissions')).toBe('ok: No digest is posted anywhere.');
  });
});

describe('what Discord says of an application', () => {
  const STANDING: DiscordStanding = {
    name: 'broadsheet',
    privilegedIntents: [],
    sessions: { remaining: 1_000, total: 1_000, resetAfterMs: 3 * HOUR_MS, shards: 2 },
    areCommandsInStep: true,
    channels: [],
    unasked: 0,
  };
  const told = (given: Partial<DiscordStanding>) => [
    ...findingsOf({ kind: 'standing', standing: { ...STANDING, ...given }, aheadMs: 0 }),
  ];

  test('that has intents it does not need is a warning', () => {
    const [intents] = told({ privilegedIntents: ['Message Content'] }).filter(
      ({ check }) => check === 'intents',
    );
    expect(intents).toMatchObject({
      state: 'warn',
      says: expect.stringContaining('Message Content. Switch') as unknown,
    });
  });

  test('that may begin too few sessions is a failure, with how long to wait', () => {
    const sessions = { ...STANDING.sessions, remaining: 1 };
    const [found] = told({ sessions }).filter(({ check }) => check === 'sessions');
    expect(found).toMatchObject({ state: 'fail', says: expect.stringContaining('wait 3 hours') as unknown });
  });
});
