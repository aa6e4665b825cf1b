// Asks Discord how many shards it wants, and how many sessions may be begun: at once, and today.
import { Routes, type APIGatewayBotInfo } from 'discord.js';

export interface GatewayAdvice {
  /** The number of shards that Discord recommends. */
  shards: number;
  /** Shards that may identify at once: each in the bucket of its number modulo this. */
  maxConcurrency: number;
  sessionStarts: { total: number; remaining: number; resetAfterMs: number };
}

/** The library's REST, as far as it is needed. */
export interface Rest {
  get(route: `/${string}`): Promise<unknown>;
}

export async function fetchGatewayAdvice(rest: Rest): Promise<GatewayAdvice> {
  const { shards, session_start_limit: limit } = (await rest.get(Routes.gatewayBot())) as APIGatewayBotInfo;
  return {
    shards: Math.max(1, shards),
    maxConcurrency: Math.max(1, limit.max_concurrency),
    sessionStarts: { total: limit.total, remaining: limit.remaining, resetAfterMs: limit.reset_after },
  };
}
