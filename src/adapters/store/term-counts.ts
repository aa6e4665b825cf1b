// How often terms stand in an article, packed so that a question finds a few of them in 500 articles within milliseconds.
import { TERM_COUNTS_KEPT_MAX } from '../../limits/store.ts';
import type { TermCount, TermMatch, TermVector } from '../../news/ports-search.ts';
import { termHashOf } from './term-hash.ts';

export const NOWHERE: TermCount = { headline: 0, abstract: 0, body: 0 };
const ONCE_IN_BODY: TermCount = { headline: 0, abstract: 0, body: 1 };

/**
 * The layout, little-endian: the number of terms (2 bytes); their hashes in order (4 each); their counts (2 each: headline
 * 4 bits, abstract 4, body 8, each as high as it goes); then, as text, `\nterm\tcount` of the terms that are looked for
 * by their beginning. Hashes instead of words, because reading and searching words took most of a question's time
 * (measured); two of the 400 terms of an article share one once in 50,000 articles, which misjudges a rank a little.
 */
const HEAD_BYTES = 2;
const HASH_BYTES = 4;
const COUNT_BYTES = 2;

/** How many terms stand in an article. */
export function lengthOf(terms: TermVector): number {
  let length = 0;
  for (const count of terms.values()) length += count.headline + count.abstract + count.body;
  return length;
}

/** The counts of the first terms: headline and abstract come before the body. A term beyond counts once in the body. */
export function writeTermCounts(terms: TermVector): Uint8Array {
  const kept = [...terms].slice(0, TERM_COUNTS_KEPT_MAX);
  const byHash = new Map(kept.map(([term, count]) => [termHashOf(term), packCount(count)]));
  const hashes = [...byHash.keys()].sort((one, other) => one - other);
  const beginnings = kept.filter(([term]) => isLookedForByBeginning(term));
  const text = Buffer.from(beginnings.map(([term, count]) => `\n${term}\t${packCount(count)}\t`).join(''));
  const packed = Buffer.alloc(HEAD_BYTES + hashes.length * (HASH_BYTES + COUNT_BYTES) + text.length);
  packed.writeUInt16LE(hashes.length);
  hashes.forEach((hash, place) => {
    packed.writeUInt32LE(hash, HEAD_BYTES + place * HASH_BYTES);
    packed.writeUInt16LE(
      byHash.get(hash) ?? 0,
      HEAD_BYTES + hashes.length * HASH_BYTES + place * COUNT_BYTES,
    );
  });
  text.copy(packed, packed.length - text.length);
  return packed;
}

/** Compounds are marked by a private-use character beyond that of stems (src/analysis/terms.ts). */
function isLookedForByBeginning(term: string): boolean {
  return /^[\uE001-\uF8FF]/.test(term);
}

/** Marks stems (src/analysis/terms.ts); a word that is its own stem is indexed without the mark. */
const STEM_MARK = '\uE000';

/** What is looked for, made once for a question. */
export interface Wanted {
  /** Of each word its hash, of each stem two: of other words that have it, and of the word that is it. */
  hashes: readonly (readonly number[])[];
  beginnings: readonly Buffer[];
}

export function wantedOf(match: TermMatch): Wanted {
  const hashesOf = (term: string) =>
    term.startsWith(STEM_MARK)
      ? [termHashOf(term), termHashOf(term.slice(STEM_MARK.length))]
      : [termHashOf(term)];
  return {
    hashes: match.terms.map(hashesOf),
    beginnings: match.prefixes.map((prefix) => Buffer.from(`\n${prefix}`)),
  };
}

/** The count of the best of the terms looked for; a stem counts in all its forms. */
export function findCount(packed: Uint8Array, wanted: Wanted): TermCount {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  let best = NOWHERE;
  for (const hashes of wanted.hashes) {
    let sum = NOWHERE;
    for (const hash of hashes) sum = addCounts(sum, countOfHash(bytes, hash));
    best = largerCount(best, sum);
  }
  for (const beginning of wanted.beginnings) best = largerCount(best, countOfBeginning(bytes, beginning));
  return best;
}

function countOfHash(bytes: Buffer, hash: number): TermCount {
  const length = bytes.readUInt16LE();
  let low = 0;
  let high = length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = bytes.readUInt32LE(HEAD_BYTES + middle * HASH_BYTES);
    if (found === hash) {
      return unpackCount(bytes.readUInt16LE(HEAD_BYTES + length * HASH_BYTES + middle * COUNT_BYTES));
    }
    if (found < hash) low = middle + 1;
    else high = middle - 1;
  }
  return NOWHERE;
}

const TAB = 9;

function countOfBeginning(bytes: Buffer, beginning: Buffer): TermCount {
  const textStart = HEAD_BYTES + bytes.readUInt16LE() * (HASH_BYTES + COUNT_BYTES);
  const start = bytes.indexOf(beginning, textStart);
  if (start < 0) return NOWHERE;
  const tab = bytes.indexOf(TAB, start);
  return unpackCount(Number(bytes.toString('latin1', tab + 1, bytes.indexOf(TAB, tab + 1))));
}

const [FOUR_BITS, EIGHT_BITS] = [15, 255];

function packCount({ headline, abstract, body }: TermCount): number {
  return (
    (Math.min(headline, FOUR_BITS) << 12) | (Math.min(abstract, FOUR_BITS) << 8) | Math.min(body, EIGHT_BITS)
  );
}

function unpackCount(packed: number): TermCount {
  return { headline: packed >> 12, abstract: (packed >> 8) & FOUR_BITS, body: packed & EIGHT_BITS };
}

/** What a match counts whose term is not among those kept. */
export function atLeastOnce(count: TermCount): TermCount {
  return weight(count) > 0 ? count : ONCE_IN_BODY;
}

function addCounts(one: TermCount, other: TermCount): TermCount {
  if (one === NOWHERE) return other;
  if (other === NOWHERE) return one;
  return {
    headline: one.headline + other.headline,
    abstract: one.abstract + other.abstract,
    body: one.body + other.body,
  };
}

export function largerCount(one: TermCount, other: TermCount): TermCount {
  return weight(other) > weight(one) ? other : one;
}

export function smallerCount(one: TermCount, other: TermCount): TermCount {
  return weight(other) < weight(one) ? other : one;
}

function weight(count: TermCount): number {
  return count.headline + count.abstract + count.body;
}
