// What a sentence is remembered by: short hashes of its stems, an even sample where it has many.
import { CLAIM_STEMS_MAX } from '../../limits/told.ts';

/** Hashes of stems, each of `HASH_LENGTH` base-36 digits. */
export type Sketch = ReadonlySet<string>;

const HASH_LENGTH = 5;
const FNV_OFFSET = 0x81_1c_9d_c5;
const FNV_PRIME = 0x01_00_01_93;
/** The bits of a product that are above the prime's are mixed in, or the last digits of alike words are alike. */
const MIXED_BITS = 15;

/** FNV-1a, 32 bits (Fowler, Noll, Vo), as the last base-36 digits: one chance likeness in sixty million. */
export function hashOfText(text: string): string {
  let hash = FNV_OFFSET;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), FNV_PRIME);
  hash = Math.imul(hash ^ (hash >>> MIXED_BITS), FNV_PRIME);
  return (hash >>> 0).toString(36).padStart(HASH_LENGTH, '0').slice(-HASH_LENGTH);
}

/** The least hashes stand for all: two sentences that share stems share them in their samples as well. */
export function sketchOf(stems: Iterable<string>): Sketch {
  return new Set([...new Set([...stems].map(hashOfText))].sort().slice(0, CLAIM_STEMS_MAX));
}

export function textOfSketch(sketch: Sketch): string {
  return [...sketch].join('');
}

export function sketchFrom(text: string): Sketch {
  const hashes = Array.from({ length: Math.floor(text.length / HASH_LENGTH) }, (_, at) =>
    text.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH),
  );
  return new Set(hashes);
}

/** How much two sketches share, 0 to 1: Dice's coefficient. */
export function likenessOf(one: Sketch, other: Sketch): number {
  const sizes = one.size + other.size;
  return sizes === 0 ? 0 : (2 * one.intersection(other).size) / sizes;
}

/** How much of the smaller one stands in the larger, 0 to 1. */
export function containmentOf(one: Sketch, other: Sketch): number {
  const smaller = Math.min(one.size, other.size);
  return smaller === 0 ? 0 : one.intersection(other).size / smaller;
}
