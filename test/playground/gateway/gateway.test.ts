// The gateway as a plain WebSocket sees it: greetings, refusals, resumes.
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { LocalDiscord } from '../../../src/playground/local-discord.ts';
import { startDiscord } from '../bot.ts';

interface Packet {
  op: number;
  t: string | null;
  s: number | null;
  d: Record<string, unknown> | boolean | null;
}

/** A connection whose packets can be waited for in order. */
function connect(discord: LocalDiscord, query = '?v=10&encoding=json', headers: Record<string, string> = {}) {
  const socket = new WebSocket(discord.url.replace('http', 'ws') + '/' + query, { headers });
  onTestFinished(() => socket.terminate());
  const packets: Packet[] = [];
  const waiting: ((packet: Packet) => void)[] = [];
  socket.on('message', (frame: Buffer) => {
    const packet = JSON.parse(frame.toString('utf8')) as Packet;
    const waiter = waiting.shift();
    if (waiter) waiter(packet);
    else packets.push(packet);
  });
  const closed = new Promise<number>((resolve) => socket.on('close', resolve));
  const failed = new Promise<string>((resolve) => socket.on('error', (error) => resolve(error.message)));
  const next = (): Promise<Packet> =>
    new Promise((resolve) => {
      const packet = packets.shift();
      if (packet) resolve(packet);
      else waiting.push(resolve);
    });
  return { socket, next, closed, failed, send: (packet: unknown) => socket.send(JSON.stringify(packet)) };
}

async function identified(discord: LocalDiscord, intents = 1) {
  const connection = connect(discord);
  await connection.next();
  connection.send({ op: 2, d: { token: discord.token, intents, properties: {} } });
  const ready = await connection.next();
  const guild = await connection.next();
  const sessionId = (ready.d as { session_id: string }).session_id;
  return { ...connection, ready, guild, sessionId };
}

describe('a new connection', () => {
  it('is greeted with the time between heartbeats', async () => {
    const { next } = connect(await startDiscord());
    expect(await next()).toMatchObject({ op: 10, d: { heartbeat_interval: 41_250 } });
  });

  it('becomes a session with READY and GUILD_CREATE, numbered', async () => {
    const discord = await startDiscord();
    const { ready, guild } = await identified(discord);
    expect(ready).toMatchObject({
      t: 'READY',
      s: 1,
      d: {
        v: 10,
        user: { id: discord.applicationId, bot: true },
        guilds: [{ id: discord.guildId, unavailable: true }],
        application: { id: discord.applicationId },
        resume_gateway_url: discord.url.replace('http', 'ws'),
      },
    });
    expect(guild).toMatchObject({ t: 'GUILD_CREATE', s: 2, d: { id: discord.guildId, unavailable: false } });
  });

  it('has its heartbeats acknowledged', async () => {
    const { next, send } = await identified(await startDiscord());
    send({ op: 1, d: 2 });
    expect(await next()).toMatchObject({ op: 11 });
  });

  it('takes a presence without a word', async () => {
    const { next, send } = await identified(await startDiscord());
    send({ op: 3, d: { status: 'idle' } });
    send({ op: 1, d: null });
    expect(await next()).toMatchObject({ op: 11 });
  });
});

describe('a connection is closed', () => {
  it.each([
    ['a wrong token', { op: 2, d: { token: 'wrong', intents: 1 } }, 4004],
    ['missing intents', { op: 2, d: { token: 'local' } }, 4013],
    ['negative intents', { op: 2, d: { token: 'local', intents: -1 } }, 4013],
    ['a shard beyond the count', { op: 2, d: { token: 'local', intents: 1, shard: [2, 2] } }, 4010],
    ['a shard that is no pair', { op: 2, d: { token: 'local', intents: 1, shard: 3 } }, 4010],
    ['an unknown opcode', { op: 99, d: null }, 4001],
    ['what is no packet', 'hello', 4002],
    ['a presence before it identifies', { op: 3, d: {} }, 4003],
    ['a resume with a wrong token', { op: 6, d: { token: 'wrong', session_id: 'x', seq: 1 } }, 4004],
  ])('for %s', async (_, packet, code) => {
    const { next, send, closed } = connect(await startDiscord());
    await next();
    send(packet);
    expect(await closed).toBe(code);
  });

  it('for identifying twice', async () => {
    const { send, closed } = await identified(await startDiscord());
    send({ op: 2, d: { token: 'local', intents: 1 } });
    expect(await closed).toBe(4005);
  });

  it('for sending more than 120 packets a minute, and not for 120', async () => {
    let nowMs = Date.now();
    const { next, send, closed } = connect(await startDiscord({ clock: () => nowMs }));
    await next();
    for (let count = 0; count < 120; count += 1) send({ op: 1, d: null });
    for (let count = 0; count < 120; count += 1) expect((await next()).op).toBe(11);
    nowMs += 60_001;
    for (let count = 0; count < 120; count += 1) send({ op: 1, d: null });
    for (let count = 0; count < 120; count += 1) expect((await next()).op).toBe(11);
    send({ op: 1, d: null });
    expect(await closed).toBe(4008);
  });

  it.each(['?v=9&encoding=json', '?v=10&encoding=etf', '?v=10&encoding=json&compress=zlib-stream', ''])(
    'for a gateway spoken as %j',
    async (query) => {
      const { closed } = connect(await startDiscord(), query);
      expect(await closed).toBe(4012);
    },
  );
});

describe('an upgrade', () => {
  it.each([{ origin: 'https://evil.example' }, { host: 'evil.example' }])(
    'with %j is refused',
    async (headers) => {
      const { failed } = connect(await startDiscord(), '?v=10&encoding=json', headers);
      expect(await failed).toContain('403');
    },
  );
});

describe('a resume', () => {
  it('brings the events after the last one seen, then RESUMED', async () => {
    const discord = await startDiscord();
    const first = await identified(discord, (1 << 9) | (1 << 15) | 1);
    discord.disconnectGateways();
    expect(await first.closed).toBe(4000);
    await discord.member().say(discord.channelIds[0] ?? '', 'one');
    await discord.member().say(discord.channelIds[0] ?? '', 'two');
    const second = connect(discord);
    await second.next();
    second.send({ op: 6, d: { token: discord.token, session_id: first.sessionId, seq: 3 } });
    expect(await second.next()).toMatchObject({ t: 'MESSAGE_CREATE', s: 4, d: { content: 'two' } });
    expect(await second.next()).toMatchObject({ t: 'RESUMED', s: 5 });
    expect(discord.isBotOnline()).toBe(true);
  });

  it('is refused for an unknown session, a sequence of the future and one long gone', async () => {
    const discord = await startDiscord();
    const first = await identified(discord, (1 << 9) | 1);
    for (const d of [
      { session_id: 'unknown', seq: 1 },
      { session_id: first.sessionId, seq: 99 },
      { session_id: first.sessionId },
    ]) {
      const { next, send } = connect(discord);
      await next();
      send({ op: 6, d: { token: discord.token, ...d } });
      expect(await next()).toMatchObject({ op: 9, d: false });
    }
    first.socket.terminate();
    await discord.waitFor(() => !discord.isBotOnline() || null);
    for (let count = 0; count < 1_001; count += 1)
      await discord.member().say(discord.channelIds[0] ?? '', 'x');
    const { next, send } = connect(discord);
    await next();
    send({ op: 6, d: { token: discord.token, session_id: first.sessionId, seq: 2 } });
    expect(await next()).toMatchObject({ op: 9, d: false });
  });

  it('is not possible after a normal end', async () => {
    const discord = await startDiscord();
    const first = await identified(discord);
    first.socket.close(1000);
    await discord.waitFor(() => !discord.isBotOnline() || null);
    const { next, send } = connect(discord);
    await next();
    send({ op: 6, d: { token: discord.token, session_id: first.sessionId, seq: 2 } });
    expect(await next()).toMatchObject({ op: 9, d: false });
  });
});

describe('intents', () => {
  it('decide who hears of messages and their text', async () => {
    const discord = await startDiscord();
    const none = await identified(discord, 1);
    const messages = await identified(discord, (1 << 9) | 1);
    await discord.member().say(discord.channelIds[0] ?? '', 'secret');
    expect(await messages.next()).toMatchObject({ t: 'MESSAGE_CREATE', d: { content: '' } });
    none.send({ op: 1, d: null });
    expect(await none.next()).toMatchObject({ op: 11 });
  });
});
