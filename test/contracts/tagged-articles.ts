// The few tagged articles that the chapters on tags stand on.
import { HOUR_MS } from '../../src/limits/units.ts';
import type { Store } from '../../src/news/ports.ts';
import { aTag, anAnalysed, NOW, urlOf } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

export const at = (hours: number) => NOW + hours * HOUR_MS;
export const BATCH = [
  anAnalysed({ url: urlOf(1), tags: [aTag('Sea'), aTag('Wind')], eventTime: at(-3), firstSeenAt: at(-3) }),
  anAnalysed({
    url: urlOf(2),
    tags: [aTag('Sea')],
    eventTime: at(-2),
    firstSeenAt: at(-1),
    outlet: 'Corran',
  }),
  anAnalysed({
    url: urlOf(3),
    tags: [aTag('Art')],
    eventTime: at(-2),
    firstSeenAt: at(-2),
    outlet: 'Zenith',
  }),
  anAnalysed({ url: urlOf(4), tags: [], eventTime: at(-1), firstSeenAt: at(-1), outlet: 'Corran' }),
];

export async function openTags(open: OpenStore): Promise<Store> {
  const { store } = await openForTest(open);
  await store.articles.takeIn(BATCH, NOW);
  return store;
}
