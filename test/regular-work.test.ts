// Regular work: at once, again at each interval, never twice at the same time, and nothing that fails ends it.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { Observed } from '../src/news/observed.ts';
import { observedWork, startRegularWork } from '../src/regular-work.ts';
import { createMemoryLog } from './memory-log.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

/** Work that takes until it is released. */
function countedWork(everyMs: number) {
  const state = { begun: 0, release: (): void => undefined };
  const run = async () => {
    state.begun += 1;
    await new Promise<void>((resolve) => (state.release = resolve));
  };
  return { state, work: { name: 'counting', everyMs, run } };
}

describe('regular work', () => {
  test('begins at once and again at each interval', async () => {
    let runs = 0;
    const run = async () => void (runs += 1);
    const { stop } = startRegularWork([{ name: 'counting', everyMs: 1_000, run }], createMemoryLog());
    expect(runs).toBe(1);
    await vi.advanceTimersByTimeAsync(3_000);
    expect(runs).toBe(4);
    await stop();
    await vi.advanceTimersByTimeAsync(3_000);
    expect(runs).toBe(4);
  });

  test('that is done once for all processes is done where it is this one’s turn', async () => {
    const done: string[] = [];
    const workOf = (name: string, isForAll: boolean) => ({
      ...{ name, everyMs: 1_000, isForAll },
      run: async () => void done.push(name),
    });
    const asked: string[] = [];
    let isGivenBack = false;
    const turns = {
      take: (name: string) => Promise.resolve(asked.push(name) > 1),
      giveBack: () => Promise.resolve(void (isGivenBack = true)),
    };
    const work = [workOf('for all', true), workOf('for each', false)];
    const { stop } = startRegularWork(work, createMemoryLog(), turns);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(asked).toEqual(['for all', 'for all']);
    expect(done).toEqual(['for each', 'for all', 'for each']);
    await stop();
    expect(isGivenBack).toBe(true);
  });

  test('that is slow is not begun a second time meanwhile', async () => {
    const { state, work } = countedWork(1_000);
    const { stop } = startRegularWork([work], createMemoryLog());
    await vi.advanceTimersByTimeAsync(5_000);
    expect(state.begun).toBe(1);
    state.release();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(state.begun).toBe(2);
    state.release();
    await stop();
  });

  test('that fails is logged and tried at the next interval', async () => {
    const log = createMemoryLog();
    let runs = 0;
    const run = async () => {
      runs += 1;
      throw new Error('The disk is full.');
    };
    const { stop } = startRegularWork([{ name: 'pruning', everyMs: 1_000, run }], log);
    await vi.advanceTimersByTimeAsync(1_000);
    expect(runs).toBe(2);
    expect(JSON.stringify(log.lines)).toContain('pruning failed');
    await stop();
  });

  test('one that fails stops no other', async () => {
    let runs = 0;
    const failing = { name: 'failing', everyMs: 1_000, run: async () => Promise.reject(new Error('No.')) };
    const counting = { name: 'counting', everyMs: 1_000, run: async () => void (runs += 1) };
    const { stop } = startRegularWork([failing, counting], createMemoryLog());
    await vi.advanceTimersByTimeAsync(2_000);
    expect(runs).toBe(3);
    await stop();
  });

  test('stopping waits for what is under way', async () => {
    const { state, work } = countedWork(1_000);
    const { stop } = startRegularWork([work], createMemoryLog());
    let isStopped = false;
    const stopping = stop().then(() => (isStopped = true));
    await vi.advanceTimersByTimeAsync(10);
    expect(isStopped).toBe(false);
    state.release();
    await stopping;
    expect(isStopped).toBe(true);
  });
});

describe('observed work', () => {
  test('is counted with its name and its time, and fails as it did', async () => {
    const seen: Observed[] = [];
    const failure = new Error('a disk is full');
    const [well, failing] = [() => Promise.resolve(), () => Promise.reject(failure)].map((run) =>
      observedWork({ name: 'pruning', everyMs: 1_000, run }, (one) => seen.push(one)),
    );
    await well?.run();
    await expect(failing?.run()).rejects.toBe(failure);
    const counted = { kind: 'work', name: 'pruning', tookMs: expect.any(Number) as number };
    expect(seen).toEqual([
      { ...counted, isFailed: false },
      { ...counted, isFailed: true },
    ]);
  });

  test('stays the work that it was', () => {
    const work = { name: 'pruning', everyMs: 1_000, isForAll: true, run: () => Promise.resolve() };
    expect(observedWork(work, () => undefined)).toMatchObject({
      name: 'pruning',
      everyMs: 1_000,
      isForAll: true,
    });
  });
});
