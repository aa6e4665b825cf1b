// The subjects of an article: from each kind of markup, and what is no subject of it.
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readMetadata } from '../../../../src/adapters/sources/pages/page-metadata.ts';
import { TAGS_PER_ARTICLE_MAX } from '../../../../src/limits/articles.ts';
import { page, TEXT } from './saved-page.ts';

const ld = (object: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...object })}</script>`;
const meta = (name: string, content: string) => `<meta name="${name}" content="${content}">`;
const links = (...names: readonly string[]) =>
  names.map((name) => `<a href="/x/${name}">${name}</a>`).join(' ');

async function tagsOf(head: string, below: string): Promise<string[] | undefined> {
  const body = `<article><h1>Harbour opens</h1>${TEXT}${below}</article>`;
  return readMetadata(await parsePage(page(head, body))).tags;
}

describe('tags', () => {
  it.each([
    ['JSON-LD, as a list', ld({ keywords: ['Ports', 'Trade'] }), ''],
    ['JSON-LD, in one text', ld({ keywords: 'Ports, Trade' }), ''],
    [
      'JSON-LD, as terms',
      ld({ keywords: [{ '@type': 'DefinedTerm', name: 'Ports' }, { name: 'Trade' }] }),
      '',
    ],
    ['JSON-LD with words of a system', ld({ keywords: ['id:4711', 'Ports', 'Trade', 'section:coast'] }), ''],
    [
      'OpenGraph',
      '<meta property="article:tag" content="Ports"><meta property="article:tag" content="Trade">',
      '',
    ],
    ['OpenGraph, in one text', '<meta property="article:tag" content="Ports, Trade">', ''],
    ['OpenGraph of another make', '<meta property="og:article:tag" content="Ports;Trade">', ''],
    ['keywords', meta('keywords', 'Ports, Trade'), ''],
    ['keywords of news', meta('news_keywords', 'Ports, Trade'), ''],
    ['keywords in Chinese marks', meta('keywords', 'Ports，Trade'), ''],
    ['Dublin Core', meta('DC.subject', 'Ports') + meta('DC.subject', 'Trade'), ''],
    ['links of a kind', '', '<a rel="tag" href="/t/p">Ports</a> <a rel="nofollow tag" href="/t/t">Trade</a>'],
    ['a box', '', `<div class="tags">${links('Ports', 'Trade')}</div>`],
    ['a box of a post', '', `<p class="post-tags">${links('Ports', 'Trade')}</p>`],
    ['a box of a page', '', `<div class="page-tags">${links('Ports', 'Trade')}</div>`],
    ['a box of an article', '', `<ul class="article__tags article-tags">${links('Ports', 'Trade')}</ul>`],
    ['a box in German', '', `<div id="schlagworte">${links('Ports', 'Trade')}</div>`],
    ['a box in Spanish', '', `<div class="etiquetas">${links('Ports', 'Trade')}</div>`],
    [
      'boxes in each other',
      '',
      `<div class="tags"><div class="tag-list">${links('Ports', 'Trade')}</div></div>`,
    ],
    [
      'links that are called so',
      '',
      '<a class="tag" href="/p">#Ports</a> <a class="tag" href="/t">#Trade</a>',
    ],
    [
      'items that lead to tags',
      '',
      '<ul><li><a href="/topic/p">Ports</a></li><li><a href="/topic/t">Trade</a></li></ul>',
    ],
  ])('are read from %s', async (_, head, below) => {
    expect(await tagsOf(head, below)).toEqual(['Ports', 'Trade']);
  });

  it.each([
    ['a section’s name', meta('keywords', 'Uncategorized, Ports'), ['Ports']],
    ['an address', meta('keywords', 'https://times.example/p, Ports'), ['Ports']],
    ['a number', meta('keywords', '12, Ports'), ['Ports']],
    ['a year, which is one', meta('keywords', '2026, Ports'), ['2026', 'Ports']],
    ['marks', meta('keywords', '###, —, Ports'), ['Ports']],
    ['a whole sentence', meta('keywords', `${'harbour '.repeat(14)}, Ports`), ['Ports']],
    ['the same again', meta('keywords', 'Ports, PORTS, ports'), ['Ports']],
    [
      'markup',
      meta('keywords', '&lt;b&gt;Ports&lt;/b&gt;, Trade &amp;amp; ships'),
      ['Ports', 'Trade & ships'],
    ],
    ['nothing', meta('keywords', ' , ,'), undefined],
  ])('do not hold %s', async (_, head, tags) => {
    expect(await tagsOf(head, '')).toEqual(tags);
  });

  it.each([
    [
      'how many articles have them',
      '<a rel="tag">Ports (611)</a><a rel="tag">Trade (12 posts)</a>',
      ['Ports', 'Trade'],
    ],
    ['a mark', '<a rel="tag">#Ports</a><a rel="tag"># Trade</a>', ['Ports', 'Trade']],
    ['all but what is in brackets', '<a rel="tag">Ellery (port)</a>', ['Ellery (port)']],
  ])('are given without %s', async (_, below, tags) => {
    expect(await tagsOf('', below)).toEqual(tags);
  });

  it.each([
    ['an aside', `<aside><div class="tags">${links('Other')}</div></aside>`],
    ['a cloud', `<div class="tag-cloud"><a rel="tag" href="/o">Other</a></div>`],
    ['a widget', `<div class="widget"><a rel="tag" href="/o">Other</a></div>`],
    ['the foot of the page', `</article><footer><a rel="tag" href="/o">Other</a></footer>`],
    ['a teaser within the article', `<article><a rel="tag" href="/o">Other</a></article>`],
    ['navigation', `<nav><ul><li><a href="/tag/other">Other</a></li></ul></nav>`],
    ['items that do not stand in the article', `</article><ul><li><a href="/tag/other">Other</a></li></ul>`],
  ])('are not those of %s', async (_, below) => {
    expect(await tagsOf('', below)).toBeUndefined();
  });

  it('are what publishers name before what search engines are given', async () => {
    const told = '<meta property="article:tag" content="Ports">' + meta('keywords', 'harbour, news');
    expect(await tagsOf(told, '')).toEqual(['Ports']);
    expect(await tagsOf(meta('keywords', 'harbour, news'), '<a rel="tag" href="/tag/p">Ports</a>')).toEqual([
      'Ports',
    ]);
    expect(await tagsOf(meta('keywords', 'harbour'), `<div class="tags">${links('Ports')}</div>`)).toEqual([
      'Ports',
    ]);
  });

  it.each([
    '<a rel="category tag" href="/coast">Coast</a>',
    '<a rel="tag" href="/category/coast/">Coast</a>',
    '<a rel="tag" href="/kategorie/coast/">Coast</a>',
    '<a rel="tag" href="/rubrique/coast/">Coast</a>',
  ])('are completed by keywords where links only name the section: %s', async (below) => {
    expect(await tagsOf(meta('keywords', 'Ports, Trade'), below)).toEqual(['Coast', 'Ports', 'Trade']);
    expect(await tagsOf(meta('keywords', 'Trade'), `${below}<a rel="tag" href="/tag/p">Ports</a>`)).toEqual([
      'Coast',
      'Ports',
    ]);
  });

  it('are bounded', async () => {
    const many = Array.from({ length: 300 }, (_, at) => `tag ${String(at)}`);
    expect(await tagsOf(meta('keywords', many.join(',')), '')).toHaveLength(TAGS_PER_ARTICLE_MAX);
    expect(await tagsOf('', many.map((tag) => `<a rel="tag">${tag}</a>`).join(''))).toHaveLength(
      TAGS_PER_ARTICLE_MAX,
    );
  });
});
