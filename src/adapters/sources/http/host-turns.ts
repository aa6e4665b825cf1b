// Says when a host may be asked: one request at a time, a gap after each, none while it wants rest; and no host waits for another's gap.
import { HOSTS_REMEMBERED_MAX } from '../../../limits/politeness.ts';

/** `resting`: the host wants not to be asked for so long. `closed`: nobody is asked any more. */
export type Turn =
  { kind: 'turn'; end: () => void } | { kind: 'resting'; restMs: number } | { kind: 'closed' };

export interface HostTurns {
  /** Waits until `host` may be asked. A turn has to be ended, once, whatever came of the request. */
  take(host: string): Promise<Turn>;
  /** Leaves at least so much time from now on between two requests to a host. */
  slowDown(host: string, gapMs: number): void;
  /** Lets a host rest: what waits for it, and what comes within this time, is sent away. */
  rest(host: string, restMs: number): void;
  /** Sends away all that wait, and all that come. */
  close(): void;
}

export interface HostTurnsOptions {
  /** From the end of one request to a host until the next. */
  gapOf: (host: string) => number;
  /** Turns under way in all. */
  atOnce: number;
  clock: () => number;
  /** Waits; may end early, or throw, once the signal aborts. */
  wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

/** `lined up`: it may be asked, and waits for one of the turns that there are in all. */
interface Host {
  state: 'idle' | 'pausing' | 'lined up' | 'asked';
  waiting: ((turn: Turn) => void)[];
  gapMs: number;
  endedAt: number;
  restsUntil: number;
}

export function createHostTurns(options: HostTurnsOptions): HostTurns {
  const { gapOf, clock } = options;
  const closing = new AbortController();
  const hosts = createHosts(options);
  const line = createLine(options, closing.signal);
  return {
    async take(name) {
      if (closing.signal.aborted) return { kind: 'closed' };
      const host = hosts.get(name);
      const restMs = host.restsUntil - clock();
      if (restMs > 0) return { kind: 'resting', restMs };
      return new Promise((resolve) => {
        host.waiting.push(resolve);
        if (host.state === 'idle') line.join(host);
      });
    },
    slowDown: (name, wantedMs) => void (hosts.get(name).gapMs = Math.max(gapOf(name), wantedMs)),
    rest(name, restMs) {
      const host = hosts.get(name);
      host.restsUntil = Math.max(host.restsUntil, clock() + restMs);
      sendAway(host, { kind: 'resting', restMs: host.restsUntil - clock() });
    },
    close() {
      closing.abort();
      for (const host of hosts.all()) sendAway(host, { kind: 'closed' });
    },
  };
}

/**
 * Hosts that may be asked stand in one line, each with its first request alone, and go to the end of it after that: however
 * many requests wait for one host, each other host waits for one of them at most.
 */
function createLine({ atOnce, clock, wait }: HostTurnsOptions, signal: AbortSignal) {
  const line: Host[] = [];
  let underWay = 0;

  const lineUp = (host: Host): void => {
    host.state = host.waiting.length === 0 ? 'idle' : 'lined up';
    if (host.state === 'lined up') line.push(host);
    admit();
  };
  const join = (host: Host): void => {
    const pauseMs = host.endedAt + host.gapMs - clock();
    if (pauseMs <= 0 || host.waiting.length === 0) {
      lineUp(host);
      return;
    }
    host.state = 'pausing';
    const goOn = () => lineUp(host);
    void wait(pauseMs, signal).then(goOn, goOn);
  };
  const admit = (): void => {
    while (underWay < atOnce) {
      const host = line.shift();
      if (host === undefined) return;
      const next = host.waiting.shift();
      host.state = next === undefined ? 'idle' : 'asked';
      if (next === undefined) continue;
      underWay += 1;
      next({ kind: 'turn', end: () => end(host) });
    }
  };
  const end = (host: Host): void => {
    underWay -= 1;
    host.endedAt = clock();
    join(host);
    admit();
  };
  return { join };
}

function createHosts({ gapOf, clock }: HostTurnsOptions) {
  const hosts = new Map<string, Host>();
  return {
    all: () => hosts.values(),
    get(name: string): Host {
      const known = hosts.get(name);
      if (known !== undefined) return known;
      if (hosts.size >= HOSTS_REMEMBERED_MAX) forgetIdle(hosts, clock());
      const gapMs = gapOf(name);
      const host: Host = { state: 'idle', waiting: [], gapMs, endedAt: -Infinity, restsUntil: -Infinity };
      hosts.set(name, host);
      return host;
    },
  };
}

/** Forgets hosts that nobody waits for, and that could be asked at once. */
function forgetIdle(hosts: Map<string, Host>, now: number): void {
  for (const [name, { state, endedAt, gapMs, restsUntil }] of hosts)
    if (state === 'idle' && endedAt + gapMs <= now && restsUntil <= now) hosts.delete(name);
}

function sendAway(host: Host, turn: Turn): void {
  for (const leave of host.waiting.splice(0)) leave(turn);
}
