// Retry-After, as servers write it.
import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../../../src/adapters/sources/http/retry-after.ts';
import { DAY_MS } from '../../../../src/limits/units.ts';

const NOW = Date.UTC(2026, 10, 20, 12);

describe('parseRetryAfter', () => {
  it.each([
    ['120', 120_000],
    [' 0 ', 0],
    ['99999999999999999999', DAY_MS],
    ['Fri, 20 Nov 2026 12:01:00 GMT', 60_000],
    ['Fri, 20 Nov 2026 11:00:00 GMT', 0],
    ['Fri, 20 Nov 2099 11:00:00 GMT', DAY_MS],
    [undefined, null],
    ['', null],
    ['soon', null],
    ['-5', null],
    ['1.5', null],
    ['2026', 2026_000],
    ['Friday', null],
    [`Fri, ${'2'.repeat(1000)}`, null],
  ])('reads %o', (written, waitMs) => expect(parseRetryAfter(written, NOW)).toBe(waitMs));
});
