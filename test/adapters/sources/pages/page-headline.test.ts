// Headlines of pages in many makes: what readers see, what programs are told, and what is only the site's name.
import { describe, expect, it } from 'vitest';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';
import { readMetadata, titleParts } from '../../../../src/adapters/sources/pages/page-metadata.ts';
import { page, TEXT } from './saved-page.ts';

const og = (name: string, content: string) => `<meta property="og:${name}" content="${content}">`;
const ld = (object: object) => `<script type="application/ld+json">${JSON.stringify(object)}</script>`;

async function headlineOf(head: string, body: string): Promise<string | undefined> {
  const document = await parsePage(page(head, body + TEXT));
  return readMetadata(document, 'https://times.example/harbour').headline;
}

describe('the name of the site', () => {
  it.each([
    ['behind a bar', 'Harbour opens | Example Times'],
    ['behind a dash', 'Harbour opens – Example Times'],
    ['behind a long dash', 'Harbour opens — Example Times'],
    ['behind a hyphen', 'Harbour opens - Example Times'],
    ['behind a dot', 'Harbour opens · Example Times'],
    ['behind a bullet', 'Harbour opens • Example Times'],
    ['behind a guillemet', 'Harbour opens » Example Times'],
    ['behind a colon', 'Harbour opens: Example Times'],
    ['before a bar', 'Example Times | Harbour opens'],
    ['before a colon', 'Example Times: Harbour opens'],
    ['before a guillemet', 'Example Times » Harbour opens'],
    ['in other letters', 'Harbour opens | EXAMPLE TIMES'],
  ])('is no part of the headline %s', async (_, told) => {
    expect(await headlineOf(og('title', told) + og('site_name', 'Example Times'), '')).toBe('Harbour opens');
  });

  it.each([
    ['a heading that leads home', '<h1><a href="/">Port news</a></h1><h1>Harbour opens</h1>'],
    [
      'a heading in a link that leads home',
      '<a href="/index.html"><h1>Port news</h1></a><h1>Harbour opens</h1>',
    ],
    ['a heading that is the name', '<h1>Example Times</h1><h1>Harbour opens</h1>'],
    ['a heading that is the host', '<h1>times.example</h1><h1>Harbour opens</h1>'],
  ])('is told from the headline: %s', async (_, headings) => {
    expect(await headlineOf(og('site_name', 'Example Times'), headings)).toBe('Harbour opens');
  });

  it('may stand with an archive’s before the headline in the title', async () => {
    const title = '<title>Example Times » Archive » Harbour opens for nine ships</title>';
    const heading = '<h1>Harbour opens for nine ships</h1>';
    expect(await headlineOf(title + og('site_name', 'Example Times'), heading)).toBe(
      'Harbour opens for nine ships',
    );
    const behind = '<title>Example Times » Blog Archive » Harbour opens</title>';
    expect(await headlineOf(behind, '<h2 class="entry-title">Harbour opens</h2>')).toBe('Harbour opens');
  });

  it('is kept where it is a part of the headline', async () => {
    expect(
      await headlineOf(og('title', 'Example Times wins a prize') + og('site_name', 'Example Times'), ''),
    ).toBe('Example Times wins a prize');
  });
});

describe('the headline', () => {
  it.each([
    ['a heading in an article', '<h1>Coast</h1><article><h1>Harbour opens</h1></article>'],
    ['a heading in the main part', '<h1>Coast</h1><main><h1>Harbour opens</h1></main>'],
    ['a heading that is called one', '<h1>Coast</h1><h1 class="article__title">Harbour opens</h1>'],
    ['a heading with elements in it', '<h1><span>Harbour</span> <em>opens</em></h1>'],
    ['a heading on two lines', '<h1>Harbour<br>opens</h1>'],
    ['a smaller heading of a blog', '<h2 class="post-title">Harbour opens</h2>'],
    ['microformats', '<div class="p-name">Harbour opens</div>'],
    ['microdata', '<div itemprop="name headline">Harbour opens</div>'],
  ])('is %s', async (_, body) => {
    expect(await headlineOf('', body)).toBe('Harbour opens');
  });

  it.each([
    ['what is related', '<div class="related-posts"><h2 class="entry-title">A bridge closes</h2></div>'],
    ['a text in large letters', `<h1>${'The harbour opens and the ships come in. '.repeat(12)}</h1>`],
    ['nothing', '<h1> </h1>'],
  ])('is not what stands in %s', async (_, body) => {
    expect(await headlineOf('<title>Harbour opens</title>', body)).toBe('Harbour opens');
  });

  it.each([
    ['an aside', '<aside><h1>Most read today by everybody</h1></aside><h1>Harbour opens</h1>'],
    ['a navigation', '<nav><h1>All that we have written</h1></nav><h1>Harbour opens</h1>'],
  ])('is the first that does not stand in %s', async (_, body) => {
    expect(await headlineOf('', body)).toBe('Harbour opens');
  });

  it.each([
    ['JSON-LD before OpenGraph', ld({ '@type': 'NewsArticle', headline: 'One' }) + og('title', 'Two'), 'One'],
    ['OpenGraph before others', og('title', 'Two') + '<meta name="twitter:title" content="Three">', 'Two'],
    ['Dublin Core before the title', '<meta name="DC.title" content="Three"><title>Four</title>', 'Three'],
    ['the title where nothing else is', '<title>Four</title>', 'Four'],
    ['an object’s name', ld({ '@type': 'Article', name: 'Five' }), 'Five'],
    ['nothing', '', undefined],
  ])('is told by %s', async (_, head, headline) => {
    expect(await headlineOf(head, '')).toBe(headline);
  });

  it.each([
    ['has its entities read', og('title', 'Caf&amp;eacute; &amp;amp; harbour'), 'Café & harbour'],
    ['has no markup', ld({ '@type': 'Article', headline: '<b>Harbour</b> opens' }), 'Harbour opens'],
    ['has single spaces', og('title', '  Harbour \n  opens '), 'Harbour opens'],
    ['has no invisible characters', og('title', 'Har\u200bbour\u202e opens'), 'Harbour opens'],
  ])('%s', async (_, head, headline) => {
    expect(await headlineOf(head, '')).toBe(headline);
  });

  it('is what readers see where it differs from what is told in marks alone', async () => {
    expect(
      await headlineOf(og('title', '"Harbour opens" - at last'), '<h1>“Harbour opens” – at last</h1>'),
    ).toBe('“Harbour opens” – at last');
  });

  it('is what is told where the only heading is about something else', async () => {
    expect(await headlineOf(og('title', 'Harbour opens'), '<h1>Business</h1>')).toBe('Harbour opens');
  });

  it('is a whole sentence that readers see, where programs are told something else', async () => {
    const told = og('title', 'Nine ships, one lock');
    expect(await headlineOf(told, '<h1>The harbour of Port Ellery opens</h1>')).toBe(
      'The harbour of Port Ellery opens',
    );
  });
});

describe('the title of a page', () => {
  it.each([
    ['Harbour opens • Example Times', 'Harbour opens', 'Example Times'],
    ['Harbour opens -Example Times', 'Harbour opens -Example Times', undefined],
    ['A | B | Example Times', 'A | B', 'Example Times'],
    ['Ha | X', 'Ha | X', undefined],
    ['', undefined, undefined],
  ])('is parted: %s', async (title, headline, outlet) => {
    expect(titleParts(await parsePage(page(`<title>${title}</title>`, '')))).toEqual({
      title: headline,
      outlet,
    });
  });
});
