// Retention: by first sight, whatever day an article says it is of.
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/limits/units.ts';
import { pruneArticles } from '../../src/newsroom/prune-articles.ts';
import { aLine, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

describe('pruneArticles', () => {
  it('forgets what was first seen longer ago than is kept', async () => {
    const { newsroom, takeIn, setNow } = await openNewsroom();
    setNow(NOW - 31 * DAY_MS);
    await takeIn(aLine({ url: urlOf('old') }));
    setNow(NOW - 29 * DAY_MS);
    // Seen lately, whatever day it says it is of.
    await takeIn(aLine({ url: urlOf('young'), publishedAt: '2020-01-01T00:00:00Z' }));
    setNow(NOW);
    expect(await pruneArticles(newsroom, 30)).toBe(1);
    expect(await newsroom.store.articles.getArticle(idOf('old'))).toBeNull();
    expect(await newsroom.store.articles.getArticle(idOf('young'))).not.toBeNull();
    expect((await newsroom.store.articles.getState()).changedAt).toBe(NOW);
    expect(await pruneArticles(newsroom, 30)).toBe(0);
  });
});
