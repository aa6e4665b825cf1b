// Servers that mean harm, or are broken: each costs a bounded time and a bounded memory, and gets a sentence.
import { brotliCompressSync, constants, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import type { Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { FetchOutcome } from '../../../../src/adapters/sources/http/fetch-outcome.ts';
import { createFetcher, type FetcherOptions } from '../../../../src/adapters/sources/http/http.ts';
import { KB, MB } from '../../../../src/limits/units.ts';
import { NO_VALIDATORS } from '../../../../src/news/feed.ts';
import { servePaths, serveRaw } from './loopback-server.ts';

/** Far below the product's bounds, far above what a busy machine takes on loopback. */
const QUICK = { totalMs: 10_000, maxBytes: 200 * KB };

async function fetchOnce(address: string, options: Partial<FetcherOptions> = {}): Promise<FetchOutcome> {
  const fetcher = createFetcher({
    contact: null,
    arePrivateNetworksAllowed: true,
    hostGapMs: 0,
    ...QUICK,
    ...options,
  });
  onTestFinished(() => fetcher.close());
  return fetcher.fetch(address, NO_VALIDATORS);
}

async function fetchRaw(
  onRequest: (socket: Socket) => void,
  options?: Partial<FetcherOptions>,
): Promise<FetchOutcome> {
  const { origin } = await serveRaw(onRequest);
  return fetchOnce(`${origin}/feed`, options);
}

/** What servers that are slow are given. */
const IMPATIENT = { totalMs: 600 };

const failing = (problem: RegExp): unknown => ({
  ...{ kind: 'failed', isGone: false, retryAfterMs: null },
  problem: expect.stringMatching(problem) as unknown,
});

/** Writes again and again for as long as the other side takes it. */
function writeForEver(socket: Socket, piece: Buffer | string, everyMs: number): void {
  const timer = setInterval(() => {
    if (socket.destroyed) clearInterval(timer);
    else socket.write(piece);
  }, everyMs);
  socket.once('close', () => clearInterval(timer));
}

const OK = 'HTTP/1.1 200 OK\r\n';

describe('slow servers', () => {
  it('leaves one that says nothing', async () => {
    expect(await fetchRaw(() => undefined, IMPATIENT)).toEqual(failing(/took too long/));
  });

  it('leaves one that sends its headers letter by letter', async () => {
    const outcome = await fetchRaw((socket) => {
      socket.write(OK);
      writeForEver(socket, 'X', 20);
    }, IMPATIENT);
    expect(outcome).toEqual(failing(/took too long/));
  });

  it('leaves one that sends its text letter by letter', async () => {
    const outcome = await fetchRaw((socket) => {
      socket.write(`${OK}content-length: 100000\r\n\r\n`);
      writeForEver(socket, 'x', 20);
    }, IMPATIENT);
    expect(outcome).toEqual(failing(/took too long/));
  });

  it('leaves one whose packed text never says anything', async () => {
    const emptyBlocks = Buffer.alloc(5 * 100, Buffer.from([0, 0, 0, 0xff, 0xff]));
    const outcome = await fetchRaw((socket) => {
      socket.write(`${OK}content-encoding: gzip\r\n\r\n`);
      socket.write(Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3]));
      writeForEver(socket, emptyBlocks, 5);
    }, IMPATIENT);
    expect(outcome).toEqual(failing(/took too long/));
  });

  it('leaves one that redirects slowly: the time is that of all hops together', async () => {
    let hops = 0;
    const { origin } = await serveRaw((socket) => {
      hops += 1;
      setTimeout(() => socket.end(`HTTP/1.1 302 Found\r\nlocation: /${hops}\r\n\r\n`), 250);
    });
    expect(await fetchOnce(`${origin}/feed`, IMPATIENT)).toEqual(failing(/took too long/));
    expect(hops).toBeLessThan(6);
  });
});

const packQuickly = (bytes: Buffer) =>
  brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 3 } });

describe('too much', () => {
  it('cuts a text that never ends', async () => {
    const piece = `4000\r\n${'x'.repeat(0x4000)}\r\n`;
    const outcome = await fetchRaw((socket) => {
      socket.write(`${OK}transfer-encoding: chunked\r\n\r\n`);
      writeForEver(socket, piece, 1);
    });
    expect(outcome).toEqual(failing(/sends more than/));
  });

  it.each([
    ['gzip', gzipSync],
    ['br', packQuickly],
    ['deflate', deflateSync],
  ])('cuts a bomb packed with %s', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(64 * MB));
    expect(bomb.length).toBeLessThan(QUICK.maxBytes);
    const server = await servePaths({ '/': { headers: { 'content-encoding': encoding }, body: bomb } });
    const before = process.memoryUsage().arrayBuffers;
    expect(await fetchOnce(`${server.origin}/`)).toEqual(failing(/sends more than/));
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(48 * MB);
  });

  it('takes a text of exactly the size that it may have, and none of a byte more', async () => {
    const body = Buffer.alloc(QUICK.maxBytes, 'x');
    const server = await servePaths({
      '/': { body },
      '/more': { body: Buffer.concat([body, Buffer.from('x')]) },
    });
    expect(await fetchOnce(`${server.origin}/`)).toMatchObject({ kind: 'fetched' });
    expect(await fetchOnce(`${server.origin}/more`)).toEqual(failing(/sends more than/));
  });

  it('leaves one that sends a flood of headers', async () => {
    const outcome = await fetchRaw((socket) => {
      socket.write(OK);
      writeForEver(socket, `x-flood: ${'y'.repeat(1000)}\r\n`, 1);
    });
    expect(outcome).toEqual(failing(/does not answer as a web server has to \(UND_ERR_HEADERS_OVERFLOW\)/));
  });

  it('does not wait for the text of a refusal, nor of a redirect', async () => {
    for (const head of ['HTTP/1.1 403 Forbidden\r\n', 'HTTP/1.1 302 Found\r\nlocation: file:///x\r\n']) {
      const outcome = await fetchRaw((socket) => {
        socket.write(`${head}content-length: 1000000\r\n\r\n`);
        writeForEver(socket, 'x', 20);
      });
      expect(outcome).toEqual(failing(/403|not to a web address/));
    }
  });
});

describe('broken answers', () => {
  it.each([
    ['breaks off in the middle', `${OK}content-length: 1000\r\n\r\nhalf`, /broke off|does not answer/],
    ['says less than it sends', `${OK}content-length: 2\r\n\r\nmore than two`, /^(?!.*too long)/],
    ['is no web server', 'SSH-2.0-OpenSSH_9.2\r\n', /does not answer as a web server/],
    ['closes without a word', '', /broke off/],
    ['sends a broken chunk', `${OK}transfer-encoding: chunked\r\n\r\nzz\r\n`, /does not answer/],
    ['names an encoding that nobody asked for', `${OK}content-encoding: zstd\r\n\r\nx`, /packs its answer/],
    ['names two encodings', `${OK}content-encoding: gzip, br\r\n\r\nx`, /packs its answer/],
    ['says gzip and is not', `${OK}content-encoding: gzip\r\n\r\nplain text`, /cannot be unpacked/],
    ['says br and is not', `${OK}content-encoding: br\r\n\r\nplain text`, /cannot be unpacked|broke off/],
  ])('survives one that %s', async (_name, answer, problem) => {
    const outcome = await fetchRaw((socket) => socket.end(answer));
    if (outcome.kind === 'failed') expect(outcome.problem).toMatch(problem);
    // An answer longer than it says is cut where it says: that is a text.
    else expect(outcome).toMatchObject({ body: Buffer.from('mo') });
  });

  it('survives a connection that is reset in the middle', async () => {
    const outcome = await fetchRaw((socket) => {
      socket.write(`${OK}content-length: 1000\r\n\r\nhalf`, () => socket.resetAndDestroy());
    });
    expect(outcome).toEqual(failing(/broke off in the middle/));
  });

  it('survives a packed text that is cut off', async () => {
    const body = gzipSync(Buffer.from('news '.repeat(1000))).subarray(0, 40);
    const server = await servePaths({ '/': { headers: { 'content-encoding': 'gzip' }, body } });
    expect(await fetchOnce(`${server.origin}/`)).toEqual(failing(/broke off in the middle/));
  });

  it.each([
    ['gzip', gzipSync],
    ['x-gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
  ])('reads what is packed with %s', async (encoding, pack) => {
    const headers = { 'content-encoding': encoding.toUpperCase() };
    const server = await servePaths({ '/': { headers, body: pack(Buffer.from('the news')) } });
    expect(await fetchOnce(`${server.origin}/`)).toMatchObject({
      kind: 'fetched',
      body: Buffer.from('the news'),
    });
  });

  it('has a sentence for deflate without its envelope, which nobody asked for', async () => {
    const body = deflateRawSync(Buffer.from('the news'));
    const server = await servePaths({ '/': { headers: { 'content-encoding': 'deflate' }, body } });
    expect(await fetchOnce(`${server.origin}/`)).toEqual(failing(/cannot be unpacked/));
  });

  it('takes an empty text for a text', async () => {
    const server = await servePaths({ '/': '', '/packed': { headers: { 'content-encoding': 'gzip' } } });
    expect(await fetchOnce(`${server.origin}/`)).toMatchObject({ kind: 'fetched', body: Buffer.alloc(0) });
    expect((await fetchOnce(`${server.origin}/packed`)).kind).toMatch(/fetched|failed/);
  });
});
