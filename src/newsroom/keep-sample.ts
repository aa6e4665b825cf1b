// The sample news: loaded with its dates moved to now, and taken away without a trace.
import { DAY_MS, MINUTE_MS } from '../limits/units.ts';
import type { ArticleId, ArticleLine } from '../news/article.ts';
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
  const ids = moved.flatMap((line) => {
    const outcome = articleFromLine(line, newsroom.clock());
    return outcome.kind === 'article' ? [outcome.article.id] : [];
  });
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
  const isAlone = note !== null && (JSON.parse(note) as ArticleId[]).length === articles;
  return isAlone && newsroom.clock() - changedAt > DAY_MS;
}

/** Removes what `loadSample` loaded; answers how many articles there were. */
export async function removeSample(newsroom: Newsroom): Promise<number> {
  const note = await newsroom.store.notes.getNote(SAMPLE_NOTE);
  if (note === null) return 0;
  const removed = await newsroom.store.articles.remove(JSON.parse(note) as ArticleId[], newsroom.clock());
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
