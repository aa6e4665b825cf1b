// The time of an interaction: counted once, whatever comes after, and never where nobody counts.
import { expect, test } from 'vitest';
import { startTiming } from '../../src/discord/timing.ts';
import type { Observed } from '../../src/news/observed.ts';

function timed() {
  const seen: Observed[] = [];
  return { seen, timing: startTiming('news', (one) => seen.push(one)) };
}

test('an answer that was acknowledged first has both times, the earlier first', () => {
  const { seen, timing } = timed();
  timing.acknowledged();
  timing.answered();
  expect(seen).toMatchObject([{ kind: 'question', command: 'news', ended: 'answered' }]);
  const [one] = seen;
  if (one?.kind !== 'question') throw new Error('no question was counted');
  expect(one.acknowledgedMs).toBeGreaterThanOrEqual(0);
  expect(one.answeredMs).toBeGreaterThanOrEqual(one.acknowledgedMs ?? Infinity);
});

test('an answer at once acknowledges too', () => {
  const { seen, timing } = timed();
  timing.answered();
  expect(seen).toMatchObject([{ acknowledgedMs: expect.any(Number) as number, ended: 'answered' }]);
});

test('what comes after the end is not counted again', () => {
  const { seen, timing } = timed();
  timing.answered();
  timing.ended('failed');
  timing.answered();
  expect(seen).toHaveLength(1);
});

test('a failure keeps that it was acknowledged, and has no answer', () => {
  const { seen, timing } = timed();
  timing.acknowledged();
  timing.ended('failed');
  expect(seen).toMatchObject([
    { ended: 'failed', acknowledgedMs: expect.any(Number) as number, answeredMs: null },
  ]);
});

test('where nobody counts nothing happens', () => {
  const timing = startTiming('news', undefined);
  expect(() => timing.answered()).not.toThrow();
});
