// What is read of an item: its lead, author, date, tags, picture and address, and what of its small print is none of these.
import { describe, expect, it } from 'vitest';
import type { ArticleLine } from '../../../../src/news/article.ts';
import { heading, linesOf, OWN, threeItems } from './list-page.ts';

const LEAD = 'Nine ships came in before the evening tide, and the tenth stayed out.';

async function firstOf(inner: string, lang = 'en-GB'): Promise<ArticleLine> {
  const items = threeItems((n) => `${heading(n)}${inner}`);
  const [first] = await linesOf(`<html lang="${lang}"><body><main>${items}</main></body></html>`);
  if (first === undefined) throw new Error('no item');
  return first;
}

describe('the lead', () => {
  it.each([
    ['a paragraph', `<p>${LEAD}</p>`],
    [
      'paragraphs, a blank line between',
      `<p>First part of it.</p><p>${LEAD}</p>`,
      `First part of it.\n\n${LEAD}`,
    ],
    [
      'what is named so',
      `<div>Something that is longer than a label would ever be.</div><div class="excerpt">${LEAD}</div>`,
    ],
    ['loose text', `${LEAD}<div class="meta">12 April 2026</div>`],
    [
      'without small print',
      `<p class="meta">By Lena Vos | 12 April 2026</p><p>${LEAD}</p><p class="tags">Ports</p>`,
    ],
    ['without the link to the rest', `<p>${LEAD} <a href="/2026/x">Read more</a></p>`],
    [
      'without a picture’s caption',
      `<figure><img src="/a.jpg"><figcaption>Ships, photographed from afar</figcaption></figure><p>${LEAD}</p>`,
    ],
    [
      'without what is hidden',
      `<p style="display:none">Words that nobody sees in the list.</p><p>${LEAD}</p>`,
    ],
    ['without scripts', `<script>var words = "that are no text";</script><p>${LEAD}</p>`],
    ['without buttons', `<p>${LEAD}</p><button>Listen to this article now</button>`],
    ['without the number of remarks', `<p>${LEAD}</p><span class="comments">4 comments</span>`],
  ])('is %s', async (_, inner, lead = LEAD) => {
    expect((await firstOf(inner)).abstract).toBe(lead);
  });

  it.each([
    ['the headline again', '<p>Ships at quay 1</p>'],
    ['a label', '<span>Harbour</span>'],
    ['a date', '<p>12 April 2026</p>'],
    ['an author', '<p>By Lena Vos</p>'],
  ])('is not %s', async (_, inner) => {
    expect((await firstOf(inner)).abstract).toBeUndefined();
  });

  it('is an excerpt where the item says that there is more', async () => {
    expect((await firstOf(`<p>${LEAD}</p><a href="/2026/x">Read more</a>`)).textState).toBe('excerpt');
    expect((await firstOf(`<p>${LEAD}</p>`)).textState).toBeUndefined();
  });
});

describe('the author', () => {
  it.each([
    ['<span class="author">By Lena Vos</span>', 'Lena Vos'],
    ['<a rel="author" href="/x">Lena Vos</a>', 'Lena Vos'],
    ['<a href="/author/lena">Lena Vos</a>', 'Lena Vos'],
    ['<span itemprop="author"><span itemprop="name">Lena Vos</span></span>', 'Lena Vos'],
    ['<span class="author">Lena Vos</span><span class="author">Amit Sethna</span>', 'Lena Vos, Amit Sethna'],
    ['<p>By Lena Vos | 12 April 2026</p>', 'Lena Vos'],
    ['<div class="meta"><span>Von Lena Vos</span> <span>12 April 2026</span></div>', 'Lena Vos'],
    ['<div class="meta">द्वारा रमेश » 14 मार्च 2026</div>', 'रमेश'],
    ['<div class="meta"><span>โดย สมหญิง ใจดี</span> <span>4 ความคิดเห็น</span></div>', 'สมหญิง ใจดี'],
    ['<a href="/@lena">Lena Vos @lena@quay.example</a>', 'Lena Vos'],
    ['<p>By the sea all boats look small.</p>', undefined],
    ['<div class="meta"><span>Harbour News</span> - <span>12 April 2026</span></div>', undefined],
    ['<p>12 April 2026</p>', undefined],
  ])('%s: %s', async (inner, byline) => {
    expect((await firstOf(inner)).byline).toBe(byline);
  });
});

describe('the date', () => {
  it.each([
    ['<time datetime="2026-04-12T08:00:00+02:00">then</time>', '2026-04-12T06:00:00Z'],
    ['<meta itemprop="datePublished" content="2026-04-12"><p>Words.</p>', '2026-04-12T00:00:00Z'],
    ['<abbr title="2026-04-12T08:00:00Z">then</abbr>', '2026-04-12T08:00:00Z'],
    ['<time>12 April 2026</time>', '2026-04-12T00:00:00Z'],
    ['<span class="date">Published at the quay on 12 April 2026 at 14:05</span>', '2026-04-12T14:05:00Z'],
    ['<div class="col-date"><b>12</b> <b>April</b> <b>2026</b></div>', '2026-04-12T00:00:00Z'],
    ['<span>12/04/2026</span>', '2026-04-12T00:00:00Z'],
    ['<p>Lena Vos · 12 April 2026 · 3 min</p>', '2026-04-12T00:00:00Z'],
    ['<p>The quay opens on 12 April 2026 for everybody who has a ticket.</p>', undefined],
    ['<span class="date">2 hours ago</span>', undefined],
    ['<span class="date">12 April</span>', undefined],
  ])('%s: %s', async (inner, publishedAt) => {
    expect((await firstOf(inner)).publishedAt).toBe(publishedAt);
  });

  it('is read in the language of the page', async () => {
    expect((await firstOf('<span>15. listopada 2026</span>', 'hr')).publishedAt).toBe('2026-10-15T00:00:00Z');
    expect((await firstOf('<span>15 listopada 2026</span>', 'pl')).publishedAt).toBe('2026-11-15T00:00:00Z');
    expect((await firstOf('<span>4/5/2026</span>', 'en-US')).publishedAt).toBe('2026-04-05T00:00:00Z');
  });
});

describe('the tags', () => {
  it.each([
    ['<a rel="tag" href="/x">#Tides</a>', ['ports', 'Tides']],
    ['<a href="/category/tides">Tides</a>', ['ports', 'Tides']],
    ['<span class="kicker">Tides</span>', ['ports', 'Tides']],
    ['<span class="kicker">ports</span>', ['ports']],
    [`<span class="kicker">${'So long that it is a sentence. '.repeat(3)}</span>`, ['ports']],
  ])('%s: %s', async (inner, tags) => {
    expect((await firstOf(inner)).tags).toEqual(tags);
  });
});

describe('the picture', () => {
  it.each([
    ['<img src="/a.jpg">', '/a.jpg'],
    ['<img src="/blank.gif" data-src="/a.jpg">', '/a.jpg'],
    ['<img srcset="/a-400.jpg 400w, /a-800.jpg 800w">', '/a-400.jpg'],
    ['<picture><source srcset="/a.webp"><img src="/a.jpg"></picture>', '/a.webp'],
    ['<div style="background-image: url(\'/a.jpg\')"></div>', '/a.jpg'],
    ['<div data-bg="/a.jpg"></div>', '/a.jpg'],
    ['<img width="16" src="/dot.png"><img src="/a.jpg">', '/a.jpg'],
    ['<img class="avatar" src="/face.jpg">', undefined],
    ['<p class="author">Lena Vos</p><img alt="Lena Vos" src="/face.jpg">', undefined],
    ['<img src="data:image/gif;base64,R0">', undefined],
    ['<img src="javascript:alert(1)">', undefined],
  ])('%s: %s', async (inner, path) => {
    const image = path === undefined ? undefined : `https://times.example${path}`;
    expect((await firstOf(inner)).image).toBe(image);
  });
});

describe('the address', () => {
  const unlinked = (inner: string) => threeItems((n) => `<h2>Ships at quay ${n}</h2><p>${LEAD}</p>${inner}`);

  it.each([
    [
      'of the link to the rest',
      '<a href="/2026/a-b">More</a> <a href="/2026/c-d">Something else</a>',
      '/2026/a-b',
    ],
    ['of a bookmark', '<a rel="bookmark" href="/2026/a-b">#</a> <a href="/2026/c-d">Else</a>', '/2026/a-b'],
    ['of the only link', '<a href="/2026/a-b">#</a>', '/2026/a-b'],
  ])('is that %s where the headline has none', async (_, inner, path) => {
    const [first] = await linesOf(unlinked(inner).replace(/(?<=quay [23]<\/h2>).*?(?=<\/div>)/g, ''));
    expect(first?.url).toBe(`https://times.example${path}`);
  });

  it('is relative to the page’s base', async () => {
    const html = `<html><head><base href="https://times.example/en/"></head><body>${threeItems((n) => `<h2><a href="2026/ships-${n}">Ships at quay ${n}</a></h2>`)}</body></html>`;
    expect((await linesOf(html)).map(({ url }) => url)[0]).toBe('https://times.example/en/2026/ships-1');
  });

  it('is none where the page is saved without its own and links are relative', async () => {
    const lines = await linesOf(threeItems(heading), '');
    expect(lines.map(({ url, headline }) => [url, headline])).toEqual(
      [1, 2, 3].map((n) => [undefined, `Ships at quay ${n}`]),
    );
  });

  it('is never one that runs something', async () => {
    const items = threeItems(
      (n) => `<h2><a href="javascript:open(${n})">Ships at quay ${n}</a></h2><p>${LEAD}</p>`,
    );
    expect((await linesOf(items, OWN)).map(({ url }) => url)).toEqual([undefined, undefined, undefined]);
  });
});
