// Divides regular work among the processes that share a database: one of them does what is done once for all.
import { WORK_LEASE_INTERVALS } from '../limits/fleet.ts';
import type { Clock, Store } from '../news/ports.ts';

export interface WorkTurnsParts {
  store: Pick<Store, 'leases'>;
  clock: Clock;
  /** This process's name among all. */
  holder: string;
}

export interface WorkTurns {
  /** Whether it is this process's turn. It stays so until it is given back, or not taken for some intervals. */
  take(name: string, everyMs: number): Promise<boolean>;
  giveBack(): Promise<void>;
}

export function createWorkTurns({ store: { leases }, clock, holder }: WorkTurnsParts): WorkTurns {
  const taken = new Set<string>();
  return {
    take: async (work, everyMs) => {
      const name = `work:${work}`;
      const leaseMs = WORK_LEASE_INTERVALS * everyMs;
      const got = await leases.claimLeases({ holder, names: [name], limit: 1, at: clock(), leaseMs });
      if (got.length > 0) taken.add(name);
      return got.length > 0;
    },
    giveBack: () => leases.releaseLeases(holder, [...taken]),
  };
}
