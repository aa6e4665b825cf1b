// What every ArticleStore does with articles that change: replaces, prunes, removes them, and tells that it did.
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/limits/units.ts';
import { storyIdOf } from '../../src/news/story.ts';
import { aSearch, aTag, anAnalysed, idOf, NOW, urlOf } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';
import { takeInPlaces, urlsFound } from './stored-articles.ts';

export function articleChangesContract(open: OpenStore): void {
  const openStore = async () => (await openForTest(open)).store;

  describe('the moment of the newest', () => {
    it('leaves about so many articles after it, and follows what comes and goes', async () => {
      const store = await openStore();
      const { index } = store;
      expect(await index.momentOfNewest(0)).toBeNull();
      const daysAgo = [0, 0, 1, 40, 41];
      const batch = daysAgo.map((days, place) =>
        anAnalysed({ url: urlOf(place), eventTime: NOW - days * DAY_MS, firstSeenAt: NOW }),
      );
      await store.articles.takeIn(batch, NOW);
      const daysBefore = async (articles: number) => {
        const moment = await index.momentOfNewest(articles);
        return moment === null ? null : Math.floor(NOW / DAY_MS) - moment / DAY_MS;
      };
      expect(await Promise.all([0, 1, 2, 3, 4, 5].map(daysBefore))).toEqual([0, 0, 1, 40, 41, null]);
      await store.articles.remove([idOf(0), idOf(3)], NOW);
      expect(await Promise.all([0, 1, 2, 3].map(daysBefore))).toEqual([0, 1, 41, null]);
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

  describe('what was replaced', () => {
    const changed = (place: number, headline: string) => anAnalysed({ url: urlOf(place), headline });

    it('is listed since a moment, each once, and not what came or was pruned', async () => {
      const { articles } = await openStore();
      await articles.takeIn([changed(1, 'one'), changed(2, 'two'), changed(3, 'three')], NOW);
      expect(await articles.listReplaced(0, 9)).toEqual([]);
      await articles.takeIn([changed(1, 'one again')], NOW + 10);
      await articles.takeIn([changed(2, 'two again')], NOW + 20);
      await articles.takeIn([changed(1, 'one at last')], NOW + 30);
      const since = async (moment: number) => (await articles.listReplaced(moment, 9)).toSorted();
      expect(await since(NOW)).toEqual([idOf(1), idOf(2)]);
      expect(await since(NOW + 20)).toEqual([idOf(1), idOf(2)]);
      expect(await since(NOW + 21)).toEqual([idOf(1)]);
      expect(await since(NOW + 31)).toEqual([]);
      await articles.remove([idOf(1)], NOW + 40);
      expect(await since(NOW)).toEqual([idOf(2)]);
    });

    it('is looked for among the last so many replacements', async () => {
      const { articles } = await openStore();
      await articles.takeIn([changed(1, 'one'), changed(2, 'two')], NOW);
      await articles.takeIn([changed(1, 'one again')], NOW + 10);
      await articles.takeIn([changed(2, 'two again')], NOW + 20);
      expect(await articles.listReplaced(NOW, 1)).toEqual([idOf(2)]);
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
}
