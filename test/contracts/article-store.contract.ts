// What every ArticleStore does: articles in, articles out, all of a batch or none of it.
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/limits/units.ts';
import type { Article, TextState } from '../../src/news/article.ts';
import { aSearch, aTag, anAnalysed, anArticle, idOf, NOW, urlOf } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';
import { takeInPlaces, urlsFound } from './stored-articles.ts';

const FULL: Article = anArticle({
  url: urlOf('full'),
  guid: 'hp-1',
  headline: 'Ferry “Ottilie” runs again',
  abstract: 'Three weeks in the dock.\nThen the sea.',
  body: 'Ärger, 東京, ที่นี่, عربى and 👩‍🚒 are kept as written.\n\nSo is a quote: \' " `; drop table articles; --',
  byline: 'Gil Prentiss',
  outlet: 'Ólafur’s “Post”',
  publishedAt: NOW - 2 * HOUR_MS,
  modifiedAt: NOW - HOUR_MS,
  tags: [aTag('Ferries'), aTag('Harbour')],
  language: 'en',
  textState: 'truncated',
  image: 'https://harbour-post.example/ottilie.jpg?w=1200',
});
const SPARE: Article = anArticle({
  url: null,
  headline: null,
  abstract: null,
  body: 'a body alone',
  publishedAt: null,
  language: null,
  textState: 'excerpt',
});

export function articleStoreContract(open: OpenStore): void {
  const openStore = async () => (await openForTest(open)).store;

  describe('articles in and out', () => {
    it('gives an article back as it was, field by field', async () => {
      const { articles } = await openStore();
      await articles.takeIn([anAnalysed(FULL), anAnalysed(SPARE)], NOW);
      expect(await articles.getArticle(FULL.id)).toEqual(FULL);
      expect(await articles.getArticle(SPARE.id)).toEqual(SPARE);
      expect(await articles.getArticle(idOf('unknown'))).toBeNull();
    });

    it('keeps articles when it is closed and opened again', async () => {
      const { store, reopen } = await openForTest(open);
      await store.articles.takeIn([anAnalysed(FULL)], NOW);
      const again = await reopen();
      expect(await again.articles.getArticle(FULL.id)).toEqual(FULL);
      expect(await again.articles.getState()).toEqual({ articles: 1, changedAt: NOW });
      expect(await again.check()).toEqual([]);
    });

    it('gives several articles in the order asked for, without those that it has not', async () => {
      const store = await openStore();
      const [first, second, third] = await takeInPlaces(store, 3);
      const asked = [third, idOf('unknown'), first, second].filter((id) => id !== undefined);
      const found = await store.articles.getArticles(asked);
      expect(found.map(({ id }) => id)).toEqual([third, first, second]);
      expect(await store.articles.getArticles([])).toEqual([]);
    });

    it('gives the texts of the articles that it has, and their languages', async () => {
      const { articles } = await openStore();
      await articles.takeIn([anAnalysed(FULL)], NOW);
      const { headline, abstract, body, language } = FULL;
      expect(await articles.getTexts([FULL.id, SPARE.id])).toEqual(
        new Map([[FULL.id, { headline, abstract, body, language }]]),
      );
      expect(await articles.getTexts([])).toEqual(new Map());
    });

    it('lists all articles page by page in the order of event time', async () => {
      const store = await openStore();
      const ids = await takeInPlaces(store, 7);
      const pages: string[][] = [];
      let last = null;
      for (;;) {
        const page = await store.articles.listAfter(last, 3);
        pages.push(page.map(({ id }) => id));
        last = page.at(-1)?.id ?? null;
        if (last === null) break;
      }
      expect(pages).toEqual([ids.slice(0, 3), ids.slice(3, 6), ids.slice(6), []]);
    });

    it('is empty and unchanged at first', async () => {
      const store = await openStore();
      expect(await store.articles.getState()).toEqual({ articles: 0, changedAt: 0 });
      expect(await store.articles.listAfter(null, 10)).toEqual([]);
      expect(await store.check()).toEqual([]);
      await store.articles.takeIn([], NOW);
      expect(await store.articles.getState()).toEqual({ articles: 0, changedAt: 0 });
    });

    it('takes all of a batch or, on an error, none of it', async () => {
      const store = await openStore();
      await store.articles.takeIn([anAnalysed({ url: urlOf('before') })], NOW);
      const revision = await store.revision();
      const broken = anAnalysed({ url: urlOf('broken'), textState: null as unknown as TextState });
      const replaced = anAnalysed({ url: urlOf('before'), headline: 'replaced', body: 'replaced' });
      const batch = [anAnalysed({ url: urlOf('good'), headline: 'good' }), replaced, broken];
      await expect(store.articles.takeIn(batch, NOW + 1)).rejects.toThrow();
      expect(await store.articles.getState()).toEqual({ articles: 1, changedAt: NOW });
      expect(await urlsFound(store, 'good')).toEqual([]);
      expect(await urlsFound(store, 'replaced')).toEqual([]);
      expect(await urlsFound(store, 'ferry')).toEqual([urlOf('before')]);
      expect(await store.articles.findKnown([idOf('good'), idOf('broken')])).toEqual(new Map());
      expect(await store.revision()).toBe(revision);
      await store.articles.takeIn([anAnalysed({ url: urlOf('after') })], NOW + 2);
      expect((await store.articles.getState()).articles).toBe(2);
    });

    it('keeps the latest moment of change, whatever order changes come in', async () => {
      const { articles } = await openStore();
      await articles.takeIn([anAnalysed({ url: urlOf(1) })], NOW + 5);
      await articles.takeIn([anAnalysed({ url: urlOf(2) })], NOW);
      expect((await articles.getState()).changedAt).toBe(NOW + 5);
    });
  });

  describe('times', () => {
    it('finds thousands of articles of one moment in its period and in no other', async () => {
      const store = await openStore();
      const count = 3_000;
      for (let start = 0; start < count; start += 500) {
        const batch = Array.from({ length: 500 }, (_, place) =>
          anAnalysed({ url: urlOf(start + place), publishedAt: NOW - HOUR_MS }, { terms: new Map() }),
        );
        await store.articles.takeIn(batch, NOW);
      }
      const countIn = async (from: number | null, until: number | null) =>
        (await store.index.findCandidates(aSearch({ period: { from, until }, limit: count + 1 }))).length;
      expect(await countIn(NOW - HOUR_MS, NOW - HOUR_MS + 1)).toBe(count);
      expect(await countIn(NOW - HOUR_MS + 1, null)).toBe(0);
      expect(await countIn(null, NOW - HOUR_MS)).toBe(0);
      expect(await store.check()).toEqual([]);
    });

    it('takes articles of any time without harm', async () => {
      const store = await openStore();
      const times = [Date.UTC(1815, 5, 18), -1, 0, Date.UTC(9999, 11, 31, 23)];
      const batch = times.map((eventTime, place) => anAnalysed({ url: urlOf(place), eventTime }));
      await store.articles.takeIn(batch, NOW);
      const stored = await store.articles.getArticles(batch.map(({ article }) => article.id));
      expect(stored.map(({ eventTime }) => eventTime)).toEqual(times);
      expect(await urlsFound(store, 'ferry')).toHaveLength(4);
      const late = aSearch({ period: { from: Date.UTC(9999, 0), until: null } });
      expect(await store.index.findCandidates(late)).toMatchObject([{ id: idOf(3) }]);
      expect(await store.check()).toEqual([]);
    });
  });
}
