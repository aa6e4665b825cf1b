// What the bot and its reading worker say to each other.
import type { Config } from '../config.ts';
import type { LogLevel } from '../log.ts';
import type { EpochMs } from '../news/branded.ts';
import type { FeedDiscovery } from '../news/ports-feeds.ts';
import type { RefreshReport } from '../newsroom/feeds/refresh-feeds.ts';
import type { FeedTrial } from '../newsroom/feeds/test-feed.ts';

/** What is asked about one address: what it would bring, or what can be read there. */
export interface Inquiry {
  kind: 'trial' | 'discovery';
  address: string;
}

/** What the worker is started for: to read what is due, or to look into one address. */
export type ReadingTask = { kind: 'round' } | Inquiry;

export interface ReadingOrder {
  config: Config;
  task: ReadingTask;
  /** The moment of the bot's clock, which stands still for the worker; null for the system's clock. */
  now: EpochMs | null;
}

/** What the bot says while the worker runs: end after the feeds that are being read. */
export type ToReading = 'stop';

export type FromReading =
  | {
      kind: 'log';
      level: Exclude<LogLevel, 'silent'>;
      fields: Readonly<Record<string, unknown>>;
      message: string;
    }
  | { kind: 'report'; report: RefreshReport }
  | { kind: 'trial'; trial: FeedTrial }
  | { kind: 'discovery'; discovery: FeedDiscovery };
