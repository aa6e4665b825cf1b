// Feeds that mean harm cost little: no time beyond their length, no words of theirs that cannot be seen.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseFeed } from '../../../../src/adapters/sources/feeds/parse-feed.ts';
import { linesOf, rss } from './feed-lines.ts';
import { HOSTILE_DOCUMENTS, SHARED_DOCUMENTS } from './hostile-documents.ts';

const item = (inner: string) => rss(`<item><title>a</title>${inner}</item>`);

/** Four times as long has to take four times as long, and not sixteen times. */
const LENGTH = 12_500;
const TIMES = 4;
const SHARED_TIMES = 10;
const TOLERANCE = 2.5;
/** Memory is tidied up for moments; what is not linear takes longer than that. */
const PAUSE_MS = 75;

/** What this thread has worked: other threads and a busy machine do not count. In milliseconds. */
function cpuMs(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1_000;
}

/** The least of several readings, in milliseconds. */
async function timeOf(feed: Uint8Array): Promise<number> {
  let least = Infinity;
  for (let round = 0; round < 2; round += 1) {
    const startedAt = cpuMs();
    expect(['feed', 'rejected']).toContain((await parseFeed(feed, { url: ADDRESS })).kind);
    least = Math.min(least, cpuMs() - startedAt);
  }
  return least;
}

describe('a feed of nothing but', () => {
  it.each(Object.entries(HOSTILE_DOCUMENTS))(
    '%s takes time in proportion to its length',
    async (name, write) => {
      const length = name in SHARED_DOCUMENTS ? SHARED_TIMES * LENGTH : LENGTH;
      const short = await timeOf(Buffer.from(write(length)));
      const long = await timeOf(Buffer.from(write(TIMES * length)));
      expect(long).toBeLessThan(TIMES * TOLERANCE * short + PAUSE_MS);
    },
  );
});

describe('broken markup', () => {
  it.each([
    ['a link without its end', '<title>a</title><link>https://a.example/1<description>One</description>'],
    ['a title without its end', '<title>a<link>https://a.example/1</link><description>One</description>'],
    [
      'an end of something else',
      '</b><title>a</title></x><link>https://a.example/1</link><description>One</description>',
    ],
    ['upper-case ends', '<title>a</TITLE><link>https://a.example/1</Link><description>One</DESCRIPTION>'],
    [
      'attributes without quotes',
      '<title type=text>a</title><link rel=alternate href=https://a.example/1><description>One</description>',
    ],
    [
      'comments',
      '<!-- <title>x</title> --><title>a<!-- b --></title><link>https://a.example/1</link><description>One</description>',
    ],
  ])('reads an item with %s', async (_, inner) => {
    const next = '<item><title>b</title></item>';
    const lines = await linesOf(rss(`<item>${inner}</item>${next}`));
    expect(lines).toMatchObject([
      { headline: 'a', url: 'https://a.example/1', abstract: 'One' },
      { headline: 'b' },
    ]);
  });

  it('reads items whose end tags are missing', async () => {
    const lines = await linesOf(rss('<item><title>a</title><item><title>b</title>'));
    expect(lines.map((line) => line.headline)).toEqual(['a', 'b']);
  });

  it('leaves old versions of items inside other vocabularies alone', async () => {
    const lines = await linesOf(
      rss(
        '<item><title>a</title><sx:sync><sx:conflicts><item><title>old</title></item></sx:conflicts></sx:sync></item><item/>',
      ),
    );
    expect(lines.map((line) => line.headline)).toEqual(['a']);
  });

  it('rejects a page that is served for a feed', async () => {
    const page =
      '<!doctype html><html><body><p>A feed begins with <code>x</code></p><rss><channel><title>T</title></channel></rss></body></html>';
    expect((await parseFeed(page)).kind).toBe('rejected');
  });

  it('never fetches or expands what a document declares', async () => {
    const feed = `<!DOCTYPE rss [<!ENTITY file SYSTEM "file:///etc/hosts"><!ENTITY a "boom">]><rss><channel><title>&file;&a;</title></channel></rss>`;
    expect(await parseFeed(feed)).toMatchObject({ outlet: '&file;&a;' });
  });
});

/** Pieces that parsers stumble over, put together at random. */
const PIECES = [
  '<rss>',
  '<channel>',
  '<item>',
  '</item>',
  '<title>',
  '</title>',
  '<link href="',
  '">',
  '<![CDATA[',
  ']]>',
  '<!--',
  '-->',
  '<feed',
  '<entry>',
  '<content type="xhtml">',
  '<div>',
  '</channel>',
  '&lt;',
  '&#x202e;',
  '&amp;',
  '\u0007',
  '\u202e',
  '\ud800',
  'xmlns="',
  '=',
  "'",
  '<media:group>',
  '<author>',
  '<pubDate>2026',
  '<!DOCTYPE',
  '[',
  '{"items":',
  '<?xml encoding="',
  '\u200b',
  'word ',
];
const markup = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 4 })), { maxLength: 60 });

describe('for all input', () => {
  it('a reading neither throws nor holds characters that cannot be seen', async () => {
    await fc.assert(
      fc.asyncProperty(markup, fc.boolean(), async (pieces, isInItem) => {
        const text = pieces.join('');
        const reading = await parseFeed(isInItem ? item(text) : text, { url: ADDRESS });
        if (reading.kind === 'rejected') return;
        const said = JSON.stringify([reading.outlet, reading.lines]);
        expect(said).not.toMatch(UNSEEN);
        // JSON writes controls and halves of letters as escapes.
        expect(said).not.toMatch(/\\u[0-9a-f]{4}/);
      }),
      { numRuns: 400 },
    );
  });

  it('bytes of any kind are read or rejected', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 300 }),
        fc.constantFrom(undefined, 'utf-16', 'shift_jis', 'nonsense', ''),
        async (bytes, charset) => {
          const feed = Buffer.concat([
            Buffer.from('<rss><channel><item><title>'),
            bytes,
            Buffer.from('</title></item></channel></rss>'),
          ]);
          expect(['feed', 'rejected']).toContain((await parseFeed(feed, { charset })).kind);
          expect(['feed', 'rejected']).toContain((await parseFeed(bytes, { charset })).kind);
        },
      ),
    );
  });

  it('a well-formed title comes out as it went in', async () => {
    const words = fc
      .stringMatching(/^[\p{L}\p{N}<>&"'()!?-]+(?: [\p{L}\p{N}<>&"'()!?-]+){0,6}$/u)
      .filter((text) => text.normalize() === text && !/[<&]\S/.test(text));
    await fc.assert(
      fc.asyncProperty(words, async (title) => {
        const escape = (text: string) =>
          text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
        const reading = await linesOf(rss(`<item><title>${escape(escape(title))}</title></item>`));
        expect(reading[0]?.headline).toBe(title);
      }),
    );
  });
});

const ADDRESS = 'https://feeds.example/';
const UNSEEN = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060-\u206f\ufeff]/;
