// A text as the set of its runs of five words: what tells whether two texts are one, whatever their headlines say.
import { SHINGLED_MAX_LENGTH } from '../../limits/reuse.ts';
import type { ArticleText } from '../../news/article.ts';
import { foldText } from '../../news/folding.ts';

/**
 * Runs of five words: Broder et al., "Syntactic Clustering of the Web" (1997), used ten; news rewrites more, and METER
 * (Clough et al., 2002) found shared runs of five rare in independent texts.
 */
const SHINGLE_WORDS = 5;

/** A text's distinct runs of five words. */
export interface ShingleSet {
  /** Their hashes, 32 bits, ascending. */
  hashes: Uint32Array;
  /** Words of the text; two letters are one in scripts without spaces. */
  words: number;
}

/** What a character is in a word. */
const UNREAD = 0;
const APART = 1;
const IN_WORD = 2;
const UNSPACED = 3;

/** Filled as characters are met: a look-up takes a tenth of what a pattern does. */
const kinds = new Uint8Array(0x10000);

const UNSPACED_LETTER =
  /[[\p{scx=Hani}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]&&[\p{L}\p{M}\p{Nl}]]/v;

function kindOf(code: number): number {
  const known = kinds[code] ?? APART;
  if (known !== UNREAD) return known;
  const character = String.fromCharCode(code);
  let kind = /[\p{L}\p{M}\p{N}]/u.test(character) ? IN_WORD : APART;
  if (UNSPACED_LETTER.test(character)) kind = UNSPACED;
  kinds[code] = kind;
  return kind;
}

/** FNV-1a, 32 bits (Fowler, Noll, Vo: http://www.isthe.com/chongo/tech/comp/fnv/). */
const HASH_START = 0x811c9dc5;
const HASH_FACTOR = 0x01000193;

/** Beyond it, and for marks above letters, a word is folded as elsewhere; below, only its capitals are. */
const ASCII_MAX = 0x7f;

/** The hash of a word, in whatever case and with whatever marks it is written. */
function hashOfWord(text: string, start: number, end: number): number {
  let hash = HASH_START;
  for (let at = start; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code > ASCII_MAX) return hashOfFolded(foldText(text.slice(start, end)));
    hash = Math.imul(hash ^ (code >= CAPITAL_A && code <= CAPITAL_Z ? code + TO_SMALL : code), HASH_FACTOR);
  }
  return hash;
}

const CAPITAL_A = 65;
const CAPITAL_Z = 90;
const TO_SMALL = 32;

function hashOfFolded(word: string): number {
  let hash = HASH_START;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), HASH_FACTOR);
  return hash;
}

/** Hashes of the words of a text in order; of a script without spaces each letter with the next. */
function readWords(text: string): { hashes: number[]; letters: number } {
  const hashes: number[] = [];
  let letters = 0;
  let start = -1;
  for (let at = 0; at <= text.length; at += 1) {
    const kind = at < text.length ? kindOf(text.charCodeAt(at)) : APART;
    if (kind === IN_WORD) {
      if (start < 0) start = at;
      continue;
    }
    if (start >= 0) hashes.push(hashOfWord(text, start, at));
    start = -1;
    if (kind !== UNSPACED) continue;
    const isLast = at + 1 >= text.length || kindOf(text.charCodeAt(at + 1)) !== UNSPACED;
    hashes.push(hashOfFolded(text.slice(at, isLast ? at + 1 : at + 2)));
    letters += 1;
  }
  return { hashes, letters };
}

/** Spreads hashes evenly, so that the smallest ones are a fair sample: the end of MurmurHash3 (Appleby, 2008). */
function spread(hash: number): number {
  let spreading = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  spreading = Math.imul(spreading ^ (spreading >>> 13), 0xc2b2ae35);
  return (spreading ^ (spreading >>> 16)) >>> 0;
}

/** The hash of each run of five words, in order. */
function hashRuns(text: string): { hashes: Uint32Array; words: number } {
  const { hashes: words, letters } = readWords(text.slice(0, SHINGLED_MAX_LENGTH));
  const hashes = new Uint32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let at = 0; at < hashes.length; at += 1) {
    let hash = 0;
    for (let offset = 0; offset < SHINGLE_WORDS; offset += 1)
      hash = Math.imul(hash, HASH_FACTOR) + (words[at + offset] ?? 0);
    hashes[at] = spread(hash);
  }
  return { hashes, words: words.length - Math.floor(letters / 2) };
}

/** Cuts a text into shingles; one of fewer than five words has none. */
export function shinglesOf(text: string): ShingleSet {
  const { hashes, words } = hashRuns(text);
  return { hashes: withoutRepetitions(hashes.sort()), words };
}

/** Texts of fewer words share what few shingles they have by chance. */
const SKETCHED_WORDS_MIN = 8;

/** The smallest hashes of a text, ascending: texts that are alike have one in common; none of a text too short to tell. */
export function sketchOf(text: string, size: number): number[] {
  const { hashes, words } = hashRuns(text);
  if (words < SKETCHED_WORDS_MIN) return [];
  const smallest: number[] = [];
  for (const hash of hashes) {
    if (smallest.length === size && hash >= (smallest.at(-1) ?? 0)) continue;
    const place = smallest.findIndex((known) => known >= hash);
    if (smallest[place] === hash) continue;
    smallest.splice(place < 0 ? smallest.length : place, 0, hash);
    if (smallest.length > size) smallest.pop();
  }
  return smallest;
}

function withoutRepetitions(sorted: Uint32Array): Uint32Array {
  let kept = 0;
  for (let at = 0; at < sorted.length; at += 1)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0;
  return sorted.slice(0, kept);
}

/** Abstract and body: a headline is set anew by whoever reprints. */
export function bodyTextOf({ abstract, body }: Pick<ArticleText, 'abstract' | 'body'>): string {
  return [abstract, body].filter((part) => part !== null).join('\n\n');
}

/** How many shingles two texts share. */
export function countShared(one: ShingleSet, other: ShingleSet): number {
  let shared = 0;
  for (let at = 0, otherAt = 0; at < one.hashes.length && otherAt < other.hashes.length;) {
    const [hash, otherHash] = [one.hashes[at] ?? 0, other.hashes[otherAt] ?? 0];
    if (hash === otherHash) shared += 1;
    if (hash <= otherHash) at += 1;
    if (otherHash <= hash) otherAt += 1;
  }
  return shared;
}

/** Jaccard's measure: the shingles that two texts share, of all that they have; 0 where one has none. */
export function resemblanceOf(one: ShingleSet, other: ShingleSet): number {
  const shared = countShared(one, other);
  const all = one.hashes.length + other.hashes.length - shared;
  return all === 0 ? 0 : shared / all;
}

/** The share of the shorter text's shingles that the longer one has; 0 where one has none. */
export function containmentOf(one: ShingleSet, other: ShingleSet): number {
  const shorter = Math.min(one.hashes.length, other.hashes.length);
  return shorter === 0 ? 0 : countShared(one, other) / shorter;
}
