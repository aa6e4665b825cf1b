// Who writes next, within this process: whoever waits for a noun waits here, and not on a connection that others need.
import type { Noun } from './postgres-nouns.ts';

/** Runs work when all that was asked for before it, on any of its nouns, is done. */
export type InTurn = <Result>(nouns: readonly Noun[], work: () => Promise<Result>) => Promise<Result>;

export function createTurns(): InTurn {
  const last = new Map<Noun, Promise<undefined>>();
  return async (nouns, work) => {
    const before = nouns.flatMap((noun) => last.get(noun) ?? []);
    const { promise: done, resolve: giveWay } = Promise.withResolvers<undefined>();
    // For all nouns at once: two that want the same never wait for each other.
    for (const noun of nouns) last.set(noun, done);
    await Promise.all(before);
    try {
      return await work();
    } finally {
      giveWay(undefined);
    }
  };
}
