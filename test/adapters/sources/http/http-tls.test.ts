// Encrypted connections, over real TLS on loopback: a good one, and all that can be wrong with one.
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type ServerOptions } from 'node:https';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { NO_VALIDATORS } from '../../../../src/news/feed.ts';
import { aFetcher, failing } from './fetching.ts';
import { servePaths, serveRaw } from './loopback-server.ts';

const read = (name: string) => readFileSync(new URL(`certificates/${name}.pem`, import.meta.url), 'utf8');
const ca = read('authority');
const trusting = { ca, resolve: async () => [{ address: '127.0.0.1', family: 4 }] };

/** A server on loopback with one of the certificates; answers its port. */
async function serveTls(
  certificate: string,
  options: ServerOptions & { location?: string } = {},
): Promise<number> {
  const { location, ...others } = options;
  const server = createServer(
    { cert: read(certificate), key: read('server-key'), ...others },
    (_request, response) => {
      response
        .writeHead(location === undefined ? 200 : 302, location === undefined ? {} : { location })
        .end('news');
    },
  );
  server.on('tlsClientError', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

describe('an encrypted connection', () => {
  it('is made to a host whose certificate is signed by somebody who is trusted', async () => {
    const port = await serveTls('trusted');
    const fetcher = aFetcher(trusting);
    for (const host of ['outlet.example', '127.0.0.1'])
      expect(await fetcher.fetch(`https://${host}:${port}/`, NO_VALIDATORS)).toMatchObject({
        kind: 'fetched',
        body: Buffer.from('news'),
      });
  });

  it.each([
    ['a certificate that nobody trusted has signed', 'trusted', { ca: undefined }, /UNABLE_TO_|SELF_SIGNED/],
    ['a certificate that signs itself', 'self-signed', {}, /SELF_SIGNED/],
    ['a certificate that is over', 'expired', {}, /CERT_HAS_EXPIRED/],
    ['a certificate of another host', 'other-host', {}, /ERR_TLS_CERT_ALTNAME_INVALID/],
  ])('is not made with %s', async (...[, certificate, options, code]) => {
    const port = await serveTls(certificate);
    const outcome = await aFetcher({ ...trusting, ...options }).fetch(
      `https://outlet.example:${port}/`,
      NO_VALIDATORS,
    );
    expect(outcome).toEqual(failing(/^The connection to outlet\.example is not safe \(/));
    expect(outcome).toEqual(failing(code));
  });

  it('is not made to a host by an old protocol', async () => {
    const old = { minVersion: 'TLSv1', maxVersion: 'TLSv1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    const port = await serveTls('trusted', old);
    const outcome = await aFetcher(trusting).fetch(`https://outlet.example:${port}/`, NO_VALIDATORS);
    expect(outcome).toEqual(failing(/is not safe/));
  });

  it('is not made where no encryption is spoken, nor plainly where it is', async () => {
    const plain = await servePaths({ '/': 'news' });
    const port = await serveTls('trusted');
    const fetcher = aFetcher(trusting);
    expect(await fetcher.fetch(`https://outlet.example:${plain.port}/`, NO_VALIDATORS)).toEqual(
      failing(/is not safe/),
    );
    expect(await fetcher.fetch(`http://outlet.example:${port}/`, NO_VALIDATORS)).toEqual(
      failing(/broke off|does not answer|400/),
    );
    expect(plain.requests).toEqual([]);
  });

  it.each([
    ['says nothing', () => undefined],
    ['hangs up', null],
  ])('does not wait for ever for a host that %s', async (_name, answer) => {
    const { origin } = await serveRaw((socket) => (answer === null ? void socket.destroy() : answer()));
    const fetcher = aFetcher({ ...trusting, totalMs: 500 });
    expect(await fetcher.fetch(origin.replace('http', 'https'), NO_VALIDATORS)).toEqual(
      failing(/took too long|broke off|not safe/),
    );
  });

  it('is not given up on the way', async () => {
    const plain = await servePaths({ '/': 'news' });
    const port = await serveTls('trusted', { location: `${plain.origin}/` });
    expect(await aFetcher(trusting).fetch(`https://outlet.example:${port}/`, NO_VALIDATORS)).toEqual(
      failing(/leads from https to an address without encryption/),
    );
    expect(plain.requests).toEqual([]);
  });

  it('is taken up on the way', async () => {
    const port = await serveTls('trusted');
    const plain = await servePaths({
      '/': { status: 301, headers: { location: `https://outlet.example:${port}/` } },
    });
    expect(await aFetcher(trusting).fetch(`${plain.origin}/`, NO_VALIDATORS)).toMatchObject({
      kind: 'fetched',
      movedTo: `https://outlet.example:${port}/`,
    });
  });
});
