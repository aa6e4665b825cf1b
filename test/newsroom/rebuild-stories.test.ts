// A rebuild groups everything anew: it mends what is wrong, keeps ids, can be broken off, and again changes nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { REBUILD_BATCH, SETTLED_WHOLE_MAX } from '../../src/limits/stories.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import { storyIdOf, type StoryId } from '../../src/news/story.ts';
import { rebuildStories } from '../../src/newsroom/rebuild-stories.ts';
import { mergeStories } from '../../src/newsroom/rule-stories.ts';
import { idOf, NOW } from '../nouns.ts';
import { openNewsroom, type OpenedNewsroom } from './open-newsroom.ts';
import { lineOf, partitionOf, storyOf } from './story-lines.ts';

const PLACES = ['one', 'storm2', 'third', 'trial', 'verdict'];

async function openIndex(): Promise<OpenedNewsroom> {
  const opened = await openNewsroom();
  await opened.takeIn(...PLACES.map((place, at) => lineOf(place, at < 3 ? 'storm' : 'trial', 20 - at)));
  return opened;
}

async function move({ newsroom }: OpenedNewsroom, story: StoryId, ...places: string[]): Promise<void> {
  const moves = new Map(places.map((place) => [idOf(place), story]));
  await newsroom.store.stories.moveArticles(moves, newsroom.clock());
}

describe('rebuildStories', () => {
  it('of an empty index finds nothing', async () => {
    const { newsroom } = await openNewsroom();
    expect(await rebuildStories(newsroom)).toEqual({ articles: 0, stories: 0, changed: 0, moved: 0 });
  });

  it('finds the stories as they are, and changes none', async () => {
    const { newsroom } = await openIndex();
    const before = await Promise.all(PLACES.map((place) => storyOf(newsroom, place)));
    const revision = await newsroom.store.revision();
    expect(await rebuildStories(newsroom)).toEqual({ articles: 5, stories: 2, changed: 0, moved: 0 });
    expect(await Promise.all(PLACES.map((place) => storyOf(newsroom, place)))).toEqual(before);
    expect(await newsroom.store.revision()).toBe(revision);
  });

  it('mends what is wrong, also what readers have seen for long, and earlier ids lead on', async () => {
    const opened = await openIndex();
    const { newsroom, setNow } = opened;
    const trial = await storyOf(newsroom, 'trial');
    const odd = 'odd0000000' as StoryId;
    await move(opened, odd, ...PLACES);
    setNow(NOW + 3 * DAY_MS);
    expect(await rebuildStories(newsroom)).toMatchObject({ stories: 2, articles: 5 });
    expect(await partitionOf(newsroom, ...PLACES)).toBe('aaabb');
    for (const id of [odd, trial])
      expect(await newsroom.store.stories.getStories([id], Number.MAX_SAFE_INTEGER)).toHaveLength(1);
    expect(await rebuildStories(newsroom)).toMatchObject({ changed: 0, moved: 0 });
  });

  it('keeps an id with its founder, though it was moved elsewhere with others', async () => {
    const opened = await openIndex();
    const { newsroom } = opened;
    const [storm, trial] = [await storyOf(newsroom, 'one'), await storyOf(newsroom, 'trial')];
    await move(opened, storm, 'verdict');
    await rebuildStories(newsroom);
    expect(await storyOf(newsroom, 'one')).toBe(storm);
    expect(await storyOf(newsroom, 'verdict')).toBe(trial);
  });

  it('leaves stories that are far apart in time apart, and closes them on the way', async () => {
    const opened = await openIndex();
    const { newsroom, takeIn } = opened;
    await takeIn(lineOf('earlier', 'storm', 24 * 20), lineOf('long ago', 'storm', 24 * 40));
    expect(await rebuildStories(newsroom)).toEqual({ articles: 7, stories: 4, changed: 0, moved: 0 });
    expect(await partitionOf(newsroom, 'one', 'earlier')).toBe('ab');
  });

  it('keeps together what an operator merged across any time', async () => {
    const { newsroom, takeIn } = await openIndex();
    await takeIn(lineOf('earlier', 'trial', 24 * 40));
    const merged = await mergeStories(newsroom, [
      await storyOf(newsroom, 'earlier'),
      await storyOf(newsroom, 'one'),
    ]);
    if (merged.kind !== 'merged') throw new Error('they are merged');
    expect(await rebuildStories(newsroom)).toMatchObject({ changed: 0 });
    expect(await partitionOf(newsroom, ...PLACES, 'earlier')).toBe('aaabba');
    expect(await storyOf(newsroom, 'one')).toBe(merged.story);
  });

  it('ends when it is told to: what was not done stays as it was, and another makes it good', async () => {
    const opened = await openIndex();
    const { newsroom, takeIn } = opened;
    await takeIn(
      ...Array.from({ length: REBUILD_BATCH + 1 }, (_, at) => lineOf(`far ${at}`, 'trial', 24 * 30)),
    );
    await move(opened, storyIdOf(idOf('third')), 'third');
    const stop = new AbortController();
    const report = await rebuildStories(newsroom, { signal: stop.signal, onProgress: () => stop.abort() });
    expect(report).toMatchObject({ articles: REBUILD_BATCH, moved: 0 });
    expect(await partitionOf(newsroom, 'one', 'third')).toBe('ab');
    await rebuildStories(newsroom);
    expect(await partitionOf(newsroom, 'one', 'third')).toBe('aa');
  });

  it('holds a story larger than what is compared together', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    const places = Array.from({ length: SETTLED_WHOLE_MAX + 30 }, (_, at) => `storm-${at}`);
    await takeIn(...places.map((place, at) => lineOf(place, 'storm', 30 - at / 10)));
    const [first] = new Set(await partitionOf(newsroom, ...places));
    await rebuildStories(newsroom);
    expect(await partitionOf(newsroom, ...places)).toBe((first ?? '').repeat(places.length));
    expect(await rebuildStories(newsroom)).toMatchObject({ changed: 0 });
  });

  it('after any misplacement gives the same, and again changes nothing', async () => {
    const misplaced = fc.array(fc.constantFrom(...PLACES), {
      minLength: PLACES.length,
      maxLength: PLACES.length,
    });
    await fc.assert(
      fc.asyncProperty(misplaced, async (stories) => {
        const opened = await openIndex();
        for (const [at, place] of PLACES.entries())
          await move(opened, storyIdOf(idOf(stories[at] ?? place)), place);
        await rebuildStories(opened.newsroom);
        expect(await partitionOf(opened.newsroom, ...PLACES)).toBe('aaabb');
        expect(await rebuildStories(opened.newsroom)).toMatchObject({ changed: 0, moved: 0 });
      }),
      { numRuns: 8 },
    );
  });
});
