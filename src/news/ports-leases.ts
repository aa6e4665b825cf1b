// The door by which processes that share one store divide their work: who holds what, and until when.
import type { EpochMs } from './branded.ts';

/** What somebody wants to hold alone for a while. */
export interface LeaseWish {
  /** Who asks: one name for each running process. */
  holder: string;
  /** What is asked for, most wanted first. */
  names: readonly string[];
  /** The most of these names that the holder has afterwards, those that it has already counted in. */
  limit: number;
  at: EpochMs;
  leaseMs: number;
}

export interface Lease {
  name: string;
  holder: string;
  heldUntil: EpochMs;
}

/**
 * Leases by name. A lease that was not renewed in time is anybody's. Nobody holds one for longer than it was asked for: one
 * that seems to be held far beyond was made before the clock was set back, and is anybody's too.
 */
export interface LeaseStore {
  /** Renews those of the names that the holder has, then takes free ones, up to the limit; answers all it has now, in order. */
  claimLeases(wish: LeaseWish): Promise<string[]>;
  /** Gives names back; those that somebody else holds by now stay theirs. */
  releaseLeases(holder: string, names: readonly string[]): Promise<void>;
  /** The running leases whose names begin so, by name. */
  listLeases(beginning: string, at: EpochMs): Promise<Lease[]>;
  /**
   * Reserves a moment for something that all processes together may do once in so long: the earliest that is free, `at` where
   * it was not done lately.
   */
  reserveMoment(name: string, everyMs: number, at: EpochMs): Promise<EpochMs>;
}
