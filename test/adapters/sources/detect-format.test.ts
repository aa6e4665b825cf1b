// What a file holds is told from its content.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectFormat } from '../../../src/adapters/sources/detect-format.ts';

describe('format detection', () => {
  it.each([
    ['article-lines', '{"headline":"a"}\n{"headline":"b"}\n'],
    ['article-lines', '{"headline":"one line"}'],
    ['article-lines', '{"headline": broken\n{"headline":"b"}\n'],
    ['article-lines', `{"headline":"a","body":"${'x'.repeat(70_000)}`],
    ['article-json', '[\n {"headline":"a"}\n]'],
    ['article-json', '{\n  "headline": "a"\n}\n'],
    ['json-feed', '{"version":"https://jsonfeed.org/version/1.1","items":[]}'],
    ['json-feed', '{\n "title":"T",\n "items": [ {} ] }'],
    ['json-feed', '{"description":"D","items":[{"id":"1"}]}'],
    ['json-feed', '{"items":[]}'],
    ['json-feed', '{"entries":[\n  {"title":"a \\" [ {"}]}'],
    ['json-feed', '{"meta":{"headline":"x"},"icon":null,"items": [ {"title":"cut off'],
    ['json-feed', `{"items":[${'{"title":"a"},\n'.repeat(9)}`],
    ['article-lines', '{"headline":"a","items":[{}]}'],
    ['article-lines', '{"x":{"items":[{}]},"abstract":"\\"items\\":[{}]"}'],
    ['article-lines', '{"items":["a","b"],"url":"https://a.example/"}'],
    ['article-lines', '{"items":3}'],
    ['article-lines', '{"url":"https://a.example/1"}\n{"items":[{}]}'],
    ['xml-feed', '<?xml version="1.0"?>\n<!-- <html> -->\n<rss version="2.0">'],
    ['xml-feed', '\ufeff \n<feed xmlns="http://www.w3.org/2005/Atom">'],
    ['xml-feed', '<rdf:RDF xmlns:rdf="x"><item/>'],
    ['xml-feed', '<atom:feed xmlns:atom="x">'],
    ['xml-feed', '<!DOCTYPE rss [<!ENTITY a "<html>">]><RSS>'],
    ['xml-feed', 'Warning: something on line 3\n<rss version="2.0"><channel>'],
    ['html', '<!DOCTYPE html><html><body>'],
    ['html', '<div><p>One</p></div>'],
    ['html', '<html><body><p>How a feed begins: <code>&lt;rss></code></p>'],
    ['html', 'Menu <div><p>One</p></div>'],
    ['opml', '<?xml version="1.0"?><opml version="2.0">'],
    ['sitemap', '<urlset xmlns="x"><url>'],
    ['sitemap', '<sitemapindex>'],
    ['other-xml', '<svg/>'],
    ['text', 'Tag: Climate\n\nHarbour opens'],
    ['text', '[Updated] Harbour opens'],
    ['binary', '%PDF-1.7 words'],
    ['binary', 'PK\u0003\u0004 words'],
    ['binary', '\u0001\u0002\u0003\u0004words'],
    ['empty', ' \n\t '],
  ])('finds %s', (format, head) => {
    expect(detectFormat(head)).toBe(format);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('', '<', '{', '[', '<!', '<!DOCTYPE x ['),
        (text, start) => {
          expect(typeof detectFormat(start + text)).toBe('string');
        },
      ),
    );
  });
});
