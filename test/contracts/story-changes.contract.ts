// What every store does when stories change: articles move, ids lead on, what is unsettled is kept, rulings outlive texts.
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/limits/units.ts';
import { MOVES_PER_TRANSACTION } from '../../src/limits/stories.ts';
import type { ArticleId } from '../../src/news/article.ts';
import type { Store } from '../../src/news/ports.ts';
import type { StoryCursor } from '../../src/news/ports-stories.ts';
import { storyIdOf, type StoryId } from '../../src/news/story.ts';
import { anAnalysed, aSearch, idOf, NOW, urlOf } from '../nouns.ts';
import { openForTest, type OpenStore } from './store.contract.ts';

const STORM = 'storm00000' as StoryId;
const TRIAL = 'trial00000' as StoryId;
const FERRY = 'ferry00000' as StoryId;

const batchOf = (story: StoryId, ...places: number[]) =>
  places.map((place) =>
    anAnalysed(
      { url: urlOf(place), eventTime: NOW - place * HOUR_MS, firstSeenAt: NOW - place },
      { story, profile: { [`stem${place}`]: 1.5 } },
    ),
  );

async function openStories(open: OpenStore) {
  const opened = await openForTest(open);
  const { store } = opened;
  await store.articles.takeIn([...batchOf(STORM, 1, 2), ...batchOf(TRIAL, 3, 4), ...batchOf(FERRY, 5)], NOW);
  const move = (to: StoryId, ...places: number[]) =>
    store.stories.moveArticles(new Map(places.map((place) => [idOf(place), to])), NOW);
  return { ...opened, store, move };
}

const leadsOf = async ({ stories }: Store, ...ids: StoryId[]) =>
  Object.fromEntries(await stories.findLeads(ids));

export function storyChangesContract(open: OpenStore): void {
  describe('moving articles', () => {
    it('changes their story wherever it is read, and nothing else of them', async () => {
      const { store, move } = await openStories(open);
      const before = await store.articles.getArticle(idOf(3));
      const { changedAt } = await store.articles.getState();
      expect(await move(STORM, 3)).toBe(1);
      expect(await store.stories.listMembers(STORM)).toEqual([1, 2, 3].map(idOf));
      expect(await store.stories.listMembers(TRIAL)).toEqual([idOf(4)]);
      const found = await store.index.findCandidates(aSearch({ words: ['ferry'] }));
      expect(found.find(({ id }) => id === idOf(3))?.story).toBe(STORM);
      expect(await store.articles.getArticle(idOf(3))).toEqual(before);
      expect(await store.articles.listVersions(idOf(3))).toEqual([]);
      expect((await store.articles.getState()).changedAt).toBeGreaterThan(changedAt);
    });

    it('to where they are, or of what is not there, is no change', async () => {
      const { store, move } = await openStories(open);
      const [revision, state] = [await store.revision(), await store.articles.getState()];
      expect(await move(STORM, 1, 99)).toBe(0);
      expect(await store.revision()).toBe(revision);
      expect(await store.articles.getState()).toEqual(state);
    });

    it('lets a story that is left empty lead to where most of it went', async () => {
      const { store, move } = await openStories(open);
      await move(TRIAL, 1);
      expect(await leadsOf(store, STORM, TRIAL)).toEqual({});
      await store.stories.moveArticles(new Map([[idOf(2), FERRY]]), NOW);
      expect(await leadsOf(store, STORM)).toEqual({ [STORM]: FERRY });
      expect(await store.stories.listLeadsTo(FERRY)).toEqual([STORM]);
    });

    it('lets leads lead on, and a story that has articles again lead nowhere', async () => {
      const { store, move } = await openStories(open);
      await move(TRIAL, 1, 2);
      await move(FERRY, 1, 2, 3, 4);
      expect(await leadsOf(store, STORM, TRIAL, FERRY)).toEqual({ [STORM]: FERRY, [TRIAL]: FERRY });
      expect(await store.stories.listLeadsTo(FERRY)).toEqual([STORM, TRIAL]);
      await move(TRIAL, 3);
      expect(await leadsOf(store, STORM, TRIAL)).toEqual({ [STORM]: FERRY });
    });

    it('lets the id of a story go where its founder goes', async () => {
      const { store, move } = await openStories(open);
      const founded = storyIdOf(idOf(6));
      await store.articles.takeIn(batchOf(founded, 6), NOW);
      await move(TRIAL, 6);
      await move(FERRY, 6);
      expect(await leadsOf(store, founded)).toEqual({ [founded]: FERRY });
    });

    it('moves more than one transaction holds', async () => {
      const { store, move } = await openStories(open);
      const places = Array.from({ length: MOVES_PER_TRANSACTION + 7 }, (_, place) => place + 10);
      await store.articles.takeIn(batchOf(STORM, ...places), NOW);
      expect(await move(TRIAL, 1, 2, ...places)).toBe(places.length + 2);
      expect(await leadsOf(store, STORM)).toEqual({ [STORM]: TRIAL });
      expect((await store.stories.listMembers(TRIAL)).length).toBe(places.length + 4);
    });

    it('is seen by who asks for a story by an earlier id, also when its articles are forgotten', async () => {
      const { store, move } = await openStories(open);
      await move(FERRY, 3, 4);
      const found = await store.stories.getStories([TRIAL, STORM, FERRY], NOW);
      expect(found.map(({ id, articles }) => [id, articles])).toEqual([
        [FERRY, 3],
        [STORM, 2],
      ]);
      await store.articles.prune(NOW - 4, NOW);
      expect((await store.stories.getStories([TRIAL], NOW))[0]).toMatchObject({ id: FERRY, articles: 2 });
    });
  });

  describe('members', () => {
    it('are read by story, the newest of each, and by article', async () => {
      const { store } = await openStories(open);
      const newest = await store.stories.listStoryMembers([STORM, TRIAL, FERRY], 1);
      expect(newest.map(({ id }) => id).toSorted()).toEqual([1, 3, 5].map(idOf));
      const [member, ...none] = await store.stories.findMembers([idOf(5), idOf(99)]);
      expect(none).toEqual([]);
      expect(member).toEqual({
        ...{ id: idOf(5), story: FERRY, eventTime: NOW - 5 * HOUR_MS, firstSeenAt: NOW - 5 },
        profile: new Map([['stem5', 1.5]]),
      });
    });

    it('are listed page by page in the order of time', async () => {
      const { store } = await openStories(open);
      const found: ArticleId[] = [];
      let after: StoryCursor | null = null;
      do {
        const page = await store.stories.listMembersAfter(after, 2);
        found.push(...page.members.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      expect(found).toEqual([5, 4, 3, 2, 1].map(idOf));
    });

    it('are counted, with when the first was seen', async () => {
      const { store } = await openStories(open);
      const measures = await store.stories.measureStories([STORM, FERRY, 'nothing000' as StoryId]);
      expect(Object.fromEntries(measures)).toEqual({
        [STORM]: { articles: 2, firstSeenAt: NOW - 2 },
        [FERRY]: { articles: 1, firstSeenAt: NOW - 5 },
      });
    });
  });

  describe('what is unsettled', () => {
    it('is kept once, through a restart, until it is removed', async () => {
      const { store, reopen } = await openStories(open);
      const [link, other] = [
        { one: STORM, other: TRIAL },
        { one: STORM, other: STORM },
      ];
      await store.stories.keepUnsettled([link, other]);
      await store.stories.keepUnsettled([link]);
      await store.stories.keepUnsettled([]);
      const again = (await reopen()).stories;
      expect(await again.listUnsettled(10)).toHaveLength(2);
      expect(await again.listUnsettled(1)).toHaveLength(1);
      await again.removeUnsettled([link]);
      expect(await again.listUnsettled(10)).toEqual([other]);
    });
  });

  describe('rulings', () => {
    it('are kept in order, found by their articles, and outlive them', async () => {
      const { store } = await openStories(open);
      const { stories } = store;
      expect(await stories.listRulings()).toEqual([]);
      const first = await stories.keepRuling({ kind: 'together', sides: [[1, 3].map(idOf)] }, NOW);
      const second = await stories.keepRuling(
        { kind: 'apart', sides: [[idOf(1)], [2, 5].map(idOf)] },
        NOW + 1,
      );
      expect(second).toMatchObject({ kind: 'apart', madeAt: NOW + 1, sides: [[idOf(1)], [2, 5].map(idOf)] });
      expect(second.number).toBeGreaterThan(first.number);
      expect(await stories.listRulings()).toEqual([first, second]);
      expect(await stories.findRulingsOf([idOf(1), idOf(5)])).toEqual([first, second]);
      expect(await stories.findRulingsOf([idOf(4)])).toEqual([]);
      await store.articles.prune(NOW + 1, NOW);
      expect(await stories.findRulingsOf([idOf(3)])).toEqual([first]);
    });

    it('are taken back for good: no number comes twice', async () => {
      const { store } = await openStories(open);
      const { stories } = store;
      const given = { kind: 'together' as const, sides: [[1, 3].map(idOf)] };
      const first = await stories.keepRuling(given, NOW);
      expect(await stories.removeRuling(first.number)).toEqual(first);
      expect(await stories.removeRuling(first.number)).toBeNull();
      expect(await stories.findRulingsOf([idOf(1)])).toEqual([]);
      expect((await stories.keepRuling(given, NOW)).number).toBeGreaterThan(first.number);
    });
  });
}
