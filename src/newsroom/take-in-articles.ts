// Takes articles into the index: checks each, sees through repetitions, analyses the new and the changed, stores them.
import { TAKE_IN_BATCH } from '../limits/store.ts';
import { eventTimeOf, isFuller, type Article, type ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import type { KnownArticle, SourceItem } from '../news/ports.ts';
import type { StoryId } from '../news/story.ts';
import { analyseArticles } from './analyse-articles.ts';
import { articleFromLine } from './article-from-line.ts';
import type { Newsroom } from './newsroom.ts';

/** What became of what was read. */
export interface TakeInReport {
  read: number;
  added: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

export type RejectedItem = Extract<SourceItem, { kind: 'rejected' }>;

export interface TakeInOptions {
  /** What is new to the index is not news: the first reading of a feed brings what came out long ago. */
  isBackfill?: boolean;
  /** Called after each batch with the report so far. */
  onProgress?: (report: TakeInReport) => void;
  onRejected?: (item: RejectedItem) => void;
}

/** Takes in all that a source gives. A rejected item is named and stops nothing; an error of the store stops all. */
export async function takeInArticles(
  newsroom: Newsroom,
  items: AsyncIterable<SourceItem> | Iterable<SourceItem>,
  options: TakeInOptions = {},
): Promise<TakeInReport> {
  const report: TakeInReport = { read: 0, added: 0, updated: 0, unchanged: 0, rejected: 0 };
  const reject = (item: RejectedItem) => {
    report.rejected += 1;
    options.onRejected?.(item);
  };
  let batch: Article[] = [];
  const takeInBatch = async () => {
    await takeIn(newsroom, batch, { report, isBackfill: options.isBackfill ?? false });
    batch = [];
    options.onProgress?.(report);
  };
  for await (const item of items) {
    report.read += 1;
    if (item.kind === 'rejected') {
      reject(item);
      continue;
    }
    const outcome = articleFromLine(item.line, newsroom.clock());
    if (outcome.kind === 'rejected') {
      reject({ kind: 'rejected', reason: outcome.reason, file: item.file, item: nameOf(item.line) });
      continue;
    }
    batch.push(outcome.article);
    if (batch.length >= TAKE_IN_BATCH) await takeInBatch();
  }
  if (batch.length > 0) await takeInBatch();
  return report;
}

function nameOf(line: { headline?: unknown; url?: unknown }): string {
  const name = [line.headline, line.url].find((value) => typeof value === 'string' && value.trim() !== '');
  return typeof name === 'string' ? name.slice(0, 100) : 'an item without headline or address';
}

async function takeIn(
  newsroom: Newsroom,
  batch: readonly Article[],
  { report, isBackfill }: { report: TakeInReport; isBackfill: boolean },
): Promise<void> {
  const { store } = newsroom;
  const distinct = mergeRepetitions(batch);
  const known = await store.articles.findKnown(distinct.map((article) => article.id));
  const fullest = await keepFullerTexts(newsroom, distinct, known);
  const changed = fullest.flatMap((article) => changeOf(article, known.get(article.id)));
  report.unchanged += batch.length - changed.length;
  if (changed.length === 0) return;
  report.added += changed.filter((article) => !known.has(article.id)).length;
  report.updated += changed.filter((article) => known.has(article.id)).length;

  // No two changes share a moment: what was answered as of one moment is never changed by a later batch.
  const { changedAt } = await store.articles.getState();
  const at = Math.max(newsroom.clock(), changedAt + 1);
  const stamped = changed.map((article) => (known.has(article.id) ? article : firstSeen(article, at)));
  const analysed = await analyseArticles(newsroom, stamped, storiesOf(known));
  await store.articles.takeIn(analysed, at, isBackfill);
}

/** One article may stand twice in a batch, under two tags: it is taken once, with both. The later words win, if as full. */
function mergeRepetitions(batch: readonly Article[]): Article[] {
  const byId = new Map<ArticleId, Article>();
  for (const article of batch) {
    const earlier = byId.get(article.id);
    byId.set(article.id, earlier === undefined ? article : fullerOf(earlier, article));
  }
  return [...byId.values()];
}

/** The later one, or the earlier where that has more of the text; with the tags of both. */
function fullerOf(earlier: Article, later: Article): Article {
  const kept = isFuller(earlier.textState, later.textState) ? earlier : later;
  return { ...kept, tags: unionOfTags(earlier.tags, later.tags) };
}

/** A feed in full and a tag page with excerpts may bring the same article by turns: the excerpt does not take its text away. */
async function keepFullerTexts(
  { store }: Newsroom,
  articles: readonly Article[],
  known: ReadonlyMap<ArticleId, KnownArticle>,
): Promise<Article[]> {
  const poorer = articles.filter(({ id, textState }) => {
    const kept = known.get(id)?.textState ?? null;
    return kept !== null && isFuller(kept, textState);
  });
  const fuller = await store.articles.getArticles(poorer.map(({ id }) => id));
  const byId = new Map(fuller.map((article) => [article.id, article]));
  return articles.map((article) => {
    const kept = byId.get(article.id);
    return kept === undefined ? article : fullerOf(kept, article);
  });
}

/** The article as it must be stored now, or nothing where the index has it so. */
function changeOf(article: Article, known: KnownArticle | undefined): Article[] {
  if (known === undefined) return [article];
  // A pruned article that comes back unchanged is old: it stays forgotten.
  const tags = known.story === null ? article.tags : unionOfTags(known.tags, article.tags);
  const isSame =
    known.version === article.version && (known.story === null || tags.length === known.tags.length);
  return isSame ? [] : [firstSeen({ ...article, tags }, known.firstSeenAt)];
}

function firstSeen(article: Article, at: EpochMs): Article {
  return { ...article, firstSeenAt: at, eventTime: eventTimeOf(article.publishedAt, at) };
}

function unionOfTags(tags: Article['tags'], more: Article['tags']): Article['tags'] {
  const slugs = new Set(tags.map((tag) => tag.slug));
  return [...tags, ...more.filter((tag) => !slugs.has(tag.slug))];
}

function storiesOf(known: ReadonlyMap<ArticleId, KnownArticle>): Map<ArticleId, StoryId> {
  const stories = new Map<ArticleId, StoryId>();
  for (const [id, { story }] of known) if (story !== null) stories.set(id, story);
  return stories;
}
