// Grouping: what is alike becomes one story, whatever order a batch comes in; stories of the index are joined by evidence.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compareBatch,
  groupIntoStories,
  groupWhole,
  JOIN_LIKENESS,
  nearStoriesOf,
} from '../../../src/analysis/grouping/grouping.ts';
import { likenessOf, type Described } from '../../../src/analysis/grouping/likeness.ts';
import { DAY_MS } from '../../../src/limits/units.ts';
import type { GroupedArticle } from '../../../src/news/ports.ts';
import { storyIdOf, type StoryId } from '../../../src/news/story.ts';
import { idOf, NOW } from '../../nouns.ts';
import { comparable, described, grouped, ownStems, RULES, STATISTICS } from './comparables.ts';

type Alike = Readonly<Record<string, readonly GroupedArticle[]>>;

function compared(batch: readonly Described[], alike: Alike) {
  const lookAlikes = new Map(Object.entries(alike).map(([place, found]) => [idOf(place), found]));
  return compareBatch(batch, lookAlikes, { ...RULES, statistics: STATISTICS });
}

const group = (batch: readonly Described[], alike: Alike = {}, sizes: Iterable<[StoryId, number]> = []) =>
  groupIntoStories(compared(batch, alike), { sizes: new Map(sizes) });

describe('groupIntoStories', () => {
  it('puts those alike into one story, earliest first, and others apart', () => {
    const groups = group([
      described('late', 'storm ottilie roof', NOW + 2),
      described('first', 'storm ottilie coast', NOW + 1),
      described('other', 'court judge verdict', NOW),
    ]);
    expect(groups).toEqual([
      { articles: [idOf('other')], stories: [] },
      { articles: [idOf('first'), idOf('late')], stories: [] },
    ]);
  });

  it('gives the same stories whatever order a batch and its look-alikes come in', () => {
    const stem = fc.constantFrom('storm', 'roof', 'ottilie', 'court', 'judge', 'ferry', 'dock');
    const article = fc.record({
      place: fc.integer({ min: 0, max: 1_000 }),
      stems: fc.uniqueArray(stem, { minLength: 1, maxLength: 4 }),
      day: fc.integer({ min: 0, max: 9 }),
    });
    const batch = fc.uniqueArray(article, { selector: ({ place }) => place, minLength: 2, maxLength: 10 });
    const known = fc.uniqueArray(article, { selector: ({ place }) => place, maxLength: 6 });
    const luck = fc.array(fc.nat(), { minLength: 16, maxLength: 16 });
    fc.assert(
      fc.property(batch, known, luck, (drafts, knownDrafts, keys) => {
        const shuffled = <One>(all: readonly One[]) =>
          all
            .map((one, at) => ({ one, key: keys[at] ?? 0 }))
            .sort((a, b) => a.key - b.key)
            .map(({ one }) => one);
        const articles = drafts.map(({ place, stems, day }) =>
          described(`${place}`, stems.join(' '), NOW + day * DAY_MS),
        );
        const found = knownDrafts.map(({ place, stems, day }) =>
          grouped(`k${place}`, stems.join(' '), { eventTime: NOW + day * DAY_MS }),
        );
        const alikeOf = (all: readonly GroupedArticle[]) =>
          Object.fromEntries(drafts.map(({ place }) => [`${place}`, all]));
        expect(group(shuffled(articles), alikeOf(shuffled(found)))).toEqual(group(articles, alikeOf(found)));
      }),
      { numRuns: 200 },
    );
  });

  it('joins a story of the index, and of several the one most alike', () => {
    const near = grouped('near', `storm ottilie ${ownStems('near', 3)}`);
    const nearer = grouped('nearer', 'storm ottilie coast tide');
    for (const alike of [
      [near, nearer],
      [nearer, near],
    ])
      expect(
        group([described('new', 'storm ottilie coast tide wave')], { new: alike })[0]?.stories,
      ).toContain(nearer.story);
  });

  it('brings two stories together where an article shows that they are one', () => {
    const one = grouped('one', 'storm ottilie coast tide');
    const other = grouped('other', 'storm ottilie coast wave');
    const far = grouped('far', 'court judge verdict appeal');
    const [found] = group([described('new', 'storm ottilie coast tide wave')], { new: [one, other, far] });
    expect(found?.stories).toEqual([one.story, other.story].toSorted());
  });

  it('does not take a large story for one that its few found articles are like', () => {
    const found = grouped('found', `storm ottilie ${ownStems('found', 30)}`);
    const article = described('new', `storm ottilie ${ownStems('new', 4)}`);
    const likeness = likenessOf(
      comparable('new', [...article.profile.keys()].join(' ')),
      comparable('found', [...found.profile.keys()].join(' ')),
      RULES,
    );
    expect(likeness).toBeLessThan(JOIN_LIKENESS);
    const alike = { ...found, profile: new Map(article.profile) };
    expect(group([article], { new: [alike] }, [[alike.story, 1]])[0]?.stories).toEqual([alike.story]);
    const partly = grouped('partly', `storm ottilie ${ownStems('partly', 2)}`);
    expect(group([article], { new: [partly] }, [[partly.story, 1]])[0]?.stories).toEqual([partly.story]);
    expect(group([article], { new: [partly] }, [[partly.story, 60]])[0]?.stories).toEqual([]);
  });

  it('founds a story where nothing is alike enough', () => {
    const old = grouped('old', 'a k l m n o p q r s');
    const groups = group([described('new', 'a b c d e f g h i j')], { new: [old] });
    expect(groups).toEqual([{ articles: [idOf('new')], stories: [] }]);
  });

  it('joins within the window of time only, on either side', () => {
    const stems = 'storm ottilie coast';
    for (const sign of [-1, 1]) {
      const storiesAt = (distance: number) =>
        group([described('new', stems)], {
          new: [grouped('old', stems, { eventTime: NOW + sign * distance })],
        })[0]?.stories;
      expect(storiesAt(5 * DAY_MS)).toEqual([storyIdOf(idOf('old'))]);
      expect(storiesAt(5 * DAY_MS + 1)).toEqual([]);
    }
  });

  it('lets an article join a story that only another of its batch was found like', () => {
    const old = grouped('old', 'storm ottilie coast');
    const batch = [
      described('b', 'storm ottilie coast wave', NOW + 1),
      described('a', 'storm ottilie coast tide'),
    ];
    expect(group(batch, { a: [old] })).toEqual([{ articles: [idOf('a'), idOf('b')], stories: [old.story] }]);
  });

  it('gives articles that say nothing stories of their own', () => {
    expect(group([described('a', ''), described('b', '')])).toHaveLength(2);
    expect(group([])).toEqual([]);
  });
});

describe('nearStoriesOf', () => {
  it('names the stories worth comparing, each once, and no others', () => {
    const near = grouped('near', 'storm ottilie roof');
    const alike = [near, { ...near, id: idOf('twin') }, grouped('far', `storm ${ownStems('far', 40)}`)];
    const batch = compared([described('new', 'storm ottilie coast')], { new: alike });
    expect(nearStoriesOf(batch)).toEqual([near.story]);
  });
});

describe('groupWhole', () => {
  const storm = ownStems('storm', 30);
  const about = (place: string, stems: string, eventTime = NOW) =>
    comparable(place, `${stems} ${ownStems(place, 8)}`, eventTime);
  const articles = [
    about('late', storm, NOW + 2),
    about('first', storm, NOW + 1),
    about('court', 'court judge verdict', NOW),
  ];

  it('puts those alike together, earliest first, and others apart', () => {
    expect(groupWhole(articles, RULES)).toEqual([[idOf('court')], [idOf('first'), idOf('late')]]);
    expect(groupWhole([], RULES)).toEqual([]);
  });

  it('keeps together what must be, chains included, and passes over ids that it does not have', () => {
    const together = [
      [idOf('court'), idOf('unknown')],
      [idOf('court'), idOf('late')],
    ];
    expect(groupWhole(articles, { ...RULES, together })).toEqual([
      [idOf('court'), idOf('first'), idOf('late')],
    ]);
    expect(groupWhole(articles, { ...RULES, together: [[], [idOf('unknown')]] })).toHaveLength(2);
  });

  it('keeps apart what must be, unless it must be together', () => {
    const pair = [idOf('first'), idOf('late')];
    const apart = (one: string, other: string) =>
      one !== other && pair.some((id) => id === one || id === other);
    expect(groupWhole(articles, { ...RULES, apart })).toHaveLength(3);
    expect(groupWhole(articles, { ...RULES, apart, together: [pair] })).toHaveLength(2);
  });

  it('gives the same groups whatever order articles and rulings come in, and loses none', () => {
    const stem = fc.constantFrom('storm', 'roof', 'ottilie', 'court', 'judge', 'ferry', 'dock');
    const article = fc.record({
      place: fc.integer({ min: 0, max: 30 }),
      stems: fc.uniqueArray(stem, { maxLength: 4 }),
      day: fc.integer({ min: 0, max: 9 }),
    });
    const batch = fc.uniqueArray(article, { selector: ({ place }) => place, maxLength: 12 });
    const places = fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 3 });
    fc.assert(
      fc.property(
        batch,
        fc.array(places, { maxLength: 3 }),
        fc.integer({ min: 0, max: 5 }),
        (drafts, sets, odd) => {
          const all = drafts.map(({ place, stems, day }) =>
            comparable(`${place}`, stems.join(' '), NOW + day * DAY_MS),
          );
          const together = sets.map((set) => set.map((place) => idOf(`${place}`)));
          const isOdd = (id: string) => id.length % 3 === odd;
          const apart = (one: string, other: string) => isOdd(one) !== isOdd(other);
          const groups = groupWhole(all, { ...RULES, together, apart });
          const turned = together.map((set) => set.toReversed()).reverse();
          expect(groupWhole(all.toReversed(), { ...RULES, together: turned, apart })).toEqual(groups);
          expect(groups.flat().sort()).toEqual(all.map(({ id }) => id).sort());
        },
      ),
      { numRuns: 200 },
    );
  });

  it('groups 400 articles on one subject in little time', () => {
    const many = Array.from({ length: 400 }, (_, at) =>
      comparable(
        `${at}`,
        `${ownStems(`subject${at % 40}`, 40)} ${ownStems('all', 40)} ${ownStems(`${at}`, 60)}`,
      ),
    );
    const startedAt = performance.now();
    const groups = groupWhole(many, { ...RULES, apart: () => false });
    // 30 to 130 ms on one core of a small machine; a bound that only what grows faster than the square would break.
    expect(performance.now() - startedAt).toBeLessThan(10_000);
    expect(groups.length).toBeGreaterThan(0);
  });
});
