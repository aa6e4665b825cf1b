// What every StoryStore finds for digests: what arrived of a tag, except what a first reading brought.
import { describe, expect, it } from 'vitest';
import { ROWS_PER_STATEMENT } from '../../src/limits/store.ts';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import type { Article, ArticleId } from '../../src/news/article.ts';
import type { NewsSearch } from '../../src/news/ports-digests.ts';
import type { Store } from '../../src/news/ports.ts';
import type { StoryId } from '../../src/news/story.ts';
import { aTag, anAnalysed, idOf, NOW, slugOf, urlOf } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

const at = (hours: number) => NOW + hours * HOUR_MS;
const SEA = { tags: [aTag('Sea')] };
const seen = (place: string | number, hour: number, given: Partial<Article> = {}) =>
  anAnalysed({ url: urlOf(place), firstSeenAt: at(hour), eventTime: at(hour), ...SEA, ...given });

async function newsOf(store: Store, asked: Partial<NewsSearch> = {}): Promise<string[]> {
  const period = { from: at(-24), until: NOW };
  const base = { tag: slugOf('sea'), period, eventSince: at(-72), language: null, limit: 10 };
  return (await store.stories.findNews({ ...base, ...asked })).map(({ id }) => id.replace(urlOf(''), ''));
}

export function newsSearchContract(open: OpenStore): void {
  describe('news of a tag', () => {
    it('is what was first seen in the period, its end left out, newest first', async () => {
      const { store } = await openForTest(open);
      const batch = [
        seen('too-early', -25),
        seen('first', -24),
        seen('dated', -2, { eventTime: at(-20) }),
        seen('last', -1),
        seen('too-late', 0),
        seen('other', -1, { tags: [aTag('Wind')] }),
        seen('none', -1, { tags: [] }),
      ];
      await store.articles.takeIn(batch, NOW);
      expect(await newsOf(store)).toEqual(['last', 'dated', 'first']);
      expect(await newsOf(store, { limit: 2 })).toEqual(['last', 'dated']);
      expect(await newsOf(store, { tag: slugOf('none') })).toEqual([]);
      expect(await newsOf(store, { period: { from: at(-25), until: at(-24) } })).toEqual(['too-early']);
    });

    it('is not what is old already, however late it was seen', async () => {
      const { store } = await openForTest(open);
      const batch = [
        seen('old', -1, { eventTime: at(-72) + 499 }),
        seen('just', -1, { eventTime: at(-72) + 500 }),
        seen('very-old', -1, { eventTime: Date.UTC(1999, 1, 1) }),
      ];
      await store.articles.takeIn(batch, NOW);
      expect(await newsOf(store, { eventSince: at(-72) + 500 })).toEqual(['just']);
    });

    it('says of each article its story, outlet and time', async () => {
      const { store } = await openForTest(open);
      const taken = { ...seen(1, -1, { outlet: 'Zenith' }), story: 'story00001' as StoryId };
      await store.articles.takeIn([taken], NOW);
      const search = {
        tag: slugOf('sea'),
        period: { from: 0, until: NOW },
        eventSince: 0,
        language: null,
        limit: 1,
      };
      expect(await store.stories.findNews(search)).toEqual([
        { id: idOf(1), story: 'story00001', outlet: 'Zenith', eventTime: at(-1) },
      ]);
    });

    it('is not what a first reading brought, and stays what it was when it comes again', async () => {
      const { store, reopen } = await openForTest(open);
      await store.articles.takeIn([seen('backfill', -3)], NOW, true);
      await store.articles.takeIn([seen('fresh', -2)], NOW, false);
      expect(await newsOf(store)).toEqual(['fresh']);
      // Another event time moves an article to another place of the index.
      const changed = [
        seen('backfill', -3, { eventTime: at(-4), headline: 'a' }),
        seen('fresh', -2, { eventTime: at(-5), headline: 'b' }),
      ];
      await store.articles.takeIn(changed.slice(0, 1), NOW + 1, false);
      await store.articles.takeIn([...changed.slice(1), seen('late', -1)], NOW + 2, true);
      expect(await newsOf(await reopen())).toEqual(['fresh']);
    });

    it('leaves backfill in the index for all else', async () => {
      const { store } = await openForTest(open);
      await store.articles.takeIn([seen('backfill', -3)], NOW, true);
      expect(await store.articles.getArticle(idOf('backfill'))).toEqual(seen('backfill', -3).article);
      expect((await store.tags.listTags({ from: null, until: null }, NOW)).map(({ slug }) => slug)).toEqual([
        'sea',
      ]);
      expect(await store.check()).toEqual([]);
    });

    it('is of one language where one is asked for', async () => {
      const { store } = await openForTest(open);
      const batch = [
        seen('german', -3, { language: 'de' }),
        seen('english', -2, { language: 'en' }),
        seen('unknown', -1, { language: null }),
      ];
      await store.articles.takeIn(batch, NOW);
      expect(await newsOf(store, { language: 'de' })).toEqual(['german']);
      expect(await newsOf(store, { language: 'd' })).toEqual([]);
      expect(await newsOf(store)).toEqual(['unknown', 'english', 'german']);
    });

    it('finds thousands of articles of one moment', async () => {
      const { store } = await openForTest(open);
      const batch = Array.from({ length: 1500 }, (_, place) => seen(place, -1));
      await store.articles.takeIn(batch, NOW);
      const found = await newsOf(store, { eventSince: at(-1), language: null, limit: 2000 });
      expect(new Set(found).size).toBe(1500);
    });
  });

  describe('news among given articles', () => {
    it('is told by the same rule, whatever their tags, newest first', async () => {
      const { store } = await openForTest(open);
      const batch = [
        seen('too-early', -25),
        seen('first', -24, { tags: [] }),
        seen('dated', -2, { eventTime: at(-20) }),
        seen('last', -1, { language: 'de' }),
        seen('old', -1, { eventTime: at(-73) }),
        seen('too-late', 0),
        seen('not-asked', -1),
      ];
      await store.articles.takeIn(batch, NOW);
      await store.articles.takeIn([seen('backfill', -1)], NOW, true);
      const asked = ['last', 'backfill', 'old', 'too-late', 'too-early', 'first', 'dated', 'nowhere'].map(
        idOf,
      );
      const among = async (articles: readonly ArticleId[], language: string | null = null) => {
        const rule = { language, period: { from: at(-24), until: NOW }, eventSince: at(-72) };
        const found = await store.stories.findNewsAmong({ articles, ...rule });
        return found.map(({ id }) => id.replace(urlOf(''), ''));
      };
      expect(await among([...asked, ...asked])).toEqual(['last', 'dated', 'first']);
      expect(await among(asked, 'de')).toEqual(['last']);
      expect(await among([])).toEqual([]);
    });

    it('is found among more than one statement takes', async () => {
      const { store } = await openForTest(open);
      const batch = Array.from({ length: ROWS_PER_STATEMENT + 5 }, (_, place) => seen(place, -1));
      await store.articles.takeIn(batch, NOW);
      const articles = batch.map(({ article }) => article.id);
      const rule = { language: null, period: { from: at(-24), until: NOW }, eventSince: at(-72) };
      const found = await store.stories.findNewsAmong({ articles, ...rule });
      expect(found.map(({ id }) => id).toSorted()).toEqual(articles.toSorted());
    });
  });

  describe('the stories of articles', () => {
    it('are found for those that the index has', async () => {
      const { store } = await openForTest(open);
      const story = 'story00001' as StoryId;
      const batch = [1, 2].map((place) => anAnalysed({ url: urlOf(place) }, { story }));
      await store.articles.takeIn([...batch, anAnalysed({ url: urlOf(3) })], NOW);
      await store.articles.remove([idOf(2)], NOW + DAY_MS);
      const strangers = Array.from({ length: ROWS_PER_STATEMENT + 1 }, (_, place) => idOf(`x${place}`));
      const found = await store.stories.findStoriesOf([idOf(1), idOf(2), ...strangers, idOf(3)]);
      expect(found).toEqual(
        new Map([
          [idOf(1), story],
          [idOf(3), anAnalysed({ url: urlOf(3) }).story],
        ]),
      );
      expect(await store.stories.findStoriesOf([])).toEqual(new Map());
    });
  });
}
