// Saved pages: articles with what they say about themselves, and pages that mean harm.
import { afterAll, describe, expect, it } from 'vitest';
import { extractArticle } from '../../../../src/adapters/sources/pages/article-page.ts';
import { findExcess } from '../../../../src/adapters/sources/pages/page-bounds.ts';
import { createPageReader } from '../../../../src/adapters/sources/pages/page-reader.ts';
import { PAGE_MAX_BYTES, PAGE_MAX_DEPTH } from '../../../../src/limits/reading.ts';
import type { ArticleLine } from '../../../../src/news/article.ts';
import { page, PARAGRAPHS, TEXT } from './saved-page.ts';

const reader = createPageReader(8_000);
afterAll(() => reader.close());

async function articleOf(html: string, url?: string): Promise<ArticleLine> {
  const item = await extractArticle(html, { file: 'page.html', url, reader });
  if (item.kind === 'rejected') throw new Error(item.reason);
  return item.line;
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
