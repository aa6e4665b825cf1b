// Counts what the bot does by itself: readings, deliveries, its work by the clock, and what its store had to wait for.
import { DELIVERY_LAG_BUCKETS_S, STORE_WAIT_BUCKETS_S, WORK_BUCKETS_S } from '../limits/metrics.ts';
import { SECOND_MS } from '../limits/units.ts';
import type {
  DeliveryEnd,
  ObservedDelivery,
  ObservedReading,
  ObservedStoreWait,
  ObservedWork,
} from '../news/observed.ts';
import type { Clock } from '../news/ports.ts';
import { createLabelCap, type Instruments } from './instruments.ts';

export interface WorkCounts {
  reading: (seen: ObservedReading) => void;
  delivery: (seen: ObservedDelivery) => void;
  'store-wait': (seen: ObservedStoreWait) => void;
  work: (seen: ObservedWork) => void;
}

const DELIVERY_ENDS: readonly DeliveryEnd[] = [
  ...(['sent', 'failed', 'rejected', 'unknown', 'overtaken', 'skipped', 'broken'] as const),
];
const FEED_ENDS = ['read', 'unchanged', 'failed'] as const;
const ITEM_ENDS = ['added', 'updated', 'rejected'] as const;

/** Makes the instruments in a registry, and answers what moves them. The clock tells when work last ended well. */
export function createWorkCounts(instruments: Instruments, clock: Clock): WorkCounts {
  return {
    reading: createReadingCount(instruments),
    delivery: createDeliveryCount(instruments),
    'store-wait': createStoreWaitCount(instruments),
    work: createWorkCount(instruments, clock),
  };
}

function createReadingCount({ counter }: Instruments): WorkCounts['reading'] {
  const rounds = counter(
    'broadsheet_reading_rounds_total',
    'Rounds of the reading of feeds by outcome: read, failed (broken off, its feeds are not counted).',
    ['outcome'],
  );
  const feeds = counter(
    'broadsheet_feed_reads_total',
    'Readings of feeds by outcome: read, unchanged, failed.',
    ['outcome'],
  );
  const items = counter(
    'broadsheet_articles_total',
    'Items of feeds by what became of them: added, updated, rejected.',
    ['outcome'],
  );
  for (const outcome of ['read', 'failed']) rounds({ outcome }, 0);
  for (const outcome of FEED_ENDS) feeds({ outcome }, 0);
  for (const outcome of ITEM_ENDS) items({ outcome }, 0);
  return (seen) => {
    rounds({ outcome: seen.ended }, 1);
    for (const outcome of FEED_ENDS) feeds({ outcome }, seen.feeds[outcome]);
    for (const outcome of ITEM_ENDS) items({ outcome }, seen.items[outcome]);
  };
}

function createDeliveryCount({ counter, seconds }: Instruments): WorkCounts['delivery'] {
  const count = counter(
    'broadsheet_deliveries_total',
    'Attempts at a digest by outcome: sent, failed (tried again), rejected, unknown, overtaken, skipped, broken.',
    ['outcome'],
  );
  for (const outcome of DELIVERY_ENDS) count({ outcome }, 0);
  const lag = seconds(
    'broadsheet_delivery_lag_seconds',
    'Time from the slot of a digest until it was sent.',
    {
      labels: [],
      buckets: DELIVERY_LAG_BUCKETS_S,
    },
  );
  return ({ ended, lagMs }) => {
    count({ outcome: ended }, 1);
    if (lagMs !== null) lag({}, lagMs);
  };
}

function createStoreWaitCount({ counter, seconds }: Instruments): WorkCounts['store-wait'] {
  const count = counter(
    'broadsheet_store_waits_total',
    'Reads and writes that had to wait for the database, by outcome: answered, given-up.',
    ['outcome'],
  );
  for (const outcome of ['answered', 'given-up']) count({ outcome }, 0);
  const waited = seconds('broadsheet_store_wait_seconds', 'Time that these waited.', {
    labels: [],
    buckets: STORE_WAIT_BUCKETS_S,
  });
  return ({ ended, waitedMs }) => {
    count({ outcome: ended }, 1);
    waited({}, waitedMs);
  };
}

function createWorkCount({ counter, seconds, gauges }: Instruments, clock: Clock): WorkCounts['work'] {
  const nameOf = createLabelCap();
  const endedWellAtS = new Map<string, number>();
  const took = seconds('broadsheet_work_seconds', 'Time that work by the clock took, by its name.', {
    labels: ['work'],
    buckets: WORK_BUCKETS_S,
  });
  const failures = counter('broadsheet_work_failures_total', 'Runs of work by the clock that failed.', [
    'work',
  ]);
  gauges(
    'broadsheet_work_success_timestamp_seconds',
    'When work by the clock last ended well, in Unix time.',
    {
      label: 'work',
      look: () => endedWellAtS,
    },
  );
  return ({ name, tookMs, isFailed }) => {
    const work = nameOf(name);
    took({ work }, tookMs);
    failures({ work }, isFailed ? 1 : 0);
    if (!isFailed) endedWellAtS.set(work, clock() / SECOND_MS);
  };
}
