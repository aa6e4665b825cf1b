// What `doctor --feeds` looks at: asks each feed once and says what came.
import type { Readable } from 'node:stream';
import { composeFeedReader, composeNewsroom, composeSources } from '../compose.ts';
import type { Config } from '../config.ts';
import { FEED_SILENT_WARN_MS } from '../limits/command-line.ts';
import { FEEDS_AT_ONCE } from '../limits/feeds.ts';
import { createLog } from '../log.ts';
import { isDateDoubtful } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import { NO_VALIDATORS, type Feed, type ListedFeed } from '../news/feed.ts';
import type { FeedReader, FeedReading } from '../news/ports-feeds.ts';
import { articleFromLine } from '../newsroom/article-from-line.ts';
import { checkFeedAddress } from '../newsroom/feeds/feed-address.ts';
import type { Finding } from './doctor-surroundings.ts';
import { countOf, minuteOf } from './print.ts';

/** One feed, asked. `items` and `newestAt` (ISO 8601) are null where it could not be read. */
interface FeedFinding extends Finding {
  url: string;
  items: number | null;
  newestAt: string | null;
}

/** A feed to ask; the format is known of one that has been read before. */
type AskedFeed = Pick<ListedFeed, 'url' | 'outlet'> & Partial<Pick<Feed, 'format'>>;

/** Stands for the list that comes with the program; a file of this name is `./starting`. */
const STARTING = 'starting';

/**
 * Asks the feeds that are kept (`true`), those of a list's file (`-` is `stdin`), or those of the starting list
 * (`starting`), many at once and each host politely; answers as they do.
 */
export async function* askFeeds(
  config: Config,
  list: string | true,
  stdin: Readable,
): AsyncGenerator<Finding> {
  const check = 'feeds asked';
  const listed = await (list === true ? listKept(config) : readList(list, stdin));
  if ('problem' in listed) {
    yield { check, state: 'fail', says: listed.problem };
    return;
  }
  if (listed.feeds.length === 0) {
    yield { check, state: 'warn', says: 'No feed is kept. Add one with: broadsheet feeds add <address>' };
    return;
  }
  const counts = { ok: 0, warn: 0, fail: 0 };
  const reader = composeFeedReader(config);
  try {
    for await (const finding of askAll(listed.feeds, { config, reader })) {
      counts[finding.state] += 1;
      yield finding;
    }
  } finally {
    await reader.close();
  }
  const says = `${countOf(listed.feeds.length, 'feed')} asked: ${counts.ok} fine, ${counts.warn} to look at, ${counts.fail} failing.`;
  yield { check, state: counts.fail + counts.warn === 0 ? 'ok' : 'warn', says };
}

async function readList(
  list: string,
  stdin: Readable,
): Promise<{ feeds: readonly AskedFeed[] } | { problem: string }> {
  const sources = composeSources();
  const read = await (list === STARTING
    ? sources.readStartingFeeds()
    : sources.readFeedList(list, { stdin }));
  return read.kind === 'feeds' ? { feeds: read.feeds } : { problem: `${list}: ${read.reason}.` };
}

/** An index that cannot be opened has had its own finding, and stops no other. */
async function listKept(config: Config): Promise<{ feeds: readonly Feed[] } | { problem: string }> {
  try {
    const composed = await composeNewsroom(config, { log: createLog('silent') });
    const feeds = await composed.newsroom.store.feeds.listFeeds();
    await composed.close();
    return { feeds };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}

interface Asking {
  config: Config;
  reader: Pick<FeedReader, 'readFeed'>;
}

/** In the order in which they answer. */
async function* askAll(feeds: readonly AskedFeed[], asking: Asking): AsyncGenerator<FeedFinding> {
  const underWay = new Map<AskedFeed, Promise<[AskedFeed, FeedFinding]>>();
  for (const feed of feeds) {
    underWay.set(
      feed,
      askFeed(feed, asking).then((finding) => [feed, finding]),
    );
    if (underWay.size >= FEEDS_AT_ONCE) yield await takeFirst(underWay);
  }
  while (underWay.size > 0) yield await takeFirst(underWay);
}

async function takeFirst(underWay: Map<AskedFeed, Promise<[AskedFeed, FeedFinding]>>): Promise<FeedFinding> {
  const [feed, finding] = await Promise.race(underWay.values());
  underWay.delete(feed);
  return finding;
}

async function askFeed({ url, format = null }: AskedFeed, { config, reader }: Asking): Promise<FeedFinding> {
  const { arePrivateNetworksAllowed } = config;
  // Nothing is kept: a key of one's own may be asked with.
  const checked = checkFeedAddress(url, { arePrivateNetworksAllowed, areSecretsAllowed: true });
  if (checked.kind === 'refused') return failed(url, checked.reason);
  const reading = await reader.readFeed({
    ...{ url: checked.url, outlet: null, tag: null, format, validators: NO_VALIDATORS },
  });
  if (reading.kind === 'failed') return failed(checked.url, reading.problem);
  return judge(checked.url, { reading, format, now: Date.now() });
}

function failed(url: string, problem: string): FeedFinding {
  return { check: 'feed', state: 'fail', says: `${url}: ${problem}`, url, items: null, newestAt: null };
}

function judge(
  url: string,
  asked: { reading: Exclude<FeedReading, { kind: 'failed' }>; format: Feed['format']; now: EpochMs },
): FeedFinding {
  const { reading, now } = asked;
  const lines = reading.kind === 'read' ? reading.lines : [];
  const articles = lines.flatMap((line) => {
    const outcome = articleFromLine(line, now);
    return outcome.kind === 'rejected' ? [] : [outcome.article];
  });
  const dates = articles.flatMap((article) =>
    article.publishedAt === null || isDateDoubtful(article) ? [] : [article.publishedAt],
  );
  const newestAt = dates.length === 0 ? null : dates.reduce((newest, date) => Math.max(newest, date));
  const remarks = remarksOf({ ...asked, items: articles.length, newestAt });
  const newest = newestAt === null ? 'none of them dated' : `the newest of ${minuteOf(newestAt)} UTC`;
  const held = articles.length === 0 ? '' : ` ${countOf(articles.length, 'item')}, ${newest}.`;
  return {
    ...{ check: 'feed', state: remarks.length === 0 ? 'ok' : 'warn', url, items: articles.length },
    says: [`${url}:${held}`, ...remarks].join(' '),
    newestAt: newestAt === null ? null : new Date(newestAt).toISOString(),
  };
}

/** What works and yet should be looked at. */
function remarksOf(asked: {
  reading: FeedReading;
  format: Feed['format'];
  now: EpochMs;
  items: number;
  newestAt: EpochMs | null;
}): string[] {
  const { reading, format, now, items, newestAt } = asked;
  const movedTo = reading.kind === 'read' ? reading.movedTo : null;
  const isPage = reading.kind === 'read' && reading.format === 'tag-page' && format !== 'tag-page';
  const isSilent = newestAt !== null && newestAt < now - FEED_SILENT_WARN_MS;
  return [
    ...(movedTo === null ? [] : [`It has moved to ${movedTo}.`]),
    ...(items === 0 ? ['It answers, but holds no articles: look at it in a browser.'] : []),
    ...(isPage ? ['It is a page and no feed; its items are read as they stand on it.'] : []),
    ...(isSilent ? ['Nothing has come for months: its outlet may have given it up.'] : []),
  ];
}
