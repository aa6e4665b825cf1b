// Who writes next within a process, and in which order nouns are locked.
import { describe, expect, it } from 'vitest';
import { lockStatements } from '../../../src/adapters/store/postgres-nouns.ts';
import { createTurns } from '../../../src/adapters/store/postgres-turns.ts';

describe('turns', () => {
  it('are one after the other for a noun, and side by side for others', async () => {
    const inTurn = createTurns();
    const told: string[] = [];
    const first = Promise.withResolvers<undefined>();
    const writing = [
      inTurn(['feeds', 'digests'], async () => {
        await first.promise;
        told.push('both');
      }),
      inTurn(['digests', 'index'], async () => void told.push('after both')),
      inTurn(['notes'], async () => void told.push('notes')),
    ];
    await writing[2];
    first.resolve(undefined);
    await Promise.all(writing);
    expect(told).toEqual(['notes', 'both', 'after both']);
  });

  it('go on after one that failed', async () => {
    const inTurn = createTurns();
    const failing = inTurn(['notes'], () => Promise.reject(new Error('it broke off')));
    const next = inTurn(['notes'], async () => 'next');
    await expect(failing).rejects.toThrow('it broke off');
    expect(await next).toBe('next');
  });
});

describe('locks', () => {
  it('are taken in one order, however they are asked for', () => {
    expect(lockStatements(['feeds', 'index'])).toBe(lockStatements(['index', 'feeds']));
    expect(lockStatements(['index', 'feeds']).match(/pg_advisory_xact_lock/g)).toHaveLength(2);
    expect(lockStatements(['feeds'])).not.toBe(lockStatements(['index']));
  });
});
