// What every TagStore does: tags and outlets with what stands under them.
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/limits/units.ts';
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

  describe('articles by day', () => {
    const day = (hours: number) => Math.floor(at(hours) / DAY_MS) * DAY_MS;
    const slugs = (names: readonly string[]) => names.map((name) => aTag(name).slug);

    it('are counted for the tags that are asked for, on each day on which the index has anything', async () => {
      const { store } = await openForTest(open);
      const articles = [-1, -2, -26, -74].map((hours, place) =>
        anAnalysed({
          url: urlOf(place),
          eventTime: at(hours),
          tags: [aTag('Sea'), aTag(place === 0 ? 'Art' : 'Wind')],
        }),
      );
      await store.articles.takeIn(articles, NOW);
      const period = { from: day(-24 * 30), until: day(0) + DAY_MS, most: 100 };
      const counted = await store.tags.countByDay(slugs(['Sea', 'Art']), period);
      const ofSea = new Map<number, number>();
      for (const hours of [-1, -2, -26, -74]) ofSea.set(day(hours), (ofSea.get(day(hours)) ?? 0) + 1);
      const days = [...ofSea].toSorted(([one], [other]) => one - other);
      expect(counted).toEqual([
        ...days.map(([time]) => ({ tag: 'art', day: time, articles: time === day(-1) ? 1 : 0 })),
        ...days.map(([time, articlesOfDay]) => ({ tag: 'sea', day: time, articles: articlesOfDay })),
      ]);
    });

    it('count from the beginning of the period to before its end, and nothing of no tag', async () => {
      const { store } = await openForTest(open);
      await store.articles.takeIn([anAnalysed({ eventTime: day(0), tags: [aTag('Sea')] })], NOW);
      const count = async (names: readonly string[], from: number, until: number) =>
        (await store.tags.countByDay(slugs(names), { from, until, most: 100 })).length;
      expect(await count(['Sea'], day(0), day(0) + DAY_MS)).toBe(1);
      expect(await count(['Sea'], day(0) - DAY_MS, day(0))).toBe(0);
      expect(await count(['Sea'], day(0) + DAY_MS, day(0) + 2 * DAY_MS)).toBe(0);
      expect(await count(['Storms'], day(0), day(0) + DAY_MS)).toBe(0);
      expect(await count([], day(0), day(0) + DAY_MS)).toBe(0);
    });

    it('are counted up to a bound, and no more when they are gone', async () => {
      const { store } = await openForTest(open);
      const articles = Array.from({ length: 5 }, (_, place) =>
        anAnalysed({ url: urlOf(place), eventTime: day(0) + place, tags: [aTag('Sea')] }),
      );
      await store.articles.takeIn(articles, NOW);
      const countTo = async (most: number) =>
        (await store.tags.countByDay(slugs(['Sea']), { from: day(0), until: day(0) + DAY_MS, most })).map(
          (counted) => counted.articles,
        );
      expect(await countTo(3)).toEqual([3]);
      expect(await countTo(9)).toEqual([5]);
      await store.articles.remove([idOf(0), idOf(1)], NOW);
      expect(await countTo(9)).toEqual([3]);
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
