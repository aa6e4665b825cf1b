// Keys of texts: articles that share one are found, nearest in time first, and keys are no words.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import type { KeySearch } from '../../src/news/ports-reuse.ts';
import { ALL_TIME } from '../../src/news/question.ts';
import { aSearch, anAnalysed, aTag, idOf, NOW, urlOf } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

/** An article with keys, so many hours before now. */
function keyed(place: string, hours: number, ...shingleKeys: string[]) {
  return anAnalysed({ url: urlOf(place), publishedAt: NOW - hours * HOUR_MS }, { shingleKeys });
}

function asking(given: Partial<KeySearch>): KeySearch {
  return { keys: ['k1'], eventTime: NOW - 5 * HOUR_MS, period: ALL_TIME, limit: 10, ...given };
}

export function reuseStoreContract(open: OpenStore): void {
  describe('keys of texts', () => {
    const filled = async () => {
      const opened = await openForTest(open);
      await opened.store.articles.takeIn(
        [
          keyed('a', 9, 'k1', 'k2'),
          keyed('b', 4, 'k2', 'k3'),
          keyed('c', 3, 'k1'),
          keyed('d', 100 * 24, 'k1'),
        ],
        NOW,
      );
      return opened;
    };
    const find = async (search: Partial<KeySearch>) => {
      const { store } = await filled();
      const found = await store.reuse.findKeySharers(asking(search));
      return found.map(({ article }) => article);
    };

    it('lead to the articles that have any of them, nearest in time first', async () => {
      expect(await find({})).toEqual([idOf('c'), idOf('a'), idOf('d')]);
      expect(await find({ keys: ['k3', 'k1'] })).toEqual([idOf('b'), idOf('c'), idOf('a'), idOf('d')]);
    });

    it('lead to an article once, with its story and its time', async () => {
      const { store } = await filled();
      const [found, ...others] = await store.reuse.findKeySharers(
        asking({ keys: ['k1', 'k2'], eventTime: NOW - 9 * HOUR_MS, limit: 1 }),
      );
      expect(found).toEqual({
        article: idOf('a'),
        story: (await store.stories.findStoriesOf([idOf('a')])).get(idOf('a')),
        eventTime: NOW - 9 * HOUR_MS,
      });
      expect(others).toEqual([]);
    });

    it('lead to those of a period, and to no more than asked for', async () => {
      const period = { from: NOW - 10 * DAY_MS, until: NOW - 3 * HOUR_MS };
      expect(await find({ period })).toEqual([idOf('a')]);
      expect(await find({ limit: 1 })).toEqual([idOf('c')]);
    });

    it('lead nowhere where none is given, where nobody has them, and where they are none', async () => {
      expect(await find({ keys: [] })).toEqual([]);
      expect(await find({ keys: ['k9'] })).toEqual([]);
      expect(await find({ keys: ['k1" OR "', '', 'ferry runs'] })).toEqual([]);
    });

    it('are no words of a question, and do not count into the length', async () => {
      const { store } = await filled();
      expect(await store.index.findCandidates(aSearch({ words: ['k1'] }))).toEqual([]);
      const { meanLength } = await store.index.getStatistics();
      const { store: other } = await openForTest(open);
      await other.articles.takeIn([keyed('a', 9)], NOW);
      expect((await other.index.getStatistics()).meanLength).toBe(meanLength);
    });

    it('go with the article: replaced when it changes, forgotten when it is', async () => {
      const { store } = await filled();
      await store.articles.takeIn(
        [
          anAnalysed(
            { url: urlOf('c'), body: 'edited', publishedAt: NOW - 3 * HOUR_MS },
            { shingleKeys: ['k9'] },
          ),
        ],
        NOW + 1,
      );
      await store.articles.remove([idOf('a')], NOW + 2);
      const found = await store.reuse.findKeySharers(asking({ keys: ['k1', 'k9'] }));
      expect(found.map(({ article }) => article)).toEqual([idOf('c'), idOf('d')]);
      expect((await store.reuse.findKeySharers(asking({ keys: ['k1'] }))).length).toBe(1);
    });

    it('stay when the tags of an article change', async () => {
      const { store } = await filled();
      const { article, terms } = keyed('c', 3, 'k1');
      const change = { add: aTag('Ferries'), remove: null, isByRule: false };
      const written = { id: article.id, version: article.version, terms: terms.keys(), shingleKeys: ['k1'] };
      expect(await store.tags.retag([written], change, NOW + 1)).toBe(1);
      expect((await store.reuse.findKeySharers(asking({ limit: 1 }))).map(({ article: id }) => id)).toEqual([
        idOf('c'),
      ]);
    });
  });
}
