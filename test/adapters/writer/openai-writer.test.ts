// The writer against a model server that answers.
import { describe, expect, it } from 'vitest';
import { ANSWER_TOKENS, type FakeAnswer, type FakeWriter } from '../../fake-writer.ts';
import { KEY, openWriter, WELL } from './open-writer.ts';

function messagesOf(server: FakeWriter) {
  return (server.requests[0]?.body.messages ?? []).map(({ content }) => content);
}

describe('a writer that answers', () => {
  it('gives sentences with the places of their sources, and what they cost', async () => {
    const { server, write } = await openWriter();
    server.answerWith(WELL);
    expect(await write()).toEqual({
      kind: 'written',
      ...{ tokens: 321, answerTokens: ANSWER_TOKENS },
      sentences: [
        { text: 'The ferry to Corran runs again.', sources: [0] },
        { text: 'Repairs took three weeks.', sources: [1] },
      ],
    });
    expect(server.requests).toHaveLength(1);
    expect(server.requests[0]).toMatchObject({
      url: '/v1/chat/completions',
      authorization: `Bearer ${KEY}`,
      body: { model: 'made-up-1', stream_options: { include_usage: true }, max_completion_tokens: 1_500 },
    });
  });

  it('is named by its model and its prompt', async () => {
    const { writer } = await openWriter();
    expect(writer.name).toMatch(/^made-up-1\/\d+$/);
  });

  it('asks for the language and the number of sentences, and gives the articles as numbered data', async () => {
    const { server, write } = await openWriter();
    server.answerWith(WELL);
    await write();
    const [system = '', user = ''] = messagesOf(server);
    expect(system).toContain('at most 3 sentences in English (en)');
    const articles = user
      .split('\n')
      .filter((line) => line.startsWith('{'))
      .map((line) => JSON.parse(line) as unknown);
    expect(articles).toMatchObject([
      {
        number: 1,
        outlet: 'The Harbour Post',
        published: '2026-11-20',
        text: 'The ferry to Corran runs again.',
      },
      { number: 2, published: 'unknown', text_is: 'an excerpt', text: 'Three weeks of repairs are over.' },
    ]);
  });

  it('counts null where the server does not say what it cost, or says nonsense', async () => {
    const { server, write } = await openWriter();
    server.answerWith({ ...WELL, tokens: null }, { ...WELL, tokens: -5 });
    expect(await write()).toMatchObject({ kind: 'written', tokens: null });
    expect(await write()).toMatchObject({ kind: 'written', tokens: null });
  });

  it('needs no key where the server asks for none', async () => {
    const { server, write } = await openWriter({ apiKey: null });
    server.answerWith(WELL);
    expect(await write()).toMatchObject({ kind: 'written' });
  });

  it.each([400, 415, 422, 501])('asks once more without a schema after %i, and remembers', async (status) => {
    const { server, write, log } = await openWriter();
    server.answerWith(({ body }) => (body.response_format === undefined ? WELL : { kind: 'status', status }));
    expect(await write()).toMatchObject({ kind: 'written' });
    expect(await write()).toMatchObject({ kind: 'written' });
    expect(server.requests.map(({ body }) => body.response_format === undefined)).toEqual([
      false,
      true,
      true,
    ]);
    expect(server.requests[1]?.body).toMatchObject({ max_tokens: 1_500 });
    expect(log.lines).toHaveLength(1);
  });

  it('takes the JSON out of the fences that an unheld model puts around it', async () => {
    const { server, write } = await openWriter();
    const json = JSON.stringify({ sentences: [{ text: 'Repairs are over.', sources: [2] }] });
    server.answerWith({ kind: 'text', text: `Here it is:\n\`\`\`json\n${json}\n\`\`\`` });
    expect(await write()).toMatchObject({ sentences: [{ text: 'Repairs are over.', sources: [1] }] });
  });

  it.each<readonly [string, FakeAnswer]>([
    ['a hiccup', { kind: 'status', status: 500, headers: { 'retry-after-ms': '5' } }],
    ['a short limit', { kind: 'status', status: 429, headers: { 'retry-after-ms': '5' } }],
    ['a reset connection', { kind: 'resets' }],
  ])('asks once more after %s', async (_name, first) => {
    const { server, write } = await openWriter();
    server.answerWith(first, WELL);
    expect(await write()).toMatchObject({ kind: 'written' });
    expect(server.requests).toHaveLength(2);
  });
});
