// What every StoryStore does: stories as they were at a moment, look-alikes, pages of all stories.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import { citableText, UNKNOWN_OUTLET } from '../../src/news/article.ts';
import type { Store } from '../../src/news/ports.ts';
import type { StoryCursor, StoryListing } from '../../src/news/ports-stories.ts';
import { ALL_TIME } from '../../src/news/question.ts';
import { WRITE_UPS_MAX, type StoryId } from '../../src/news/story.ts';
import { aTag, anAnalysed, idOf, NOW, slugOf, urlOf } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

const STORM = 'storm00000' as StoryId;
const TRIAL = 'trial00000' as StoryId;
const at = (hours: number) => NOW + hours * HOUR_MS;

const BATCH = [
  anAnalysed(
    { url: urlOf(1), outlet: 'Zenith', eventTime: at(-9), firstSeenAt: at(-8), tags: [aTag('Wind')] },
    { story: STORM },
  ),
  anAnalysed({ url: urlOf(2), outlet: 'Corran', eventTime: at(-7), firstSeenAt: at(-6) }, { story: STORM }),
  anAnalysed(
    { url: urlOf(3), outlet: UNKNOWN_OUTLET, eventTime: at(-6), firstSeenAt: at(-6) },
    { story: STORM },
  ),
  anAnalysed({ url: urlOf(4), outlet: 'Zenith', eventTime: at(-1), firstSeenAt: at(-1) }, { story: STORM }),
  anAnalysed(
    { url: urlOf(5), eventTime: at(-5), firstSeenAt: at(-5), tags: [aTag('Courts')] },
    { story: TRIAL },
  ),
];

async function openStories(open: OpenStore): Promise<Store> {
  const { store } = await openForTest(open);
  await store.articles.takeIn(BATCH, NOW);
  return store;
}

export function storyStoreContract(open: OpenStore): void {
  describe('stories', () => {
    it('are given as they are now, in the order asked for', async () => {
      const { stories } = await openStories(open);
      const found = await stories.getStories([TRIAL, 'unknown000' as StoryId, STORM], NOW);
      expect(found.map(({ id }) => id)).toEqual([TRIAL, STORM]);
      expect(found[1]).toMatchObject({ articles: 4, firstSeenAt: at(-8), latestAt: at(-1) });
      expect(found[1]?.outlets).toEqual(['Zenith', 'Corran']);
      expect(found[1]?.writeUps.map(({ article }) => article)).toEqual([4, 3, 2, 1].map(idOf));
      expect(await stories.getStories([], NOW)).toEqual([]);
    });

    it('are given as they were at an earlier moment', async () => {
      const { stories } = await openStories(open);
      const [storm, ...others] = await stories.getStories([STORM, TRIAL], at(-6));
      expect(others).toEqual([]);
      expect(storm).toMatchObject({ articles: 3, latestAt: at(-6), outlets: ['Zenith', 'Corran'] });
      expect(storm?.writeUps.map(({ article }) => article)).toEqual([3, 2, 1].map(idOf));
      expect(await stories.getStories([STORM], at(-9))).toEqual([]);
    });

    it('show a gist that stands verbatim at its span', async () => {
      const { store } = await openForTest(open);
      const text = {
        headline: 'Sturm 🌊 “Ottilie”',
        abstract: 'Ein Satz.',
        body: 'Noch ein Satz – größer. Ende.',
      };
      const article = { ...text, url: urlOf('gist'), textState: 'truncated' as const, language: 'de' };
      const start = citableText(text).indexOf('Noch');
      const taken = anAnalysed(article, { story: STORM, gist: { start, end: start + 23 } });
      await store.articles.takeIn([taken], NOW);
      const [story] = await store.stories.getStories([STORM], NOW);
      const [writeUp] = story?.writeUps ?? [];
      expect(writeUp).toEqual({
        article: idOf('gist'),
        isDated: true,
        url: urlOf('gist'),
        headline: text.headline,
        outlet: 'The Harbour Post',
        eventTime: taken.article.eventTime,
        language: 'de',
        isTruncated: true,
        gist: {
          article: idOf('gist'),
          version: taken.article.version,
          start,
          end: start + 23,
          quote: 'Noch ein Satz – größer.',
        },
      });
      const kept = await store.articles.getArticle(idOf('gist'));
      if (kept === null || writeUp?.gist == null) throw new Error('the article and its gist are kept');
      expect(citableText(kept).slice(writeUp.gist.start, writeUp.gist.end)).toBe(writeUp.gist.quote);
    });

    it('show their newest write-ups up to a bound, count all, and list every member', async () => {
      const { store } = await openForTest(open);
      const count = WRITE_UPS_MAX + 5;
      const batch = Array.from({ length: count }, (_, place) =>
        anAnalysed({ url: urlOf(place), eventTime: at(place - count) }, { story: STORM }),
      );
      await store.articles.takeIn(batch, NOW);
      const newestFirst = batch.map(({ article }) => article.id).reverse();
      const [story] = await store.stories.getStories([STORM], NOW);
      expect(story?.articles).toBe(count);
      expect(story?.writeUps.map(({ article }) => article)).toEqual(newestFirst.slice(0, WRITE_UPS_MAX));
      expect(await store.stories.listMembers(STORM)).toEqual(newestFirst);
      expect(await store.stories.listMembers(TRIAL)).toEqual([]);
    });
  });

  describe('the newest articles', () => {
    it('come newest first, with the stories that they are in', async () => {
      const { stories } = await openStories(open);
      expect(await stories.listRecentArticles(3)).toMatchObject([
        { story: STORM, outlet: 'Zenith', eventTime: at(-1) },
        { story: TRIAL, eventTime: at(-5) },
        { story: STORM, outlet: UNKNOWN_OUTLET, eventTime: at(-6) },
      ]);
      expect(await stories.listRecentArticles(99)).toHaveLength(BATCH.length);
    });
  });

  describe('all stories', () => {
    const list = async (store: Store, asked: Partial<StoryListing>) =>
      store.stories.listStories({ tag: null, period: ALL_TIME, after: null, limit: 10, ...asked });

    it('are listed page by page, each once, by its newest article', async () => {
      const { store } = await openForTest(open);
      const ids = Array.from({ length: 7 }, (_, place) => `story0000${place}` as StoryId);
      // Two articles each: the later ones in the order of the stories, the earlier ones in the other.
      const batch = ids.flatMap((story, place) => [
        anAnalysed({ url: urlOf(`late-${place}`), eventTime: at(-place) }, { story }),
        anAnalysed({ url: urlOf(`early-${place}`), eventTime: at(place - 100) }, { story }),
      ]);
      await store.articles.takeIn(batch, NOW);
      const found: StoryId[] = [];
      let after: StoryCursor | null = null;
      do {
        const page = await list(store, { after, limit: 3 });
        expect(page.stories.length).toBeLessThanOrEqual(3);
        found.push(...page.stories);
        after = page.next;
      } while (after !== null);
      expect(found).toEqual(ids);
    });

    it('are listed by tag and by period, its end left out', async () => {
      const store = await openStories(open);
      expect((await list(store, {})).stories).toEqual([STORM, TRIAL]);
      expect((await list(store, { tag: slugOf('courts') })).stories).toEqual([TRIAL]);
      expect((await list(store, { tag: slugOf('none') })).stories).toEqual([]);
      expect((await list(store, { period: { from: at(-5), until: at(-1) } })).stories).toEqual([TRIAL]);
      expect((await list(store, { period: { from: null, until: at(-5) } })).stories).toEqual([STORM]);
      const tagged = { tag: slugOf('wind'), period: { from: at(-8), until: null } };
      expect((await list(store, tagged)).stories).toEqual([]);
    });
  });

  describe('look-alikes', () => {
    const found = async (store: Store, signature: string[], asked: { limit?: number; from?: number } = {}) =>
      store.stories.findLookAlikes({
        signature,
        period: { from: asked.from ?? NOW - 5 * DAY_MS, until: NOW },
        limit: asked.limit ?? 10,
      });
    const BY_SIGNATURE = [
      anAnalysed({ url: urlOf(1), eventTime: at(-3) }, { story: STORM, signature: ['gale', 'roof'] }),
      anAnalysed(
        { url: urlOf(2), eventTime: at(-2) },
        { story: STORM, signature: ['gale', 'roof', 'ottilie'], profile: { gale: 2.5, roof: 1 } },
      ),
      anAnalysed({ url: urlOf(3), eventTime: at(-1) }, { story: TRIAL, signature: ['gale', 'court'] }),
      anAnalysed({ url: urlOf(4), eventTime: at(-24 * 6) }, { story: TRIAL, signature: ['gale', 'roof'] }),
    ];

    it('share at least two stems, those with most in common first', async () => {
      const { store } = await openForTest(open);
      await store.articles.takeIn(BY_SIGNATURE, NOW);
      const alike = await found(store, ['gale', 'roof', 'ottilie']);
      expect(alike.map(({ id }) => id)).toEqual([idOf(2), idOf(1)]);
      expect(alike[0]).toEqual({
        id: idOf(2),
        story: STORM,
        eventTime: at(-2),
        outlet: 'The Harbour Post',
        profile: new Map([
          ['gale', 2.5],
          ['roof', 1],
        ]),
      });
    });

    it('of a single stem need share only that', async () => {
      const { store } = await openForTest(open);
      await store.articles.takeIn(BY_SIGNATURE, NOW);
      expect((await found(store, ['court'])).map(({ id }) => id)).toEqual([idOf(3)]);
      expect(await found(store, [])).toEqual([]);
    });

    it('are of the period asked for, and no more than asked for', async () => {
      const { store } = await openForTest(open);
      await store.articles.takeIn(BY_SIGNATURE, NOW);
      expect(await found(store, ['gale', 'roof'], { limit: 1 })).toHaveLength(1);
      const wide = await found(store, ['gale', 'roof'], { from: NOW - 9 * DAY_MS });
      expect(wide.map(({ id }) => id).toSorted()).toEqual([1, 2, 4].map(idOf));
    });
  });
}
