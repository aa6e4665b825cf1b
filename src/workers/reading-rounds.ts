// Reads feeds for the bot, round after round in a worker: never two rounds at once, none for ever, no crash of it ours.
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import {
  READING_ROUND_EVERY_MS,
  READING_ROUND_MAX_MS,
  READING_STOP_WAIT_MS,
  READING_TRIAL_MAX_MS,
} from '../limits/feeds.ts';
import { HOST_GAP_MS } from '../limits/politeness.ts';
import type { Observe } from '../news/observed.ts';
import type { FeedDiscovery } from '../news/ports-feeds.ts';
import type { Clock } from '../news/ports.ts';
import type { RefreshReport } from '../newsroom/feeds/refresh-feeds.ts';
import type { FeedTrial } from '../newsroom/feeds/test-feed.ts';
import { createInquiries } from './inquiries.ts';
import type { ReadingTask, ToReading } from './reading-messages.ts';
import { runReadingWorker, type Conclusion, type RunningWorker } from './run-worker.ts';

export interface ReadingRoundsOptions {
  config: Config;
  log: Log;
  clock?: Clock;
  /** Whether a round would find anything to do. Without it, each minute starts a thread that looks. */
  isRoundDue?: () => Promise<boolean>;
  /** Is told of each round; left out where nobody counts. */
  observe?: Observe | undefined;
  /** How long one round may take; for tests, which cannot wait as long. */
  roundMaxMs?: number;
}

/** How a round ended: with its report, or without one and why. */
export type RoundOutcome =
  { kind: 'report'; report: RefreshReport } | { kind: 'failed'; problem: string } | { kind: 'stopped' };

export interface ReadingRounds {
  /** Reads what is due now, or joins the round that runs. Never rejects. */
  readNow: () => Promise<RoundOutcome>;
  /** Reads an address without keeping anything, off the bot's thread. Never rejects. */
  testFeed: (address: string) => Promise<FeedTrial>;
  /** Looks for what can be read regularly at an address, off the bot's thread. Never rejects. */
  findFeeds: (address: string) => Promise<FeedDiscovery>;
  /** No more rounds. The one that runs ends after the feeds that it is reading, or is ended. */
  stop: () => Promise<void>;
}

interface Round {
  outcome: Promise<RoundOutcome>;
  stop: () => Promise<void>;
}

/** Reads what is due now, and looks every minute whether anything is. */
export function startReadingRounds(options: ReadingRoundsOptions): ReadingRounds {
  const { log } = options;
  const run = (task: ReadingTask, maxMs: number): RunningWorker =>
    runReadingWorker({ config: options.config, task, now: options.clock?.() ?? null }, { log, maxMs });
  const inquiries = createInquiries((inquiry) => run(inquiry, READING_TRIAL_MAX_MS), log);
  let round: Round | null = null;
  let lastEndedAt = -Infinity;
  let isStopped = false;

  const readNow = (): Promise<RoundOutcome> => {
    if (isStopped) return Promise.resolve({ kind: 'stopped' });
    if (round !== null) return round.outcome;
    // A round does not know whom the last one asked just now.
    const pauseMs = Math.max(0, lastEndedAt + HOST_GAP_MS - performance.now());
    const runRound = () => run({ kind: 'round' }, options.roundMaxMs ?? READING_ROUND_MAX_MS);
    round = startRound(runRound, { pauseMs, log });
    void round.outcome.then((outcome) => {
      tellRound(outcome, options.observe);
      round = null;
      lastEndedAt = performance.now();
    });
    return round.outcome;
  };
  const readIfDue = async () => {
    try {
      if (round === null && (await (options.isRoundDue?.() ?? true))) await readNow();
    } catch (err) {
      log.error({ err }, 'it could not be seen whether anything is due');
    }
  };
  const timer = setInterval(() => void readIfDue(), READING_ROUND_EVERY_MS);
  void readIfDue();

  return {
    readNow,
    testFeed: (address) => inquiries.testFeed(address),
    findFeeds: (address) => inquiries.findFeeds(address),
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await Promise.all([inquiries.stop(), round?.stop()]);
    },
  };
}

/** Runs a round after a pause, in which it can still be called off. */
function startRound(run: () => RunningWorker, { pauseMs, log }: { pauseMs: number; log: Log }): Round {
  const pause = Promise.withResolvers<undefined>();
  const timer = setTimeout(() => pause.resolve(undefined), pauseMs);
  let isCalledOff = false;
  let running: RunningWorker | null = null;
  const runAfterPause = async (): Promise<RoundOutcome> => {
    await pause.promise;
    if (isCalledOff) return { kind: 'stopped' };
    running = run();
    return outcomeOf(await running.ended, log);
  };
  const outcome = runAfterPause();
  return {
    outcome,
    async stop() {
      isCalledOff = true;
      clearTimeout(timer);
      pause.resolve(undefined);
      if (running !== null) await endRound(running);
      await outcome;
    },
  };
}

const NO_FEEDS = { read: 0, unchanged: 0, failed: 0 };
const NO_ITEMS = { added: 0, updated: 0, rejected: 0 };

function tellRound(outcome: RoundOutcome, observe: Observe | undefined): void {
  if (outcome.kind === 'stopped') return;
  if (outcome.kind === 'failed')
    return observe?.({ kind: 'reading', ended: 'failed', feeds: NO_FEEDS, items: NO_ITEMS });
  const { read, unchanged, failed, added, updated, rejected } = outcome.report;
  const [feeds, items] = [
    { read, unchanged, failed },
    { added, updated, rejected },
  ];
  observe?.({ kind: 'reading', ended: 'read', feeds, items });
}

async function endRound({ worker, ended }: RunningWorker): Promise<void> {
  worker.postMessage('stop' satisfies ToReading);
  const timer = setTimeout(() => void worker.terminate(), READING_STOP_WAIT_MS);
  await ended;
  clearTimeout(timer);
}

function outcomeOf(conclusion: Conclusion, log: Log): RoundOutcome {
  if (conclusion.kind === 'report') {
    const { read, unchanged, failed } = conclusion.report;
    if (read + unchanged + failed > 0) log.info({ ...conclusion.report }, 'feeds are read');
    return conclusion;
  }
  const problem = conclusion.kind === 'broken' ? conclusion.problem : 'it answered something else';
  log.error({ problem }, 'the reading of feeds was broken off');
  return { kind: 'failed', problem };
}
