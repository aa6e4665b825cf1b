// Lets shards identify one after the other, over all processes: one of a bucket in five seconds, so many in a day.
import { setTimeout as wait } from 'node:timers/promises';
import {
  FLEET_ASK_AGAIN_MS,
  IDENTIFY_EVERY_MS,
  SESSION_STARTS_KEPT,
  SESSION_STARTS_LOOKED_EVERY_MS,
} from '../../limits/fleet.ts';
import type { Log } from '../../log.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { LeaseStore } from '../../news/ports-leases.ts';
import type { Clock } from '../../news/ports.ts';
import type { GatewayAdvice } from './gateway-advice.ts';

export interface IdentifyTurnsParts {
  fetchAdvice: () => Promise<GatewayAdvice>;
  /** The store's where processes share one; else this process's own. */
  reserveMoment: LeaseStore['reserveMoment'];
  clock: Clock;
  log: Log;
  /** Whether a shard may still be started here. */
  isHeld: (shard: number) => boolean;
}

/** Discord's library asks each shard's turn of this before it identifies. */
export interface IdentifyTurns {
  /** Resolves when the shard may identify now; rejects only when the signal is aborted. */
  waitForIdentify(shard: number, signal: AbortSignal): Promise<void>;
}

export function createIdentifyTurns(parts: IdentifyTurnsParts): IdentifyTurns {
  return {
    waitForIdentify: async (shard, signal) => {
      for (;;) {
        const { maxConcurrency } = await waitForStart(parts, signal);
        const moment = await reserve(parts, shard % maxConcurrency, signal);
        await wait(Math.max(0, moment - parts.clock()), undefined, { signal });
        if (parts.isHeld(shard)) return;
        // Lost meanwhile: it is left soon, or held again once the database answers.
        while (!parts.isHeld(shard)) await wait(FLEET_ASK_AGAIN_MS, undefined, { signal });
      }
    },
  };
}

/** Answers once today's sessions are not nearly used up. */
async function waitForStart({ fetchAdvice, log }: IdentifyTurnsParts, signal: AbortSignal) {
  for (;;) {
    const advice = await fetchAdvice().catch(() => null);
    signal.throwIfAborted();
    if (advice === null) {
      await wait(FLEET_ASK_AGAIN_MS, undefined, { signal });
      continue;
    }
    const { total, remaining, resetAfterMs } = advice.sessionStarts;
    if (remaining > Math.min(SESSION_STARTS_KEPT, total / 2)) return advice;
    log.warn(
      { remaining, resetAfterMs },
      'Discord lets the bot begin hardly any more sessions today: it waits',
    );
    await wait(Math.min(resetAfterMs, SESSION_STARTS_LOOKED_EVERY_MS) + FLEET_ASK_AGAIN_MS, undefined, {
      signal,
    });
  }
}

/** A database that does not answer is asked again: without a turn nobody identifies. */
async function reserve(parts: IdentifyTurnsParts, bucket: number, signal: AbortSignal): Promise<EpochMs> {
  for (;;) {
    try {
      return await parts.reserveMoment(`identify:${bucket}`, IDENTIFY_EVERY_MS, parts.clock());
    } catch (err) {
      parts.log.warn({ err }, 'no turn to identify could be reserved: it is tried again');
      await wait(FLEET_ASK_AGAIN_MS, undefined, { signal });
    }
  }
}

/** Moments of one process alone. */
export function createOwnMoments(): LeaseStore['reserveMoment'] {
  const freeAt = new Map<string, EpochMs>();
  return async (name, everyMs, at) => {
    const moment = Math.max(at, freeAt.get(name) ?? at);
    freeAt.set(name, moment + everyMs);
    return Promise.resolve(moment);
  };
}
