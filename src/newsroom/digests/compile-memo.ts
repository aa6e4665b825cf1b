// What was found for digests: shared by all subscriptions that want the same of the same period.
import { COMPILED_KEPT_MS, COMPILED_STORIES_MAX, COMPILED_TOPICS_MAX } from '../../limits/told.ts';
import type { ArticleId } from '../../news/article.ts';
import type { EpochMs } from '../../news/branded.ts';
import type { Store } from '../../news/ports.ts';
import type { NewStory, ReadStory, WeighedStory } from './candidate-stories.ts';
import type { Newsroom } from '../newsroom.ts';

/** Nothing in it depends on a channel. It tells of the index as it was when it was made. */
export interface CompileMemo {
  /** By topic, language and period. */
  topics: Map<string, Promise<readonly NewStory[]>>;
  /** By story and the number of its articles. */
  weighed: Map<string, Promise<WeighedStory | null>>;
  read: Map<string, Promise<ReadStory>>;
  /** Articles of other stories that have the text of one. */
  alike: Map<string, Promise<readonly ArticleId[]>>;
}

export function createCompileMemo(): CompileMemo {
  return { topics: new Map(), weighed: new Map(), read: new Map(), alike: new Map() };
}

interface Kept {
  memo: CompileMemo;
  revision: number;
  madeAt: EpochMs;
}

const keptFor = new WeakMap<Store, Kept>();

/** That of the index as it is, kept from claim to claim; a new one where the index has changed, or some minutes went by. */
export async function keepCompileMemo({
  store,
  clock,
}: Pick<Newsroom, 'store' | 'clock'>): Promise<CompileMemo> {
  const revision = await store.revision();
  const at = clock();
  const known = keptFor.get(store);
  const isRecent = known !== undefined && at >= known.madeAt && at < known.madeAt + COMPILED_KEPT_MS;
  if (isRecent && known.revision === revision) return known.memo;
  const memo = createCompileMemo();
  keptFor.set(store, { memo, revision, madeAt: at });
  return memo;
}

const SIZES = {
  topics: COMPILED_TOPICS_MAX,
  weighed: COMPILED_STORIES_MAX,
  read: COMPILED_STORIES_MAX,
  alike: COMPILED_STORIES_MAX,
};

/** Finds once for all who ask; of too much, what was found first is forgotten. A failure is nobody else's. */
export function remember<Value>(
  { known, max }: { known: Map<string, Promise<Value>>; max: number },
  key: string,
  find: () => Promise<Value>,
): Promise<Value> {
  const before = known.get(key);
  if (before !== undefined) return before;
  const oldest = known.size >= max ? known.keys().next().value : undefined;
  if (oldest !== undefined) known.delete(oldest);
  const found = find();
  known.set(key, found);
  found.catch(() => known.delete(key));
  return found;
}

/** A shelf of the memo, as `remember` takes it. */
export function shelfOf<Name extends keyof CompileMemo>(memo: CompileMemo, name: Name) {
  return { known: memo[name], max: SIZES[name] };
}
