// Lists of feeds: OPML as readers write it, plain addresses, and both ways round.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeedListFile } from '../../../../src/adapters/sources/feeds/feed-list-file.ts';
import {
  parseFeedList,
  writeFeedList,
  type ListedFeed,
} from '../../../../src/adapters/sources/feeds/feed-list.ts';
import { FEEDS_MAX, FEED_LIST_MAX_BYTES } from '../../../../src/limits/feeds.ts';
import { makeTemporaryFolder } from '../../../temporary-folder.ts';

const listOf = (text: string) => parseFeedList(Buffer.from(text));
const aFeed = (url: string, outlet: string | null = null): ListedFeed => ({ url, outlet });
const opml = (body: string) => `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`;

describe('parseFeedList', () => {
  it('reads OPML through its folders, in its order, and takes the titles for outlets', () => {
    const list = listOf(
      opml(`
        <outline text="Coast"><outline text="Ports &amp; piers"><outline type="rss" text="Post" title="The Harbour Post" xmlUrl="https://a.example/feed"/></outline>
          <outline type="rss" text="Corran Radio" xmlUrl="https://b.example/rss?x=1&amp;y=2"/></outline>
        <outline text="A page that is no feed" htmlUrl="https://c.example/"/>
        <outline xmlUrl=" https://d.example/ "/>`),
    );
    expect(list).toEqual({
      kind: 'feeds',
      feeds: [
        aFeed('https://a.example/feed', 'The Harbour Post'),
        aFeed('https://b.example/rss?x=1&y=2', 'Corran Radio'),
        aFeed('https://d.example/'),
      ],
    });
  });

  it('reads OPML with attributes in other cases, a bare & and no end', () => {
    const list = listOf('\ufeff <opml><body><outline TEXT="A & B" XMLURL="https://a.example/?a=1&b=2"/>');
    expect(list).toEqual({ kind: 'feeds', feeds: [aFeed('https://a.example/?a=1&b=2', 'A & B')] });
  });

  it('reads one address a line, without remarks and blank lines, each once', () => {
    const list = listOf(
      '# ours\r\n\r\nhttps://a.example/feed\n  https://b.example/rss\t\n\nhttps://a.example/feed\n#end',
    );
    expect(list).toEqual({
      kind: 'feeds',
      feeds: [aFeed('https://a.example/feed'), aFeed('https://b.example/rss')],
    });
  });

  it.each([
    ['nothing', '', /names no feeds/],
    ['remarks alone', '# none\n', /names no feeds/],
    ['OPML without feeds', opml('<outline text="Folder"/>'), /names no feeds/],
    ['OPML without a body of outlines', opml(''), /names no feeds/],
    ['another XML', '<svg/>', /not a list of feeds/],
    [
      'OPML that nests without end',
      `<opml><body>${'<outline text="x">'.repeat(2_000)}`,
      /not a list of feeds/,
    ],
    [
      'too many',
      Array.from({ length: FEEDS_MAX + 1 }, (_, n) => `https://a.example/${n}`).join('\n'),
      /split it/,
    ],
  ])('refuses %s', (_name, text, reason) => {
    expect(listOf(text)).toEqual({ kind: 'rejected', reason: expect.stringMatching(reason) as unknown });
  });

  it('expands no entities', () => {
    const list = listOf(
      `<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>${opml('<outline text="&a;&f;" xmlUrl="https://a.example/"/>').slice(21)}`,
    );
    expect(JSON.stringify(list)).not.toMatch(/aaaa|root/);
  });
});

describe('writeFeedList', () => {
  it('writes what can be read again, whatever the names hold', () => {
    const name = fc.constantFrom('Post', 'A & B "C" <D>', 'Żegluga', "O'Hara ]]>", '日本');
    const feeds = fc.uniqueArray(
      fc.record({ url: fc.webUrl({ withQueryParameters: true }), outlet: fc.option(name) }),
      {
        ...{ minLength: 1, maxLength: 20, selector: ({ url }: ListedFeed) => url },
      },
    );
    fc.assert(
      fc.property(feeds, (given) => {
        const named = given.map(({ url, outlet }) => aFeed(url, outlet ?? url));
        expect(listOf(writeFeedList(given))).toEqual({ kind: 'feeds', feeds: named });
      }),
    );
  });
});

describe('readFeedListFile', () => {
  it('reads a file, a packed file and standard input', async () => {
    const folder = makeTemporaryFolder();
    const text = 'https://a.example/feed\n';
    writeFileSync(join(folder, 'feeds.txt'), text);
    writeFileSync(join(folder, 'feeds.gz'), gzipSync(text));
    const expected = { kind: 'feeds', feeds: [aFeed('https://a.example/feed')] };
    expect(await readFeedListFile(join(folder, 'feeds.txt'))).toEqual(expected);
    expect(await readFeedListFile(join(folder, 'feeds.gz'))).toEqual(expected);
    expect(await readFeedListFile('-', Readable.from([Buffer.from(text)]))).toEqual(expected);
  });

  it('says what is wrong with a file', async () => {
    const folder = makeTemporaryFolder();
    const large = join(folder, 'large.txt');
    writeFileSync(large, Buffer.alloc(FEED_LIST_MAX_BYTES + 1, 'x'));
    expect(await readFeedListFile(large)).toMatchObject({
      reason: expect.stringMatching(/larger than 4 MB/) as unknown,
    });
    expect(await readFeedListFile(join(folder, 'none'))).toMatchObject({
      ...{ kind: 'rejected', reason: expect.stringMatching(/no such file/) as unknown },
    });
    expect(await readFeedListFile(folder)).toMatchObject({ kind: 'rejected' });
  });
});
