// The page's acts beside the channels: the clock, the faults, publishing; and who and what is refused.
import { describe, expect, it } from 'vitest';
import { createVirtualClock } from '../../../src/playground/controls/virtual-clock.ts';
import type { LocalDiscord, LocalDiscordOptions } from '../../../src/playground/local-discord.ts';
import type { PagePayload, PageRun } from '../../../src/playground/page-protocol.ts';
import { startBot, startDiscord } from '../bot.ts';
import { send } from '../requests.ts';
import { openEvents, post } from './page-window.ts';

const NOON = Date.UTC(2026, 10, 24, 12);

const RUN: PageRun = {
  topic: 'Sea',
  channelId: '1',
  at: new Date(NOON + 7_200_000).toISOString(),
  last: null,
};

function surroundings(runs: PageRun[], hasWriter = false): NonNullable<LocalDiscordOptions['surroundings']> {
  return { clock: createVirtualClock(() => NOON), listRuns: () => Promise.resolve(runs), hasWriter };
}

async function act(discord: LocalDiscord, path: string, fields: object): Promise<string> {
  const answer = await post(discord, path, { memberId: discord.members[0]?.id, ...fields });
  return answer.status === 204 ? 'done' : answer.body;
}

describe('the clock', () => {
  it.each([
    ['hour', NOON + 3_600_000],
    ['day', NOON + 86_400_000],
    ['next-run', NOON + 7_201_000],
  ])('moves to the %s, and what is written then is of then', async (to, nowMs) => {
    const discord = await startDiscord({ surroundings: surroundings([RUN]) });
    expect(await act(discord, '/page/clock', { to })).toBe('done');
    const { next, close } = await openEvents(discord);
    expect(await next('state')).toMatchObject({
      state: { clock: { nowMs, isMovable: true, aheadMs: nowMs - NOON, runs: [RUN] } },
    });
    await close();
    const said = await discord.member().say(discord.channelIds[0] ?? '', 'Hello');
    expect(Date.parse(said.sentAt)).toBe(nowMs);
  });

  it('stays, with a sentence, where nothing is due, too far on, or it is the machine’s own', async () => {
    const free = await startDiscord({ surroundings: surroundings([]) });
    expect(await act(free, '/page/clock', { to: 'next-run' })).toMatch(/No digest is set up/);
    expect(await act(free, '/page/clock', { to: 'yesterday' })).toMatch(/The clock moves to/);
    const far = { ...RUN, at: new Date(NOON + 40 * 86_400_000).toISOString() };
    const bound = await startDiscord({ surroundings: surroundings([far]) });
    expect(await act(bound, '/page/clock', { to: 'next-run' })).toMatch(/goes no further/);
    expect(await act(await startDiscord(), '/page/clock', { to: 'hour' })).toMatch(/cannot be moved/);
  });
});

describe('the faults', () => {
  it('fail the bot’s requests until they are switched off, and say so to every window', async () => {
    const discord = await startDiscord({ surroundings: surroundings([]) });
    const { next, close } = await openEvents(discord);
    const headers = { authorization: `Bot ${discord.token}` };
    const ask = async () => (await send(`${discord.apiUrl}/v10/users/@me`, { headers })).status;
    await act(discord, '/page/fault', { fault: 'discord-broken', isOn: true });
    expect(await next('faults')).toEqual({
      kind: 'faults',
      faults: { on: ['discord-broken'], hasWriter: false },
    });
    expect(await ask()).toBe(500);
    await act(discord, '/page/fault', { fault: 'discord-broken', isOn: false });
    expect(await ask()).toBe(200);
    await close();
  });

  it('take no writer where there is none, and no switch that is not there', async () => {
    const discord = await startDiscord({ surroundings: surroundings([]) });
    expect(await act(discord, '/page/fault', { fault: 'writer-down', isOn: true })).toMatch(/No writer/);
    for (const fields of [{ fault: 'constructor', isOn: true }, { fault: 'rate-limit', isOn: 'yes' }, {}])
      expect(await act(discord, '/page/fault', fields)).toMatch(/no such switch/);
    const written = await startDiscord({ surroundings: surroundings([], true) });
    expect(await act(written, '/page/fault', { fault: 'writer-down', isOn: true })).toBe('done');
  });

  it('are for the page alone', async () => {
    const discord = await startDiscord({ surroundings: surroundings([]) });
    for (const path of ['/page/clock', '/page/fault', '/page/publish']) {
      const answer = await post(discord, path, { headers: { origin: 'http://evil.example' } });
      expect(answer.status).toBe(403);
    }
    const headers = { 'sec-fetch-site': 'cross-site' };
    expect((await send(`${discord.url}/page/payloads`, { headers })).status).toBe(403);
  });
});

describe('payloads', () => {
  it('are listed with their limits and violations, without a token', async () => {
    const { discord, client, on } = await startBot({ isPageServed: true });
    on(async (interaction) => interaction.isChatInputCommand() && interaction.reply('x'.repeat(1_990)));
    await (
      await discord.member().command('news')
    ).answered;
    await client.rest
      .post(`/channels/${discord.channelIds[0] ?? ''}/messages`, { body: { content: 'y'.repeat(2_001) } })
      .catch(() => undefined);
    const listed = await send(`${discord.url}/page/payloads`);
    const payloads = JSON.parse(listed.body) as PagePayload[];
    const [answer, refused] = payloads.slice(-2);
    expect(answer?.path).toMatch(/^\/interactions\/\d+\/:token\/callback$/);
    expect(answer?.gauges).toEqual([{ of: 'characters of content', used: 1_990, limit: 2_000 }]);
    expect(refused).toMatchObject({
      status: 400,
      violations: [{ path: 'content', code: 'BASE_TYPE_MAX_LENGTH' }],
    });
    expect(listed.body).not.toContain('Bot ');
  });

  it('are not kept where no page is served', async () => {
    const { discord } = await startBot();
    expect((await send(`${discord.url}/page/payloads`)).body).toBe('[]');
  });
});

describe('publishing', () => {
  it('is for a manager, of what stands in an announcement channel, once', async () => {
    const discord = await startDiscord();
    const [general = '', , announcements = ''] = discord.channelIds;
    const said = await discord.member().say(announcements, 'News');
    const elsewhere = await discord.member().say(general, 'Chat');
    const memberId = discord.members[1]?.id;
    expect(await act(discord, '/page/publish', { memberId, messageId: said.id })).toMatch(/Only a manager/);
    expect(await act(discord, '/page/publish', { messageId: elsewhere.id })).toMatch(/announcement channel/);
    expect(await act(discord, '/page/publish', { messageId: '7' })).toMatch(/no such message/);
    expect(await act(discord, '/page/publish', { messageId: said.id })).toBe('done');
    expect(discord.messages(announcements)[0]?.flags).toBe(1);
    expect(await act(discord, '/page/publish', { messageId: said.id })).toMatch(/already/);
  });
});

describe('a member’s language', () => {
  it('reaches the bot with each act; the server’s stays English', async () => {
    const { discord, on } = await startBot();
    const heard: string[] = [];
    on(async (interaction) => {
      heard.push(`${interaction.locale} ${interaction.guildLocale ?? ''}`);
      if (interaction.isChatInputCommand()) await interaction.reply('Hello');
    });
    await (
      await discord.member(undefined, 'ja').command('news')
    ).answered;
    const commandId = discord.commands().find(({ name }) => name === 'news')?.id;
    const command = { channelId: discord.channelIds[0], commandId, options: [] };
    expect(await act(discord, '/page/command', { ...command, locale: 'de' })).toBe('done');
    await discord.waitFor(() => (discord.messages().length === 2 ? true : null));
    expect(heard).toEqual(['ja en-US', 'de en-US']);
    expect(await act(discord, '/page/command', { ...command, locale: 'tlh' })).toMatch(/no such language/);
  });
});
