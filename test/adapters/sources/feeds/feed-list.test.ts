// Lists of feeds: OPML as readers write it, plain addresses, and both ways round.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readFeedListFile } from '../../../../src/adapters/sources/feeds/feed-list-file.ts';
import { parseFeedList, writeFeedList } from '../../../../src/adapters/sources/feeds/feed-list.ts';
import { TAG_MAX_LENGTH } from '../../../../src/limits/articles.ts';
import { FEEDS_MAX, FEED_LIST_MAX_BYTES } from '../../../../src/limits/feeds.ts';
import type { ListedFeed } from '../../../../src/news/feed.ts';
import { makeTemporaryFolder } from '../../../temporary-folder.ts';

const listOf = (text: string, folders?: string[]) => parseFeedList(Buffer.from(text), folders);
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

  it.each([
    ['Ports', { tag: 'Ports' }],
    [' Ports , Harbour', { tag: 'Ports' }],
    ['/Coast/Ports,Harbour', { tag: 'Harbour' }],
    ['/Coast/Ports', {}],
    ['', {}],
    ['/broadsheet/full-text', { readsPages: true }],
    ['Rivers%2C lakes %26 more,/broadsheet/full-text', { tag: 'Rivers, lakes %26 more', readsPages: true }],
    ['100% wool', { tag: '100% wool' }],
    ['x'.repeat(TAG_MAX_LENGTH + 1), { tag: 'x'.repeat(TAG_MAX_LENGTH) }],
  ])('takes of the category "%s" the tag and whether pages are read', (category, settings) => {
    const list = listOf(opml(`<outline text="Post" category="${category}" xmlUrl="https://a.example/"/>`));
    expect(list).toEqual({ kind: 'feeds', feeds: [{ ...aFeed('https://a.example/', 'Post'), ...settings }] });
  });

  it('takes an address for no name', () => {
    const list = listOf(opml('<outline text="https://a.example/x" xmlUrl="https://a.example/x"/>'));
    expect(list).toEqual({ kind: 'feeds', feeds: [aFeed('https://a.example/x')] });
  });

  it('expands no entities', () => {
    const list = listOf(
      `<!DOCTYPE opml [<!ENTITY a "aaaa"><!ENTITY f SYSTEM "file:///etc/passwd">]>${opml('<outline text="&a;&f;" xmlUrl="https://a.example/"/>').slice(21)}`,
    );
    expect(JSON.stringify(list)).not.toMatch(/aaaa|root/);
  });
});

describe('parseFeedList of folders', () => {
  const leaf = (name: string) => `<outline text="${name}" xmlUrl="https://${name}.example/"/>`;
  const list = opml(`
    <outline text="Coast">${leaf('a')}<outline text="Fähren">${leaf('b')}</outline></outline>
    <outline title="Inland" text="in"><outline text="Ferries">${leaf('c')}</outline><outline text="Air/Rail">${leaf('d')}</outline></outline>
    ${leaf('e')}`);

  it.each([
    [['coast'], 'ab'],
    [['COAST', ' Inland '], 'abcd'],
    [['fahren'], 'b'],
    [['inland/ferries'], 'c'],
    [['Coast/Fähren', 'Ferries'], 'bc'],
    [['Air/Rail'], 'd'],
    [[], 'abcde'],
  ])('takes of %j the feeds %s', (folders, names) => {
    expect(listOf(list, folders)).toEqual({
      kind: 'feeds',
      feeds: Array.from(names, (name) => aFeed(`https://${name}.example/`, name)),
    });
  });

  it.each([[['Coa']], [['Coast', 'Ferry']], [['e']], [['Ferries/Inland']]])('refuses %j', (folders) => {
    expect(listOf(list, folders)).toEqual({
      kind: 'rejected',
      reason: `the list has no feeds in a folder "${folders.at(-1) ?? ''}"; it has Coast, Inland`,
    });
  });

  it('does not look for folders where there are none', () => {
    expect(listOf('https://a.example/', ['Coast'])).toEqual({
      kind: 'rejected',
      reason: 'the list has no folders: leave --folder away',
    });
  });
});

describe('writeFeedList', () => {
  it('writes what can be read again, whatever the names hold', () => {
    const words = fc.constantFrom(
      'Post',
      'A & B "C" <D>',
      'Żegluga',
      "O'Hara ]]>",
      '日本',
      '50%, 1/2 %2C',
      '/a,',
    );
    const feed = fc.record(
      {
        url: fc.webUrl({ withQueryParameters: true }),
        outlet: fc.option(words),
        tag: words,
        readsPages: fc.constant(true),
      },
      { requiredKeys: ['url', 'outlet'] },
    );
    const feeds = fc.uniqueArray(feed, { minLength: 1, maxLength: 20, selector: ({ url }) => url });
    fc.assert(
      fc.property(feeds, (given: ListedFeed[]) => {
        expect(listOf(writeFeedList(given))).toEqual({ kind: 'feeds', feeds: given });
      }),
    );
  });

  it('writes what other readers know: names, addresses, tags as categories', () => {
    const text = writeFeedList([{ ...aFeed('https://a.example/', 'Post'), tag: 'Ports', readsPages: true }]);
    expect(text).toContain('<opml version="2.0">');
    for (const written of ['type="rss"', 'title="Post"', 'category="Ports,/broadsheet/full-text"'])
      expect(text).toContain(written);
    const plain = { ...aFeed('https://a.example/'), tag: null, readsPages: false };
    expect(writeFeedList([plain])).not.toMatch(/category|<outline[^>]*title=/);
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
    expect(await readFeedListFile('-', { stdin: Readable.from([Buffer.from(text)]) })).toEqual(expected);
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
