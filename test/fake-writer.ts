// A model server on loopback that answers as it is told to: well, slowly, wrongly, or not at all.
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { onTestFinished } from 'vitest';

/** A sentence as a model writes it: its articles are numbered from 1. */
export interface FakeSentence {
  text: string;
  sources: readonly number[];
}

/** What the server does with one request. `tokens` is what it says that it cost; null where it does not say. */
export type FakeAnswer =
  | { kind: 'sentences'; sentences: readonly FakeSentence[]; tokens?: number | null }
  /** Any text in the place of the JSON, in pieces. */
  | { kind: 'text'; text: string; tokens?: number | null; finish?: string | null }
  | { kind: 'refusal' }
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
  | { kind: 'html' }
  /** The bytes of an event stream as they are. */
  | { kind: 'stream'; bytes: string }
  | { kind: 'hangs-before-headers' | 'hangs-in-answer' | 'resets' | 'resets-in-answer' | 'never-ends' };

export interface FakeRequest {
  url: string;
  authorization: string;
  body: FakeBody;
}

/** What the tests look at of a request. */
export interface FakeBody {
  model?: string;
  messages?: { role: string; content: string }[];
  response_format?: unknown;
  stream_options?: unknown;
  max_tokens?: number;
  max_completion_tokens?: number;
}

export interface FakeWriter {
  /** Ends in /v1. */
  baseUrl: string;
  requests: FakeRequest[];
  /** From now on requests are answered so; a list is answered one by one, its last again and again. */
  answerWith: (...answers: (FakeAnswer | ((request: FakeRequest) => FakeAnswer))[]) => void;
}

/** Opens a model server for one test. */
export async function openFakeWriter(): Promise<FakeWriter> {
  const requests: FakeRequest[] = [];
  let answers: Parameters<FakeWriter['answerWith']> = [{ kind: 'status', status: 500 }];
  const server = createServer((request, response) => {
    void readRequest(request).then((read) => {
      requests.push(read);
      const next = (answers.length > 1 ? answers.shift() : answers[0]) ?? { kind: 'status', status: 500 };
      answer(response, typeof next === 'function' ? next(read) : next);
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const { port } = server.address() as AddressInfo;
  return {
    baseUrl: `http://127.0.0.1:${port}/v1`,
    requests,
    answerWith: (...given) => {
      answers = given;
    },
  };
}

async function readRequest(request: IncomingMessage): Promise<FakeRequest> {
  const body = await text(request);
  return {
    url: request.url ?? '',
    authorization: request.headers.authorization ?? '',
    body: body === '' ? {} : (JSON.parse(body) as FakeBody),
  };
}

function answer(response: ServerResponse, given: FakeAnswer): void {
  switch (given.kind) {
    case 'sentences': {
      const content = JSON.stringify({ sentences: given.sentences });
      streamText(response, { content, tokens: given.tokens ?? null, finish: 'stop' });
      return;
    }
    case 'text': {
      const { tokens = null, finish = 'stop' } = given;
      streamText(response, { content: given.text, tokens, finish });
      return;
    }
    case 'refusal':
      streamEvents(response, [chunk({ refusal: 'I cannot do that.' }), chunk({}, 'stop')]);
      return;
    case 'status':
      response.writeHead(given.status, { 'content-type': 'application/json', ...given.headers });
      response.end(given.body ?? '{"error":{"message":"no","code":null}}');
      return;
    case 'html':
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<!doctype html><title>Sign in</title><p>Sign in to the network.</p>');
      return;
    case 'stream':
      openStream(response);
      response.end(given.bytes);
      return;
    case 'hangs-before-headers':
    case 'hangs-in-answer':
    case 'resets':
    case 'resets-in-answer':
    case 'never-ends':
      breakOff(response, given.kind);
  }
}

function breakOff(response: ServerResponse, kind: string): void {
  if (kind === 'hangs-before-headers') return;
  if (kind === 'resets') {
    response.socket?.resetAndDestroy();
    return;
  }
  openStream(response);
  response.write(event(chunk({ content: '{"sentences":[{"text":"The fer' })));
  if (kind === 'resets-in-answer') setImmediate(() => response.socket?.resetAndDestroy());
  if (kind === 'never-ends') {
    const more = () => {
      if (!response.destroyed) response.write(event(chunk({ content: 'ry '.repeat(500) })), more);
    };
    more();
  }
}

interface StreamedText {
  content: string;
  tokens: number | null;
  finish: string | null;
}

/** What the server says that each answer cost alone. */
export const ANSWER_TOKENS = 21;

/** In pieces, as servers send it; the words do not end where the pieces do. */
function streamText(response: ServerResponse, { content, tokens, finish }: StreamedText): void {
  const pieces = content.match(/[\s\S]{1,17}/g) ?? [];
  const usage =
    tokens === null
      ? []
      : [{ choices: [], usage: { total_tokens: tokens, completion_tokens: ANSWER_TOKENS } }];
  streamEvents(response, [...pieces.map((piece) => chunk({ content: piece })), chunk({}, finish), ...usage]);
}

function chunk(delta: object, finish: string | null = null): object {
  return {
    id: 'made-up',
    object: 'chat.completion.chunk',
    choices: [{ index: 0, delta, finish_reason: finish }],
  };
}

function streamEvents(response: ServerResponse, events: readonly object[]): void {
  openStream(response);
  response.end(`${events.map(event).join('')}data: [DONE]\n\n`);
}

function openStream(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
}

function event(value: object): string {
  return `data: ${JSON.stringify(value)}\n\n`;
}
