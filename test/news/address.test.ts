// The one spelling of an address: which links are the same article, and which are no address at all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalUrl } from '../../src/news/address.ts';

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
