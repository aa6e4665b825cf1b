// Reading addresses of every kind, from real sockets: feeds, tag pages, pages that are no feed.
import { describe, expect, it } from 'vitest';
import { createFeedReader } from '../../../../src/adapters/sources/feeds/feed-reader.ts';
import { type FeedFormat, NO_VALIDATORS, NO_WISHES } from '../../../../src/news/feed.ts';
import type { FeedReading } from '../../../../src/news/ports-feeds.ts';
import { aJsonFeed, anArticlePage, anRss, aTagPage } from './feed-samples.ts';
import { aReader } from '../discovery/site-samples.ts';
import { servePaths } from '../http/loopback-server.ts';

const given = (url: string, more: { outlet?: string; tag?: string; format?: FeedFormat } = {}) => ({
  ...{ url, outlet: null, tag: null, format: null, validators: NO_VALIDATORS },
  ...more,
});

function readOf(reading: FeedReading): FeedReading & { kind: 'read' } {
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return reading;
}

const ITEMS = [
  { headline: 'Ferry runs again', path: '/ferry' },
  { headline: 'Pier closed for the winter', path: '/pier' },
  { headline: 'Light on the breakwater mended', path: '/light' },
];

describe('readFeed', () => {
  it('reads a feed, its links made absolute, and knows it again', async () => {
    const { origin } = await servePaths({ '/news/feed': anRss(ITEMS) });
    const reader = aReader();
    const reading = readOf(await reader.readFeed(given(`${origin}/news/feed`)));
    expect(reading).toMatchObject({ outlet: 'The Harbour Post', movedTo: null, retryAfterMs: null });
    expect(reading.lines).toMatchObject([
      { url: `${origin}/ferry`, headline: 'Ferry runs again', outlet: 'The Harbour Post' },
      { url: `${origin}/pier` },
      { url: `${origin}/light` },
    ]);
    const { validators } = reading;
    expect(await reader.readFeed({ ...given(`${origin}/news/feed`), validators })).toEqual({
      ...{ kind: 'unchanged', validators, retryAfterMs: null },
    });
  });

  it('reads a feed in the charset that the server names', async () => {
    const body = Buffer.from(anRss([{ headline: 'Łódź żegluje', path: '/a' }]), 'utf8');
    const latin2 = Buffer.from(
      body.toString('utf8').replace('Łódź żegluje', '\u00a3\u00f3d\u00bc \u00bfegluje'),
      'latin1',
    );
    const headers = { 'content-type': 'application/rss+xml; charset=iso-8859-2' };
    const { origin } = await servePaths({ '/': { headers, body: latin2 } });
    expect(readOf(await aReader().readFeed(given(`${origin}/`))).lines).toMatchObject([
      { headline: 'Łódź żegluje' },
    ]);
  });

  it('reads a JSON feed', async () => {
    const { origin } = await servePaths({ '/feed.json': aJsonFeed(ITEMS) });
    const { lines, outlet } = readOf(await aReader().readFeed(given(`${origin}/feed.json`)));
    expect(outlet).toBe('Corran Radio');
    expect(lines.map(({ url }) => url)).toEqual(['/ferry', '/pier', '/light'].map((path) => origin + path));
  });

  it('reads a tag page, its links made absolute from where it was found', async () => {
    const { origin } = await servePaths({
      '/tag': { status: 302, headers: { location: '/tags/ports/' } },
      '/tags/ports/': aTagPage(
        'Ports',
        ITEMS.map((item) => ({ ...item, path: `../..${item.path}` })),
      ),
    });
    const { lines, outlet } = readOf(await aReader().readFeed(given(`${origin}/tag`)));
    expect(outlet).toBe('Saltby Courier');
    expect(lines).toMatchObject(
      ITEMS.map(({ headline, path }) => ({ headline, url: origin + path, tags: ['Ports'] })),
    );
  });

  it('takes a feed without articles for a feed', async () => {
    const { origin } = await servePaths({ '/rss': anRss([]), '/json': aJsonFeed([]) });
    expect(readOf(await aReader().readFeed(given(`${origin}/rss`)))).toMatchObject({
      ...{ lines: [], outlet: 'The Harbour Post' },
    });
    expect(readOf(await aReader().readFeed(given(`${origin}/json`))).lines).toEqual([]);
  });

  it('gives each article the outlet and the tag that the feed was given', async () => {
    const { origin } = await servePaths({ '/': anRss(ITEMS) });
    const { lines, outlet } = readOf(
      await aReader().readFeed(given(`${origin}/`, { outlet: 'Harbour Post (port desk)', tag: 'Ports' })),
    );
    expect(outlet).toBe('The Harbour Post');
    for (const line of lines)
      expect(line).toMatchObject({ outlet: 'Harbour Post (port desk)', tags: ['Ports'] });
  });

  it('leaves an article its own outlet where a feed gathers from several', async () => {
    const items =
      '<item><title>A</title><source url="https://corran.example/">Corran Radio</source></item><item><title>B</title></item>';
    const body = `<rss version="2.0"><channel><title>All of the coast</title>${items}</channel></rss>`;
    const { origin } = await servePaths({ '/': body });
    const { lines } = readOf(await aReader().readFeed(given(`${origin}/`, { outlet: 'The Coast' })));
    expect(lines.map((line) => line.outlet)).toEqual(['Corran Radio', 'The Coast']);
  });

  it('passes on that a feed has moved, is gone, or wants rest', async () => {
    const { origin } = await servePaths({
      ...{ '/old': { status: 301, headers: { location: '/new' } }, '/new': anRss(ITEMS) },
      ...{ '/gone': { status: 410 }, '/busy': { status: 429, headers: { 'retry-after': '7' } } },
    });
    const reader = aReader();
    expect(await reader.readFeed(given(`${origin}/old`))).toMatchObject({ movedTo: `${origin}/new` });
    expect(await reader.readFeed(given(`${origin}/gone`))).toMatchObject({ kind: 'failed', isGone: true });
    expect(await reader.readFeed(given(`${origin}/busy`))).toMatchObject({
      kind: 'failed',
      retryAfterMs: 7_000,
    });
  });

  it('refuses the page of one article, and names the feed that it names', async () => {
    const link =
      '<link type="application/rss+xml" rel="alternate" title="All" href="/feeds/all?a=1&amp;b=2">';
    const { origin } = await servePaths({
      '/plain': anArticlePage('Ferry runs again'),
      '/naming': anArticlePage('Ferry runs again', `<link rel="stylesheet" href="/x.css">${link}`),
    });
    const reader = aReader();
    expect(await reader.readFeed(given(`${origin}/plain`))).toMatchObject({
      kind: 'failed',
      problem:
        'This is the page of one article, which is no feed: give the address of the outlet’s feed, or of a tag page.',
    });
    expect(await reader.readFeed(given(`${origin}/naming`))).toMatchObject({
      problem: `This is the page of one article, which is no feed. The page names a feed: ${origin}/feeds/all?a=1&b=2`,
    });
  });

  it.each([
    ['a sitemap', '<urlset><url><loc>x</loc></url></urlset>', /^This is a sitemap.*feed of the outlet\.$/],
    ['a list of feeds', '<opml version="2.0"><body><outline xmlUrl="x"/></body></opml>', /feeds import/],
    ['a drawing', '<svg/>', /^This XML is no feed/],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 1, 2, 3]), /^This is not a text/],
    ['nothing', '', /^Nothing came/],
    ['a letter', 'Dear all,\n\nthe harbour opened.\n', /^This is neither a feed nor a page/],
    ['some JSON', '[{"headline":"x"}]', /^This JSON is no JSON Feed/],
    ['article lines', '{"headline":"x"}\n{"headline":"y"}', /^These are article lines/],
    ['a page without a text', '<html><body><p>Soon.</p></body></html>', /^No article text/],
    ['a page that nests without end', `<html><body>${'<div>'.repeat(20_000)}`, /^The page nests/],
    [
      'a feed that nests without end',
      `<rss>${'<a>'.repeat(20_000)}`,
      /^(?:The feed nests|This is not a feed)/,
    ],
  ])('refuses %s in a sentence', async (_name, body, problem) => {
    const { origin } = await servePaths({ '/': { body } });
    const reading = await aReader().readFeed(given(`${origin}/`));
    expect(reading).toMatchObject({ kind: 'failed', isGone: false, retryAfterMs: null });
    expect(reading.kind === 'failed' ? reading.problem : '').toMatch(problem);
  });

  it('can be closed before it has read anything, and twice', async () => {
    const reader = createFeedReader({ contact: null, arePrivateNetworksAllowed: false });
    await reader.close();
    await expect(reader.close()).resolves.toBeUndefined();
  });
});

describe('what readFeed says of a feed', () => {
  it('names its format, its wishes and where older items stand', async () => {
    const { origin } = await servePaths({
      '/rss': `<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>The Harbour Post</title><ttl>90</ttl><atom:link rel="next" href="/rss?page=2"/><item><title>Ferry runs again</title></item></channel></rss>`,
      '/atom': `<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title><entry><title>A</title></entry></feed>`,
      ...{ '/json': aJsonFeed(ITEMS), '/tag': aTagPage('Ports', ITEMS) },
    });
    const reader = aReader();
    expect(await reader.readFeed(given(`${origin}/rss`))).toMatchObject({
      ...{ format: 'rss', wishes: { restMs: 90 * 60_000 }, nextPage: `${origin}/rss?page=2` },
    });
    expect(await reader.readFeed(given(`${origin}/atom`))).toMatchObject({ format: 'atom', nextPage: null });
    expect(await reader.readFeed(given(`${origin}/json`))).toMatchObject({ format: 'json-feed' });
    expect(await reader.readFeed(given(`${origin}/tag`))).toMatchObject({
      ...{ format: 'tag-page', wishes: NO_WISHES, nextPage: null },
    });
  });

  it('reads no page as a feed where robots.txt asks programs to stay away, known or not', async () => {
    const { origin, requests } = await servePaths({
      ...{ '/robots.txt': 'User-agent: *\nDisallow: /tag/', '/tag/ports': aTagPage('Ports', ITEMS) },
      '/tag/ports/feed': anRss(ITEMS),
    });
    const reader = aReader();
    const refusal = {
      kind: 'failed',
      isGone: false,
      problem: expect.stringContaining('robots.txt') as unknown,
    };
    expect(await reader.readFeed(given(`${origin}/tag/ports`, { format: 'tag-page' }))).toMatchObject(
      refusal,
    );
    expect(requests.map(({ url }) => url)).toEqual(['/robots.txt']);
    expect(await reader.readFeed(given(`${origin}/tag/ports`))).toMatchObject(refusal);
    // A feed is there to be read: robots.txt is for pages.
    expect(await reader.readFeed(given(`${origin}/tag/ports/feed`))).toMatchObject({ kind: 'read' });
  });

  it('asks for a known page with what it knows of it', async () => {
    const { origin } = await servePaths({
      '/tag': { headers: { etag: '"a"' }, body: aTagPage('Ports', ITEMS) },
    });
    const reader = aReader();
    const { validators, format } = readOf(await reader.readFeed(given(`${origin}/tag`)));
    expect(await reader.readFeed({ ...given(`${origin}/tag`, { format }), validators })).toMatchObject({
      ...{ kind: 'unchanged', validators: { etag: '"a"' } },
    });
  });
});

describe('readAddress', () => {
  it('reads the page of one article as an article, with its address', async () => {
    const { origin } = await servePaths({ '/2026/ferry': anArticlePage('Ferry runs again') });
    const reading = await aReader().readAddress(`${origin}/2026/ferry`);
    expect(reading).toMatchObject({
      kind: 'articles',
      lines: [{ url: `${origin}/2026/ferry`, headline: 'Ferry runs again', outlet: 'The Harbour Post' }],
    });
  });

  it('hands a list of feeds over as it is, and refuses with the same sentences', async () => {
    const opml = '<opml version="2.0"><body><outline xmlUrl="x"/></body></opml>';
    const { origin } = await servePaths({ '/list': opml, '/picture': 'GIF89a\u0000\u0000\u0000' });
    const reader = aReader();
    expect(await reader.readAddress(`${origin}/list`)).toEqual({
      kind: 'feed-list',
      bytes: Buffer.from(opml),
    });
    expect(await reader.readAddress(`${origin}/picture`)).toMatchObject({ kind: 'rejected' });
    expect(await reader.readAddress(`${origin}/none`)).toMatchObject({
      ...{ kind: 'rejected', reason: expect.stringContaining('404') as unknown },
    });
  });
});
