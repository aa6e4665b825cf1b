// What feeds say of themselves: their format, how often they want to be asked, where their older items stand.
import { describe, expect, it } from 'vitest';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../../src/limits/units.ts';
import { NO_WISHES } from '../../../../src/news/feed.ts';
import { parseFeed } from '../../../../src/adapters/sources/feeds/parse-feed.ts';
import { rss } from './feed-lines.ts';

const ADDRESS = 'https://feeds.example/rss';

async function readingOf(feed: string) {
  const reading = await parseFeed(feed, { url: ADDRESS });
  if (reading.kind === 'rejected') throw new Error(reading.reason);
  return reading;
}

const channel = (inner: string) =>
  rss(
    '',
    inner,
    'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/" xmlns:atom="http://www.w3.org/2005/Atom"',
  );

describe('wishes', () => {
  it.each([
    ['<ttl>60</ttl>', HOUR_MS],
    ['<ttl> 5 </ttl>', 5 * MINUTE_MS],
    ['<ttl>0</ttl>', null],
    ['<ttl>-5</ttl>', null],
    ['<ttl>soon</ttl>', null],
    ['<ttl></ttl>', null],
    ['<ttl>99999999999</ttl>', null],
    ['<sy:updatePeriod>daily</sy:updatePeriod>', DAY_MS],
    ['<sy:updatePeriod> Hourly </sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>', HOUR_MS / 2],
    ['<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>0</sy:updateFrequency>', DAY_MS],
    ['<sy:updatePeriod>sometimes</sy:updatePeriod>', null],
    ['<ttl>30</ttl><sy:updatePeriod>daily</sy:updatePeriod>', 30 * MINUTE_MS],
  ])('reads the rest of %s', async (inner, restMs) => {
    expect((await readingOf(channel(inner))).wishes.restMs).toBe(restMs);
  });

  it('reads hours and days, each once and in order', async () => {
    const hours =
      '<skipHours><hour>24</hour><hour>3</hour><hour> 2 </hour><hour>3</hour><hour>25</hour><hour>x</hour></skipHours>';
    const days = '<skipDays><day>Sunday</day><day>saturday</day><day>Caturday</day></skipDays>';
    expect((await readingOf(channel(hours + days))).wishes).toEqual({
      restMs: null,
      skipHours: [0, 2, 3],
      skipDays: [0, 6],
    });
  });

  it('does not believe a feed that it never changes', async () => {
    const hours = Array.from({ length: 24 }, (_, hour) => `<hour>${hour}</hour>`).join('');
    expect((await readingOf(channel(`<skipHours>${hours}</skipHours>`))).wishes).toEqual(NO_WISHES);
  });
});

describe('formats', () => {
  it.each([
    ['rss', '<rss version="2.0"><channel><title>T</title></channel></rss>'],
    ['rss', '<RSS><CHANNEL><TITLE>T</TITLE></CHANNEL></RSS>'],
    ['atom', '<feed xmlns="http://www.w3.org/2005/Atom"><title>T</title></feed>'],
    [
      'rdf',
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><channel><title>T</title></channel></rdf:RDF>',
    ],
    ['json-feed', '{"title":"T","items":[]}'],
  ])('tells %s', async (format, feed) => {
    expect(await readingOf(feed)).toMatchObject({ format, outlet: 'T', lines: [], isCut: false });
  });
});

describe('the next page', () => {
  it.each([
    ['Atom’s', '<feed><link rel="next" href="?page=2"/></feed>', 'https://feeds.example/rss?page=2'],
    ['Atom’s in RSS', channel('<atom:link rel="next" href="/rss/2"/>'), 'https://feeds.example/rss/2'],
    ['JSON Feed’s', '{"next_url":"https://feeds.example/2","items":[]}', 'https://feeds.example/2'],
    ['none', '<feed><link rel="self" href="?page=1"/><link rel="next-archive" href="?page=0"/></feed>', null],
    ['its own', `<feed><link rel="next" href="${ADDRESS}"/></feed>`, null],
    [
      'its own, as it calls itself',
      '<feed><link rel="self" href="/a"/><link rel="next" href="/a"/></feed>',
      null,
    ],
    ['no web address', '<feed><link rel="next" href="javascript:x"/></feed>', null],
  ])('is %s', async (_, feed, nextPage) => {
    expect((await readingOf(feed)).nextPage).toBe(nextPage);
  });
});

describe('JSON feeds', () => {
  it('reads version 1.0, its author, pictures and plain text', async () => {
    const feed = {
      version: 'https://jsonfeed.org/version/1',
      author: { name: 'Redaktion' },
      items: [
        { id: 7, url: '/a', content_text: 'One <b> & two', banner_image: '/b.jpg' },
        { id: 'x', external_url: 'https://a.example/', author: { name: 'Lena Vos' }, image: '/i.jpg' },
        {
          attachments: [
            { url: '/a.mp3', mime_type: 'audio/mpeg' },
            { url: '/p.png', mime_type: 'image/png' },
          ],
        },
        'no item',
        null,
      ],
    };
    const { lines } = await readingOf(`\ufeff${JSON.stringify(feed)}`);
    expect(lines).toMatchObject([
      {
        guid: '7',
        url: 'https://feeds.example/a',
        body: 'One <b> & two',
        byline: 'Redaktion',
        image: 'https://feeds.example/b.jpg',
      },
      { url: 'https://a.example/', byline: 'Lena Vos', image: 'https://feeds.example/i.jpg' },
      { image: 'https://feeds.example/p.png' },
    ]);
  });

  it('reads what is nearly one', async () => {
    const feed =
      '{"title":"T","items":[{"title":"a","link":"https://a.example/","description":"One","pubDate":"2026-04-15","author":"Lena Vos","categories":["x",{"name":"y"}]}]}';
    expect((await readingOf(feed)).lines).toMatchObject([
      {
        headline: 'a',
        url: 'https://a.example/',
        abstract: 'One',
        publishedAt: '2026-04-15T00:00:00Z',
        byline: 'Lena Vos',
        tags: ['x', 'y'],
      },
    ]);
  });

  it.each(['{}', '{"items":{}}', '{"items":[', '{"items":[]} x'])('rejects %s', async (feed) => {
    expect((await parseFeed(feed)).kind).toBe('rejected');
  });
});
