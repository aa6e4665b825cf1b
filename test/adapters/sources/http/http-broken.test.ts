// Answers that break the rules of HTTP in all the ways that we could think of: none is a surprise.
import { brotliCompressSync, gzipSync } from 'node:zlib';
import type { Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { FetchOutcome } from '../../../../src/adapters/sources/http/fetch-outcome.ts';
import { KB } from '../../../../src/limits/units.ts';
import { NO_VALIDATORS } from '../../../../src/news/feed.ts';
import { aFetcher, failing } from './fetching.ts';
import { serveRaw } from './loopback-server.ts';

const OK = 'HTTP/1.1 200 OK\r\n';
const NEWS = { kind: 'fetched', body: Buffer.from('news') };

async function fetchRaw(onRequest: (socket: Socket) => void, totalMs = 5_000): Promise<FetchOutcome> {
  const { origin } = await serveRaw(onRequest);
  return aFetcher({ totalMs, maxBytes: 100 * KB }).fetch(`${origin}/feed`, NO_VALIDATORS);
}

describe('what is no answer', () => {
  it.each([
    ['without headers, as HTTP/0.9 had it', 'news\r\n'],
    ['in the preface of HTTP/2', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n'],
    ['in frames of HTTP/2', Buffer.from([0, 0, 0, 4, 0, 0, 0, 0, 0])],
    ['of another protocol', 'ICY 200 OK\r\n\r\n'],
    ['of mail', '220 mail.outlet.example ESMTP\r\n'],
    ['of a version to come', 'HTTP/9.9 200 OK\r\n\r\n'],
    ['of bytes', Buffer.from([0xff, 0x00, 0x13, 0x37])],
    ['of a request', 'GET / HTTP/1.1\r\n\r\n'],
    ['of a header without a colon', `${OK}no colon here\r\n\r\n`],
    ['of a header with a zero', `${OK}x-zero: \0\r\n\r\n`],
    ['of a header with space in its name', `${OK}content length : 4\r\n\r\nnews`],
    ['of two lengths', `${OK}content-length: 4\r\ncontent-length: 5\r\n\r\nnews!`],
    ['of a length below zero', `${OK}content-length: -4\r\n\r\nnews`],
    ['of a length that is a word', `${OK}content-length: four\r\n\r\nnews`],
    ['of a length beyond numbers', `${OK}content-length: ${'9'.repeat(30)}\r\n\r\nnews`],
    ['of a length and pieces', `${OK}content-length: 4\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n`],
    ['of a piece that has no size', `${OK}transfer-encoding: chunked\r\n\r\nnews\r\n`],
    [
      'of a piece that is longer than its size',
      `${OK}transfer-encoding: chunked\r\n\r\n2\r\nnews\r\n0\r\n\r\n`,
    ],
    ['of a piece beyond numbers', `${OK}transfer-encoding: chunked\r\n\r\n${'f'.repeat(20)}\r\nnews`],
  ])('%s', async (_name, answer) => {
    expect(await fetchRaw((socket) => socket.end(answer))).toEqual(
      failing(/does not answer as a web server has to|broke off/),
    );
  });

  it.each([
    ['a header of 64 KB', `${OK}x-long: ${'y'.repeat(64 * KB)}\r\n\r\n`],
    ['a thousand headers', `${OK}${'x-many: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n'.repeat(1_000)}\r\n`],
  ])('with %s', async (_name, answer) => {
    expect(await fetchRaw((socket) => socket.end(answer))).toEqual(failing(/UND_ERR_HEADERS_OVERFLOW/));
  });
});

describe('an answer that ends early', () => {
  it.each([
    ['before anything', (socket: Socket) => socket.resetAndDestroy()],
    ['in its first line', (socket: Socket) => socket.write('HTTP/1.', () => socket.resetAndDestroy())],
    ['in its headers', (socket: Socket) => socket.write(`${OK}content-`, () => socket.resetAndDestroy())],
    [
      'in its text',
      (socket: Socket) => socket.write(`${OK}content-length: 9\r\n\r\nnews`, () => socket.resetAndDestroy()),
    ],
    ['in its headers, politely', (socket: Socket) => socket.end(`${OK}content-`)],
    ['in its text, politely', (socket: Socket) => socket.end(`${OK}content-length: 9\r\n\r\nnews`)],
    ['in a piece', (socket: Socket) => socket.end(`${OK}transfer-encoding: chunked\r\n\r\n9\r\nnews`)],
    [
      'between pieces',
      (socket: Socket) => socket.end(`${OK}transfer-encoding: chunked\r\n\r\n4\r\nnews\r\n`),
    ],
    [
      'in a text that is packed',
      (socket: Socket) =>
        socket.end(
          Buffer.concat([
            Buffer.from(`${OK}content-encoding: gzip\r\n\r\n`),
            gzipSync('news '.repeat(999)).subarray(0, 30),
          ]),
        ),
    ],
    [
      'in a text that is packed otherwise',
      (socket: Socket) =>
        socket.end(
          Buffer.concat([
            Buffer.from(`${OK}content-encoding: br\r\n\r\n`),
            brotliCompressSync('some news, and more').subarray(0, 8),
          ]),
        ),
    ],
  ])('%s', async (_name, answer) => {
    expect(await fetchRaw((socket) => void answer(socket))).toEqual(
      failing(/broke off|does not answer|cannot be unpacked/),
    );
  });
});

describe('an answer that can be understood all the same', () => {
  it.each([
    ['of HTTP/1.0, to the end of the connection', 'HTTP/1.0 200 OK\r\n\r\nnews'],
    ['without a length', `${OK}connection: close\r\n\r\nnews`],
    ['without a word for its status', 'HTTP/1.1 200\r\ncontent-length: 4\r\n\r\nnews'],
    ['that is longer than it says', `${OK}content-length: 4\r\n\r\nnews and more`],
    ['with two lengths that are alike', `${OK}content-length: 4\r\nconnection: close\r\n\r\nnews`],
    [
      'in pieces, with remarks and trailers',
      `${OK}transfer-encoding: chunked\r\n\r\n2;a=b\r\nne\r\n2\r\nws\r\n0\r\nx-end: 1\r\n\r\n`,
    ],
    ['in letters of another encoding', `${OK}x-name: caf\u00e9\r\ncontent-length: 4\r\n\r\nnews`],
    ['that names itself as it is', `${OK}content-encoding: identity\r\ncontent-length: 4\r\n\r\nnews`],
  ])('%s', async (_name, answer) => {
    expect(await fetchRaw((socket) => socket.end(Buffer.from(answer, 'latin1')))).toMatchObject(NEWS);
  });

  it('that another answer follows, which nobody asked for', async () => {
    const { origin } = await serveRaw((socket) => {
      socket.write(`${OK}content-length: 4\r\n\r\nnews${OK}content-length: 5\r\n\r\nwrong`);
    });
    const fetcher = aFetcher();
    for (const path of ['/a', '/b']) {
      const outcome = await fetcher.fetch(origin + path, NO_VALIDATORS);
      if (outcome.kind === 'fetched') expect(outcome.body.toString()).toBe('news');
      else expect(outcome).toEqual(failing(/broke off|does not answer/));
    }
  });
});

describe('a text that is packed twice', () => {
  const packed = gzipSync(gzipSync(Buffer.from('news')));
  it.each([
    'gzip, gzip',
    'gzip,br',
    'gzip\r\ncontent-encoding: gzip',
    'identity, gzip',
    'gzip;q=1',
    'x'.repeat(5_000),
  ])('as %s is refused: it is how bombs are hidden', async (encoding) => {
    const head = `${OK}content-encoding: ${encoding}\r\nconnection: close\r\n\r\n`;
    expect(await fetchRaw((socket) => socket.end(Buffer.concat([Buffer.from(head), packed])))).toEqual(
      failing(/packs its answer in a way that was not asked for/),
    );
  });

  it('but says so once is unpacked once', async () => {
    const head = `${OK}content-encoding: gzip\r\nconnection: close\r\n\r\n`;
    const outcome = await fetchRaw((socket) => socket.end(Buffer.concat([Buffer.from(head), packed])));
    expect(outcome).toMatchObject({ kind: 'fetched', body: gzipSync(Buffer.from('news')) });
  });
});
