// Settles stories: those that articles have joined since are grouped whole with what is near, and only what changed is written.
import { UNSETTLED_PER_PASS } from '../limits/stories.ts';
import type { StoryLink } from '../news/ports-stories.ts';
import type { StoryId } from '../news/story.ts';
import { neighbourhoodsOf } from './neighbourhoods.ts';
import type { Newsroom } from './newsroom.ts';
import { comparedOf, regroupStories } from './regroup-stories.ts';

/** What settling came to. */
export interface SettleReport {
  neighbourhoods: number;
  /** Articles whose story changed. */
  moved: number;
}

export interface SettleOptions {
  /** Ends it after the neighbourhood that it is at; the rest is settled the next time. */
  signal?: AbortSignal;
}

/**
 * Settles all that is unsettled. Taking articles in is a first guess, batch by batch; this sees the neighbourhood whole.
 * What is broken off is settled again: what is written is right at every point.
 */
export async function settleStories(
  newsroom: Newsroom,
  { signal }: SettleOptions = {},
): Promise<SettleReport> {
  const { stories } = newsroom.store;
  const report: SettleReport = { neighbourhoods: 0, moved: 0 };
  for (;;) {
    const links = await stories.listUnsettled(UNSETTLED_PER_PASS);
    if (links.length === 0) return report;
    for (const neighbourhood of await findNeighbourhoods(newsroom, links)) {
      if (signal?.aborted === true) return report;
      const moves = await regroupStories(newsroom, neighbourhood, { keepsTold: true });
      if (moves.size > 0) report.moved += await stories.moveArticles(moves, newsroom.clock());
      report.neighbourhoods += 1;
      // Whoever else works on this thread has a turn.
      await new Promise((resolve) => setImmediate(resolve));
    }
    await stories.removeUnsettled(links);
  }
}

async function findNeighbourhoods({ store }: Newsroom, links: readonly StoryLink[]): Promise<StoryId[][]> {
  const ids = new Set(links.flatMap(({ one, other }) => [one, other]));
  const measures = await store.stories.measureStories([...ids]);
  const weights = new Map([...measures].map(([id, measure]) => [id, comparedOf(measure)]));
  const found = neighbourhoodsOf(links, weights);
  // Two articles that are one story were compared when the second came.
  return found.filter(([first, ...others]) => {
    const size = first === undefined ? 0 : (measures.get(first)?.articles ?? 0);
    return others.length > 0 || size > 2;
  });
}
