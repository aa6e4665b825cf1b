// The days after the sample: a move of the clock brings the next, a digest tells what is new and then what has changed.
import { describe, expect, it } from 'vitest';
import { readLaterSampleLines, readSampleLines } from '../../src/adapters/sources/sample.ts';
import { DAY_MS, HOUR_MS } from '../../src/limits/units.ts';
import { loadSample, removeSample, takeInLaterSample } from '../../src/newsroom/keep-sample.ts';
import { tagSlugOf } from '../../src/news/tag.ts';
import type { Article, ArticleLine } from '../../src/news/article.ts';
import type { Newsroom } from '../../src/newsroom/newsroom.ts';
import { aLine, NOW } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const [lines, later] = await Promise.all([readSampleLines(), readLaterSampleLines()]);
const DAYS = [...Map.groupBy(later, ({ publishedAt = '' }) => publishedAt.slice(0, 10)).values()];

const move = (n: number) => ({ from: NOW + n * DAY_MS, until: NOW + (n + 1) * DAY_MS });

async function articlesOf({ store }: Newsroom, some: readonly ArticleLine[]): Promise<Article[]> {
  const urls = new Set(some.map(({ url }) => url));
  return (await store.articles.listAfter(null, 1_000)).filter(({ url }) => url !== null && urls.has(url));
}

describe('the later sample', () => {
  it('is three days, after the last of the sample, of outlets and tags that are in it', () => {
    expect(DAYS.map(({ length }) => length)).toEqual([4, 4, 2]);
    const last =
      lines
        .map(({ publishedAt = '' }) => publishedAt)
        .sort()
        .at(-1) ?? '';
    const outlets = new Set(lines.map(({ outlet, url }) => `${outlet ?? ''} ${new URL(url ?? '').host}`));
    const tags = new Set(lines.flatMap((line) => line.tags ?? []).map(tagSlugOf));
    for (const line of later) {
      expect((line.publishedAt ?? '') > last).toBe(true);
      expect(outlets).toContain(`${line.outlet ?? ''} ${new URL(line.url ?? '').host}`);
      expect((line.tags ?? []).every((tag) => tags.has(tagSlugOf(tag)))).toBe(true);
    }
    expect(new Set([...lines, ...later].map(({ url }) => url)).size).toBe(lines.length + later.length);
  });

  it('comes in a day at a move, first seen within the time that the clock goes over', async () => {
    const { newsroom } = await openNewsroom();
    await loadSample(newsroom, lines);
    for (const [n, day] of DAYS.entries()) {
      expect(await takeInLaterSample(newsroom, later, move(n))).toBe(day.length);
      const { from, until } = move(n);
      for (const article of await articlesOf(newsroom, day)) {
        expect(article.firstSeenAt).toBeGreaterThan(from);
        expect(article.firstSeenAt).toBeLessThan(until);
        expect(article.firstSeenAt - article.eventTime).toBeLessThan(DAY_MS);
      }
    }
    expect(await takeInLaterSample(newsroom, later, move(3))).toBe(0);
  });

  it('is first seen within a move that is short, too', async () => {
    const { newsroom } = await openNewsroom();
    await loadSample(newsroom, lines);
    const time = { from: NOW + HOUR_MS, until: NOW + HOUR_MS + 2_000 };
    await takeInLaterSample(newsroom, later, time);
    const seen = (await articlesOf(newsroom, later)).map(({ firstSeenAt }) => firstSeenAt);
    expect(Math.min(...seen)).toBeGreaterThan(time.from);
    expect(Math.max(...seen)).toBeLessThan(time.until);
  });

  it('goes on with the two stories that its first day begins', async () => {
    const { newsroom } = await openNewsroom();
    await loadSample(newsroom, lines);
    for (const n of DAYS.keys()) await takeInLaterSample(newsroom, later, move(n));
    const ids = (await articlesOf(newsroom, later)).map(({ id }) => id);
    expect(ids).toHaveLength(later.length);
    expect(new Set((await newsroom.store.stories.findStoriesOf(ids)).values()).size).toBe(2);
  });

  it('is removed with the sample, and loading that anew begins it anew', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    await takeIn(aLine());
    await loadSample(newsroom, lines);
    await takeInLaterSample(newsroom, later, move(0));
    expect(await removeSample(newsroom)).toBe(lines.length + 4);
    expect(await newsroom.store.articles.getState()).toMatchObject({ articles: 1 });
    setNow(NOW + DAY_MS);
    await loadSample(newsroom, lines);
    expect(await takeInLaterSample(newsroom, later, move(1))).toBe(4);
  });

  it('stays away where the sample is not loaded', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(aLine());
    expect(await takeInLaterSample(newsroom, later, { from: NOW, until: NOW + HOUR_MS })).toBe(0);
    expect(await newsroom.store.articles.getState()).toMatchObject({ articles: 1 });
  });
});
