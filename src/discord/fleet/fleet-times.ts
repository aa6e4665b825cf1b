// The times by which processes share the shards of one bot: the bounds, or a test's shorter ones.
import {
  FLEET_LEASE_MS,
  FLEET_LEASE_RESERVE_MS,
  FLEET_RENEW_EVERY_MS,
  FLEET_SETTLE_MS,
  FLEET_WANTING_EVERY_MS,
  FLEET_WATCHED_EVERY_MS,
} from '../../limits/fleet.ts';

/** All in milliseconds; what each is for stands in src/limits/fleet.ts. */
export interface FleetTimes {
  leaseMs: number;
  reserveMs: number;
  renewEveryMs: number;
  wantingEveryMs: number;
  watchedEveryMs: number;
  settleMs: number;
}

export const FLEET_TIMES: FleetTimes = {
  leaseMs: FLEET_LEASE_MS,
  reserveMs: FLEET_LEASE_RESERVE_MS,
  renewEveryMs: FLEET_RENEW_EVERY_MS,
  wantingEveryMs: FLEET_WANTING_EVERY_MS,
  watchedEveryMs: FLEET_WATCHED_EVERY_MS,
  settleMs: FLEET_SETTLE_MS,
};
