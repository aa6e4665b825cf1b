// Drills of what is outside: a token that leaked, a Discord that is down, a model that is gone, feeds that flood.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expectSeen, onSite } from './drill-bot.ts';

export async function tokenLeaked(): Promise<void> {
  await onSite(async (site) => {
    const leaked = 'a-token-that-was-made-invalid';
    const bot = site.start({ DISCORD_TOKEN: leaked });
    const code = await bot.ended;
    expectSeen(bot.output(), /token/i);
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
    const bot = site.start();
    await bot.ready();
    discord.failBy(() => ({ status: 503 }));
    discord.disconnectGateways();
    await new Promise((resolve) => setTimeout(resolve, DOWN_FOR_MS));
    discord.failBy(() => null);
    await bot.ready();
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
    expectSeen(await bot.ask('story', { story: 'ferry' }), /ferry/i);
    expectSeen((await site.run(['doctor'], settings)).output, /writer|model/i);
  });
}

/** A feed that has a hundred thousand items, and one that never ends. */
export async function feedsFlood(): Promise<void> {
  await onSite(async (site) => {
    const server = createServer((request, response) => {
      response.writeHead(200, { 'content-type': 'application/rss+xml' });
      response.write('<rss version="2.0"><channel><title>Flood</title>');
      if (request.url === '/many') {
        for (let place = 0; place < FLOOD_ITEMS; place += 1) response.write(item(place));
        response.end('</channel></rss>');
      } else {
        const pour = () => {
          while (!response.destroyed && response.write(item(0)));
        };
        response.on('drain', pour);
        pour();
      }
    });
    const address = await listening(server);
    const settings = { ALLOW_PRIVATE_NETWORKS: 'on' };
    const added = await site.run(['feeds', 'add', `${address}/many`], settings);
    const endless = await site.run(['feeds', 'add', `${address}/endless`], settings);
    process.stdout.write(`    ${added.output.trim().split('\n').at(-1) ?? ''}\n`);
    expectSeen(endless.output, /MB|large|long|bytes|too/i);
    const bot = site.start(settings);
    await bot.ready();
    expectSeen(await bot.ask('news', { query: 'ferry' }), /ferry/i);
    expectSeen((await site.run(['feeds', 'list'], settings)).output, /many|Flood/i);
    server.closeAllConnections();
    server.close();
  });
}
const FLOOD_ITEMS = 100_000;

function item(place: number): string {
  return `<item><title>Flood item ${place}</title><link>https://outlet.example/flood/${place}</link><description>${'The water rose in the night. '.repeat(6)}</description></item>`;
}

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
