// Ids of stories that are grouped anew: with their founder, else with the most; the oldest lives; none is given twice.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { storyIdOf, type StoryId } from '../../src/news/story.ts';
import { nameGroups, type NamedArticle } from '../../src/newsroom/name-stories.ts';
import { idOf, NOW } from '../nouns.ts';

const own = (place: string) => storyIdOf(idOf(place));
const article = (place: string, story: StoryId, minutes = 0): NamedArticle => ({
  ...{ id: idOf(place), story, eventTime: NOW + minutes },
});
const name = (groups: NamedArticle[][], since: [StoryId, number][] = [], taken: StoryId[] = []) =>
  nameGroups(groups, { firstSeenAt: new Map(since), isTaken: (id) => taken.includes(id) });

describe('nameGroups', () => {
  it('leaves an id with the article that founded it, however few go with it', () => {
    const s = own('a');
    expect(name([[article('b', s, 1), article('c', s, 2)], [article('a', s)]])).toEqual([own('b'), s]);
  });

  it('gives it to the most where the founder is not there, to the first of equals', () => {
    const s = own('gone');
    const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((place) => article(place, s));
    if (!a || !b || !c || !d) throw new Error('there are four');
    expect(name([[a], [b, c]])).toEqual([own('a'), s]);
    expect(
      name([
        [a, b],
        [c, d],
      ]),
    ).toEqual([s, own('c')]);
  });

  it('lets the oldest of several live, ties by the alphabet', () => {
    const [one, other] = [own('a'), own('b')].toSorted();
    if (one === undefined || other === undefined) throw new Error('there are two');
    const group = [article('a', own('a')), article('b', own('b'))];
    expect(
      name(
        [group],
        [
          [one, 5],
          [other, 4],
        ],
      ),
    ).toEqual([other]);
    expect(
      name(
        [group],
        [
          [one, 5],
          [other, 5],
        ],
      ),
    ).toEqual([one]);
  });

  it('names a group that no id stays with by its earliest article that founded nothing else', () => {
    const s = own('a');
    const rest = [article('c', s, 2), article('b', s, 1)];
    expect(name([[article('a', s)], rest])).toEqual([s, own('b')]);
    expect(name([[article('a', s)], rest], [], [own('b')])).toEqual([s, own('c')]);
    const [, last] = name([[article('a', s)], rest], [], [own('b'), own('c')]);
    expect([s, own('b'), own('c')]).not.toContain(last);
  });

  it('gives each group an id of its own, and the same again once it is given', () => {
    const place = fc.constantFrom(...Array.from('abcdefgh'));
    const groups = fc
      .uniqueArray(place, { minLength: 1 })
      .chain((places) =>
        fc.tuple(
          fc.constant(places),
          fc.array(place, { minLength: 8, maxLength: 8 }),
          fc.array(fc.nat(3), { minLength: 8, maxLength: 8 }),
        ),
      );
    fc.assert(
      fc.property(groups, ([places, stories, cuts]) => {
        const articles = places.map((one, at) => ({
          ...article(one, own(stories[at] ?? one), at),
          cut: cuts[at] ?? 0,
        }));
        const given = [...Map.groupBy(articles, ({ cut }) => cut).values()];
        const ids = name(given);
        expect(new Set(ids).size).toBe(given.length);
        const again = given.map((group, at) => group.map((one) => ({ ...one, story: ids[at] ?? one.story })));
        expect(name(again)).toEqual(ids);
      }),
    );
  });
});
