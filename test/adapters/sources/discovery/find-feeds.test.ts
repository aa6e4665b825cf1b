// Whatever address of a site somebody gives, what can be read regularly is found: the best first, and nothing that is none.
import { afterAll, describe, expect, it } from 'vitest';
import { anArticlePage, anRss, aTagPage } from '../feeds/feed-samples.ts';
import { servePaths } from '../http/loopback-server.ts';
import {
  aReader,
  aSplash,
  aWordPress,
  feedLink,
  findAt as findWith,
  createLoopbackReader,
  ITEMS,
  OTHER_ITEMS,
  type Pages,
  withHead,
} from './site-samples.ts';

/** One for all, as its worker takes a while to start; what it remembers of robots.txt is of other ports. */
const shared = createLoopbackReader();
afterAll(() => shared.close());
const findAt = (address: string, reader = shared) => findWith(address, reader);

describe('findFeeds at a site', () => {
  it('finds the feed of a WordPress, its comments last, and nothing of its interface', async () => {
    const { origin, requests } = await servePaths(aWordPress());
    expect(await findAt(`${origin}/`)).toEqual(['link rss /feed/', 'link rss /comments/feed/']);
    expect(requests.filter(({ url }) => url?.includes('wp-json'))).toEqual([]);
  });

  it('finds the feed of a hand-made site by relative links, in its body too', async () => {
    const { origin } = await servePaths({
      '/en/start.html': aSplash(
        '',
        '<p><a href="../xml/latest.xml">RSS</a> <a href="/feedback">Feedback</a></p>',
      ),
      '/xml/latest.xml': anRss(ITEMS),
    });
    expect(await findAt(`${origin}/en/start.html`)).toEqual(['link rss /xml/latest.xml']);
  });

  it('goes by the base of the page', async () => {
    const { origin } = await servePaths({
      '/': aSplash(`<base href="/files/">${feedLink('news.rss')}`),
      '/files/news.rss': anRss(ITEMS),
    });
    expect(await findAt(`${origin}/`)).toEqual(['link rss /files/news.rss']);
  });

  it('passes over links that are dead, commented out, or lead to pages', async () => {
    const { origin } = await servePaths({
      '/': aSplash(
        `<!-- ${feedLink('/old')} -->${feedLink('/dead')}${feedLink('/page')}<script>"${feedLink('/script')}"</script>${feedLink('/alive')}`,
      ),
      '/page': aSplash(''),
      ...{ '/old': anRss(ITEMS), '/script': anRss(ITEMS), '/alive': anRss(ITEMS) },
    });
    expect(await findAt(`${origin}/`)).toEqual(['link rss /alive']);
  });

  it('offers no feed without articles, and none twice', async () => {
    const { origin } = await servePaths({
      '/': aSplash(feedLink('/empty') + feedLink('/rss') + feedLink('/same')),
      ...{ '/empty': anRss([]), '/rss': anRss(ITEMS), '/same': anRss(ITEMS) },
    });
    expect(await findAt(`${origin}/`)).toEqual(['link rss /rss']);
  });

  it('tries the usual paths where the page names none', async () => {
    const { origin, requests } = await servePaths({ '/': aSplash(''), '/rss.xml': anRss(ITEMS) });
    expect(await findAt(`${origin}/`)).toEqual(['path rss /rss.xml']);
    expect(requests.map(({ url }) => url)).not.toContain('/atom.xml');
  });

  it('takes the feed of a service under another name where the page names it', async () => {
    const service = await servePaths({ '/post': anRss(ITEMS), '/private': anRss(OTHER_ITEMS) });
    const { port } = await servePaths({
      '/': aSplash(
        feedLink(`http://feeds.example:${service.port}/post`),
        `<a href="http://feeds.example:${service.port}/private/feed/">RSS of a friend</a>`,
      ),
    });
    const reader = aReader({ resolve: async () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) });
    expect(await findAt(`http://post.example:${port}/`, reader)).toEqual(['link rss /post']);
    expect(service.requests.map(({ url }) => url)).toEqual(['/post']);
  });

  it('offers nothing that a usual path leads to elsewhere', async () => {
    const elsewhere = await servePaths({ '/': anRss(ITEMS) });
    const { port } = await servePaths({
      '/': aSplash(''),
      '/feed/': { status: 302, headers: { location: `http://other.example:${elsewhere.port}/` } },
    });
    const reader = aReader({ resolve: async () => Promise.resolve([{ address: '127.0.0.1', family: 4 }]) });
    expect(await findAt(`http://post.example:${port}/`, reader)).toEqual([
      expect.stringMatching(/^No feed, .* post\.example/),
    ]);
  });

  it('follows a link to a page that lists feeds', async () => {
    const { origin } = await servePaths({
      '/': aSplash('', '<a href="/service/rss/">RSS</a>'),
      '/service/rss/': aSplash('', '<a href="/xml/ports.xml">Ports</a><a href="/xml/sea.xml">Sea</a>'),
      ...{ '/xml/ports.xml': anRss(ITEMS), '/xml/sea.xml': anRss(OTHER_ITEMS) },
    });
    expect(await findAt(`${origin}/`)).toEqual(['link rss /xml/ports.xml', 'link rss /xml/sea.xml']);
  });
});

describe('findFeeds at a tag page', () => {
  it('puts the feed of the tag before that of the site, and offers the page', async () => {
    const { origin } = await servePaths(aWordPress());
    expect(await findAt(`${origin}/tag/ports/`)).toEqual([
      'link rss /tag/ports/feed/',
      'address tag-page /tag/ports/',
      'link rss /feed/',
      'link rss /comments/feed/',
    ]);
  });

  it('knows the feed of a Drupal by its articles, whatever it is called', async () => {
    const { origin } = await servePaths({
      '/topics/ports': withHead(
        aTagPage('Ports', ITEMS),
        feedLink('/rss.xml', 'Front page') + feedLink('/taxonomy/term/5/feed', ''),
      ),
      ...{ '/rss.xml': anRss(OTHER_ITEMS), '/taxonomy/term/5/feed': anRss(ITEMS) },
    });
    expect(await findAt(`${origin}/topics/ports`)).toEqual([
      'link rss /taxonomy/term/5/feed',
      'address tag-page /topics/ports',
      'link rss /rss.xml',
    ]);
  });

  it('finds the feed of a Ghost, which no page names', async () => {
    const { origin } = await servePaths({
      '/tag/ports/': withHead(aTagPage('Ports', ITEMS), feedLink('/rss/', 'Saltby Courier')),
      ...{
        '/rss/': anRss([...OTHER_ITEMS, ITEMS[0] ?? { headline: '', path: '' }]),
        '/tag/ports/rss/': anRss(ITEMS),
      },
    });
    expect(await findAt(`${origin}/tag/ports/`)).toEqual([
      'path rss /tag/ports/rss/',
      'address tag-page /tag/ports/',
      'link rss /rss/',
    ]);
  });

  it('takes the page itself where there is nothing else, and says what it is', async () => {
    const { origin } = await servePaths({ '/themen/haefen/': aTagPage('Ports', ITEMS) });
    expect(await shared.findFeeds(`${origin}/themen/haefen/`)).toEqual({
      kind: 'found',
      feeds: [
        {
          url: `${origin}/themen/haefen/`,
          title: 'Ports – Saltby Courier',
          format: 'tag-page',
          by: 'address',
        },
      ],
    });
  });

  it('reads a feed whatever it is called and robots.txt says', async () => {
    const { origin } = await servePaths({
      '/robots.txt': 'User-agent: *\nDisallow: /',
      '/latest': anRss(ITEMS),
    });
    expect(await findAt(`${origin}/latest`)).toEqual(['address rss /latest']);
  });

  it('reads no page that robots.txt asks to leave, and finds the feed beside it', async () => {
    const pages: Pages = {
      '/robots.txt': 'User-agent: *\nDisallow: /tag/\n',
      '/tag/ports/': withHead(aTagPage('Ports', ITEMS), feedLink('/named')),
      '/named': anRss(ITEMS),
    };
    const bare = await servePaths(pages);
    expect(await findAt(`${bare.origin}/tag/ports/`)).toEqual([expect.stringContaining('robots.txt')]);
    const { origin } = await servePaths({ ...pages, '/feed/': anRss(ITEMS) });
    expect(await findAt(`${origin}/tag/ports/`)).toEqual(['path rss /feed/']);
  });
});

describe('findFeeds at an article', () => {
  it('looks on its own links, where its comments are not the feed that fits', async () => {
    const head = feedLink('/2026/ferry/feed/', 'Ferry runs again » Feed') + feedLink('/feed/', 'All');
    const { origin } = await servePaths({
      '/2026/ferry/': anArticlePage('Ferry runs again', head),
      ...{ '/feed/': anRss(ITEMS), '/2026/ferry/feed/': anRss([{ headline: 'By: Ann', path: '/#1' }]) },
    });
    expect(await findAt(`${origin}/2026/ferry/`)).toEqual(['link rss /feed/', 'link rss /2026/ferry/feed/']);
  });

  it('looks on the front page of its site where its own names none', async () => {
    const { origin } = await servePaths({
      '/2026/ferry': anArticlePage('Ferry runs again'),
      ...{ '/': aSplash(feedLink('/all.atom')), '/all.atom': anRss(ITEMS) },
    });
    expect(await findAt(`${origin}/2026/ferry`)).toEqual(['link rss /all.atom']);
  });
});

describe('findFeeds at anything else', () => {
  it('takes a feed as it is, with the address that it has moved to', async () => {
    const { origin } = await servePaths({
      ...{ '/rss': anRss([]), '/old': { status: 301, headers: { location: '/rss' } } },
    });
    expect(await findAt(`${origin}/rss`)).toEqual(['address rss /rss']);
    expect(await findAt(`${origin}/old`)).toEqual(['address rss /rss']);
  });

  it.each([
    ['a list of feeds', '<opml version="2.0"><body/></opml>', /^This is a list of feeds/],
    ['a picture', 'GIF89a\u0000\u0000\u0000', /^This is not a text/],
    ['article lines', '{"headline":"x"}\n{"headline":"y"}', /^These are article lines/],
    ['a page of a site that has nothing', aSplash(''), /^No feed, no news sitemap/],
  ])('says what %s is', async (_name, body, problem) => {
    const { origin } = await servePaths({ '/': { body } });
    expect(await findAt(`${origin}/`)).toEqual([expect.stringMatching(problem)]);
  });

  it('says why an address cannot be read', async () => {
    const { origin } = await servePaths({});
    expect(await findAt(`${origin}/none`)).toEqual([expect.stringContaining('404')]);
    expect(await findAt('ftp://post.example/')).toEqual([expect.stringContaining('not a web address')]);
  });
});
