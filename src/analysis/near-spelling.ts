// Finds the names that somebody who mistyped one may have meant.
import { foldText } from '../news/folding.ts';

/** Below this share of common letter pairs two names are no longer the same one mistyped. */
const NEAR_ENOUGH = 0.4;

/** Names, read once to be asked again and again. */
export interface NameIndex<Named> {
  /** The names nearest to a text, best first: those that hold it, then those that share most letter pairs (Dice). */
  nearest(text: string, limit: number): Named[];
}

/** A name as it is compared. */
export interface ReadName {
  folded: string;
  pairs: Uint32Array;
}

export function readName(name: string): ReadName {
  const folded = foldText(name);
  return { folded, pairs: letterPairs(folded) };
}

export function indexNames<Named>(
  names: readonly Named[],
  readNameOf: (named: Named) => ReadName,
): NameIndex<Named> {
  const read = names.map(readNameOf);
  return {
    nearest: (text, limit) => {
      const folded = foldText(text).trim();
      if (folded === '') return [];
      const asked = readName(folded);
      const near: { place: number; nearness: number }[] = [];
      read.forEach((one, place) => {
        const nearness = nearnessOf(asked, one);
        if (nearness >= NEAR_ENOUGH) near.push({ place, nearness });
      });
      return near
        .sort((one, other) => other.nearness - one.nearness || one.place - other.place)
        .slice(0, limit)
        .flatMap(({ place }) => names[place] ?? []);
    },
  };
}

/** The same for names that are asked once. */
export function nearestNames<Named>(
  text: string,
  names: readonly Named[],
  options: { name: (named: Named) => string; limit: number },
): Named[] {
  return indexNames(names, (named) => readName(options.name(named))).nearest(text, options.limit);
}

function nearnessOf(asked: ReadName, name: ReadName): number {
  if (name.folded.includes(asked.folded)) {
    if (name.folded === asked.folded) return 4;
    if (name.folded.startsWith(asked.folded)) return 3;
    return beginsWord(asked.folded, name.folded) ? 2.5 : 2;
  }
  const all = asked.pairs.length + name.pairs.length;
  // So many pairs apart, no letter of them need be looked at.
  if (2 * Math.min(asked.pairs.length, name.pairs.length) < NEAR_ENOUGH * all) return 0;
  return (2 * commonOf(asked.pairs, name.pairs)) / all;
}

/** Whether what is asked for stands in a name where a word begins. */
function beginsWord(asked: string, name: string): boolean {
  for (let at = name.indexOf(asked); at !== -1; at = name.indexOf(asked, at + 1))
    if (/[\s-]/.test(name.charAt(at - 1))) return true;
  return false;
}

/** How many numbers two ordered lists share. */
function commonOf(one: Uint32Array, other: Uint32Array): number {
  let common = 0;
  for (let left = 0, right = 0; left < one.length && right < other.length;) {
    const difference = (one[left] ?? 0) - (other[right] ?? 0);
    if (difference === 0) common += 1;
    if (difference <= 0) left += 1;
    if (difference >= 0) right += 1;
  }
  return common;
}

/** Pairs of neighbouring letters, the ends counting as spaces, as numbers in order, each once. */
function letterPairs(text: string): Uint32Array {
  const letters = Array.from(` ${text} `, (letter) => letter.codePointAt(0) ?? 0);
  const pairs = letters.slice(1).map((letter, place) => Math.imul(letters[place] ?? 0, 0x9e3779b1) + letter);
  return Uint32Array.from(new Set(Uint32Array.from(pairs))).sort();
}
