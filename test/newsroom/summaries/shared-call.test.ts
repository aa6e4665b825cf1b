// One call for all who ask for the same at once: begun once, left one by one, ended with the last.
import { describe, expect, it } from 'vitest';
import { joinCall } from '../../../src/newsroom/summaries/shared-call.ts';

/** A call that the test ends, and what it was begun with. */
function openCalls() {
  const scope = {};
  const begun: AbortSignal[] = [];
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  const join = async (asker?: AbortSignal, key = 'a') =>
    joinCall(scope, {
      key,
      asker,
      begin: async (signal) => {
        begun.push(signal);
        return promise;
      },
    });
  return { begun, join, resolve, reject };
}

describe('joinCall', () => {
  it('begins once for all who ask at once, and anew for who asks later', async () => {
    const { begun, join, resolve } = openCalls();
    const asked = [join(), join(new AbortController().signal), join(undefined, 'b')];
    resolve('written');
    expect(await Promise.all(asked)).toEqual(['written', 'written', 'written']);
    expect(begun).toHaveLength(2);
    await join();
    expect(begun).toHaveLength(3);
  });

  it('goes on while somebody waits', async () => {
    const { begun, join, resolve } = openCalls();
    const leaves = new AbortController();
    const [left, stays] = [join(leaves.signal), join(new AbortController().signal)];
    leaves.abort();
    expect(await left).toBeNull();
    expect(begun[0]?.aborted).toBe(false);
    resolve('written');
    expect(await stays).toBe('written');
  });

  it('goes on for who cannot leave', async () => {
    const { begun, join, resolve } = openCalls();
    const leaves = new AbortController();
    const [left, stays] = [join(leaves.signal), join()];
    leaves.abort();
    expect([await left, begun[0]?.aborted]).toEqual([null, false]);
    resolve('written');
    expect(await stays).toBe('written');
  });

  it('ends when the last has left; who asks then begins anew', async () => {
    const { begun, join } = openCalls();
    const askers = [new AbortController(), new AbortController()];
    const asked = askers.map(async ({ signal }) => join(signal));
    for (const asker of askers) asker.abort();
    expect(await Promise.all(asked)).toEqual([null, null]);
    expect(begun.map(({ aborted }) => aborted)).toEqual([true]);
    void join();
    expect(begun.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('begins nothing for who has left already', async () => {
    const { begun, join } = openCalls();
    expect(await join(AbortSignal.abort())).toBeNull();
    expect(begun).toEqual([]);
  });

  it('gives an error to all who asked, and keeps it for nobody', async () => {
    const { begun, join, reject } = openCalls();
    const asked = [join(), join(new AbortController().signal)];
    reject(new Error('the disk is full'));
    const settled = await Promise.allSettled(asked);
    expect(settled.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
    await join().catch(() => undefined);
    expect(begun).toHaveLength(2);
  });
});
