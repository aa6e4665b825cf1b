// Articles that the contracts of a store put into it and look for in it.
import { HOUR_MS } from '../../src/limits/units.ts';
import type { Store } from '../../src/news/ports.ts';
import { aSearch, anAnalysed, NOW, urlOf } from '../nouns.ts';

/** Takes in one article per place, an hour apart, first seen in that order. */
export async function takeInPlaces(store: Store, count: number, at: (place: number) => number = () => NOW) {
  const batch = Array.from({ length: count }, (_, place) =>
    anAnalysed({ url: urlOf(place), publishedAt: NOW - (count - place) * HOUR_MS, firstSeenAt: at(place) }),
  );
  await store.articles.takeIn(batch, NOW);
  return batch.map(({ article }) => article.id);
}

export async function urlsFound(store: Store, ...words: string[]): Promise<string[]> {
  return (await store.index.findCandidates(aSearch({ words }))).map(({ id }) => id);
}
