// What a tag page is about, and the articles that it lists for programs.
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { parseTagHeading, parseTagTitle } from '../../../../src/adapters/sources/pages/tag-heading.ts';
import { createFolders } from '../../../../src/adapters/sources/pages/tag-page-address.ts';
import { tagOf } from '../../../../src/adapters/sources/pages/tag-page-subject.ts';
import { isUnspaced } from '../../../../src/adapters/sources/pages/unspaced.ts';
import { heading, linesOf, threeItems } from './list-page.ts';

describe('headings of tag pages', () => {
  it.each([
    ['Tag: Ports', 'Ports'],
    ['TAG ARCHIVES: Ports', 'Ports'],
    ['Schlagwort: „Häfen“', 'Häfen'],
    ['Étiquette : Ports', 'Ports'],
    ['Etiqueta: «Puertos»', 'Puertos'],
    ['Рубрика: Порт', 'Порт'],
    ['标签：港口', '港口'],
    ['แท็ก: ท่าเรือ', 'ท่าเรือ'],
    ['Posts tagged with Ports', 'Ports'],
    ['Search results for: ferry', 'ferry'],
    ['Wyniki wyszukiwania: „prom”', 'prom'],
    ['Tag:', null],
    ['Harbour: nine ships came in', null],
    ['Tagesschau: Häfen', null],
    [`Tag: ${'x'.repeat(500)}`, null],
    ['', null],
  ])('“%s” names %s', (line, tag) => {
    expect(parseTagHeading(line)).toBe(tag);
  });

  it.each([
    ['Ports Archives', 'Ports'],
    ['Häfen Archiv', 'Häfen'],
    ['Example Times » Blog Archive', null],
    ['City opens its archives', 'City opens its'],
  ])('a title “%s” names %s', (title, tag) => {
    expect(parseTagTitle(title)).toBe(tag);
  });
});

describe('the subject', () => {
  it.each([
    ['the heading that names it', '<h1>Tag: Ports</h1><h2>Tag: Other</h2>', '/tag/x', 'Ports'],
    ['the title that names it', '<title>Ports Archives - Times</title>', '/x', 'Ports'],
    ['the only heading', '<h1>Ports</h1>', '/x', 'Ports'],
    ['no heading of several', '<h1>Ports</h1><h1>Seas</h1>', '/x', null],
    ['no heading with a link', '<h1><a href="/">Ports</a></h1>', '/x', null],
    ['not the outlet', '<h1>Example Times</h1>', '/x', null],
    ['not the name of who writes', '<h1>Lena Vos</h1>', '/author/lena', null],
    ['a heading below', '<h1><a href="/">Times</a></h1><h2>Topic: Ports</h2>', '/x', 'Ports'],
    ['the last breadcrumb', '<ul class="breadcrumb"><li>Home</li><li>Ports</li></ul>', '/x', 'Ports'],
    ['a part of the address', '', '/tag/sea-ports', 'sea ports'],
    [
      'a part of the address as the title writes it',
      '<title>Sea Ports | Times</title>',
      '/tag/sea-ports',
      'Sea Ports',
    ],
    ['nothing', '<p>Words</p>', '/', null],
  ])('is %s', async (...[, html, path, tag]) => {
    expect(tagOf(await parsePage(html), `https://times.example${path}`, 'Example Times')).toBe(tag);
  });
});

describe('folders', () => {
  it('are addresses under which others lie', () => {
    const isFolder = createFolders(
      ['/sport/skaters-wait-for-ice', '/sport/', '/2026/a-b-c-d/remarks', '/arts'].map(
        (path) => `https://a.example${path}`,
      ),
    );
    const paths = ['/sport', '/sport/', '/arts', '/2026/a-b-c-d', '/2026', '/sport/skaters-wait-for-ice'];
    expect(paths.map((path) => isFolder(`https://a.example${path}`))).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});

describe('articles listed in JSON-LD', () => {
  const list = (items: object[]) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'ItemList', itemListElement: items })}</script>`;
  const entry = (n: number) => ({
    '@type': 'ListItem',
    url: `/2026/ships-at-quay-${n}`,
    name: `Ships at quay ${n}`,
  });
  const article = (n: number) => ({
    '@type': 'NewsArticle',
    url: `/2026/ships-at-quay-${n}`,
    headline: `Ships at quay ${n}`,
    description: 'Nine <b>came</b> in.',
    author: [{ name: 'Lena Vos' }],
    datePublished: '2026-04-12',
  });

  it('are the page’s items where it shows none', async () => {
    expect(await linesOf(list([entry(1), { '@type': 'ListItem', item: article(2) }]))).toMatchObject([
      { url: 'https://times.example/2026/ships-at-quay-1', headline: 'Ships at quay 1', abstract: undefined },
      {
        headline: 'Ships at quay 2',
        abstract: 'Nine came in.',
        byline: 'Lena Vos',
        publishedAt: '2026-04-12T00:00:00Z',
      },
    ]);
  });

  it('fill in what the page does not show', async () => {
    const lines = await linesOf(list([article(1), article(3)]) + threeItems(heading));
    expect(lines.map(({ byline }) => byline)).toEqual(['Lena Vos', undefined, 'Lena Vos']);
  });

  it.each([
    ['one alone', list([article(1)])],
    [
      'without an address',
      list([
        { ...article(1), url: undefined },
        { ...article(2), url: undefined },
      ]),
    ],
    ['broken', '<script type="application/ld+json">{"@type": "ItemList", </script>'],
    [
      'nested without end',
      `<script type="application/ld+json">${'['.repeat(5_000)}${']'.repeat(5_000)}</script>`,
    ],
  ])('are none when %s', async (_, html) => {
    expect(await linesOf(html)).toEqual([]);
  });
});

describe('scripts without spaces', () => {
  it.each([
    ['港口', true],
    ['フェリー', true],
    ['ท่าเรือ', true],
    ['항구', false],
    ['harbour', false],
    ['', false],
  ])('“%s”: %s', (text, is) => {
    expect(isUnspaced(text)).toBe(is);
  });
});
