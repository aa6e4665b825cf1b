// What costs money is written once for all processes: the others wait for it, and take over where nothing comes.
import { describe, expect, test } from 'vitest';
import { ANSWER_LEASE_MS } from '../../../src/limits/fleet.ts';
import { writeOnceForAll } from '../../../src/newsroom/summaries/claim-writing.ts';
import { openNewsroom } from '../../discord/live.ts';

/** Processes that ask for one answer; what is written is kept for all. */
async function openWriters() {
  const { newsroom } = await openNewsroom();
  const time = { now: 1_000_000 };
  const kept: { answer: string | null; looks: number } = { answer: null, looks: 0 };
  const written: string[] = [];
  const ask = (holder: string | null, write: () => Promise<string>, signal = new AbortController().signal) =>
    writeOnceForAll(
      { store: newsroom.store, clock: () => time.now, holder },
      {
        ...{ fingerprint: 'f', signal },
        findWritten: () => {
          kept.looks += 1;
          return Promise.resolve(kept.answer);
        },
        write: async () => {
          written.push(holder ?? 'alone');
          return write();
        },
      },
    );
  return { newsroom, time, kept, written, ask };
}

describe('an answer that a model writes', () => {
  test('is written by one process, and the other gets what it wrote', async () => {
    const { kept, written, ask } = await openWriters();
    const model = Promise.withResolvers<string>();
    const first = ask('a', () => model.promise);
    await expect.poll(() => written).toEqual(['a']);
    const second = ask('b', () => Promise.resolve('of b'));
    kept.answer = 'of a';
    model.resolve('of a');
    expect(await Promise.all([first, second])).toEqual(['of a', 'of a']);
    expect(written).toEqual(['a']);
  });

  test('is written by the next where the first failed', async () => {
    const { written, ask } = await openWriters();
    const model = Promise.withResolvers<string>();
    const first = ask('a', () => model.promise);
    await expect.poll(() => written).toEqual(['a']);
    const second = ask('b', () => Promise.resolve('of b'));
    model.reject(new Error('down'));
    await expect(first).rejects.toThrow('down');
    expect(await second).toBe('of b');
    expect(written).toEqual(['a', 'b']);
  });

  test('is written by another when the lease of one that died is over', async () => {
    const { newsroom, time, written, ask } = await openWriters();
    const lease = { holder: 'dead', names: ['answer:f'], limit: 1, at: time.now, leaseMs: ANSWER_LEASE_MS };
    await newsroom.store.leases.claimLeases(lease);
    time.now += ANSWER_LEASE_MS;
    expect(await ask('b', () => Promise.resolve('of b'))).toBe('of b');
    expect(written).toEqual(['b']);
  });

  test('is waited for no longer than whoever asked wants it', async () => {
    const { written, ask } = await openWriters();
    const model = Promise.withResolvers<string>();
    const first = ask('a', () => model.promise);
    await expect.poll(() => written).toEqual(['a']);
    const asker = new AbortController();
    const second = ask('b', () => Promise.resolve('of b'), asker.signal);
    asker.abort();
    expect(await second).toBeNull();
    model.resolve('of a');
    await first;
    expect(written).toEqual(['a']);
  });

  test('is written at once where no other process is, without a look at leases', async () => {
    const { newsroom, kept, ask } = await openWriters();
    await newsroom.store.leases.claimLeases({
      ...{ holder: 'x', names: ['answer:f'], limit: 1, at: 1_000_000, leaseMs: ANSWER_LEASE_MS },
    });
    expect(await ask(null, () => Promise.resolve('mine'))).toBe('mine');
    expect(kept.looks).toBe(0);
  });
});
