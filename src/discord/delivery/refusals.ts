// Counts what Discord refuses of all digests together: too many refusals shut the bot's address out, so sending rests before.
import { REFUSALS_MAX, REFUSALS_WINDOW_MS } from '../../limits/delivery.ts';

export interface Refusals {
  /** Counts an answer of Discord's where it is one of those that shut an address out. */
  note(answer: { status: number; scope: string | null }): void;
  /** How long sending has to rest; 0 where it need not. */
  restMs(): number;
}

const COUNTED: ReadonlySet<number> = new Set([401, 403, 429]);

/** `now` counts milliseconds from anywhere; after `max` sending rests: all that there are, or this process's part of them. */
export function createRefusals(
  now: () => number = () => performance.now(),
  max: () => number = () => REFUSALS_MAX,
): Refusals {
  let moments: number[] = [];
  return {
    note: ({ status, scope }) => {
      // A limit that others share does not count, so Discord says.
      if (COUNTED.has(status) && scope !== 'shared') moments.push(now());
    },
    restMs: () => {
      const since = now() - REFUSALS_WINDOW_MS;
      moments = moments.filter((moment) => moment > since);
      // Until so many of the oldest have passed that there is room for one.
      const last = moments[moments.length - max()];
      return last === undefined ? 0 : last - since;
    },
  };
}
