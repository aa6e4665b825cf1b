// Grouping: each article joins the story it is most like, whatever order a batch comes in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupIntoStories, JOIN_SIMILARITY, type NewArticle } from '../../src/analysis/grouping.ts';
import { similarityOf, weighProfile, type StemStatistics } from '../../src/analysis/similarity.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import type { ArticleId } from '../../src/news/article.ts';
import type { GroupedArticle } from '../../src/news/ports.ts';
import { storyIdOf, type StoryId } from '../../src/news/story.ts';
import { idOf, NOW } from '../nouns.ts';

const STATISTICS: StemStatistics = { articles: 100, frequencies: new Map() };
const RULES = { statistics: STATISTICS, windowMs: 5 * DAY_MS };

function newArticle(place: string, stems: string, eventTime = NOW): NewArticle {
  const profile = new Map(stems.split(' ').map((stem) => [stem, 1]));
  return { id: idOf(place), eventTime, outlet: 'The Harbour Post', profile };
}

function known(place: string, stems: string, given: Partial<GroupedArticle> = {}): GroupedArticle {
  return { ...newArticle(place, stems), story: storyIdOf(idOf(place)), ...given };
}

const group = (batch: readonly NewArticle[], alike: Record<string, readonly GroupedArticle[]> = {}) =>
  groupIntoStories(
    batch,
    new Map(Object.entries(alike).map(([place, found]) => [idOf(place), found])),
    RULES,
  );

describe('groupIntoStories', () => {
  it('puts those alike into one story, named by its first, and others apart', () => {
    const stories = group([
      newArticle('late', 'storm ottilie roof', NOW + 2),
      newArticle('first', 'storm ottilie coast', NOW + 1),
      newArticle('other', 'court judge verdict', NOW),
    ]);
    expect(stories.get(idOf('late'))).toBe(storyIdOf(idOf('first')));
    expect(stories.get(idOf('first'))).toBe(storyIdOf(idOf('first')));
    expect(stories.get(idOf('other'))).toBe(storyIdOf(idOf('other')));
  });

  it('gives the same stories whatever order a batch comes in', () => {
    const stem = fc.constantFrom('storm', 'roof', 'ottilie', 'court', 'judge', 'ferry', 'dock');
    const article = fc.record({
      place: fc.integer({ min: 0, max: 1_000 }),
      stems: fc.uniqueArray(stem, { minLength: 1, maxLength: 4 }),
      day: fc.integer({ min: 0, max: 9 }),
    });
    const batch = fc.uniqueArray(article, { selector: ({ place }) => place, minLength: 2, maxLength: 10 });
    fc.assert(
      fc.property(batch, fc.array(fc.nat(), { minLength: 10, maxLength: 10 }), (drafts, luck) => {
        const articles = drafts.map(({ place, stems, day }) =>
          newArticle(`${place}`, stems.join(' '), NOW + day * DAY_MS),
        );
        const shuffled = articles
          .map((one, place) => ({ one, key: luck[place] ?? 0 }))
          .sort((a, b) => a.key - b.key)
          .map(({ one }) => one);
        const inOrder = (stories: ReadonlyMap<ArticleId, StoryId>) => [...stories].toSorted();
        expect(inOrder(group(shuffled))).toEqual(inOrder(group(articles)));
      }),
      { numRuns: 200 },
    );
  });

  it('joins a story of the index, and of several the one most alike', () => {
    const near = known('near', 'storm ottilie roof');
    const nearer = known('nearer', 'storm ottilie coast tide');
    const article = newArticle('new', 'storm ottilie coast tide wave');
    for (const alike of [
      [near, nearer],
      [nearer, near],
    ])
      expect(group([article], { new: alike }).get(article.id)).toBe(nearer.story);
  });

  it('goes by the average over a story’s articles, not by its best', () => {
    const story = storyIdOf(idOf('mixed'));
    const mixed = [
      known('m1', 'storm ottilie coast', { story }),
      known('m2', 'court judge verdict', { story }),
      known('m3', 'tram rails heron', { story }),
      known('m4', 'bank rates cut', { story }),
      known('m5', 'derby goal header', { story }),
    ];
    const pure = known('pure', 'storm ottilie harbour');
    const article = newArticle('new', 'storm ottilie coast');
    expect(group([article], { new: [...mixed, pure] }).get(article.id)).toBe(pure.story);
    expect(group([article], { new: mixed }).get(article.id)).toBe(storyIdOf(article.id));
  });

  it('founds a story where nothing is alike enough', () => {
    const article = newArticle('new', 'a b c d e f g h i j');
    const alike = known('old', 'a k l m n o p q r s');
    const similarity = similarityOf(
      weighProfile(article.profile, STATISTICS),
      weighProfile(alike.profile, STATISTICS),
    );
    expect(similarity).toBeGreaterThan(0);
    expect(similarity).toBeLessThan(JOIN_SIMILARITY);
    expect(group([article], { new: [alike] }).get(article.id)).toBe(storyIdOf(article.id));
  });

  it('joins within the window of time only, on either side', () => {
    const stems = 'storm ottilie coast';
    for (const sign of [-1, 1]) {
      const at = (distance: number) => known('old', stems, { eventTime: NOW + sign * distance });
      const storyFor = (distance: number) =>
        group([newArticle('new', stems)], { new: [at(distance)] }).get(idOf('new'));
      expect(storyFor(5 * DAY_MS)).toBe(storyIdOf(idOf('old')));
      expect(storyFor(5 * DAY_MS + 1)).toBe(storyIdOf(idOf('new')));
    }
  });

  it('lets later articles of a batch join a story that an earlier one joined', () => {
    const old = known('old', 'storm ottilie coast');
    const stories = group(
      [newArticle('b', 'storm ottilie coast wave', NOW + 1), newArticle('a', 'storm ottilie coast tide')],
      { a: [old] },
    );
    expect([...stories.values()]).toEqual([old.story, old.story]);
  });

  it('gives articles that say nothing stories of their own', () => {
    const silent = (place: string): NewArticle => ({ ...newArticle(place, ''), profile: new Map() });
    const stories = group([silent('a'), silent('b')]);
    expect(new Set(stories.values()).size).toBe(2);
    expect(group([])).toEqual(new Map());
  });
});
