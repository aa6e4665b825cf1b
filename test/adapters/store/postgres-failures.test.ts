// Which failures of a database pass by themselves, and how long they are waited out.
import { describe, expect, it } from 'vitest';
import { isPassing, passing, wordsFor } from '../../../src/adapters/store/postgres-failures.ts';
import { retry } from '../../../src/adapters/store/postgres-retry.ts';

const failureOf = (code: string, message = 'a failure') => Object.assign(new Error(message), { code });

describe('a failure', () => {
  it.each(['40001', '40P01', '57P01', '57P03', '08006', '08001', '53300', '55P03', 'ECONNREFUSED', 'EPIPE'])(
    'of the kind %s passes',
    (code) => {
      expect(isPassing(failureOf(code))).toBe(true);
      expect(isPassing(new AggregateError([failureOf(code)]))).toBe(true);
    },
  );

  it.each(['Connection terminated unexpectedly', 'timeout exceeded when trying to connect'])(
    'that the driver tells in words alone passes: %s',
    (message) => expect(isPassing(new Error(message))).toBe(true),
  );

  it.each(['23505', '28P01', '3D000', '42P01', '57014', 'ENOTFOUND', ''])('of the kind %j stays', (code) => {
    expect(isPassing(failureOf(code))).toBe(false);
  });

  it('is said in words', () => {
    expect(wordsFor(failureOf('ECONNREFUSED'))).toBe('nobody takes connections there');
    expect(wordsFor(new AggregateError([failureOf('08006', 'gone')]))).toBe('gone');
    expect(wordsFor(failureOf('08006', ''))).toBe('08006');
    expect(wordsFor('a word')).toBe('a word');
  });
});

describe('trying again', () => {
  const asked = (forMs: number) => ({ givenUpAt: performance.now() + forMs, said: 'Nobody answered' });

  it('goes on until it goes well', async () => {
    let tries = 0;
    const attempt = async () => {
      tries += 1;
      if (tries < 3) throw passing('not yet');
      return tries;
    };
    expect(await retry(attempt, asked(5_000))).toBe(3);
  });

  it('ends in time, and says what happened and what to do', async () => {
    const failing = retry(() => Promise.reject(passing('not yet')), asked(120));
    await expect(failing).rejects.toMatchObject({
      name: 'StoreError',
      message: 'Nobody answered (not yet). Check that the database runs and can be reached; then ask again.',
    });
  });

  it('is not for what does not pass', async () => {
    let tries = 0;
    const attempt = () => {
      tries += 1;
      return Promise.reject(failureOf('23505', 'twice'));
    };
    await expect(retry(attempt, asked(5_000))).rejects.toThrow('twice');
    expect(tries).toBe(1);
  });
});
