// The sample news: loaded as if it were of now, taken away without a trace.
import { describe, expect, it } from 'vitest';
import { readSampleLines } from '../../src/adapters/sources/sample.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import { ALL_TIME } from '../../src/news/question.ts';
import { isSampleDue, loadSample, removeSample } from '../../src/newsroom/keep-sample.ts';
import { aLine, aSearch, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const lines = await readSampleLines();

describe('the sample', () => {
  it('is loaded whole, its newest article minutes old, the days between its articles kept', async () => {
    const { newsroom } = await openNewsroom();
    const report = await loadSample(newsroom, lines);
    expect(report).toEqual({
      read: lines.length,
      added: lines.length,
      updated: 0,
      unchanged: 0,
      rejected: 0,
    });
    const articles = await newsroom.store.articles.listAfter(null, 1_000);
    const times = articles.map(({ publishedAt }) => publishedAt ?? 0);
    expect(Math.max(...times)).toBe(NOW - 10 * 60_000);
    const written = lines.map(({ publishedAt }) => Date.parse(publishedAt ?? ''));
    expect(Math.max(...times) - Math.min(...times)).toBe(Math.max(...written) - Math.min(...written));
    expect(articles.every(({ eventTime, publishedAt }) => eventTime === publishedAt)).toBe(true);
    expect(articles.every(({ modifiedAt }) => modifiedAt === null || modifiedAt <= NOW)).toBe(true);
  });

  it('leaves nothing when it is removed, and nothing else goes', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(aLine({ tags: ['Mine'] }));
    await loadSample(newsroom, lines);
    expect(await removeSample(newsroom)).toBe(lines.length);
    const { store } = newsroom;
    expect(await store.articles.getState()).toMatchObject({ articles: 1 });
    expect(await store.articles.getArticle(idOf('ferry'))).not.toBeNull();
    expect((await store.tags.listTags(ALL_TIME, NOW + DAY_MS)).map(({ slug }) => slug)).toEqual(['mine']);
    expect(await store.tags.listOutlets()).toEqual([{ name: 'The Harbour Post', articles: 1 }]);
    expect(await store.articles.findKnown(lines.map(({ url }) => (url ?? '') as never))).toEqual(new Map());
    expect(await store.index.findCandidates(aSearch())).toHaveLength(1);
    expect(await store.check()).toEqual([]);
    expect(await removeSample(newsroom)).toBe(0);
  });

  it('loaded again is of now again, once', async () => {
    const { newsroom, setNow } = await openNewsroom();
    await loadSample(newsroom, lines);
    setNow(NOW + 3 * DAY_MS);
    expect(await loadSample(newsroom, lines)).toMatchObject({ added: lines.length });
    const articles = await newsroom.store.articles.listAfter(null, 1_000);
    expect(articles).toHaveLength(lines.length);
    expect(Math.max(...articles.map(({ eventTime }) => eventTime))).toBe(NOW + 3 * DAY_MS - 10 * 60_000);
  });

  it('is due in an empty index, and again when it has grown old alone', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    expect(await isSampleDue(newsroom)).toBe(true);
    await loadSample(newsroom, lines);
    expect(await isSampleDue(newsroom)).toBe(false);
    setNow(NOW + 2 * DAY_MS);
    expect(await isSampleDue(newsroom)).toBe(true);
    await takeIn(aLine());
    setNow(NOW + 4 * DAY_MS);
    expect(await isSampleDue(newsroom)).toBe(false);
  });

  it('is never due where there are articles of somebody', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    await takeIn(aLine());
    setNow(NOW + 9 * DAY_MS);
    expect(await isSampleDue(newsroom)).toBe(false);
  });

  it('can be removed though its loading was cut short', async () => {
    const { newsroom } = await openNewsroom();
    const cut = { ...newsroom, store: { ...newsroom.store, articles: { ...newsroom.store.articles } } };
    let batches = 0;
    cut.store.articles.takeIn = (articles, at) => {
      batches += 1;
      return batches > 1
        ? Promise.reject(new Error('disk full'))
        : newsroom.store.articles.takeIn(articles, at);
    };
    await expect(loadSample(cut, lines)).rejects.toThrow('disk full');
    expect((await newsroom.store.articles.getState()).articles).toBeGreaterThan(0);
    await removeSample(newsroom);
    expect((await newsroom.store.articles.getState()).articles).toBe(0);
  });

  it('of articles without dates keeps them without', async () => {
    const { newsroom } = await openNewsroom();
    await loadSample(newsroom, [aLine(), aLine({ url: urlOf('undated'), publishedAt: undefined })]);
    expect((await newsroom.store.articles.getArticle(idOf('undated')))?.publishedAt).toBeNull();
  });
});
