// The parts of reading a tag page: addresses, the next page, small print.
import { describe, expect, it } from 'vitest';
import { LINK_MORE, nameOf, partsOf, saysBy } from '../../../../src/adapters/sources/pages/item-notes.ts';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import {
  canBeArticle,
  isAuthorAddress,
  isSameSite,
  isTagAddress,
  looksLikeArticle,
  shapeOf,
  tagInAddress,
} from '../../../../src/adapters/sources/pages/tag-page-address.ts';
import { withSmallAttributes } from '../../../../src/adapters/sources/pages/tag-page-case.ts';
import { openListPage } from '../../../../src/adapters/sources/pages/tag-page-parts.ts';
import { findNextPage } from '../../../../src/adapters/sources/pages/tag-page-next.ts';

const LEAD = 'The harbour of Port Ellery opened at noon, and nine ships came in before the evening tide.';
const OWN = 'https://times.example/tag/ports';
const item = (name: string, more = '') =>
  `<div class="post"><h2><a href="/2026/${name}-at-noon">Ships at ${name}</a></h2><p>${LEAD}</p>${more}</div>`;
const items = item('one') + item('two') + item('three');

describe('addresses', () => {
  it.each([
    ['https://a.example/tag/climate-change/', 'climate change'],
    ['https://a.example/en/category/world/page/2', 'world'],
    ['https://a.example/tag/%E9%80%A0%E8%88%B9/', '造船'],
    ['https://a.example/etiqueta/cambio_clim%C3%A1tico', 'cambio climático'],
    ['https://a.example/tag/%E0%A4%A', '%E0%A4%A'],
    ['https://a.example/2026/harbour', null],
    ['https://a.example/tags/', null],
    [undefined, null],
  ])('%s names the subject %s', (address, tag) => {
    expect(tagInAddress(address)).toBe(tag);
  });

  it.each([
    ['https://a.example/', false],
    ['https://a.example/tag/ports', false],
    ['https://a.example/author/lena', false],
    ['https://a.example/login', false],
    ['https://a.example/2026/04/harbour-opens', true],
    ['https://a.example/?p=31', true],
    ['https://a.example/topics/ports/2026/harbour-opens-at-noon', true],
  ])('%s can be an article: %s', (address, can) => {
    expect(canBeArticle(address, 'https://a.example/tag/ports')).toBe(can);
  });

  it('tell sites, authors, tags and the way that articles are filed', () => {
    expect(isSameSite('https://sport.times.example/a', 'https://times.example/')).toBe(true);
    expect(isSameSite('https://times.co.uk/', 'https://post.co.uk/')).toBe(false);
    expect(isAuthorAddress('https://a.example/@lena')).toBe(true);
    expect(isAuthorAddress('https://a.example/@lena/harbour-opens')).toBe(false);
    expect(isTagAddress('https://a.example/tag/ports')).toBe(true);
    expect(looksLikeArticle('https://a.example/harbour-opens-noon')).toBe(true);
    expect(looksLikeArticle('https://a.example/about')).toBe(false);
    expect(shapeOf('https://a.example/news/2026/a-b-c')).toBe(shapeOf('https://a.example/sport/2025/d-e-f'));
  });
});

describe('the next page', () => {
  it.each([
    ['<link rel="next" href="/tag/ports/page/2">', `${OWN}/page/2`],
    ['<nav class="pagination"><a href="/tag/ports/page/2">Next</a></nav>', `${OWN}/page/2`],
    ['<div class="pager"><a href="?page=1">Weiter »</a></div>', `${OWN}?page=1`],
    ['<div class="x"><a href="?p=2">次へ</a> <a href="?p=2">2</a> <a href="?p=3">3</a></div>', `${OWN}?p=2`],
    ['<div class="x"><a href="?p=1">1</a><b>2</b><a href="?p=3">3</a></div>', `${OWN}?p=3`],
    ['<p><a href="?before=9">Older posts</a></p>', `${OWN}?before=9`],
    ['<p><a href="/2026/next">Next</a></p>', null],
    ['<p><a href="?page=2">Επόμενη σελίδα</a></p>', `${OWN}?page=2`],
    ['<p><a href="/tag/ports-2.html">Vanhemmat uutiset</a></p>', `${OWN}-2.html`],
    ['<p><a href="/tag/ports/2026-storm">Weiter</a></p>', null],
    ['<p><a href="/tag/ports?view=list">Weiter</a></p>', null],
    ['<p><a href="mailto:a@b.example">Next</a></p>', null],
    ['<link rel="next" href="https://other.example/page/2">', null],
    [`<link rel="next" href="${OWN}#top">`, null],
    ['<nav class="pagination"><a href="?page=1">Newer posts</a></nav>', null],
    ['', null],
  ])('%s: %s', async (html, next) => {
    expect(findNextPage(openListPage(await parsePage(html + items), OWN))).toBe(next);
  });
});

describe('small print of items', () => {
  it.each(['By Lena Vos', 'Von Lena Vos', 'بقلم: ليلى', '김하늘 기자', 'Par Hélène Mercadier'])(
    '%s names somebody',
    (line) => {
      expect(saysBy(line)).toBe(true);
      expect(saysBy(nameOf(line))).toBe(false);
    },
  );

  it('parts what stands side by side, and knows what leads on', () => {
    expect(partsOf('By Lena Vos | 12 April 2026 · 3 min')).toEqual(['By Lena Vos', '12 April 2026', '3 min']);
    expect(LINK_MORE.test('[详细]')).toBe(true);
    expect(LINK_MORE.test('Devamını Oku »')).toBe(true);
    expect(LINK_MORE.test('Harbour opens')).toBe(false);
  });

  it('reads attributes that shout, and leaves what is quoted', () => {
    expect(withSmallAttributes('<A HREF="X HREF=1" Title=y>T HREF=2</A>')).toBe(
      '<A href="X HREF=1" title=y>T HREF=2</A>',
    );
  });
});
