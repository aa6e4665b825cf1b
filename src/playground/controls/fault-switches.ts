// Faults that stay until they are switched off, so that anyone can watch the bot cope: Discord broken, limiting or slow, the writer gone.
import {
  RATE_LIMIT_RETRY_S,
  RATE_LIMITED_REQUESTS_KEPT_MAX,
  SLOW_NETWORK_DELAY_MS,
} from '../local-limits.ts';
import type { FaultName } from '../page-protocol.ts';
import type { ChooseFault } from '../rest/faults.ts';

export const FAULT_NAMES: readonly FaultName[] = [
  'writer-down',
  'discord-broken',
  'rate-limit',
  'slow-network',
];

export interface FaultSwitches {
  isOn(name: FaultName): boolean;
  set(name: FaultName, isOn: boolean): void;
  /** What is on, in the order of `FAULT_NAMES`. */
  list(): FaultName[];
  /** What a request meets by what is on. */
  choose: ChooseFault;
}

export function createFaultSwitches(): FaultSwitches {
  const on = new Set<FaultName>();
  const limited = new Set<string>();
  return {
    isOn: (name) => on.has(name),
    set(name, isOn) {
      if (isOn) on.add(name);
      else on.delete(name);
      limited.clear();
    },
    list: () => FAULT_NAMES.filter((name) => on.has(name)),
    choose(method, path) {
      const delay = on.has('slow-network') ? { delayMs: SLOW_NETWORK_DELAY_MS } : null;
      if (on.has('discord-broken')) return { ...delay, status: 500 };
      if (on.has('rate-limit') && isFirst(limited, `${method} ${path}`)) return { ...delay, ...TOO_MANY };
      return delay;
    },
  };
}

const TOO_MANY = {
  status: 429,
  body: { message: 'You are being rate limited.', retry_after: RATE_LIMIT_RETRY_S, global: false },
  headers: { 'x-ratelimit-scope': 'user' },
};

/** Each request is refused once: the same one, sent again, passes, so a bot that waits as it is told gets through. */
function isFirst(limited: Set<string>, request: string): boolean {
  if (limited.delete(request)) return false;
  limited.add(request);
  const [oldest] = limited;
  if (limited.size > RATE_LIMITED_REQUESTS_KEPT_MAX && oldest !== undefined) limited.delete(oldest);
  return true;
}
