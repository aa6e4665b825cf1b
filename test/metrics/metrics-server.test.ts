// The server of metrics and health on loopback: what it answers, what it refuses, and that nothing holds it up.
import { connect } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import {
  startMetricsServer,
  type MetricsPages,
  type MetricsServerOptions,
} from '../../src/metrics/metrics-server.ts';

const PAGES: MetricsPages = {
  print: async () => '# HELP a A.\n# TYPE a gauge\na 1\n',
  contentType: 'text/plain; version=0.0.4; charset=utf-8',
  health: async () => ({ isGood: true, sentence: 'Alive.' }),
  readiness: async () => ({ isGood: false, sentence: 'The bot is starting.' }),
};

async function aServer(pages: Partial<MetricsPages> = {}, more: Partial<MetricsServerOptions> = {}) {
  const server = await startMetricsServer({
    bind: '127.0.0.1',
    port: 0,
    pages: { ...PAGES, ...pages },
    ...more,
  });
  onTestFinished(() => server.close());
  const ask = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${server.port}${path}`, init);
  return { ...server, ask };
}

/** Everything that comes back for these bytes, until the server closes the connection. */
async function exchange(port: number, sent: string): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>();
  const socket = connect(port, '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let received = '';
  socket.setEncoding('utf8').on('data', (text: string) => (received += text));
  socket.on('error', () => undefined).on('close', () => resolve(received));
  socket.write(sent);
  return promise;
}

describe('the pages', () => {
  test('are the metrics, whether it is alive, and whether it is ready', async () => {
    const { ask } = await aServer();
    const metrics = await ask('/metrics');
    expect(metrics.headers.get('content-type')).toBe(PAGES.contentType);
    expect(await metrics.text()).toContain('a 1');
    const health = await ask('/health');
    expect([health.status, await health.text()]).toEqual([200, 'Alive.\n']);
    const ready = await ask('/ready?verbose');
    expect([ready.status, await ready.text()]).toEqual([503, 'The bot is starting.\n']);
  });

  test('have heads', async () => {
    const { ask } = await aServer();
    for (const [path, status] of [
      ['/metrics', 200],
      ['/health', 200],
      ['/ready', 503],
      ['/', 404],
    ] as const) {
      const head = await ask(path, { method: 'HEAD' });
      expect([path, head.status, await head.text()]).toEqual([path, status, '']);
      expect(Number(head.headers.get('content-length'))).toBeGreaterThan(5);
    }
  });

  test('are all that there is', async () => {
    const { ask } = await aServer();
    for (const path of ['/', '/metrics/', '/Metrics', '/%6detrics', '/health/../metrics/x', '/favicon.ico'])
      expect([path, (await ask(path)).status]).toEqual([path, 404]);
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS'])
      expect([method, (await ask('/metrics', { method })).status]).toEqual([method, 404]);
  });

  test('are the same by whatever name the bot is called, and no other site may read them', async () => {
    const { port } = await aServer();
    const named = await exchange(
      port,
      'GET /health HTTP/1.1\r\nHost: elsewhere.example\r\nOrigin: http://elsewhere.example\r\n\r\n',
    );
    expect(named).toMatch(/^HTTP\/1\.1 200 .*Alive\.\n$/s);
    expect(named).not.toMatch(/access-control|elsewhere/i);
  });
});

describe('nothing holds it up', () => {
  test('no body is read or asked for: the connection ends with the answer', async () => {
    const { port } = await aServer();
    const lengthy = 'POST /metrics HTTP/1.1\r\nHost: a\r\nContent-Length: 1000000000\r\n\r\nbeginning';
    expect(await exchange(port, lengthy)).toMatch(/^HTTP\/1\.1 404 /);
    const expecting = 'GET /metrics HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: 9\r\n\r\n';
    const answered = await exchange(port, expecting);
    expect(answered).toMatch(/^HTTP\/1\.1 200 /);
    expect(answered).not.toContain('100 Continue');
  });

  test('what is no HTTP, or has endless headers, is hung up on', async () => {
    const { port, ask } = await aServer();
    expect(await exchange(port, 'hello\r\n\r\n')).toBe('');
    expect(await exchange(port, `GET / HTTP/1.1\r\nHost: a\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`)).toBe('');
    expect((await ask('/health')).status).toBe(200);
  });

  test('an answer that breaks or takes too long is an answer too', async () => {
    const broken = await aServer({ print: () => Promise.reject(new Error('a secret')) });
    const page = await broken.ask('/metrics');
    expect([page.status, await page.text()]).toEqual([503, 'The bot did not answer in time.\n']);
    const slow = await aServer({ health: () => new Promise(() => undefined) }, { answerWithinMs: 20 });
    expect((await slow.ask('/health')).status).toBe(503);
  });

  test('it closes though somebody is connected', async () => {
    const server = await startMetricsServer({ bind: '127.0.0.1', port: 0, pages: PAGES });
    const held = exchange(server.port, 'GET /hea');
    await server.close();
    expect(await held).toBe('');
  });
});

describe('where it cannot listen it says what to do', () => {
  test('about a port that is in use', async () => {
    const { port } = await aServer();
    await expect(startMetricsServer({ bind: '127.0.0.1', port, pages: PAGES })).rejects.toMatchObject({
      name: 'MetricsServerError',
      message: `Port ${port} is in use by another program. Set METRICS_PORT to a free port.`,
    });
  });

  test('about an address that this computer does not have', async () => {
    await expect(startMetricsServer({ bind: '192.0.2.1', port: 0, pages: PAGES })).rejects.toThrow(
      /^The metrics cannot be served on 192\.0\.2\.1, port 0 \(.*EADDRNOTAVAIL.*\)\. Correct BIND or METRICS_PORT\.$/,
    );
  });
});
