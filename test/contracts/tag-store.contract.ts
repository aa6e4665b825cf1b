// What every TagStore does: tags and outlets with what stands under them.
import { describe, expect, it } from 'vitest';
import { UNKNOWN_OUTLET } from '../../src/news/article.ts';
import { ALL_TIME } from '../../src/news/question.ts';
import { aTag, anAnalysed, idOf, NOW, urlOf } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';
import { at, openTags } from './tagged-articles.ts';
import { taggingContract } from './tagging.contract.ts';

export function tagStoreContract(open: OpenStore): void {
  taggingContract(open);

  describe('tags', () => {
    it('are listed with their articles and newest time, busiest first, then by name', async () => {
      const { tags } = await openTags(open);
      expect(await tags.listTags(ALL_TIME, NOW)).toEqual([
        { slug: 'sea', name: 'Sea', articles: 2, newestAt: at(-2) },
        { slug: 'art', name: 'Art', articles: 1, newestAt: at(-2) },
        { slug: 'wind', name: 'Wind', articles: 1, newestAt: at(-3) },
      ]);
    });

    it('count what is in a period, its end left out', async () => {
      const { tags } = await openTags(open);
      const inPeriod = async (from: number | null, until: number | null) =>
        (await tags.listTags({ from, until }, NOW)).map(({ slug, articles }) => [slug, articles]);
      expect(await inPeriod(at(-3), at(-2))).toEqual([
        ['sea', 1],
        ['wind', 1],
      ]);
      expect(await inPeriod(at(-2), null)).toEqual([
        ['art', 1],
        ['sea', 1],
      ]);
      expect(await inPeriod(null, at(-3))).toEqual([]);
    });

    it('count what had been seen by a moment', async () => {
      const { tags } = await openTags(open);
      const seen = await tags.listTags(ALL_TIME, at(-2));
      expect(seen.map(({ slug, articles }) => [slug, articles])).toEqual([
        ['art', 1],
        ['sea', 1],
        ['wind', 1],
      ]);
    });

    it('keep the spelling seen first, and are gone with their last article', async () => {
      const { articles, tags } = await openTags(open);
      await articles.takeIn([anAnalysed({ url: urlOf(5), tags: [{ ...aTag('sea'), name: 'SEA' }] })], NOW);
      expect((await tags.listTags(ALL_TIME, NOW))[0]).toMatchObject({ name: 'Sea', articles: 3 });
      await articles.remove([idOf(3)], NOW);
      expect((await tags.listTags(ALL_TIME, NOW)).map(({ slug }) => slug)).toEqual(['sea', 'wind']);
    });
  });

  describe('outlets', () => {
    it('that no text names are none', async () => {
      const { store } = await openForTest(open);
      await store.articles.takeIn([anAnalysed({ outlet: UNKNOWN_OUTLET })], NOW);
      expect(await store.tags.listOutlets()).toEqual([]);
    });

    it('are listed by number of articles, then by name', async () => {
      const { tags } = await openTags(open);
      expect(await tags.listOutlets()).toEqual([
        { name: 'Corran', articles: 2 },
        { name: 'The Harbour Post', articles: 1 },
        { name: 'Zenith', articles: 1 },
      ]);
    });
  });
}
