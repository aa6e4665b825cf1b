// Pages made to be slow: the time grows with what a page holds, not with how it is nested or how often something stands in it.
import { describe, expect, it } from 'vitest';
import { readArticle } from '../../../../src/adapters/sources/pages/article-text.ts';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { page, PARAGRAPHS } from './saved-page.ts';

const P = `<p>${PARAGRAPHS[0] ?? ''}</p>`;
const within = (boxes: number, open: string, inner: string) =>
  `${open.repeat(boxes)}${inner}${'</div>'.repeat(boxes)}`;

/** What this thread has worked: other threads and a busy machine do not count. In milliseconds. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** In milliseconds, without the making of the tree. */
async function timeOf(body: string, head = ''): Promise<number> {
  const document = await parsePage(page(head, body));
  const startedAt = cpuMs();
  await readArticle(document, 'https://times.example/harbour');
  return cpuMs() - startedAt;
}

/** Several times what it takes; what is quadratic takes minutes. In milliseconds. */
const PATIENCE_MS = 2_000;

describe('nesting', () => {
  it.each([
    ['bylines', '<div class="a">', '<span class="byline">By the sea</span>'],
    ['bylines in boxes that are called so', '<div class="byline">', '<span class="byline">By the sea</span>'],
    ['marked authors', '<div itemprop="author">', '<b itemprop="name">x</b>'],
    ['cards', '<div class="vcard">', '<b class="fn">x</b>'],
    ['dates', '<div class="date">', '<span class="date">soon</span>'],
    ['times', '<div class="published">', '<time datetime="soon">soon</time>'],
    ['boxes of tags', '<div class="post-tags">', '<p class="post-tags"><a href="/x">x</a></p>'],
    ['walls', '<div class="paywall">', '<b class="paywall"></b>'],
    ['passwords', '<div class="a">', '<input type="password">'],
    ['what is related', '<div class="related">', '<b class="author">x</b>'],
    ['remarks', '<div class="comments">', '<b class="author">x</b>'],
    ['headings', '<div>', '<h1 class="headline">x</h1>'],
    ['short texts with pictures', '<div>a b c', '<p>words of the sea<img></p>'],
  ])('of 500 boxes costs little more than none: %s', { timeout: 60_000 }, async (_, open, inner) => {
    const many = inner.repeat(600);
    await timeOf(P);
    const flat = await timeOf(`${P}${many}`);
    const nested = await timeOf(`${P}${within(500, open, many)}`);
    expect(nested).toBeLessThan(4 * flat + PATIENCE_MS);
  });

  it('of paragraphs is read where Readability would take minutes', { timeout: 60_000 }, async () => {
    const document = await parsePage(
      page('', `<h1>Harbour opens</h1>${within(450, '<div class="article-body">', P.repeat(3_000))}`),
    );
    const startedAt = cpuMs();
    const reading = await readArticle(document);
    expect(cpuMs() - startedAt).toBeLessThan(2 * PATIENCE_MS);
    expect(reading?.line.body?.split('\n\n')).toHaveLength(3_000);
  });

  it('of items that do not end is read as far as a walk goes', { timeout: 60_000 }, async () => {
    expect(await timeOf(`${P}${'<li>a'.repeat(2_500)}`)).toBeLessThan(2 * PATIENCE_MS);
  });
});

describe('number', () => {
  it.each<[string, (count: number) => string]>([
    ['links to tags', (count) => `${P}${'<a rel="tag" href="/tag/x">x</a>'.repeat(count)}`],
    [
      'links to tags in items',
      (count) => `<article>${P}${'<li><a href="/tag/x">x</a></li>'.repeat(count)}</article>`,
    ],
    [
      'times beside a heading',
      (count) => `<h1>Harbour</h1>${P}${'<time datetime="x">x</time>'.repeat(count)}`,
    ],
    ['lines with a picture', (count) => `<div>${'x<br><br>'.repeat(count)}<img></div>`],
    [
      'boxes about other things',
      (count) => `${P}${'<div class="related"><p>log in, cookies</p></div>'.repeat(count)}`,
    ],
    ['headings of an appendix', (count) => `${P}${'<p>Related articles</p>'.repeat(count)}`],
    ['bylines', (count) => `${P}${'<p>By the</p>'.repeat(count)}`],
  ])('of %s costs as much again when it doubles', { timeout: 60_000 }, async (_, make) => {
    await timeOf(P);
    const once = await timeOf(make(1_250));
    const twice = await timeOf(make(2_500));
    expect(twice).toBeLessThan(3 * once + 500);
    expect(twice).toBeLessThan(PATIENCE_MS);
  });

  it('of paragraphs fills half a megabyte, and all are read', { timeout: 60_000 }, async () => {
    const document = await parsePage(page('', `<h1>Harbour</h1>${P.repeat(4_000)}`));
    const startedAt = cpuMs();
    const reading = await readArticle(document);
    expect(cpuMs() - startedAt).toBeLessThan(3 * PATIENCE_MS);
    expect(reading?.line.body?.length).toBeGreaterThan(500_000);
  });

  it(
    'of words in a description is compared with paragraphs in little time',
    { timeout: 60_000 },
    async () => {
      const articleBody = 'The sea is wide, and the harbour is small. '.repeat(20_000);
      const head = `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', articleBody })}</script>`;
      expect(await timeOf(P.repeat(6_000), head)).toBeLessThan(2 * PATIENCE_MS);
    },
  );

  it.each([
    ['commas in a list of tags', `<meta name="keywords" content="${','.repeat(200_000)}">`],
    ['commas in a byline', `<meta name="author" content="${','.repeat(200_000)}x">`],
    ['marks in a headline', `<meta property="og:title" content="${' | '.repeat(100_000)}x">`],
    ['signs in a title', `<title>${' - '.repeat(100_000)}x</title>`],
    ['steps in a title', `<title>${' » '.repeat(100_000)}x</title>`],
    ['meta elements', '<meta name="author" content="a">'.repeat(10_000)],
    [
      'objects',
      `<script type="application/ld+json">[${'{"@type":"Article","author":[{"@id":"a"}]},'.repeat(10_000)}{}]</script>`,
    ],
  ])('of %s in the head costs little', { timeout: 60_000 }, async (_, head) => {
    expect(await timeOf(P, head)).toBeLessThan(PATIENCE_MS);
  });
});
