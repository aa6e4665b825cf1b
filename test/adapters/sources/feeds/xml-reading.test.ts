// XML as feeds write it: attributes, elements and texts come out as a strict parser gives them, and broken ones anyhow.
import fc from 'fast-check';
import { parseFeed as parseStrictly } from 'feedsmith';
import { describe, expect, it } from 'vitest';
import { readFeedXml } from '../../../../src/adapters/sources/feeds/feed-xml.ts';
import {
  attributeOf,
  childrenOf,
  contentOf,
  joinAddresses,
} from '../../../../src/adapters/sources/feeds/xml-elements.ts';
import { attributesOf, readOpenTag } from '../../../../src/adapters/sources/feeds/xml-tags.ts';

const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** The first element of an item that holds this. */
function firstElement(inner: string) {
  const element = readFeedXml(`<rss><channel><item>${inner}</item></channel></rss>`, 10)?.items[0]
    ?.children[0];
  if (element === undefined) throw new Error('there is no element');
  return element;
}

describe('attributes', () => {
  it.each([
    [' a="1" b=\'2\'', { a: '1', b: '2' }],
    ['a = "1"\n\tB= 2', { a: '1', b: '2' }],
    ['a b="x=y" c', { b: 'x=y' }],
    ['a="1>2" b="<"', { a: '1>2', b: '<' }],
    ['a="1"b="2"', { a: '1', b: '2' }],
    ['a="1" a="2"', { a: '1' }],
    ['a="never ends', { a: 'never ends' }],
    ['= == / "', {}],
    ['', {}],
  ])('of %s are found', (written, attributes) => {
    expect(Object.fromEntries(attributesOf(written))).toMatchObject(attributes);
  });

  it('come out as they went in, whatever they hold', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (one, other) => {
        const element = firstElement(`<link href="${escape(one)}" title="${escape(other)}"/>`);
        expect(attributeOf(element, 'href') ?? '').toBe(one.trim());
        expect(attributeOf(element, 'title') ?? '').toBe(other.trim());
      }),
    );
  });

  it.each([
    ['<a b="c>d">x', 'c>d', false],
    ['<a b="cd"/>x', 'cd', true],
    ['<a b="cd"<x', 'cd', false],
  ])('end with the tag in %s', (xml, value, isEmpty) => {
    const tag = readOpenTag(xml, 0);
    expect(attributesOf(tag.attributes).get('b')).toBe(value);
    expect(tag).toMatchObject({ name: 'a', isEmpty });
    expect(xml.slice(tag.end)).toMatch(/^<?x$/);
  });
});

describe('texts', () => {
  it.each([
    ['one &amp; two &lt;b&gt; &#233; &#xe9; &eacute; &nosuch; &', 'one & two <b> é é é &nosuch; &'],
    ['<![CDATA[one &amp; <b>]]> &amp; <![CDATA[two]]>', 'one &amp; <b> & two'],
    ['one<!-- two --> three', 'one three'],
    ['I <3 & you', 'I <3 & you'],
    ['a &copy=1 b', 'a &copy=1 b'],
  ])('of %s are read', (written, text) => {
    expect(contentOf(firstElement(`<title>${written}</title>`))).toBe(text);
  });

  it('come out as they went in, escaped or in CDATA', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(contentOf(firstElement(`<title>${escape(text)}</title>`))).toBe(text);
        const whole = text.replaceAll(']]>', '');
        expect(contentOf(firstElement(`<title><![CDATA[${whole}]]></title>`))).toBe(whole);
      }),
    );
  });

  it('of elements inside elements are found by name', () => {
    const author = firstElement('<author>\n<name>Lena</name><!-- x --><uri/><b><name>no</name></b></author>');
    expect(childrenOf(author).map(({ name }) => name)).toEqual(['name', 'uri', 'b']);
    expect(childrenOf(firstElement('<author>Lena</author>'))).toEqual([]);
  });
});

describe('bases', () => {
  it.each([
    ['b', 'https://a.example/x/', 'https://a.example/x/b'],
    ['b/', '/x/', '/x/b/'],
    ['https://b.example/', '/x/', 'https://b.example/'],
    ['b', undefined, 'b'],
  ])('%s against %s is %s', (written, base, joined) => {
    const around = base === undefined ? undefined : { written: base, outer: undefined };
    expect(joinAddresses(written, around)).toBe(joined);
  });
});

describe('well-formed feeds', () => {
  const word = fc.stringMatching(/^[a-zé&<"'-]{1,8}$/);
  const item = fc.record({ title: word, description: word, guid: fc.stringMatching(/^[a-z0-9]{1,8}$/) });

  it('are read as a strict parser reads them', () => {
    fc.assert(
      fc.property(fc.array(item, { minLength: 1, maxLength: 4 }), word, (items, name) => {
        const written = items.map(
          ({ title, description, guid }) =>
            `<item>\n<title>${escape(title)}</title><guid>${guid}</guid><description>${escape(description)}</description></item>`,
        );
        const xml = `<?xml version="1.0"?><!-- <item> --><rss version="2.0"><channel><title>${escape(name)}</title>${written.join('\n')}</channel></rss>`;
        const strict = parseStrictly(xml);
        const feed = readFeedXml(xml, 10);
        expect(feed?.isWhole).toBe(true);
        const read = feed?.items.map(({ children }) =>
          Object.fromEntries(children.map((child) => [child.name, contentOf(child)])),
        );
        expect(read).toEqual(items);
        expect(strict.format === 'rss' && strict.feed.items?.length).toBe(items.length);
      }),
    );
  });

  it('are read up to as many items as are asked for', () => {
    const xml = `<rss><channel>${'<item><title>a</title></item>'.repeat(9)}</channel></rss>`;
    expect(readFeedXml(xml, 3)?.items.length).toBe(3);
    expect(readFeedXml(xml, 9)?.items.length).toBe(9);
  });

  it('are told from what is none', () => {
    for (const text of [
      '',
      'words',
      '<a/>',
      '<html><rss/></html>',
      '<!-- <rss> -->',
      '<!DOCTYPE rss [',
      '<?xml?>',
    ])
      expect(readFeedXml(text, 9)).toBeNull();
  });
});
