// Addresses that are read once, from real sockets: feeds, sitemaps, files of articles, lists.
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readSources } from '../../../src/adapters/sources/read-source.ts';
import type { SourceItem } from '../../../src/news/ports.ts';
import { aNewsSitemap, anIndex, type Pages } from './discovery/site-samples.ts';
import { servePaths } from './http/loopback-server.ts';

const addresses = { contact: null, arePrivateNetworksAllowed: true, hostGapMs: 0 };

async function read(address: string): Promise<SourceItem[]> {
  const items: SourceItem[] = [];
  for await (const item of readSources([address], { addresses })) items.push(item);
  return items;
}

const headlines = (items: readonly SourceItem[]) =>
  items.map((item) => (item.kind === 'article' ? item.line.headline : item.reason));
const lines = '{"headline":"One","url":"https://times.example/1"}\n\n{"headline":"Two"}\n';
const feed = '<rss version="2.0"><channel><title>T</title><item><title>Fed</title></item></channel></rss>';

describe('addresses', () => {
  it.each([
    ['a news sitemap', aNewsSitemap('https://times.example', [{ headline: 'One', path: '/1' }]), ['One']],
    ['article lines', lines, ['One', 'Two']],
    ['packed article lines', gzipSync(lines), ['One', 'Two']],
    [
      'article lines, broken ones named',
      `${lines}nothing\n`,
      ['One', 'Two', expect.stringContaining('not JSON')],
    ],
    ['an array of articles', '[{"headline":"One"},{"headline":"Two"}]', ['One', 'Two']],
    ['broken JSON', '[{"headline":', [expect.stringContaining('broken')]],
    ['a feed', feed, ['Fed']],
    [
      'an empty feed',
      '<rss version="2.0"><channel><title>T</title></channel></rss>',
      ['the feed holds no items at the moment'],
    ],
    ['a picture', 'GIF89a\u0000\u0000', [expect.stringContaining('not a text')]],
  ])('are read: %s', async (_name, body, expected) => {
    const { origin } = await servePaths({ '/given': { body } });
    const items = await read(`${origin}/given`);
    expect(headlines(items)).toEqual(expected);
    expect(new Set(items.map((item) => item.file))).toEqual(new Set([`${origin}/given`]));
  });

  it('are followed from an index of sitemaps to those for news', async () => {
    const pages: Pages = {};
    const { origin } = await servePaths(pages);
    pages['/index.xml'] = anIndex([{ url: `${origin}/news.xml` }]);
    pages['/news.xml'] = aNewsSitemap(origin, [{ headline: 'One', path: '/1' }]);
    expect(headlines(await read(`${origin}/index.xml`))).toEqual(['One']);
  });

  it('are followed from a list of feeds, but not from one list to another', async () => {
    const pages: Pages = { '/feed': feed, '/lines': lines };
    const { origin } = await servePaths(pages);
    const outline = (path: string) => `<outline text="Given" xmlUrl="${origin}${path}"/>`;
    pages['/list'] =
      `<opml version="2.0"><body>${['/feed', '/lines', '/list'].map(outline).join('')}</body></opml>`;
    const items = await read(`${origin}/list`);
    expect(headlines(items)).toEqual(['Fed', 'One', 'Two', expect.stringContaining('inside of another')]);
    expect(items[1]).toMatchObject({ line: { outlet: 'Given' } });
  });
});
