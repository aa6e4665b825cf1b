// The few articles that the chapters on the index stand on, and what is found among them.
import { HOUR_MS } from '../../src/limits/units.ts';
import type { AnalysedArticle, Store } from '../../src/news/ports.ts';
import { aSearch, aTag, anAnalysed, NOW, slugOf, urlOf } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

export const at = (hours: number) => NOW + hours * HOUR_MS;
export const article = (place: string, hour: number, given: Parameters<typeof anAnalysed>[0]) =>
  anAnalysed({ url: urlOf(place), eventTime: at(hour), body: null, ...given });

export const BATCH: readonly AnalysedArticle[] = [
  article('ferry', -4, { headline: 'ferry ferry storm', body: 'ferry', tags: [aTag('Sea')] }),
  article('storm', -3, {
    headline: 'storm',
    abstract: 'storm warning',
    language: 'de',
    tags: [aTag('Wind')],
  }),
  article('court', -2, {
    headline: 'court ferry',
    outlet: 'Ça-Ira',
    tags: [{ ...aTag('Sea'), slug: slugOf('sea-level') }],
  }),
  article('other', -1, { headline: 'ca ira', outlet: 'Ca Ira!', language: null }),
];

export async function openIndex(open: OpenStore): Promise<Store> {
  const { store } = await openForTest(open);
  await store.articles.takeIn(BATCH, NOW);
  return store;
}

/** The places of what is found, in order. */
export async function placesFound(store: Store, asked: Parameters<typeof aSearch>[0]): Promise<string[]> {
  const found = await store.index.findCandidates(aSearch(asked));
  return found.map(({ id }) => id.replace(urlOf(''), ''));
}

/** The places of all of them, newest first. */
export const ALL = ['other', 'court', 'storm', 'ferry'];
