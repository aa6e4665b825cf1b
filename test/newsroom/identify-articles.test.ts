// The same article by other ways, other articles by the same: what the index makes of them, on a real store.
import { describe, expect, it } from 'vitest';
import { DAY_MS } from '../../src/limits/units.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import { aLine, idOf, NOW, urlOf } from '../nouns.ts';
import { openNewsroom } from './open-newsroom.ts';

const FERRY = aLine({
  url: urlOf('2026/ferry-runs'),
  headline: 'Ferry to Corran runs again',
  body: 'The ferry from Northam to Corran runs again after three weeks in the dock, and all of its seats are taken until Sunday.',
});
const KITES = aLine({
  url: urlOf('2026/kites'),
  headline: 'Library lends kites to everybody',
  body: 'The library of Northam lends kites from Monday on: one for each card, for a week, if the wind does not blow too hard.',
});
const ID = idOf('2026/ferry-runs');
const count = { read: 1, rejected: 0 };
const ADDED = { ...count, added: 1, updated: 0, unchanged: 0 };
const UPDATED = { ...count, added: 0, updated: 1, unchanged: 0 };
const UNCHANGED = { ...count, added: 0, updated: 0, unchanged: 1 };

/** A newsroom that has the ferry. */
async function openWithFerry(line: ArticleLine = FERRY) {
  const opened = await openNewsroom();
  expect(await opened.takeIn(line)).toEqual(ADDED);
  const { articles } = opened.newsroom.store;
  const versionsOf = async () => (await articles.listVersions(ID)).map(({ body }) => body);
  return { ...opened, articles, versionsOf };
}

describe('an article that is known', () => {
  it.each<[string, Partial<ArticleLine>]>([
    ['with tracking', { url: `${FERRY.url ?? ''}?utm_source=rss&fbclid=x` }],
    ['over http', { url: 'http://harbour-post.example/2026/ferry-runs' }],
    ['for telephones', { url: 'https://m.harbour-post.example/2026/ferry-runs/' }],
    ['as AMP', { url: `${FERRY.url ?? ''}/amp` }],
    [
      'from a cache of AMP pages',
      { url: 'https://www.google.com/amp/s/harbour-post.example/2026/ferry-runs/amp' },
    ],
    ['with another date', { publishedAt: new Date(NOW - 9).toISOString() }],
    ['with the same guid elsewhere', { url: urlOf('moved'), body: `${FERRY.body ?? ''} ` }],
    ['with the same words elsewhere', { url: urlOf('copy'), guid: 'other' }],
    ['without an address', { url: undefined }],
    ['in other quotes and spaces', { body: (FERRY.body ?? '').replaceAll(' ', '  ') }],
    ['with a link at its end', { body: `${FERRY.body ?? ''}\n\nhttps://harbour-post.example/more` }],
  ])('%s is the same, and nothing changes', async (_way, given) => {
    const { takeIn, articles } = await openWithFerry({ ...FERRY, guid: 'post-1' });
    const before = await articles.getArticle(ID);
    expect(await takeIn({ ...FERRY, guid: 'post-1', ...given })).toEqual(UNCHANGED);
    expect(await articles.getArticle(ID)).toEqual(before);
    expect((await articles.getState()).articles).toBe(1);
    expect(await takeIn({ ...FERRY, guid: 'post-1', ...given })).toEqual(UNCHANGED);
  });

  it('is known by the ways that it came, one leading to the next', async () => {
    const { takeIn, articles } = await openWithFerry();
    expect(await takeIn({ ...FERRY, url: urlOf('copy'), guid: 'tag:copy' })).toEqual(UNCHANGED);
    // Neither this address nor these words came before, but the guid did.
    const edited = (FERRY.body ?? '').replace('three', 'four');
    expect(await takeIn({ ...FERRY, url: urlOf('third'), guid: 'tag:copy', body: edited })).toEqual(UPDATED);
    expect(await takeIn({ url: urlOf('third'), headline: 'All new', body: 'In other words.' })).toEqual(
      UPDATED,
    );
    expect(await articles.getArticle(ID)).toMatchObject({ headline: 'All new', url: ID });
    expect((await articles.getState()).articles).toBe(1);
  });

  it('is known once it was pruned, by whatever way it comes', async () => {
    const { takeIn, articles } = await openWithFerry({ ...FERRY, guid: 'tag:harbour-post,1' });
    await takeIn({ ...FERRY, body: 'The ferry from Northam to Corran runs […]', textState: 'excerpt' });
    await articles.prune(NOW + DAY_MS, NOW + DAY_MS);
    for (const given of [
      {},
      { url: urlOf('copy') },
      {
        url: 'http://www.harbour-post.example/2026/ferry-runs?utm_medium=x',
        body: `${FERRY.body ?? ''} https://x.example`,
      },
    ])
      expect(await takeIn({ ...FERRY, ...given })).toEqual(UNCHANGED);
    expect((await articles.getState()).articles).toBe(0);
  });
});

describe('an article whose text changes', () => {
  it('keeps the old text as a version, with when it was replaced', async () => {
    const { takeIn, setNow, articles } = await openWithFerry();
    setNow(NOW + DAY_MS);
    expect(await takeIn({ ...FERRY, body: 'Everything is different now.' })).toEqual(UPDATED);
    const [version, ...more] = await articles.listVersions(ID);
    expect(more).toEqual([]);
    expect(version).toMatchObject({ headline: FERRY.headline, body: FERRY.body, replacedAt: NOW + DAY_MS });
    expect(await articles.getArticle(ID)).toMatchObject({
      firstSeenAt: NOW,
      body: 'Everything is different now.',
    });
  });

  it('is one article, however much a live page changes', async () => {
    const { takeIn, articles, versionsOf } = await openWithFerry();
    expect(await takeIn({ ...KITES, url: FERRY.url })).toEqual(UPDATED);
    expect(await articles.getArticle(ID)).toMatchObject({ headline: KITES.headline });
    expect(await versionsOf()).toEqual([FERRY.body]);
  });

  it('does not go back and forth where two feeds go on in words of their own', async () => {
    const { takeIn, articles, versionsOf } = await openWithFerry();
    const other = { ...FERRY, body: 'In other words: it runs.', textState: 'full' as const, tags: ['Sea'] };
    expect(await takeIn({ ...FERRY, body: `${FERRY.body ?? ''} Again.`, textState: 'full' })).toEqual(
      UPDATED,
    );
    expect(await takeIn(other)).toEqual(UPDATED);
    expect(await takeIn(FERRY)).toEqual(UNCHANGED);
    expect(await takeIn(other)).toEqual(UNCHANGED);
    expect(await takeIn({ ...FERRY, tags: ['Ferries'] })).toEqual(UPDATED);
    const kept = await articles.getArticle(ID);
    expect(kept?.body).toBe(other.body);
    expect(kept?.tags.map(({ slug }) => slug).toSorted()).toEqual(['ferries', 'sea']);
    expect(await versionsOf()).toEqual([`${FERRY.body ?? ''} Again.`, FERRY.body]);
  });

  it('goes back where its publisher took the change back', async () => {
    const { takeIn, articles } = await openWithFerry();
    expect(await takeIn({ ...FERRY, body: 'It was all a mistake of ours.' })).toEqual(UPDATED);
    expect(await takeIn({ ...FERRY, modifiedAt: new Date(NOW).toISOString() })).toEqual(UPDATED);
    expect(await articles.getArticle(ID)).toMatchObject({ body: FERRY.body });
  });

  it('gets a fuller text in place of an excerpt, and never the other way', async () => {
    const excerpt = {
      ...FERRY,
      body: 'The ferry from Northam to Corran runs […]',
      textState: 'excerpt' as const,
    };
    const { takeIn, articles, versionsOf } = await openWithFerry(excerpt);
    expect(await takeIn({ ...FERRY, textState: 'full' })).toEqual(UPDATED);
    expect(await takeIn(excerpt)).toEqual(UNCHANGED);
    expect(await articles.getArticle(ID)).toMatchObject({ body: FERRY.body, textState: 'full' });
    expect(await versionsOf()).toEqual([excerpt.body]);
    expect(await articles.listVersions(ID)).toMatchObject([{ textState: 'truncated' }]);
  });
});

describe('another article', () => {
  it('under a guid that is given away anew is new, and stays itself', async () => {
    const { takeIn, articles } = await openWithFerry({ ...FERRY, guid: '1' });
    const second = { ...KITES, guid: '1' };
    expect(await takeIn(second)).toEqual(ADDED);
    expect(await takeIn(second, { ...FERRY, guid: '1' })).toMatchObject({ unchanged: 2 });
    expect((await articles.getState()).articles).toBe(2);
  });

  it('in other outlets stays another: a reprint is news of its outlet', async () => {
    const { takeIn, articles } = await openWithFerry();
    expect(await takeIn({ ...FERRY, url: 'https://radio-corran.example/1', outlet: 'Radio Corran' })).toEqual(
      ADDED,
    );
    expect((await articles.getState()).articles).toBe(2);
  });

  it('at an address that items share is told apart, then and later', async () => {
    const front = { url: 'https://harbour-post.example/news' };
    const { takeIn, articles } = await openWithFerry();
    const [one, two] = [
      { ...FERRY, ...front, outlet: 'Front' },
      { ...KITES, ...front, outlet: 'Front' },
    ];
    expect(await takeIn(one, two)).toMatchObject({ added: 2 });
    const third = {
      ...front,
      outlet: 'Front',
      headline: 'Heron stops the night train',
      body: 'It stood on the rails.',
    };
    expect(await takeIn(third)).toEqual(ADDED);
    expect(await takeIn(third, two, one)).toMatchObject({ added: 0, updated: 0, unchanged: 3 });
    expect((await articles.getState()).articles).toBe(4);
    const all = await articles.listAfter(null, 9);
    expect(all.filter(({ url }) => url === front.url)).toHaveLength(3);
    expect(new Set(all.map(({ id }) => id)).size).toBe(4);
  });
});
