// Lets what comes from outside be answered between two pieces of work, however many are waiting.

let last: Promise<unknown> = Promise.resolve();

/**
 * Waits until the runtime has looked at what came in. Pieces that wait at the same time go on one for each look: else a
 * burst of digests, each a few milliseconds, keeps members waiting for all of them.
 */
export function giveWay(): Promise<unknown> {
  last = last.then(() => new Promise((resolve) => setImmediate(resolve)));
  return last;
}
