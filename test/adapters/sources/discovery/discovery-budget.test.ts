// What a discovery may spend: so many requests, so much time, and what is given up is no error.
import { describe, expect, it } from 'vitest';
import { createBudget } from '../../../../src/adapters/sources/discovery/discovery-budget.ts';

const ENOUGH_MS = 60_000;
const never = () => new Promise<string>(() => undefined);
const aBudget = (bounds: Partial<Parameters<typeof createBudget>[0]> = {}) =>
  createBudget({ requests: 3, totalMs: ENOUGH_MS, candidateMs: ENOUGH_MS, ...bounds });

describe('createBudget', () => {
  it('makes as many requests as there may be, and no more', async () => {
    const budget = aBudget();
    let made = 0;
    const request = () => Promise.resolve((made += 1));
    expect(await budget.spend(request, { requests: 2 })).toBe(1);
    expect(budget.left()).toBe(1);
    expect(await budget.spend(request)).toBe(2);
    expect(await budget.spend(request)).toBeNull();
    expect({ made, left: budget.left(), isTimeUp: budget.isTimeUp() }).toEqual({
      ...{ made: 2, left: 0, isTimeUp: false },
    });
  });

  it('never has less than nothing left', async () => {
    const budget = aBudget({ requests: 1 });
    await budget.spend(() => Promise.resolve(), { requests: 2 });
    expect(budget.left()).toBe(0);
  });

  it('gives one address up and goes on with the next', async () => {
    const budget = aBudget({ candidateMs: 5 });
    expect(await budget.spend(never, { isCandidate: true })).toBeNull();
    expect(await budget.spend(() => Promise.resolve('next'))).toBe('next');
  });

  it('asks nobody any more when time is up, and waits for nobody', async () => {
    const budget = aBudget({ totalMs: 5 });
    expect(await budget.within(never())).toBeNull();
    expect(budget.isTimeUp()).toBe(true);
    expect(budget.left()).toBe(0);
    let made = 0;
    expect(await budget.spend(() => Promise.resolve((made += 1)))).toBeNull();
    expect(made).toBe(0);
  });

  it('passes on what a request throws', async () => {
    const broken = () => Promise.reject(new Error('broken'));
    await expect(aBudget().spend(broken)).rejects.toThrow('broken');
  });
});
