// Which write-ups of a story have passages of each other's text, whatever they quote alike.
import { FINDINGS_MAX } from '../../limits/support.ts';
import { SOURCES_TEXT_MAX_LENGTH, STORY_SHINGLES_MAX } from '../../limits/reuse.ts';
import type { ArticleText } from '../../news/article.ts';
import { quotesIn } from '../quotes.ts';
import { bodyTextOf, shinglesOf, type ShingleSet } from './shingles.ts';
import { createUnions } from './unions.ts';

/** The text of a write-up as far as it is its own words. */
export interface OwnWords extends ShingleSet {
  /** Hardly anything but quotes: then they count, and more has to be shared. */
  isWhole: boolean;
}

/** Of the shorter text's shingles: two reporters on one event share names and a phrase, not two fifths of their words. */
const SHARE_MIN = 0.4;
/** Short texts, and what consists of quotes. */
const SHARE_OF_LITTLE_MIN = 0.6;
const OWN_WORDS_MIN = 20;
/** Texts of fewer words tell nothing. */
const WORDS_MIN = 8;
/** Three sentences of twenty words, word for word. */
const SHARED_RUNS_MIN = 48;

/** Reads what a write-up says in words of its own: several may quote one statement. */
export function ownWordsOf(text: Pick<ArticleText, 'abstract' | 'body'>): OwnWords {
  const body = bodyTextOf(text).slice(0, SOURCES_TEXT_MAX_LENGTH);
  const own = shinglesOf(withoutQuotes(body));
  if (own.words >= OWN_WORDS_MIN) return { ...own, isWhole: false };
  return { ...shinglesOf(body), isWhole: true };
}

function withoutQuotes(text: string): string {
  const quotes = quotesIn(text).slice(0, FINDINGS_MAX);
  const ends = [0, ...quotes.map(({ end }) => end)];
  return ends.map((from, at) => text.slice(from, quotes[at]?.start ?? text.length)).join('\n');
}

/** True for a text of which nothing can be told. */
export function isTooShort({ words }: ShingleSet): boolean {
  return words < WORDS_MIN;
}

/** Places of two texts of which one has passages of the other. */
export type SharingPair = readonly [number, number];

/**
 * Pairs of texts that share passages, as many as say which belong together: of each the first that it shares them with, and
 * those that bring together what was apart. Too short ones share none.
 */
export function findSharedPassages(texts: readonly OwnWords[]): SharingPair[] {
  const total = texts.reduce((sum, { hashes }) => sum + hashes.length, 0);
  // Every text is sampled alike, by the same hashes, so that what two share stays in proportion.
  const sampling = Math.max(1, Math.ceil(total / STORY_SHINGLES_MAX));
  const sampled = texts.map((text) =>
    isTooShort(text) ? new Uint32Array(0) : text.hashes.filter((hash) => hash % sampling === 0),
  );
  const countWithEarlier = createCounter(texts.length);
  const unions = createUnions();
  return texts.flatMap((own, place) => {
    const hashes = sampled[place] ?? new Uint32Array(0);
    const counts = countWithEarlier(hashes, place);
    let isFirst = true;
    return texts.slice(0, place).flatMap((other, before): SharingPair[] => {
      const shared = counts[before] ?? 0;
      if (shared === 0) return [];
      const shorter = Math.min(hashes.length, sampled[before]?.length ?? 0);
      if (!isShared({ shared, shorter, sampling }, own, other)) return [];
      const areApart = unions.leastOf(String(before)) !== unions.leastOf(String(place));
      if (!isFirst && !areApart) return [];
      isFirst = false;
      unions.join(String(before), String(place));
      return [[before, place]];
    });
  });
}

/** Answers how many shingles a text shares with each of those before it. */
function createCounter(texts: number): (hashes: Uint32Array, place: number) => Uint32Array {
  const holders = new Map<number, number[]>();
  const counts = new Uint32Array(texts);
  return (hashes, place) => {
    counts.fill(0, 0, place);
    for (const hash of hashes) {
      const known = holders.get(hash);
      if (known === undefined) holders.set(hash, [place]);
      else {
        for (const holder of known) counts[holder] = (counts[holder] ?? 0) + 1;
        known.push(place);
      }
    }
    return counts;
  };
}

function isShared(
  { shared, shorter, sampling }: { shared: number; shorter: number; sampling: number },
  one: OwnWords,
  other: OwnWords,
): boolean {
  const isLittle = one.isWhole || other.isWhole || Math.min(one.words, other.words) < OWN_WORDS_MIN;
  if (shared / shorter >= (isLittle ? SHARE_OF_LITTLE_MIN : SHARE_MIN)) return true;
  return !isLittle && shared * sampling >= SHARED_RUNS_MIN;
}
