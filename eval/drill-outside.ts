// Drills of what is outside: a token that leaked, a Discord that is down, a model that is gone, feeds that flood, a clock.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { HOUR_MS } from '../src/limits/units.ts';
import { expectSeen, expectSoon, onSite } from './drill-bot.ts';

export async function tokenLeaked(): Promise<void> {
  await onSite(async (site) => {
    const leaked = 'a-token-that-was-made-invalid';
    const bot = site.start({ DISCORD_TOKEN: leaked });
    const code = await bot.ended;
    expectSeen(bot.output(), /Discord refuses the token in DISCORD_TOKEN/);
    expectSeen(
      (await site.run(['doctor'], { DISCORD_TOKEN: leaked })).output,
      /fail .*token: Discord refuses the token/,
    );
    expectSeen(`ended with ${String(code)}`, /ended with 1/);
    if (bot.output().includes(leaked)) throw new Error('the token is in what the bot wrote');
    const renewed = site.start();
    await renewed.ready();
    expectSeen(await renewed.ask('news', { query: 'ferry' }), /ferry/i);
  });
}

export async function discordDown(): Promise<void> {
  await onSite(async (site) => {
    const { discord } = site;
    const bot = site.start({ LOG_LEVEL: 'info' });
    await bot.ready();
    discord.failBy(() => ({ status: 503 }));
    discord.disconnectGateways();
    await wait(DOWN_FOR_MS);
    expectSeen(bot.output(), /the connection to Discord is broken and is tried again/);
    expectSeen((await site.run(['doctor'])).output, /fail .*Discord cannot be reached at .*HTTP 503/);
    discord.failBy(() => null);
    await bot.ready();
    await expectSoon(bot.output, /the connection to Discord is back/);
    expectSeen(await bot.ask('news', { query: 'ferry' }), /ferry/i);
  });
}
const DOWN_FOR_MS = 8_000;

export async function modelGone(): Promise<void> {
  await onSite(async (site) => {
    const server = createServer((_, response) => void response.writeHead(500).end());
    const address = await listening(server);
    const settings = {
      OPENAI_API_KEY: 'none',
      OPENAI_BASE_URL: `${address}/v1`,
      OPENAI_MODEL: 'gone',
      ALLOW_PRIVATE_NETWORKS: 'on',
    };
    server.close();
    const bot = site.start(settings);
    await bot.ready();
    expectSeen(await bot.ask('story', { story: 'ferry' }), /Quoted word for word/);
    await expectSoon(bot.output, /the writer gave no summary/);
    expectSeen(
      (await site.run(['doctor'], settings)).output,
      /warn .*model: The model's server cannot be used/,
    );
  });
}

/** One feed is as large as a feed may be, one never ends; the bot reads both, and answers meanwhile. */
export async function feedsFlood(): Promise<void> {
  await onSite(async (site) => {
    const server = createServer(flood);
    const address = await listening(server);
    const settings = { ALLOW_PRIVATE_NETWORKS: 'on' };
    const refused = await site.run(['feeds', 'add', `${address}/endless`], settings);
    expectSeen(refused.output, /more than 8 MB/);
    for (const path of ['many', 'endless'])
      await site.run(['feeds', 'add', '--as-is', `${address}/${path}`], settings);
    const bot = site.start(settings);
    await bot.ready();
    const feedsSay = async () => (await site.run(['feeds', 'list'], settings)).output;
    let listed = await feedsSay();
    for (let look = 0; look < LOOKS_MAX && !listed.includes('articles, read'); look += 1) {
      expectSeen(await bot.ask('news', { query: 'ferry' }), /## .*ferry/i);
      await wait(LOOK_EVERY_MS);
      listed = await feedsSay();
    }
    expectSeen(listed, /many.*: 2,000 articles, read/);
    expectSeen(listed, /endless: failed/);
    expectSeen(listed, /more than 8 MB/);
    expectSeen(await bot.ask('news', { query: 'ferry' }), /## .*ferry/i);
    server.closeAllConnections();
    server.close();
  });
}
/** Some six megabytes. */
const FLOOD_ITEMS = 20_000;
const LOOKS_MAX = 20;
const LOOK_EVERY_MS = 3_000;

function flood(request: IncomingMessage, response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  response.write('<rss version="2.0"><channel><title>Flood</title>');
  if (request.url === '/many') {
    for (let place = 0; place < FLOOD_ITEMS; place += 1) response.write(item(place));
    response.end('</channel></rss>');
    return;
  }
  const pour = () => {
    while (!response.destroyed && response.write(item(0)));
  };
  response.on('drain', pour);
  pour();
}

/** The machine's clock is an hour ahead of Discord's. */
export async function clockSkewed(): Promise<void> {
  await onSite(async (site) => {
    const { discord } = site;
    const hourAgo = new Date(Date.now() - HOUR_MS).toUTCString();
    const body = { id: discord.applicationId, username: 'Broadsheet', discriminator: '0000', bot: true };
    discord.failBy((method, path) =>
      method === 'GET' && path === '/users/@me' ? { status: 200, body, headers: { date: hourAgo } } : null,
    );
    expectSeen((await site.run(['doctor'])).output, /fail .*clock is 60 minutes ahead of Discord's/);
    discord.failBy(() => null);
    expectSeen((await site.run(['doctor'])).output, /ok .*clock shows the same as Discord's/);
  });
}

function item(place: number): string {
  return `<item><title>Flood item ${place}</title><link>https://outlet.example/flood/${place}</link><description>${'The water rose in the night. '.repeat(6)}</description></item>`;
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
