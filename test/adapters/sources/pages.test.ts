// Saved pages: articles with what they say about themselves, tag pages with what they list, and pages that mean harm.
import { afterAll, describe, expect, it } from 'vitest';
import { extractArticle } from '../../../src/adapters/sources/article-page.ts';
import { findExcess } from '../../../src/adapters/sources/page-bounds.ts';
import { createPageReader } from '../../../src/adapters/sources/page-reader.ts';
import { PAGE_MAX_BYTES, PAGE_MAX_DEPTH } from '../../../src/limits.ts';
import { type ArticleLine } from '../../../src/news/article.ts';

const reader = createPageReader(8_000);
afterAll(() => reader.close());

const PARAGRAPHS = [
  'The harbour of Port Ellery opened at noon on Wednesday, and nine ships came in before the evening tide, the harbour master said.',
  'Two of them, he said, had waited for a week outside the mole, because the lock of the old basin could not be moved after the storm.',
  'The council of Port Ellery wants to replace the lock within two years; the money is to come from the dues that ships pay.',
];
const TEXT = PARAGRAPHS.map((paragraph) => `<p>${paragraph}</p>`).join('\n');

const page = (head: string, body: string) =>
  `<!doctype html><html lang="en-GB"><head>${head}</head><body>${body}</body></html>`;

async function articleOf(html: string, url?: string): Promise<ArticleLine> {
  const item = await extractArticle(html, { file: 'page.html', url, reader });
  if (item.kind === 'rejected') throw new Error(item.reason);
  return item.line;
}

async function tagPageOf(html: string, url?: string) {
  const reading = await reader.readPage({ html, url, kind: 'either' });
  if (reading.kind !== 'tag-page') throw new Error(JSON.stringify(reading).slice(0, 300));
  return reading;
}

describe('article pages', () => {
  const jsonLd = {
    '@context': 'https://schema.org',
    '@graph': [
      { '@type': 'WebSite', name: 'Example Times' },
      {
        '@type': ['NewsArticle'],
        headline: 'Harbour opens',
        author: [{ '@type': 'Person', name: 'Lena Vos' }, { name: 'Aldo Fenner' }],
        datePublished: '2026-04-15T08:00:00+02:00',
        dateModified: '2026-04-15T09:00:00Z',
        publisher: { name: 'Example Times' },
        keywords: 'Ports, Trade',
      },
    ],
  };
  const head = `<title>Harbour opens | Example Times</title>
    <link rel="canonical" href="/2026/harbour"><meta name="description" content="Ships wait no longer.">
    <script type="application/ld+json">${JSON.stringify(jsonLd)}</script>`;
  const body = `<nav><a href="/">Home</a> <a href="/world">World</a></nav><main><article><h1>Harbour opens</h1>
    <figure><img src="x.jpg"><figcaption>The mole. Photo: Vos</figcaption></figure>${TEXT}</article></main>
    <aside><h2>Most read</h2><a href="/x">Something else entirely</a></aside><footer>All rights reserved</footer>`;

  it('gives the text in paragraphs, and what JSON-LD says', async () => {
    expect(await articleOf(page(head, body), 'https://times.example/2026/harbour?utm_source=x')).toEqual({
      url: 'https://times.example/2026/harbour',
      headline: 'Harbour opens',
      abstract: 'Ships wait no longer.',
      body: PARAGRAPHS.join('\n\n'),
      byline: 'Lena Vos, Aldo Fenner',
      outlet: 'Example Times',
      publishedAt: '2026-04-15T06:00:00Z',
      modifiedAt: '2026-04-15T09:00:00Z',
      tags: ['Ports', 'Trade'],
      language: 'en-GB',
      textState: undefined,
    });
  });

  it('reads OpenGraph where there is no JSON-LD', async () => {
    const meta = `<meta property="og:title" content="Harbour opens"><meta property="og:site_name" content="Example Times">
      <meta property="og:url" content="https://times.example/og"><meta property="article:published_time" content="2026-04-15T08:00:00Z">
      <meta property="article:tag" content="Ports"><meta property="article:tag" content="Trade"><meta name="author" content="By Lena Vos">`;
    expect(await articleOf(page(meta, `<article>${TEXT}</article>`))).toMatchObject({
      url: 'https://times.example/og',
      headline: 'Harbour opens',
      outlet: 'Example Times',
      publishedAt: '2026-04-15T08:00:00Z',
      tags: ['Ports', 'Trade'],
      byline: 'Lena Vos',
    });
  });

  it('reads the markup where nothing else speaks', async () => {
    const html = page(
      '<title>Harbour opens - Example Times</title>',
      `<article><h1>Harbour opens</h1><span class="byline">By Lena Vos</span>
      <time datetime="2026-04-15">15 April</time>${TEXT}<a rel="tag" href="/tag/ports">Ports</a></article>`,
    );
    expect(await articleOf(html)).toMatchObject({
      headline: 'Harbour opens',
      byline: 'Lena Vos',
      publishedAt: '2026-04-15T00:00:00Z',
      tags: ['Ports'],
      outlet: 'Example Times',
    });
  });

  it('does not believe that the front page is every article’s address', async () => {
    const html = page(
      '<link rel="canonical" href="https://times.example/">',
      `<h1>Harbour opens</h1>${TEXT}`,
    );
    expect((await articleOf(html, 'https://times.example/2026/harbour')).url).toBe(
      'https://times.example/2026/harbour',
    );
  });

  it('keeps a lead out that the text begins with', async () => {
    const html = page(
      `<meta name="description" content="${(PARAGRAPHS[0] ?? '').slice(0, 60)}…">`,
      `<h1>Harbour opens</h1>${TEXT}`,
    );
    expect((await articleOf(html)).abstract).toBeUndefined();
  });

  it('survives JSON-LD that is broken, circular in shape or enormous', async () => {
    const broken = '<script type="application/ld+json">{"@type":"NewsArticle", headline: }</script>';
    const deep = `<script type="application/ld+json">${'['.repeat(5_000)}${']'.repeat(5_000)}</script>`;
    expect((await articleOf(page(broken + deep, `<h1>Harbour opens</h1>${TEXT}`))).headline).toBe(
      'Harbour opens',
    );
  });

  it('says what to do with a page that has no text', async () => {
    const item = await extractArticle(page('', '<nav>Menu</nav>'), { file: 'empty.html', reader });
    expect(item).toMatchObject({
      kind: 'rejected',
      file: 'empty.html',
      reason: expect.stringContaining('save the page') as string,
    });
  });

  it('starts a worker of its own where none is given, and reads bytes', async () => {
    const html = page('<meta charset="windows-1252">', `<h1>K\u00fche im Hafen</h1>${TEXT}`);
    const item = await extractArticle(Buffer.from(html, 'latin1'), { file: 'page.html' });
    expect(item).toMatchObject({ kind: 'article', line: { headline: 'Kühe im Hafen' } });
  });
});

describe('tag pages', () => {
  const item = (
    id: number,
    headline: string,
    lead: string,
  ) => `<article class="post post-${id}"><header><h2><a href="/2026/${id}">${headline}</a></h2>
    <time datetime="2026-04-${10 + id}">April</time> <span class="author">By Lena Vos</span></header><p>${lead}</p><p><a class="more-link" href="/2026/${id}">Read more</a></p></article>`;
  const furniture = `<header><nav><ul><li><a href="/">Home</a></li><li><a href="/world">World</a></li></ul></nav></header>`;
  const sidebar = `<aside><h2>Most read</h2><ul><li><h3><a href="/a">Something else</a></h3><p>${'Other words entirely. '.repeat(20)}</p></li></ul></aside>`;
  const items = [
    item(1, 'Harbour opens', PARAGRAPHS[0] ?? ''),
    item(2, 'Ferries late', PARAGRAPHS[1] ?? ''),
    item(3, 'Lock to be replaced', PARAGRAPHS[2] ?? ''),
  ];
  const head =
    '<title>Ports Archives - Example Times</title><meta property="og:site_name" content="Example Times">';

  it('learns what repeats, and leaves menus and sidebars alone', async () => {
    const html = page(
      head,
      `${furniture}<main><h1>Tag: Ports</h1>${items.join('')}<nav class="pagination"><a href="/2">Older posts</a></nav></main>${sidebar}`,
    );
    const reading = await tagPageOf(html, 'https://times.example/tag/ports');
    expect(reading).toMatchObject({ tag: 'Ports', outlet: 'Example Times' });
    expect(reading.lines.map((line) => [line.headline, line.abstract])).toEqual([
      ['Harbour opens', PARAGRAPHS[0]],
      ['Ferries late', PARAGRAPHS[1]],
      ['Lock to be replaced', PARAGRAPHS[2]],
    ]);
    expect(reading.lines[0]).toMatchObject({
      url: 'https://times.example/2026/1',
      outlet: 'Example Times',
      byline: 'Lena Vos',
      publishedAt: '2026-04-11T00:00:00Z',
      tags: ['Ports'],
      language: 'en-GB',
      textState: 'excerpt',
    });
  });

  it('keeps an item without a headline, and gives it none', async () => {
    const headless = `<article class="post post-9"><p>Commission. Over the past four years both sides have kept up their […]</p></article>`;
    const { lines } = await tagPageOf(
      page(head, `<h1>Tag: Ports</h1>${items[0] ?? ''}${headless}${items[1] ?? ''}`),
    );
    expect(lines.map((line) => line.headline)).toEqual(['Harbour opens', undefined, 'Ferries late']);
    expect(lines[1]).toMatchObject({
      abstract: 'Commission. Over the past four years both sides have kept up their […]',
    });
    expect(lines[1]?.url).toBeUndefined();
  });

  it('reads headings and paragraphs side by side, without addresses', async () => {
    const flat = PARAGRAPHS.map(
      (paragraph, index) => `<h2>Headline ${index + 1}</h2><p>${paragraph}</p>`,
    ).join('');
    const { lines } = await tagPageOf(page('', `<h1>Schlagwort: Häfen</h1><div>${flat}</div>`));
    expect(lines.map((line) => [line.url, line.headline, line.abstract])).toEqual(
      PARAGRAPHS.map((paragraph, index) => [undefined, `Headline ${index + 1}`, paragraph]),
    );
    expect(lines[0]?.tags).toEqual(['Häfen']);
  });

  it('reads a list of links with texts in other elements', async () => {
    const list = PARAGRAPHS.map(
      (paragraph, index) =>
        `<li class="teaser"><a href="/${index}"><h3>Headline ${index}</h3></a><div class="summary">${paragraph}</div></li>`,
    ).join('');
    const { lines } = await tagPageOf(
      page('', `<h1>标签：港口</h1><ul>${list}</ul>`),
      'https://times.example/',
    );
    expect(lines.map((line) => line.url)).toEqual([
      'https://times.example/0',
      'https://times.example/1',
      'https://times.example/2',
    ]);
    expect(lines.map((line) => line.abstract)).toEqual(PARAGRAPHS);
    expect(lines[0]?.tags).toEqual(['港口']);
  });

  it('tells an article from a list', async () => {
    const article = page(
      '<meta property="og:type" content="article">',
      `<h1>Stasi archives</h1><article>${TEXT}</article><section>${items.join('')}</section>`,
    );
    expect((await reader.readPage({ html: article, url: undefined, kind: 'either' })).kind).toBe('article');
  });

  it('says what to do with a page that lists nothing', async () => {
    const reading = await reader.readPage({
      html: page('', '<h1>Tag: Ports</h1><p>No posts.</p>'),
      url: undefined,
      kind: 'tag-page',
    });
    expect(reading).toMatchObject({
      kind: 'rejected',
      reason: expect.stringContaining('save the tag page') as string,
    });
  });
});

describe('pages that mean harm', () => {
  it('are turned away before a tree is made of them', () => {
    expect(findExcess('<div>'.repeat(PAGE_MAX_DEPTH))).toBeNull();
    expect(findExcess('<div>'.repeat(PAGE_MAX_DEPTH + 1))).toContain('nests');
    expect(findExcess('<p>'.repeat(20_000))).toBeNull();
    expect(findExcess('<b></b>'.repeat(20_000))).toBeNull();
    expect(findExcess('x'.repeat(PAGE_MAX_BYTES + 1))).toContain('2 MB');
  });

  it('lose their worker, and the next page gets another', async () => {
    const impatient = createPageReader(40);
    const slow = page('', `<h1>Tag: X</h1>${'<h2><a href="/a">b</a></h2><p>c d</p>'.repeat(20_000)}`);
    const startedAt = performance.now();
    expect(await impatient.readPage({ html: slow, url: undefined, kind: 'tag-page' })).toMatchObject({
      kind: 'rejected',
      reason: expect.stringContaining('longer than') as string,
    });
    expect(performance.now() - startedAt).toBeLessThan(15_000);
    await impatient.close();
    expect(
      await reader.readPage({ html: page('', `<h1>Harbour</h1>${TEXT}`), url: undefined, kind: 'article' }),
    ).toMatchObject({ kind: 'article' });
  });
});
