// Work that is done once for all processes: one has it, until it gives it back or dies.
import { expect, test } from 'vitest';
import { createWorkTurns } from '../../src/newsroom/work-turns.ts';
import { HOUR_MS } from '../../src/limits/units.ts';
import { openNewsroom } from '../discord/live.ts';

async function openTurns() {
  const { store } = (await openNewsroom()).newsroom;
  const time = { now: 1_000_000 };
  const turnsOf = (holder: string) => createWorkTurns({ store, clock: () => time.now, holder });
  return { time, first: turnsOf('a'), second: turnsOf('b') };
}

test('one process has a work, another may have another', async () => {
  const { first, second } = await openTurns();
  expect(await first.take('pruning', HOUR_MS)).toBe(true);
  expect(await second.take('pruning', HOUR_MS)).toBe(false);
  expect(await second.take('telling', HOUR_MS)).toBe(true);
  expect(await first.take('pruning', HOUR_MS)).toBe(true);
});

test('a dead one loses it after two intervals', async () => {
  const { time, first, second } = await openTurns();
  await first.take('pruning', HOUR_MS);
  time.now += 2 * HOUR_MS - 1;
  expect(await second.take('pruning', HOUR_MS)).toBe(false);
  time.now += 1;
  expect(await second.take('pruning', HOUR_MS)).toBe(true);
  expect(await first.take('pruning', HOUR_MS)).toBe(false);
});

test('one that stops gives it back, and nothing that is another’s', async () => {
  const { first, second } = await openTurns();
  await first.take('pruning', HOUR_MS);
  await second.take('telling', HOUR_MS);
  await first.giveBack();
  expect(await second.take('pruning', HOUR_MS)).toBe(true);
  expect(await first.take('telling', HOUR_MS)).toBe(false);
});
