// Single flight: one pending answer serves all who ask at once.
import { describe, expect, it } from 'vitest';
import { createSingleFlight } from '../../src/newsroom/single-flight.ts';

describe('createSingleFlight', () => {
  it('runs once for all who ask at once, and again for who asks later', async () => {
    const pending = createSingleFlight();
    let runs = 0;
    const { promise, resolve } = Promise.withResolvers<string>();
    const compute = () => {
      runs += 1;
      return promise;
    };
    const asked = [pending('a', compute), pending('a', compute), pending('b', compute)];
    resolve('answer');
    expect(await Promise.all(asked)).toEqual(['answer', 'answer', 'answer']);
    expect(runs).toBe(2);
    await pending('a', compute);
    expect(runs).toBe(3);
  });

  it('gives an error to all who asked, and keeps it for nobody', async () => {
    const pending = createSingleFlight();
    const fail = () => Promise.reject(new Error('the disk is full'));
    const asked = await Promise.allSettled([pending('a', fail), pending('a', fail)]);
    expect(asked.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    expect(await pending('a', () => Promise.resolve('answer'))).toBe('answer');
  });
});
