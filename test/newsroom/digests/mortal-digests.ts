// A process that dies in the middle: after so many steps to the store and to Discord nothing of it reaches either.
import type { DigestSender } from '../../../src/news/ports-digests.ts';
import type { Newsroom } from '../../../src/newsroom/newsroom.ts';

export interface Death {
  /** Steps that still come through, from 0. */
  after: number;
  /** Whether the step that it dies in comes through, though its answer does not. */
  isDone: boolean;
}

/** The newsroom and sender of a process that dies. */
export function mortal(
  { newsroom, sender }: { newsroom: Newsroom; sender: DigestSender },
  death: Death,
): { newsroom: Newsroom; sender: DigestSender } {
  let left = death.after;
  const step = async (run: () => Promise<unknown>): Promise<unknown> => {
    left -= 1;
    if (left >= 0) return run();
    if (left === -1 && death.isDone) await run();
    throw new Error('the process is dead');
  };
  const dying = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, name) => {
        const method: unknown = Reflect.get(target, name);
        if (typeof method !== 'function') return method;
        return (...args: unknown[]) => step(() => Reflect.apply(method, target, args) as Promise<unknown>);
      },
    });
  const { subscriptions, deliveries, receipts, ...rest } = newsroom.store;
  const store = {
    ...rest,
    subscriptions: dying(subscriptions),
    deliveries: dying(deliveries),
    receipts: dying(receipts),
  };
  return { newsroom: { ...newsroom, store }, sender: dying(sender) };
}
