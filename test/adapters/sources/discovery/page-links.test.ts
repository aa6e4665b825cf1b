// Which links of a page may be feeds, and in which order they are worth trying.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findPageLinks } from '../../../../src/adapters/sources/discovery/page-links.ts';
import { rankFeedLinks } from '../../../../src/adapters/sources/discovery/rank-links.ts';
import { LINK_MAX_LENGTH, PAGE_FEED_LINKS_MAX } from '../../../../src/limits/discovery.ts';
import { feedLink } from './site-samples.ts';

const PAGE = 'https://www.post.example/tag/ports/';
const pathsIn = (html: string, url = PAGE) =>
  findPageLinks(html, url).map((link) => link.url.replace(/^https:\/\/(?:www\.)?post\.example/, ''));

describe('findPageLinks', () => {
  it.each([
    ['quoted in any way', `<LINK REL='Alternate' TYPE=application/atom+xml HREF=/a.atom>`, ['/a.atom']],
    ['by rel feed', '<link rel="feed" href="/all">', ['/all']],
    ['with references in them', '<link rel=feed href="/all?a=1&amp;b=2">', ['/all?a=1&b=2']],
    ['of a loose type', feedLink('/x', '', 'text/xml'), ['/x']],
    ['whose type has a charset', feedLink('/x', '', 'application/rss+xml; charset=utf-8'), ['/x']],
    ['in the body', '<body><link rel="alternate" type="application/feed+json" href="/j"></body>', ['/j']],
    ['of another host', feedLink('https://feeds.other.example/post'), ['https://feeds.other.example/post']],
  ])('finds link elements %s', (_name, html, expected) => {
    expect(pathsIn(html)).toEqual(expected);
  });

  it.each([
    ['other languages', '<link rel="alternate" hreflang="de" href="/de/">'],
    ['style sheets', '<link rel="stylesheet" type="text/css" href="/feed.css">'],
    ['embedding', feedLink('/oembed?url=x', '', 'application/json+oembed')],
    ['search', '<link rel="search" type="application/opensearchdescription+xml" href="/opensearch.xml">'],
    ['an interface', feedLink('/wp-json/wp/v2/posts/1', '', 'application/json')],
    ['no web address', feedLink('javascript:alert(1)') + feedLink('') + feedLink('mailto:a@post.example')],
    ['a comment', `<!-- ${feedLink('/a')} -->`],
    ['a script', `<script>document.write('${feedLink('/a')}')</script>`],
  ])('passes over %s', (_name, html) => {
    expect(pathsIn(html)).toEqual([]);
  });

  it.each([
    ['/feed', []],
    ['/feeds/all.php', []],
    ['/news/rss/', []],
    ['/latest.xml', []],
    ['/?format=rss', []],
    ['/sport_rss.php', []],
    ['/atom.xml', []],
    ['https://rss.post.example/all', ['RSS']],
  ])('finds an anchor that leads to %s', (href, words) => {
    expect(pathsIn(`<a href="${href}">${words.join('')}</a>`)).toHaveLength(1);
  });

  it.each(['/feedback', '/rssi', '/atomic-power', '/press/feeding-the-ducks', '/a.xmlx'])(
    'passes over an anchor that leads to %s',
    (href) => {
      expect(pathsIn(`<a href="${href}">All about it</a>`)).toEqual([]);
    },
  );

  it('goes by the words of an anchor, and of what is in it', () => {
    const html =
      '<a href="/one"><img alt=""><b>RSS</b></a><a href="/two" title="Subscribe to our news feed">here</a><a href="/three">Harrsson</a>';
    expect(findPageLinks(html, PAGE)).toEqual([
      { url: 'https://www.post.example/one', title: 'RSS', isNamed: false },
      { url: 'https://www.post.example/two', title: 'Subscribe to our news feed', isNamed: false },
    ]);
  });

  it('leaves anchors to other sites alone', () => {
    expect(
      pathsIn('<a href="https://other.example/feed/">RSS</a><a href="https://notpost.example/rss">x</a>'),
    ).toEqual([]);
  });

  it('keeps an address once, as the page names it', () => {
    const html = `<a href="/feed/">RSS</a>${feedLink('/feed/', 'The Post')}${feedLink('/feed/', 'Again')}`;
    expect(findPageLinks(html, PAGE)).toEqual([
      { url: 'https://www.post.example/feed/', title: 'The Post', isNamed: true },
    ]);
  });

  it('keeps no more than it may, and passes over what is too long', () => {
    const many = Array.from({ length: PAGE_FEED_LINKS_MAX + 50 }, (_, index) => feedLink(`/${index}`)).join(
      '',
    );
    expect(pathsIn(many)).toHaveLength(PAGE_FEED_LINKS_MAX);
    expect(pathsIn(feedLink(`/${'x'.repeat(LINK_MAX_LENGTH)}`))).toEqual([]);
  });

  it('gives web addresses alone, whatever the page is', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        '<link rel=feed href=',
        '<a href="',
        '">',
        '/rss',
        '<base href="//x',
        "'",
        '</a>',
        '<!--',
        'http://[',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        for (const { url } of findPageLinks(pieces.join(''), PAGE)) expect(url).toMatch(/^https?:\/\//);
      }),
    );
  });

  it.each([
    ['quotes', '<a href="'.repeat(100_000)],
    ['anchors', '<a href=/rss>'.repeat(100_000)],
    ['equal signs', `<link ${'a ='.repeat(1_300)}>`.repeat(300)],
  ])('is done with a page of %s in no time', (_name, html) => {
    const startedAt = performance.now();
    findPageLinks(html, PAGE);
    expect(performance.now() - startedAt).toBeLessThan(2_000);
  });
});

describe('rankFeedLinks', () => {
  const rank = (paths: readonly string[], page: { url: string; isArticle: boolean }, isNamed = true) =>
    rankFeedLinks(
      paths.map((path) => ({ url: `https://post.example${path}`, title: null, isNamed })),
      page,
    ).map(({ url }) => url.slice('https://post.example'.length));
  const tagPage = { url: 'https://post.example/tag/ports/', isArticle: false };

  it.each([
    ['/tag/ports/feed/'],
    ['/rss/ports.xml'],
    ['/feeds/all?tag=Ports'],
    ['/tag/p%C3%B6rts/../ports/rss'],
  ])('puts %s first on the page of ports', (path) => {
    expect(rank(['/feed/', '/tag/portsmouth/feed/', path], tagPage)[0]).toMatch(/[Pp]orts(?!m)/);
  });

  it('knows names in any writing', () => {
    const page = { url: 'https://post.example/tag/%D0%BF%D0%BE%D1%80%D1%82', isArticle: false };
    expect(rank(['/feed/', '/rss/%D0%9F%D0%BE%D1%80%D1%82.xml'], page)[0]).toContain('/rss/');
  });

  it('puts comments and podcasts last, and keeps the order otherwise', () => {
    const paths = ['/comments/feed/', '/podcast.xml', '/b', '/a'];
    expect(rank(paths, tagPage)).toEqual(['/b', '/a', '/comments/feed/', '/podcast.xml']);
  });

  it('takes what lies below an article for its comments', () => {
    const page = { url: 'https://post.example/2026/ferry/', isArticle: true };
    expect(rank(['/2026/ferry/feed/', '/feed/'], page)).toEqual(['/feed/', '/2026/ferry/feed/']);
  });

  it('puts what the head names before other links', () => {
    const [named, other] = [true, false].map((isNamed) => ({
      ...{ url: `https://post.example/${String(isNamed)}`, title: null, isNamed },
    }));
    const links = [other, named].filter((link) => link !== undefined);
    expect(rankFeedLinks(links, tagPage).map(({ isNamed }) => isNamed)).toEqual([true, false]);
  });

  it('takes nothing for the feed of a front page, and no short name for one', () => {
    const fitting = (url: string) =>
      rankFeedLinks([{ url: 'https://post.example/en.xml', title: null, isNamed: true }], {
        ...{ url, isArticle: false },
      })[0]?.isFitting;
    expect(fitting('https://post.example/')).toBe(false);
    expect(fitting('https://post.example/en/')).toBe(false);
  });
});
