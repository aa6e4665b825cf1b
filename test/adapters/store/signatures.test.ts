// Look-alikes by their signatures: who shares most stems within a period, whatever span of days each is kept in.
import { expect, onTestFinished, describe, it } from 'vitest';
import { openIndexFile } from '../../../src/adapters/store/sqlite-open.ts';
import { openSqliteStore } from '../../../src/adapters/store/sqlite-store.ts';
import { SIGNATURE_SPAN_MS } from '../../../src/limits/store.ts';
import { DAY_MS } from '../../../src/limits/units.ts';
import type { Store } from '../../../src/news/ports.ts';
import { anAnalysed, NOW, urlOf } from '../../nouns.ts';
import { makeTemporaryFolder } from '../../temporary-folder.ts';

function open(): { store: Store; countSignatures: () => unknown } {
  const folder = makeTemporaryFolder();
  const store = openSqliteStore(folder);
  const database = openIndexFile(folder);
  onTestFinished(async () => {
    database.close();
    await store.close();
  });
  return {
    store,
    countSignatures: () => database.prepare('select count(*) as count from signatures').get()?.['count'],
  };
}

const signed = (place: string, signature: string[], daysAgo = 1) => ({
  ...anAnalysed({ url: urlOf(place), eventTime: NOW - daysAgo * DAY_MS }),
  signature,
});

const PERIOD = { from: NOW - 5 * DAY_MS, until: NOW };

async function found(
  store: Store,
  signature: string[],
  given: { period?: typeof PERIOD; limit?: number } = {},
) {
  const articles = await store.stories.findLookAlikes({ signature, period: PERIOD, limit: 10, ...given });
  return articles.map(({ id }) => id.replace(urlOf(''), ''));
}

describe('look-alikes', () => {
  it('share two stems at least; who shares most comes first, then who is newest', async () => {
    const { store } = open();
    await store.articles.takeIn(
      [
        signed('one', ['a', 'x']),
        signed('two', ['a', 'b', 'y'], 3),
        signed('newer', ['a', 'b', 'z'], 2),
        signed('three', ['a', 'b', 'c'], 4),
      ],
      NOW,
    );
    expect(await found(store, ['a', 'b', 'c', 'd'])).toEqual(['three', 'newer', 'two']);
    expect(await found(store, ['a', 'b', 'c', 'd'], { limit: 1 })).toEqual(['three']);
    // Of one stem, one is all.
    expect(await found(store, ['x'])).toEqual(['one']);
    expect(await found(store, [])).toEqual([]);
    expect(await found(store, ['nowhere', 'neither'])).toEqual([]);
  });

  it('are found across spans, and not outside the period by more than rows may spill', async () => {
    const { store } = open();
    const spanDays = SIGNATURE_SPAN_MS / DAY_MS;
    const days = Array.from({ length: spanDays * 5 }, (_, day) => day + 1);
    await store.articles.takeIn(
      days.map((day) => signed(`day-${day}`, ['a', 'b'], day)),
      NOW,
    );
    const until = NOW - 2 * DAY_MS;
    const from = until - spanDays * 2 * DAY_MS;
    const places = await found(store, ['a', 'b'], { period: { from, until }, limit: 100 });
    const within = days.filter((day) => day >= 2 && day <= 2 + spanDays * 2).map((day) => `day-${day}`);
    expect(places).toEqual(expect.arrayContaining(within));
    expect(places.length).toBeLessThanOrEqual(within.length + 2);
  });

  it('are found by what an article says now, and not once it is forgotten', async () => {
    const { store, countSignatures } = open();
    await store.articles.takeIn([signed('one', ['a', 'b', 'b']), signed('two', ['a', 'b'])], NOW);
    expect(countSignatures()).toBe(4);
    await store.articles.takeIn([signed('one', ['c', 'd'], 40)], NOW + 1);
    expect(await found(store, ['a', 'b'])).toEqual(['two']);
    expect(countSignatures()).toBe(4);
    await store.articles.pruneOldest(2, NOW + 2);
    expect(countSignatures()).toBe(0);
  });
});
