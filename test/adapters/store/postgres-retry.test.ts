// Waiting for a database that is away: what had to wait is counted, and what did not is not.
import { expect, it } from 'vitest';
import { passing } from '../../../src/adapters/store/postgres-failures.ts';
import { retry } from '../../../src/adapters/store/postgres-retry.ts';
import type { Observed } from '../../../src/news/observed.ts';

const SAID = 'The database did not answer';

function watched(failures: number, givenUpAt: number) {
  const seen: Observed[] = [];
  let tries = 0;
  const attempt = () => {
    tries += 1;
    return tries > failures ? Promise.resolve('an answer') : Promise.reject(passing('it restarts'));
  };
  const answer = retry(attempt, { givenUpAt, said: SAID, observe: (one) => seen.push(one) });
  return { answer, seen };
}

it('counts nothing where the database answers at once', async () => {
  const { answer, seen } = watched(0, performance.now() + 60_000);
  expect(await answer).toBe('an answer');
  expect(seen).toEqual([]);
});

it('counts once what was answered after a wait, with the time from the first failure on', async () => {
  const { answer, seen } = watched(2, performance.now() + 60_000);
  expect(await answer).toBe('an answer');
  expect(seen).toEqual([{ kind: 'store-wait', ended: 'answered', waitedMs: expect.any(Number) as number }]);
});

it('counts what was given up, and says so', async () => {
  const { answer, seen } = watched(9, performance.now());
  await expect(answer).rejects.toThrow(SAID);
  expect(seen).toMatchObject([{ kind: 'store-wait', ended: 'given-up' }]);
});
