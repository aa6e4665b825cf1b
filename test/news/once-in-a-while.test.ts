// What would be said with every question is said once in a while.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOnceInAWhile } from '../../src/news/once-in-a-while.ts';

describe('once in a while', () => {
  it('is at first, and when the time has passed', () => {
    const may = createOnceInAWhile(60_000);
    expect([0, 1, 59_999, 60_000, 60_001, 120_000].map(may)).toEqual([true, false, false, true, false, true]);
  });

  it('does not wait for a clock that was set back', () => {
    const may = createOnceInAWhile(60_000);
    expect([10_000_000, 5, 30_000].map(may)).toEqual([true, true, false]);
  });

  it('never is twice within the time while the clock goes forward', () => {
    const steps = fc.array(fc.nat(5_000), { maxLength: 200 });
    fc.assert(
      fc.property(steps, fc.integer({ min: 1, max: 20_000 }), (waits, everyMs) => {
        const may = createOnceInAWhile(everyMs);
        let now = 0;
        const said = waits.flatMap((wait) => {
          now += wait;
          return may(now) ? [now] : [];
        });
        expect(said.slice(0, 1)).toEqual(waits.slice(0, 1));
        for (const [place, at] of said.entries())
          if (place > 0) expect(at - (said[place - 1] ?? 0)).toBeGreaterThanOrEqual(everyMs);
      }),
    );
  });
});
