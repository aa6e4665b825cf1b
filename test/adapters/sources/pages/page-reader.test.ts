// The reader of pages under hardship: workers that do not start, that die, that idle.
import { Worker } from 'node:worker_threads';
import { afterEach, describe, expect, it } from 'vitest';
import { createPageReader, type PageReader } from '../../../../src/adapters/sources/pages/page-reader.ts';

const REQUEST = { html: '<p>Harbour</p>', url: undefined, kind: 'article' } as const;
const ECHO = `const { parentPort } = require('node:worker_threads');
  parentPort.on('message', ({ html }) => {
    if (html === 'hang') return;
    if (html === 'die') process.exit(1);
    parentPort.postMessage({ kind: 'rejected', reason: html });
    if (html === 'last') process.exit(0);
  });`;

let reader: PageReader | null = null;
afterEach(async () => {
  await reader?.close();
  reader = null;
});

/** Starts workers that repeat what they are given; the first `failing` starts fail. */
function startsOf(failing = 0) {
  const workers: Worker[] = [];
  let starts = 0;
  const start = () => {
    starts += 1;
    if (starts <= failing) return Promise.reject(new Error('no thread'));
    const worker = new Worker(ECHO, { eval: true });
    worker.on('error', () => undefined);
    workers.push(worker);
    return Promise.resolve(worker);
  };
  return { start, workers };
}

describe('a page reader', () => {
  it('tries again with the next page where a worker did not start', async () => {
    reader = createPageReader(5_000, { start: startsOf(1).start });
    await expect(reader.readPage(REQUEST)).rejects.toThrow('no thread');
    expect(await reader.readPage(REQUEST)).toEqual({ kind: 'rejected', reason: REQUEST.html });
  });

  it('closes after a worker did not start', async () => {
    const broken = createPageReader(5_000, { start: startsOf(9).start });
    await expect(broken.readPage(REQUEST)).rejects.toThrow('no thread');
    await expect(broken.close()).resolves.toBeUndefined();
  });

  it('lets a page that hangs cost only its own time, and the queue goes on', async () => {
    const { start, workers } = startsOf();
    const patient = createPageReader(1_000, { start });
    reader = patient;
    const answers = await Promise.all(
      ['one', 'hang', 'die', 'two'].map((html) => patient.readPage({ ...REQUEST, html })),
    );
    expect(answers).toMatchObject([
      { reason: 'one' },
      { reason: expect.stringContaining('longer than') as string },
      { reason: expect.stringContaining('more memory') as string },
      { reason: 'two' },
    ]);
    expect(workers).toHaveLength(3);
  });

  it('starts another worker after one that ended by itself', async () => {
    const { start, workers } = startsOf();
    reader = createPageReader(5_000, { start });
    await reader.readPage({ ...REQUEST, html: 'last' });
    const [first] = workers;
    if (first !== undefined && first.threadId !== -1)
      await new Promise((resolve) => first.once('exit', resolve));
    expect(await reader.readPage(REQUEST)).toMatchObject({ reason: REQUEST.html });
    expect(workers).toHaveLength(2);
  });

  it('ends a worker that idles', async () => {
    const { start, workers } = startsOf();
    reader = createPageReader(5_000, { start, idleMs: 1 });
    await reader.readPage(REQUEST);
    const [worker] = workers;
    if (worker !== undefined && worker.threadId !== -1)
      await new Promise((resolve) => worker.once('exit', resolve));
    await reader.readPage(REQUEST);
    expect(workers).toHaveLength(2);
  });
});
