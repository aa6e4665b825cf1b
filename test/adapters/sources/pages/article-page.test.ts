// What people are told of a page that shows no article, or not all of it, and what they get of one that does.
import { afterAll, describe, expect, it } from 'vitest';
import { extractArticle } from '../../../../src/adapters/sources/pages/article-page.ts';
import { createPageReader, type PageReader } from '../../../../src/adapters/sources/pages/page-reader.ts';
import type { PageReading } from '../../../../src/adapters/sources/pages/page-reading.ts';
import { page, PARAGRAPHS, TEXT } from './saved-page.ts';

const reader = createPageReader(20_000);
afterAll(() => reader.close());

const extract = (html: string, url?: string) => extractArticle(html, { file: 'saved.html', url, reader });

/** Answers what it is given, without a worker. */
const readerOf = (reading: PageReading): PageReader => ({
  readPage: () => Promise.resolve(reading),
  close: () => Promise.resolve(),
});

describe('a page that shows no article', () => {
  it.each([
    [
      'a page that asks for consent',
      '<p>We and our partners use cookies and personal data, with your consent.</p><button>Accept</button>',
      'agree in a browser',
    ],
    ['a login', '<main><h1>Port</h1><form><input type="password"></form></main>', 'logged in'],
    ['a page without words', '<nav>Menu</nav>', 'save the page'],
  ])('is rejected with what to do: %s', async (_, body, words) => {
    expect(await extract(page('', body))).toMatchObject({
      kind: 'rejected',
      file: 'saved.html',
      item: 'page',
      reason: expect.stringContaining(words) as string,
    });
  });

  it.each([
    ['paywall', 'pay'],
    ['consent', 'consent'],
    ['login', 'login'],
  ] as const)('is rejected where it holds nothing, for reason of %s', async (withheld, word) => {
    const reading: PageReading = { kind: 'article', line: { headline: 'Port' }, withheld };
    const item = await extractArticle('<p>Port</p>', { file: 'a.html', reader: readerOf(reading) });
    expect(item).toMatchObject({ kind: 'rejected', reason: expect.stringContaining(word) as string });
  });

  it('is rejected as a list where it is one', async () => {
    const reading: PageReading = { kind: 'rejected', reason: 'too large' };
    const item = await extractArticle('<p>Port</p>', { file: 'a.html', reader: readerOf(reading) });
    expect(item).toMatchObject({ kind: 'rejected', reason: 'too large' });
  });
});

describe('a page that shows the beginning of an article', () => {
  it('gives an excerpt, and says that it is one', async () => {
    const html = page(
      '',
      `<article><h1>Harbour opens</h1><p>${PARAGRAPHS[0] ?? ''}</p><p>Subscribe to continue reading.</p><p>From two crowns a week.</p></article>`,
    );
    expect(await extract(html)).toMatchObject({
      kind: 'article',
      line: { headline: 'Harbour opens', body: PARAGRAPHS[0], textState: 'excerpt' },
    });
  });

  it('says so where a link leads to the rest', async () => {
    const html = page(
      '',
      `<article><h1>Harbour opens</h1>${TEXT}<p>Nine ships came in, and more are to come. Read more</p></article>`,
    );
    const item = await extract(html);
    expect(item).toMatchObject({ kind: 'article', line: { textState: 'excerpt' } });
    expect(item.kind === 'article' ? item.line.body : '').not.toContain('Read more');
  });
});

describe('an article', () => {
  it('is read from text and from bytes of any charset alike', async () => {
    const html = page('<meta charset="iso-8859-1">', `<h1>Größe des Hafens</h1>${TEXT}`);
    const fromBytes = await extractArticle(Buffer.from(html, 'latin1'), { file: 'saved.html', reader });
    expect(fromBytes).toEqual(await extract(html));
    expect(fromBytes).toMatchObject({ line: { headline: 'Größe des Hafens' } });
  });

  it('has a lead of its own beside the text, not one that the text begins with', async () => {
    const meta = (text: string) => `<meta name="description" content="${text}">`;
    const own = await extract(page(meta('Ships wait no longer.'), `<h1>Harbour opens</h1>${TEXT}`));
    expect(own).toMatchObject({ line: { abstract: 'Ships wait no longer.' } });
    const same = await extract(
      page(meta(`${(PARAGRAPHS[0] ?? '').slice(0, 70)} [...]`), `<h1>Harbour opens</h1>${TEXT}`),
    );
    expect(same).toMatchObject({ line: { abstract: undefined } });
  });

  it('may be short where it has a headline', async () => {
    expect(
      await extract(page('', '<h1>Harbour opens</h1><p>Nine ships came in at noon on Wednesday.</p>')),
    ).toMatchObject({
      kind: 'article',
      line: { headline: 'Harbour opens' },
    });
  });

  it('has the text of JSON-LD where scripts show it, and not where a wall stands', async () => {
    const ld = (object: object) =>
      `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', headline: 'Harbour opens', articleBody: PARAGRAPHS.join('\n\n'), ...object })}</script>`;
    const body = '<h1>Harbour opens</h1><p>The text is being loaded, please wait for it.</p>';
    expect(await extract(page(ld({}), body))).toMatchObject({ line: { body: PARAGRAPHS.join('\n\n') } });
    const walled = await extract(page(ld({ isAccessibleForFree: false }), body));
    expect(walled.kind === 'article' ? walled.line.body : '').not.toContain(PARAGRAPHS[2]);
  });
});
