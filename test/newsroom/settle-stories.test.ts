// Settling in a real store: what the first guess cut apart comes together, ids hold, what readers saw stays quiet.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SETTLED_WHOLE_MAX, SETTLE_EVERY_BATCHES } from '../../src/limits/stories.ts';
import { TAKE_IN_BATCH } from '../../src/limits/store.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import { storyIdOf, type StoryId } from '../../src/news/story.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { settleStories } from '../../src/newsroom/settle-stories.ts';
import { idOf, NOW } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';
import { lineOf, partitionOf, storyOf } from './story-lines.ts';

/** Puts articles into a story that likeness would never make, and says that it is to be looked at. */
async function misplace({ store, clock }: Newsroom, story: StoryId, ...places: string[]): Promise<void> {
  await store.stories.moveArticles(new Map(places.map((place) => [idOf(place), story])), clock());
  await store.stories.keepUnsettled([{ one: story, other: story }]);
}

describe('settleStories', () => {
  it('leaves nothing unsettled after a take-in, and of nothing makes nothing', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    expect(await settleStories(newsroom)).toEqual({ neighbourhoods: 0, moved: 0 });
    await takeIn(lineOf('one', 'storm', 3));
    await takeIn(lineOf('storm2', 'storm', 2), lineOf('trial', 'trial'));
    await takeIn(lineOf('third', 'storm', 1));
    expect(await newsroom.store.stories.listUnsettled(10)).toEqual([]);
    expect(await partitionOf(newsroom, 'one', 'storm2', 'third', 'trial')).toBe('aaab');
  });

  it('takes apart what does not belong together, under ids that hold', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(lineOf('one', 'storm', 4), lineOf('storm2', 'storm', 3));
    await takeIn(lineOf('trial', 'trial', 2), lineOf('verdict', 'trial', 1));
    const [storm, trial] = [await storyOf(newsroom, 'one'), await storyOf(newsroom, 'trial')];
    await misplace(newsroom, storm, 'trial', 'verdict');
    expect(await newsroom.store.stories.findLeads([trial])).toEqual(new Map([[trial, storm]]));
    expect(await settleStories(newsroom)).toEqual({ neighbourhoods: 1, moved: 2 });
    expect(await storyOf(newsroom, 'storm2')).toBe(storm);
    expect(await storyOf(newsroom, 'verdict')).toBe(trial);
    expect((await newsroom.store.stories.findLeads([trial])).size).toBe(0);
  });

  it('brings together what was cut apart; the older id lives, the other leads to it', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    await takeIn(lineOf('one', 'storm', 4));
    setNow(NOW + 1_000);
    await takeIn(lineOf('storm2', 'storm', 3), lineOf('third', 'storm', 2));
    const [older, own] = [await storyOf(newsroom, 'one'), storyIdOf(idOf('third'))];
    await misplace(newsroom, own, 'third', 'storm2');
    await newsroom.store.stories.keepUnsettled([{ one: own, other: older }]);
    expect((await settleStories(newsroom)).moved).toBe(2);
    expect(await partitionOf(newsroom, 'one', 'storm2', 'third')).toBe('aaa');
    expect(await storyOf(newsroom, 'third')).toBe(older);
    const [led] = await newsroom.store.stories.getStories([own], NOW + DAY_MS);
    expect(led).toMatchObject({ id: older, articles: 3 });
  });

  it('never splits off what readers have seen for a day; it may be joined', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    await takeIn(lineOf('one', 'storm', 4), lineOf('trial', 'trial', 3), lineOf('verdict', 'trial', 2));
    const story = await storyOf(newsroom, 'one');
    await misplace(newsroom, story, 'trial', 'verdict');
    setNow(NOW + DAY_MS + 1);
    expect((await settleStories(newsroom)).moved).toBe(0);
    expect(await partitionOf(newsroom, 'one', 'trial', 'verdict')).toBe('aaa');
  });

  it('ends when it is told to, and goes on from there', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(lineOf('one', 'storm', 4), lineOf('trial', 'trial', 2), lineOf('verdict', 'trial', 1));
    await misplace(newsroom, await storyOf(newsroom, 'one'), 'trial', 'verdict');
    expect(await settleStories(newsroom, { signal: AbortSignal.abort() })).toEqual({
      neighbourhoods: 0,
      moved: 0,
    });
    expect(await partitionOf(newsroom, 'one', 'trial', 'verdict')).toBe('aaa');
    expect((await settleStories(newsroom)).moved).toBe(2);
    expect(await partitionOf(newsroom, 'one', 'trial', 'verdict')).toBe('abb');
  });

  it('does not take a large story apart, and lets it be joined', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    const places = Array.from({ length: SETTLED_WHOLE_MAX + 5 }, (_, at) => `storm-${at}`);
    await takeIn(...places.map((place) => lineOf(place, 'storm', 2)), lineOf('trial', 'trial', 1));
    const story = await storyOf(newsroom, 'storm-0');
    expect((await newsroom.store.stories.listMembers(story)).length).toBe(places.length);
    await misplace(newsroom, story, 'trial');
    expect((await settleStories(newsroom)).moved).toBe(0);
    const own = storyIdOf(idOf('late'));
    await takeIn(lineOf('late', 'storm', 0.5));
    await misplace(newsroom, own, 'late');
    await newsroom.store.stories.keepUnsettled([{ one: own, other: story }]);
    await settleStories(newsroom);
    expect(await storyOf(newsroom, 'late')).toBe(await storyOf(newsroom, 'storm-0'));
  });
});

describe('a take-in', () => {
  const PLACES = ['one', 'storm2', 'third', 'fourth', 'trial', 'verdict', 'judges'];
  const lines = PLACES.map((place, at) => lineOf(place, at < 4 ? 'storm' : 'trial', 20 - at));

  it('gives the same stories and ids in any order within a batch', async () => {
    const expected = new Map<string, StoryId>();
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (shuffled) => {
        const { newsroom, takeIn } = await openNewsroom();
        await takeIn(...shuffled);
        for (const place of PLACES) {
          const story = await storyOf(newsroom, place);
          expect(story).toBe(expected.get(place) ?? story);
          expected.set(place, story);
        }
      }),
      { numRuns: 6 },
    );
  });

  it('changes no story when the same comes again', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    for (const line of lines) await takeIn(line);
    const stories = () => Promise.all(PLACES.map((place) => storyOf(newsroom, place)));
    const before = await stories();
    expect(await takeIn(...lines)).toMatchObject({ added: 0, updated: 0 });
    expect(await stories()).toEqual(before);
  });

  it('loses no id, whatever comes in which order', async () => {
    await fc.assert(
      fc.asyncProperty(fc.shuffledSubarray(lines, { minLength: lines.length }), async (shuffled) => {
        const { newsroom, takeIn } = await openNewsroom();
        const given = new Map<StoryId, string>();
        for (const line of shuffled) {
          await takeIn(line);
          for (const place of PLACES) {
            const found = await newsroom.store.stories.findStoriesOf([idOf(place)]);
            for (const story of found.values()) given.set(story, place);
          }
        }
        for (const id of given.keys())
          expect(await newsroom.store.stories.getStories([id], Number.MAX_SAFE_INTEGER)).toHaveLength(1);
      }),
      { numRuns: 6 },
    );
  });

  it('is settled on the way when it is long', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    let passes = 0;
    const { stories } = newsroom.store;
    const watched = {
      ...stories,
      listUnsettled: (limit: number) => ((passes += 1), stories.listUnsettled(limit)),
    };
    const count = TAKE_IN_BATCH * SETTLE_EVERY_BATCHES + 1;
    newsroom.store = { ...newsroom.store, stories: watched };
    await takeIn(
      ...Array.from({ length: count }, (_, at) => ({
        url: `https://post.example/${at}`,
        headline: `Item ${at}`,
      })),
    );
    expect(passes).toBeGreaterThanOrEqual(2);
  });
});
