// Addresses become absolute web addresses and languages tags of BCP 47, or nothing.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { WRITTEN_URL_MAX_LENGTH } from '../../../src/limits/reading.ts';
import { languageTagOf, resolveUrl } from '../../../src/adapters/sources/web-names.ts';

const BASE = 'https://a.example/news/today?x=1';

describe('addresses', () => {
  it.each([
    ['https://b.example/1', undefined, 'https://b.example/1'],
    ['  https://b.exa\n  mple/1\t', undefined, 'https://b.example/1'],
    ['HTTP://B.Example', undefined, 'http://b.example/'],
    ['/1', BASE, 'https://a.example/1'],
    ['1', BASE, 'https://a.example/news/1'],
    ['?y=2', BASE, 'https://a.example/news/today?y=2'],
    ['//b.example/1', BASE, 'https://b.example/1'],
    ['/häfen/1', BASE, 'https://a.example/h%C3%A4fen/1'],
    ['1', 'no base', undefined],
    ['1', undefined, undefined],
    ['', BASE, undefined],
    [' ', BASE, undefined],
    [undefined, BASE, undefined],
    ['javascript:alert(1)', BASE, undefined],
    ['java\nscript:alert(1)', BASE, undefined],
    ['data:text/html,x', BASE, undefined],
    ['ftp://b.example/', BASE, undefined],
    ['mailto:a@b.example', BASE, undefined],
    ['http://', BASE, undefined],
    [
      'a'.repeat(WRITTEN_URL_MAX_LENGTH),
      BASE,
      `https://a.example/news/${'a'.repeat(WRITTEN_URL_MAX_LENGTH)}`,
    ],
    ['a'.repeat(WRITTEN_URL_MAX_LENGTH + 1), BASE, undefined],
  ])('%j against %s is %s', (written, base, url) => {
    expect(resolveUrl(written, base)).toBe(url);
  });

  it('are of the web, whatever is written', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.webUrl()),
        fc.option(fc.webUrl(), { nil: undefined }),
        (written, base) => {
          expect(resolveUrl(written, base) ?? 'https://').toMatch(/^https?:\/\//);
        },
      ),
    );
  });
});

describe('languages', () => {
  it.each([
    ['en', 'en'],
    ['EN_us', 'en-US'],
    [' de-at ', 'de-AT'],
    ['zh-hant-tw', 'zh-Hant-TW'],
    ['iw', 'he'],
    ['english', undefined],
    ['e', undefined],
    ['', undefined],
    ['en, de', undefined],
    ['en-', undefined],
    [undefined, undefined],
    ['a-'.repeat(10_000), undefined],
  ])('%s is %s', (written, tag) => {
    expect(languageTagOf(written)).toBe(tag);
  });
});
