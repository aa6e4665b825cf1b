// Broken feeds become article lines as far as they go, and those that mean harm are rejected soon.
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../../src/adapters/sources/feeds/parse-feed.ts';
import { linesOf, rss } from './feed-lines.ts';

describe('broken feeds', () => {
  it.each([
    ['a bare ampersand', rss('<item><title>Fish & chips</title></item>'), ['Fish & chips']],
    ['a bare less sign', rss('<item><title>I <3 Fish & chips</title></item>'), ['I <3 Fish & chips']],
    ['text in front', `\n Notice: x\n${rss('<item><title>a</title></item>')}`, ['a']],
    [
      'its end missing',
      rss('<item><title>a</title></item><item><title>b</title></item><item><title>c').replace(
        '</channel></rss>',
        '',
      ),
      ['a', 'b'],
    ],
    ['an undeclared entity', rss('<item><title>Caf&eacute; &nosuch;</title></item>'), ['Café &nosuch;']],
    ['an undeclared prefix', rss('<item><title>a</title><x:y>z</x:y></item>'), ['a']],
  ])('reads a feed with %s', async (_, feed, headlines) => {
    expect((await linesOf(feed)).map((line) => line.headline)).toEqual(headlines);
  });

  it('reads what it can where end tags are missing', async () => {
    const feed =
      '<rss version="2.0"><channel><title>T</title><item><title>a</title><link>https://a.example/1</link><description>One <b>two</description></item></channel>';
    expect((await linesOf(feed))[0]).toMatchObject({ headline: 'a', url: 'https://a.example/1' });
  });

  it('reads the charset that the feed declares', async () => {
    const head = Buffer.from(
      '<?xml version="1.0" encoding="windows-1251"?><rss version="2.0"><channel><item><title>',
      'latin1',
    );
    const tail = Buffer.from('</title></item></channel></rss>');
    expect(
      (await linesOf(Buffer.concat([head, Buffer.from([0xcf, 0xee, 0xf0, 0xf2]), tail])))[0]?.headline,
    ).toBe('Порт');
  });

  it('never expands entities that a document declares', async () => {
    const letters = 'bcdefghij'.split('');
    const entities = letters
      .map((letter, index) => `<!ENTITY ${letter} "${`&${String.fromCharCode(97 + index)};`.repeat(10)}">`)
      .join('');
    const bomb = `<!DOCTYPE rss [<!ENTITY a "boom">${entities}]>${rss('<item><title>x &j; y</title></item>').slice(21)}`;
    expect(JSON.stringify(await parseFeed(bomb)).length).toBeLessThan(1_000);
    expect(JSON.stringify(await parseFeed(bomb))).not.toContain('boom');
  });

  it.each([
    ['nothing', ''],
    ['a page', '<html><body><p>No feed</p></body></html>'],
    ['broken JSON', '{"version":"https://jsonfeed.org/version/1.1","items":['],
    ['nested items', `<rss><channel>${'<item>'.repeat(20_000)}`],
    ['nested titles', `<rss><channel>${'<item><title>'.repeat(20_000)}`],
    ['nested entries', `<feed xmlns="http://www.w3.org/2005/Atom">${'<entry>'.repeat(20_000)}`],
    ['opening marks', `<rss><channel><item>${'<'.repeat(500_000)}`],
    ['comments that never end', `<rss><channel>${'<!--'.repeat(200_000)}`],
    ['CDATA that never ends', `<rss><channel>${'<item><title><![CDATA['.repeat(20_000)}`],
    ['a name that never ends', `<rss><channel><${'a'.repeat(500_000)}`],
  ])('rejects %s with a reason, soon', async (_, feed) => {
    const startedAt = performance.now();
    const reading = await parseFeed(feed);
    expect(reading).toEqual({ kind: 'rejected', reason: expect.stringMatching(/feed/) as string });
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });

  it('survives names of prototypes and megabytes in one element', async () => {
    const feed = rss(
      `<item><__proto__>x</__proto__><constructor>y</constructor><title>a</title><description>${'word '.repeat(400_000)}</description></item>`,
    );
    const [line] = await linesOf(feed);
    expect(line?.headline).toBe('a');
    expect(line?.body?.length).toBe(5 * 400_000 - 1);
  });
});
