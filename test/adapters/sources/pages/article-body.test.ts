// Which text of a page is its article's: hidden text, furniture, leads, captions, appendices.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/adapters/sources/pages/article-text.ts';
import {
  namesElsewhere,
  namesFurniture,
  namesRemarks,
} from '../../../../src/adapters/sources/pages/furniture-names.ts';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { beginsAppendix, isSmallPrint } from '../../../../src/adapters/sources/pages/small-print.ts';
import { page, PARAGRAPHS, TEXT } from './saved-page.ts';

const SECRET = 'Nobody on the quay of Port Ellery is meant to read these words, whatever they may say.';

async function bodyOf(body: string, head = ''): Promise<string> {
  return (await readArticle(await parsePage(page(head, body))))?.line.body ?? '';
}

const within = (inner: string) => `<main><article><h1>Harbour opens</h1>${TEXT}${inner}</article></main>`;

describe('hidden text', () => {
  it.each([
    `<p hidden>${SECRET}</p>`,
    `<p style="display: none">${SECRET}</p>`,
    `<p style="color:red;VISIBILITY : hidden">${SECRET}</p>`,
    `<p style="opacity:0.0">${SECRET}</p>`,
    `<p style="font-size:0px">${SECRET}</p>`,
    `<p style="position:absolute; left:-9999px">${SECRET}</p>`,
    `<p style="text-indent:-9999px">${SECRET}</p>`,
    `<p style="overflow:hidden;height:0">${SECRET}</p>`,
    `<p style="disp/* */lay:none">${SECRET}</p>`,
    `<span class="sr-only">${SECRET}</span>`,
    `<p class="visually-hidden">${SECRET}</p>`,
    `<p class="d-none">${SECRET}</p>`,
    `<div aria-hidden="true">${SECRET}</div>`,
    `<dialog>${SECRET}</dialog>`,
    `<template><p>${SECRET}</p></template>`,
    `<noscript><p>${SECRET}</p></noscript>`,
    `<script>var words = "${SECRET}"</script>`,
    `<style>p::after { content: "${SECRET}" }</style>`,
    `<textarea>${SECRET}</textarea>`,
    `<!-- ${SECRET} -->`,
  ])('never becomes the article’s: %s', async (hidden) => {
    expect(await bodyOf(within(hidden))).toBe(PARAGRAPHS.join('\n\n'));
  });

  it.each([
    `<p class="d-none d-md-block">${SECRET}</p>`,
    `<p class="overflow-hidden">${SECRET}</p>`,
    `<p style="opacity:0.9">${SECRET}</p>`,
    `<p hidden="until-found">${SECRET}</p>`,
    `<details><summary>More</summary><p>${SECRET}</p></details>`,
  ])('is told from text that is shown: %s', async (shown) => {
    expect(await bodyOf(within(shown))).toContain(SECRET);
  });

  it('has no invisible characters left', async () => {
    expect(
      await bodyOf(
        within(
          '<p>The ferry\u202e of\u200b Port\u0007 Ellery left the quay at six in the morning with forty people.</p>',
        ),
      ),
    ).toContain('The ferry of Port Ellery left the quay');
  });

  it.each(['&lt;/&lt;script', '&lt;&lt;/script', '&lt;/script&gt;'])(
    'gives no script’s tag: %s',
    async (written) => expect(await bodyOf(within(written))).not.toMatch(/<\/?script/i),
  );

  it('never gives a script’s tag, however it is written', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.constantFrom('&lt;', '<', 'script', '>', '/', '<p>', 'words of the harbour ', '<br>')),
        async (parts) => {
          expect(await bodyOf(within(parts.join('')))).not.toMatch(/<\/?script/i);
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('furniture', () => {
  it.each([
    `<div class="related-articles"><p>${SECRET}</p></div>`,
    `<div class="shareBar"><p>${SECRET}</p></div>`,
    `<section id="comments"><p>${SECRET}</p></section>`,
    `<div class="author-bio"><p>${SECRET}</p></div>`,
    `<div class="newsletter-signup"><p>${SECRET}</p></div>`,
    `<figure><img src="a.jpg"><figcaption>${SECRET}</figcaption></figure>`,
    `<div class="wp-caption"><img src="a.jpg"><p class="wp-caption-text">${SECRET}</p></div>`,
    `<aside><p>${SECRET}</p></aside>`,
    `<div role="complementary"><p>${SECRET}</p></div>`,
    `<blockquote class="twitter-tweet"><p>${SECRET}</p></blockquote>`,
    `<h2>About the author</h2><p>${SECRET}</p>`,
    `<h3>Das könnte Sie auch interessieren</h3><p>${SECRET}</p>`,
    `<p>Read also: ${SECRET}</p>`,
    `<p><a href="/other">${SECRET}</a></p>`,
    '<p>Photo: Lena Vos</p>',
    '<p>Follow us on Facebook.</p>',
    '<h2>Comments</h2>',
  ])('is no text of the article: %s', async (furniture) => {
    expect(await bodyOf(within(furniture))).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('is not what holds the article, whatever it is called', async () => {
    for (const open of [
      '<div class="widget">',
      '<form id="form1">',
      '<div class="social-page share">',
      '<aside>',
    ])
      expect(await bodyOf(`${open}<h1>Harbour opens</h1>${TEXT}`)).toBe(PARAGRAPHS.join('\n\n'));
    expect(
      await bodyOf(`<div class="has-sidebar comments-open"><h1>Harbour opens</h1>${TEXT}</div>`),
    ).toContain(PARAGRAPHS[1]);
  });

  it('is known by its names', () => {
    expect(
      ['post-share', 'relatedPosts', 'wp-caption-text', 'author_box', 'entry-meta'].map(namesFurniture),
    ).toEqual(Array(5).fill(true));
    expect(
      ['has-sidebar', 'entry-content', 'no-comments', 'shared-text', 'adagio'].map(namesFurniture),
    ).toEqual(Array(5).fill(false));
    expect([namesRemarks('comment-list'), namesRemarks('commentary')]).toEqual([true, false]);
    expect([namesElsewhere('sidebar-left'), namesElsewhere('entry-footer'), namesElsewhere('')]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('the article', () => {
  it('has its lead, headings, lists, tables and quotes in the order of the page', async () => {
    const body = `<article><h1>Harbour opens</h1><p class="standfirst">Nine ships waited outside of the mole for longer than a week, and now they may come in.</p>
      <div class="article-body"><p>${PARAGRAPHS[0] ?? ''}</p><h2>What it costs</h2><ul><li>Two crowns for a boat</li><li>Nine crowns for a ship</li></ul>
      <table><tr><th>Year</th><th>Ships</th></tr><tr><td>2025</td><td>812</td></tr></table>
      <blockquote><p>“We have waited for this,” the captain said.</p></blockquote><p>${PARAGRAPHS[1] ?? ''}</p><p>${PARAGRAPHS[2] ?? ''}</p></div></article>`;
    expect((await bodyOf(body)).split('\n\n')).toEqual([
      'Nine ships waited outside of the mole for longer than a week, and now they may come in.',
      PARAGRAPHS[0],
      'What it costs',
      'Two crowns for a boat',
      'Nine crowns for a ship',
      'Year Ships',
      '2025 812',
      '“We have waited for this,” the captain said.',
      PARAGRAPHS[1],
      PARAGRAPHS[2],
    ]);
  });

  it('goes on where its text stands in several boxes', async () => {
    const boxes = PARAGRAPHS.map(
      (text) => `<div class="row"><div class="col"><p>${text} ${text}</p></div></div>`,
    ).join('');
    const text = await bodyOf(`<main><h1>Harbour opens</h1>${boxes}</main>`);
    for (const paragraph of PARAGRAPHS) expect(text).toContain(paragraph);
  });

  it('parts paragraphs that only line breaks part', async () => {
    const html = `<div id="content"><h1>Harbour opens</h1>${PARAGRAPHS.join('<br><br>')}</div>`;
    expect(await bodyOf(html)).toBe(PARAGRAPHS.join('\n\n'));
  });

  it('is what JSON-LD gives where scripts show it', async () => {
    const json = JSON.stringify({
      '@type': 'NewsArticle',
      headline: 'Harbour opens',
      articleBody: PARAGRAPHS.join('\n\n'),
    });
    const head = `<script type="application/ld+json">${json}</script>`;
    expect(await bodyOf('<h1>Harbour opens</h1><p>Loading the harbour news.</p>', head)).toBe(
      PARAGRAPHS.join('\n\n'),
    );
  });
});

describe('small print', () => {
  it.each([
    'Read also: A bridge closes',
    'Lesen Sie auch: Brücke gesperrt',
    'À lire aussi : le pont ferme',
    'Lee también: cierra el puente',
    'Leggi anche: chiude il ponte',
    'Czytaj też: Most zamknięty',
    '延伸阅读',
    'Source: Harbour office',
    'Quelle: Hafenamt',
    '© Port Ellery News',
    'Share this:',
  ])('is known: %s', (line) => {
    expect(isSmallPrint(line)).toBe(true);
  });

  it.each([
    'See what the harbour master wrote in his book about the storm of that year.',
    'Read the room, the captain told his mate before they went in.',
    'Interessant war vor allem, dass neun Schiffe auf einmal kamen.',
    'The source of the fire was found in the engine room.',
    'Nine ships came in.',
    '2025 812',
  ])('is told from sentences: %s', (line) => {
    expect(isSmallPrint(line)).toBe(false);
  });

  it('begins an appendix only where it stands alone', () => {
    expect(
      ['About the author', 'Related articles', 'Über den Autor', '3 Comments', '相关阅读'].map(
        beginsAppendix,
      ),
    ).toEqual(Array(5).fill(true));
    expect(
      ['About the author of the plan nothing is known.', 'Contact was lost'].map(beginsAppendix),
    ).toEqual([false, false]);
  });
});
