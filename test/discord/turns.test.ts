// Turns: one after the other, with the loop in between, and whatever the work comes to.
import { describe, expect, test } from 'vitest';
import { createTurns } from '../../src/discord/turns.ts';

describe('turns', () => {
  test('are taken in the order of asking', async () => {
    const turns = createTurns();
    const begun: number[] = [];
    const ask = (place: number) => turns.begin(async () => void begun.push(place));
    await Promise.all([ask(1), ask(2), ask(3)]);
    expect(begun).toEqual([1, 2, 3]);
  });

  test('let what is due happen before the next begins', async () => {
    const turns = createTurns();
    const happened: string[] = [];
    const first = turns.begin(async () => {
      happened.push('first');
      setTimeout(() => happened.push('due'), 0);
      const until = performance.now() + 5;
      while (performance.now() < until);
    });
    await Promise.all([first, turns.begin(async () => void happened.push('second'))]);
    expect(happened).toEqual(['first', 'due', 'second']);
  });

  test('begin without the loop coming round where nobody waits', async () => {
    const turns = createTurns();
    const happened: string[] = [];
    setImmediate(() => happened.push('round'));
    await turns.begin(async () => void happened.push('begun'));
    expect(happened).toEqual(['begun']);
  });

  test('begin though what is before them has not ended', async () => {
    const turns = createTurns();
    const slow = Promise.withResolvers<string>();
    const first = turns.begin(() => slow.promise);
    expect(await turns.begin(async () => 'second')).toBe('second');
    slow.resolve('first');
    expect(await first).toBe('first');
  });

  test('go on after one that failed, whose error is its own', async () => {
    const turns = createTurns();
    const failing = turns.begin(() => Promise.reject(new Error('out of paper')));
    const next = turns.begin(async () => 'printed');
    await expect(failing).rejects.toThrow('out of paper');
    expect(await next).toBe('printed');
  });
});
