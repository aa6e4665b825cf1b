// Processes that are stopped at any step for any length of time and go on as if nothing had been: each story comes once.
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../src/limits/units.ts';
import { topicOf } from './due-digests.ts';
import { openDigests } from './open-digests.ts';
import { createProcess, headlinesIn, REQUEST_MAX_MS, type Wire } from './stopped-senders.ts';

const PROCESSES = 3;
/** Clocks of processes differ by less than a minute. */
const SKEW_MAX_MS = 29_000;
/** Steps in which everything that is left comes to an end, with minutes between them now and then. */
const STEPS_TO_END = 4_000;

const decisions = fc.array(
  fc.record({
    who: fc.nat(PROCESSES - 1),
    // One stays where it is as long as it is not chosen.
    steps: fc.constantFrom(1, 1, 2, 3, 5, 8, 13, 30),
    waitMs: fc.constantFrom(0, 0, 0, 0, 5_000, 30_000, 2 * MINUTE_MS, 4 * MINUTE_MS, 6 * MINUTE_MS),
  }),
  { minLength: 5, maxLength: 40 },
);

interface Course {
  decided: readonly { who: number; steps: number; waitMs: number }[];
  skews: readonly number[];
  latencies: readonly number[];
}

/** Three subscriptions of one channel with stories in common; answers the headlines that came. */
async function runCourse({ decided, skews, latencies }: Course) {
  const opened = openDigests();
  for (const name of ['Sea', 'Trade', 'Sea']) await opened.subscribe({ topic: topicOf(name) });
  await opened.arrive('ferry');
  await opened.arrive('both', { tags: ['Sea', 'Trade'] });
  await opened.arrive('toll', { tags: ['Trade'] });
  opened.wait(DAY_MS);
  let sent = 0;
  const latencyMs = () => latencies[sent++ % latencies.length] ?? 0;
  const wire: Wire = { now: opened.now, posts: [], latencyMs };
  const processes = skews.map((skewMs) => createProcess(opened.openAnother(), wire, skewMs));
  for (const { who, steps, waitMs } of decided) {
    opened.wait(waitMs);
    for (let n = 0; n < steps; n += 1) await processes[who]?.step();
  }
  // Those that were stopped go on, the last stopped first, and then all work until nothing is left.
  for (const process of processes.toReversed())
    for (let n = 0; n < STEPS_TO_END && !process.isIdle(); n += 1) await process.step();
  for (let minutes = 0; minutes < 2 * 24 * 60; minutes += 15) {
    opened.wait(15 * MINUTE_MS);
    const [first] = processes;
    do await first?.step();
    while (first?.isIdle() === false);
  }
  return headlinesIn(wire);
}

describe('processes that are stopped and go on', () => {
  it('tell every story once, whichever steps they are stopped at and for however long', async () => {
    await fc.assert(
      fc.asyncProperty(
        decisions,
        fc.tuple(
          ...Array.from({ length: PROCESSES }, () => fc.integer({ min: -SKEW_MAX_MS, max: SKEW_MAX_MS })),
        ),
        fc.array(fc.nat(REQUEST_MAX_MS), { minLength: 1, maxLength: 5 }),
        async (decided, skews, latencies) => {
          const told = await runCourse({ decided, skews, latencies });
          expect(told.toSorted()).toEqual(['Story both', 'Story ferry', 'Story toll']);
        },
      ),
      { numRuns: 20 },
    );
  }, 60_000);
});
