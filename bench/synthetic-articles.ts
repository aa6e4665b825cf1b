// Made-up articles in any number: words by Zipf's law, so that some are as common and most as rare as in a language.
import type { ArticleLine } from '../src/news/article.ts';
import type { SourceItem } from '../src/news/ports.ts';

const VOCABULARY = 40_000;
const HEADLINE_WORDS = 9;
const BODY_WORDS = 110;
const TAGS = 300;
const OUTLETS = 120;
const SPAN_MS = 300 * 24 * 60 * 60 * 1000;

/** A small generator of numbers from 0 to 1, the same for the same seed (mulberry32, public domain). */
export function createRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const SYLLABLES = [
  'ba',
  'ren',
  'tol',
  'mi',
  'kes',
  'dra',
  'vo',
  'lin',
  'sha',
  'per',
  'un',
  'gal',
  'ti',
  'mor',
  'ex',
  'cu',
];

/** The word of a rank: pronounceable, different for each rank. */
export function wordOfRank(rank: number): string {
  let rest = rank + SYLLABLES.length;
  let word = '';
  while (rest > 0) {
    word += SYLLABLES[rest % SYLLABLES.length] ?? '';
    rest = Math.floor(rest / SYLLABLES.length);
  }
  return word;
}

/** The nth made-up article; the newest is of `now`. */
export function syntheticLine(place: number, count: number, now: number): ArticleLine {
  const random = createRandom(place + 1);
  // Inverse of Zipf's distribution function: rank r comes with probability about 1/r.
  const word = () => wordOfRank(Math.floor(VOCABULARY ** random()) - 1);
  const words = (length: number) => Array.from({ length }, word).join(' ');
  const body = Array.from({ length: BODY_WORDS / 11 }, () => `${words(11)}.`).join(' ');
  return {
    url: `https://outlet-${place % OUTLETS}.example/${place}`,
    headline: words(HEADLINE_WORDS),
    body,
    outlet: `Outlet ${place % OUTLETS}`,
    publishedAt: new Date(now - SPAN_MS + (SPAN_MS * (place + 1)) / count).toISOString(),
    tags: [`Tag ${Math.floor(TAGS ** random())}`, `Tag ${Math.floor(TAGS ** random())}`],
    language: 'en',
  };
}

export function* syntheticItems(count: number, now: number): Iterable<SourceItem> {
  for (let place = 0; place < count; place += 1) {
    yield { kind: 'article', line: syntheticLine(place, count, now), file: 'synthetic' };
  }
}
