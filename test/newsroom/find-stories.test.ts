// Finding stories: a story once, as of a moment; widened aloud; from the cache, and computed once for many.
import { describe, expect, it } from 'vitest';
import { STORIES_PER_PAGE, STORY_PAGES_MAX } from '../../src/limits/discord.ts';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import { createQuestion, type Question } from '../../src/news/question.ts';
import { findStories, type FindStoriesOptions } from '../../src/newsroom/find-stories.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { aLine, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const line = (place: string, hoursAgo: number, given: Parameters<typeof aLine>[0] = {}) =>
  aLine({ url: urlOf(place), publishedAt: new Date(NOW - hoursAgo * HOUR_MS).toISOString(), ...given });

const QUAKE = [
  line('quake-1', 5, {
    headline: 'Earthquake shakes Kessar',
    body: 'An earthquake of magnitude 6 shook the town of Kessar on Friday morning.',
    outlet: 'Radio Corran',
  }),
  line('quake-2', 3, {
    headline: 'Kessar earthquake: walls down',
    body: 'Walls came down in Kessar when the earthquake shook the town on Friday morning.',
  }),
];
const HERON = line('heron', 1, {
  headline: 'Heron stops tram',
  body: 'A heron stood on the rails and stopped the tram to Tindal for an hour.',
});

async function found(newsroom: Newsroom, asked: Partial<Question> = {}, options: FindStoriesOptions = {}) {
  const outcome = await findStories(newsroom, createQuestion(asked), options);
  if (outcome.kind !== 'found') throw new Error(`it is ${outcome.kind}`);
  return outcome.list;
}

describe('findStories', () => {
  it('lists a story once, with the write-up that answers best', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(...QUAKE, HERON);
    const list = await found(newsroom, { words: 'walls Kessar' });
    expect(list).toMatchObject({ total: 1, isRelaxed: false, isBounded: false, widenedFrom: null });
    expect(list.stories[0]).toMatchObject({
      lead: { url: urlOf('quake-2') },
      articles: 2,
      outlets: ['Radio Corran', 'The Harbour Post'],
      latestAt: NOW - 3 * HOUR_MS,
    });
    expect((await found(newsroom)).stories).toHaveLength(2);
  });

  it('knows which stories the publisher dates', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(HERON);
    expect((await found(newsroom)).stories[0]).toMatchObject({
      isLatestDated: true,
      lead: { isDated: true },
    });
    const undated = await openNewsroom();
    await undated.takeIn({ ...HERON, publishedAt: undefined });
    expect((await found(undated.newsroom)).stories[0]).toMatchObject({
      isLatestDated: false,
      lead: { isDated: false },
    });
  });

  it('shows a sentence that stands in the article it names', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(HERON);
    const gist = (await found(newsroom)).stories[0]?.lead.gist;
    expect(gist?.quote).toBe('A heron stood on the rails and stopped the tram to Tindal for an hour.');
  });

  it('puts the widely reported first, except in the order of time', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(...QUAKE, { ...HERON, publishedAt: new Date(NOW - 2.9 * HOUR_MS).toISOString() });
    const leads = async (order: Question['order']) =>
      (await found(newsroom, { order })).stories.map(({ articles }) => articles);
    expect(await leads('best')).toEqual([2, 1]);
    expect(await leads('newest')).toEqual([1, 2]);
  });

  it('answers the same as of the same moment, though articles came after it', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    await takeIn(...QUAKE, HERON);
    const before = await found(newsroom);
    setNow(NOW + 10 * 60_000);
    await takeIn(line('quake-3', 1, { headline: QUAKE[1]?.headline, body: QUAKE[1]?.body, outlet: 'Third' }));
    await takeIn(
      line('new', 0.5, { headline: 'Bridge closed', body: 'The bridge at Saltby is closed today.' }),
    );
    // The cache would answer; a question that was not asked yet is answered by the store.
    const asked = { words: '' as const, period: { lastDays: 6 } };
    const again = await found(newsroom, asked, { asOf: before.asOf });
    expect(again.stories).toEqual(before.stories);
    expect(again.total).toBe(2);
    const now = await found(newsroom);
    expect(now.asOf).toBeGreaterThan(before.asOf);
    expect(now.total).toBe(3);
    expect(now.stories.find(({ articles }) => articles === 3)?.outlets).toContain('Third');
  });

  it('lists at most as many as its pages hold, and tells how many there are', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    const count = STORIES_PER_PAGE * STORY_PAGES_MAX + 7;
    // Words of their own keep them stories of their own.
    const lines = Array.from({ length: count }, (_, place) =>
      line(`n${place}`, 1 + place / 10, {
        headline: `Notice xa${place}x`,
        body: `Word xb${place}x and xc${place}x.`,
      }),
    );
    await takeIn(...lines);
    const list = await found(newsroom, { words: 'notice' });
    expect(list.stories).toHaveLength(STORIES_PER_PAGE);
    expect(list.pages).toBe(STORY_PAGES_MAX);
    expect(list.total).toBe(count);
  });

  it('asks a longer period aloud where the own one is empty', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn({ ...HERON, publishedAt: new Date(NOW - 20 * DAY_MS).toISOString() });
    const question = { words: 'heron', period: { lastDays: 1 } };
    const list = await found(newsroom, question, { isWidened: true });
    expect(list).toMatchObject({
      total: 1,
      widenedFrom: { lastDays: 1 },
      question: { period: { lastDays: 30 } },
    });
    const outcome = await findStories(newsroom, createQuestion(question));
    expect(outcome).toMatchObject({ kind: 'nothing', newestAt: NOW - 20 * DAY_MS });
  });

  it('asks all time last, and never widens a period of its own', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn({ ...HERON, publishedAt: new Date(NOW - 900 * DAY_MS).toISOString() });
    const list = await found(newsroom, {}, { isWidened: true });
    expect(list.question.period).toEqual({ from: null, until: null });
    const period = { from: NOW - DAY_MS, until: NOW };
    const outcome = await findStories(newsroom, createQuestion({ period }), { isWidened: true });
    expect(outcome).toMatchObject({ kind: 'nothing', newestAt: NOW - 900 * DAY_MS });
  });

  it('says that nothing matches at any time, or that the index is empty', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    expect(await findStories(newsroom, createQuestion({}))).toEqual({ kind: 'empty-index' });
    await takeIn(HERON);
    setNow(NOW + HOUR_MS);
    const outcome = await findStories(newsroom, createQuestion({ words: 'zeppelin' }), { isWidened: true });
    expect(outcome).toMatchObject({ kind: 'nothing', newestAt: null });
  });

  it('answers again from the cache', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(...QUAKE, HERON);
    const first = await found(newsroom, { words: 'heron' });
    const counting = countSearches(newsroom);
    const second = await found(counting.newsroom, { words: '  heron ' });
    expect(second).toEqual(first);
    expect(counting.searches()).toBe(0);
    await found(counting.newsroom, { words: 'tram' });
    expect(counting.searches()).toBe(1);
  });

  it('computes an answer once for all who ask at once', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(...QUAKE, HERON);
    const counting = countSearches(newsroom);
    const asked = Array.from({ length: 20 }, () => found(counting.newsroom, { words: 'heron' }));
    const lists = await Promise.all(asked);
    expect(new Set(lists.map((list) => JSON.stringify(list))).size).toBe(1);
    expect(counting.searches()).toBe(1);
  });
});

/** The same newsroom, its searches counted on their way to the real store. */
function countSearches(newsroom: Newsroom): { newsroom: Newsroom; searches: () => number } {
  let searches = 0;
  const { store } = newsroom;
  const index: typeof store.index = {
    ...store.index,
    findCandidates: (search) => {
      searches += 1;
      return store.index.findCandidates(search);
    },
  };
  return { newsroom: { ...newsroom, store: { ...store, index } }, searches: () => searches };
}
