// The writer against a model server that fails in all the ways that servers do: it says why, and never throws.
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { describe, expect, it } from 'vitest';
import { createOpenAiWriter } from '../../../src/adapters/writer/openai-writer.ts';
import type { FakeAnswer } from '../../fake-writer.ts';
import { createMemoryLog } from '../../memory-log.ts';
import { KEY, openWriter, REQUEST, TIMING } from './open-writer.ts';

/** Of a port that was free a moment ago. */
async function addressOfNobody(): Promise<string> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return `http://127.0.0.1:${port}/v1`;
}

describe('a writer that fails', () => {
  const SOON = { 'retry-after-ms': '5' };
  const ERROR = JSON.stringify({
    error: { message: `Incorrect API key provided: ${KEY}`, code: 'invalid_api_key' },
  });
  const QUOTA = JSON.stringify({ error: { message: 'You have no money.', code: 'insufficient_quota' } });
  const FILTER = JSON.stringify({ error: { message: 'Filtered.', code: 'content_filter' } });
  const CASES: readonly (readonly [string, FakeAnswer, string, number])[] = [
    ['a wrong key', { kind: 'status', status: 401, body: ERROR }, 'misconfigured', 1],
    ['a forbidden model', { kind: 'status', status: 403 }, 'misconfigured', 1],
    ['an unknown model', { kind: 'status', status: 404 }, 'misconfigured', 1],
    [
      'an address that moved',
      { kind: 'status', status: 302, headers: { location: '/v2' } },
      'misconfigured',
      1,
    ],
    ['a request that is refused in both forms', { kind: 'status', status: 400 }, 'misconfigured', 2],
    ['a filter on the request', { kind: 'status', status: 400, body: FILTER }, 'refused', 1],
    ['a limit for a minute', { kind: 'status', status: 429, headers: { 'retry-after': '60' } }, 'limited', 1],
    ['a limit that stays', { kind: 'status', status: 429, headers: SOON }, 'limited', 2],
    ['no money left', { kind: 'status', status: 429, headers: SOON, body: QUOTA }, 'limited', 1],
    ['a broken server', { kind: 'status', status: 500, headers: SOON }, 'down', 2],
    ['an overloaded server', { kind: 'status', status: 503, headers: SOON }, 'down', 2],
    ['a reset', { kind: 'resets' }, 'down', 2],
    ['a reset in the answer', { kind: 'resets-in-answer' }, 'down', 1],
    ['an error in the stream', { kind: 'stream', bytes: 'data: {"error":{"message":"no"}}\n\n' }, 'down', 1],
    ['a refusal', { kind: 'refusal' }, 'refused', 1],
    ['a filter on the answer', { kind: 'text', text: '{"sen', finish: 'content_filter' }, 'refused', 1],
    ['a page', { kind: 'html' }, 'nonsense', 1],
    ['an empty answer', { kind: 'text', text: '' }, 'nonsense', 1],
    ['no events', { kind: 'stream', bytes: '' }, 'nonsense', 1],
    ['events that are none', { kind: 'stream', bytes: 'data: {"choices":[{"delta":\n\n' }, 'nonsense', 1],
    [
      'chunks of another shape',
      { kind: 'stream', bytes: 'data: {"choices":"many"}\n\ndata: [1]\n\n' },
      'nonsense',
      1,
    ],
    ['junk', { kind: 'text', text: 'As a language model, I like ferries.' }, 'nonsense', 1],
    ['cut JSON', { kind: 'text', text: '{"sentences":[{"text":"The fer', finish: 'length' }, 'nonsense', 1],
    [
      'JSON that stops',
      { kind: 'text', text: '{"sentences":[{"text":"The fer', finish: null },
      'nonsense',
      1,
    ],
    ['a list', { kind: 'text', text: '["The ferry runs."]' }, 'nonsense', 1],
    ['no sentences', { kind: 'sentences', sentences: [] }, 'nonsense', 1],
    [
      'empty sentences',
      { kind: 'sentences', sentences: [{ text: ' \u200B ', sources: [1] }] },
      'nonsense',
      1,
    ],
    [
      'sources in words',
      { kind: 'text', text: '{"sentences":[{"text":"x","sources":["one"]}]}' },
      'nonsense',
      1,
    ],
    [
      'a text that is none',
      { kind: 'text', text: '{"sentences":[{"text":7,"sources":[1]}]}' },
      'nonsense',
      1,
    ],
    ['an answer without end', { kind: 'never-ends' }, 'nonsense', 1],
  ];
  it.each(CASES)('says so of %s', async (...[, answer, because, requests]) => {
    const { server, write, log } = await openWriter();
    server.answerWith(answer);
    const outcome = await write();
    expect(outcome).toMatchObject({ kind: 'failed', because });
    expect(server.requests).toHaveLength(requests);
    expect(JSON.stringify([outcome, log.lines])).not.toContain(KEY);
  });

  it('counts nothing where the server never began to answer', async () => {
    const { server, write } = await openWriter();
    server.answerWith({ kind: 'status', status: 401 });
    expect(await write()).toMatchObject({ detail: 'HTTP 401', tokens: 0 });
    server.answerWith({ kind: 'resets-in-answer' });
    expect(await write()).toMatchObject({ tokens: null });
  });

  it('counts what a refusal or junk cost', async () => {
    const { server, write } = await openWriter();
    server.answerWith({ kind: 'text', text: 'no', tokens: 77 });
    expect(await write()).toMatchObject({ because: 'nonsense', tokens: 77 });
  });

  it('gives up on a server that stops in its answer', async () => {
    const { server, write } = await openWriter({ timing: { deadlineMs: 5_000, idleMs: 150 } });
    server.answerWith({ kind: 'hangs-in-answer' });
    expect(await write()).toMatchObject({ kind: 'failed', because: 'slow', tokens: null });
  });

  it.each(['hangs-before-headers', 'hangs-in-answer'] as const)(
    'gives up at the deadline on a server that %s',
    async (kind) => {
      const { server, write } = await openWriter({ timing: { deadlineMs: 300, idleMs: 5_000 } });
      server.answerWith({ kind });
      expect(await write()).toMatchObject({ because: 'slow', tokens: null });
    },
  );

  it('gives up when the asker does', async () => {
    const { server, write } = await openWriter();
    const asker = new AbortController();
    server.answerWith(() => {
      asker.abort();
      return { kind: 'hangs-before-headers' };
    });
    expect(await write(asker.signal)).toMatchObject({ because: 'slow' });
    expect(await write(AbortSignal.abort())).toMatchObject({ because: 'slow' });
  });

  it('is down where nobody listens', async () => {
    const log = createMemoryLog();
    const baseUrl = await addressOfNobody();
    const options = { apiKey: KEY, baseUrl, model: 'm', log, timing: TIMING };
    const writer = createOpenAiWriter(options);
    const outcome = await writer.write(REQUEST, new AbortController().signal);
    expect(outcome).toMatchObject({ because: 'down', detail: 'no connection: ECONNREFUSED', tokens: 0 });
  });

  it.each([
    ['a key that fits no header', { apiKey: 'sk-made-up\nnext', baseUrl: 'http://127.0.0.1:1/v1' }],
    ['an empty key', { apiKey: '', baseUrl: 'http://127.0.0.1:1/v1' }],
    ['an address that is none', { apiKey: KEY, baseUrl: 'not an address' }],
  ])('is misconfigured with %s, and never throws', async (_name, server) => {
    const writer = createOpenAiWriter({ ...server, model: 'm', log: createMemoryLog(), timing: TIMING });
    const outcome = await writer.write(REQUEST, new AbortController().signal);
    expect(outcome).toMatchObject({ kind: 'failed', because: 'misconfigured' });
    expect(JSON.stringify(outcome)).not.toContain('made-up');
  });
});
