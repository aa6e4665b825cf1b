// Sitemaps as feeds, from real sockets: as they are, packed, and behind an index.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { NO_VALIDATORS, NO_WISHES } from '../../../../src/news/feed.ts';
import type { FeedReading } from '../../../../src/news/ports-feeds.ts';
import { aNewsSitemap, anIndex, aReader, ITEMS, type Pages } from '../discovery/site-samples.ts';
import { servePaths } from '../http/loopback-server.ts';

const given = (url: string, tag: string | null = null) => ({
  ...{ url, outlet: null, tag, format: null, validators: NO_VALIDATORS },
});

function readOf(reading: FeedReading): FeedReading & { kind: 'read' } {
  if (reading.kind !== 'read') throw new Error(JSON.stringify(reading));
  return reading;
}

describe('sitemaps', () => {
  it('are read as they come, packed ones too, and known again', async () => {
    const pages: Pages = {};
    const { origin } = await servePaths(pages);
    pages['/news.xml'] = aNewsSitemap(origin, ITEMS);
    pages['/news.xml.gz'] = {
      headers: { 'content-type': 'application/gzip' },
      body: gzipSync(aNewsSitemap(origin, ITEMS)),
    };
    const reader = aReader();
    for (const path of ['/news.xml', '/news.xml.gz']) {
      const reading = readOf(await reader.readFeed(given(origin + path, 'Ports')));
      expect(reading).toMatchObject({ format: 'sitemap', outlet: 'The Harbour Post', wishes: NO_WISHES });
      expect(reading.lines).toMatchObject(ITEMS.map(({ headline }) => ({ headline, tags: ['Ports'] })));
      const { validators } = reading;
      expect(await reader.readFeed({ ...given(origin + path), validators })).toMatchObject({
        kind: 'unchanged',
      });
    }
  });

  it('of an index are read where they are for news: three at most, of its own site, newest articles first', async () => {
    const pages: Pages = {};
    const { origin, requests } = await servePaths(pages);
    const names = ['author', 'news-1', 'news-2', 'news-3', 'news-4'];
    pages['/index.xml'] = anIndex([
      ...names.map((name, index) => ({ url: `${origin}/${name}.xml`, at: `2026-04-0${index + 1}` })),
      { url: 'http://other.example/news.xml', at: '2026-05-01' },
    ]);
    for (const [index, name] of names.entries())
      pages[`/${name}.xml`] = aNewsSitemap(origin, [
        { headline: name, path: `/${name}`, date: `2026-04-0${9 - index}T00:00:00Z` },
      ]);
    const reader = aReader();
    const first = readOf(await reader.readFeed(given(`${origin}/index.xml`)));
    expect(first.lines.map(({ headline }) => headline)).toEqual(['news-2', 'news-3', 'news-4']);
    expect(requests.map(({ url }) => url)).toEqual([
      '/index.xml',
      '/news-4.xml',
      '/news-3.xml',
      '/news-2.xml',
    ]);
    const { validators } = first;
    expect(await reader.readFeed({ ...given(`${origin}/index.xml`), validators })).toMatchObject({
      kind: 'unchanged',
    });
    pages['/news-4.xml'] = aNewsSitemap(origin, [{ headline: 'Late news', path: '/late' }]);
    const changed = readOf(await reader.readFeed({ ...given(`${origin}/index.xml`), validators }));
    expect(changed.lines.map(({ headline }) => headline)).toContain('Late news');
  });

  it('of an index that leads nowhere are refused with the reason', async () => {
    const pages: Pages = {};
    const { origin } = await servePaths(pages);
    pages['/dead.xml'] = anIndex([{ url: `${origin}/none.xml` }]);
    pages['/bare.xml'] = anIndex([{ url: `${origin}/pages.xml` }]);
    pages['/pages.xml'] = '<urlset><url><loc>/a</loc></url></urlset>';
    const reader = aReader();
    const problemAt = async (path: string) => {
      const reading = await reader.readFeed(given(origin + path));
      return reading.kind === 'failed' ? reading.problem : reading.kind;
    };
    expect(await problemAt('/dead.xml')).toContain('404');
    expect(await problemAt('/bare.xml')).toMatch(/^This is a sitemap without headlines/);
  });

  it('that unpack to more than may be read, or to nothing, are refused', async () => {
    const { origin } = await servePaths({
      '/bomb.xml.gz': { body: gzipSync(Buffer.alloc(40_000_000, 32)) },
      '/torn.xml.gz': { body: gzipSync('<urlset/>').subarray(0, 20) },
    });
    const reader = aReader();
    expect(await reader.readFeed(given(`${origin}/bomb.xml.gz`))).toMatchObject({
      ...{ kind: 'failed', problem: expect.stringMatching(/^This file is larger than 8 MB/) as unknown },
    });
    expect(await reader.readFeed(given(`${origin}/torn.xml.gz`))).toMatchObject({
      ...{ kind: 'failed', problem: expect.stringMatching(/^This packed file is damaged/) as unknown },
    });
  });
});
