// Feeds of every format become article lines.
import { describe, expect, it } from 'vitest';
import { FEED_ITEMS_MAX } from '../../../../src/limits/reading.ts';
import { parseFeed } from '../../../../src/adapters/sources/feeds/parse-feed.ts';
import { linesOf, rss } from './feed-lines.ts';

const NAMESPACES =
  'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:media="http://search.yahoo.com/mrss/"';

describe('RSS', () => {
  it('reads an item whole', async () => {
    const item = `<item>
      <title>Harbour &amp;amp; quay open</title>
      <link>https://times.example/harbour</link>
      <description>&lt;p&gt;The &lt;b&gt;harbour&lt;/b&gt; opened.&lt;/p&gt;</description>
      <content:encoded><![CDATA[<p>The harbour opened.</p><p>Ships came in at noon.</p>]]></content:encoded>
      <dc:creator>Lena Vos</dc:creator>
      <category>Ports</category><category><![CDATA[Trade & Travel]]></category>
      <guid isPermaLink="false">times-1</guid>
      <pubDate>Wed, 15 Apr 2026 08:00:00 +0200</pubDate>
    </item>`;
    const channel =
      '<title>Example Times</title><link>https://times.example/</link><language>en-gb</language>';
    expect(await linesOf(rss(item, channel, NAMESPACES))).toEqual([
      {
        url: 'https://times.example/harbour',
        headline: 'Harbour & quay open',
        abstract: 'The harbour opened.',
        body: 'The harbour opened.\n\nShips came in at noon.',
        byline: 'Lena Vos',
        outlet: 'Example Times',
        publishedAt: '2026-04-15T06:00:00Z',
        tags: ['Ports', 'Trade & Travel'],
        language: 'en-GB',
        guid: 'times-1',
      },
    ]);
  });

  it('takes a permanent guid for the link, and no other', async () => {
    const items =
      '<item><title>a</title><guid>https://times.example/1</guid></item><item><title>b</title><guid isPermaLink="false">https://times.example/2</guid></item>';
    const lines = await linesOf(rss(items));
    expect(lines.map((line) => line.url)).toEqual(['https://times.example/1', undefined]);
  });

  it('resolves links against the feed’s page, else against its address', async () => {
    const item = '<item><title>a</title><link>/harbour</link></item>';
    expect((await linesOf(rss(item)))[0]?.url).toBe('https://times.example/harbour');
    const [line] = await linesOf(rss(item, '<title>T</title>'), { url: 'https://feeds.example/rss' });
    expect(line?.url).toBe('https://feeds.example/harbour');
    expect((await linesOf(rss(item, '<title>T</title>')))[0]?.url).toBeUndefined();
  });

  it('takes no address that is not the web’s', async () => {
    const item = '<item><title>a</title><link>javascript:alert(1)</link></item>';
    expect((await linesOf(rss(item)))[0]?.url).toBeUndefined();
  });

  it('keeps content that says no more than the description out of the body', async () => {
    const item =
      '<item><title>a</title><description>The harbour opened at noon.</description><content:encoded>The harbour opened.</content:encoded></item>';
    const [line] = await linesOf(rss(item, undefined, NAMESPACES));
    expect(line).toMatchObject({ abstract: 'The harbour opened at noon.' });
    expect(line?.body).toBeUndefined();
  });

  it('takes a description longer than any lead for the body', async () => {
    const words = 'The harbour opened. '.repeat(400).trim();
    const [line] = await linesOf(rss(`<item><title>a</title><description>${words}</description></item>`));
    expect(line?.body).toBe(words);
    expect(line?.abstract).toBeUndefined();
  });

  it('calls a text an excerpt when a link said that there is more', async () => {
    const more =
      '&lt;p&gt;The harbour opened [&amp;hellip;]&lt;/p&gt;&lt;p&gt;&lt;a href="x"&gt;Continue reading&lt;/a&gt;&lt;/p&gt;';
    const full = '<content:encoded>The harbour opened. Ships came in at noon, all of them.</content:encoded>';
    const items = `<item><title>a</title><description>${more}</description></item><item><title>b</title><description>${more}</description>${full}</item>`;
    const lines = await linesOf(rss(items, undefined, NAMESPACES));
    expect(lines[0]).toMatchObject({ abstract: 'The harbour opened […]', textState: 'excerpt' });
    expect(lines[1]?.textState).toBeUndefined();
  });

  it('names the outlet that an item comes from', async () => {
    const item = '<item><title>a</title><source url="https://post.example/rss">Harbour Post</source></item>';
    expect((await linesOf(rss(item)))[0]?.outlet).toBe('Harbour Post');
  });

  it('reads elements of Atom and Media RSS inside RSS', async () => {
    const item = `<item><title>a</title><atom:link href="https://times.example/a"/><atom:updated>2026-04-15T08:00:00Z</atom:updated>
      <media:description>The harbour opened.</media:description><media:keywords>Ports, Trade</media:keywords></item>`;
    const [line] = await linesOf(rss(item, undefined, NAMESPACES));
    expect(line).toMatchObject({
      url: 'https://times.example/a',
      abstract: 'The harbour opened.',
      modifiedAt: '2026-04-15T08:00:00Z',
    });
    expect(line?.tags).toEqual(['Ports', 'Trade']);
  });

  it('leaves out a date that is none, and an author that is the outlet', async () => {
    const item = '<item><title>a</title><pubDate>soon</pubDate><author>Example Times</author></item>';
    const [line] = await linesOf(rss(item));
    expect(line?.publishedAt).toBeUndefined();
    expect(line?.byline).toBeUndefined();
  });

  it('reads RSS 0.91 and upper-case elements', async () => {
    const old =
      '<RSS VERSION="0.91"><CHANNEL><TITLE>Old</TITLE><ITEM><TITLE>a</TITLE><LINK>https://old.example/a</LINK></ITEM></CHANNEL></RSS>';
    expect(await linesOf(old)).toMatchObject([
      { headline: 'a', url: 'https://old.example/a', outlet: 'Old' },
    ]);
  });

  it(`stops at ${FEED_ITEMS_MAX} items and says so`, async () => {
    const reading = await parseFeed(rss('<item><title>a</title></item>'.repeat(FEED_ITEMS_MAX + 1)));
    expect(reading).toMatchObject({ kind: 'feed', isCut: true });
    expect(reading.kind === 'feed' && reading.lines.length).toBe(FEED_ITEMS_MAX);
  });
});

describe('Atom, RDF and JSON Feed', () => {
  it('reads an Atom entry, its author from the feed', async () => {
    const atom = `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="de" xml:base="https://blatt.example/neu/">
      <title>Hafenblatt</title><author><name>Redaktion Nord</name></author>
      <entry><title type="html">Hafen &amp;amp; Kai</title><link rel="enclosure" href="x.mp3"/><link href="hafen.html"/>
        <id>urn:blatt:1</id><updated>2026-04-15T09:00:00Z</updated><published>2026-04-15T08:00:00+02:00</published>
        <category term="haefen" label="Häfen"/><category term="http://schemas.example/kind"/>
        <summary>Der Hafen ist offen.</summary>
        <content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Der Hafen ist offen.</p><p>Schiffe kamen.</p></div></content>
      </entry></feed>`;
    expect(await linesOf(atom)).toMatchObject([
      {
        url: 'https://blatt.example/neu/hafen.html',
        headline: 'Hafen & Kai',
        abstract: 'Der Hafen ist offen.',
        body: 'Der Hafen ist offen.\n\nSchiffe kamen.',
        byline: 'Redaktion Nord',
        outlet: 'Hafenblatt',
        publishedAt: '2026-04-15T06:00:00Z',
        modifiedAt: '2026-04-15T09:00:00Z',
        tags: ['Häfen'],
        language: 'de',
        guid: 'urn:blatt:1',
      },
    ]);
  });

  it('reads Atom 0.3 and Atom with a prefix', async () => {
    const old =
      '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><title>Old</title><entry><title>a</title><issued>2026-04-15T08:00:00Z</issued></entry></feed>';
    expect(await linesOf(old)).toMatchObject([{ headline: 'a', publishedAt: '2026-04-15T08:00:00Z' }]);
    const prefixed =
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>P</a:title><a:entry><a:title>b</a:title></a:entry></a:feed>';
    expect(await linesOf(prefixed)).toMatchObject([{ headline: 'b', outlet: 'P' }]);
  });

  it('reads RDF with Dublin Core', async () => {
    const rdf = `<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/">
      <channel rdf:about="https://old.example/"><title>Old News</title><link>https://old.example/</link></channel>
      <item rdf:about="https://old.example/1"><title>Harbour opens</title><link>https://old.example/1</link><description>At noon.</description>
      <dc:creator>Lena Vos</dc:creator><dc:date>2026-04-15</dc:date><dc:subject>Ports</dc:subject></item></rdf:RDF>`;
    expect(await linesOf(rdf)).toMatchObject([
      {
        headline: 'Harbour opens',
        abstract: 'At noon.',
        byline: 'Lena Vos',
        publishedAt: '2026-04-15T00:00:00Z',
        tags: ['Ports'],
        outlet: 'Old News',
      },
    ]);
  });

  it('reads JSON Feed', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Json Journal',
      home_page_url: 'https://json.example/',
      language: 'fr',
      items: [
        {
          id: '1',
          url: '/port',
          title: 'Le port ouvre',
          summary: 'À midi.',
          content_html: '<p>À midi, le port ouvre.</p>',
          tags: ['Ports'],
          authors: [{ name: 'Léa V.' }],
          date_published: '2026-04-15T08:00:00Z',
        },
        { id: '2', content_text: 'Sans titre.' },
      ],
    };
    expect(await linesOf(JSON.stringify(feed))).toMatchObject([
      {
        url: 'https://json.example/port',
        headline: 'Le port ouvre',
        abstract: 'À midi.',
        body: 'À midi, le port ouvre.',
        byline: 'Léa V.',
        language: 'fr',
      },
      { body: 'Sans titre.', guid: '2' },
    ]);
  });
});
