// Takes articles into the index: checks each, sees through repetitions, analyses the new and the changed, stores them.
import { TAKE_IN_BATCH } from '../limits/store.ts';
import { SETTLE_EVERY_BATCHES } from '../limits/stories.ts';
import { eventTimeOf, type Article, type ArticleId } from '../news/article.ts';
import type { EpochMs } from '../news/branded.ts';
import type { ArticleStore, KnownArticle, SourceItem } from '../news/ports.ts';
import type { StoryId } from '../news/story.ts';
import { analyseArticles } from './analyse-articles.ts';
import { articleFromLine } from './article-from-line.ts';
import { keepArrivalStories } from './group-arrivals.ts';
import { identifyArticles } from './identify-articles.ts';
import { mergeRepetitions, mergeStates, unionOfTags } from './merge-articles.ts';
import type { Newsroom } from './newsroom.ts';
import { settleStories } from './settle-stories.ts';
import { giveRuleTags, readTagging } from './tags/arriving-tags.ts';
import { tidyTags } from './tags/tidy-tags.ts';

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

/**
 * Takes in all that a source gives, and settles the stories that it belongs to. A rejected item is named and stops
 * nothing; an error of the store stops all.
 */
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
  let batches = 0;
  const takeInBatch = async () => {
    await takeIn(newsroom, batch, { report, isBackfill: options.isBackfill ?? false });
    batch = [];
    batches += 1;
    if (batches % SETTLE_EVERY_BATCHES === 0) await settleStories(newsroom);
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
  await settleStories(newsroom);
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
  const { articles, learnt, familiar } = await identifyArticles(newsroom, batch);
  const { aliases, rules } = await readTagging(store);
  const distinct = mergeRepetitions(tidyTags(articles, aliases));
  const known = await store.articles.findKnown(distinct.map((article) => article.id));
  const merged = await mergeWithKept(newsroom, distinct, known);
  const changed = merged.flatMap((article) => changeOf(article, known.get(article.id), familiar));
  report.unchanged += batch.length - changed.length;
  report.added += changed.filter((article) => !known.has(article.id)).length;
  report.updated += changed.filter((article) => known.has(article.id)).length;

  const taken = new Set(changed.map(({ id }) => id));
  if (changed.length > 0) {
    // No two changes share a moment: what was answered as of one moment is never changed by a later batch.
    const { changedAt } = await store.articles.getState();
    const at = Math.max(newsroom.clock(), changedAt + 1);
    const stamped = changed.map((article) => (known.has(article.id) ? article : firstSeen(article, at)));
    const keys = Map.groupBy(learnt.keys(), (key) => learnt.get(key) ?? null);
    const analysed = await analyseArticles(newsroom, stamped, storiesOf(known));
    const tagged = await giveRuleTags(store, analysed.articles, rules);
    const keyed = tagged.map((one) => ({ ...one, keys: keys.get(one.article.id) ?? [] }));
    await store.articles.takeIn(keyed, at, isBackfill);
    await keepArrivalStories(newsroom, analysed);
  }
  // Known articles that came another way, and addresses that turned out to be of several.
  await store.articles.keepKeys(new Map([...learnt].filter(([, id]) => id === null || !taken.has(id))));
}

/** What the index has already of an article whose words differ decides with what comes. */
async function mergeWithKept(
  { store }: Newsroom,
  articles: readonly Article[],
  known: ReadonlyMap<ArticleId, KnownArticle>,
): Promise<Article[]> {
  const edited = articles.filter(({ id, version }) => {
    const before = known.get(id);
    return before !== undefined && before.story !== null && before.version !== version;
  });
  const kept = await store.articles.getArticles(edited.map(({ id }) => id));
  const byId = new Map(kept.map((article) => [article.id, article]));
  const merged = articles.map(async (article) => {
    const before = byId.get(article.id);
    if (before === undefined) return article;
    // Its tags are united below: those that rules gave it are given anew.
    return (await isReplaced(store.articles, before, article))
      ? { ...before, tags: article.tags }
      : mergeStates({ ...before, tags: [] }, article);
  });
  return Promise.all(merged);
}

/**
 * Two feeds may go on giving an article in words of their own: what was replaced once stays replaced, unless its
 * publisher says that it was changed since.
 */
async function isReplaced(articles: ArticleStore, kept: Article, article: Article): Promise<boolean> {
  if (article.modifiedAt !== null && article.modifiedAt > (kept.modifiedAt ?? 0)) return false;
  const versions = await articles.listVersions(article.id);
  return versions.some(({ version }) => version === article.version);
}

/** The article as it must be stored now, or nothing where the index has it so. */
function changeOf(
  article: Article,
  known: KnownArticle | undefined,
  familiar: ReadonlySet<ArticleId>,
): Article[] {
  if (known === undefined) return [article];
  if (known.story === null) {
    // A pruned article that comes back with words that it had is old: it stays forgotten.
    const isOld = known.version === article.version || familiar.has(article.id);
    return isOld ? [] : [firstSeen(article, known.firstSeenAt)];
  }
  const tags = unionOfTags(known.tags, article.tags);
  const isSame = known.version === article.version && tags.length === known.tags.length;
  return isSame ? [] : [firstSeen({ ...article, tags }, known.firstSeenAt)];
}

function firstSeen(article: Article, at: EpochMs): Article {
  return { ...article, firstSeenAt: at, eventTime: eventTimeOf(article.publishedAt, at) };
}

function storiesOf(known: ReadonlyMap<ArticleId, KnownArticle>): Map<ArticleId, StoryId> {
  const stories = new Map<ArticleId, StoryId>();
  for (const [id, { story }] of known) if (story !== null) stories.set(id, story);
  return stories;
}
