// Patience ends after its time, and what is nobody's fault does not count.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createPatience } from '../../../src/discord/fleet/patience.ts';

beforeEach(() => vi.useFakeTimers());
afterEach(() => vi.useRealTimers());

function watched(limitMs: number) {
  const patience = createPatience(limitMs);
  const told: string[] = [];
  patience.over.catch((error: unknown) => told.push(String(error)));
  return { patience, told };
}

test('it is over after its time, with a sentence', async () => {
  const { told } = watched(1_500);
  await vi.advanceTimersByTimeAsync(1_499);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toEqual(['Error: no answer in 1.5 seconds']);
});

test('it stands still while somebody waits for their turn', async () => {
  const { patience, told } = watched(1_000);
  await vi.advanceTimersByTimeAsync(600);
  const waited = patience.without(() => new Promise((resolve) => setTimeout(resolve, 60_000)));
  await vi.advanceTimersByTimeAsync(60_000);
  await waited;
  await vi.advanceTimersByTimeAsync(399);
  expect(told).toEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toHaveLength(1);
});

test('it never ends once it is no longer needed, whoever still waits', async () => {
  const { patience, told } = watched(1_000);
  const waited = patience.without(() => new Promise((resolve) => setTimeout(resolve, 500)));
  patience.end();
  await vi.advanceTimersByTimeAsync(5_000);
  await waited;
  expect(told).toEqual([]);
});
