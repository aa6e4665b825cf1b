// Reprints that arrive: they go to the story of their original, whatever their headlines say and in whatever order they come.
import { describe, expect, it } from 'vitest';
import { shingleKeysOf } from '../../src/analysis/reuse/near-duplicates.ts';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import { storyIdOf } from '../../src/news/story.ts';
import { adoptReprints } from '../../src/newsroom/adopt-reprints.ts';
import { EVENTS } from '../analysis/reuse/events.ts';
import { aLine, anAnalysed, anArticle, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const WIRE = EVENTS.FERRY.wire.join(' ');
const [OWN = ''] = EVENTS.FERRY.own;

function anArrival(place: string, body = WIRE, eventTime = NOW) {
  const article = anArticle({
    url: urlOf(place),
    headline: `Headline ${place}`,
    body,
    publishedAt: eventTime,
  });
  return { article, shingleKeys: shingleKeysOf(article) };
}

async function openWith(...arrivals: readonly ReturnType<typeof anArrival>[]) {
  const { newsroom } = await openNewsroom();
  const analysed = arrivals.map(({ article, shingleKeys }) =>
    anAnalysed(article, { shingleKeys, story: storyIdOf(article.id) }),
  );
  await newsroom.store.articles.takeIn(analysed, NOW);
  return newsroom;
}

describe('adoptReprints', () => {
  it('gives a copy the story of the earliest original in the index', async () => {
    const newsroom = await openWith(
      anArrival('early', WIRE, NOW - 3 * HOUR_MS),
      anArrival('late', WIRE, NOW - HOUR_MS),
      anArrival('own', OWN),
    );
    const { stories, together, links } = await adoptReprints(newsroom, [anArrival('a'), anArrival('b', OWN)]);
    expect(stories.get(idOf('a'))).toBe(storyIdOf(idOf('early')));
    expect(together).toEqual([]);
    // The two that have one text are to be looked at again.
    expect(links).toContainEqual({ one: storyIdOf(idOf('early')), other: storyIdOf(idOf('late')) });
  });

  it('holds copies together that arrive at once, in any order', async () => {
    const newsroom = await openWith(anArrival('other', OWN));
    const batch = [anArrival('a'), anArrival('b'), anArrival('c', WIRE.replace('westerly', 'northerly'))];
    for (const arrivals of [batch, batch.toReversed()]) {
      const { stories, together } = await adoptReprints(newsroom, arrivals);
      expect(stories).toEqual(new Map());
      expect(together.map((ids) => ids.toSorted())).toEqual([[idOf('a'), idOf('b'), idOf('c')]]);
    }
  });

  it('leaves alone what is nobody’s reprint, and a text of long ago', async () => {
    const newsroom = await openWith(anArrival('old', WIRE, NOW - 300 * DAY_MS));
    const found = await adoptReprints(newsroom, [anArrival('a'), anArrival('b', OWN)]);
    expect(found).toEqual({ stories: new Map(), together: [], links: [] });
  });
});

describe('taking in', () => {
  it('puts a reprint under another headline into the story of its original', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    const line = (place: string, headline: string, hoursAgo: number): ArticleLine =>
      aLine({
        ...{ url: urlOf(place), headline, body: WIRE },
        publishedAt: new Date(NOW - hoursAgo * HOUR_MS).toISOString(),
      });
    await takeIn(line('wire', 'Ferry aground', 4));
    await takeIn(line('copy', 'What we know so far this evening', 1));
    const stories = await newsroom.store.stories.findStoriesOf([idOf('wire'), idOf('copy')]);
    expect(stories.get(idOf('copy'))).toBe(stories.get(idOf('wire')));
  });
});
