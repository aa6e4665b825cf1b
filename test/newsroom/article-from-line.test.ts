// Lines into articles: whatever a source gives is read, cleaned, bounded, or rejected with a reason.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ABSTRACT_MAX_LENGTH,
  BODY_MAX_LENGTH,
  HEADLINE_MAX_LENGTH,
  IMAGE_URL_MAX_LENGTH,
  TAGS_PER_ARTICLE_MAX,
  URL_MAX_LENGTH,
} from '../../src/limits/articles.ts';
import { articleIdOf, versionHashOf, type Article } from '../../src/news/article.ts';
import { articleFromLine } from '../../src/newsroom/article-from-line.ts';
import { aLine, NOW } from '../nouns.ts';

/** A line as it comes from outside: any type anywhere. */
function read(given: Record<string, unknown>): Article {
  const outcome = articleFromLine({ ...aLine(), ...given }, NOW);
  if (outcome.kind === 'rejected') throw new Error(outcome.reason);
  return outcome.article;
}

function reasonOf(given: Record<string, unknown>): string {
  const outcome = articleFromLine(given, NOW);
  if (outcome.kind === 'article') throw new Error('it was taken');
  return outcome.reason;
}

describe('articleFromLine', () => {
  it('reads a line as it is', () => {
    const line = {
      ...aLine(),
      guid: 'g',
      byline: 'Gil Prentiss',
      abstract: 'An abstract.',
      tags: ['Sea level'],
    };
    expect(read({ ...line, modifiedAt: '2026-11-20T11:30:00+01:00' })).toMatchObject({
      ...{ id: line.url, url: line.url, guid: 'g', byline: 'Gil Prentiss', outlet: 'The Harbour Post' },
      ...{ headline: line.headline, abstract: 'An abstract.', body: line.body, language: 'en' },
      ...{ publishedAt: NOW - 3_600_000, modifiedAt: Date.UTC(2026, 10, 20, 10, 30), firstSeenAt: NOW },
      ...{ eventTime: NOW - 3_600_000, tags: [{ slug: 'sea-level', name: 'Sea level' }] },
    });
  });

  it.each([
    ['https://a.example/x.jpg?w=1&utm_source=x', 'https://a.example/x.jpg?w=1&utm_source=x'],
    [' http://a.example/x.jpg ', 'https://a.example/x.jpg'],
    ['http://a.example:80/x.jpg', 'https://a.example/x.jpg'],
    ['http://a.example:8080/x.jpg', 'http://a.example:8080/x.jpg'],
    [`https://a.example/${'x'.repeat(IMAGE_URL_MAX_LENGTH - 18)}`, expect.any(String)],
    [`https://a.example/${'x'.repeat(IMAGE_URL_MAX_LENGTH - 17)}`, null],
    [`https://a.example/${'ö'.repeat(IMAGE_URL_MAX_LENGTH / 3)}`, null],
    ['data:image/png;base64,AAAA', null],
    ['/x.jpg', null],
    ['https://user:secret@a.example/x.jpg', null],
    ['https://', null],
    ['', null],
    [7, null],
    [undefined, null],
  ])('takes for the address of its picture %.60j', (given, image) => {
    expect(read({ image: given }).image).toEqual(image);
  });

  it('makes identity and version of what is stored, not of what was written', () => {
    const article = read({ url: ` ${aLine().url ?? ''}?utm_source=x#top `, headline: ' Two\n  lines ' });
    expect(article.id).toBe(aLine().url);
    expect(article.headline).toBe('Two lines');
    expect(article.version).toBe(versionHashOf(article));
    const nameless = read({ url: undefined, body: 'A\u0000body' });
    expect(nameless.id).toBe(articleIdOf(nameless));
    expect(nameless.url).toBeNull();
  });

  it.each([
    ['javascript:alert(1)', 'its url is not an http or https address'],
    ['/relative', 'its url is not an http or https address'],
    ['https://user:secret@a.example/', 'its url is not an http or https address'],
    [`https://a.example/${'x'.repeat(URL_MAX_LENGTH)}`, 'its url is longer than 2000 characters'],
  ])('rejects the url %.40s', (url, reason) => {
    expect(reasonOf({ ...aLine(), url })).toBe(reason);
  });

  it.each([
    [{}],
    [{ headline: '', abstract: ' ', body: '\n\n' }],
    [{ headline: 7, abstract: [], body: { text: 'x' } }],
    [{ headline: '\u0000\u0007', url: 'https://a.example/' }],
    [{ headline: null, body: true, tags: ['Sea'] }],
  ])('rejects what says nothing: %j', (line) => {
    expect(reasonOf(line)).toBe('it has neither a headline nor a text');
  });

  it.each([
    ['a url of a wrong type is none', { url: 7 }, { url: null }],
    ['an empty url is none', { url: '  ' }, { url: null }],
    [
      'texts of wrong types are none',
      { body: 7, abstract: ['x'], byline: {} },
      { body: null, abstract: null, byline: null },
    ],
    ['no outlet is the unknown one', { outlet: undefined }, { outlet: 'unknown' }],
    ['an outlet of a wrong type too', { outlet: ['A'] }, { outlet: 'unknown' }],
    ['controls are gaps', { body: 'a\u0000b\u0007c\u007Fd' }, { body: 'a b c d' }],
    ['line breaks stay', { body: 'a\r\n\r\nb\nc' }, { body: 'a\n\nb\nc' }],
    ['half characters are replaced', { headline: 'half \ud83d' }, { headline: 'half \ufffd' }],
    ['a language is its primary tag', { language: 'de-AT' }, { language: 'de' }],
    ['in any case', { language: 'ZH_Hans' }, { language: 'zh' }],
    ['a language name is none', { language: 'english' }, { language: null }],
    ['nor is a number', { language: 7 }, { language: null }],
    ['tags of a wrong type are none', { tags: 'Sea' }, { tags: [] }],
    [
      'a state of its own is not known',
      { textState: 'half', body: null, abstract: null },
      { textState: 'headline' },
    ],
  ])('%s', (_name, given, expected) => {
    expect(read(given)).toMatchObject(expected);
  });

  it.each([
    ['no date', undefined, null, NOW],
    ['words', 'yesterday', null, NOW],
    ['an empty text', '', null, NOW],
    ['a number', 1_700_000_000, null, NOW],
    ['a month 13', '2026-13-01', null, NOW],
    ['a year of six digits', '+012026-01-01T00:00:00Z', null, NOW],
    ['tomorrow', new Date(NOW + 86_400_000).toISOString(), NOW + 86_400_000, NOW],
    ['the epoch', '1970-01-01T00:00:00Z', 0, NOW],
    ['the battle of Waterloo', '1815-06-18T11:00:00Z', Date.UTC(1815, 5, 18, 11), NOW],
    ['the year 9999', '9999-12-31T23:59:59Z', null, NOW],
    ['a day alone', '2026-11-19', Date.UTC(2026, 10, 19), Date.UTC(2026, 10, 19)],
  ])('takes of dates what can be true: %s', (...row) => {
    const [, publishedAt, kept, eventTime] = row;
    expect(read({ publishedAt })).toMatchObject({ publishedAt: kept, eventTime });
  });

  it('cuts what is too long, and says that it did', () => {
    const article = read({
      body: 'Word '.repeat(60_000),
      headline: 'h'.repeat(999),
      outlet: 'o'.repeat(999),
    });
    expect(article.body?.length).toBeLessThanOrEqual(BODY_MAX_LENGTH);
    expect(article.body?.length).toBeGreaterThan(BODY_MAX_LENGTH - 10);
    expect(article.textState).toBe('truncated');
    expect(article.headline?.length).toBe(HEADLINE_MAX_LENGTH);
    expect(article.outlet.length).toBe(80);
    expect(read({ abstract: 'a'.repeat(ABSTRACT_MAX_LENGTH + 1), textState: 'full' }).textState).toBe(
      'truncated',
    );
    expect(read({ textState: 'full' }).textState).toBe('full');
  });

  it('cuts between characters', () => {
    expect(read({ body: 'x' + '👩'.repeat(BODY_MAX_LENGTH) }).body?.isWellFormed()).toBe(true);
    expect(read({ tags: ['x' + '👩'.repeat(99)] }).tags[0]?.name.isWellFormed()).toBe(true);
  });

  it('reads tags: each once, cleaned, in their order, so many', () => {
    const tags = ['Sea  level', 'sea-level', 7, null, '???', ' Wind\u0000power ', 'Économie'];
    expect(read({ tags }).tags).toEqual([
      { slug: 'sea-level', name: 'Sea level' },
      { slug: 'wind-power', name: 'Wind power' },
      { slug: 'economie', name: 'Économie' },
    ]);
    const many = Array.from({ length: 500 }, (_, place) => `tag ${place}`);
    expect(read({ tags: many }).tags).toHaveLength(TAGS_PER_ARTICLE_MAX);
  });

  it('reads anything at all into an article that keeps its bounds, or a reason', () => {
    const value = fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue());
    const keys = [
      'url',
      'headline',
      'abstract',
      'body',
      'outlet',
      'publishedAt',
      'tags',
      'language',
      'textState',
    ];
    const line = fc.record(Object.fromEntries(keys.map((key) => [key, value])), { requiredKeys: [] });
    fc.assert(
      fc.property(line, (given) => {
        const outcome = articleFromLine(given, NOW);
        if (outcome.kind === 'rejected') {
          expect(outcome.reason).toMatch(/^its? .+/);
          return;
        }
        const { article } = outcome;
        const texts = [article.headline, article.abstract, article.body, article.outlet];
        expect(texts.every((text) => text === null || (text.isWellFormed() && text !== ''))).toBe(true);
        expect(article.eventTime).toBeLessThanOrEqual(NOW);
      }),
      { numRuns: 300 },
    );
  });
});
