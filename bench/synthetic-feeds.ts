// Made-up feeds in any number, as large and as varied as real ones: RSS and Atom, with excerpts or in full.
import { createHash } from 'node:crypto';
import { createRandom, wordOfRank } from './synthetic-articles.ts';

const VOCABULARY = 40_000;
const HOUR_MS = 3_600_000;
/** When the newest item of the first round came out. */
const NEWEST_AT = Date.UTC(2026, 10, 20, 12);

const WORDS = Array.from({ length: VOCABULARY }, (_, rank) => wordOfRank(rank));

/** What a server gives for a feed: its bytes, and what it lets itself be asked by; null where it does not. */
export interface SyntheticFeed {
  body: Buffer;
  type: string;
  etag: string | null;
  lastModified: string | null;
}

/** A tenth of the feeds have news in the second round. */
export function hasNews(place: number): boolean {
  return place % 10 === 0;
}

interface Item {
  title: string;
  url: string;
  at: number;
  words: (count: number) => string;
}

/** The nth feed; in the second round, one or two items more if it is one of those that have news. */
export function makeSyntheticFeed(place: number, round: 1 | 2): SyntheticFeed {
  const random = createRandom(place + 1);
  const [isAtom, isFull] = [random() < 0.5, random() < 0.5];
  const count = 20 + Math.floor(random() * 41);
  const news = round === 2 && hasNews(place) ? 1 + (place % 20 === 0 ? 1 : 0) : 0;
  const items = Array.from({ length: count }, (_, below) => makeItem(place, news - below));
  const written = items.map((item) => (isAtom ? atomEntry(item, isFull) : rssItem(item, isFull)));
  const body = Buffer.from(isAtom ? atom(place, written) : rss(place, written));
  return {
    body,
    type: isAtom ? 'application/atom+xml' : 'application/rss+xml',
    ...validatorsOf(place, body, news),
  };
}

/** Most servers give an entity tag, some a date alone, a few nothing. */
function validatorsOf(place: number, body: Buffer, news: number) {
  const kind = place % 20;
  const etag = kind < 16 ? `"${createHash('sha256').update(body).digest('hex').slice(0, 24)}"` : null;
  const isDated = kind < 8 || (kind >= 16 && kind < 19);
  return { etag, lastModified: isDated ? new Date(NEWEST_AT + news * HOUR_MS).toUTCString() : null };
}

/** Item 0 is the newest of the first round, 1 and 2 are its news, those below are older. */
function makeItem(place: number, number: number): Item {
  const random = createRandom((place + 1) * 7_919 + number * 104_729);
  // Inverse of Zipf's distribution function: rank r comes with probability about 1/r.
  const word = () => WORDS[Math.floor(VOCABULARY ** random()) - 1] ?? 'word';
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  return {
    title: words(9),
    url: `https://outlet-${place}.example/2026/${number + 100}-${words(4).replaceAll(' ', '-')}`,
    at: NEWEST_AT + number * HOUR_MS,
    words,
  };
}

function paragraphs({ words }: Item): string {
  const sentence = () => `${words(12)}, ${words(8)}.`;
  const paragraph = () =>
    `<p>${sentence()} ${sentence()} <a href="/about/${words(1)}">${words(2)}</a> ${sentence()}</p>`;
  return [
    `<img src="/pictures/${words(1)}.jpg" alt="${words(5)}">`,
    ...Array.from({ length: 3 }, paragraph),
  ].join('\n');
}

function rssItem(item: Item, isFull: boolean): string {
  const { title, url, at, words } = item;
  const full = isFull ? `<content:encoded><![CDATA[${paragraphs(item)}]]></content:encoded>` : '';
  return `<item><title>${title}</title><link>${url}</link><guid isPermaLink="false">${url}</guid><pubDate>${new Date(at).toUTCString()}</pubDate><dc:creator>${words(2)}</dc:creator><category>${words(1)}</category><category>${words(1)}</category><description><![CDATA[<p>${words(30)}. ${words(15)} &amp; ${words(3)}.</p>]]></description>${full}</item>\n`;
}

function rss(place: number, items: readonly string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Outlet ${place}</title><link>https://outlet-${place}.example/</link><description>News of place ${place}</description><language>en</language>
${items.join('')}</channel></rss>`;
}

function atomEntry(item: Item, isFull: boolean): string {
  const { title, url, at, words } = item;
  const escaped = (html: string) =>
    html.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  const full = isFull ? `<content type="html">${escaped(paragraphs(item))}</content>` : '';
  const date = new Date(at).toISOString();
  return `<entry><id>${url}</id><title>${title}</title><link rel="alternate" href="${url}"/><published>${date}</published><updated>${date}</updated><author><name>${words(2)}</name></author><category term="${words(1)}"/><summary type="html">${escaped(`<p>${words(30)}. ${words(18)}.</p>`)}</summary>${full}</entry>\n`;
}

function atom(place: number, entries: readonly string[]): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><id>https://outlet-${place}.example/</id><title>Outlet ${place}</title><updated>${new Date(NEWEST_AT).toISOString()}</updated><link rel="alternate" href="https://outlet-${place}.example/"/>
${entries.join('')}</feed>`;
}
