// The texts, links and people of feeds, each where an article line has it, whichever vocabulary they are written in.
import { describe, expect, it } from 'vitest';
import { entryLine, itemLine, linesOf } from './feed-lines.ts';

describe('links', () => {
  it.each([
    ['a link', '<link>https://a.example/1</link><comments>https://a.example/c</comments>', '1'],
    [
      'a link that a service replaced',
      '<link>https://s.example/x</link><feedburner:origLink>https://a.example/2</feedburner:origLink>',
      '2',
    ],
    ['an Atom link', '<atom:link href="https://a.example/3"/>', '3'],
    ['a link with spaces around', '<link>\n  https://a.example/4\n</link>', '4'],
    ['a link in CDATA', '<link><![CDATA[https://a.example/5?a=1&copy=2]]></link>', '5?a=1&copy=2'],
    [
      'a link with bare ampersands',
      '<link>https://a.example/6?a=1&copy=2&amp;b=3</link>',
      '6?a=1&copy=2&b=3',
    ],
  ])('takes %s', async (_, inner, path) => {
    expect((await itemLine(inner))?.url).toBe(`https://a.example/${path}`);
  });

  it.each([
    ['comments', '<comments>https://a.example/c</comments>'],
    [
      'feeds of comments',
      '<wfw:commentRss>https://a.example/c</wfw:commentRss><slash:comments>4</slash:comments>',
    ],
    ['an enclosure', '<atom:link rel="enclosure" href="https://a.example/c.mp3"/>'],
    ['what a service keeps that is no address', '<feedburner:origLink>nowhere</feedburner:origLink>'],
  ])('takes no link from %s', async (_, inner) => {
    expect((await itemLine(inner))?.url).toBeUndefined();
  });

  it('prefers the page among alternates, whatever stands first', async () => {
    const links =
      '<link rel="self" href="/s"/><link rel="alternate" type="application/pdf" href="/p.pdf"/><link rel="ALTERNATE" type="text/html" href="/page"/>';
    expect((await entryLine(links))?.url).toBe('https://feeds.example/page');
    const registered = '<link rel="http://www.iana.org/assignments/relation/alternate" href="/r"/>';
    expect((await entryLine(registered))?.url).toBe('https://feeds.example/r');
  });

  it('resolves links against each xml:base around them', async () => {
    const entry = '<link xml:base="deeper/" href="page"/>';
    const line = await entryLine(entry, 'xml:base="https://a.example/news/"');
    expect(line?.url).toBe('https://a.example/news/deeper/page');
    const nested = `<feed xml:base="/x/"><entry xml:base="y/"><link href="z"/></entry></feed>`;
    expect((await linesOf(nested, { url: 'https://feeds.example/f' }))[0]?.url).toBe(
      'https://feeds.example/x/y/z',
    );
  });

  it('takes the page that holds the content, but no film', async () => {
    expect((await entryLine('<content src="/page" type="text/html"/>'))?.url).toBe(
      'https://feeds.example/page',
    );
    expect((await entryLine('<content src="/film" type="video/mp4"/>'))?.url).toBeUndefined();
  });
});

describe('texts', () => {
  it.each([
    [
      'xhtml',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &amp; two</p></div></content>',
      'One & two',
    ],
    [
      'xhtml with prefixes',
      '<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>One</h:p><h:script>x</h:script></h:div></content>',
      'One',
    ],
    [
      'xhtml with an empty frame',
      '<content type="xhtml"><div>One<iframe src="x"/> two</div></content>',
      'One two',
    ],
    ['html', '<content type="html">&lt;p&gt;One &amp;amp; two&lt;/p&gt;</content>', 'One & two'],
    ['text', '<content type="text">One &lt;blink&gt; two</content>', 'One <blink> two'],
    ['html that is called a text', '<content type="text">&lt;p&gt;One&lt;/p&gt;</content>', 'One'],
    ['base64', `<content type="application/octet-stream">${btoa('<b>One</b> two')}</content>`, 'One two'],
    [
      'base64 of Atom 0.3',
      `<content mode="base64" type="text/html">\n${btoa('One <i>two</i>')}\n</content>`,
      'One two',
    ],
    ['CDATA between texts', '<content>One <![CDATA[<b>two</b>]]> three</content>', 'One two three'],
    [
      'an entry inside',
      '<content type="xhtml"><div><p>One</p><entry>two</entry></div></content>',
      'One\n\ntwo',
    ],
  ])('reads %s', async (_, content, body) => {
    expect((await entryLine(`<title>a</title>${content}`))?.body).toBe(body);
  });

  it('reads no picture as a text', async () => {
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]).toString('base64');
    expect((await entryLine(`<content type="image/jpeg">${picture}</content>`))?.body).toBeUndefined();
  });

  it.each([
    ['<description>One</description>'],
    ['<atom:summary>One</atom:summary>'],
    ['<dc:description>One</dc:description>'],
    ['<itunes:summary>One</itunes:summary>'],
    ['<media:description>One</media:description>'],
    ['<media:group><media:description>One</media:description></media:group>'],
  ])('finds the abstract in %s', async (inner) => {
    expect((await itemLine(inner))?.abstract).toBe('One');
  });

  it.each([
    ['<content:encoded>One two</content:encoded>'],
    ['<body xmlns="http://www.w3.org/1999/xhtml"><p>One two</p></body>'],
    ['<atom:content>One two</atom:content>'],
  ])('finds the body in %s', async (inner) => {
    expect((await itemLine(inner))?.body).toBe('One two');
  });
});

describe('authors, tags, languages, outlets', () => {
  it.each([
    ['lena@a.example (Lena Vos)', 'Lena Vos'],
    ['Lena Vos (lena@a.example)', 'Lena Vos'],
    ['Lena Vos &lt;lena@a.example&gt;', 'Lena Vos'],
    ['Lena Vos (mailto:lena@a.example)', 'Lena Vos'],
    ['lena@a.example', undefined],
    ['Example Times', undefined],
  ])('reads the author %s', async (author, byline) => {
    expect((await itemLine(`<author>${author}</author>`))?.byline).toBe(byline);
  });

  it('names several authors once each, and the feed’s where an entry has none', async () => {
    const both =
      '<author><name>Lena Vos</name></author><author><name>Ola Berg</name><email>o@a.example</email></author>';
    expect((await entryLine(both + both))?.byline).toBe('Lena Vos, Ola Berg');
    const feed = `<feed><author><name>Redaktion</name></author><entry><title>a</title></entry><entry><source><author><name>Gast</name></author></source></entry></feed>`;
    expect((await linesOf(feed)).map((line) => line.byline)).toEqual(['Redaktion', 'Gast']);
    const credit =
      '<media:credit role="author">Lena Vos</media:credit><media:credit role="photographer">Pia</media:credit>';
    expect((await itemLine(credit))?.byline).toBe('Lena Vos');
  });

  it('gathers tags from every vocabulary', async () => {
    const tags = `<category domain="x">Ports</category><dc:subject>Trade</dc:subject><media:category label="Ships"/>
      <media:category>news/sea/Cranes</media:category><media:keywords>quay, Ports</media:keywords>
      <itunes:category text="Sea"><itunes:category text="Salt"/></itunes:category><category>https://x.example/kind</category>`;
    expect((await itemLine(tags))?.tags).toEqual([
      'Ports',
      'Ships',
      'Cranes',
      'Trade',
      'quay',
      'Sea',
      'Salt',
    ]);
    expect((await entryLine('<category term="a" label="A"/><category term="b" scheme="x"/>'))?.tags).toEqual([
      'A',
      'b',
    ]);
  });

  it('goes by the language that stands nearest to the text', async () => {
    const feed = `<feed xml:lang="en"><entry><title>a</title></entry><entry xml:lang="de"><title>a</title></entry><entry xml:lang="de"><content xml:lang="fr">x</content></entry></feed>`;
    expect((await linesOf(feed)).map((line) => line.language)).toEqual(['en', 'de', 'fr']);
    expect((await itemLine('<dc:language>pt_br</dc:language>'))?.language).toBe('pt-BR');
  });

  it('names the feed that an entry was copied from, and not its title for the entry’s', async () => {
    const line = await entryLine('<source><title>Harbour Post</title><id>x</id></source><id>y</id>');
    expect(line).toMatchObject({ outlet: 'Harbour Post', guid: 'y' });
    expect(line?.headline).toBeUndefined();
  });
});
