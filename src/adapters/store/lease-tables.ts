// The tables by which processes that share a store divide their work, as Kysely knows them.

export interface ChannelHoldTable {
  channel: string;
  /** Names the claim that took it. */
  hold: string;
  held_until: number;
}

/** What one process holds alone until a moment. */
export interface LeaseTable {
  name: string;
  holder: string;
  held_until: number;
}

/** From when on something that is done once in so long may be done again. */
export interface ReservedMomentTable {
  name: string;
  free_at: number;
}
