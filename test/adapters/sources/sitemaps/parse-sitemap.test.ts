// Sitemaps: the headlines of those for news, the sitemaps of an index, and whatever hostile ones hold.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chooseSitemaps } from '../../../../src/adapters/sources/sitemaps/choose-sitemaps.ts';
import {
  parseSitemap,
  type SitemapReading,
} from '../../../../src/adapters/sources/sitemaps/parse-sitemap.ts';
import { SITEMAP_ENTRIES_MAX, SITEMAP_VALUE_MAX_LENGTH } from '../../../../src/limits/discovery.ts';
import { FEED_ITEMS_MAX } from '../../../../src/limits/reading.ts';
import { aNewsSitemap, anIndex } from '../discovery/site-samples.ts';

const ADDRESS = 'https://post.example/news.xml';

function newsOf(xml: string): SitemapReading & { kind: 'news' } {
  const reading = parseSitemap(xml, ADDRESS);
  if (reading.kind !== 'news') throw new Error(JSON.stringify(reading).slice(0, 300));
  return reading;
}

const entry = (title: string, more = '') =>
  `<url><loc>https://post.example/${title}</loc><news:news><news:title>${title}</news:title>${more}</news:news></url>`;

describe('a news sitemap', () => {
  it('gives headline, address, date, outlet, language, tags and picture of each article', () => {
    const { lines, outlet, isCut } = newsOf(
      `<?xml version="1.0"?><urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
      <url>
        <loc>https://post.example/ferry?a=1&amp;copy=2</loc>
        <lastmod>2026-04-20</lastmod>
        <news:news>
          <news:publication><news:name>The Harbour Post</news:name><news:language>en_gb</news:language></news:publication>
          <news:publication_date>2026-04-15T08:00:00+02:00</news:publication_date>
          <news:title><![CDATA[Ferry & pier: open again]]></news:title>
          <news:keywords>Ports, Ferries, , Ports</news:keywords>
        </news:news>
        <image:image><image:loc>/pictures/1.jpg</image:loc><image:title>A ferry</image:title></image:image>
        <image:image><image:loc>/pictures/2.jpg</image:loc></image:image>
      </url></urlset>`,
    );
    expect(lines).toEqual([
      {
        url: 'https://post.example/ferry?a=1&copy=2',
        headline: 'Ferry & pier: open again',
        outlet: 'The Harbour Post',
        publishedAt: '2026-04-15T06:00:00Z',
        tags: ['Ports', 'Ferries'],
        language: 'en-GB',
        image: 'https://post.example/pictures/1.jpg',
      },
    ]);
    expect({ outlet, isCut }).toEqual({ outlet: 'The Harbour Post', isCut: false });
  });

  it('goes by what prefixes are declared to mean', () => {
    const { lines } = newsOf(
      `<s:urlset xmlns:s="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:video="http://www.google.com/schemas/sitemap-video/1.1">
      <s:url><s:loc>/a</s:loc><video:video><video:title>Wrong</video:title></video:video><n:news><n:title>Right</n:title></n:news></s:url></s:urlset>`,
    );
    expect(lines).toMatchObject([{ url: 'https://post.example/a', headline: 'Right' }]);
  });

  it('comes newest first, what has no date behind, and pages without headlines not at all', () => {
    const date = (at: string) => `<news:publication_date>${at}</news:publication_date>`;
    const { lines } = newsOf(
      `<urlset>${entry('old', date('2026-01-01'))}${entry('none')}<url><loc>/about</loc></url>${entry('new', date('2026-03-01'))}</urlset>`,
    );
    expect(lines.map(({ headline }) => headline)).toEqual(['new', 'old', 'none']);
  });

  it('is read where it is cut off, and without its closing tags', () => {
    expect(
      newsOf(`<urlset>${entry('one')}<url><loc>/two</loc><news:title>two</news:title><news:ke`).lines,
    ).toHaveLength(2);
    expect(
      newsOf('<urlset><url><loc>/a</loc><news:title>a</news:title><url><loc>/b</loc>').lines,
    ).toMatchObject([{ url: 'https://post.example/a', headline: 'a' }]);
  });
});

describe('other sitemaps', () => {
  it('names the sitemaps of an index', () => {
    const xml = anIndex([
      { url: '/a.xml', at: '2026-04-15' },
      { url: 'https://post.example/b.xml' },
      { url: 'x:y' },
    ]);
    expect(parseSitemap(xml, ADDRESS)).toEqual({
      kind: 'index',
      sitemaps: [
        { url: 'https://post.example/a.xml', modifiedAt: '2026-04-15T00:00:00Z' },
        { url: 'https://post.example/b.xml', modifiedAt: null },
      ],
    });
  });

  it('refuses one without headlines, and says what to do', () => {
    expect(parseSitemap('<urlset><url><loc>https://post.example/1</loc></url></urlset>')).toMatchObject({
      kind: 'rejected',
      reason: expect.stringMatching(/without headlines.*give the news sitemap/) as unknown,
    });
  });
});

describe('a hostile sitemap', () => {
  it('expands no entities, and takes no declaration for a text', () => {
    const bomb = Array.from(
      { length: 9 },
      (_, index) => `<!ENTITY b${index + 1} "${`&b${index};`.repeat(10)}">`,
    ).join('');
    const xml = `<!DOCTYPE urlset [<!ENTITY b0 "ha"><!ENTITY file SYSTEM "file:///etc/passwd">${bomb}]><urlset>${entry('&b9;&file;x')}</urlset>`;
    expect(newsOf(xml).lines).toMatchObject([{ headline: '&b9;&file;x' }]);
  });

  it('is cut to its newest articles', () => {
    const many = Array.from({ length: FEED_ITEMS_MAX + 10 }, (_, index) =>
      entry(
        `n${index}`,
        `<news:publication_date>${new Date(index * 60_000).toISOString()}</news:publication_date>`,
      ),
    );
    const { lines, isCut } = newsOf(`<urlset>${many.join('')}</urlset>`);
    expect(isCut).toBe(true);
    expect(lines).toHaveLength(FEED_ITEMS_MAX);
    expect(lines[0]?.headline).toBe(`n${FEED_ITEMS_MAX + 9}`);
  });

  it('is read no further than the protocol goes', () => {
    const xml = `<urlset>${entry('a')}${'<url></url>'.repeat(SITEMAP_ENTRIES_MAX)}${entry('b')}</urlset>`;
    expect(newsOf(xml)).toMatchObject({ isCut: true, lines: [{ headline: 'a' }] });
  });

  it('has no value longer than it may be', () => {
    const { lines } = newsOf(`<urlset>${entry('x&amp;'.repeat(SITEMAP_VALUE_MAX_LENGTH))}</urlset>`);
    expect(lines[0]?.headline?.length).toBeLessThanOrEqual(2 * SITEMAP_VALUE_MAX_LENGTH);
  });

  it('becomes no markup and nothing invisible', () => {
    const { lines } = newsOf(
      `<urlset>${entry('&lt;script&gt;x&lt;/script&gt;Good\u202e\u200b news')}</urlset>`,
    );
    expect(lines[0]?.headline).toBe('Good news');
  });

  it.each([
    ['open elements', '<url><news:title>'.repeat(400_000)],
    ['declarations', `<urlset xmlns:a="${'/sitemap'.repeat(900_000)}">`],
    ['prefixes', '<x xmlns:a="b/sitemap-news/" xmlns:c="d">'.repeat(150_000)],
    ['bare signs', '<'.repeat(7_000_000)],
  ])('is read in no time: %s', (_name, xml) => {
    const startedAt = performance.now();
    parseSitemap(xml, ADDRESS);
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('never throws', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<urlset>',
        '<url>',
        '</url>',
        '<loc>',
        '<news:title>',
        '</news:title>',
        '<![CDATA[',
        '&#x',
        ']]>',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        expect(['news', 'index', 'rejected']).toContain(parseSitemap(pieces.join(''), ADDRESS).kind);
      }),
    );
  });
});

describe('chooseSitemaps', () => {
  const choose = (urls: readonly (string | [string, string])[], limit = 3) =>
    chooseSitemaps(
      urls.map((given) => {
        const [path, modifiedAt] = typeof given === 'string' ? [given, null] : given;
        return { url: new URL(path, 'https://www.post.example').href, modifiedAt };
      }),
      { url: 'https://www.post.example/sitemap.xml', limit },
    ).map(({ url }) => url.replace('https://www.post.example', ''));

  it('prefers those for news, then those that changed last', () => {
    expect(choose([['/posts-1.xml', '2026-01-01'], ['/posts-2.xml', '2026-02-01'], '/news.xml'])).toEqual([
      '/news.xml',
      '/posts-2.xml',
      '/posts-1.xml',
    ]);
  });

  it('takes the last of those that count up, and no more than it may', () => {
    expect(choose(['/posts-9.xml', '/posts-10.xml', '/posts-2.xml'], 2)).toEqual([
      '/posts-10.xml',
      '/posts-9.xml',
    ]);
  });

  it('puts tags, authors and pictures last', () => {
    expect(choose(['/author-sitemap.xml', '/tags.xml', '/2026.xml'])[0]).toBe('/2026.xml');
  });

  it('leaves other sites and the index itself out', () => {
    expect(
      choose(['https://other.example/news.xml', '/sitemap.xml', 'https://news.post.example/a.xml']),
    ).toEqual(['https://news.post.example/a.xml']);
  });
});

it('reads the sitemaps that the other tests use', () => {
  const item = { headline: 'Ferry runs again', path: '/ferry' };
  expect(newsOf(aNewsSitemap('https://post.example', [item])).lines).toHaveLength(1);
});
