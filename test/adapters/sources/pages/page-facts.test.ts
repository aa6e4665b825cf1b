// What a page says about its article: headline, authors, dates, tags, picture, in many makes.
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readMetadata, type PageMetadata } from '../../../../src/adapters/sources/pages/page-metadata.ts';
import { parseShownDate } from '../../../../src/adapters/sources/pages/shown-dates.ts';
import { page, TEXT } from './saved-page.ts';

async function metadataOf(
  head: string,
  body: string,
  url = 'https://times.example/harbour',
): Promise<PageMetadata> {
  return readMetadata(await parsePage(page(head, body)), url);
}
const ld = (object: object) => `<script type="application/ld+json">${JSON.stringify(object)}</script>`;
const og = (name: string, content: string) => `<meta property="${name}" content="${content}">`;

describe('the headline', () => {
  it.each([
    [
      'the heading without the site',
      og('og:title', 'Harbour opens | Example Times') + og('og:site_name', 'Example Times'),
      '<h1>Harbour opens</h1>',
    ],
    [
      'what the page tells, where its section stands in the heading',
      og('og:title', 'Harbour opens'),
      '<h1>Sport: Harbour opens</h1>',
    ],
    [
      'a heading, not the name of the site',
      '<title>Harbour opens | Example Times</title>',
      '<h1><a href="/">Example Times</a></h1><h2 class="entry-title">Harbour opens</h2>',
    ],
    [
      'what the page tells, where its only heading is a section’s',
      og('og:title', 'Harbour opens'),
      '<h1>Coast</h1>',
    ],
    ['what microdata marks', '<title>News</title>', '<div itemprop="headline">Harbour opens</div>'],
    ['the title where there is nothing else', '<title>Harbour opens - Example Times</title>', ''],
  ])('is %s', async (_, head, body) => {
    expect((await metadataOf(head, body + TEXT)).headline).toBe('Harbour opens');
  });
});

describe('the authors', () => {
  const person = { '@type': 'Person', '@id': '#vos', name: 'Lena Vos' };

  it.each([
    [
      'referred to in a graph',
      ld({ '@graph': [{ '@type': 'Article', headline: 'a', author: { '@id': '#vos' } }, person] }),
      '',
      'Lena Vos',
    ],
    [
      'of a page without an article',
      ld({ '@graph': [{ '@type': 'WebPage', author: { '@id': '#vos' } }, person] }),
      '',
      'Lena Vos',
    ],
    [
      'several in one meta element',
      '<meta name="author" content="Lena Vos and Aldo Fenner">',
      '',
      'Lena Vos, Aldo Fenner',
    ],
    [
      'shown, where the page names only itself',
      '<meta name="author" content="Example Times"><meta property="og:site_name" content="Example Times">',
      '<p class="byline">By Lena Vos</p>',
      'Lena Vos',
    ],
    [
      'in microdata',
      '',
      '<span itemprop="author"><b itemprop="name">Lena Vos</b>, editor</span>',
      'Lena Vos',
    ],
    ['in a vcard', '', '<span class="author vcard"><a class="url fn n" href="/vos">lena</a></span>', 'lena'],
    ['linked as such', '', '<a rel="author" href="/vos">Von Lena Vos</a>', 'Lena Vos'],
    ['said in a line', '', '<p>Texte : Lena Vos</p><p>Par Lena Vos</p>', 'Lena Vos'],
    ['with a date behind', '', '<div class="byline">Von Lena Vos | 15.04.2026</div>', 'Lena Vos'],
    [
      'not those of other articles',
      '',
      '<aside class="related"><span class="author">Aldo Fenner</span></aside>',
      undefined,
    ],
    ['not software', '<meta name="author" content="admin">', '', undefined],
  ])('are found %s', async (...[, head, body, byline]) => {
    expect((await metadataOf(head, `<article><h1>Harbour opens</h1>${body}${TEXT}</article>`)).byline).toBe(
      byline,
    );
  });
});

describe('the dates', () => {
  it.each([
    [
      'JSON-LD',
      ld({ '@type': 'NewsArticle', datePublished: '2026-04-15T08:00:00Z' }),
      '',
      '2026-04-15T08:00:00Z',
    ],
    [
      'a main entity',
      ld({ '@type': 'ItemPage', mainEntity: { '@type': 'NewsArticle', datePublished: '2026-04-15' } }),
      '',
      '2026-04-15T00:00:00Z',
    ],
    ['Dublin Core', '<meta name="DC.date.issued" content="2026-04-15">', '', '2026-04-15T00:00:00Z'],
    [
      'RDFa',
      '',
      '<span property="schema:datePublished" content="2026-04-15">15 April</span>',
      '2026-04-15T00:00:00Z',
    ],
    ['a time element', '', '<time datetime="2026-04-15T08:00:00Z">today</time>', '2026-04-15T08:00:00Z'],
    ['a line near the headline', '', '<div>Port Ellery, 15. April 2026</div>', '2026-04-15T00:00:00Z'],
    ['an element called a date', '', '<span class="post-date">15/04/2026</span>', '2026-04-15T00:00:00Z'],
    ['what lies', og('article:published_time', '1970-01-01T00:00:00Z'), '', '1970-01-01T00:00:00Z'],
  ])('come from %s', async (...[, head, body, publishedAt]) => {
    expect(
      (await metadataOf(head, `<article><h1>Harbour opens</h1>${body}${TEXT}</article>`)).publishedAt,
    ).toBe(publishedAt);
  });

  it('come from the address where nothing else tells one', async () => {
    expect((await metadataOf('', TEXT, 'https://times.example/2026/04/15/harbour')).publishedAt).toBe(
      '2026-04-15T00:00:00Z',
    );
    expect((await metadataOf('', TEXT, 'https://times.example/2026/harbour')).publishedAt).toBeUndefined();
  });

  it.each([
    ['3. Februar 2026', '2026-02-03'],
    ['le 3 février 2026 à 9h', '2026-02-03'],
    ['3 de febrero de 2026', '2026-02-03'],
    ['3 febbraio 2026', '2026-02-03'],
    ['3 de fevereiro de 2026', '2026-02-03'],
    ['3 lutego 2026', '2026-02-03'],
    ['3 марта 2026', '2026-03-03'],
    ['Feb 3rd, 2026', '2026-02-03'],
    ['2026年2月3日', '2026-02-03'],
    ['2026년 2월 3일', '2026-02-03'],
    ['03.02.2026, 12:30', '2026-02-03'],
    ['2/23/2026', '2026-02-23'],
    ['1 maja 2026', '2026-05-01'],
    ['12 mars 2026', '2026-03-12'],
  ])('are read out of “%s”', (line, day) => {
    expect(parseShownDate(line)?.slice(0, 10)).toBe(day);
  });

  it.each(['in 2026', '31.02.2026', '555-2026', 'version 1.2.2026.4x99', 'ships 12 2026', ''])(
    'are not read into “%s”',
    (line) => {
      expect(parseShownDate(line)).toBeNull();
    },
  );
});

describe('the tags', () => {
  it.each([
    [
      'links of the article, not of the site',
      '',
      '<a rel="tag" href="/t/ports">Ports</a></article><div class="tag-cloud"><a rel="tag" href="/t/x">Else</a></div>',
      ['Ports'],
    ],
    [
      'links in a box of tags',
      '',
      '<ul class="post-tags"><li><a href="/x">#Ports</a></li><li><a href="/y">Trade</a></li></ul>',
      ['Ports', 'Trade'],
    ],
    ['links in a list that lead to tags', '', '<ul><li><a href="/tag/ports">Ports</a></li></ul>', ['Ports']],
    [
      'keywords that JSON-LD lists',
      ld({ '@type': 'Article', keywords: ['Ports', 'ports', 'Trade'] }),
      '',
      ['Ports', 'Trade'],
    ],
    [
      'nothing that is no subject',
      '<meta name="keywords" content="Uncategorized, https://a.example, 12">',
      '',
      undefined,
    ],
  ])('are %s', async (...[, head, body, tags]) => {
    expect((await metadataOf(head, `<article><h1>Harbour opens</h1>${TEXT}${body}`)).tags).toEqual(tags);
  });
});

describe('the picture', () => {
  it.each([
    [og('og:image', '/a.jpg'), 'https://times.example/a.jpg'],
    [
      ld({ '@type': 'Article', image: [{ '@type': 'ImageObject', url: 'https://img.example/b.jpg' }] }),
      'https://img.example/b.jpg',
    ],
    [
      og('og:image', 'javascript:alert(1)') + og('twitter:image', 'https://img.example/c.jpg'),
      'https://img.example/c.jpg',
    ],
    ['<link rel="image_src" href="d.jpg">', 'https://times.example/d.jpg'],
    [og('og:image', 'data:image/png;base64,AA'), undefined],
  ])('is found in %s', async (head, image) => {
    expect((await metadataOf(head, TEXT)).image).toBe(image);
  });
});
