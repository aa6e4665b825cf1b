// Reads one feed: what it gives, its older pages, the pages of its articles, and into the index with them.
import { DAY_MS } from '../../limits/units.ts';
import type { ArticleLine } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import { NO_VALIDATORS, type Feed } from '../../news/feed.ts';
import type { FeedReader, FeedReading, FeedResult } from '../../news/ports-feeds.ts';
import type { Newsroom } from '../newsroom.ts';
import { takeInArticles, type TakeInReport } from '../take-in-articles.ts';
import { paceAfter } from './feed-pace.ts';
import { isFailingForGood, nextReadAt, nextTryAt, type ReadingTime } from './feed-timing.ts';
import { readFullTexts, type FullTexts, type PagesReport } from './full-texts.ts';
import { isLayoutDoubtful, watchLayout } from './layout-watch.ts';
import { withOlderPages } from './older-pages.ts';
import { failingSentence, GONE, noticeOf, NOT_TAKEN_IN, pagesNotice } from './reading-sentences.ts';

type Taken = Pick<TakeInReport, 'added' | 'updated' | 'rejected'>;

/** How a reading ended, and what it brought. */
export interface FeedOutcome {
  result: FeedResult;
  taken: Taken;
  pages: PagesReport;
}

/** What the readings of one round share. */
export interface ReadingRound {
  newsroom: Newsroom;
  reader: FeedReader;
  refreshMs: number;
  /** The round is over: what would take long is left for the next. */
  signal: AbortSignal;
  /** How long the pages of one feed's articles may take. */
  pagesMaxMs?: number | undefined;
  takeIn: TakeIn;
}

/** Takes the lines of a feed in. */
export type TakeIn = (feed: Feed, lines: readonly ArticleLine[]) => Promise<Taken>;

type Read = Extract<FeedReading, { kind: 'read' }>;

const NONE_TAKEN: Taken = { added: 0, updated: 0, rejected: 0 };
const NO_PAGES: PagesReport = { read: 0, withheld: 0, failed: 0 };

/**
 * Reads a feed and takes its articles in. Null where the round ended while its pages were read: then nothing of it was
 * taken in, and all of it comes again. Throws what the store throws.
 */
export async function readFeed(round: ReadingRound, feed: Feed): Promise<FeedOutcome | null> {
  const { newsroom, reader, refreshMs } = round;
  const validators = isLayoutDoubtful(feed) ? NO_VALIDATORS : feed.validators;
  const reading = await reader.readFeed({ ...feed, validators });
  const now = newsroom.clock();
  const time = { now, refreshMs, retryAfterMs: reading.retryAfterMs };
  if (reading.kind === 'failed') return withoutArticles(failureOf(feed, reading, time));
  if (reading.kind === 'read') return takeInReading(round, feed, { reading, time });
  const pacePerDay = paceAfter(feed, now, 0);
  const nextAt = nextReadAt({ ...feed, pacePerDay }, time);
  return withoutArticles({
    ...{ kind: 'unchanged', validators: reading.validators, nextReadAt: nextAt, pacePerDay },
  });
}

/** What is noted of a feed whose articles could not be stored, or whose reader broke. */
export function breakdownOf(feed: Feed, time: ReadingTime): FeedResult {
  const nextAt = nextTryAt(feed, time);
  return { kind: 'failed', problem: NOT_TAKEN_IN, nextReadAt: nextAt, isPaused: false, tell: null };
}

/**
 * Takes in one feed after another: no two take-ins may share a moment, and each has to see the stories of the last. What a
 * feed brings at its first reading came out before anybody asked for it; so did, where that reading found nothing (a page
 * whose items were not recognised, as likely as a new one), what is dated before it.
 */
export function createTakeIn(newsroom: Newsroom): TakeIn {
  let last: Promise<unknown> = Promise.resolve();
  const takeIn = async (feed: Feed, lines: readonly ArticleLine[]): Promise<Taken> => {
    const old = Map.groupBy(lines, (line) => isBackfill(feed, line));
    const taken = { ...NONE_TAKEN };
    for (const [isOld, own] of old) {
      const items = own.map((line) => ({ kind: 'article' as const, line, file: feed.url }));
      const { added, updated, rejected } = await takeInArticles(newsroom, items, { isBackfill: isOld });
      taken.added += added;
      taken.updated += updated;
      taken.rejected += rejected;
    }
    return taken;
  };
  return (feed, lines) => {
    const taken = last.then(() => takeIn(feed, lines));
    last = taken.catch(() => undefined);
    return taken;
  };
}

function isBackfill({ firstReadAt, usualItems }: Feed, { publishedAt }: ArticleLine): boolean {
  if (firstReadAt === null) return true;
  // A day's grace: a date without a zone may be half a day off.
  return usualItems === 0 && Date.parse(publishedAt ?? '') < firstReadAt - DAY_MS;
}

async function takeInReading(
  round: ReadingRound,
  feed: Feed,
  { reading, time }: { reading: Read; time: ReadingTime },
): Promise<FeedOutcome | null> {
  const outside = { ...round.newsroom, reader: round.reader, signal: round.signal };
  const held = reading.nextPage === null ? [...reading.lines] : await withOlderPages(outside, feed, reading);
  const texts = await readTexts(round, feed, held);
  const hasReadMore = held.length > reading.lines.length || texts.pages !== NO_PAGES;
  if (hasReadMore && round.signal.aborted) return null;
  const taken = await round.takeIn(feed, texts.lines);
  const layout = watchLayout(feed, reading);
  const pacePerDay = paceAfter(feed, time.now, taken.added);
  const { validators, format, wishes, outlet, movedTo } = reading;
  const result: FeedResult = {
    ...{ kind: 'read', validators, format, wishes, outlet, movedTo, pacePerDay, added: taken.added },
    nextReadAt: nextReadAt({ ...feed, wishes, pacePerDay }, { ...time, now: concludedAt(round, time) }),
    usualItems: layout.usualItems,
    notice: noticeOf(layout.notice, pagesNotice(feed, texts)),
    tell: layout.tell,
  };
  return { result, taken, pages: texts.pages };
}

/** The rest that a server asks for begins with its last answer. */
function concludedAt({ newsroom }: ReadingRound, { now }: ReadingTime): EpochMs {
  return Math.max(newsroom.clock(), now);
}

async function readTexts(
  { newsroom, reader, signal, pagesMaxMs }: ReadingRound,
  feed: Feed,
  lines: ArticleLine[],
): Promise<FullTexts> {
  if (!feed.readsPages) return { lines, pages: NO_PAGES, withheldBy: null };
  return readFullTexts(newsroom, lines, {
    ...{ reader, signal },
    ...(pagesMaxMs === undefined ? {} : { maxMs: pagesMaxMs }),
  });
}

function failureOf(
  feed: Feed,
  { problem, isGone }: Extract<FeedReading, { kind: 'failed' }>,
  time: ReadingTime,
): FeedResult {
  const isPaused = isGone || isFailingForGood(feed, time.now);
  const tell = isGone ? GONE : isPaused ? failingSentence(feed, time.now, problem) : null;
  return { kind: 'failed', problem, nextReadAt: nextTryAt(feed, time), isPaused, tell };
}

function withoutArticles(result: FeedResult): FeedOutcome {
  return { result, taken: NONE_TAKEN, pages: NO_PAGES };
}
