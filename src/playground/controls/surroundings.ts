// What the local Discord's page may see and touch of the bot beside it: its clock, its digests' runs, its writer.
import type { Composed } from '../../compose.ts';
import { RUNS_SHOWN_MAX } from '../local-limits.ts';
import type { PageRun } from '../page-protocol.ts';
import type { VirtualClock } from './virtual-clock.ts';

type Newsroom = Composed['newsroom'];
type Writer = Newsroom['writer'];
type Subscription = Awaited<ReturnType<Newsroom['store']['subscriptions']['listSubscriptions']>>[number];

export interface Surroundings {
  clock: VirtualClock;
  /** When digests run next, soonest first; those that rest are not among them. */
  listRuns: () => Promise<PageRun[]>;
  hasWriter: boolean;
}

export function surroundingsOf(
  { store, writer }: Pick<Newsroom, 'store' | 'writer'>,
  clock: VirtualClock,
): Surroundings {
  return {
    clock,
    hasWriter: writer !== null,
    listRuns: async () => {
      const waiting = (await store.subscriptions.listSubscriptions())
        .filter(({ pausedBecause }) => pausedBecause === null)
        .toSorted((one, other) => one.nextRunAt - other.nextRunAt)
        .slice(0, RUNS_SHOWN_MAX);
      return Promise.all(waiting.map((subscription) => runOf(store, subscription)));
    },
  };
}

async function runOf(store: Newsroom['store'], subscription: Subscription): Promise<PageRun> {
  const { id, topic, channel, nextRunAt } = subscription;
  const [last] = await store.deliveries.listDeliveries(id, 1);
  return {
    topic: topic.kind === 'tag' ? topic.tag.name : topic.words,
    channelId: channel,
    at: new Date(nextRunAt).toISOString(),
    last:
      last === undefined
        ? null
        : { at: new Date(last.slot).toISOString(), state: last.state, reason: last.reason },
  };
}

/** The same writer, which gives nothing while `isDown` says so: as where its server cannot be reached. */
export function breakableWriter(writer: Writer, isDown: () => boolean): Writer {
  if (writer === null) return null;
  return {
    ...writer,
    write: async (request, signal) => {
      if (!isDown()) return writer.write(request, signal);
      return { kind: 'failed', because: 'down', detail: 'switched off in the local Discord', tokens: 0 };
    },
  };
}
