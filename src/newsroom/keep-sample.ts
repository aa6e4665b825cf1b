// The sample news: loaded with its dates moved to now, and taken away without a trace.
import { DAY_MS, MINUTE_MS } from '../limits/units.ts';
import type { ArticleId, ArticleLine } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import { articleFromLine } from './article-from-line.ts';
import type { Newsroom } from './newsroom.ts';
import { takeInArticles, type TakeInReport } from './take-in-articles.ts';

/** Which articles are samples, so that nothing else is ever removed. */
const SAMPLE_NOTE = 'sample-articles';

/** The newest sample article seems to have come out this long ago. */
const NEWEST_AGE_MS = 10 * MINUTE_MS;

/** Loads sample lines; those loaded before are replaced, so their dates are of now again. */
export async function loadSample(newsroom: Newsroom, lines: readonly ArticleLine[]): Promise<TakeInReport> {
  await removeSample(newsroom);
  const moved = moveToNow(lines, newsroom.clock());
  const ids = idsOf(moved, newsroom.clock());
  // Noted first: if the load is cut short, what was loaded can still be removed.
  await newsroom.store.notes.setNote(SAMPLE_NOTE, JSON.stringify(ids));
  return takeInArticles(
    newsroom,
    moved.map((line) => ({ kind: 'article', line, file: 'sample' })),
  );
}

/** Whether the sample is to be loaded: into an empty index, and anew where there is nothing else and it has grown old. */
export async function isSampleDue(newsroom: Newsroom): Promise<boolean> {
  const { articles, changedAt } = await newsroom.store.articles.getState();
  if (articles === 0) return true;
  const note = await newsroom.store.notes.getNote(SAMPLE_NOTE);
  const isAlone = note !== null && readNote(note).length === articles;
  return isAlone && newsroom.clock() - changedAt > DAY_MS;
}

/** A stretch of time that a clock is moved over. */
export interface TimeGoneBy {
  from: EpochMs;
  until: EpochMs;
}

/** What comes in while a clock is moved comes in so soon after it began, or half of the way where that is sooner. */
const ARRIVES_AFTER_MS = 10 * MINUTE_MS;

/**
 * Takes in the first day of the later sample that is not in the index yet, as if it had arrived in that time: a digest that
 * was set up before finds it new, and the day after that goes on with what it told. Nothing where no sample is loaded.
 * Answers how many articles are new.
 */
export async function takeInLaterSample(
  newsroom: Newsroom,
  later: readonly ArticleLine[],
  { from, until }: TimeGoneBy,
): Promise<number> {
  const note = await newsroom.store.notes.getNote(SAMPLE_NOTE);
  if (note === null) return 0;
  const known = readNote(note);
  const arrivesAt = from + Math.min(ARRIVES_AFTER_MS, Math.ceil((until - from) / 2));
  const days = [...Map.groupBy(later, ({ publishedAt = '' }) => publishedAt.slice(0, 10))].sort(
    ([one], [other]) => (one < other ? -1 : 1),
  );
  const next = days.find(([, lines]) => !idsOf(lines, arrivesAt).every((id) => known.includes(id)));
  if (next === undefined) return 0;
  const moved = moveToNow(next[1], arrivesAt);
  const ids = [...new Set([...known, ...idsOf(moved, arrivesAt)])];
  await newsroom.store.notes.setNote(SAMPLE_NOTE, JSON.stringify(ids));
  const { added } = await takeInArticles(
    { ...newsroom, clock: () => arrivesAt },
    moved.map((line) => ({ kind: 'article', line, file: 'sample' })),
  );
  return added;
}

/** Removes what was loaded of the sample, then or later; answers how many articles there were. */
export async function removeSample(newsroom: Newsroom): Promise<number> {
  const note = await newsroom.store.notes.getNote(SAMPLE_NOTE);
  if (note === null) return 0;
  const removed = await newsroom.store.articles.remove(readNote(note), newsroom.clock());
  await newsroom.store.notes.removeNote(SAMPLE_NOTE);
  return removed;
}

function moveToNow(lines: readonly ArticleLine[], now: number): ArticleLine[] {
  const times = lines.map((line) => Date.parse(line.publishedAt ?? '')).filter((time) => !Number.isNaN(time));
  const shiftMs = now - NEWEST_AGE_MS - Math.max(...times);
  const move = (time: string | undefined) =>
    time === undefined ? undefined : new Date(Date.parse(time) + shiftMs).toISOString();
  return lines.map((line) => ({
    ...line,
    publishedAt: move(line.publishedAt),
    modifiedAt: move(line.modifiedAt),
  }));
}

function idsOf(lines: readonly ArticleLine[], now: number): ArticleId[] {
  return lines.flatMap((line) => {
    const outcome = articleFromLine(line, now);
    return outcome.kind === 'article' ? [outcome.article.id] : [];
  });
}

function readNote(note: string): ArticleId[] {
  return JSON.parse(note) as ArticleId[];
}
