// An operator's rulings: they do what they say at once, and stick through settling, coming again and every rebuild.
import { describe, expect, it } from 'vitest';
import { MERGED_STORIES_MAX } from '../../src/limits/stories.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import { rebuildStories } from '../../src/newsroom/rebuild-stories.ts';
import { listRulings, mergeStories, splitStory, takeBackRuling } from '../../src/newsroom/rule-stories.ts';
import { settleStories } from '../../src/newsroom/settle-stories.ts';
import { storyIdOf } from '../../src/news/story.ts';
import { idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';
import { lineOf, partitionOf, storyOf } from './story-lines.ts';

const PLACES = ['one', 'storm2', 'third', 'trial', 'verdict'];

async function openRuled() {
  const opened = await openNewsroom();
  await opened.takeIn(
    ...PLACES.slice(0, 3).map((place, at) => lineOf(place, 'storm', 9 - at)),
    ...PLACES.slice(3).map((place, at) => lineOf(place, 'trial', 5 - at)),
  );
  const { newsroom } = opened;
  expect(await partitionOf(newsroom, ...PLACES)).toBe('aaabb');
  /** Settles all of it again, forgets nothing, and groups everything anew. */
  const shake = async () => {
    const stories = await Promise.all(PLACES.map((place) => storyOf(newsroom, place)));
    const links = stories.flatMap((one) => stories.map((other) => ({ one, other })));
    await newsroom.store.stories.keepUnsettled(links);
    await settleStories(newsroom);
    const settled = await partitionOf(newsroom, ...PLACES);
    await rebuildStories(newsroom);
    expect(await partitionOf(newsroom, ...PLACES)).toBe(settled);
    return settled;
  };
  return { ...opened, shake };
}

describe('mergeStories', () => {
  it('makes one of two that have nothing in common, under the older id, for good', async () => {
    const { newsroom, shake } = await openRuled();
    const [storm, trial] = [await storyOf(newsroom, 'one'), await storyOf(newsroom, 'trial')];
    const merged = await mergeStories(newsroom, [trial, urlOf('one')]);
    if (merged.kind !== 'merged') throw new Error('they are merged');
    expect([merged.story, ...merged.others].toSorted()).toEqual([storm, trial].toSorted());
    expect(merged.overruled).toEqual([]);
    expect(await partitionOf(newsroom, ...PLACES)).toBe('aaaaa');
    expect(await shake()).toBe('aaaaa');
    expect(await storyOf(newsroom, 'verdict')).toBe(merged.story);
    const found = await newsroom.store.stories.getStories([trial, storm], NOW + DAY_MS);
    expect(found.map(({ id }) => id)).toEqual([merged.story]);
  });

  it('refuses what is one already, what is unknown, and too much', async () => {
    const { newsroom } = await openRuled();
    const storm = await storyOf(newsroom, 'one');
    expect(await mergeStories(newsroom, [storm, storm])).toEqual({ kind: 'same', story: storm });
    expect(await mergeStories(newsroom, [storm, urlOf('third')])).toEqual({ kind: 'same', story: storm });
    expect(await mergeStories(newsroom, [storm, 'nothing000'])).toMatchObject({ kind: 'unknown-story' });
    expect(await mergeStories(newsroom, [storm, 'gale roofs'])).toMatchObject({ kind: 'unknown-story' });
    const many = Array.from({ length: MERGED_STORIES_MAX + 1 }, () => storm);
    expect(await mergeStories(newsroom, many)).toMatchObject({ kind: 'too-many' });
    expect(await listRulings(newsroom)).toEqual([]);
  });
});

describe('splitStory', () => {
  it('splits articles off for good, though they are alike; the id stays with the founder', async () => {
    const { newsroom, shake } = await openRuled();
    const storm = await storyOf(newsroom, 'one');
    const split = await splitStory(newsroom, storm, [urlOf('third')]);
    expect(split).toMatchObject({ kind: 'split', articles: 1, others: 2, rest: storm, moved: 1 });
    expect(await storyOf(newsroom, 'third')).toBe(storyIdOf(idOf('third')));
    expect(await shake()).toBe('aabcc');
  });

  it('lets nothing that comes later bring the two together again', async () => {
    const { newsroom, shake, takeIn } = await openRuled();
    await splitStory(newsroom, await storyOf(newsroom, 'one'), [urlOf('third')]);
    await takeIn(lineOf('fourth', 'storm'), lineOf('fifth!', 'storm'));
    await takeIn(lineOf('sixth', 'storm'));
    expect(await partitionOf(newsroom, 'one', 'storm2', 'third')).toBe('aab');
    await shake();
    expect(await partitionOf(newsroom, 'one', 'storm2', 'third')).toBe('aab');
  });

  it('takes the id along where the founder is what is split off', async () => {
    const { newsroom } = await openRuled();
    const storm = await storyOf(newsroom, 'one');
    const founder = ['one', 'storm2', 'third'].find((place) => storyIdOf(idOf(place)) === storm) ?? '';
    const split = await splitStory(newsroom, storm, [urlOf(founder)]);
    expect(split).toMatchObject({ kind: 'split', story: storm, articles: 1 });
    expect(await storyOf(newsroom, founder)).toBe(storm);
  });

  it('holds for an article that was removed and comes again', async () => {
    const { newsroom, takeIn, setNow } = await openRuled();
    await splitStory(newsroom, await storyOf(newsroom, 'one'), [urlOf('third')]);
    await newsroom.store.articles.remove([idOf('third')], NOW);
    setNow(NOW + 1_000);
    await takeIn(lineOf('third', 'storm'));
    expect(await partitionOf(newsroom, 'one', 'storm2', 'third')).toBe('aab');
  });

  it('refuses what is not of the story, unknown or forgotten, and all of it', async () => {
    const { newsroom } = await openRuled();
    const storm = await storyOf(newsroom, 'one');
    const trial = await storyOf(newsroom, 'trial');
    expect(await splitStory(newsroom, storm, [urlOf('trial')])).toMatchObject({
      kind: 'not-in-story',
      its: trial,
    });
    expect(await splitStory(newsroom, storm, [urlOf('nowhere')])).toMatchObject({ kind: 'unknown-article' });
    expect(await splitStory(newsroom, 'nothing000', [urlOf('one')])).toMatchObject({ kind: 'unknown-story' });
    const all = ['one', 'storm2', 'third', 'one'].map(urlOf);
    expect(await splitStory(newsroom, storm, all)).toEqual({ kind: 'nothing-left', story: storm });
    await newsroom.store.articles.prune(NOW + DAY_MS, NOW);
    await expect(splitStory(newsroom, storm, [urlOf('one')])).resolves.toMatchObject({
      kind: 'unknown-story',
    });
    expect(await listRulings(newsroom)).toEqual([]);
  });
});

describe('rulings that disagree', () => {
  it('let the later hold, and say so', async () => {
    const { newsroom, shake } = await openRuled();
    const split = await splitStory(newsroom, await storyOf(newsroom, 'one'), [urlOf('third')]);
    const merged = await mergeStories(newsroom, [
      await storyOf(newsroom, 'third'),
      await storyOf(newsroom, 'one'),
    ]);
    if (split.kind !== 'split' || merged.kind !== 'merged') throw new Error('both are ruled');
    expect(merged.overruled).toEqual([split.ruling.number]);
    expect(await shake()).toBe('aaabb');
    const again = await splitStory(newsroom, merged.story, [urlOf('third')]);
    expect(again).toMatchObject({ overruled: [merged.ruling.number] });
    expect(await shake()).toBe('aabcc');
    // The first holds again: what went against it is overruled itself.
    const rulings = await listRulings(newsroom);
    expect(rulings.map(({ isOverruled }) => isOverruled)).toEqual([false, true, false]);
  });
});

describe('takeBackRuling', () => {
  it('groups the stories as if it had never been', async () => {
    const { newsroom, shake } = await openRuled();
    const storm = await storyOf(newsroom, 'one');
    const split = await splitStory(newsroom, storm, [urlOf('third')]);
    const merged = await mergeStories(newsroom, [storm, await storyOf(newsroom, 'trial')]);
    if (split.kind !== 'split' || merged.kind !== 'merged') throw new Error('both are ruled');
    expect(await partitionOf(newsroom, ...PLACES)).toBe('aabaa');
    expect(await takeBackRuling(newsroom, merged.ruling.number)).toMatchObject({
      kind: 'taken-back',
      moved: 2,
    });
    expect(await partitionOf(newsroom, ...PLACES)).toBe('aabcc');
    expect(await takeBackRuling(newsroom, split.ruling.number)).toMatchObject({
      kind: 'taken-back',
    });
    expect(await shake()).toBe('aaabb');
    expect(await takeBackRuling(newsroom, split.ruling.number)).toMatchObject({ kind: 'unknown-ruling' });
  });
});
