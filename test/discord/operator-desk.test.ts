// Where whoever runs the bot is told of things: in their channel alone, whose server is looked up once.
import { describe, expect, test, vi } from 'vitest';
import { createDigestRequests } from '../../src/discord/delivery/digest-requests.ts';
import { createOperatorDesk } from '../../src/discord/operator-desk.ts';
import { OPERATOR_GUILD_ASKED_EVERY_MS } from '../../src/limits/reports.ts';
import { memoryLog } from '../playground/bot.ts';
import { logIn, NO_OPERATOR, openDiscord, saying } from './live.ts';

async function openOperator(given: { channelId?: string | null } = {}) {
  const discord = await openDiscord();
  const client = await logIn(discord);
  const { channelId = discord.channelIds[1] ?? '' } = given;
  const log = memoryLog();
  const requests = createDigestRequests(client, { maxMs: 5_000 });
  const desk = createOperatorDesk({ channelId, requests, log, look: () => NO_OPERATOR.look() });
  const asked = () =>
    discord.requests().filter(({ method, path }) => method === 'GET' && path.startsWith('/channels/')).length;
  return { discord, desk, log, asked };
}

const [{ components }] = [saying('a feed is gone')];

describe('the desk of an operator', () => {
  test('without a channel tells nobody anything, and is in no server', async () => {
    const { discord, desk, asked } = await openOperator({ channelId: null });
    expect(desk.hasChannel).toBe(false);
    expect(await desk.findGuild()).toBeNull();
    expect(await desk.tell(components, 'REF-1')).toBe('refused');
    expect(discord.messages()).toEqual([]);
    expect(asked()).toBe(0);
  });

  test('is in the server of its channel, which is asked for once', async () => {
    const { discord, desk, asked } = await openOperator();
    expect(await Promise.all([desk.findGuild(), desk.findGuild()])).toEqual([
      discord.guildId,
      discord.guildId,
    ]);
    expect(await desk.findGuild()).toBe(discord.guildId);
    expect(asked()).toBe(1);
  });

  test('is in none while Discord does not say, and is asked for again after a while', async () => {
    const { discord, desk, asked } = await openOperator();
    discord.failNext({
      method: 'GET',
      path: /\/channels\/\d+$/,
      status: 404,
      body: { code: 10_003, message: 'Unknown Channel' },
    });
    expect(await desk.findGuild()).toBeNull();
    expect(await desk.findGuild()).toBeNull();
    expect(asked()).toBe(1);
    const later = performance.now() + OPERATOR_GUILD_ASKED_EVERY_MS;
    const clock = vi.spyOn(performance, 'now').mockReturnValue(later);
    expect(await desk.findGuild()).toBe(discord.guildId);
    clock.mockRestore();
  });

  test('writes once for a reference, pinging nobody', async () => {
    const { discord, desk, log } = await openOperator();
    expect(await desk.tell(components, 'REF-1')).toBe('sent');
    expect(await desk.tell(components, 'REF-1')).toBe('sent');
    expect(await desk.tell(components, 'REF-2')).toBe('sent');
    expect(discord.messages(discord.channelIds[1])).toHaveLength(2);
    expect(log.lines).toEqual([]);
  });

  test('says in the log why a message was refused, and not what it says', async () => {
    const { discord, desk, log } = await openOperator();
    discord.denyBot(discord.channelIds[1] ?? '', ['SendMessages']);
    expect(await desk.tell(components, 'REF-1')).toBe('refused');
    expect(log.lines).toMatchObject([{ level: 'warn', fields: { reason: 'Missing Permissions (50013)' } }]);
    expect(JSON.stringify(log.lines)).not.toContain('a feed is gone');
  });
});
