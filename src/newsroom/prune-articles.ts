// Retention: forgets texts that were first seen longer ago than is kept.
import { DAY_MS } from '../limits/units.ts';
import type { Newsroom } from './newsroom.ts';

/** Forgets what is older than `keepDays`; answers how many articles went. Their identities stay. */
export async function pruneArticles(newsroom: Newsroom, keepDays: number): Promise<number> {
  const now = newsroom.clock();
  return newsroom.store.articles.prune(now - keepDays * DAY_MS, now);
}
