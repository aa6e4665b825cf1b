// Sites that have no feeds, but sitemaps for news: found where robots.txt names them, and where they usually are.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { servePaths } from '../http/loopback-server.ts';
import { aNewsSitemap, anIndex, aSplash, findAt, ITEMS, type Pages } from './site-samples.ts';

describe('findFeeds and sitemaps', () => {
  it('finds the one for news that robots.txt names, in whatever order', async () => {
    const pages: Pages = { '/': aSplash('') };
    const { origin } = await servePaths(pages);
    pages['/robots.txt'] = `Sitemap: ${origin}/pages.xml\nSitemap: ${origin}/google-news.xml.gz\n`;
    pages['/google-news.xml.gz'] = { body: gzipSync(aNewsSitemap(origin, ITEMS)) };
    expect(await findAt(`${origin}/`)).toEqual(['sitemap sitemap /google-news.xml.gz']);
  });

  it('finds the one for news behind an index at a usual path', async () => {
    const pages: Pages = { '/': aSplash('') };
    const { origin } = await servePaths(pages);
    pages['/sitemap.xml'] = anIndex([{ url: `${origin}/pages.xml` }, { url: `${origin}/latest.xml` }]);
    pages['/latest.xml'] = aNewsSitemap(origin, ITEMS);
    expect(await findAt(`${origin}/`)).toEqual(['sitemap sitemap /latest.xml']);
  });

  it('takes a sitemap and an index that were given', async () => {
    const pages: Pages = {};
    const { origin } = await servePaths(pages);
    pages['/news.xml'] = aNewsSitemap(origin, ITEMS);
    pages['/index.xml'] = anIndex([{ url: `${origin}/news.xml` }]);
    pages['/bare.xml'] = '<urlset><url><loc>https://post.example/1</loc></url></urlset>';
    expect(await findAt(`${origin}/news.xml`)).toEqual(['address sitemap /news.xml']);
    expect(await findAt(`${origin}/index.xml`)).toEqual(['address sitemap /index.xml']);
    expect(await findAt(`${origin}/bare.xml`)).toEqual([expect.stringMatching(/^This is a sitemap without/)]);
  });
});
