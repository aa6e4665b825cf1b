// A channel that this process holds: what only its holder may write, and until when requests may begin.
import { CHANNEL_LEASE_MS, HOLD_MARGIN_MS } from '../../limits/digests.ts';
import type { Clock } from '../../news/ports.ts';
import type { Held, HoldId } from '../../news/ports-digests.ts';
import { giveWay } from './give-way.ts';

/** `clock` may be set; `elapsed` counts milliseconds from anywhere and never goes back. */
export interface HoldClocks {
  clock: Clock;
  elapsed: () => number;
}

export interface ChannelHold {
  /** Makes a write that the holder alone may make, and holds the channel on from before it. */
  write: <Written>(write: (held: Held) => Promise<Written>) => Promise<Written>;
  /**
   * False once the channel may be another's, by either clock: a process that was stopped and woken learns of it here before
   * it asks anybody. One clock alone does not do: one stands still while a machine sleeps, the other can be set back.
   */
  mayBegin: () => boolean;
}

interface Begun {
  at: number;
  since: number;
}

/** `begun`: what the clocks showed before the channel was claimed. */
export function holdChannel({ clock, elapsed }: HoldClocks, hold: HoldId, begun: Begun): ChannelHold {
  let last = begun;
  let isLost = false;
  return {
    write: async (write) => {
      await giveWay();
      const next = { at: clock(), since: elapsed() };
      const written = await write({ hold, until: next.at + CHANNEL_LEASE_MS });
      if (written === 'not-held') isLost = true;
      else last = next;
      return written;
    },
    mayBegin: () => {
      const heldForMs = CHANNEL_LEASE_MS - HOLD_MARGIN_MS;
      return !isLost && clock() < last.at + heldForMs && elapsed() < last.since + heldForMs;
    },
  };
}
