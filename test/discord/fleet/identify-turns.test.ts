// Shards identify one after the other in a bucket, never with the day's last sessions, and never once they are lost.
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { GatewayAdvice } from '../../../src/discord/fleet/gateway-advice.ts';
import { createIdentifyTurns, createOwnMoments } from '../../../src/discord/fleet/identify-turns.ts';
import { IDENTIFY_EVERY_MS, SESSION_STARTS_KEPT } from '../../../src/limits/fleet.ts';
import { memoryLog } from '../../playground/bot.ts';

beforeEach(() => vi.useFakeTimers({ toFake: ['Date'] }));
afterEach(() => vi.useRealTimers());

/** Turns whose moments pass at once: what is waited for is noted. */
function openTurns(given: { remaining?: number; heldFrom?: number; maxConcurrency?: number } = {}) {
  const { remaining = 1_000, heldFrom = 1, maxConcurrency = 2 } = given;
  const sessionStarts = { total: 1_000, remaining, resetAfterMs: 60_000 };
  const advice: GatewayAdvice = { shards: 4, maxConcurrency, sessionStarts };
  const moments = createOwnMoments();
  const reserved: { name: string; moment: number }[] = [];
  const log = memoryLog();
  const looks = { count: 0 };
  const turns = createIdentifyTurns({
    fetchAdvice: () => Promise.resolve(advice),
    reserveMoment: async (name, everyMs, at) => {
      const moment = await moments(name, everyMs, at);
      reserved.push({ name, moment: moment - at });
      return at;
    },
    clock: Date.now,
    log,
    isHeld: () => {
      looks.count += 1;
      return looks.count >= heldFrom;
    },
  });
  return { turns, reserved, log, looks };
}

const never = () => new AbortController().signal;

test('shards of a bucket come one after the other, those of others at once', async () => {
  const { turns, reserved } = openTurns();
  for (const shard of [0, 1, 2, 3]) await turns.waitForIdentify(shard, never());
  expect(reserved).toEqual([
    { name: 'identify:0', moment: 0 },
    { name: 'identify:1', moment: 0 },
    { name: 'identify:0', moment: IDENTIFY_EVERY_MS },
    { name: 'identify:1', moment: IDENTIFY_EVERY_MS },
  ]);
});

test("the day's last sessions are never begun, and the log says so", async () => {
  const { turns, reserved, log } = openTurns({ remaining: SESSION_STARTS_KEPT });
  const left = new AbortController();
  const waiting = turns.waitForIdentify(0, left.signal);
  await expect.poll(() => log.lines).toMatchObject([{ level: 'warn', fields: { remaining: 20 } }]);
  left.abort();
  await expect(waiting).rejects.toThrow();
  expect(reserved).toEqual([]);
  const enough = openTurns({ remaining: SESSION_STARTS_KEPT + 1 });
  await enough.turns.waitForIdentify(0, never());
  expect(enough.reserved).toHaveLength(1);
});

test('a shard that was lost meanwhile is not identified: the library would go on after an error', async () => {
  const { turns, looks } = openTurns({ heldFrom: Infinity });
  const left = new AbortController();
  const waiting = turns.waitForIdentify(1, left.signal);
  await expect.poll(() => looks.count).toBeGreaterThan(0);
  left.abort();
  await expect(waiting).rejects.toThrow(/abort/);
});

test('a shard that is held again after a while has another turn: its first is over', async () => {
  const { turns, reserved } = openTurns({ heldFrom: 2 });
  await turns.waitForIdentify(1, never());
  expect(reserved.map(({ name }) => name)).toEqual(['identify:1', 'identify:1']);
});

test('a moment of one process is reserved once', async () => {
  const reserve = createOwnMoments();
  expect(await reserve('a', 10, 100)).toBe(100);
  expect(await reserve('a', 10, 101)).toBe(110);
  expect(await reserve('b', 10, 101)).toBe(101);
  expect(await reserve('a', 10, 200)).toBe(200);
});
