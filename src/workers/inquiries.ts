// Looks into addresses one after another, each in a reading worker of its own: whoever may add feeds may ask.
import { READING_TRIALS_WAITING_MAX } from '../limits/feeds.ts';
import type { Log } from '../log.ts';
import type { FeedDiscovery } from '../news/ports-feeds.ts';
import type { FeedTrial } from '../newsroom/feeds/test-feed.ts';
import type { Inquiry } from './reading-messages.ts';
import type { Conclusion, RunningWorker } from './run-worker.ts';

export interface Inquiries {
  testFeed: (address: string) => Promise<FeedTrial>;
  findFeeds: (address: string) => Promise<FeedDiscovery>;
  /** Ends the one that runs; those that wait fail. */
  stop: () => Promise<void>;
}

const BUSY = 'Other addresses are being tried. Try it again in a minute.';
const NOT_TRIED = 'The address could not be tried: the log says why. Try it again.';

/** Neither question ever rejects; one that cannot be answered is a sentence. */
export function createInquiries(start: (inquiry: Inquiry) => RunningWorker, log: Log): Inquiries {
  let last: Promise<unknown> = Promise.resolve();
  let current: RunningWorker | null = null;
  let waiting = 0;
  let isStopped = false;

  const askNow = async (inquiry: Inquiry): Promise<Conclusion> => {
    if (isStopped) return { kind: 'broken', problem: 'the bot is stopping' };
    current = start(inquiry);
    const conclusion = await current.ended;
    current = null;
    if (conclusion.kind !== inquiry.kind)
      log.error({ conclusion, inquiry: inquiry.kind }, 'the trial of an address was broken off');
    return conclusion;
  };
  const ask = async (inquiry: Inquiry): Promise<Conclusion | { kind: 'busy' }> => {
    if (waiting >= READING_TRIALS_WAITING_MAX) return { kind: 'busy' };
    waiting += 1;
    const answer = last.then(() => askNow(inquiry));
    last = answer;
    return answer.finally(() => (waiting -= 1));
  };
  return {
    async testFeed(address) {
      const answer = await ask({ kind: 'trial', address });
      return answer.kind === 'trial' ? answer.trial : unanswered(answer);
    },
    async findFeeds(address) {
      const answer = await ask({ kind: 'discovery', address });
      return answer.kind === 'discovery' ? answer.discovery : unanswered(answer);
    },
    async stop() {
      isStopped = true;
      await current?.worker.terminate();
    },
  };
}

function unanswered({ kind }: { kind: string }): { kind: 'failed'; problem: string } {
  return { kind: 'failed', problem: kind === 'busy' ? BUSY : NOT_TRIED };
}
