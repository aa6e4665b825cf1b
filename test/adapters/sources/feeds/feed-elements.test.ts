// Which element or attribute of each vocabulary says what of an item, wherever it may stand.
import { describe, expect, it } from 'vitest';
import type { ArticleLine } from '../../../../src/news/article.ts';
import { entryLine, itemLine, linesOf } from './feed-lines.ts';

type Key = keyof ArticleLine;
type Row = readonly [key: Key, inner: string, said: string | readonly string[] | undefined];

const DAY = '2026-04-15T00:00:00Z';
const A = 'https://a.example/a';

/** Each alone in an item of RSS. */
const IN_RSS: readonly Row[] = [
  ['headline', '<title>One</title>', 'One'],
  ['headline', '<atom:title>One</atom:title>', 'One'],
  ['headline', '<atom:title type="html">&lt;b>One&lt;/b></atom:title>', 'One'],
  ['headline', '<dc:title>One</dc:title>', 'One'],
  ['headline', '<dcterms:title>One</dcterms:title>', 'One'],
  ['headline', '<media:title>One</media:title>', 'One'],
  ['headline', '<media:group><media:title>One</media:title></media:group>', 'One'],
  ['headline', '<itunes:title>One</itunes:title>', 'One'],
  ['headline', '<slash:title>One</slash:title>', undefined],
  ['url', `<link>${A}</link>`, A],
  ['url', `<link href="${A}"/>`, A],
  ['url', `<atom:link rel="alternate" href="${A}"/>`, A],
  ['url', `<link/><atom:link href="${A}"/>`, A],
  ['url', `<guid>${A}</guid>`, A],
  ['url', `<guid isPermaLink="TRUE">${A}</guid>`, A],
  ['url', `<guid isPermaLink="False">${A}</guid>`, undefined],
  ['url', '<guid>post-1</guid>', undefined],
  ['url', '<link>mailto:desk@a.example</link>', undefined],
  ['url', `<link>https://a.example/${'a'.repeat(5_000)}</link>`, undefined],
  ['guid', '<guid>post-1</guid>', 'post-1'],
  ['guid', '<guid isPermaLink="false"> post-1\n</guid>', 'post-1'],
  ['guid', '<atom:id>post-1</atom:id>', 'post-1'],
  ['guid', '<dc:identifier>post-1</dc:identifier>', 'post-1'],
  ['guid', '<dcterms:identifier>post-1</dcterms:identifier>', 'post-1'],
  ['abstract', '<dcterms:abstract>One</dcterms:abstract>', 'One'],
  ['abstract', '<dcterms:description>One</dcterms:description>', 'One'],
  ['abstract', '<abstract>One</abstract>', 'One'],
  ['abstract', '<itunes:subtitle>One</itunes:subtitle>', 'One'],
  ['abstract', '<description/><dc:description>One</dc:description>', 'One'],
  ['abstract', '<description>  </description><atom:summary>One</atom:summary>', 'One'],
  ['body', '<content>One two</content>', 'One two'],
  ['body', '<fullitem>One two</fullitem>', 'One two'],
  ['body', '<content:encoded/><content>One two</content>', 'One two'],
  ['byline', '<author>Lena Vos</author>', 'Lena Vos'],
  ['byline', '<author><name>Lena Vos</name><uri>https://a.example/</uri></author>', 'Lena Vos'],
  ['byline', '<author><email>lena@a.example</email></author>', undefined],
  ['byline', '<author>https://a.example/lena</author>', undefined],
  ['byline', '<dc:creator>Lena Vos</dc:creator>', 'Lena Vos'],
  ['byline', '<dc:creator><![CDATA[Lena Vos &amp; Co]]></dc:creator>', 'Lena Vos & Co'],
  ['byline', '<dcterms:creator>Lena Vos</dcterms:creator>', 'Lena Vos'],
  ['byline', '<dc:author>Lena Vos</dc:author>', 'Lena Vos'],
  ['byline', '<atom:author><atom:name>Lena Vos</atom:name></atom:author>', 'Lena Vos'],
  ['byline', '<itunes:author>Lena Vos</itunes:author>', 'Lena Vos'],
  ['byline', '<media:credit role="Writer">Lena Vos</media:credit>', 'Lena Vos'],
  ['byline', '<media:credit role="producer">Lena Vos</media:credit>', undefined],
  ['byline', '<dc:contributor>Lena Vos</dc:contributor>', undefined],
  ['publishedAt', '<pubDate>15 Apr 2026</pubDate>', DAY],
  ['publishedAt', '<PUBDATE>15 Apr 2026</PUBDATE>', DAY],
  ['publishedAt', '<dc:date>2026-04-15</dc:date>', DAY],
  ['publishedAt', '<dcterms:issued>2026-04-15</dcterms:issued>', DAY],
  ['publishedAt', '<dcterms:created>2026-04-15</dcterms:created>', DAY],
  ['publishedAt', '<dcterms:date>2026-04-15</dcterms:date>', DAY],
  ['publishedAt', '<atom:published>2026-04-15</atom:published>', DAY],
  ['publishedAt', '<atom:updated>2026-04-15</atom:updated>', DAY],
  ['publishedAt', '<pubDate>today</pubDate><dc:date>2026-04-15</dc:date>', DAY],
  ['publishedAt', '<pubDate/><dc:date>2026-04-15</dc:date>', DAY],
  ['publishedAt', '<lastBuildDate>2026-04-15</lastBuildDate>', undefined],
  ['modifiedAt', '<atom:updated>2026-04-15</atom:updated>', DAY],
  ['modifiedAt', '<dcterms:modified>2026-04-15</dcterms:modified>', DAY],
  ['modifiedAt', '<pubDate>15 Apr 2026</pubDate>', undefined],
  ['tags', '<category>Ports</category>', ['Ports']],
  ['tags', '<category domain="https://a.example/">Ports &amp;amp; Sea</category>', ['Ports & Sea']],
  ['tags', '<atom:category term="Ports"/>', ['Ports']],
  ['tags', '<dc:subject>Ports</dc:subject><dcterms:subject>Sea</dcterms:subject>', ['Ports', 'Sea']],
  ['tags', '<media:group><media:keywords>a; b,, c</media:keywords></media:group>', ['a', 'b', 'c']],
  ['tags', '<itunes:keywords>a,b</itunes:keywords><keywords>c</keywords>', ['a', 'b', 'c']],
  ['tags', '<category/><category> </category>', undefined],
  ['language', '<dc:language>de_AT</dc:language>', 'de-AT'],
  ['language', '<dcterms:language>de</dcterms:language>', 'de'],
  ['language', '<dc:language>no language at all</dc:language>', undefined],
  ['outlet', '<source url="https://b.example/rss">Post</source>', 'Post'],
  ['outlet', '<source>Post</source>', 'Example Times'],
  ['outlet', '<dc:publisher>Post</dc:publisher>', 'Post'],
  ['outlet', '<dcterms:publisher>Post</dcterms:publisher>', 'Post'],
  ['outlet', '<description>x</description>', 'Example Times'],
  [
    'image',
    '<enclosure url="https://a.example/p.jpg" type="image/jpeg" length="9"/>',
    'https://a.example/p.jpg',
  ],
  ['image', '<enclosure url="https://a.example/p.webp?w=9"/>', 'https://a.example/p.webp?w=9'],
  [
    'image',
    '<atom:link rel="enclosure" type="image/png" href="https://a.example/p"/>',
    'https://a.example/p',
  ],
  ['image', '<media:content url="https://a.example/p" medium="image"/>', 'https://a.example/p'],
  ['image', '<media:content url="https://a.example/p" medium="video" type="image/png"/>', undefined],
  ['image', '<image><url>https://a.example/p</url></image>', 'https://a.example/p'],
  ['image', '<image>https://a.example/p</image>', 'https://a.example/p'],
  ['image', '<itunes:image href="https://a.example/p"/>', 'https://a.example/p'],
];

/** Each alone in an entry of Atom. */
const IN_ATOM: readonly Row[] = [
  ['headline', '<title>One</title>', 'One'],
  ['headline', '<title type="text">1 &lt; 2</title>', '1 < 2'],
  ['headline', '<title type="html">1 &amp;lt; 2</title>', '1 < 2'],
  [
    'headline',
    '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">1 &lt; <b>2</b></div></title>',
    '1 < 2',
  ],
  ['headline', '<title type="html"><![CDATA[<i>One</i>]]></title>', 'One'],
  ['url', `<link href="${A}"/>`, A],
  ['url', `<link rel="alternate" type="text/html" hreflang="en" title="x" length="3" href="${A}"/>`, A],
  ['url', `<link rel="related" href="https://b.example/"/><link href="${A}"/>`, A],
  ['url', `<link rel="self" href="${A}"/>`, undefined],
  ['url', `<link rel="via" href="${A}"/><link rel="edit" href="${A}"/>`, undefined],
  ['url', `<id>${A}</id>`, undefined],
  ['url', '<content src="a"/>', 'https://feeds.example/a'],
  ['guid', '<id>tag:a.example,2026:1</id>', 'tag:a.example,2026:1'],
  ['abstract', '<summary>One</summary>', 'One'],
  ['abstract', '<summary type="xhtml"><div><p>One</p><p>two</p></div></summary>', 'One\n\ntwo'],
  ['abstract', '<subtitle>One</subtitle>', undefined],
  ['body', '<content type="text/html">&lt;p>One&lt;/p></content>', 'One'],
  ['body', '<content type="application/xhtml+xml"><div>One</div></content>', 'One'],
  ['body', '<content mode="escaped" type="text/html">&lt;p>One&lt;/p></content>', 'One'],
  ['body', '<content mode="xml" type="text/html"><p>One</p></content>', 'One'],
  ['body', '<content type="image/svg+xml"><svg><text>One</text></svg></content>', undefined],
  ['body', '<content type="text/plain">One\ntwo</content>', 'One two'],
  ['byline', '<author><name>Lena Vos</name></author>', 'Lena Vos'],
  ['byline', '<author>\n<uri>https://a.example/</uri>\n<name>Lena Vos</name></author>', 'Lena Vos'],
  ['byline', '<author>Lena Vos</author>', 'Lena Vos'],
  ['byline', '<contributor><name>Lena Vos</name></contributor>', undefined],
  ['publishedAt', '<published>2026-04-15T02:00:00+02:00</published>', DAY],
  ['publishedAt', '<issued>2026-04-15</issued>', DAY],
  ['publishedAt', '<created>2026-04-15</created>', DAY],
  ['publishedAt', '<modified>2026-04-15</modified>', DAY],
  ['publishedAt', '<updated>2026-04-15</updated>', DAY],
  ['modifiedAt', '<updated>2026-04-15</updated>', DAY],
  ['modifiedAt', '<modified>2026-04-15</modified>', DAY],
  ['tags', '<category term="ports"/>', ['ports']],
  [
    'tags',
    '<category term="ports" scheme="https://a.example/" label="Ports &amp;amp; Sea"/>',
    ['Ports & Sea'],
  ],
  ['tags', '<category>Ports</category>', ['Ports']],
  ['outlet', '<source><id>x</id><title>Post</title></source>', 'Post'],
  ['outlet', '<source><id>x</id></source>', 'T'],
  ['image', '<link rel="enclosure" type="image/png" href="/p"/>', 'https://feeds.example/p'],
  ['image', '<link rel="enclosure" type="audio/mpeg" href="/p"/>', undefined],
];

describe('alone, an element says something', () => {
  it.each(IN_RSS)('in RSS: %s by %s', async (key, inner, said) => {
    expect((await itemLine(inner))?.[key]).toEqual(said);
  });

  it.each(IN_ATOM)('in Atom: %s by %s', async (key, inner, said) => {
    expect((await entryLine(inner))?.[key]).toEqual(said);
  });
});

describe('JSON Feed', () => {
  const lineOf = async (item: object, feed: object = {}) =>
    (
      await linesOf(JSON.stringify({ title: 'T', ...feed, items: [item] }), {
        url: 'https://feeds.example/f',
      })
    )[0];

  it.each<[Key, object, string | readonly string[] | undefined]>([
    ['headline', { title: 'One' }, 'One'],
    ['url', { url: A, external_url: 'https://b.example/', id: 'x' }, A],
    ['url', { url: '', external_url: A }, A],
    ['url', { id: A }, A],
    ['url', { id: '7' }, undefined],
    ['url', { id: 7 }, undefined],
    ['guid', { id: 7 }, '7'],
    ['guid', { guid: 'x' }, 'x'],
    ['abstract', { summary: 'One', description: 'Two' }, 'One'],
    ['body', { content_html: '<p>One</p>', content_text: '<p>Two</p>' }, 'One'],
    ['body', { content_html: ' ', content_text: 'a < b\n\n<p>' }, 'a < b\n\n<p>'],
    ['body', { content_text: 3 }, '3'],
    ['publishedAt', { date_published: 'soon', date: '2026-04-15' }, DAY],
    ['publishedAt', { date_modified: '2026-04-15' }, DAY],
    ['modifiedAt', { date_modified: '2026-04-15' }, DAY],
    ['byline', { authors: [{ name: 'Lena' }, { url: 'x' }, 'Ola', { name: 'Lena' }] }, 'Lena, Ola'],
    ['byline', { author: { name: 'Lena' } }, 'Lena'],
    ['tags', { tags: ['a', ' ', 'b', 'a', null, {}] }, ['a', 'b']],
    ['tags', { tags: 'a' }, ['a']],
    ['language', { language: 'pt-br' }, 'pt-BR'],
    ['image', { image: '/p' }, 'https://feeds.example/p'],
    ['image', { content_html: '<img src="/p">' }, 'https://feeds.example/p'],
    ['image', { content_text: '<img src="/p">' }, undefined],
    ['image', { attachments: [{ url: '/p', mime_type: 'audio/mpeg' }] }, undefined],
  ])('%s by %o', async (key, item, said) => {
    expect((await lineOf(item))?.[key]).toEqual(said);
  });

  it.each<[Key, object, string]>([
    ['byline', { authors: [{ name: 'Redaktion' }] }, 'Redaktion'],
    ['language', { language: 'de' }, 'de'],
    ['url', { home_page_url: 'https://a.example/x/' }, 'https://a.example/x/p'],
    ['url', { feed_url: 'https://b.example/x/f' }, 'https://b.example/x/p'],
  ])('%s by the feed’s %o', async (key, feed, said) => {
    expect((await lineOf({ url: 'p' }, feed))?.[key]).toBe(said);
  });
});
