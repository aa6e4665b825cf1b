// Finds who else printed an article's text: by the keys of its shingles, then word by word.
import {
  areNearDuplicates,
  areReprints,
  isContained,
  reprintableOf,
  shingleKeysOf,
  type ReprintableText,
} from '../analysis/reuse/near-duplicates.ts';
import { bodyTextOf, shinglesOf } from '../analysis/reuse/shingles.ts';
import { STORY_WINDOW_MS } from '../limits/newsroom.ts';
import { ARRIVAL_CANDIDATES_MAX, REPRINT_CANDIDATES_MAX } from '../limits/reuse.ts';
import type { Article, ArticleId, ArticleText } from '../news/article.ts';
import type { AnalysedArticle } from '../news/ports.ts';
import type { KeySharer } from '../news/ports-reuse.ts';
import { ALL_TIME } from '../news/question.ts';
import type { StoryId } from '../news/story.ts';
import type { Newsroom } from './newsroom.ts';

/** An article that has the text of another: nearly all of it, or one of the two lies in the other. */
export interface FoundReprint {
  article: ArticleId;
  kind: 'near-duplicate' | 'contained';
}

type InStore = Pick<Newsroom, 'store'>;

/**
 * The near-duplicates of an article in the whole index, nearest in time first, then the articles of its story of which one
 * contains the other. At most `REPRINT_CANDIDATES_MAX` of each are looked at.
 */
export async function findReprints(newsroom: InStore, article: Article): Promise<FoundReprint[]> {
  const { store } = newsroom;
  const sharers = await store.reuse.findKeySharers({
    keys: shingleKeysOf(article),
    eventTime: article.eventTime,
    period: ALL_TIME,
    limit: REPRINT_CANDIDATES_MAX + 1,
  });
  const own = shinglesOf(bodyTextOf(article));
  const alike = await readOthers(newsroom, article.id, idsOf(sharers));
  const duplicates = alike.flatMap(({ id, text }): FoundReprint[] =>
    areNearDuplicates(own, shinglesOf(bodyTextOf(text))) ? [{ article: id, kind: 'near-duplicate' }] : [],
  );
  const known = new Set(duplicates.map(({ article: id }) => id));
  const members = (await membersOf(newsroom, article.id)).filter((id) => !known.has(id));
  const inStory = await readOthers(newsroom, article.id, members);
  const contained = inStory.flatMap(({ id, text }): FoundReprint[] =>
    isContained(own, shinglesOf(bodyTextOf(text))) ? [{ article: id, kind: 'contained' }] : [],
  );
  return [...duplicates, ...contained];
}

/** The newest of its story. */
async function membersOf({ store }: InStore, id: ArticleId): Promise<ArticleId[]> {
  const story = (await store.stories.findStoriesOf([id])).get(id);
  if (story === undefined) return [];
  return (await store.stories.listMembers(story)).slice(0, REPRINT_CANDIDATES_MAX);
}

async function readOthers(
  { store }: InStore,
  own: ArticleId,
  ids: readonly ArticleId[],
): Promise<{ id: ArticleId; text: ArticleText }[]> {
  const others = ids.filter((id) => id !== own);
  const texts = others.length === 0 ? null : await store.articles.getTexts(others);
  return others.flatMap((id) => {
    const text = texts?.get(id);
    return text === undefined ? [] : [{ id, text }];
  });
}

function idsOf(sharers: readonly KeySharer[]): ArticleId[] {
  return sharers.map(({ article }) => article);
}

/** An article that comes in; without its keys they are made. */
export type ReprintArrival = Pick<AnalysedArticle, 'article' | 'shingleKeys'>;

/** Who has an arrival's text: `story` is null for one that arrives with it. */
export interface OriginalOfArrival {
  article: ArticleId;
  story: StoryId | null;
}

/**
 * For each arrival that is a reprint, whose: of the index within the story window, earliest first, then of the batch. It
 * belongs into their story whatever else is said of it. Notices that follow a template are none (see `areReprints`). The
 * order of the batch does not matter.
 */
export async function findReprintsOfArrivals(
  newsroom: InStore,
  arrivals: readonly ReprintArrival[],
): Promise<ReadonlyMap<ArticleId, readonly OriginalOfArrival[]>> {
  const keyed = arrivals
    .map(({ article, shingleKeys }) => ({ article, keys: shingleKeys ?? shingleKeysOf(article) }))
    .sort((one, other) => byTimeAndId(one.article, other.article));
  const read = rememberTexts();
  const inBatch = new Map(keyed.map(({ article }) => [article.id, article]));
  const sharers = Map.groupBy(
    keyed.flatMap(({ article, keys }) => keys.map((key) => ({ key, id: article.id }))),
    ({ key }) => key,
  );
  const found = new Map<ArticleId, readonly OriginalOfArrival[]>();
  for (const { article, keys } of keyed) {
    const beside = new Set(keys.flatMap((key) => (sharers.get(key) ?? []).map(({ id }) => id)));
    beside.delete(article.id);
    const indexed = await findIndexed(newsroom, article, keys);
    const originals = [
      ...indexed
        .filter(({ id, text }) => !inBatch.has(id) && areReprints(read(article), read({ id, ...text })))
        .map(({ id, story }) => ({ article: id, story })),
      ...[...beside].flatMap((id) => {
        const other = inBatch.get(id);
        return other !== undefined && isNear(article, other) && areReprints(read(article), read(other))
          ? [{ article: id, story: null }]
          : [];
      }),
    ];
    if (originals.length > 0) found.set(article.id, originals);
  }
  return found;
}

async function findIndexed(
  newsroom: InStore,
  { id, eventTime }: Article,
  keys: readonly string[],
): Promise<{ id: ArticleId; story: StoryId; text: ArticleText }[]> {
  const sharers = await newsroom.store.reuse.findKeySharers({
    keys,
    eventTime,
    period: { from: eventTime - STORY_WINDOW_MS, until: eventTime + STORY_WINDOW_MS + 1 },
    limit: ARRIVAL_CANDIDATES_MAX,
  });
  const texts = await readOthers(newsroom, id, idsOf(sharers));
  const byId = new Map(texts.map(({ id: other, text }) => [other, text]));
  return sharers
    .toSorted((one, other) => one.eventTime - other.eventTime || compareIds(one.article, other.article))
    .flatMap(({ article, story }) => {
      const text = byId.get(article);
      return text === undefined ? [] : [{ id: article, story, text }];
    });
}

function isNear(one: Article, other: Article): boolean {
  return Math.abs(one.eventTime - other.eventTime) <= STORY_WINDOW_MS;
}

function byTimeAndId(one: Article, other: Article): number {
  return one.eventTime - other.eventTime || compareIds(one.id, other.id);
}

function compareIds(one: ArticleId, other: ArticleId): number {
  return one < other ? -1 : 1;
}

/** Few arrivals share a key with another: a text is cut up when it is first compared. */
function rememberTexts(): (text: ArticleText & { id: ArticleId }) => ReprintableText {
  const read = new Map<ArticleId, ReprintableText>();
  return (text) => {
    const known = read.get(text.id) ?? reprintableOf(text);
    read.set(text.id, known);
    return known;
  };
}
