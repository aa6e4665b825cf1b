// The pictures of feeds, and the vocabularies that feeds bind to whatever prefix they like.
import { describe, expect, it } from 'vitest';
import { itemLine, linesOf } from './feed-lines.ts';

describe('pictures', () => {
  it.each([
    ['a thumbnail', '<media:thumbnail url="/1.jpg"/>', '1.jpg'],
    [
      'the widest',
      '<media:content url="/1.jpg" medium="image" width="100"/><media:content url="/2.jpg" type="image/jpeg" width="900"/><media:thumbnail url="/3.jpg" width="60"/>',
      '2.jpg',
    ],
    [
      'a group’s',
      '<media:group><media:content url="/1.mp4" type="video/mp4"><media:thumbnail url="/2.jpg"/></media:content></media:group>',
      '2.jpg',
    ],
    [
      'an enclosure',
      '<enclosure url="/1.mp3" type="audio/mpeg"/><enclosure url="/2.png" type="image/png"/>',
      '2.png',
    ],
    ['a podcast’s', '<itunes:image href="/1.jpg"/>', '1.jpg'],
    [
      'the first of its text',
      '<description><![CDATA[<img src="/p.gif" width="1" height="1"><img alt="x" src="/1.jpg?a=1&amp;b=2">]]></description>',
      '1.jpg?a=1&b=2',
    ],
  ])('takes %s', async (_, inner, path) => {
    expect((await itemLine(inner))?.image).toBe(`https://times.example/${path}`);
  });

  it.each([
    ['<media:thumbnail url="javascript:alert(1)"/>'],
    ['<enclosure url="/1.mp3" type="audio/mpeg"/>'],
    ['<description>&lt;img src="data:image/png;base64,AAAA"&gt;</description>'],
  ])('takes none from %s', async (inner) => {
    expect((await itemLine(inner))?.image).toBeUndefined();
  });
});

describe('names of vocabularies', () => {
  it.each([
    [
      'RSS 0.90',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>T</title></channel><item><title>a</title><link>https://a.example/</link></item></rdf:RDF>',
    ],
    [
      'RSS 0.91 with a document type',
      '<!DOCTYPE rss PUBLIC "-//X//DTD RSS 0.91//EN" "http://a.example/rss.dtd"><rss version="0.91"><channel><item><title>a</title><link>https://a.example/</link></item></channel></rss>',
    ],
    [
      'RSS 1.1',
      '<Channel xmlns="http://purl.org/net/rss1.1#"><items><item><title>a</title><link>https://a.example/</link></item></items></Channel>',
    ],
    [
      'RSS in a namespace with a prefix',
      '<r:rss xmlns:r="http://backend.userland.com/rss2"><r:channel><r:item><r:title>a</r:title><r:link>https://a.example/</r:link></r:item></r:channel></r:rss>',
    ],
    [
      'RSS in a namespace that nobody knows',
      '<rss xmlns="urn:x"><channel><item><title>a</title><link>https://a.example/</link></item></channel></rss>',
    ],
    [
      'RSS that says it is Atom',
      '<rss xmlns="http://www.w3.org/2005/Atom"><channel><item><title>a</title><link>https://a.example/</link></item></channel></rss>',
    ],
    ['CDF', '<CHANNEL><ITEM HREF="https://a.example/"><TITLE>a</TITLE></ITEM></CHANNEL>'],
    [
      'other prefixes than usual',
      '<rss xmlns:x="http://purl.org/dc/elements/1.1/"><channel><item><x:title>a</x:title><a10:link xmlns:a10="http://www.w3.org/2005/Atom" href="https://a.example/"/></item></channel></rss>',
    ],
  ])('reads %s', async (_, feed) => {
    expect(await linesOf(feed)).toMatchObject([{ headline: 'a', url: 'https://a.example/' }]);
  });

  it('takes no element of another vocabulary for its own', async () => {
    const other = '<x:title xmlns:x="urn:x">wrong</x:title><title>right</title>';
    expect((await itemLine(other))?.headline).toBe('right');
  });
});
