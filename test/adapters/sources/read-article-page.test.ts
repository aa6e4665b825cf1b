// The pages of articles, from real sockets: their texts, and what stands before them.
import { describe, expect, it } from 'vitest';
import { aReader, ITEMS, type Pages } from './discovery/site-samples.ts';
import { anArticlePage, anRss } from './feeds/feed-samples.ts';
import { servePaths } from './http/loopback-server.ts';

describe('readArticlePage', () => {
  const page = anArticlePage('Ferry runs again');

  it('reads the text of an article', async () => {
    const { origin } = await servePaths({ '/ferry': page });
    expect(await aReader().readArticlePage(`${origin}/ferry`)).toMatchObject({
      kind: 'article',
      line: { headline: 'Ferry runs again', body: expect.stringContaining('lamp oil') as unknown },
    });
  });

  it('reads none that robots.txt asks programs to leave', async () => {
    const { origin, requests } = await servePaths({
      '/robots.txt': 'User-agent: *\nDisallow: /',
      '/ferry': page,
    });
    expect(await aReader().readArticlePage(`${origin}/ferry`)).toEqual({ kind: 'disallowed' });
    expect(requests.map(({ url }) => url)).toEqual(['/robots.txt']);
  });

  it.each([
    ['/consent?back=/ferry', 'consent'],
    ['/cookie-wall/', 'consent'],
    ['/user/login.php?next=/ferry', 'login'],
  ])('says what stands before the article where it leads to %s', async (location, by) => {
    const { origin } = await servePaths({
      '/ferry': { status: 302, headers: { location } },
      [location]: page,
    });
    expect(await aReader().readArticlePage(`${origin}/ferry`)).toEqual({ kind: 'withheld', by, line: null });
  });

  it('knows a consent page by its host, and follows other hosts', async () => {
    const pages: Pages = { '/ferry': page };
    const { port } = await servePaths(pages);
    pages['/asked'] = { status: 302, headers: { location: `http://consent.post.example:${port}/ferry` } };
    pages['/counted'] = { status: 302, headers: { location: `http://www.post.example:${port}/ferry` } };
    const reader = aReader({ resolve: async () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) });
    const origin = `http://counter.example:${port}`;
    expect(await reader.readArticlePage(`${origin}/asked`)).toMatchObject({
      kind: 'withheld',
      by: 'consent',
    });
    expect(await reader.readArticlePage(`${origin}/counted`)).toMatchObject({ kind: 'article' });
  });

  it('takes an article about consent for one', async () => {
    const { origin } = await servePaths({
      '/2026/consent': { status: 301, headers: { location: '/2026/consent/' } },
      '/2026/consent/': page,
    });
    expect(await aReader().readArticlePage(`${origin}/2026/consent`)).toMatchObject({ kind: 'article' });
  });

  it.each([
    ['a feed', anRss(ITEMS), /gives no page/],
    ['a PDF', '%PDF-1.7\n', /gives no page/],
    ['a page without a text', '<html><body><p>Soon.</p></body></html>', /^No article text/],
  ])('says that there is no article in %s', async (_name, body, problem) => {
    const { origin } = await servePaths({ '/': { body } });
    const reading = await aReader().readArticlePage(`${origin}/`);
    expect(reading).toEqual({ kind: 'failed', problem: expect.stringMatching(problem) as unknown });
  });
});
