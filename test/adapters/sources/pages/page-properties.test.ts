// What holds for every page, however it is made: no failure, nothing that readers do not see, nothing that is not there.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/adapters/sources/pages/article-text.ts';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readMetadata } from '../../../../src/adapters/sources/pages/page-metadata.ts';
import type { ArticleLine } from '../../../../src/news/article.ts';
import { page, PARAGRAPHS } from './saved-page.ts';

const OPEN = [
  '<p>',
  '<div>',
  '<article>',
  '<main>',
  '<section class="related">',
  '<div class="author">',
  '<span class="date">',
  '<h1>',
  '<h2 class="entry-title">',
  '<ul class="tags">',
  '<li>',
  '<a rel="tag" href="/tag/x">',
  '<a href="javascript:x">',
  '<table>',
  '<td>',
  '<blockquote>',
  '<time datetime="2026-04-15">',
  '<div itemprop="articleBody">',
  '<b itemprop="author name">',
  '<p hidden>',
  '<div style="display:none">',
  '<script>',
  '<style>',
  '<template>',
  '<noscript>',
  '<!--',
  '<svg>',
  '<textarea>',
];
const CLOSE = [
  '</p>',
  '</div>',
  '</article>',
  '</main>',
  '</section>',
  '</h1>',
  '</a>',
  '</ul>',
  '</table>',
  '</script>',
  '</style>',
  '</template>',
  '-->',
  '</svg>',
  '</textarea>',
];
const WORDS = [
  'By Lena Vos',
  'Von',
  '15. April 2026',
  'Subscribe to continue reading.',
  'cookies',
  '&amp;',
  '&lt;script&gt;',
  '<',
  '"',
  "'",
  '\u202e',
  '\u0000',
  '\u0007',
  '👍🏽',
  '港',
  ...PARAGRAPHS,
];
const HEAD = [
  '<title>',
  '</title>',
  '<meta name="author" content="',
  '<meta property="og:title" content="',
  '<meta name="keywords" content="',
  '<meta name="date" content="',
  '">',
  '<link rel="canonical" href="',
  '<script type="application/ld+json">',
  '{"@type":"NewsArticle","author":',
  '[',
  ']',
  '{',
  '}',
  'null',
  ',',
  'x',
  'http://[',
];
const anyBody = fc.array(
  fc.oneof(
    fc.constantFrom(...OPEN),
    fc.constantFrom(...CLOSE),
    fc.constantFrom(...WORDS),
    fc.string({ unit: 'binary', maxLength: 12 }),
  ),
  { maxLength: 60 },
);
const anyHead = fc.array(fc.constantFrom(...HEAD), { maxLength: 12 });

/** Everything that is not a letter or a figure aside. */
const lettersOf = (text: string) => text.normalize('NFC').replace(/[^\p{L}\p{N}]+/gu, '');

describe('any page', () => {
  it('is read without a failure, and gives clean texts', async () => {
    await fc.assert(
      fc.asyncProperty(anyHead, anyBody, fc.option(fc.webUrl()), async (head, body, url) => {
        const reading = await readArticle(
          await parsePage(page(head.join(''), body.join(' '))),
          url ?? undefined,
        );
        const line: ArticleLine = reading?.line ?? {};
        const texts = [
          line.headline,
          line.abstract,
          line.body,
          line.byline,
          line.outlet,
          ...(line.tags ?? []),
        ];
        for (const text of texts.filter((one) => one !== undefined)) {
          expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069]/);
          expect(text.isWellFormed()).toBe(true);
          expect(text.trim()).not.toBe('');
        }
        for (const date of [line.publishedAt, line.modifiedAt].filter((one) => one !== undefined))
          expect(Date.parse(date)).not.toBeNaN();
        for (const address of [line.url, line.image].filter((one) => one !== undefined))
          expect(address).toMatch(/^https?:\/\//);
        expect([null, 'paywall', 'consent', 'login']).toContain(reading?.withheld ?? null);
      }),
      { numRuns: 150 },
    );
  });

  it('is read without a failure whatever its bytes are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 400 }), async (html) => {
        const document = await parsePage(html);
        expect(readMetadata(document)).toHaveProperty('headline');
        const reading = await readArticle(document);
        expect(reading === null || typeof reading.line === 'object').toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  it('gives a body only of what stands in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyBody, async (body) => {
        const parts = body.filter((part) => !['<script>', '<style>', '<template>', '<!--'].includes(part));
        const document = await parsePage(page('', parts.join(' ')));
        const shown = lettersOf(document.documentElement.textContent ?? '');
        const text = (await readArticle(document))?.line.body ?? '';
        for (const paragraph of text.split('\n')) expect(shown).toContain(lettersOf(paragraph));
      }),
      { numRuns: 150 },
    );
  });
});

describe('a secret', () => {
  const SECRET = 'zebrafinch';
  /** Ways to keep words from readers; each is whole. */
  const hidden = fc.constantFrom(
    `<script>${SECRET}</script>`,
    `<script type="text/html"><p>${SECRET} ${PARAGRAPHS[0] ?? ''}</p></script>`,
    `<style>.a{content:"${SECRET}"}</style>`,
    `<template><p>${SECRET}</p></template>`,
    `<noscript><p>${SECRET}</p></noscript>`,
    `<!-- ${SECRET} -->`,
    `<p hidden>${SECRET}</p>`,
    `<div style="display:none"><p>${SECRET}</p><p>${PARAGRAPHS[1] ?? ''} ${SECRET}</p></div>`,
    `<div class="visually-hidden">${SECRET}</div>`,
    `<p style="font-size:0">${SECRET}</p>`,
    `<div style="position:absolute;left:-9999px"><div>${SECRET}</div></div>`,
    `<textarea>${SECRET}</textarea>`,
    `<select><option>${SECRET}</option></select>`,
    `<svg><text>${SECRET}</text></svg>`,
    `<iframe>${SECRET}</iframe>`,
    `<img alt="${SECRET}" src="a.jpg">`,
    `<a title="${SECRET}" href="/${SECRET}">x</a>`,
    `<dialog><p>${SECRET}</p></dialog>`,
    `<input value="${SECRET}">`,
  );
  const shown = fc.constantFrom(
    ...PARAGRAPHS.map((text) => `<p>${text}</p>`),
    '<h2>What follows</h2>',
    '<div>Words of the sea.</div>',
    '<br>',
    '<ul><li>One</li></ul>',
  );

  it('that readers do not see is never in the body', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.oneof(hidden, shown), { minLength: 1, maxLength: 25 }),
        fc.boolean(),
        async (parts, isBoxed) => {
          const inner = parts.join('\n');
          const body = isBoxed
            ? `<article><h1>Harbour opens</h1><div class="article-body">${inner}</div></article>`
            : inner;
          const text = (await readArticle(await parsePage(page('', body))))?.line.body ?? '';
          expect(text).not.toContain(SECRET);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('is one only where it is hidden', async () => {
    const body = `<article><h1>Harbour opens</h1>${PARAGRAPHS.map((text) => `<p>${text} ${SECRET}.</p>`).join('')}</article>`;
    expect((await readArticle(await parsePage(page('', body))))?.line.body).toContain(SECRET);
  });
});

describe('an article', () => {
  it('is found whole between furniture of any kind', async () => {
    const furniture = fc.constantFrom(
      '<nav><a href="/">Home</a> <a href="/coast">Coast</a></nav>',
      '<aside><p>Most read by all who came to the harbour this week, and by many others.</p></aside>',
      '<div class="related"><h3><a href="/b">Bridge closes</a></h3></div>',
      '<div class="share-bar"><a href="/s">Share</a></div>',
      '<p>Photo: Lena Vos</p>',
      '<p><a href="/n">Read also: the bridge of Port Ellery closes</a></p>',
      '<div class="newsletter"><p>The news of the harbour, each Friday by mail.</p></div>',
      '<script>var a = 1</script>',
      '<div class="ad-box">Buy a boat</div>',
      '',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(furniture, { minLength: 6, maxLength: 6 }), async ([a, b, c, d, e, f]) => {
        const [one, two, three] = PARAGRAPHS.map((text) => `<p>${text}</p>`);
        const html = page(
          '',
          `${a ?? ''}<main><h1>Harbour opens</h1>${b ?? ''}${one ?? ''}${c ?? ''}${two ?? ''}${d ?? ''}${three ?? ''}${e ?? ''}</main>${f ?? ''}`,
        );
        expect((await readArticle(await parsePage(html)))?.line.body).toBe(PARAGRAPHS.join('\n\n'));
      }),
      { numRuns: 100 },
    );
  });
});
