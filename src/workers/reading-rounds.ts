// Reads feeds for the bot, round after round in a worker: never two rounds at once, none for ever, no crash of it ours.
import type { Config } from '../config.ts';
import type { Log } from '../log.ts';
import {
  READING_ROUND_EVERY_MS,
  READING_ROUND_MAX_MS,
  READING_STOP_WAIT_MS,
  READING_TRIAL_MAX_MS,
  READING_TRIALS_WAITING_MAX,
} from '../limits/feeds.ts';
import type { Clock } from '../news/ports.ts';
import type { FeedTrial } from '../newsroom/feeds/keep-feeds.ts';
import type { RefreshReport } from '../newsroom/feeds/refresh-feeds.ts';
import type { ReadingTask, ToReading } from './reading-messages.ts';
import { runReadingWorker, type Conclusion, type RunningWorker } from './run-worker.ts';

export interface ReadingRoundsOptions {
  config: Config;
  log: Log;
  clock?: Clock;
  /** Whether a round would find anything to read. Without it, each minute starts a thread that looks. */
  areFeedsDue?: () => Promise<boolean>;
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
  /** No more rounds. The one that runs ends after the feeds that it is reading, or is ended. */
  stop: () => Promise<void>;
}

const BUSY = 'Other addresses are being tried. Try it again in a minute.';
const NOT_TRIED = 'The address could not be tried: the log says why. Try it again.';

/** Reads what is due now, and looks every minute whether anything is. */
export function startReadingRounds(options: ReadingRoundsOptions): ReadingRounds {
  const { log } = options;
  const run = (task: ReadingTask, maxMs: number): RunningWorker =>
    runReadingWorker({ config: options.config, task, now: options.clock?.() ?? null }, { log, maxMs });
  const trials = createTrials((address) => run({ kind: 'trial', address }, READING_TRIAL_MAX_MS), log);
  let round: (RunningWorker & { outcome: Promise<RoundOutcome> }) | null = null;
  let isStopped = false;

  const readNow = (): Promise<RoundOutcome> => {
    if (isStopped) return Promise.resolve({ kind: 'stopped' });
    if (round !== null) return round.outcome;
    const running = run({ kind: 'round' }, options.roundMaxMs ?? READING_ROUND_MAX_MS);
    const outcome = running.ended.then((conclusion) => {
      round = null;
      return outcomeOf(conclusion, log);
    });
    round = { ...running, outcome };
    return outcome;
  };
  const readIfDue = async () => {
    try {
      if (round === null && (await (options.areFeedsDue?.() ?? true))) await readNow();
    } catch (err) {
      log.error({ err }, 'it could not be seen whether feeds are due');
    }
  };
  const timer = setInterval(() => void readIfDue(), READING_ROUND_EVERY_MS);
  void readIfDue();

  return {
    readNow,
    testFeed: (address) => trials.testFeed(address),
    async stop() {
      isStopped = true;
      clearInterval(timer);
      await Promise.all([trials.stop(), round === null ? null : endRound(round)]);
    },
  };
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

/** Tries addresses one after another: each is a thread, and anybody who may add feeds may ask. */
function createTrials(start: (address: string) => RunningWorker, log: Log) {
  let last: Promise<unknown> = Promise.resolve();
  let current: RunningWorker | null = null;
  let waiting = 0;
  let isStopped = false;

  const tryNow = async (address: string): Promise<FeedTrial> => {
    if (isStopped) return { kind: 'failed', problem: NOT_TRIED };
    current = start(address);
    const conclusion = await current.ended;
    current = null;
    if (conclusion.kind === 'trial') return conclusion.trial;
    log.error({ conclusion }, 'the trial of an address was broken off');
    return { kind: 'failed', problem: NOT_TRIED };
  };
  return {
    async testFeed(address: string): Promise<FeedTrial> {
      if (waiting >= READING_TRIALS_WAITING_MAX) return { kind: 'failed', problem: BUSY };
      waiting += 1;
      const trial = last.then(() => tryNow(address));
      last = trial;
      return trial.finally(() => (waiting -= 1));
    },
    async stop(): Promise<void> {
      isStopped = true;
      await current?.worker.terminate();
    },
  };
}
