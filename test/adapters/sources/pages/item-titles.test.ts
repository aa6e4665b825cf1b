// What names the articles of a list: headings, links that repeat, parts of linked cards, the times of posts.
import { describe, expect, it } from 'vitest';
import { heading, linesOf, OWN, threeItems } from './list-page.ts';

async function titlesOf(html: string, url = OWN) {
  return (await linesOf(html, url)).map(({ headline, url: address }) => [
    headline,
    address?.replace('https://times.example', ''),
  ]);
}

const three = [1, 2, 3].map((n) => [`Ships at quay ${n}`, `/2026/ships-at-quay-${n}`]);
const link = (n: number, words = `Ships at quay ${n}`) => `<a href="/2026/ships-at-quay-${n}">${words}</a>`;

describe('titles are found', () => {
  it.each([
    ['in headings with a link', threeItems(heading)],
    ['in headings within a link', threeItems((n) => link(n, `<h3>Ships at quay ${n}</h3>`))],
    ['by role', threeItems((n) => `<div role="heading">${link(n)}</div>`)],
    ['by class', threeItems((n) => `<div class="card__title">${link(n)}</div>`)],
    ['by a class that a build made', threeItems((n) => `<div class="Card_title__x8Kq2">${link(n)}</div>`)],
    ['by microdata', threeItems((n) => `<span itemprop="headline">${link(n)}</span>`)],
    [
      'in list items',
      `<ul>${[1, 2, 3].map((n) => `<li>${link(n)} <span>(12.4.2026)</span></li>`).join('')}</ul>`,
    ],
    [
      'in table rows',
      `<table>${[1, 2, 3].map((n) => `<tr><td>12.4.2026</td><td>${link(n)}</td></tr>`).join('')}</table>`,
    ],
    ['in lines that breaks end', [1, 2, 3].map((n) => `${link(n)}<br>`).join('')],
    [
      'in a part of a linked card',
      threeItems((n) =>
        link(n, `<div>Harbour</div><div class="headline">Ships at quay ${n}</div><p>Nine came in.</p>`),
      ),
    ],
    [
      'beside pictures that link to the same',
      threeItems((n) => `${link(n, '<img src="/a.jpg" alt="">')}${heading(n)}`),
    ],
  ])('%s', async (_, html) => {
    expect(await titlesOf(`<main>${html}</main>`)).toEqual(three);
  });

  it('where the addresses say nothing, by their words and their folder', async () => {
    const posts = [
      'Our roof now brews the beer',
      'We bought a small hop farm',
      'Bring every bottle back to us',
    ];
    const html = posts.map(
      (words, n) => `<div><p><a href="/post/p${'abc'[n] ?? ''}">${words}</a></p><p>More of it.</p></div>`,
    );
    expect((await titlesOf(html.join(''), 'https://times.example/news')).map(([words]) => words)).toEqual(
      posts,
    );
  });

  it('by a number in the query, but not by a session’s', async () => {
    const rows = (key: string) =>
      [11, 12, 13].map((n) => `<li><a href="/view?${key}=${n}">Boats come in</a></li>`).join('');
    expect(await titlesOf(`<ul>${rows('t')}</ul>`)).toHaveLength(3);
    expect(await titlesOf(`<ul>${rows('tid')}</ul>`)).toHaveLength(3);
    expect(await titlesOf(`<ul>${rows('sid')}</ul>`)).toEqual([]);
  });

  it('though a few are too short to show by themselves that they are headlines', async () => {
    const words = ['Ships come in at noon', 'Ferries leave an hour late', 'Ice'];
    const list = words.map((each, n) => `<li>${link(n, each)}</li>`).join('');
    expect((await titlesOf(`<ul>${list}</ul>`)).map(([headline]) => headline)).toEqual(words);
  });
});

describe('no titles are', () => {
  it.each([
    [
      'links in sentences',
      threeItems(
        (n) => `<p>The harbour office said on Monday that it would publish ${link(n)} in spring.</p>`,
      ),
    ],
    [
      'links to other sites',
      threeItems((n) => `<p><a href="https://other.example/2026/a-b-c-${n}">Ships at quay ${n}</a></p>`),
    ],
    [
      'links to tags and authors',
      threeItems(
        (n) =>
          `<p><a href="/tag/ships-${n}">All about the ships</a> <a href="/author/lena-vos-${n}">Lena Vos writes here</a></p>`,
      ),
    ],
    ['“read more” links', threeItems((n) => `<p>${link(n, 'Continue reading')}</p>`)],
    ['dates with links', threeItems((n) => `<p>${link(n, `${n} April 2026, 10:30`)}</p>`)],
    ['page numbers', threeItems((n) => `<a href="?page=${n}">${n}</a>`)],
    [
      'menus',
      '<ul><li><a href="/world">World</a></li><li><a href="/sport">Sport</a></li><li><a href="/arts">Arts</a></li></ul>',
    ],
  ])('%s', async (_, html) => {
    expect(await titlesOf(html)).toEqual([]);
  });

  it('headings that lead to a part of the site, where articles of it are listed', async () => {
    const sections = ['sport', 'arts'].map(
      (name) =>
        `<section><h2><a href="/${name}">${name}</a></h2>${threeItems((n) => `<h3><a href="/${name}/ships-at-quay-${n}">Ships at quay ${n}</a></h3>`)}</section>`,
    );
    const titles = await titlesOf(sections.join(''), 'https://times.example/');
    expect(titles.map(([, address]) => address)).toEqual(
      ['sport', 'arts'].flatMap((name) => [1, 2, 3].map((n) => `/${name}/ships-at-quay-${n}`)),
    );
  });

  it('headings of boxes without a link, among headings with one', async () => {
    expect(
      await titlesOf(`<h2>Latest</h2>${threeItems(heading)}<h2>Write to us</h2><p>Any time.</p>`),
    ).toEqual(three);
  });
});

describe('posts without headlines', () => {
  const post = (n: number, more = '') =>
    `<article><a href="/@harbour/${n}"><time datetime="2026-05-0${n}T07:00:00Z">3h</time></a>
    <a href="/@harbour"><strong>Harbour Master</strong> @harbour</a><p>Spring tide tonight, quay ${n} closes at nine.</p>${more}</article>`;

  it('are found by their times, each with its address, text, author and time', async () => {
    expect(
      await linesOf(`<h1>Harbour Master</h1>${post(1)}${post(2)}`, 'https://times.example/@harbour'),
    ).toMatchObject(
      [1, 2].map((n) => ({
        url: `https://times.example/@harbour/${n}`,
        headline: undefined,
        abstract: `Spring tide tonight, quay ${n} closes at nine.`,
        byline: 'Harbour Master',
        publishedAt: `2026-05-0${n}T07:00:00Z`,
      })),
    );
  });

  it('are no list when there is one', async () => {
    expect(await linesOf(post(1), 'https://times.example/@harbour')).toEqual([]);
  });

  it('are not taken from readers’ remarks', async () => {
    const remarks = `<div class="comments">${post(1)}${post(2)}</div>`;
    expect(await linesOf(`<p>Words.</p>${remarks}`, 'https://times.example/2026/a')).toEqual([]);
  });

  it('do not stand in for headlines where there are some', async () => {
    const items = threeItems(
      (n) => `${heading(n)}<a href="/2026/ships-at-quay-${n}#c"><time datetime="2026-05-01">1 May</time></a>`,
    );
    expect((await linesOf(items)).map(({ headline }) => headline)).toEqual(three.map(([words]) => words));
  });
});
