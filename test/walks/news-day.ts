// The sample news as one day: each outlet publishes its articles at an address of its own, at their times of day.
import { readSampleLines } from '../../src/adapters/sources/sample.ts';
import { DAY_MS } from '../../src/limits/units.ts';
import type { ArticleLine } from '../../src/news/article.ts';
import { publish, publishedAt, type Published } from './feed-server.ts';

export interface NewsDay {
  /** All articles, each with what its address tells of it. */
  lines: readonly ArticleLine[];
  /** The addresses of each outlet, all on a server of its own. */
  addresses: ReadonlyMap<string, readonly string[]>;
}

/** How each outlet publishes; the formats are dealt out. */
const FORMATS: Readonly<Record<string, Published['format']>> = {
  'The Harbour Post': 'rss',
  'Radio Corran': 'atom',
  'Daily Lantern': 'json',
  'Nordtaler Zeitung': 'rss',
  'Northam Ledger': 'json',
  'Meridian Wire': 'atom',
  'Estbridge Courier': 'rss',
  海桥日报: 'json',
};

/** This outlet has what it writes of this tag on a tag page, which tells no other tag and no text in full. */
const TAG_PAGE = { outlet: 'Meridian Wire', tag: 'Science' };

/** `midnight`: of the day, UTC. */
export async function publishDay(midnight: number, clock: () => number): Promise<NewsDay> {
  const sample = (await readSampleLines()).map((line) => onDay(line, midnight));
  const isOnTagPage = ({ outlet, tags = [] }: ArticleLine) =>
    outlet === TAG_PAGE.outlet && tags.includes(TAG_PAGE.tag);
  const lines = sample.map((line) =>
    isOnTagPage(line) ? { ...line, tags: [TAG_PAGE.tag], body: undefined } : line,
  );
  const addresses = new Map<string, string[]>();
  for (const [outlet, format] of Object.entries(FORMATS)) {
    const own = lines.filter((line) => line.outlet === outlet);
    const feed = { format, outlet, lines: own.filter((line) => !isOnTagPage(line)) };
    const page = { ...{ format: 'tag-page' as const, ...TAG_PAGE }, lines: own.filter(isOnTagPage) };
    const pages = page.lines.length > 0 ? { '/tag/science': page } : {};
    const { origin } = await publish({ '/feed': feed, ...pages }, clock);
    addresses.set(
      outlet,
      ['/feed', ...Object.keys(pages)].map((path) => origin + path),
    );
  }
  return { lines, addresses };
}

/** The time of day stays; the dates of a fortnight fall on one day. */
function onDay(line: ArticleLine, midnight: number): ArticleLine {
  return { ...line, publishedAt: new Date(midnight + (publishedAt(line) % DAY_MS)).toISOString() };
}
