// Arrivals in a real store: they join, found, and bring stories together, and the older id lives.
import { describe, expect, it } from 'vitest';
import { HOUR_MS } from '../../src/limits/units.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import { storyIdOf } from '../../src/news/story.ts';
import { findStoriesOfArrivals } from '../../src/newsroom/group-arrivals.ts';
import { aLine, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom, type OpenedNewsroom } from './open-newsroom.ts';

const line = (place: string, headline: string, hoursAgo = 1): ArticleLine =>
  aLine({
    ...{ url: urlOf(place), headline, body: headline },
    publishedAt: new Date(NOW - hoursAgo * HOUR_MS).toISOString(),
  });

const STORM = 'Gale Ottilie lifts roofs in Corran harbour';
const TIDE = 'Saltby quay flooded, ferries stay moored';
const BRIDGE = 'Gale Ottilie lifts roofs in Corran harbour, Saltby quay flooded, ferries stay moored';

async function storiesOf({ newsroom }: OpenedNewsroom, ...places: string[]) {
  const stories = await newsroom.store.stories.findStoriesOf(places.map(idOf));
  return places.map((place) => stories.get(idOf(place)));
}

describe('findStoriesOfArrivals', () => {
  it('of nothing finds nothing', async () => {
    const { newsroom } = await openNewsroom();
    const found = await findStoriesOfArrivals(newsroom, [], { articles: 0, frequencies: new Map() });
    expect(found).toEqual({ stories: new Map(), moves: new Map(), links: [] });
  });
});

describe('taking in', () => {
  it('makes one of two stories when an article shows that they are, and the older id lives', async () => {
    const opened = await openNewsroom();
    await opened.takeIn(line('tide', TIDE, 3));
    opened.setNow(NOW + 1_000);
    await opened.takeIn(line('storm', STORM, 5), line('storm2', `${STORM} again`, 5));
    const older = storyIdOf(idOf('tide'));
    expect(new Set(await storiesOf(opened, 'tide', 'storm', 'storm2')).size).toBe(2);

    opened.setNow(NOW + 2_000);
    await opened.takeIn(line('bridge', BRIDGE));
    expect(await storiesOf(opened, 'tide', 'storm', 'storm2', 'bridge')).toEqual(Array(4).fill(older));
    const [story] = await opened.newsroom.store.stories.getStories([older], NOW + 3_000);
    expect(story?.articles).toBe(4);
  });

  it('leaves the words and first sight of what is moved as they were', async () => {
    const opened = await openNewsroom();
    await opened.takeIn(line('tide', TIDE, 3));
    opened.setNow(NOW + 1_000);
    await opened.takeIn(line('storm', STORM, 5));
    const before = await opened.newsroom.store.articles.getArticle(idOf('storm'));
    opened.setNow(NOW + 2_000);
    expect(await opened.takeIn(line('bridge', BRIDGE))).toMatchObject({ added: 1, updated: 0 });
    expect(await opened.newsroom.store.articles.getArticle(idOf('storm'))).toEqual(before);
    expect(await opened.newsroom.store.articles.listVersions(idOf('storm'))).toEqual([]);
    expect((await opened.newsroom.store.articles.getState()).articles).toBe(3);
  });

  it('gives the same stories when the same articles come again', async () => {
    const opened = await openNewsroom();
    const lines = [line('tide', TIDE, 3), line('storm', STORM, 5), line('bridge', BRIDGE)];
    for (const one of lines) await opened.takeIn(one);
    const before = await storiesOf(opened, 'tide', 'storm', 'bridge');
    expect(await opened.takeIn(...lines)).toMatchObject({ added: 0, unchanged: 3 });
    expect(await storiesOf(opened, 'tide', 'storm', 'bridge')).toEqual(before);
  });
});
