// Retention: by first sight, whatever day an article says it is of; and by the room that the index takes up.
import { describe, expect, it } from 'vitest';
import { KEEP_MB_MAX } from '../../src/limits/store.ts';
import { DAY_MS, MB } from '../../src/limits/units.ts';
import { pruneArticles } from '../../src/newsroom/prune-articles.ts';
import { aLine, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const AS_LONG = { keepDays: 30, keepMegabytes: KEEP_MB_MAX };

describe('pruneArticles', () => {
  it('forgets what was first seen longer ago than is kept', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    setNow(NOW - 31 * DAY_MS);
    await takeIn(aLine({ url: urlOf('old') }));
    setNow(NOW - 29 * DAY_MS);
    // Seen lately, whatever day it says it is of.
    await takeIn(aLine({ url: urlOf('young'), publishedAt: '2020-01-01T00:00:00Z' }));
    setNow(NOW);
    expect(await pruneArticles(newsroom, AS_LONG)).toBe(1);
    expect(await newsroom.store.articles.getArticle(idOf('old'))).toBeNull();
    expect(await newsroom.store.articles.getArticle(idOf('young'))).not.toBeNull();
    expect((await newsroom.store.articles.getState()).changedAt).toBe(NOW);
    expect(await pruneArticles(newsroom, AS_LONG)).toBe(0);
  });

  it('forgets those first seen earliest until the index takes up what it may, with room to grow', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    const { articles } = newsroom.store;
    for (let day = 0; day < 20; day += 1) {
      setNow(NOW + day * DAY_MS);
      await takeIn(
        ...Array.from({ length: 8 }, (_, place) =>
          aLine({ url: urlOf(`a${day}-${place}`), body: `Harbour ${day} ${place}. `.repeat(400) }),
        ),
      );
    }
    const allowed = (await articles.measureSize()) * 0.8;
    const pruned = await pruneArticles(newsroom, { keepDays: 365, keepMegabytes: allowed / MB });
    // Down to nine tenths of what is allowed, by what an article takes up on average.
    expect(pruned).toBe(Math.ceil(160 * (1 - 0.8 * 0.9)));
    expect(await articles.getArticle(idOf('a0-0'))).toBeNull();
    expect(await articles.getArticle(idOf('a19-7'))).not.toBeNull();
    expect((await articles.findKnown([idOf('a0-0')])).get(idOf('a0-0'))).toMatchObject({ story: null });
    // What is kept of each article for good, and in these few the schema itself, is more than the mean says.
    expect(await articles.measureSize()).toBeLessThanOrEqual(allowed * 1.05);
  });
});
