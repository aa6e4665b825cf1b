// The PostgreSQL of a crash test: a server that is stopped, killed and started again under load, and a way to it that breaks.
import { setTimeout as wait } from 'node:timers/promises';
import { openCuttingProxy, type CuttingProxy } from '../test/run-cutting-proxy.ts';
import { startPostgres, urlOf, type PostgresServer } from '../test/run-postgres.ts';
import type { ServerTrouble } from './crash-chaos.ts';

/** What is left of a server that was killed keeps the next from starting until it has noticed. */
const STARTED_AGAIN_WITHIN_MS = 30_000;
/** It is away for so long at most. */
const AWAY_MS = 3_000;
/** Commits whose connections are cut one after the other, and how long each is waited for. */
const COMMITS_CUT = 6;
const COMMIT_WITHIN_MS = 400;
/** The end of the message that ends a transaction. */
const COMMIT = 'commit\0';

export interface CrashDatabase {
  /** The server itself, for who looks on. */
  url: string;
  /** The way that breaks, for who is troubled. */
  troubledUrl: string;
  trouble: ServerTrouble;
  close: () => Promise<void>;
}

export async function openCrashDatabase(): Promise<CrashDatabase> {
  const server = await startPostgres();
  const proxy = await openCuttingProxy(server.port);
  return {
    url: server.urlOf('postgres'),
    troubledUrl: urlOf(proxy.port, 'postgres'),
    trouble: (random) => trouble({ server, proxy }, random),
    close: async () => {
      proxy.close();
      await server.close();
    },
  };
}

interface Parts {
  server: PostgresServer;
  proxy: CuttingProxy;
}

async function trouble({ server, proxy }: Parts, random: () => number): Promise<string> {
  const roll = random();
  if (roll < 0.15) {
    proxy.cutAll();
    return 'all connections cut';
  }
  if (roll < 0.4) return cutCommits(proxy, random);
  if (roll < 0.5) {
    proxy.silenceAll();
    return 'all connections fallen silent';
  }
  if (roll < 0.7) {
    await server.stop('fast');
    await startAgain(server, random);
    return 'database restarted';
  }
  if (roll < 0.85) {
    await server.stop('immediate');
    await startAgain(server, random);
    return 'database crashed';
  }
  // Kills the first of its processes: the others end when they notice.
  process.kill(server.pid(), 'SIGKILL');
  await startAgain(server, random);
  return 'database killed';
}

async function cutCommits(proxy: CuttingProxy, random: () => number): Promise<string> {
  for (let left = COMMITS_CUT; left > 0; left -= 1) {
    proxy.cutAt(COMMIT, random() < 0.7 ? 'after' : 'before');
    await wait(COMMIT_WITHIN_MS);
  }
  return 'commits cut';
}

async function startAgain(server: PostgresServer, random: () => number): Promise<void> {
  await wait(random() * AWAY_MS);
  const givenUpAt = Date.now() + STARTED_AGAIN_WITHIN_MS;
  for (;;) {
    try {
      await server.start();
      return;
    } catch (error) {
      if (Date.now() > givenUpAt) throw error;
      await wait(200);
    }
  }
}
