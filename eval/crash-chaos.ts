// What goes wrong in a crash test: processes killed or stopped at random instants, requests refused and lost, gateways broken.
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { LocalDiscord } from '../src/playground/local-discord.ts';

const WORKER = fileURLToPath(new URL('./crash-worker.ts', import.meta.url));

/** Numbers from 0 to 1 that follow from a seed (mulberry32, Tommy Ettinger, public domain). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

export interface Chaos {
  /** How often what was done: kills, stops, and faults by their name. */
  counts: Map<string, number>;
  /** Requests that were under way when a process was killed or stopped, by what they were for. */
  interrupted: Map<string, number>;
  /** Troubles the processes until asked to stop, and then lets them run. */
  stopKilling(): Promise<void>;
  end(): Promise<void>;
}

export interface ChaosParts {
  launch: readonly string[];
  random: () => number;
  processes: number;
  /** Whether processes are stopped for longer than a lease, and go on. */
  areStopped: boolean;
  /** Troubles the database now and then, where there is a server of it. */
  server: ServerTrouble | null;
}

/** A trouble of the database: what it was, once it is over. */
export type ServerTrouble = (random: () => number) => Promise<string>;

/** A process is killed after so long of work. */
const BUSY_MIN_MS = 100;
const BUSY_MORE_MS = 3_000;
/** Real time: a lease is thirty seconds by the fast clock. */
const STOPPED_MIN_MS = 500;
const STOPPED_MORE_MS = 5_000;
const STOPPED_PAST_LEASE_MS = 33_000;
const STOPPED_SHARE = 0.35;
const PAST_LEASE_SHARE = 0.5;
const SERVER_TROUBLED_EVERY_MS = 12_000;

export function startChaos(discord: LocalDiscord, parts: ChaosParts): Chaos {
  const { random } = parts;
  const counts = new Map<string, number>();
  const interrupted = new Map<string, number>();
  const watch = watchRequests(discord, { random, counts });
  let isEnding = false;
  const ended = new AbortController();
  const stage: Stage = {
    ...{ discord, parts, counts, workers: new Set(), isTroubling: () => !isEnding, ended: ended.signal },
    isBusy: watch.isBusy,
    interrupt: () => {
      for (const step of watch.underWay()) count(interrupted, step);
    },
  };
  const kept = Array.from({ length: parts.processes }, () => keepOne(stage));
  if (parts.server !== null) kept.push(troubleServer(stage, parts.server));
  return {
    counts,
    interrupted,
    stopKilling: async () => {
      isEnding = true;
      ended.abort();
      await Promise.all(kept);
    },
    end: async () => {
      for (const worker of stage.workers) await kill(worker);
    },
  };
}

interface Stage {
  discord: LocalDiscord;
  parts: ChaosParts;
  counts: Map<string, number>;
  workers: Set<ChildProcess>;
  isTroubling: () => boolean;
  /** Aborted when troubling ends: nobody waits on then. */
  ended: AbortSignal;
  isBusy: () => boolean;
  interrupt: () => void;
}

/** Keeps one process at work: it is killed and another started, or stopped for a while. The last is left to run. */
async function keepOne(stage: Stage): Promise<void> {
  const { parts, counts, workers, isTroubling, discord } = stage;
  const { random } = parts;
  let worker = await startWorker(stage);
  while (isTroubling()) {
    while (isTroubling() && !stage.isBusy()) await wait(20);
    await pause(stage, BUSY_MIN_MS + random() * BUSY_MORE_MS);
    if (!isTroubling()) return;
    stage.interrupt();
    if (parts.areStopped && random() < STOPPED_SHARE) await stopForAWhile(stage, worker);
    else {
      await kill(worker);
      workers.delete(worker);
      count(counts, 'kill -9');
      worker = await startWorker(stage);
    }
    if (random() < 0.2) {
      discord.disconnectGateways();
      count(counts, 'gateway dropped');
    }
  }
}

async function stopForAWhile(stage: Stage, worker: ChildProcess): Promise<void> {
  const { random } = stage.parts;
  const isPastLease = random() < PAST_LEASE_SHARE;
  const ms = STOPPED_MIN_MS + random() * STOPPED_MORE_MS + (isPastLease ? STOPPED_PAST_LEASE_MS : 0);
  worker.kill('SIGSTOP');
  await pause(stage, ms);
  worker.kill('SIGCONT');
  count(stage.counts, isPastLease ? 'stopped past its lease' : 'stopped');
}

async function troubleServer(stage: Stage, trouble: ServerTrouble): Promise<void> {
  while (stage.isTroubling()) {
    await pause(stage, SERVER_TROUBLED_EVERY_MS * (0.5 + stage.parts.random()));
    if (stage.isTroubling()) count(stage.counts, await trouble(stage.parts.random));
  }
}

/** Waits, no longer than troubling goes on. */
async function pause({ ended }: Stage, ms: number): Promise<void> {
  await wait(ms, undefined, { signal: ended }).catch(() => undefined);
}

interface UnderWay {
  step: string;
  until: number;
}

/** Lets requests fare badly, and knows which are under way. */
function watchRequests(
  discord: LocalDiscord,
  { random, counts }: { random: () => number; counts: Map<string, number> },
) {
  let all: UnderWay[] = [];
  discord.failBy((method, path) => {
    // Logging in is no step of a delivery.
    if (!/^\/(?:channels|guilds)\/\d+\//.test(path)) return null;
    const { name, ...fault } = chooseFault(random);
    const { delayMs = 0 } = fault;
    all.push({ step: stepOf(method, path), until: Date.now() + delayMs });
    count(counts, name);
    return fault;
  });
  const underWay = () => {
    const now = Date.now();
    all = all.filter(({ until }) => until > now);
    return all.map(({ step }) => step);
  };
  return { underWay, isBusy: () => underWay().length > 0 };
}

function count(counts: Map<string, number>, name: string, times = 1): void {
  counts.set(name, (counts.get(name) ?? 0) + times);
}

async function startWorker({ parts, workers, counts }: Stage): Promise<ChildProcess> {
  const worker = fork(WORKER, parts.launch, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Starting takes a second; what it compiles is the same each time.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'broadsheet-compiled') },
  });
  workers.add(worker);
  // One that the gateway was dropped for while it logged in ends by itself.
  await Promise.race([once(worker, 'message'), once(worker, 'exit')]);
  worker.on('message', (said) => {
    if (typeof said !== 'string') return;
    const [what = '', times = '1'] = said.split(' ');
    count(counts, what, Number(times));
  });
  return worker;
}

/** One that is stopped dies all the same. */
async function kill(worker: ChildProcess): Promise<void> {
  if (worker.exitCode !== null || worker.signalCode !== null) return;
  const ended = once(worker, 'exit');
  worker.kill('SIGKILL');
  await ended;
}

function stepOf(method: string, path: string): string {
  if (method === 'GET') return 'look';
  if (method === 'PATCH') return 'edit to components';
  if (path.endsWith('/crosspost')) return 'publish';
  if (/\/messages\/\d+\/threads$/.test(path)) return 'thread';
  return path.endsWith('/threads') ? 'forum post' : 'first message';
}

type Named = ReturnType<Parameters<LocalDiscord['failBy']>[0]> & { name: string };

/** Every request takes a while; about one in seven fares worse. */
function chooseFault(random: () => number): Named {
  const delayMs = 10 + random() * 140;
  const roll = random();
  const limited = (seconds: number) => ({
    status: 429,
    body: { message: 'You are being rate limited.', retry_after: seconds, global: false },
  });
  if (roll < 0.03) return { name: '500', delayMs, status: 500 };
  if (roll < 0.05) return { name: '503', delayMs, status: 503 };
  if (roll < 0.07) return { name: '429, short', delayMs, ...limited(0.05 + random() * 0.2) };
  if (roll < 0.075) return { name: '429, long', delayMs, ...limited(6 + random() * 2) };
  if (roll < 0.105) return { name: 'answer lost after it took effect', delayMs, dropAnswer: true };
  if (roll < 0.125) return { name: 'connection broken before', delayMs, status: 500, dropAnswer: true };
  if (roll < 0.135) return { name: 'no answer, took effect', delayMs, hangs: true };
  if (roll < 0.145) return { name: 'no answer, no effect', delayMs, status: 500, hangs: true };
  return { name: 'only slow', delayMs };
}
