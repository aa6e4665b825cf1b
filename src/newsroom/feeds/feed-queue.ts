// Whose turn it is to be read: the longest due whose server nobody is reading, claimed as the queue runs short.
import type { Feed } from '../../news/feed.ts';

export interface FeedQueue {
  /** The next feed, once there is one whose server is free; null where none is left or the queue was ended. */
  take(): Promise<Feed | null>;
  /** The server of a feed that was taken is free again. */
  release(feed: Feed): void;
  /** Nothing is taken any more. */
  end(): void;
  /** Once nothing is claimed any more: those that were, and nobody took. */
  leftOver(): Promise<Feed[]>;
}

interface Waiter {
  resolve: (feed: Feed | null) => void;
  reject: (reason: unknown) => void;
}

/** Answers feeds that are due and nobody’s; none where there are no more. */
type Claim = () => Promise<readonly Feed[]>;

/** A queue of what can be claimed or, where nothing is to be claimed, of the feeds that are given. */
export function createFeedQueue(source: { claim: Claim } | { feeds: readonly Feed[] }): FeedQueue {
  const servers = createServerLines();
  const waiters: Waiter[] = [];
  let claim = 'claim' in source ? source.claim : null;
  let isEnded = false;
  let claiming: Promise<void> | null = null;

  /** Gives to those who wait what there is, and sends for more where that is not enough. */
  const serve = () => {
    while (waiters.length > 0) {
      const next = isEnded ? null : servers.takeNext();
      if (next === null && !isEnded && (claim !== null || !servers.areEmpty())) break;
      waiters.shift()?.resolve(next);
    }
    if (waiters.length > 0 && claim !== null) claiming ??= claimMore(claim).then(serve);
  };
  const claimMore = async (claimNow: Claim) => {
    try {
      const claimed = await claimNow();
      servers.add(claimed);
      if (claimed.length === 0) claim = null;
    } catch (error) {
      isEnded = true;
      for (const waiter of waiters.splice(0)) waiter.reject(error);
    }
    claiming = null;
  };
  if ('feeds' in source) servers.add(source.feeds);
  return {
    take: () =>
      new Promise((resolve, reject) => {
        waiters.push({ resolve, reject });
        serve();
      }),
    release(feed) {
      servers.free(feed);
      serve();
    },
    end() {
      isEnded = true;
      serve();
    },
    async leftOver() {
      await claiming;
      return servers.all();
    },
  };
}

/** The feeds that wait, in a line for each server, the servers in the order of their turns. */
function createServerLines() {
  const waiting = new Map<string, Feed[]>();
  const busy = new Set<string>();
  return {
    add(feeds: readonly Feed[]): void {
      for (const [server, own] of Map.groupBy(feeds, serverOf))
        waiting.set(server, [...(waiting.get(server) ?? []), ...own]);
    },
    /** Takes the next feed of the first server that is free, which then has its turn after all others. */
    takeNext(): Feed | null {
      for (const [server, [next, ...rest]] of waiting) {
        if (busy.has(server) || next === undefined) continue;
        waiting.delete(server);
        if (rest.length > 0) waiting.set(server, rest);
        busy.add(server);
        return next;
      }
      return null;
    },
    free: (feed: Feed): boolean => busy.delete(serverOf(feed)),
    areEmpty: (): boolean => waiting.size === 0,
    all: (): Feed[] => [...waiting.values()].flat(),
  };
}

/** Whatever its ports: they are one machine, and asked once at a time. */
function serverOf(feed: Feed): string {
  return URL.parse(feed.url)?.hostname.replace(/\.$/, '') ?? '';
}
