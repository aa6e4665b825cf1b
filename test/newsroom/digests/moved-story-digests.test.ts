// A story that a channel was told is told, whatever its id becomes: joined, split off, or under an id that leads on.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS } from '../../../src/limits/units.ts';
import type { StoryId } from '../../../src/news/story.ts';
import { idOf } from '../../nouns.ts';
import { openDigests, storyIdOf, type OpenedDigests } from './open-digests.ts';

async function openTold(): Promise<OpenedDigests> {
  const opened = openDigests();
  await opened.subscribe();
  opened.wait(HOUR_MS);
  await opened.arrive('one', { story: 'ferry' });
  await opened.arrive('two', { story: 'ferry' });
  opened.wait(DAY_MS - HOUR_MS);
  await opened.tick();
  expect(opened.sender.posts).toHaveLength(1);
  opened.wait(HOUR_MS);
  return opened;
}

async function move({ newsroom }: OpenedDigests, to: StoryId, ...places: string[]): Promise<void> {
  await newsroom.store.stories.moveArticles(
    new Map(places.map((place) => [idOf(place), to])),
    newsroom.clock(),
  );
}

/** The stories of the next day's digest. */
async function tellNext(opened: OpenedDigests): Promise<StoryId[]> {
  opened.wait(DAY_MS - HOUR_MS);
  await opened.tick();
  return opened.sender.posts
    .slice(1)
    .flatMap(({ delivery }) => delivery.digest?.stories.map(({ story }) => story) ?? []);
}

describe('a story that was told', () => {
  it('is not told again under the id of an older one that it is of', async () => {
    const opened = await openTold();
    await opened.arrive('three', { story: 'boat' });
    await move(opened, storyIdOf('boat'), 'one', 'two');
    const { stories } = opened.newsroom.store;
    expect(await stories.findLeads([storyIdOf('ferry')])).toEqual(
      new Map([[storyIdOf('ferry'), storyIdOf('boat')]]),
    );
    expect(await tellNext(opened)).toEqual([]);
  });

  it('is not told again in parts', async () => {
    const opened = await openTold();
    await move(opened, storyIdOf('part'), 'two');
    await opened.arrive('three', { story: 'part' });
    await opened.arrive('four', { story: 'ferry' });
    expect(await tellNext(opened)).toEqual([]);
  });

  it('lets through what leaves it untold', async () => {
    const opened = await openTold();
    await opened.arrive('three', { story: 'ferry' });
    await move(opened, storyIdOf('other'), 'three');
    expect(await tellNext(opened)).toEqual([storyIdOf('other')]);
  });

  describe('with an article of something else in it', () => {
    const FIRE = {
      ...{ headline: 'Mill burns down at Tarn', body: 'Flames destroyed a paper mill near Tarn on Monday.' },
      story: 'ferry',
    };
    const ARSON = {
      headline: 'Owner arrested after blaze',
      body: 'Police arrested the owner of the burnt paper works over insurance fraud.',
    };

    /** What was told of the ferry held the fire at the mill too; a day later that is a story of its own, and something comes of it. */
    async function openMixed(first: 'fire' | 'ferry'): Promise<OpenedDigests> {
      const opened = openDigests();
      await opened.subscribe();
      opened.wait(HOUR_MS);
      if (first === 'ferry') await opened.arrive('mill', { ...FIRE, eventTime: opened.now() - 2 * HOUR_MS });
      await opened.arrive('one', { story: 'ferry' });
      await opened.arrive('two', { story: 'ferry' });
      if (first === 'fire') await opened.arrive('mill', { ...FIRE, eventTime: opened.now() });
      opened.wait(DAY_MS - HOUR_MS);
      await opened.tick();
      expect(opened.sender.posts).toHaveLength(1);
      opened.wait(HOUR_MS);
      await move(opened, storyIdOf('fire'), 'mill');
      return opened;
    }

    it('does not keep untold what was split off and never shown', async () => {
      const opened = await openMixed('ferry');
      await opened.arrive('arson', { ...ARSON, story: 'fire' });
      expect(await tellNext(opened)).toEqual([storyIdOf('fire')]);
      opened.wait(HOUR_MS);
      await opened.arrive('again', { ...ARSON, story: 'fire' });
      opened.wait(DAY_MS - HOUR_MS);
      await opened.tick();
      expect(opened.sender.posts).toHaveLength(2);
    });

    it('keeps untold what was shown for it', async () => {
      const opened = await openMixed('fire');
      const [shown] = opened.sender.posts.flatMap(({ delivery }) => delivery.digest?.stories ?? []);
      expect(shown?.headline).toBe(FIRE.headline);
      await opened.arrive('arson', { ...ARSON, story: 'fire' });
      expect(await tellNext(opened)).toEqual([]);
    });

    it('keeps untold what tells of the rest of it', async () => {
      const opened = await openMixed('ferry');
      await opened.arrive('three', { story: 'fire' });
      expect(await tellNext(opened)).toEqual([]);
    });
  });

  it('opens from its digest as what it is now', async () => {
    const opened = await openTold();
    await move(opened, storyIdOf('boat'), 'one', 'two');
    const [told] = opened.sender.posts.flatMap(({ delivery }) => delivery.digest?.stories ?? []);
    if (told === undefined) throw new Error('one story was told');
    const [now] = await opened.newsroom.store.stories.getStories([told.story], opened.now());
    expect(now).toMatchObject({ id: storyIdOf('boat'), articles: 2 });
  });
});
