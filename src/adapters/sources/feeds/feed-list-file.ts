// Reads the file of a list of feeds.
import type { Readable } from 'node:stream';
import { FEED_LIST_MAX_BYTES } from '../../../limits/feeds.ts';
import { MB } from '../../../limits/units.ts';
import { type FeedList, parseFeedList } from './feed-list.ts';
import { openSource, readAll } from '../open-source.ts';
import { reasonOf } from '../walk-files.ts';

/** The feeds that a file names, or standard input for `-`; gzip is unpacked. Never throws for what a file is. */
export async function readFeedListFile(path: string, stdin: Readable = process.stdin): Promise<FeedList> {
  try {
    const { chunks } = await openSource(path, stdin);
    const bytes = await readAll(chunks, FEED_LIST_MAX_BYTES);
    if (bytes !== null) return parseFeedList(bytes);
    return {
      kind: 'rejected',
      reason: `the list is larger than ${FEED_LIST_MAX_BYTES / MB} MB: split it`,
    };
  } catch (error) {
    return { kind: 'rejected', reason: reasonOf(error) };
  }
}
