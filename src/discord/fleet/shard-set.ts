// The shards that are connected here: started one after the other, tried again when they fail, left when not wanted.
import { setTimeout as wait } from 'node:timers/promises';
import { SHARD_AGAIN_MAX_MS, SHARD_AGAIN_MS } from '../../limits/fleet.ts';
import { openSession, type SessionParts, type ShardSession } from './shard-session.ts';

export interface ShardSetParts {
  session: SessionParts;
  /** Of all shards of the bot. */
  count: number;
  /** So many are started at once. */
  maxConcurrency: number;
  /** A shard is let in; it counts as started when this is done. */
  onUp: (session: ShardSession) => Promise<void>;
  onFailed: (shard: number, error: unknown) => void;
}

export interface ShardSet {
  /** Starts those that are new and leaves those that are missing; resolves when those have been left. */
  keep(shards: readonly number[]): Promise<void>;
  /** Those that are let in. */
  sessions(): readonly ShardSession[];
}

interface Running {
  session: ShardSession | null;
  leave(): Promise<void>;
}

export function createShardSet(parts: ShardSetParts): ShardSet {
  const running = new Map<number, Running>();
  const queues: Queues = new Map();
  const leaving = new Map<number, Promise<void>>();
  return {
    keep: async (shards) => {
      const gone = [...running].filter(([shard]) => !shards.includes(shard));
      for (const [shard, one] of gone) {
        running.delete(shard);
        leaving.set(shard, one.leave());
      }
      const left = Promise.all(leaving.values());
      // One that comes back waits until it is gone: a shard is connected once.
      for (const shard of shards)
        if (!running.has(shard))
          running.set(shard, runShard(parts, { queues, shard, left: leaving.get(shard) }));
      await left;
    },
    sessions: () => [...running.values()].flatMap(({ session }) => session ?? []),
  };
}

/** What was last begun in each bucket of shards that identify one after the other. */
type Queues = Map<number, Promise<unknown>>;

interface Begun {
  queues: Queues;
  shard: number;
  /** The end of its last time here. */
  left: Promise<void> | undefined;
}

function runShard(parts: ShardSetParts, { queues, shard, left }: Begun): Running {
  const controller = new AbortController();
  const { signal } = controller;
  const running: Running = {
    session: null,
    leave: async () => {
      controller.abort();
      await running.session?.leave();
      await starting;
    },
  };
  const bucket = shard % parts.maxConcurrency;
  const start = async (): Promise<void> => {
    await left;
    for (let againMs = SHARD_AGAIN_MS; !signal.aborted; againMs = Math.min(2 * againMs, SHARD_AGAIN_MAX_MS)) {
      if (await isStarted(parts, { queues, bucket, shard, signal, running })) return;
      await wait(againMs, undefined, { signal }).catch(() => undefined);
    }
  };
  const starting = start();
  return running;
}

interface Start {
  queues: Queues;
  bucket: number;
  shard: number;
  signal: AbortSignal;
  running: Running;
}

async function isStarted(parts: ShardSetParts, start: Start): Promise<boolean> {
  const { queues, bucket, shard, signal, running } = start;
  const before = queues.get(bucket);
  const turn = Promise.withResolvers<null>();
  queues.set(bucket, turn.promise);
  try {
    await Promise.race([before, aborted(signal)]);
    if (signal.aborted) return false;
    const session = await openSession(parts.session, { id: shard, count: parts.count, signal });
    running.session = session;
    await parts.onUp(session);
    return true;
  } catch (error) {
    await running.session?.leave();
    running.session = null;
    if (!signal.aborted) parts.onFailed(shard, error);
    return false;
  } finally {
    turn.resolve(null);
  }
}

async function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
