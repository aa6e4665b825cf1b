// What every ArticleIndex counts: the numbers that ranking goes by, and the languages.
import { describe, expect, it } from 'vitest';
import { idOf, NOW } from '../nouns.ts';
import { article, BATCH, openIndex } from './indexed-articles.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

export function indexNumbersContract(open: OpenStore): void {
  describe('the numbers of the index', () => {
    it('tell in how many articles a term stands, also after some went or changed', async () => {
      const { articles, index } = await openIndex(open);
      const terms = ['ferry', 'storm', 'nowhere', 'ferry'];
      expect(await index.documentFrequencies(terms)).toEqual(
        new Map([
          ['ferry', 2],
          ['storm', 2],
        ]),
      );
      await articles.remove([idOf('ferry')], NOW);
      await articles.takeIn([article('court', -2, { headline: 'judge' })], NOW);
      expect(await index.documentFrequencies(terms)).toEqual(new Map([['storm', 1]]));
      expect(await index.documentFrequencies([])).toEqual(new Map());
    });

    it('tell the same after each change as a store that is opened then', async () => {
      const { store, openAnother } = await openForTest(open);
      const terms = ['ferry', 'storm', 'court', 'judge', 'ira'];
      const other = await openAnother();
      const changes = [
        () => store.articles.takeIn(BATCH.slice(0, 2), NOW),
        () => other.articles.takeIn(BATCH.slice(1, 3), NOW),
        () => store.articles.takeIn([article('ferry', -4, { headline: 'judge' }), ...BATCH.slice(3)], NOW),
        () => store.articles.remove([idOf('storm')], NOW),
        () => other.articles.prune(NOW + 1, NOW),
      ];
      for (const change of changes) {
        // Asked before each change too, so that what was remembered would show.
        await store.index.documentFrequencies(terms);
        await change();
        const fresh = await openAnother();
        const told = await fresh.index.documentFrequencies(terms);
        expect(await store.index.documentFrequencies(terms)).toEqual(told);
      }
      expect(await store.index.documentFrequencies(terms)).toEqual(new Map());
    });

    it('tell how many articles there are, and their mean length', async () => {
      const { articles, index } = await openIndex(open);
      expect(await index.getStatistics()).toEqual({ articles: 4, meanLength: (4 + 3 + 2 + 2) / 4 });
      await articles.remove([idOf('ferry'), idOf('storm')], NOW);
      expect(await index.getStatistics()).toEqual({ articles: 2, meanLength: 2 });
    });

    it('list the languages, most frequent first', async () => {
      const { articles, index } = await openIndex(open);
      expect(await index.listLanguages()).toEqual(['en', 'de']);
      await articles.remove([idOf('ferry'), idOf('court')], NOW);
      expect(await index.listLanguages()).toEqual(['de']);
    });
  });
}
