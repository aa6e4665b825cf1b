// How rare stems are: the index's own frequencies, with what is not in it yet counted in.
import { isMark } from '../analysis/grouping/marks.ts';
import { isGroundTerm } from '../analysis/grouping/shared-ground.ts';
import type { StemStatistics } from '../analysis/similarity.ts';
import type { Profile } from '../news/ports.ts';
import type { Newsroom } from './newsroom.ts';

/**
 * Articles that the index is supposed to have besides those that it has, none with a stem in question: in a small one the
 * words of its largest story would pass for common.
 */
const SUPPOSED_ARTICLES = 1_000;

/** For articles that come in: a first batch has no other to go by. */
export async function statisticsWith(
  newsroom: Newsroom,
  arriving: readonly Profile[],
): Promise<StemStatistics> {
  const inBatch = new Map<string, number>();
  for (const profile of arriving) {
    for (const stem of stemsOf(profile)) inBatch.set(stem, (inBatch.get(stem) ?? 0) + 1);
  }
  const { articles, frequencies: inIndex } = await readStatistics(newsroom, [...inBatch.keys()]);
  const frequencies = new Map([...inBatch].map(([stem, count]) => [stem, count + (inIndex.get(stem) ?? 0)]));
  return { articles: articles + arriving.length, frequencies };
}

/** For articles that the index has. */
export async function statisticsOf(
  newsroom: Newsroom,
  profiles: readonly Profile[],
): Promise<StemStatistics> {
  const stems = new Set<string>();
  for (const profile of profiles) for (const stem of stemsOf(profile)) stems.add(stem);
  return readStatistics(newsroom, [...stems]);
}

/** Marks and shared ground are no words: the index has no frequency of them. */
function stemsOf(profile: Profile): string[] {
  return [...profile.keys()].filter((term) => !isMark(term) && !isGroundTerm(term));
}

async function readStatistics({ store }: Newsroom, stems: readonly string[]): Promise<StemStatistics> {
  const [frequencies, { articles }] = await Promise.all([
    store.index.documentFrequencies(stems),
    store.index.getStatistics(),
  ]);
  return { articles: articles + SUPPOSED_ARTICLES, frequencies };
}
