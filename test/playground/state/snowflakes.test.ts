// Ids that grow with time and never repeat.
import { SnowflakeUtil } from 'discord.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createSnowflakes, snowflakeAt, snowflakeTime } from '../../../src/playground/state/snowflakes.ts';

it('carry their time, as the library reads it too', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1_420_070_400_000, max: 4_000_000_000_000 }),
      fc.nat(4_194_303),
      (ms, counter) => {
        const id = snowflakeAt(ms, counter);
        expect(snowflakeTime(id)).toBe(ms);
        expect(SnowflakeUtil.deconstruct(id).timestamp).toBe(BigInt(ms));
      },
    ),
  );
});

it('grow even when the clock stands still or goes back', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -5, max: 5 }), { minLength: 2, maxLength: 200 }), (steps) => {
      let nowMs = 1_800_000_000_000;
      const newId = createSnowflakes(() => nowMs);
      let last = 0n;
      for (const step of steps) {
        nowMs += step;
        const id = BigInt(newId());
        expect(id > last).toBe(true);
        last = id;
      }
    }),
  );
});
