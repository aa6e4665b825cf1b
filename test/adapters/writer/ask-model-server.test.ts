// The doctor's question to a model's server: its list of models, told apart from all that is none; never the key.
import { describe, expect, it } from 'vitest';
import { askModelServer } from '../../../src/adapters/writer/ask-model-server.ts';
import { type FakeAnswer, openFakeWriter } from '../../fake-writer.ts';
import { KEY } from './open-writer.ts';

const WITHIN_MS = 300;

function listing(...ids: unknown[]): FakeAnswer {
  return { kind: 'status', status: 200, body: JSON.stringify({ data: ids.map((id) => ({ id })) }) };
}

async function askOf(answer: FakeAnswer) {
  const server = await openFakeWriter();
  server.answerWith(answer);
  const asked = { apiKey: KEY, baseUrl: server.baseUrl, model: 'made-up-1' };
  const standing = await askModelServer(asked, WITHIN_MS);
  expect(JSON.stringify(standing)).not.toContain(KEY);
  return { standing, requests: server.requests };
}

describe('a server of models', () => {
  it('that has the model is ready; it is asked once, with the key, for nothing that costs', async () => {
    const { standing, requests } = await askOf(listing('other', 'made-up-1'));
    expect(standing).toEqual({ kind: 'ready' });
    expect(requests).toEqual([{ url: '/v1/models', authorization: `Bearer ${KEY}`, body: {} }]);
  });

  it.each<[string, FakeAnswer, object]>([
    ['without the model', listing('other'), { kind: 'unknown-model' }],
    ['that lists none', listing(), { kind: 'unlisted' }],
    ['whose list is of no names', listing(7, null, { a: 1 }), { kind: 'unlisted' }],
    ['whose answer is a page', { kind: 'html' }, { kind: 'unlisted' }],
    ['that knows no lists', { kind: 'status', status: 404 }, { kind: 'unlisted' }],
    ['that refuses the key', { kind: 'status', status: 401 }, { kind: 'refused' }],
    ['that forbids it', { kind: 'status', status: 403 }, { kind: 'refused' }],
    ['out of order', { kind: 'status', status: 500 }, { kind: 'unreachable', detail: 'HTTP 500' }],
    ['that leads away', redirect(), { kind: 'unreachable' }],
    ['that hangs', { kind: 'hangs-before-headers' }, { kind: 'unreachable', detail: 'no answer in time' }],
    ['that breaks off', { kind: 'resets' }, { kind: 'unreachable' }],
  ])('%s is told so', async (_, answer, expected) => {
    expect((await askOf(answer)).standing).toMatchObject(expected);
  });

  it('that nobody runs cannot be reached', async () => {
    const asked = { apiKey: KEY, baseUrl: 'http://127.0.0.1:9/v1', model: 'made-up-1' };
    const standing = await askModelServer(asked, WITHIN_MS);
    expect(standing).toEqual({
      kind: 'unreachable',
      detail: expect.stringContaining('no connection') as unknown,
    });
  });
});

function redirect(): FakeAnswer {
  return { kind: 'status', status: 302, headers: { location: 'http://127.0.0.1:9/elsewhere' } };
}
