// Saved tag pages: what they list, and what they are called.
import { afterAll, describe, expect, it } from 'vitest';
import { createPageReader } from '../../../../src/adapters/sources/pages/page-reader.ts';
import { page, PARAGRAPHS, TEXT } from './saved-page.ts';

const reader = createPageReader(8_000);
afterAll(() => reader.close());

async function tagPageOf(html: string, url?: string) {
  const reading = await reader.readPage({ html, url, kind: 'either' });
  if (reading.kind !== 'tag-page') throw new Error(JSON.stringify(reading).slice(0, 300));
  return reading;
}

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
