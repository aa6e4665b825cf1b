// The door of the page's side: who is let in and who is kept out.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startLocalDiscord, type LocalDiscord } from '../../../src/playground/local-discord.ts';
import { memoryLog } from '../bot.ts';
import { send } from '../requests.ts';
import { post } from './page-window.ts';

describe('who is let in', () => {
  let discord: LocalDiscord;
  beforeAll(async () => {
    discord = await startLocalDiscord({ bind: '127.0.0.1', port: 0, log: memoryLog(), isPageServed: false });
  });
  afterAll(() => discord.close());
  const port = () => new URL(discord.url).port;

  it.each(['127.0.0.1', 'localhost', '[::1]', 'LOCALHOST'])('a request for %s', async (name) => {
    const { status } = await send(`${discord.url}/api/v10/gateway`, {
      headers: { host: `${name}:${port()}` },
    });
    expect(status).toBe(200);
  });

  it.each(['evil.example', '127.0.0.1.evil.example', '127.0.0.2'])('no request for %s', async (name) => {
    for (const path of ['/', '/api/v10/gateway', '/page/events']) {
      const { status } = await send(`${discord.url}${path}`, { headers: { host: `${name}:${port()}` } });
      expect(status).toBe(403);
    }
  });

  it('no request for another port or none', async () => {
    for (const host of ['127.0.0.1', '127.0.0.1:1', 'localhost:']) {
      expect((await send(`${discord.url}/`, { headers: { host } })).status).toBe(403);
    }
  });

  it('no browser at REST, not even the page', async () => {
    for (const origin of [discord.url, 'https://evil.example', 'null']) {
      const { status } = await send(`${discord.url}/api/v10/gateway`, { headers: { origin } });
      expect(status).toBe(403);
    }
  });

  it('no act without the page’s own origin', async () => {
    const body = { memberId: discord.members[0]?.id, channelId: discord.channelIds[0], content: 'x' };
    for (const origin of ['https://evil.example', 'null', `http://localhost:${port()}`]) {
      expect((await post(discord, '/page/message', { ...body, headers: { origin } })).status).toBe(403);
    }
    const headers = { 'content-type': 'application/json' };
    const request = { method: 'POST', headers, body: JSON.stringify(body) };
    expect((await send(`${discord.url}/page/message`, request)).status).toBe(403);
    expect(discord.messages()).toEqual([]);
  });

  it('the page under any of its own names', async () => {
    const body = { memberId: discord.members[0]?.id, channelId: discord.channelIds[0], content: 'x' };
    const host = `localhost:${port()}`;
    expect(
      (await post(discord, '/page/message', { ...body, headers: { host, origin: `http://${host}` } })).status,
    ).toBe(204);
  });

  it('no act that is not JSON', async () => {
    const plain = await post(discord, '/page/message', { headers: { 'content-type': 'text/plain' } });
    expect(plain.status).toBe(415);
    const form = await post(discord, '/page/message', { headers: { 'content-type': 'application/jsonp' } });
    expect(form.status).toBe(415);
  });

  it('no other site’s page that reads events', async () => {
    for (const site of ['cross-site', 'same-site']) {
      const { status } = await send(`${discord.url}/page/events`, { headers: { 'sec-fetch-site': site } });
      expect(status).toBe(403);
    }
  });

  it('a link to the page from elsewhere, with headers that keep everything else out', async () => {
    const { status, headers } = await send(`${discord.url}/`, {
      headers: { 'sec-fetch-site': 'cross-site' },
    });
    expect(status).toBe(404);
    expect(headers['content-security-policy']).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; " +
        "base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    );
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
  });

  it('no act that is too long', async () => {
    const { status } = await post(discord, '/page/message', { content: 'x'.repeat(1024 * 1024) });
    expect(status).toBe(413);
  });

  it('no path out of the page’s folder', async () => {
    for (const path of [
      '/page/../local-discord.ts',
      '/page/%2e%2e%2flocal-discord.ts',
      '/page/constructor',
      '/etc',
    ]) {
      expect((await send(`${discord.url}${path}`)).status).toBe(404);
    }
  });
});
