// Regular work: at once, again at each interval, never twice at the same time, and nothing that fails ends it.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startRegularWork } from '../src/regular-work.ts';
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
