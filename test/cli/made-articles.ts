// Invented article lines in any number, each about something else.
import type { ArticleLine } from '../../src/news/article.ts';

const PLACES = [
  'Northam',
  'Estbridge',
  'Corran',
  'Vellmoor',
  'Saltby',
  'Harrow Cross',
  'Tindal',
  'Ostermark',
];
const THINGS = [
  'bridge',
  'library',
  'ferry',
  'orchard',
  'tram',
  'reservoir',
  'theatre',
  'lighthouse',
  'market',
];
const DEEDS = ['reopens', 'is sold', 'closes early', 'gets a new roof', 'is measured', 'celebrates', 'moves'];
const OUTLETS = ['The Harbour Post', 'Radio Corran', 'Vellmoor Gazette'];
const TAGS = ['Transport', 'Culture', 'Economy'];

const FIRST_PUBLISHED = Date.UTC(2025, 0, 1);
const HOUR_MS = 3_600_000;

function pick<Item>(items: readonly Item[], index: number): Item {
  const item = items[index % items.length];
  if (item === undefined) throw new RangeError('there is nothing to pick from');
  return item;
}

/** The nth invented article; equal for equal n. */
export function madeArticle(n: number): ArticleLine {
  const subject = `${pick(PLACES, n)} ${pick(THINGS, Math.floor(n / 8))}`;
  return {
    url: `https://harbour-post.example/made/${n}`,
    headline: `${subject} ${pick(DEEDS, Math.floor(n / 72))}, notice ${n}`,
    body: `The ${subject} is in the news again. Notice number ${n} says so in a few words, and nobody in ${pick(PLACES, n + 3)} was surprised.`,
    outlet: pick(OUTLETS, n),
    publishedAt: new Date(FIRST_PUBLISHED + n * HOUR_MS).toISOString(),
    tags: [pick(TAGS, n)],
    language: 'en',
  };
}

/** The first so many invented articles. */
export function madeArticles(count: number): ArticleLine[] {
  return Array.from({ length: count }, (_, n) => madeArticle(n));
}
