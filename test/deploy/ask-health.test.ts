// The health check of a container: what it says and exits with, against a real server of health.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { startMetricsServer } from '../../src/metrics/metrics-server.ts';

const SCRIPT = join(import.meta.dirname, '../../deploy/ask-health.js');

async function ask(environment: Record<string, string>): Promise<{ code: number | null; said: string }> {
  const child = spawn(process.execPath, [SCRIPT], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, said };
}

async function aPort(isGood: boolean): Promise<string> {
  const verdict = () => Promise.resolve({ isGood, sentence: isGood ? 'Alive.' : 'Silent.' });
  const pages = {
    print: () => Promise.resolve(''),
    contentType: 'text/plain',
    health: verdict,
    readiness: verdict,
  };
  const server = await startMetricsServer({ bind: '127.0.0.1', port: 0, pages });
  onTestFinished(() => server.close());
  return String(server.port);
}

test('it ends with 0 where the bot is alive, wherever that listens', async () => {
  const METRICS_PORT = await aPort(true);
  const asked = ['', '127.0.0.1', '0.0.0.0'].map((BIND) => ask({ BIND, METRICS_PORT }));
  expect(await Promise.all(asked)).toEqual(asked.map(() => ({ code: 0, said: 'Alive.\n' })));
});

test('it ends with 1 where it is not, or nobody answers, or nobody can', async () => {
  expect(await ask({ METRICS_PORT: await aPort(false) })).toEqual({ code: 1, said: 'Silent.\n' });
  expect(await ask({ METRICS_PORT: '1' })).toEqual({ code: 1, said: 'Nobody answers on port 1.\n' });
  expect(await ask({})).toEqual({ code: 1, said: 'METRICS_PORT names no port to ask.\n' });
});
