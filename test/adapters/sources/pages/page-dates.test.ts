// When an article was published and changed: what programs are told, what is shown, what the address says.
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readMetadata, type PageMetadata } from '../../../../src/adapters/sources/pages/page-metadata.ts';
import { page, TEXT } from './saved-page.ts';

const ld = (object: object) =>
  `<script type="application/ld+json">${JSON.stringify({ '@type': 'NewsArticle', ...object })}</script>`;
const DAY = '2026-04-15T00:00:00Z';

async function metadataOf(head: string, body: string, url?: string): Promise<PageMetadata> {
  return readMetadata(await parsePage(page(head, body)), url);
}

async function publishedOf(head: string, shown: string, url?: string): Promise<string | undefined> {
  return (await metadataOf(head, `<article><h1>Harbour opens</h1>${shown}${TEXT}</article>`, url))
    .publishedAt;
}

describe('the day of publication', () => {
  it.each([
    'article:published_time',
    'og:published_time',
    'datePublished',
    'parsely-pub-date',
    'sailthru.date',
    'DC.date.issued',
    'DCTERMS.created',
    'citation_publication_date',
    'publish-date',
    'pubdate',
    'date',
  ])('is told in the meta element %s', async (name) => {
    expect(await publishedOf(`<meta name="${name}" content="2026-04-15">`, '')).toBe(DAY);
    expect(await publishedOf(`<meta property="${name}" content="2026-04-15">`, '')).toBe(DAY);
    expect(await publishedOf(`<meta itemprop="${name}" content="2026-04-15">`, '')).toBe(DAY);
  });

  it.each([
    ['microdata', '<span itemprop="datePublished" content="2026-04-15">today</span>'],
    ['microdata of several names', '<meta itemprop="dateCreated datePublished" content="2026-04-15">'],
    ['RDFa', '<span property="dc:date" content="2026-04-15">today</span>'],
    ['a microformat', '<abbr class="dt-published" title="2026-04-15">today</abbr>'],
    ['a title', '<abbr class="published" title="2026-04-15">today</abbr>'],
    ['a time of publication', '<time pubdate datetime="2026-04-15">today</time>'],
    ['a blog’s date', '<time class="entry-date" datetime="2026-04-15">today</time>'],
    ['a blog’s date that is no time', '<span class="entry-date" datetime="2026-04-15">today</span>'],
    ['a head of an article', '<header><time datetime="2026-04-15">today</time></header>'],
    ['any time', '<p><time datetime="2026-04-15">today</time></p>'],
  ])('is marked by %s', async (_, shown) => {
    expect(await publishedOf('', shown)).toBe(DAY);
  });

  it.each([
    ['English', 'April 15, 2026'],
    ['English of another make', '15th of April 2026'],
    ['German', '15. April 2026'],
    ['French', '15 avril 2026'],
    ['Spanish', '15 de abril de 2026'],
    ['Italian', '15 aprile 2026'],
    ['Portuguese', '15 de abril de 2026'],
    ['Dutch', '15 april 2026'],
    ['Polish', '15 kwietnia 2026'],
    ['Czech', '15. dubna 2026'],
    ['Russian', '15 апреля 2026'],
    ['Chinese', '2026年4月15日'],
    ['Korean', '2026년 4월 15일'],
    ['figures', '15.04.2026'],
  ])('is shown in %s', async (_, written) => {
    expect(await publishedOf('', `<span class="post-date">${written}</span>`)).toBe(DAY);
    expect(await publishedOf('', `<div>Port Ellery, ${written}</div>`)).toBe(DAY);
  });

  it.each([
    ['a path of three parts', 'https://times.example/2026/04/15/harbour', DAY],
    ['a path with hyphens', 'https://times.example/news/2026-04-15-harbour', DAY],
    ['a path in one word', 'https://times.example/a/20260415/harbour', DAY],
    ['a path that ends in it', 'https://times.example/harbour-20260415', DAY],
    ['a path with a month alone', 'https://times.example/2026/04/harbour', undefined],
    ['a number', 'https://times.example/harbour-120260415', undefined],
    ['no month', 'https://times.example/2026/13/15/harbour', undefined],
    ['a query', 'https://times.example/harbour?day=/2026/04/15/', undefined],
    ['no address', 'no address', undefined],
  ])('is in the address: %s', async (_, url, date) => {
    expect(await publishedOf('', '', url)).toBe(date);
  });

  it.each([
    [
      'JSON-LD before a meta element',
      ld({ datePublished: '2026-04-15' }) + '<meta name="date" content="2026-04-16">',
      '',
    ],
    [
      'a meta element before the page',
      '<meta name="pubdate" content="2026-04-15">',
      '<time datetime="2026-04-16"></time>',
    ],
    ['a mark before a word', '', '<time datetime="2026-04-15"></time><span class="date">16.04.2026</span>'],
    [
      'a mark of microdata before another',
      '',
      '<time datetime="2026-04-16"></time><i itemprop="datePublished">2026-04-15</i>',
    ],
    ['a word before the address', '', '<span class="date">15.04.2026</span>'],
    [
      'what can be read before what cannot',
      '<meta name="pubdate" content="soon"><meta name="date" content="2026-04-15">',
      '',
    ],
    ['a day of making before nothing', ld({ dateCreated: '2026-04-15' }), ''],
  ])('is found in %s', async (_, head, shown) => {
    expect(await publishedOf(head, shown, 'https://times.example/2026/04/17/harbour')).toBe(DAY);
  });

  it.each([
    ['a teaser in an aside', '<aside><time datetime="2026-04-15">15 April</time></aside>'],
    ['what is related', '<div class="related"><span class="date">15.04.2026</span></div>'],
    ['remarks of readers', '<section id="comments"><time datetime="2026-04-15">15 April</time></section>'],
    [
      'a text',
      `<p class="info">${'The harbour opened, people say. '.repeat(12)} That was on 15 April 2026.</p>`,
    ],
  ])('is not that of %s', async (_, shown) => {
    const gap = '<p>Nine ships came in.</p>'.repeat(8);
    expect(await publishedOf('', gap + shown)).toBeUndefined();
  });

  it('is American where the page is', async () => {
    const html = page('', `<h1>Harbour opens</h1><div class="date">4/5/2026</div>${TEXT}`);
    const american = html.replace('lang="en-GB"', 'lang="en-US"');
    expect(readMetadata(await parsePage(html)).publishedAt).toBe('2026-05-04T00:00:00Z');
    expect(readMetadata(await parsePage(american)).publishedAt).toBe('2026-04-05T00:00:00Z');
  });

  it('is that of the change where no other is told', async () => {
    expect(await publishedOf('<meta property="og:updated_time" content="2026-04-15">', '')).toBe(DAY);
  });
});

describe('the day of change', () => {
  it.each([
    ['JSON-LD', ld({ dateModified: '2026-04-15' }), ''],
    ['OpenGraph', '<meta property="article:modified_time" content="2026-04-15">', ''],
    ['Dublin Core', '<meta name="dcterms.modified" content="2026-04-15">', ''],
    ['microdata', '', '<span itemprop="dateModified" content="2026-04-15">now</span>'],
    ['a time', '', '<time class="updated" datetime="2026-04-15">now</time>'],
    ['a microformat', '', '<span class="dt-updated">2026-04-15</span>'],
  ])('is told in %s', async (_, head, body) => {
    expect((await metadataOf(head, body + TEXT)).modifiedAt).toBe(DAY);
  });

  it('is not known where the page does not tell', async () => {
    const head = '<meta property="article:published_time" content="2026-04-15">';
    expect((await metadataOf(head, TEXT)).modifiedAt).toBeUndefined();
    expect((await metadataOf('', '<time class="updated">a while ago</time>')).modifiedAt).toBeUndefined();
  });
});
