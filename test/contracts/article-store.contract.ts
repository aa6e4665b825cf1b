// What every ArticleStore does: articles in, articles out, all of a batch or none of it.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/limits.ts';
import type { Article, TextState } from '../../src/news/article.ts';
import type { Store } from '../../src/news/ports.ts';
import { storyIdOf } from '../../src/news/story.ts';
import { aSearch, aTag, anAnalysed, anArticle, idOf, NOW, urlOf } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

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

/** Takes in one article per place, an hour apart, first seen in that order. */
async function takeInPlaces(store: Store, count: number, at: (place: number) => number = () => NOW) {
  const batch = Array.from({ length: count }, (_, place) =>
    anAnalysed({ url: urlOf(place), publishedAt: NOW - (count - place) * HOUR_MS, firstSeenAt: at(place) }),
  );
  await store.articles.takeIn(batch, NOW);
  return batch.map(({ article }) => article.id);
}

async function urlsFound(store: Store, ...words: string[]): Promise<string[]> {
  return (await store.index.findCandidates(aSearch({ words }))).map(({ id }) => id);
}

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

  describe('an article that comes again', () => {
    const story = storyIdOf(idOf('ferry'));
    const first = anAnalysed(
      { headline: 'old words', body: 'old', tags: [aTag('Old'), aTag('Both')] },
      { signature: ['old', 'both'], profile: { old: 1 } },
    );
    const second = anAnalysed(
      {
        headline: 'new words',
        body: 'new',
        tags: [aTag('New'), aTag('Both')],
        language: 'de',
        outlet: 'Other',
      },
      { signature: ['new', 'fresh'], profile: { new: 2 } },
    );
    const period = { from: null, until: null };

    it('is replaced, nothing of the old one remains', async () => {
      const store = await openStore();
      await store.articles.takeIn([first], NOW);
      await store.articles.takeIn([second], NOW + 1);
      const stored = await store.articles.getArticle(first.article.id);
      // The order of an article's tags says nothing.
      const { tags } = second.article;
      expect(stored).toEqual({ ...second.article, tags: expect.arrayContaining([...tags]) as typeof tags });
      expect(stored?.tags).toHaveLength(2);
      expect(await store.articles.getState()).toEqual({ articles: 1, changedAt: NOW + 1 });
      expect(await urlsFound(store, 'old')).toEqual([]);
      expect(await urlsFound(store, 'new')).toEqual([first.article.id]);
      expect((await store.tags.listTags(period, NOW)).map(({ slug }) => slug)).toEqual(['both', 'new']);
      expect(await store.tags.listOutlets()).toEqual([{ name: 'Other', articles: 1 }]);
      expect(await store.index.listLanguages()).toEqual(['de']);
      const alike = async (signature: string[]) =>
        (await store.stories.findLookAlikes({ signature, period, limit: 9 })).map((found) => found.profile);
      expect(await alike(['old', 'both'])).toEqual([]);
      expect(await alike(['new', 'fresh'])).toEqual([new Map([['new', 2]])]);
      expect(await store.index.getStatistics()).toEqual({ articles: 1, meanLength: 3 });
      expect(await store.check()).toEqual([]);
    });

    it('is known by its latest version, its tags and its first sight', async () => {
      const { articles } = await openStore();
      await articles.takeIn([first], NOW);
      await articles.takeIn([second], NOW + 1);
      const known = await articles.findKnown([first.article.id, idOf('unknown')]);
      expect([...known.keys()]).toEqual([first.article.id]);
      const found = known.get(first.article.id);
      expect(found).toMatchObject({ version: second.article.version, firstSeenAt: NOW, story });
      expect(found?.tags.map(({ slug }) => slug).toSorted()).toEqual(['both', 'new']);
      expect(await articles.findKnown([])).toEqual(new Map());
    });

    it('keeps its place among articles of the same moment', async () => {
      const { articles } = await openStore();
      const places = ['a', 'b', 'c'].map((place) => anAnalysed({ url: urlOf(place) }));
      await articles.takeIn(places, NOW);
      const before = (await articles.listAfter(null, 9)).map(({ id }) => id);
      await articles.takeIn([anAnalysed({ url: urlOf('a'), headline: 'changed' })], NOW + 1);
      expect((await articles.listAfter(null, 9)).map(({ id }) => id)).toEqual(before);
    });

    it('moves to another place where it turns out to be of another day', async () => {
      const store = await openStore();
      const undated = anAnalysed({ publishedAt: null });
      const other = anAnalysed({ url: urlOf('other'), publishedAt: NOW - 5 * DAY_MS });
      await store.articles.takeIn([undated, other], NOW);
      const dated = anAnalysed({ headline: 'dated', publishedAt: NOW - 9 * DAY_MS });
      await store.articles.takeIn([dated], NOW + 1);
      const found = async (from: number, until: number) =>
        (await store.index.findCandidates(aSearch({ period: { from, until } }))).map(({ id }) => id);
      expect(await found(NOW - 10 * DAY_MS, NOW - 8 * DAY_MS)).toEqual([dated.article.id]);
      expect(await found(NOW - DAY_MS, NOW + DAY_MS)).toEqual([]);
      expect((await store.articles.listAfter(null, 9)).map(({ id }) => id)).toEqual([
        dated.article.id,
        other.article.id,
      ]);
      expect(await store.articles.getState()).toMatchObject({ articles: 2 });
      expect(await store.check()).toEqual([]);
    });
  });

  describe('retention', () => {
    it('forgets texts and keeps identities', async () => {
      const store = await openStore();
      const seen = (place: number) => NOW - (place < 2 ? 10 : 1) * DAY_MS;
      const [first, second, third] = await takeInPlaces(store, 3, seen);
      if (first === undefined || second === undefined || third === undefined)
        throw new Error('three came in');
      const before = await store.revision();
      expect(await store.articles.prune(NOW - DAY_MS, NOW + 7)).toBe(2);
      expect(await store.articles.getState()).toEqual({ articles: 1, changedAt: NOW + 7 });
      expect(await store.revision()).not.toBe(before);
      expect(await store.articles.getArticle(first)).toBeNull();
      expect(await urlsFound(store, 'ferry')).toEqual([third]);
      const known = await store.articles.findKnown([first, second, third]);
      expect(known.get(first)).toMatchObject({ firstSeenAt: NOW - 10 * DAY_MS, story: null, tags: [] });
      expect(known.get(third)?.story).toBe(storyIdOf(third));
      expect(await store.check()).toEqual([]);
      expect(await store.articles.prune(NOW - DAY_MS, NOW + 8)).toBe(0);
    });

    it('forgets many at once, and their numbers go with them', async () => {
      const store = await openStore();
      await takeInPlaces(store, 250);
      expect(await store.articles.prune(NOW + 1, NOW + 2)).toBe(250);
      expect(await store.index.getStatistics()).toEqual({ articles: 0, meanLength: 0 });
      expect(await store.index.documentFrequencies(['ferry'])).toEqual(new Map());
      expect(await store.tags.listOutlets()).toEqual([]);
    });

    it('takes a pruned article in again, known since its first sight', async () => {
      const store = await openStore();
      const old = anAnalysed({ firstSeenAt: NOW - 10 * DAY_MS, publishedAt: NOW - 10 * DAY_MS });
      await store.articles.takeIn([old], NOW - 10 * DAY_MS);
      await store.articles.prune(NOW - DAY_MS, NOW);
      await store.articles.takeIn([anAnalysed({ headline: 'back again' })], NOW + 1);
      const known = await store.articles.findKnown([old.article.id]);
      expect(known.get(old.article.id)?.firstSeenAt).toBe(NOW - 10 * DAY_MS);
      expect(await urlsFound(store, 'back')).toEqual([old.article.id]);
    });

    it('removes articles without a trace', async () => {
      const store = await openStore();
      const [first, second] = await takeInPlaces(store, 2);
      if (first === undefined || second === undefined) throw new Error('two came in');
      const before = await store.revision();
      expect(await store.articles.remove([first, idOf('unknown')], NOW + 3)).toBe(1);
      expect([...(await store.articles.findKnown([first, second])).keys()]).toEqual([second]);
      expect(await store.articles.getState()).toEqual({ articles: 1, changedAt: NOW + 3 });
      expect(await store.revision()).not.toBe(before);
      expect(await store.articles.remove([first], NOW + 4)).toBe(0);
      expect(await store.check()).toEqual([]);
    });
  });

  describe('revision', () => {
    it('differs after each kind of change, and no reading changes it', async () => {
      const { articles, index, ...store } = await openStore();
      const revision = () => store.revision();
      const seen = [await revision()];
      await articles.takeIn([anAnalysed(), anAnalysed({ url: urlOf(2) })], NOW);
      seen.push(await revision());
      await articles.takeIn([anAnalysed({ headline: 'changed' })], NOW);
      seen.push(await revision());
      await articles.remove([idOf(2)], NOW);
      seen.push(await revision());
      await articles.prune(NOW + 1, NOW);
      seen.push(await revision());
      expect(new Set(seen).size).toBe(5);
      await index.findCandidates(aSearch());
      expect(await revision()).toBe(seen.at(-1));
    });

    it('differs after a change that somebody else makes, which is seen at once', async () => {
      const { store, openAnother } = await openForTest(open);
      const other = await openAnother();
      const before = await store.revision();
      await other.articles.takeIn([anAnalysed()], NOW);
      expect(await store.revision()).not.toBe(before);
      expect(await urlsFound(store, 'ferry')).toEqual([urlOf('ferry')]);
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
