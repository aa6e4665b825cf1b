// Turns what is observed into the metrics that a monitoring system reads, with those of the runtime beside them.
import { collectDefaultMetrics } from 'prom-client';
import { SHARDS_TOLD_MAX } from '../limits/metrics.ts';
import { SECOND_MS } from '../limits/units.ts';
import type { Observe, Observed } from '../news/observed.ts';
import type { Clock } from '../news/ports.ts';
import { createQuestionCounts } from './count-questions.ts';
import { createWorkCounts } from './count-work.ts';
import { createInstruments, type Instruments } from './instruments.ts';
import type { StoreFacts, StoreWatch } from './store-watch.ts';

export interface Metrics {
  observe: Observe;
  /** Of the answer that `print` makes: Prometheus' text format. */
  contentType: string;
  print: () => Promise<string>;
}

/** A shard of this process, and whether its connection to Discord is there just now. */
export interface ShardConnection {
  shard: number;
  isReady: boolean;
}

export interface MetricsOptions {
  clock: Clock;
  /** Those that this process has; none before it is on Discord. */
  connections: () => readonly ShardConnection[];
  watchStore: StoreWatch;
  /** Tells of memory, processor and event loop too. They are measured from then on, for as long as the process lives. */
  hasRuntime: boolean;
}

/** Every metric there is, with its help. `docs/operating.md` lists them by hand; a test holds the two together. */
export function createMetrics({ clock, connections, watchStore, hasRuntime }: MetricsOptions): Metrics {
  const instruments = createInstruments();
  const { registry } = instruments;
  if (hasRuntime) collectDefaultMetrics({ register: registry });
  const counts: Counts = {
    ...createQuestionCounts(instruments),
    ...createWorkCounts(instruments, clock),
    reconnect: createReconnectCount(instruments, connections),
  };
  addStoreGauges(instruments, watchStore);
  return {
    observe: (seen) => (counts[seen.kind] as Observe)(seen),
    contentType: registry.contentType,
    print: () => registry.metrics(),
  };
}

/** What moves the instruments, by the kind of what is observed. */
type Counts = { [Kind in Observed['kind']]: (seen: Extract<Observed, { kind: Kind }>) => void };

function createReconnectCount(
  { counter, gauges }: Instruments,
  connections: MetricsOptions['connections'],
): Counts['reconnect'] {
  const reconnects = counter(
    'broadsheet_gateway_reconnects_total',
    'Attempts to connect a shard to Discord again.',
  );
  gauges(
    'broadsheet_gateway_connected',
    'Whether a shard of this process is connected to Discord (1) or not (0).',
    {
      label: 'shard',
      look: () => {
        const told = connections().slice(0, SHARDS_TOLD_MAX);
        return new Map(told.map(({ shard, isReady }) => [String(shard), isReady ? 1 : 0]));
      },
    },
  );
  return () => reconnects({}, 1);
}

/** What only the store knows. Where it does not answer, it is said so, and the rest is unknown (NaN). */
function addStoreGauges({ gauge }: Instruments, watchStore: StoreWatch): void {
  const unlessSilent = (tell: (facts: StoreFacts) => number) => async () => {
    const facts = await watchStore();
    return facts === null ? Number.NaN : tell(facts);
  };
  gauge('broadsheet_store_up', 'Whether the index answers in time (1) or not (0).', async () =>
    (await watchStore()) === null ? 0 : 1,
  );
  gauge(
    'broadsheet_index_articles',
    'Articles in the index.',
    unlessSilent(({ articles }) => articles),
  );
  gauge(
    'broadsheet_index_changed_timestamp_seconds',
    'When the index last changed, in Unix time; 0 where it never did.',
    unlessSilent(({ changedAt }) => changedAt / SECOND_MS),
  );
  gauge(
    'broadsheet_digest_lag_seconds',
    'How long the digest that has waited longest is due; 0 where none is.',
    unlessSilent(({ digestLagMs }) => digestLagMs / SECOND_MS),
  );
}
