// How tags went day by day: the busiest or those like a text, from the first day that there is anything of them.
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../../src/limits/units.ts';
import { TREND_DAY_COUNTED_MAX, TREND_DAYS, TREND_TAGS_MAX } from '../../../src/limits/pictures.ts';
import { findTagTrends } from '../../../src/newsroom/tags/tag-trends.ts';
import { aTag, NOW } from '../../nouns.ts';
import { openNewsroom } from '../open-newsroom.ts';

const TODAY = Math.floor(NOW / DAY_MS) * DAY_MS;

/** Articles by tag, each with its age in days. */
async function openWith(ages: Readonly<Record<string, readonly number[]>>) {
  const opened = await openNewsroom();
  const lines = Object.entries(ages).flatMap(([tag, days]) =>
    days.map((day, place) => ({
      ...{ url: `https://outlet.example/${tag}/${place}`, outlet: 'Outlet', tags: [tag] },
      headline: `Word ${place} of ${tag}`,
      publishedAt: new Date(TODAY - day * DAY_MS).toISOString(),
    })),
  );
  await opened.takeIn(...lines);
  return opened;
}

const countsOf = (articles: number) => Promise.resolve([{ tag: aTag('Sea').slug, day: TODAY, articles }]);

describe('findTagTrends', () => {
  it('counts each day, those with most first, and no tag without any', async () => {
    const { newsroom } = await openWith({ Sea: [0, 0, 3], Wind: [1, 1, 1, 2], Art: [TREND_DAYS + 5] });
    const { days, trends } = await findTagTrends(newsroom, { find: '' });
    expect(days).toHaveLength(4);
    expect(days.at(-1)).toBe(TODAY);
    expect(trends.map(({ tag, counts }) => [tag.name, counts])).toEqual([
      ['Wind', [0, 1, 3, 0]],
      ['Sea', [1, 0, 0, 2]],
    ]);
    expect(trends.map(({ isAtLeast }) => isAtLeast)).toEqual([false, false]);
  });

  it('shows those that are like a text though they have none, so that nobody wonders', async () => {
    const { newsroom } = await openWith({ Sea: [1], Art: [TREND_DAYS + 5] });
    const { trends } = await findTagTrends(newsroom, { find: 'art' });
    expect(trends.map(({ tag, counts }) => [tag.name, counts])).toEqual([['Art', [0, 0]]]);
  });

  it('shows a tag that is busy of late before one that was busy long ago', async () => {
    const old = Array.from({ length: TREND_TAGS_MAX }, (_, place): [string, number[]] => [
      `Old ${place}`,
      [40, 41, 42],
    ]);
    const { newsroom } = await openWith({ ...Object.fromEntries(old), New: [1, 2] });
    const { trends } = await findTagTrends(newsroom, { find: '' });
    expect(trends.map(({ tag }) => tag.name)).toEqual(['New']);
  });

  it('says where a day has more than are counted', async () => {
    const { newsroom } = await openWith({ Sea: [1] });
    const { tags } = newsroom.store;
    const full = { ...tags, countByDay: () => countsOf(TREND_DAY_COUNTED_MAX) };
    const { trends } = await findTagTrends(
      { ...newsroom, store: { ...newsroom.store, tags: full } },
      { find: '' },
    );
    expect(trends).toMatchObject([{ counts: [TREND_DAY_COUNTED_MAX], isAtLeast: true }]);
  });

  it('goes back to the first day that there is anything, and no further than its bound', async () => {
    const { newsroom } = await openWith({ Sea: [0, 12], Wind: [TREND_DAYS - 1, TREND_DAYS] });
    expect((await findTagTrends(newsroom, { find: 'sea' })).days).toHaveLength(TREND_DAYS);
    const all = await findTagTrends(newsroom, { find: '' });
    expect(all.days).toHaveLength(TREND_DAYS);
    expect(all.trends.find(({ tag }) => tag.name === 'Wind')?.counts[0]).toBe(1);
  });

  it('shows so many tags and no more, and none where no tag is like the text', async () => {
    const names = Array.from({ length: TREND_TAGS_MAX + 3 }, (_, place) => `Subject ${place}`);
    const { newsroom } = await openWith(Object.fromEntries(names.map((name) => [name, [1]])));
    expect((await findTagTrends(newsroom, { find: '' })).trends).toHaveLength(TREND_TAGS_MAX);
    expect((await findTagTrends(newsroom, { find: 'zzzzzz' })).trends).toEqual([]);
  });

  it('is counted anew when the index has changed', async () => {
    const { newsroom, takeIn } = await openWith({ Sea: [1] });
    const count = async () => (await findTagTrends(newsroom, { find: '' })).trends[0]?.counts.at(-2);
    expect(await count()).toBe(1);
    const line = { url: 'https://outlet.example/new', headline: 'One more of the sea', tags: ['Sea'] };
    await takeIn({ ...line, publishedAt: new Date(TODAY - DAY_MS).toISOString() });
    expect(await count()).toBe(2);
  });
});
