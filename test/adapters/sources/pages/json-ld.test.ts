// JSON-LD as pages have it: wrapped, broken, nested, in lists and graphs, with what it only refers to.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  describesCollection,
  findArticleObject,
  findAuthors,
  linksIn,
  namesIn,
  readAccess,
  textIn,
} from '../../../../src/adapters/sources/pages/json-ld.ts';
import { parsePage } from '../../../../src/adapters/sources/pages/page-dom.ts';

const script = (text: string) => `<script type="application/ld+json">${text}</script>`;
const ld = (value: unknown) => script(JSON.stringify(value));
const ARTICLE = { '@type': 'NewsArticle', headline: 'Harbour opens', datePublished: '2026-04-15' };
const WRITTEN = JSON.stringify(ARTICLE);

const headlineIn = async (html: string) => textIn(findArticleObject(await parsePage(html)), 'headline');

describe('the article', () => {
  it.each([
    ['alone', ld(ARTICLE)],
    ['in a list', ld([{ '@type': 'WebSite' }, ARTICLE])],
    ['in a graph', ld({ '@graph': [{ '@type': 'WebSite' }, ARTICLE] })],
    ['in a list in a list', ld([[ARTICLE]])],
    ['as what a page is about', ld({ '@type': 'WebPage', mainEntity: ARTICLE })],
    ['as the page of something', ld({ '@type': 'Thing', mainEntityOfPage: ARTICLE })],
    ['as what tells of something', ld({ '@type': 'Event', subjectOf: ARTICLE })],
    ['as a part', ld({ '@type': 'Collection', hasPart: [ARTICLE] })],
    ['in the second script', ld({ '@type': 'WebSite' }) + ld(ARTICLE)],
    ['behind a broken script', script('{"@type": "NewsArticle", ') + ld(ARTICLE)],
    ['behind an empty script', script('') + ld(ARTICLE)],
    ['in a comment', script(`<!-- ${WRITTEN} -->`)],
    ['in CDATA', script(`<![CDATA[${WRITTEN}]]>`)],
    ['in CDATA in a comment', script(`/*<![CDATA[*/${WRITTEN}/*]]>*/`)],
    ['in CDATA behind slashes', script(`//<![CDATA[\n${WRITTEN}\n//]]>`)],
    ['with a semicolon', script(`<!--${WRITTEN}-->;`)],
    ['with raw line breaks', script(WRITTEN.replace('Harbour opens', 'Harbour opens\n'))],
    ['of several types', ld({ ...ARTICLE, '@type': ['Thing', 'NewsArticle'] })],
  ])('is found %s', async (_, html) => {
    expect((await headlineIn(html))?.trim()).toBe('Harbour opens');
  });

  it.each([
    'Article',
    'BlogPosting',
    'Report',
    'ReportageNewsArticle',
    'OpinionNewsArticle',
    'LiveBlogPosting',
    'Review',
  ])('is of the type %s', async (type) => {
    expect(await headlineIn(ld({ ...ARTICLE, '@type': type }))).toBe('Harbour opens');
  });

  it.each([
    ['a site', { ...ARTICLE, '@type': 'WebSite' }],
    ['a number', { ...ARTICLE, '@type': 7 }],
    ['nothing', { ...ARTICLE, '@type': undefined }],
    ['an object', { ...ARTICLE, '@type': { name: 'NewsArticle' } }],
  ])('is not %s', async (_, object) => {
    expect(await headlineIn(ld(object))).toBeUndefined();
  });

  it('is the one with a date and a headline among several', async () => {
    const others = [
      { '@type': 'Article', headline: 'Teaser' },
      { '@type': 'Article', datePublished: '2026' },
    ];
    expect(await headlineIn(ld([...others, ARTICLE]))).toBe('Harbour opens');
    expect(await headlineIn(ld(others))).toBeUndefined();
    expect(await headlineIn(ld(others.slice(0, 1)))).toBe('Teaser');
  });

  it('has in it what it refers to', async () => {
    const graph = [
      {
        ...ARTICLE,
        author: [{ '@id': '#vos' }, { '@id': '#nobody' }],
        publisher: { '@id': '#times' },
        image: { '@id': '#mole' },
      },
      { '@id': '#vos', name: 'Lena Vos' },
      { '@id': '#times', name: 'Example Times' },
      { '@id': '#mole', url: 'https://img.example/mole.jpg' },
    ];
    const article = findArticleObject(await parsePage(ld({ '@graph': graph })));
    expect(namesIn(article?.['author'])).toEqual(['Lena Vos']);
    expect(namesIn(article?.['publisher'])).toEqual(['Example Times']);
    expect(linksIn(article?.['image'])).toEqual(['https://img.example/mole.jpg']);
  });

  it('keeps a name of its own beside a reference', async () => {
    const graph = [
      { ...ARTICLE, author: { '@id': '#vos', name: 'L. Vos' } },
      { '@id': '#vos', name: 'Lena Vos' },
    ];
    expect(await findAuthorsIn(ld({ '@graph': graph }))).toEqual(['L. Vos']);
  });

  it('may refer to itself', async () => {
    expect(await findAuthorsIn(ld({ ...ARTICLE, '@id': '#a', author: { '@id': '#a' } }))).toEqual([]);
  });
});

const findAuthorsIn = async (html: string) => findAuthors(await parsePage(html));

describe('values', () => {
  it.each([
    ['a text', 'A', ['A']],
    ['texts', ['A', 'B'], ['A', 'B']],
    ['objects', [{ name: 'A' }, { name: 'B' }], ['A', 'B']],
    ['an object with several names', { name: ['A', 'B'] }, ['A']],
    ['an object in an object', { name: { name: 'A' } }, ['A']],
    ['numbers', [1, null, true, {}], []],
    ['nothing', undefined, []],
  ])('have names: %s', (_, value, names) => {
    expect(namesIn(value)).toEqual(names);
  });

  it.each([
    ['a text', '/a', ['/a']],
    ['an object', { url: '/a' }, ['/a']],
    ['an object of media', { contentUrl: '/a' }, ['/a']],
    ['a list', ['/a', { url: '/b', contentUrl: '/c' }], ['/a', '/b', '/c']],
    ['no addresses', [{ url: 7 }, null, 8], []],
  ])('have addresses: %s', (_, value, links) => {
    expect(linksIn(value)).toEqual(links);
  });

  it('are texts where they are', () => {
    expect(textIn({ a: 'A' }, 'a')).toBe('A');
    expect(textIn({ a: ' ' }, 'a')).toBeUndefined();
    expect(textIn({ a: 7 }, 'a')).toBeUndefined();
    expect(textIn(null, 'a')).toBeUndefined();
  });
});

describe('access', () => {
  it.each([
    ['true', true],
    ['True', true],
    [true, true],
    ['https://schema.org/True', true],
    ['false', false],
    [false, false],
    ['No', false],
    ['http://schema.org/False', false],
    ['perhaps', null],
    [undefined, null],
  ])('is said as %s', async (isAccessibleForFree, isFree) => {
    expect(readAccess(await parsePage(ld({ ...ARTICLE, isAccessibleForFree }))).isFree).toBe(isFree);
  });

  it('is not free where one of several says so', async () => {
    const page = { '@type': 'WebPage', isAccessibleForFree: true };
    const document = await parsePage(ld([page, { ...ARTICLE, isAccessibleForFree: false }]));
    expect(readAccess(document).isFree).toBe(false);
  });

  it('names the parts that are not free, and no others', async () => {
    const hasPart = [
      { '@type': 'WebPageElement', isAccessibleForFree: false, cssSelector: ['.a', 7, '.b'] },
      { '@type': 'WebPageElement', isAccessibleForFree: true, cssSelector: '.c' },
      { '@type': 'WebPageElement', isAccessibleForFree: 'False', cssSelector: '.d' },
    ];
    expect(readAccess(await parsePage(ld({ ...ARTICLE, hasPart }))).lockedParts).toEqual(['.a', '.b', '.d']);
  });
});

describe('a collection', () => {
  it.each([
    ['CollectionPage', true],
    ['SearchResultsPage', true],
    ['ItemList', true],
    ['WebPage', false],
    ['NewsArticle', false],
  ])('is what a page calls itself: %s', async (type, isOne) => {
    expect(describesCollection(await parsePage(ld({ '@type': type })))).toBe(isOne);
  });
});

describe('objects without end', () => {
  it('are looked at up to a bound', async () => {
    const wide = script(`[${'[[],[],[],[],[],[],[],[],[]],'.repeat(20_000)}${WRITTEN}]`);
    const startedAt = performance.now();
    expect(findArticleObject(await parsePage(wide))).toBeNull();
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('are read in a time that grows with their number alone, whatever follows them', async () => {
    const timeOf = async (count: number) => {
      const document = await parsePage(script(`${WRITTEN}-->${' '.repeat(count)}x`));
      const startedAt = performance.now();
      findArticleObject(document);
      return performance.now() - startedAt;
    };
    const short = await timeOf(20_000);
    expect(await timeOf(160_000)).toBeLessThan(short * 32 + 400);
  });
});

it('is read whatever it holds', async () => {
  await fc.assert(
    fc.asyncProperty(fc.jsonValue(), async (value) => {
      const html = script(
        JSON.stringify({ ...ARTICLE, author: value, keywords: value, hasPart: value }).replaceAll('<', ' '),
      );
      const document = await parsePage(html);
      expect(findArticleObject(document)).not.toBeNull();
      expect(findAuthors(document).every((name) => typeof name === 'string')).toBe(true);
      expect(readAccess(document).lockedParts.every((part) => typeof part === 'string')).toBe(true);
    }),
    { numRuns: 200 },
  );
});
