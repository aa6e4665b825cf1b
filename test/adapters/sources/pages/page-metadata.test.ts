// What a page says about itself, and whom to believe: outlet, language, address, abstract, picture; places of its parts.
import { describe, expect, it } from 'vitest';
import { readNamedElements } from '../../../../src/adapters/sources/pages/named-elements.ts';
import {
  findAll,
  labelOf,
  linksOfLabel,
  nearestAround,
  parsePage,
  type PageElement,
} from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readMetadata } from '../../../../src/adapters/sources/pages/page-metadata.ts';
import { readMetas } from '../../../../src/adapters/sources/pages/page-metas.ts';
import { createPlaces } from '../../../../src/adapters/sources/pages/page-places.ts';
import { page, TEXT } from './saved-page.ts';

const ld = (object: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...object })}</script>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const URL_OF_PAGE = 'https://times.example/2026/harbour';

const metadataOf = async (head: string, body = TEXT, url: string | undefined = URL_OF_PAGE) =>
  readMetadata(await parsePage(page(head, body)), url);

describe('the outlet', () => {
  it.each([
    ['OpenGraph', meta('og:site_name', 'Example Times')],
    [
      'OpenGraph before JSON-LD',
      meta('og:site_name', 'Example Times') + ld({ publisher: { name: 'Coast Group' } }),
    ],
    ['JSON-LD', ld({ publisher: { '@type': 'Organization', name: 'Example Times' } })],
    [
      'JSON-LD before the name of an app',
      ld({ publisher: 'Example Times' }) + meta('application-name', 'Times App'),
    ],
    ['the name of an app', meta('application-name', 'Example Times')],
    ['Dublin Core', meta('DC.publisher', 'Example Times')],
    ['the end of the title', '<title>Harbour opens | Example Times</title>'],
    ['the beginning of a title of steps', '<title>Example Times » Coast » Harbour opens</title>'],
  ])('is told by %s', async (_, head) => {
    expect((await metadataOf(head)).outlet).toBe('Example Times');
  });

  it('is told by microdata', async () => {
    const body = '<div itemprop="publisher"><meta itemprop="name" content="Example Times"></div>';
    expect((await metadataOf('', body)).outlet).toBe('Example Times');
  });

  it('is not known where nobody tells', async () => {
    expect((await metadataOf('<title>Harbour opens</title>')).outlet).toBeUndefined();
  });
});

describe('the language', () => {
  const withLang = async (lang: string, head = '') =>
    readMetadata(
      await parsePage(`<!doctype html><html ${lang}><head>${head}</head><body>${TEXT}</body></html>`),
    ).language;

  it.each([
    ['the page', 'lang="de-AT"', meta('og:locale', 'en_GB'), 'de-AT'],
    ['the page as XML', 'xml:lang="fr"', '', 'fr'],
    ['JSON-LD', '', ld({ inLanguage: 'es' }), 'es'],
    ['OpenGraph', '', meta('og:locale', 'pt_BR'), 'pt-BR'],
    ['an old meta element', '', '<meta http-equiv="Content-Language" content="it">', 'it'],
    ['what comes after a word that is none', 'lang="english"', meta('language', 'nl'), 'nl'],
    ['nobody', '', '', undefined],
  ])('is told by %s', async (...[, lang, head, language]) => {
    expect(await withLang(lang, head)).toBe(language);
  });
});

describe('the address', () => {
  it.each([
    ['the canonical one', '<link rel="canonical" href="https://times.example/a">', 'https://times.example/a'],
    [
      'the canonical one among relations',
      '<link rel="alternate canonical" href="/a">',
      'https://times.example/a',
    ],
    ['that of OpenGraph', meta('og:url', 'https://times.example/b'), 'https://times.example/b'],
    [
      'the canonical one before that of OpenGraph',
      `<link rel="canonical" href="/a">${meta('og:url', '/b')}`,
      'https://times.example/a',
    ],
    ['not the front page', '<link rel="canonical" href="/">', URL_OF_PAGE],
    ['not one of another scheme', '<link rel="canonical" href="javascript:alert(1)">', URL_OF_PAGE],
    ['that of the page', '', URL_OF_PAGE],
  ])('is %s', async (_, head, url) => {
    expect((await metadataOf(head)).url).toBe(url);
  });

  it('is the front page where nothing else is known', async () => {
    const document = await parsePage(page('<link rel="canonical" href="https://times.example/">', TEXT));
    expect(readMetadata(document).url).toBe('https://times.example/');
  });

  it('may be no address at all', async () => {
    expect((await metadataOf('', TEXT, 'harbour.html')).url).toBeUndefined();
    expect(
      (await metadataOf('<link rel="canonical" href="http://[">', TEXT, 'harbour.html')).url,
    ).toBeUndefined();
  });
});

describe('the abstract', () => {
  it.each([
    ['OpenGraph', meta('og:description', 'One') + meta('description', 'Two'), 'One'],
    ['the description', meta('description', 'Two') + ld({ description: 'Three' }), 'Two'],
    ['JSON-LD', ld({ description: 'Three' }), 'Three'],
    ['what is not empty', meta('og:description', ' ') + meta('description', 'Two'), 'Two'],
    ['text without its markup', meta('description', '&lt;p&gt;Two &amp;amp; more&lt;/p&gt;'), 'Two & more'],
  ])('is %s', async (_, head, abstract) => {
    expect((await metadataOf(head)).abstract).toBe(abstract);
  });
});

describe('an article', () => {
  it.each([
    ['JSON-LD', ld({ headline: 'a' }), true],
    ['OpenGraph', '<meta property="og:type" content="article">', true],
    ['a time of publication', '<meta property="article:published_time" content="2026">', true],
    ['nothing', '<meta property="og:type" content="website">', false],
  ])('is what a page calls itself in %s', async (_, head, isArticle) => {
    expect((await metadataOf(head)).isArticle).toBe(isArticle);
  });
});

describe('meta elements', () => {
  it('are read by all of their names, in small letters, in their order', async () => {
    const metas = readMetas(
      await parsePage(
        page(
          '<meta name="Author" property="og:x" content=" A "><meta itemprop="author name" content="B"><meta name="empty" content=" ">',
          '',
        ),
      ),
    );
    expect(metas.get('author')).toEqual(['A', 'B']);
    expect(metas.get('og:x')).toEqual(['A']);
    expect(metas.get('name')).toEqual(['B']);
    expect(metas.has('empty')).toBe(false);
  });

  it('are kept up to a bound', async () => {
    const metas = readMetas(await parsePage(page(meta('author', 'A').repeat(5_000), '')));
    expect(metas.get('author')).toHaveLength(100);
  });
});

async function elementsOf(body: string): Promise<PageElement[]> {
  return findAll(await parsePage(`<html><body>${body}</body></html>`), 'body *');
}

describe('places', () => {
  async function placeOfMark(body: string) {
    const document = await parsePage(`<html><body>${body}</body></html>`);
    const [mark] = findAll(document, 'i');
    if (mark === undefined) throw new Error('no mark');
    return createPlaces(document)(mark);
  }

  it.each([
    ['an aside', '<aside><i></i></aside>'],
    ['navigation', '<nav><ul><li><i></i></ul></nav>'],
    ['the foot of the page', '<footer><i></i></footer>'],
    ['a box of related articles', '<div class="related"><p><i></i></p></div>'],
    ['a bar', '<div id="sidebar"><i></i></div>'],
    ['remarks', '<ol class="comment-list"><li><i></i></ol>'],
    ['itself', '<i class="widget"></i>'],
  ])('are elsewhere in %s', async (_, body) => {
    expect((await placeOfMark(`<h1>Harbour opens</h1>${body}`)).isElsewhere).toBe(true);
  });

  it.each([
    ['an article', '<article><i></i></article>'],
    ['the foot of an article', '<article><footer><i></i></footer></article>'],
    ['a box that holds the headline', '<div class="sidebar"><h1>Harbour opens</h1><i></i></div>'],
    ['a box that holds the text', '<div class="widget"><div itemprop="articleBody"></div><i></i></div>'],
    ['an aside that holds all', '<aside><h1>Harbour opens</h1><i></i></aside>'],
    ['a box that has a bar', '<div class="has-sidebar"><i></i></div>'],
  ])('are the article’s in %s', async (_, body) => {
    expect((await placeOfMark(body)).isElsewhere).toBe(false);
  });

  it('count articles, and know the main part', async () => {
    expect(await placeOfMark('<main><article><article><i></i></article></article></main>')).toEqual({
      isElsewhere: false,
      articles: 2,
      isInMain: true,
    });
    expect(await placeOfMark('<i></i>')).toEqual({ isElsewhere: false, articles: 0, isInMain: false });
  });
});

describe('named elements', () => {
  it('are those with a name, a mark or a relation, and times, without the frame of the page', async () => {
    const document = await parsePage(
      '<html class="x"><head><meta property="og:title" content="a"></head><body id="y"><p class="a b" id="c">1</p><p>2</p><b itemprop="author name">3</b><a rel="tag">4</a><time>5</time><script class="z"></script></body></html>',
    );
    expect(readNamedElements(document).map(({ names, properties, rel }) => [names, properties, rel])).toEqual(
      [
        ['a b c', '', ''],
        [' ', ' author name ', ''],
        [' ', '', ' tag '],
        [' ', '', ''],
      ],
    );
  });
});

describe('labels', () => {
  it.each([
    ['<p>One <b>two</b></p>', 'One two'],
    ['<p> One\n two </p>', 'One two'],
    ['<p><!-- one --></p>', ''],
    [`<p>${'x'.repeat(20)}</p>`, 'x'.repeat(20)],
    [`<p>${'x'.repeat(21)}</p>`, null],
    [`<p>${'<b></b>'.repeat(300)}</p>`, null],
    [`<p>${'<b>'.repeat(150)}x${'</b>'.repeat(150)}</p>`, 'x'],
  ])('are short texts: %s', async (html, label) => {
    const [element] = await elementsOf(html);
    expect(element === undefined ? undefined : labelOf(element, 20)).toBe(label);
  });

  it('end where their element ends', async () => {
    const [first] = await elementsOf('<p>One <b>two</b></p><p>Three</p>Four');
    expect(first === undefined ? undefined : labelOf(first, 50)).toBe('One two');
  });

  it('have links', async () => {
    const html = '<p><b><a href="/a">One</a></b> <a href="/b">two</a></p><a href="/c">three</a>';
    const [element] = await elementsOf(html);
    const links = element === undefined ? [] : linksOfLabel(element);
    expect(links.map((link) => link.getAttribute('href'))).toEqual(['/a', '/b']);
  });

  it('stand in others', async () => {
    const [outer, inner, innermost] = await elementsOf('<section><p><b>One</b></p></section>');
    if (innermost === undefined || inner === undefined) throw new Error('no elements');
    expect(nearestAround(innermost, ({ localName }) => localName === 'section')).toBe(outer);
    expect(nearestAround(innermost, ({ localName }) => localName === 'b')).toBe(innermost);
    expect(nearestAround(inner, ({ localName }) => localName === 'b')).toBeNull();
  });
});
