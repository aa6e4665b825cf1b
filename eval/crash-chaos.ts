// What goes wrong in a crash test: processes killed at random instants, requests delayed, refused, lost, gateways broken.
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

/** A process is killed after so long of work. */
const BUSY_MIN_MS = 100;
const BUSY_MORE_MS = 3_000;

export interface Chaos {
  /** How often what was done: kills, and faults by their name. */
  counts: Map<string, number>;
  /** Requests that were under way when a process was killed, by what they were for. */
  interrupted: Map<string, number>;
  /** Kills one process after the other until asked to stop, and then lets them run. */
  stopKilling(): Promise<void>;
  end(): Promise<void>;
}

interface UnderWay {
  step: string;
  until: number;
}

export function startChaos(
  discord: LocalDiscord,
  { launch, random, processes }: { launch: readonly string[]; random: () => number; processes: number },
): Chaos {
  const counts = new Map<string, number>();
  const interrupted = new Map<string, number>();
  let underWay: UnderWay[] = [];
  discord.failBy((method, path) => {
    // Logging in is no step of a delivery.
    if (!/^\/(?:channels|guilds)\/\d+\//.test(path)) return null;
    const { name, ...fault } = chooseFault(random);
    const { delayMs = 0 } = fault;
    underWay.push({ step: stepOf(method, path), until: Date.now() + delayMs });
    count(counts, name);
    return fault;
  });
  let isEnding = false;
  const isKilling = () => !isEnding;
  const workers = new Set<ChildProcess>();
  const keepOne = async () => {
    while (isKilling()) {
      const worker = await startWorker(launch, workers);
      while (isKilling() && underWay.every(({ until }) => until <= Date.now())) await wait(20);
      await wait(BUSY_MIN_MS + random() * BUSY_MORE_MS);
      if (!isKilling()) return;
      const now = Date.now();
      underWay = underWay.filter(({ until }) => until > now);
      for (const { step } of underWay) count(interrupted, step);
      await kill(worker);
      workers.delete(worker);
      count(counts, 'kill -9');
      if (random() < 0.2) {
        discord.disconnectGateways();
        count(counts, 'gateway dropped');
      }
    }
  };
  const kept = Array.from({ length: processes }, keepOne);
  return {
    counts,
    interrupted,
    stopKilling: async () => {
      isEnding = true;
      await Promise.all(kept);
    },
    end: async () => {
      for (const worker of workers) await kill(worker);
    },
  };
}

function count(counts: Map<string, number>, name: string): void {
  counts.set(name, (counts.get(name) ?? 0) + 1);
}

async function startWorker(launch: readonly string[], workers: Set<ChildProcess>): Promise<ChildProcess> {
  const worker = fork(WORKER, launch, {
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    // Starting takes a second; what it compiles is the same each time.
    env: { ...process.env, NODE_COMPILE_CACHE: join(tmpdir(), 'broadsheet-compiled') },
  });
  workers.add(worker);
  // One that the gateway was dropped for while it logged in ends by itself.
  await Promise.race([once(worker, 'message'), once(worker, 'exit')]);
  return worker;
}

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
