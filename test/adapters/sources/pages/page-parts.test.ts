// What the page worker is made of, tried without the worker: lists told from articles, patterns, metadata, JSON-LD.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/adapters/sources/pages/article-text.ts';
import {
  describesCollection,
  findArticleObject,
  namesIn,
} from '../../../../src/adapters/sources/pages/json-ld.ts';
import { findAll, parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readMetadata, titleParts } from '../../../../src/adapters/sources/pages/page-metadata.ts';
import { parsePageNote } from '../../../../src/adapters/sources/pages/page-notes.ts';
import { readTagPage } from '../../../../src/adapters/sources/pages/tag-page-html.ts';
import { openListPage } from '../../../../src/adapters/sources/pages/tag-page-parts.ts';
import { seemsTagPage } from '../../../../src/adapters/sources/pages/tag-page-seems.ts';
import { languageTagOf, resolveUrl } from '../../../../src/adapters/sources/web-names.ts';
import { isTooDeep } from '../../../../src/adapters/sources/feeds/xml-bounds.ts';

const LEAD = 'The harbour of Port Ellery opened at noon, and nine ships came in before the evening tide.';
const post = (name: string) =>
  `<div class="post"><h2><a href="/${name}">${name}</a></h2><p>${LEAD}</p></div>`;
const posts = post('one') + post('two') + post('three');
const ld = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;

describe('lists and articles', () => {
  it.each([
    ['a heading that names a tag', `<h1>Category: Ports</h1>${post('one')}`, true],
    [
      'a title of an archive',
      `<html><head><title>Ports Archives - Example Times</title></head><body>${posts}</body></html>`,
      true,
    ],
    ['a body that is an archive', `<html><body class="archive paged">${posts}</body></html>`, true],
    ['a page that calls itself a collection', ld({ '@type': 'CollectionPage' }) + post('one'), true],
    ['three linked headlines and no word about itself', posts, true],
    ['a page that calls itself an article', ld({ '@type': 'NewsArticle', headline: 'x' }) + posts, false],
    ['a body that is a single post', `<html><body class="single-post">${posts}</body></html>`, false],
    ['a headline about archives', `<h1>City opens its archives</h1><p>${LEAD}</p>`, false],
    ['plain paragraphs', `<h1>Harbour</h1><p>${LEAD}</p><p>${LEAD}</p>`, false],
  ])('%s: %s', async (_, html, isList) => {
    expect(seemsTagPage(openListPage(await parsePage(html)))).toBe(isList);
  });

  it('find the blocks of the main list, whatever is around it', async () => {
    const around = `<div class="sidebar">${'<h3><a href="/x">Most read</a></h3><p>Other words.</p>'.repeat(9)}</div>`;
    const { blocks } = openListPage(await parsePage(`<main>${posts}</main>${around}`)).list();
    expect(blocks.map((block) => block.title?.node.element?.textContent)).toEqual(['one', 'two', 'three']);
  });

  it('take the tag from breadcrumbs or the only heading where nothing names it', async () => {
    const crumbs = await parsePage(`<ol class="breadcrumbs"><li>Home</li><li>Ports</li></ol>${posts}`);
    expect(readTagPage(openListPage(crumbs))).toMatchObject({ tag: 'Ports' });
    expect(readTagPage(openListPage(await parsePage(`<h1>World</h1>${posts}`)))).toMatchObject({
      tag: 'World',
    });
    expect(readTagPage(openListPage(await parsePage(posts)))).toMatchObject({
      tag: null,
      lines: [{ tags: undefined }, {}, {}],
    });
  });
});

describe('metadata', () => {
  it('finds the article among what JSON-LD describes', async () => {
    const graph = {
      '@graph': [
        { '@type': 'Organization', name: 'T' },
        { '@type': 'Article', headline: 'a' },
        { '@type': 'NewsArticle', headline: 'b', datePublished: '2026' },
      ],
    };
    expect(findArticleObject(await parsePage(ld(graph)))?.['headline']).toBe('b');
    expect(findArticleObject(await parsePage('<p>none</p>'))).toBeNull();
    expect(describesCollection(await parsePage(ld([{ '@type': ['WebPage', 'ItemList'] }])))).toBe(true);
  });

  it('reads names however they are written', () => {
    expect(namesIn('A')).toEqual(['A']);
    expect(namesIn([{ name: 'A' }, 'B', { name: ['C', 'D'] }, 3, null])).toEqual(['A', 'B', 'C']);
  });

  it.each([
    ['Harbour opens | Example Times', 'Harbour opens', 'Example Times'],
    ['Harbour opens - at last - Example Times', 'Harbour opens - at last', 'Example Times'],
    ['Harbour opens', 'Harbour opens', undefined],
    ['Port-au-Prince opens', 'Port-au-Prince opens', undefined],
  ])('parts the title %s', async (title, headline, outlet) => {
    expect(
      titleParts(await parsePage(`<html><head><title>${title}</title></head><body></body></html>`)),
    ).toEqual({ title: headline, outlet });
  });

  it('takes no address or account for an author', async () => {
    const html =
      '<html><head><meta name="author" content="https://times.example/vos"><meta name="twitter:creator" content="@vos"></head><body><p class="byline">Von Lena Vos</p></body></html>';
    expect(readMetadata(await parsePage(html)).byline).toBe('Lena Vos');
  });

  it('reads keywords only where no tags are named', async () => {
    const keywords = '<meta name="keywords" content="a, b">';
    const tags = '<meta property="article:tag" content="Ports">';
    const page = (head: string) => parsePage(`<html><head>${head}</head><body></body></html>`);
    expect(readMetadata(await page(keywords)).tags).toEqual(['a', 'b']);
    expect(readMetadata(await page(keywords + tags)).tags).toEqual(['Ports']);
  });

  it('gives the body of JSON-LD where the page shows none', async () => {
    const article = { '@type': 'NewsArticle', headline: 'Harbour opens', articleBody: `${LEAD} ${LEAD}` };
    expect((await readArticle(await parsePage(ld(article))))?.line.body).toBe(`${LEAD} ${LEAD}`);
  });

  it('makes a tree of anything', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.constantFrom(
            '<p>',
            '</p>',
            '<div',
            '>',
            '<h2><a href="x">',
            'words',
            '<html>',
            '&lt;',
            '"',
            '<script>',
            '<table>',
          ),
        ),
        async (parts) => {
          const document = await parsePage(parts.join(''));
          expect(findAll(document, 'p').length).toBeLessThanOrEqual(parts.length);
          expect(['tag-page', 'rejected']).toContain(readTagPage(openListPage(document)).kind);
        },
      ),
      { numRuns: 100 },
    );
  });
});

describe('small print', () => {
  it.each([
    ['Read more', 'more'],
    ['Weiterlesen »', 'more'],
    ['3 comments', 'furniture'],
    ['« 1 2 3 … 9 »', 'furniture'],
    ['Older posts', 'furniture'],
    ['2 hours ago', 'furniture'],
    ['April 15, 2026', 'date'],
    ['Posted on 15 April 2026', 'date'],
    ['By Lena Vos and Aldo Fenner', 'byline'],
    ['Von Lena van der Vos', 'byline'],
  ])('%s is a note: %s', (line, kind) => {
    expect(parsePageNote(line)?.kind).toBe(kind);
  });

  it.each(['Harbour opens', 'By noon the ships had come', 'Read more books, minister says', LEAD])(
    '%s is text',
    (line) => {
      expect(parsePageNote(line)).toBeNull();
    },
  );
});

describe('names on the web', () => {
  it.each([
    ['/a', 'https://times.example/x/', 'https://times.example/a'],
    [' https://times.example/\n a ', undefined, 'https://times.example/a'],
    ['//cdn.example/a', 'https://times.example/', 'https://cdn.example/a'],
    ['/a', undefined, undefined],
    ['/a', 'no address', undefined],
    ['javascript:alert(1)', 'https://times.example/', undefined],
    ['mailto:a@times.example', undefined, undefined],
    ['http://', undefined, undefined],
    ['', 'https://times.example/', undefined],
  ])('%s against %s', (link, base, address) => {
    expect(resolveUrl(link, base)).toBe(address);
  });

  it.each([
    ['en_us', 'en-US'],
    ['ZH-hans', 'zh-Hans'],
    ['de', 'de'],
    ['english', undefined],
    ['', undefined],
    ['x-y-z', undefined],
  ])('language %s', (written, tag) => {
    expect(languageTagOf(written)).toBe(tag);
  });
});

describe('depth of XML', () => {
  it('counts what is open at once, and forgives what an outer end tag ends', () => {
    expect(isTooDeep('<a>'.repeat(512))).toBe(false);
    expect(isTooDeep('<a>'.repeat(513))).toBe(true);
    expect(isTooDeep('<a></a>'.repeat(5_000))).toBe(false);
    expect(isTooDeep('<a/>'.repeat(5_000))).toBe(false);
    expect(isTooDeep('<item><br><br></item>'.repeat(5_000))).toBe(false);
    expect(isTooDeep(`<a><![CDATA[${'<b>'.repeat(5_000)}]]></a>`)).toBe(false);
    expect(isTooDeep(`<!--${'<b>'.repeat(5_000)}-->`)).toBe(false);
  });
});
