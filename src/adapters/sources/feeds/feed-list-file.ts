// Reads the file of a list of feeds, and the list that comes with the program.
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { FEED_LIST_MAX_BYTES } from '../../../limits/feeds.ts';
import { MB } from '../../../limits/units.ts';
import { type FeedList, parseFeedList } from './feed-list.ts';
import { openSource, readAll } from '../open-source.ts';
import { reasonOf } from '../walk-files.ts';

/** `folders`: only what stands in one of these; without them all. */
export interface FeedListOptions {
  stdin?: Readable | undefined;
  folders?: readonly string[] | undefined;
}

const STARTING_FEEDS = fileURLToPath(new URL('starting-feeds.opml', import.meta.url));

/** Feeds to begin with, in folders by language and in them by subject. */
export async function readStartingFeeds(folders?: readonly string[]): Promise<FeedList> {
  return readFeedListFile(STARTING_FEEDS, { folders });
}

/** The feeds that a file names, or standard input for `-`; gzip is unpacked. Never throws for what a file is. */
export async function readFeedListFile(path: string, options: FeedListOptions = {}): Promise<FeedList> {
  const { stdin = process.stdin, folders } = options;
  try {
    const { chunks } = await openSource(path, stdin);
    const bytes = await readAll(chunks, FEED_LIST_MAX_BYTES);
    if (bytes !== null) return parseFeedList(bytes, folders);
    return {
      kind: 'rejected',
      reason: `the list is larger than ${FEED_LIST_MAX_BYTES / MB} MB: split it`,
    };
  } catch (error) {
    return { kind: 'rejected', reason: reasonOf(error) };
  }
}
