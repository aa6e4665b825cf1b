// Which of several elements wins, and what a feed says of itself for all of its items.
import { describe, expect, it } from 'vitest';
import type { ArticleLine } from '../../../../src/news/article.ts';
import { itemLine, linesOf } from './feed-lines.ts';

type Key = keyof ArticleLine;

const DAY = '2026-04-15T00:00:00Z';
const NEXT_DAY = '2026-04-16T00:00:00Z';
const A = 'https://a.example/a';

/** In each, the second one loses, whichever stands first. */
const PRECEDENCE: readonly (readonly [key: Key, winner: string, loser: string, said: string])[] = [
  ['headline', '<title>One</title>', '<dc:title>Two</dc:title>', 'One'],
  ['headline', '<dc:title>One</dc:title>', '<media:title>Two</media:title>', 'One'],
  ['headline', '<title>One</title>', '<media:group><media:title>Two</media:title></media:group>', 'One'],
  ['url', `<link>${A}</link>`, '<atom:link href="https://b.example/"/>', A],
  ['url', `<link>${A}</link>`, '<guid>https://b.example/</guid>', A],
  ['url', `<feedburner:origLink>${A}</feedburner:origLink>`, '<link>https://b.example/</link>', A],
  ['guid', '<guid>one</guid>', '<dc:identifier>two</dc:identifier>', 'one'],
  ['abstract', '<description>One</description>', '<dc:description>Two</dc:description>', 'One'],
  ['abstract', '<description>One</description>', '<itunes:summary>Two</itunes:summary>', 'One'],
  ['abstract', '<itunes:summary>One</itunes:summary>', '<itunes:subtitle>Two</itunes:subtitle>', 'One'],
  ['body', '<content:encoded>One two</content:encoded>', '<atom:content>Three</atom:content>', 'One two'],
  ['byline', '<dc:creator>Lena</dc:creator>', '<itunes:author>Ola</itunes:author>', 'Lena'],
  ['byline', '<itunes:author>Lena</itunes:author>', '<media:credit role="author">Ola</media:credit>', 'Lena'],
  ['publishedAt', '<pubDate>15 Apr 2026</pubDate>', '<dc:date>2026-04-16</dc:date>', DAY],
  ['publishedAt', '<dc:date>2026-04-15</dc:date>', '<dcterms:modified>2026-04-16</dcterms:modified>', DAY],
  [
    'modifiedAt',
    '<atom:updated>2026-04-16</atom:updated>',
    '<dcterms:modified>2026-04-15</dcterms:modified>',
    NEXT_DAY,
  ],
  ['outlet', '<source url="x">One</source>', '<dc:publisher>Two</dc:publisher>', 'One'],
  [
    'image',
    '<media:content medium="image" url="https://a.example/1"/>',
    '<media:thumbnail width="90" url="https://a.example/2"/>',
    'https://a.example/1',
  ],
  [
    'image',
    '<media:content medium="image" url="https://a.example/1"/>',
    '<media:content medium="image" url="https://0.gravatar.com/avatar/9?s=96"/>',
    'https://a.example/1',
  ],
  [
    'image',
    '<media:thumbnail url="https://a.example/1"/>',
    '<enclosure type="image/png" url="https://a.example/2"/>',
    'https://a.example/1',
  ],
  [
    'image',
    '<enclosure type="image/png" url="https://a.example/1"/>',
    '<itunes:image href="https://a.example/2"/>',
    'https://a.example/1',
  ],
  [
    'image',
    '<itunes:image href="https://a.example/1"/>',
    '<description>&lt;img src="https://a.example/2"></description>',
    'https://a.example/1',
  ],
  [
    'image',
    '<content:encoded>&lt;img src="https://a.example/1"> long</content:encoded>',
    '<description>&lt;img src="https://a.example/2"></description>',
    'https://a.example/1',
  ],
];

describe('of several elements, one wins', () => {
  it.each(PRECEDENCE)('%s: %s over %s', async (...row) => {
    const [key, winner, loser, said] = row;
    expect((await itemLine(winner + loser))?.[key]).toBe(said);
    expect((await itemLine(loser + winner))?.[key]).toBe(said);
  });

  it('a picture in the description, where the content has none', async () => {
    const texts =
      '<description>&lt;img src="https://a.example/1"></description><content:encoded>One two</content:encoded>';
    expect((await itemLine(texts))?.image).toBe('https://a.example/1');
  });
});

describe('what a feed says of itself goes for its items', () => {
  const items = '<item><title>a</title></item><item><title>b</title><dc:language>fr</dc:language></item>';

  it.each([
    ['<language>de</language>', ['de', 'fr']],
    ['<dc:language>de</dc:language>', ['de', 'fr']],
    ['<language/>', [undefined, 'fr']],
  ])('its language by %s', async (channel, languages) => {
    const feed = `<rss><channel><title>T</title>${channel}${items}</channel></rss>`;
    expect((await linesOf(feed)).map((line) => line.language)).toEqual(languages);
  });

  it.each([
    ['<rss xml:lang="de"><channel>', '</channel></rss>'],
    ['<rss><channel xml:lang="de">', '</channel></rss>'],
    ['<rss xml:lang="en"><channel xml:lang="de">', '</channel></rss>'],
    ['<rdf:RDF xml:lang="de"><channel><title>T</title></channel>', '</rdf:RDF>'],
  ])('its language by attribute in %s', async (start, end) => {
    expect((await linesOf(start + items + end)).map((line) => line.language)).toEqual(['de', 'fr']);
  });

  it.each([
    ['<title>One</title>', 'One'],
    ['<dc:title>One</dc:title>', 'One'],
    ['<itunes:author>One</itunes:author>', 'One'],
    ['<image><title>Logo</title></image><title>One</title>', 'One'],
    ['<title/><dc:title>One</dc:title>', 'One'],
  ])('its name by %s', async (channel, name) => {
    const [line] = await linesOf(`<rss><channel>${channel}${items}</channel></rss>`);
    expect(line?.outlet).toBe(name);
  });

  it.each([
    ['<link>https://a.example/news/</link>', 'https://a.example/news/x'],
    ['<link>/news/</link>', 'https://feeds.example/news/x'],
    [
      '<link>https://a.example/news/</link><atom:link rel="self" href="https://b.example/"/>',
      'https://a.example/news/x',
    ],
    ['<image><link>https://b.example/</link></image>', 'https://feeds.example/sub/x'],
    ['', 'https://feeds.example/sub/x'],
  ])('its page by %s', async (channel, url) => {
    const feed = `<rss><channel><title>T</title>${channel}<item><link>x</link></item></channel></rss>`;
    expect((await linesOf(feed, { url: 'https://feeds.example/sub/rss' }))[0]?.url).toBe(url);
  });
});

describe('RDF', () => {
  const rdf = (item: string, prefix = 'rdf') =>
    `<${prefix}:RDF xmlns:${prefix}="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel ${prefix}:about="https://a.example/"><title>T</title><items><${prefix}:Seq><${prefix}:li ${prefix}:resource="${A}"/></${prefix}:Seq></items></channel><image><title>no</title></image>${item}<textinput><title>no</title></textinput></${prefix}:RDF>`;

  it.each(['rdf', 'r'])('knows an item by what it is about, with the prefix %s', async (prefix) => {
    const lines = await linesOf(rdf(`<item ${prefix}:about="${A}"><title>One</title></item>`, prefix));
    expect(lines).toMatchObject([{ headline: 'One', url: A, guid: A, outlet: 'T' }]);
  });

  it('reads references in what it is about', async () => {
    const [line] = await linesOf(rdf('<item rdf:about="https://a.example/?a=1&amp;b=2"/>'));
    expect(line).toMatchObject({ url: 'https://a.example/?a=1&b=2', guid: 'https://a.example/?a=1&b=2' });
  });

  it('believes a link more than what the item is about', async () => {
    const [line] = await linesOf(rdf(`<item rdf:about="urn:x"><link>${A}</link></item>`));
    expect(line).toMatchObject({ url: A, guid: 'urn:x' });
  });
});
