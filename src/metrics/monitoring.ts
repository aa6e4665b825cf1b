// What the program holds of its monitoring: where observations go, the server that tells of them, and its own stage.
import type { Observe } from '../news/observed.ts';
import type { Clock, Store } from '../news/ports.ts';
import { judgeHealth, judgeReadiness, type Stage } from './health.ts';
import { createMetrics, type ShardConnection } from './metrics.ts';
import { startMetricsServer } from './metrics-server.ts';
import { createStoreWatch, type StoreWatch } from './store-watch.ts';

export interface MonitoringOptions {
  bind: string;
  /** 0 picks a free one. */
  port: number;
  clock: Clock;
  /** Whether the runtime is measured too. */
  hasRuntime: boolean;
}

export interface Monitoring {
  observe: Observe;
  /** Begins to answer. Rejects with `MetricsServerError`. Answers the port. */
  serve(store: Pick<Store, 'articles' | 'subscriptions'>): Promise<number>;
  /** The bot is on Discord; until then it is starting. */
  tellRunning(connections: () => readonly ShardConnection[]): void;
  tellStopping(): void;
  close(): Promise<void>;
}

/** Observes from now on; tells once it is told to serve. */
export function createMonitoring({ bind, port, clock, hasRuntime }: MonitoringOptions): Monitoring {
  let stage: Stage = { kind: 'starting' };
  let askStore: StoreWatch | null = null;
  let closeServer: (() => Promise<void>) | null = null;
  const watchStore: StoreWatch = async () => askStore?.() ?? null;
  const connections = () => (stage.kind === 'running' ? stage.connections() : []);
  const { print, contentType, observe } = createMetrics({ clock, connections, watchStore, hasRuntime });
  const pages = {
    ...{ print, contentType },
    health: () => judgeHealth(watchStore),
    readiness: () => judgeReadiness(stage, watchStore),
  };
  return {
    observe,
    serve: async (store) => {
      askStore = createStoreWatch(store, { clock });
      const server = await startMetricsServer({ bind, port, pages });
      closeServer = server.close;
      return server.port;
    },
    tellRunning: (shards) => {
      stage = { kind: 'running', connections: shards };
    },
    tellStopping: () => {
      stage = { kind: 'stopping' };
    },
    close: async () => closeServer?.(),
  };
}
