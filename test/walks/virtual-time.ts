// The time of walks that take hours, as one clock that the test sets, and the settings to read feeds on loopback by it.
import { FRIDAY } from '../discord/answers/open-bot.ts';

export interface VirtualClock {
  /** In milliseconds since 1970. */
  now: number;
}

/** Starts at noon, UTC, of a Friday. */
export function startClock(now = FRIDAY): VirtualClock {
  return { now };
}

/** Feeds drift by a tenth of their interval: of 25 minutes, each is due again after half an hour. */
export const LOOPBACK = { ALLOW_PRIVATE_NETWORKS: 'on', REFRESH_MINUTES: '25' } as const;

export function passHalfAnHour(clock: VirtualClock): void {
  clock.now += 30 * 60_000;
}
