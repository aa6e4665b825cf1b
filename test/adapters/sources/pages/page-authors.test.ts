// Who wrote an article: in ten languages, in every make of markup, and who did not.
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readMetadata } from '../../../../src/adapters/sources/pages/page-metadata.ts';
import { AUTHORS_MAX } from '../../../../src/limits/reading.ts';
import { page, TEXT } from './saved-page.ts';

const ld = (object: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...object })}</script>`;

async function bylineOf(head: string, byline: string): Promise<string | undefined> {
  const body = `<article><h1>Harbour opens</h1>${byline}${TEXT}</article>`;
  return readMetadata(await parsePage(page(head, body))).byline;
}

describe('a line near the headline', () => {
  it.each([
    ['English', 'By Lena Vos'],
    ['English, at length', 'Written by Lena Vos'],
    ['German', 'Von Lena Vos'],
    ['German, at length', 'Verfasst von Lena Vos'],
    ['French', 'Par Lena Vos'],
    ['French, at length', 'Publié par Lena Vos'],
    ['Spanish', 'Por Lena Vos'],
    ['Spanish, at length', 'Escrito por Lena Vos'],
    ['Italian', 'Di Lena Vos'],
    ['Italian, at length', 'Scritto da Lena Vos'],
    ['Portuguese', 'Por: Lena Vos'],
    ['Dutch', 'Door Lena Vos'],
    ['Swedish', 'Av Lena Vos'],
    ['Polish', 'Autor: Lena Vos'],
    ['Russian', 'Автор: Lena Vos'],
  ])('names the author in %s', async (_, line) => {
    expect(await bylineOf('', `<p>${line}</p>`)).toBe('Lena Vos');
  });

  it.each([
    ['Chinese', '作者：林望海', '林望海'],
    ['Japanese', '文：港野みなと', '港野みなと'],
    ['Russian', 'Автор: Лена Волкова', 'Лена Волкова'],
    ['Greek letters', 'By Ελένη Βασιλείου', 'Ελένη Βασιλείου'],
    ['accents', 'Par Éloïse d’Aubigné-Roux', 'Éloïse d’Aubigné-Roux'],
  ])('names the author in the letters of %s', async (_, line, name) => {
    expect(await bylineOf('', `<div>${line}</div>`)).toBe(name);
  });

  it.each([
    'By the time the ferry left, nine people had gone aboard.',
    'By noon',
    'By Friday the harbour was open, Lena Vos said, and nine ships came in before the tide, others after it, one by one.',
    'Par la mer',
    'Von wegen',
  ])('names nobody: %s', async (line) => {
    expect(await bylineOf('', `<p>${line}</p>`)).toBeUndefined();
  });
});

describe('the markup', () => {
  it.each([
    ['a link', '<a rel="author" href="/vos">Lena Vos</a>'],
    ['a link of several relations', '<a rel="nofollow author" href="/vos">Lena Vos</a>'],
    ['microdata', '<span itemprop="author">Lena Vos</span>'],
    [
      'microdata within',
      '<div itemprop="author" itemscope><a itemprop="url"><span itemprop="name">Lena Vos</span></a></div>',
    ],
    ['microdata in an attribute', '<span itemprop="author"><meta itemprop="name" content="Lena Vos"></span>'],
    ['RDFa', '<span property="schema:author"><b property="schema:name">Lena Vos</b></span>'],
    ['a microformat', '<a class="p-author h-card" href="/vos">Lena Vos</a>'],
    ['a card', '<span class="vcard"><span class="fn">Lena Vos</span></span>'],
    ['a name', '<div class="author-name">Lena Vos</div>'],
    ['a byline', '<div class="byline">By <a href="/vos">Lena Vos</a></div>'],
    ['a German name', '<div class="autor">Von Lena Vos</div>'],
    ['a French name', '<div class="auteur">Par Lena Vos</div>'],
    ['an id', '<div id="article-author">Lena Vos</div>'],
    [
      'a link in a longer box',
      `<div class="author"><a href="/vos">Lena Vos</a> ${'has sailed on ships. '.repeat(9)}</div>`,
    ],
  ])('names the author in %s', async (_, markup) => {
    expect(await bylineOf('', markup)).toBe('Lena Vos');
  });

  it.each([
    ['about the author', '<div class="author-bio">Lena Vos</div>'],
    ['the author’s picture', '<div class="author-avatar">Lena Vos</div>'],
    ['a comment’s author', '<div class="comments"><span class="author">Lena Vos</span></div>'],
    ['an aside', '<aside><span class="author">Lena Vos</span></aside>'],
    ['the foot of the page', '</article><footer><span class="author">Lena Vos</span></footer>'],
    ['what is related', '<div class="related"><a rel="author">Lena Vos</a></div>'],
    ['a long text', `<div class="author">${'Lena Vos sailed the sea. '.repeat(9)}</div>`],
  ])('names nobody in %s', async (_, markup) => {
    expect(await bylineOf('', markup)).toBeUndefined();
  });
});

describe('what programs are told', () => {
  it.each([
    ['a text', { author: 'Lena Vos' }],
    ['a person', { author: { '@type': 'Person', name: 'Lena Vos' } }],
    ['a list', { author: [{ name: 'Lena Vos' }] }],
    ['a creator', { creator: 'Lena Vos' }],
    ['with a word before', { author: 'By Lena Vos' }],
    ['with a role behind', { author: 'Lena Vos | Editor' }],
    ['with markup', { author: '<a href="/vos">Lena Vos</a>' }],
  ])('names the author in JSON-LD: %s', async (_, object) => {
    expect(await bylineOf(ld(object), '')).toBe('Lena Vos');
  });

  it.each([
    'author',
    'article:author',
    'byl',
    'DC.creator',
    'citation_author',
    'parsely-author',
    'sailthru.author',
    'twitter:creator',
  ])('names the author in the meta element %s', async (name) => {
    expect(await bylineOf(`<meta name="${name}" content="Lena Vos">`, '')).toBe('Lena Vos');
  });

  it.each([
    ['an address', 'https://times.example/vos'],
    ['an account', '@lenavos'],
    ['software', 'admin'],
    ['a placeholder', 'Anonymous'],
    ['nothing', ' - '],
    ['a word of programs', 'undefined'],
  ])('names nobody where it is %s', async (_, content) => {
    expect(await bylineOf(`<meta name="author" content="${content}">`, '')).toBeUndefined();
  });

  it('goes before what is shown, where it names a person', async () => {
    expect(await bylineOf(ld({ author: 'Lena Vos' }), '<p class="byline">By Aldo Fenner</p>')).toBe(
      'Lena Vos',
    );
  });

  it('stands where it names an agency and nobody is shown', async () => {
    expect(await bylineOf(ld({ author: 'Coast Press Agency' }), '')).toBe('Coast Press Agency');
    expect(await bylineOf('<meta name="author" content="newsdesk">', '')).toBe('newsdesk');
  });
});

describe('several authors', () => {
  it.each([
    ['and', 'By Lena Vos and Aldo Fenner'],
    ['und', 'Von Lena Vos und Aldo Fenner'],
    ['et', 'Par Lena Vos et Aldo Fenner'],
    ['y', 'Por Lena Vos y Aldo Fenner'],
    ['a comma', 'By Lena Vos, Aldo Fenner'],
    ['a sign', 'By Lena Vos &amp; Aldo Fenner'],
  ])('are parted at %s', async (_, line) => {
    expect(await bylineOf('', `<p class="byline">${line}</p>`)).toBe('Lena Vos, Aldo Fenner');
  });

  it('stand in elements of their own', async () => {
    const markup =
      '<a rel="author">Lena Vos</a> <a rel="author">Aldo Fenner</a> <a rel="author">Lena Vos</a>';
    expect(await bylineOf('', markup)).toBe('Lena Vos, Aldo Fenner');
  });

  it('are not parted where a name has a comma in it', async () => {
    expect(await bylineOf(ld({ author: 'Coast Press Agency, Port Ellery' }), '')).toBe(
      'Coast Press Agency, Port Ellery',
    );
  });

  it('are a masthead where they are too many', async () => {
    const names = Array.from({ length: 40 }, (_, at) => ({
      name: `Lena Vos${'abcdefgh'.charAt(at % 8)}${'ijklm'.charAt(at % 5)}`,
    }));
    const byline = await bylineOf(ld({ author: names }), '');
    expect(byline?.split(', ')).toHaveLength(AUTHORS_MAX);
  });

  it('do not include the outlet', async () => {
    const head = '<meta property="og:site_name" content="Example Times">';
    expect(await bylineOf(head + ld({ author: ['Lena Vos', 'Example Times'] }), '')).toBe('Lena Vos');
  });
});
