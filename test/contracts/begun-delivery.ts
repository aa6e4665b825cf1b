// A store with one delivery begun, for the chapters on deliveries and their steps.
import type { DeliveryStep } from '../../src/news/ports-digests.ts';
import type { Store } from '../../src/news/ports.ts';
import { idOf } from '../nouns.ts';
import { begin, channelOf } from './digest-nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

/** Those of the articles that the first channel was told, in order. */
export const toldAmong = async (store: Store, ...places: (string | number)[]) => {
  const stories = await store.deliveries.findTold(channelOf(1), places.map(idOf));
  const told = new Set(stories.flatMap(({ articles }) => articles));
  return places.map(idOf).filter((article) => told.has(article));
};

export async function openBegun(open: OpenStore, ...places: number[]) {
  const opened = await openForTest(open);
  const { store } = opened;
  const begun = await begin(store, { places });
  const record = async (...steps: DeliveryStep[]) => {
    for (const step of steps) await store.deliveries.recordStep(begun.delivery.id, step);
    return store.deliveries.getDelivery(begun.delivery.id);
  };
  return { ...opened, ...begun, record };
}
