// Frequencies are remembered between batches and stay exact, whoever changes the index.
import { expect, onTestFinished, test } from 'vitest';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import type { Store } from '../../../src/news/ports.ts';
import { anAnalysed, idOf, NOW, urlOf } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

/** Two programs on one folder. */
function openTwo(): [Store, Store] {
  const folder = makeTemporaryFolder();
  const stores: [Store, Store] = [openSqliteStore(folder), openSqliteStore(folder)];
  onTestFinished(async () => {
    for (const store of stores) await store.close();
  });
  return stores;
}

const withWords = (place: number, body: string) => anAnalysed({ url: urlOf(place), headline: null, body });

async function frequencyOf(store: Store, term: string): Promise<number> {
  return (await store.index.documentFrequencies([term])).get(term) ?? 0;
}

test('what this program adds is counted without being looked up again', async () => {
  const [store] = openTwo();
  await store.articles.takeIn([withWords(1, 'harbour storm')], NOW);
  expect(await frequencyOf(store, 'storm')).toBe(1);
  await store.articles.takeIn([withWords(2, 'storm warning'), withWords(3, 'calm')], NOW + 1);
  expect(await frequencyOf(store, 'storm')).toBe(2);
  expect(await frequencyOf(store, 'calm')).toBe(1);
});

test('what another program adds is seen', async () => {
  const [store, other] = openTwo();
  await store.articles.takeIn([withWords(1, 'storm')], NOW);
  expect(await frequencyOf(store, 'storm')).toBe(1);
  await other.articles.takeIn([withWords(2, 'storm')], NOW + 1);
  expect(await frequencyOf(store, 'storm')).toBe(2);
  await store.articles.takeIn([withWords(3, 'storm')], NOW + 2);
  expect(await frequencyOf(store, 'storm')).toBe(3);
  expect(await frequencyOf(other, 'storm')).toBe(3);
});

test('a change between two looks by another program spoils no count', async () => {
  const [store, other] = openTwo();
  await store.articles.takeIn([withWords(1, 'storm')], NOW);
  expect(await frequencyOf(store, 'storm')).toBe(1);
  await other.articles.takeIn([withWords(2, 'storm')], NOW + 1);
  await store.articles.takeIn([withWords(3, 'storm')], NOW + 2);
  expect(await frequencyOf(store, 'storm')).toBe(3);
});

test('a changed article loses the words that it no longer has', async () => {
  const [store] = openTwo();
  await store.articles.takeIn([withWords(1, 'storm'), withWords(2, 'storm')], NOW);
  expect(await frequencyOf(store, 'storm')).toBe(2);
  await store.articles.takeIn([withWords(1, 'calm')], NOW + 1);
  expect(await frequencyOf(store, 'storm')).toBe(1);
  expect(await frequencyOf(store, 'calm')).toBe(1);
});

test('what is forgotten is no longer counted', async () => {
  const [store] = openTwo();
  await store.articles.takeIn([withWords(1, 'storm'), withWords(2, 'storm')], NOW);
  expect(await frequencyOf(store, 'storm')).toBe(2);
  await store.articles.remove([idOf(1)], NOW + 1);
  expect(await frequencyOf(store, 'storm')).toBe(1);
});
