// The small parts: faults, the ring of requests, kept files, JSON from outside, the router, the guard.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createAttachments } from '../../src/playground/rest/attachments.ts';
import { createFaults, faultAnswer } from '../../src/playground/rest/faults.ts';
import {
  listOf,
  numberOf,
  objectOf,
  objectsOf,
  parseJson,
  textOf,
  textsOf,
} from '../../src/playground/state/json-values.ts';
import { createRequestHistory } from '../../src/playground/rest/request-history.ts';
import { startBot } from './bot.ts';
import { send } from './requests.ts';

describe('faults', () => {
  it('meet the method and path that they name, as often as they say', () => {
    const faults = createFaults();
    faults.add({ method: 'post', path: /\/messages$/, status: 500, times: 2 });
    expect(faults.take('GET', '/channels/1/messages')).toBeNull();
    expect(faults.take('POST', '/channels/1/typing')).toBeNull();
    expect(faults.take('POST', '/channels/1/messages')).not.toBeNull();
    expect(faults.take('POST', '/channels/1/messages')).not.toBeNull();
    expect(faults.take('POST', '/channels/1/messages')).toBeNull();
  });

  it('are used in the order in which they were added, also with a sticky expression', () => {
    const faults = createFaults();
    faults.add({ path: /a/g, status: 500, times: 2 });
    faults.add({ path: /a/, status: 502 });
    const statuses = [1, 2, 3].map(() => faults.take('GET', '/a')?.status);
    expect(statuses).toEqual([500, 500, 502]);
  });

  it('answer a body of Discord’s shape when none is given', () => {
    expect(faultAnswer({ path: /a/, status: 502 })?.body).toEqual({ message: '502: Bad Gateway', code: 0 });
    expect(faultAnswer({ path: /a/, delayMs: 5 })).toBeNull();
  });

  it('say in a header when to try again', () => {
    const answer = faultAnswer({ path: /a/, status: 429, body: { retry_after: 2.5 } });
    expect(answer?.headers).toEqual({ 'retry-after': '2.5' });
  });
});

describe('the request history', () => {
  it('keeps the newest 2,000 in order', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_500 }), (count) => {
        const history = createRequestHistory();
        for (let status = 0; status < count; status += 1) history.add({ method: 'GET', path: '/', status });
        const expected = Array.from(
          { length: Math.min(count, 2_000) },
          (_, index) => Math.max(0, count - 2_000) + index,
        );
        expect(history.list().map(({ status }) => status)).toEqual(expected);
      }),
      { numRuns: 10 },
    );
  });

  it('never holds a token of an interaction', async () => {
    const { discord, on } = await startBot();
    on(async (interaction) => {
      if (!interaction.isChatInputCommand()) return;
      await interaction.deferReply();
      await interaction.editReply('x');
    });
    const record = await discord.member().command('news');
    await record.answered;
    const paths = discord.requests().map(({ path }) => path);
    expect(paths).toContain(`/interactions/${record.id}/:token/callback`);
    expect(paths.join()).not.toContain(record.token);
  });
});

describe('kept files', () => {
  it('are dropped oldest first when there is no more room', () => {
    let id = 0;
    const attachments = createAttachments('http://u', () => String((id += 1)));
    const bytes = Buffer.alloc(50 * 1024 * 1024);
    const kept = [1, 2, 3].map((index) =>
      attachments.keep('7', { index: '0', name: `${index}`, type: 'image/png', bytes }),
    );
    const found = kept.map(({ url }) => attachments.get(url.replace('http://u', '')) !== null);
    expect(found).toEqual([false, true, true]);
  });

  it('have names that are safe in an address', () => {
    const attachments = createAttachments('http://u', () => '1');
    for (const name of ['../../etc/passwd', 'a b?c#d.png', '', '"<x>"']) {
      const { url, filename } = attachments.keep('7', {
        index: '0',
        name,
        type: 'a/b',
        bytes: Buffer.from('x'),
      });
      expect(new URL(url).pathname).toBe(url.replace('http://u', ''));
      expect(filename).not.toMatch(/[/?#"<>\s]/);
      expect(attachments.get(new URL(url).pathname)).not.toBeNull();
    }
  });
});

describe('JSON from outside', () => {
  it('is read as the asked type or its empty value, whatever it is', () => {
    fc.assert(
      fc.property(fc.anything(), (value) => {
        expect(typeof textOf(value)).toBe('string');
        expect(Number.isFinite(numberOf(value))).toBe(true);
        expect(Array.isArray(listOf(value))).toBe(true);
        expect(textsOf(value).every((entry) => typeof entry === 'string')).toBe(true);
        expect(objectsOf(value).every((entry) => typeof entry === 'object')).toBe(true);
        expect(typeof objectOf(value)).toBe('object');
      }),
    );
  });

  it('is undefined when it is none', () => {
    expect(parseJson('{')).toBeUndefined();
    expect(parseJson('{"a":1}')).toEqual({ a: 1 });
  });
});

describe('REST', () => {
  const JSON_TYPE = { 'content-type': 'application/json' };

  it('refuses other versions, other methods, broken JSON and broken paths', async () => {
    const { discord } = await startBot();
    const authorization = `Bot ${discord.token}`;
    const get = async (path: string) =>
      (await send(`${discord.url}${path}`, { headers: { authorization } })).status;
    expect(await get('/api/v9/users/@me')).toBe(400);
    expect(await get('/api/users/@me')).toBe(400);
    expect(await get('/api/v10/users/@me')).toBe(200);
    expect(await get('/api/v10/users/%')).toBe(404);
    const wrongMethod = await send(`${discord.url}/api/v10/users/@me`, {
      method: 'DELETE',
      headers: { authorization },
    });
    expect(wrongMethod.status).toBe(405);
    const path = `/api/v10/channels/${discord.channelIds[0] ?? ''}/messages`;
    const headers = { ...JSON_TYPE, authorization };
    const broken = await send(`${discord.url}${path}`, { method: 'POST', headers, body: '{' });
    expect([broken.status, JSON.parse(broken.body)]).toMatchObject([400, { code: 50109 }]);
  });

  it('refuses a missing and a wrong token', async () => {
    const { discord } = await startBot();
    for (const headers of [{}, { authorization: discord.token }, { authorization: 'Bot wrong' }]) {
      const { status, body } = await send(`${discord.url}/api/v10/users/@me`, { headers });
      expect([status, JSON.parse(body)]).toEqual([401, { message: '401: Unauthorized', code: 0 }]);
    }
  });

  it('refuses a body beyond its bound', async () => {
    const { discord } = await startBot();
    const headers = { ...JSON_TYPE, authorization: `Bot ${discord.token}` };
    const path = `/api/v10/channels/${discord.channelIds[0] ?? ''}/messages`;
    const body = JSON.stringify({ content: 'x'.repeat(1024 * 1024) });
    const answer = await send(`${discord.url}${path}`, { method: 'POST', headers, body });
    expect(answer.status).toBe(413);
  });

  it('answers a form with a payload that is no JSON as broken', async () => {
    const { discord } = await startBot();
    const body = '--b\r\ncontent-disposition: form-data; name="payload_json"\r\n\r\n{\r\n--b--';
    const headers = {
      'content-type': 'multipart/form-data; boundary=b',
      authorization: `Bot ${discord.token}`,
    };
    const path = `/api/v10/channels/${discord.channelIds[0] ?? ''}/messages`;
    expect((await send(`${discord.url}${path}`, { method: 'POST', headers, body })).status).toBe(400);
  });
});
