// Which addresses are kept as feeds, in which spelling, and which are refused: the feeds are seen by all.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { URL_MAX_LENGTH } from '../../../src/limits/articles.ts';
import { checkFeedAddress } from '../../../src/newsroom/feeds/feed-address.ts';

const refusing = (reason: RegExp): unknown => ({
  ...{ kind: 'refused', reason: expect.stringMatching(reason) as unknown },
});

describe('checkFeedAddress', () => {
  it.each([
    ['https://outlet.example/feed', 'https://outlet.example/feed'],
    ['  HTTPS://Outlet.Example:443/feed#top ', 'https://outlet.example/feed'],
    ['https://outlet.example/feed?utm_source=x&b=2&a=1', 'https://outlet.example/feed?a=1&b=2'],
    ['outlet.example', 'https://outlet.example/'],
    ['outlet.example/feed?x=1', 'https://outlet.example/feed?x=1'],
    ['outlet.example:8443/feed', 'https://outlet.example:8443/feed'],
    ['feed:https://outlet.example/rss', 'https://outlet.example/rss'],
    ['feed://outlet.example/rss', 'https://outlet.example/rss'],
    ['http://outlet.example:8080/rss', 'http://outlet.example:8080/rss'],
    ['http://93.184.216.34/rss', 'http://93.184.216.34/rss'],
    ['http://[2606:4700::1]/rss', 'http://[2606:4700::1]/rss'],
  ])('keeps %s as %s', (address, url) => expect(checkFeedAddress(address)).toEqual({ kind: 'address', url }));

  it.each([
    '',
    ' ',
    'news',
    'the news',
    'ftp://outlet.example/feed',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://',
    'desk@outlet.example',
  ])('refuses %o, which is no web address', (address) =>
    expect(checkFeedAddress(address)).toEqual(refusing(/not a web address/)),
  );

  it('refuses credentials, whatever the operator allows, and does not repeat them', () => {
    for (const address of ['https://reader:s3cret@outlet.example/', 'https://s3cret@outlet.example/']) {
      const outcome = checkFeedAddress(address, { areSecretsAllowed: true, arePrivateNetworksAllowed: true });
      expect(outcome).toEqual(refusing(/user name or password/));
      expect(JSON.stringify(outcome)).not.toContain('s3cret');
    }
  });

  it('refuses an address that is too long', () => {
    const address = `https://outlet.example/${'a/'.repeat(URL_MAX_LENGTH / 2)}`;
    expect(checkFeedAddress(address)).toEqual(refusing(/longer than/));
  });

  it.each([
    '?token=abc',
    '?x=1&key=abc',
    '?apikey=1',
    '?api_key=1',
    '?access_token=1',
    '?AUTH=1',
    '?user-token=1',
    '?sig=1',
    '?signature=1',
    '?X-Amz-Signature=1',
    '?session=1',
    '?p=9f86d081884c7d659a2feaa0c55ad015a3bf4f1b',
    '?feed=eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9',
    '/private/9f86d081884c7d659a2feaa0c55ad015a3bf4f1b.rss',
    '/feeds/3f2504e0-4f89-11d3-9a0c-0305e82c3301',
  ])('refuses a key of somebody’s own in %s, unless the operator allows it', (rest) => {
    const address = `https://outlet.example${rest.startsWith('?') ? '/feed' : ''}${rest}`;
    expect(checkFeedAddress(address)).toEqual(refusing(/key of somebody’s own.*--allow-secret/));
    expect(checkFeedAddress(address, { areSecretsAllowed: true })).toMatchObject({ kind: 'address' });
  });

  it.each([
    '/feed?channel_id=UC16niRr50-MSBwiO3YDb3RA',
    '/feed?q=harbour+town+council+2026+meeting',
    '/feed?keyword=ferry',
    '/feed?author=jane',
    '/feed?monkey=1&keys=2',
    '/feed?token=',
    '/2026/11/20/the-ferry-to-corran-runs-again-after-3-weeks-in-the-dock-of-2026',
    '/tag/climate-change-conference-2026-of-the-parties/feed/',
    '/rss/edition_world.rss',
    '/feeds/1234567890123456789012345678901234567890',
  ])('keeps %s, which is public', (rest) => {
    expect(checkFeedAddress(`https://outlet.example${rest}`)).toMatchObject({ kind: 'address' });
  });

  it.each([
    'http://localhost/feed',
    'http://localhost.:8080/feed',
    'http://news.localhost/feed',
    'http://printer.local/feed',
    'http://metadata.google.internal/',
    'http://intranet/feed',
    'http://127.0.0.1/feed',
    'http://2130706433/feed',
    'http://0x7f.1/feed',
    'http://10.1.2.3/feed',
    'http://172.20.0.1/feed',
    'http://192.168.1.1/feed',
    'http://169.254.169.254/latest/meta-data',
    'http://100.100.0.1/',
    'http://[::1]/feed',
    'http://[::ffff:127.0.0.1]/feed',
    'http://[fd00::1]/feed',
    'http://[fe80::1]/feed',
  ])('refuses %s, which is openly private, unless the operator allows it', (address) => {
    expect(checkFeedAddress(address)).toEqual(refusing(/private network.*ALLOW_PRIVATE_NETWORKS/));
    expect(checkFeedAddress(address, { arePrivateNetworksAllowed: true })).toMatchObject({ kind: 'address' });
  });

  it('answers for any text, and gives a kept address back as it is', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.webUrl({ withQueryParameters: true })), (text) => {
        const outcome = checkFeedAddress(text);
        if (outcome.kind === 'address') expect(checkFeedAddress(outcome.url)).toEqual(outcome);
        else expect(outcome.reason).toMatch(/^[A-Z].*[.:\w]$/);
      }),
    );
  });
});
