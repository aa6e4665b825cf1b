// The clock of the local Discord: forward only, so far and no further, and what reacts to it is done by then.
import { describe, expect, it } from 'vitest';
import { createVirtualClock, doneAtMoves } from '../../../src/playground/controls/virtual-clock.ts';
import { CLOCK_AHEAD_MAX_MS } from '../../../src/playground/local-limits.ts';

const HOUR_MS = 3_600_000;

describe('the virtual clock', () => {
  it('runs like the other, ahead of it by what it was moved', async () => {
    let machine = 1_000;
    const clock = createVirtualClock(() => machine);
    expect(await clock.moveBy(HOUR_MS)).toBe(true);
    machine += 5;
    expect(clock.now()).toBe(1_005 + HOUR_MS);
    expect(clock.aheadMs()).toBe(HOUR_MS);
  });

  it.each([0, -1, NaN, Infinity, CLOCK_AHEAD_MAX_MS + 1])('does not move by %d', async (ms) => {
    const clock = createVirtualClock(() => 1_000);
    expect(await clock.moveBy(ms)).toBe(false);
    expect(clock.now()).toBe(1_000);
  });

  it('has moved before what reacts is done, and resolves after it, though one of them fails', async () => {
    const clock = createVirtualClock(() => 0);
    const seen: number[] = [];
    clock.onMove(() => Promise.reject(new Error('broken')));
    clock.onMove(async () => {
      await Promise.resolve();
      seen.push(clock.now());
    });
    await clock.moveBy(7);
    expect(seen).toEqual([7]);
  });

  it('is where it was while happens what happens on the way, though some of that fails', async () => {
    const clock = createVirtualClock(() => 100);
    const seen: unknown[] = [];
    clock.whileMoving(() => Promise.reject(new Error('broken')));
    clock.whileMoving(async (time) => {
      await Promise.resolve();
      seen.push([time, clock.now()]);
    });
    clock.onMove(() => Promise.resolve(void seen.push(clock.now())));
    await clock.moveBy(7);
    expect(seen).toEqual([[{ from: 100, until: 107 }, 100], 107]);
  });

  it('goes no further than it may where two moves are under way at once', async () => {
    const clock = createVirtualClock(() => 0);
    clock.whileMoving(() => Promise.resolve());
    const moved = await Promise.all([clock.moveBy(CLOCK_AHEAD_MAX_MS), clock.moveBy(CLOCK_AHEAD_MAX_MS)]);
    expect(moved.toSorted()).toEqual([false, true]);
    expect(clock.aheadMs()).toBe(CLOCK_AHEAD_MAX_MS);
  });
});

describe('regular work', () => {
  it('is done at each move where it is about digests, and no other', async () => {
    const clock = createVirtualClock(() => 0);
    const done: string[] = [];
    const workOf = (name: string) => ({
      name,
      run: async () => {
        done.push(name);
        return Promise.resolve();
      },
    });
    const work = doneAtMoves([workOf('delivering digests'), workOf('pruning')], clock);
    await clock.moveBy(1);
    expect(done).toEqual(['delivering digests']);
    await work[1]?.run();
    expect(done).toEqual(['delivering digests', 'pruning']);
  });

  it('that runs when the clock moves is done once more after it, and never twice at once', async () => {
    const clock = createVirtualClock(() => 0);
    const first = Promise.withResolvers<undefined>();
    let [begun, running, most] = [0, 0, 0];
    const run = async (): Promise<void> => {
      begun += 1;
      running += 1;
      most = Math.max(most, running);
      if (begun === 1) await first.promise;
      running -= 1;
    };
    const [work] = doneAtMoves([{ name: 'correcting digests', run }], clock);
    const earlier = work?.run();
    const moved = clock.moveBy(1);
    first.resolve(undefined);
    await Promise.all([earlier, moved]);
    expect({ begun, most }).toEqual({ begun: 2, most: 1 });
  });
});
