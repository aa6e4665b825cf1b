// The one spelling of an address: which links are the same article, and which are no address at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl, urlKeyOf } from '../../src/news/address.ts';

const SAME: readonly (readonly [string, string, string])[] = [
  ['as it is', 'https://a.example/x', 'https://a.example/x'],
  ['host in capitals', 'HTTPS://A.Example/X', 'https://a.example/X'],
  ['default port', 'https://a.example:443/x', 'https://a.example/x'],
  ['another port', 'http://a.example:8080/x', 'http://a.example:8080/x'],
  ['no path', 'https://a.example', 'https://a.example/'],
  ['fragment', 'https://a.example/x#comments', 'https://a.example/x'],
  ['campaign', 'https://a.example/x?utm_source=feed&utm_medium=rss', 'https://a.example/x'],
  ['campaign among others', 'https://a.example/x?id=7&fbclid=abc&UTM_Source=x', 'https://a.example/x?id=7'],
  ['click ids', 'https://a.example/x?gclid=1&msclkid=2&mc_cid=3&at_medium=4', 'https://a.example/x'],
  [
    'what outlets and newsletters count by',
    'https://a.example/x?ito=1&CMP=share&xtor=RSS-1&ns_source=rss&wt_zmc=s.ext&mc_eid=1&igsh=2&smtyp=cur&sh=5ab',
    'https://a.example/x',
  ],
  ['who shared a film', 'https://www.youtube.com/watch?v=1&si=abc', 'https://www.youtube.com/watch?v=1'],
  ['a parameter of that name elsewhere', 'https://a.example/x?si=abc', 'https://a.example/x?si=abc'],
  [
    'what a feed’s address may need',
    'https://a.example/x?feed=rss&source=rss&amp=1',
    'https://a.example/x?amp=1&feed=rss&source=rss',
  ],
  ['not quite a campaign', 'https://a.example/x?utm=1&refs=2', 'https://a.example/x?refs=2&utm=1'],
  ['order of parameters', 'https://a.example/x?b=2&a=1', 'https://a.example/x?a=1&b=2'],
  [
    'repeated parameters keep their order',
    'https://a.example/x?b=2&a=9&a=1',
    'https://a.example/x?a=9&a=1&b=2',
  ],
  ['empty query', 'https://a.example/x?', 'https://a.example/x'],
  ['spaces around', '  https://a.example/x\n', 'https://a.example/x'],
  ['dots in the path', 'https://a.example/a/../x', 'https://a.example/x'],
  [
    'letters of other scripts',
    'https://bücher.example/ö?q=ü',
    'https://xn--bcher-kva.example/%C3%B6?q=%C3%BC',
  ],
];

const NONE: readonly string[] = [
  ...[
    '',
    ' ',
    'a.example/x',
    '//a.example/x',
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
  ],
  ...[
    'ftp://a.example/',
    'mailto:a@b.example',
    'https://',
    'http://[',
    'https:a.example',
    'urn:broadsheet:1',
  ],
  ...[
    'https://user:secret@a.example/x',
    'https://user@a.example/x',
    'https://a example/x',
    'java\nscript:https://',
  ],
];

describe('canonicalUrl', () => {
  it.each(SAME)('reads %s: %s', (_name, address, canonical) => {
    expect(canonicalUrl(address)).toBe(canonical);
  });

  it.each(NONE)('takes %j for no address of an article', (address) => {
    expect(canonicalUrl(address)).toBeNull();
  });

  it('changes nothing the second time, and forgets what follows the hash', () => {
    const query = fc.dictionary(fc.string({ maxLength: 6 }), fc.string({ maxLength: 6 }), { maxKeys: 4 });
    fc.assert(
      fc.property(fc.webUrl({ withFragments: true }), query, (url, parameters) => {
        const address = `${url.split('#')[0] ?? ''}?${new URLSearchParams(parameters).toString()}#part`;
        const canonical = canonicalUrl(address);
        if (canonical === null) throw new Error(`${address} is an address`);
        expect(canonicalUrl(canonical)).toBe(canonical);
        expect(canonical).not.toContain('#');
      }),
      { numRuns: 300 },
    );
  });

  it('answers an http address or nothing, whatever it is given', () => {
    const scheme = fc.constantFrom('http://', 'https://', 'https://a.example/', '');
    fc.assert(
      fc.property(scheme, fc.string({ unit: 'binary', maxLength: 20 }), (start, rest) => {
        const canonical = canonicalUrl(start + rest);
        if (canonical === null) return;
        expect(canonical).toMatch(/^https?:\/\/[^/]/);
        expect(canonicalUrl(canonical)).toBe(canonical);
      }),
      { numRuns: 500 },
    );
  });
});

/** Spellings of one page, and their key. */
const SPELLINGS: readonly (readonly [string, ...string[]])[] = [
  [
    'a.example/news/ferry',
    'https://a.example/news/ferry',
    'http://a.example/news/ferry',
    'https://www.a.example/news/ferry/',
    'https://m.a.example:443/news/ferry',
    'http://mobile.a.example:80/news/ferry?utm_source=x#top',
    'https://amp.a.example/news/ferry',
    'https://a.example/news/ferry/amp',
    'https://a.example/news/ferry/amp/',
    'https://a.example/amp/news/ferry',
    'https://a.example/news/ferry?amp=1',
    'https://a.example/news/ferry?amp',
    'https://a.example/news/ferry?outputType=amp',
    'https://a.example/news/ferry.amp',
    'https://a.example/news/ferry/index.html',
    'https://a.example/news/ferry?ref=rss',
    'https://A.EXAMPLE./news/%66erry',
    'https://www.google.com/amp/s/www.a.example/news/ferry/amp',
    'https://a-example.cdn.ampproject.org/c/s/a.example/news/ferry?amp=1',
    'https://a-example.cdn.ampproject.org/v/s/m.a.example/news/ferry',
    'https://www.bing-amp.com/c/s/a.example/news/ferry',
  ],
  ['a.example/ferry.html', 'https://a.example/ferry.amp.html', 'http://www.a.example/ferry.html'],
  ['a.example', 'https://a.example', 'http://www.a.example/index.php', 'https://a.example/default.aspx'],
  ['a.example/amp', 'https://a.example/amp', 'https://a.example/amp/'],
  ['en.wiki.example/Ferry', 'https://en.m.wiki.example/Ferry', 'https://en.wiki.example/Ferry'],
  ['a.example:8080/x', 'http://a.example:8080/x', 'https://a.example:8080/x'],
  [
    'xn--bcher-kva.example/%C3%B6',
    'https://bücher.example/ö',
    'https://xn--bcher-kva.example/%c3%b6',
    'http://BÜCHER.example/%C3%B6/',
  ],
  ['a.example/x?id=7&p=2', 'https://a.example/x?p=2&id=7', 'https://a.example/x/?id=7&p=2&fbclid=1'],
];

/** Addresses of different pages that look alike. */
const DIFFERENT: readonly (readonly [string, string])[] = [
  ['https://a.example/x', 'https://a.example/y'],
  ['https://a.example/x', 'https://a.example/X'],
  ['https://a.example/x', 'https://b.example/x'],
  ['https://a.example/x?id=1', 'https://a.example/x?id=2'],
  ['https://a.example/x?amp=200', 'https://a.example/x'],
  ['https://a.example/x?source=17', 'https://a.example/x'],
  ['https://a.example/clamp', 'https://a.example/cl'],
  ['https://a.example/a%2Fb', 'https://a.example/a/b'],
  ['https://a.example/x//y', 'https://a.example/x/y'],
  ['https://m.example/x', 'https://www.example/x'],
  ['https://news.a.example/x', 'https://a.example/x'],
  ['https://a.example:8080/x', 'https://a.example/x'],
  ['https://www.google.com/amp/s/', 'https://www.google.com/amp'],
];

describe('urlKeyOf', () => {
  it.each(SPELLINGS.flatMap(([key, ...spellings]) => spellings.map((spelling) => [spelling, key] as const)))(
    'compares %s as %s',
    (spelling, key) => {
      expect(urlKeyOf(spelling)).toBe(key);
    },
  );

  it.each(DIFFERENT)('tells %s from %s', (one, other) => {
    expect(urlKeyOf(one)).not.toBe(urlKeyOf(other));
  });

  it.each(NONE)('takes %j for no address', (address) => {
    expect(urlKeyOf(address)).toBeNull();
  });

  const parts = fc.array(fc.constantFrom('amp', 'x', 'index.html', 'a.amp', 'b.amp.html', '%7Ea', 'ö', ''), {
    maxLength: 5,
  });
  const host = fc.constantFrom(
    'a.example',
    'www.m.a.example',
    'amp.b.example',
    'm.example',
    'de.m.c.example',
  );
  const query = fc.constantFrom('', '?amp', '?id=1&utm_source=x', '?ref=rss&b=2&a=1', '?output=amp');
  const address = fc
    .tuple(fc.constantFrom('http', 'https'), host, parts, query)
    .map(([scheme, name, path, rest]) => `${scheme}://${name}/${path.join('/')}${rest}`);

  it('is the same of the key, of the canonical address, and over either scheme', () => {
    fc.assert(
      fc.property(address, (raw) => {
        const key = urlKeyOf(raw);
        expect(key).not.toBeNull();
        expect(urlKeyOf(`https://${key ?? ''}`)).toBe(key);
        expect(urlKeyOf(canonicalUrl(raw) ?? '')).toBe(key);
        expect(urlKeyOf(raw.replace(/^https?/, 'http'))).toBe(key);
      }),
      { numRuns: 500 },
    );
  });

  it('never takes two paths for one', () => {
    const word = fc.stringMatching(/^[a-zA-Z0-9-]{1,8}$/).filter((text) => !/^amp$/i.test(text));
    const path = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join('/'));
    fc.assert(
      fc.property(path, path, (one, other) => {
        fc.pre(one !== other);
        expect(urlKeyOf(`https://a.example/${one}`)).not.toBe(urlKeyOf(`https://a.example/${other}`));
      }),
    );
  });

  it('answers for whatever it is given', () => {
    const start = fc.constantFrom('http://', 'https://a.example/', 'https://www.google.com/amp/', '');
    fc.assert(
      fc.property(start, fc.string({ unit: 'binary', maxLength: 20 }), (begin, rest) => {
        const raw = begin + rest;
        expect(urlKeyOf(raw) === null).toBe(canonicalUrl(raw) === null);
      }),
      { numRuns: 500 },
    );
  });
});
