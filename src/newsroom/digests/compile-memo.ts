// What one tick of the clock has found for its digests: shared by all subscriptions that want the same of the same period.
import { COMPILED_STORIES_MAX, COMPILED_TOPICS_MAX } from '../../limits/told.ts';
import type { ArticleId } from '../../news/article.ts';
import type { NewStory, ReadStory, WeighedStory } from './candidate-stories.ts';

/** Nothing in it depends on a channel. It is as old as its tick, and is thrown away with it. */
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
