// Retention: forgets texts that were first seen longer ago than is kept, and the oldest where the index takes up too much.
import { SIZE_KEPT_SHARE } from '../limits/store.ts';
import { DAY_MS, MB } from '../limits/units.ts';
import type { Newsroom } from './newsroom.ts';

/** How long, and in how much room, texts are kept. */
export interface Retention {
  keepDays: number;
  keepMegabytes: number;
}

/** Forgets what is beyond either; answers how many articles went. Their identities stay, and what was told of them. */
export async function pruneArticles(newsroom: Newsroom, retention: Retention): Promise<number> {
  const { articles } = newsroom.store;
  const now = newsroom.clock();
  const pruned = await articles.prune(now - retention.keepDays * DAY_MS, now);
  return pruned + (await pruneToFit(newsroom, retention.keepMegabytes * MB));
}

/**
 * By how much the articles take up on average, because room is free only when the index has been merged, which goes on as
 * others come in.
 */
async function pruneToFit({ store, clock }: Newsroom, bytesMax: number): Promise<number> {
  const bytes = await store.articles.measureSize();
  if (bytes <= bytesMax) return 0;
  const { articles } = await store.articles.getState();
  const excess = Math.ceil(articles * (1 - (bytesMax * SIZE_KEPT_SHARE) / bytes));
  return store.articles.pruneOldest(excess, clock());
}
