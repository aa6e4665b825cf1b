// The article that an address or an id names: in any spelling, pruned or not.
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/limits/units.ts';
import { findArticle, findArticleId } from '../../src/newsroom/find-article.ts';
import { aLine, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const ADDRESS = urlOf('2026/ferry-runs');

describe('findArticle', () => {
  it.each([
    ADDRESS,
    `${ADDRESS}?utm_source=x#top`,
    'http://www.harbour-post.example/2026/ferry-runs/amp',
    'https://www.google.com/amp/s/harbour-post.example/2026/ferry-runs',
  ])('finds it at %s', async (address) => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(aLine({ url: ADDRESS }));
    expect(await findArticle(newsroom, address)).toMatchObject({ kind: 'article', article: { id: ADDRESS } });
  });

  it('finds one without address by its id', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(aLine({ url: undefined }));
    const [article] = await newsroom.store.articles.listAfter(null, 1);
    expect(article?.id).toMatch(/^urn:/);
    expect(await findArticle(newsroom, article?.id ?? '')).toEqual({ kind: 'article', article });
  });

  it('says of a pruned one that it was there', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(aLine({ url: ADDRESS }));
    await newsroom.store.articles.prune(NOW + DAY_MS, NOW);
    expect(await findArticle(newsroom, `${ADDRESS}/`)).toEqual({ kind: 'pruned', id: ADDRESS });
  });

  it('finds nothing for what the index does not have, or what is no address', async () => {
    const { newsroom, takeIn } = await openNewsroom();
    await takeIn(aLine({ url: ADDRESS }));
    for (const typed of [urlOf('other'), 'ferry', '', 'urn:broadsheet:0123456789abcdef0123456789abcdef'])
      expect(await findArticle(newsroom, typed)).toEqual({ kind: 'unknown' });
  });
});

describe('findArticleId', () => {
  it('names the article that an address would be where the index has none', async () => {
    const { newsroom } = await openNewsroom();
    expect(await findArticleId(newsroom, `${urlOf('other')}?utm_source=x`)).toBe(idOf('other'));
    const urn = `urn:broadsheet:${'0a'.repeat(16)}`;
    expect(await findArticleId(newsroom, urn)).toBe(urn);
  });

  it.each(['ferry', 'ftp://harbour-post.example/post', 'urn:isbn:1', ''])('is null for %j', async (link) => {
    const { newsroom } = await openNewsroom();
    expect(await findArticleId(newsroom, link)).toBeNull();
  });
});
