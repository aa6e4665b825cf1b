// The program with its metrics on: asked from outside as an operator's tools do, from ready to stopped.
import { createServer, type AddressInfo } from 'node:net';
import { expect, onTestFinished, test } from 'vitest';
import { readExposition, sampleOf } from './metrics/exposition.ts';
import { openPageClient } from './page-client.ts';
import { startProgram } from './program.ts';
import { makeTemporaryFolder } from './temporary-folder.ts';

test('a running bot tells of itself, and of what members ask', { timeout: 60_000 }, async () => {
  const program = startProgram({ DATA_DIR: makeTemporaryFolder(), METRICS_PORT: '0' });
  const address = await program.address();
  const [, port = ''] = await program.says(/"port":(\d+),"msg":"metrics are served"/);
  const get = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  expect([(await get('/health')).status, (await get('/ready')).status]).toEqual([200, 200]);
  const client = await openPageClient(address);
  onTestFinished(client.close);
  await client.ask('news');
  const text = await (await get('/metrics')).text();
  expect(sampleOf(text, 'broadsheet_questions_total{command="news",outcome="answered"}')).toBe(1);
  expect(sampleOf(text, 'broadsheet_work_seconds_count{work="delivering digests"}')).toBeGreaterThan(0);
  expect(sampleOf(text, 'broadsheet_gateway_connected{shard="0"}')).toBe(1);
  expect(readExposition(text).has('process_resident_memory_bytes')).toBe(true);
  program.send('SIGTERM');
  expect((await program.ended()).code).toBe(0);
  await expect(get('/health')).rejects.toThrow();
});

test('a port that another program has is said in a sentence', { timeout: 60_000 }, async () => {
  const other = createServer();
  onTestFinished(() => void other.close());
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  const { port } = other.address() as AddressInfo;
  const { code, output } = await startProgram({
    ...{ DATA_DIR: makeTemporaryFolder(), METRICS_PORT: String(port), LOG_LEVEL: 'silent' },
  }).ended();
  expect({ code, output }).toEqual({
    code: 1,
    output: `Port ${port} is in use by another program. Set METRICS_PORT to a free port.\n`,
  });
});
