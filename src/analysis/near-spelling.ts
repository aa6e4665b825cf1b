// Finds the names that somebody who mistyped one may have meant.
import { LIKE_NAMES_MAX } from '../limits/analysis.ts';
import { foldText } from '../news/folding.ts';

/** Below this share of common letter pairs two names are no longer the same one mistyped. */
const NEAR_ENOUGH = 0.4;

/** Names, those that matter most first, read once to be asked again and again. */
export interface NameIndex<Named> {
  /**
   * The names nearest to a text, best first: those that hold it, then, of the first `LIKE_NAMES_MAX`, those that share
   * most letter pairs (Dice).
   */
  nearest(text: string, limit: number): Named[];
}

/** A name as it is compared. */
export interface ReadName {
  folded: string;
  pairs: Uint32Array;
  /** A bit for each pair, in two numbers of 32: what shares few bits shares few pairs. */
  low: number;
  high: number;
}

export function readName(name: string): ReadName {
  const folded = foldText(name);
  const pairs = letterPairs(folded);
  let [low, high] = [0, 0];
  for (const pair of pairs) {
    // The upper bits of a product are the mixed ones.
    const bit = 1 << (pair >>> 27);
    if ((pair >>> 26) & 1) high |= bit;
    else low |= bit;
  }
  return { folded, pairs, low, high };
}

/** `read` may remember what it has read before: a listing mostly has the names of the one before. */
export function indexNames<Named>(
  names: readonly Named[],
  { name, read = readName }: { name: (named: Named) => string; read?: (name: string) => ReadName },
): NameIndex<Named> {
  const compared = names.slice(0, LIKE_NAMES_MAX).map((named) => read(name(named)));
  const others = names.slice(LIKE_NAMES_MAX).map((named) => foldText(name(named)));
  const listed = listNames(compared, others);
  const namesAt = (places: readonly number[]) => places.flatMap((place) => names[place] ?? []);
  return {
    nearest: (text, limit) => {
      const folded = foldText(text).trim();
      if (folded === '') return [];
      const asked = readName(folded);
      const holding = placesHolding(folded, listed);
      // Where enough hold what is typed, what is merely like it comes too late: one letter is in thousands.
      if (holding.length >= limit) return namesAt(holding.slice(0, limit));
      return namesAt(
        [...holding, ...placesLike(asked, { compared, listed, limit: limit - holding.length })].slice(
          0,
          limit,
        ),
      );
    },
  };
}

/** What every name is looked at for, side by side: following each to where it lies in memory takes most of the time. */
interface ListedNames {
  /** All folded names in one text, one after the other. */
  text: string;
  /** Where each begins in it; at the end, where the last ends. */
  starts: Uint32Array;
  /** Of those compared alone. */
  low: Int32Array;
  high: Int32Array;
  /** Letter pairs of each. */
  pairs: Uint32Array;
}

const BETWEEN_NAMES = '\n';

function listNames(compared: readonly ReadName[], others: readonly string[]): ListedNames {
  const folded = [...compared.map((name) => name.folded), ...others];
  const starts = new Uint32Array(folded.length + 1);
  folded.forEach((name, place) => {
    starts[place + 1] = (starts[place] ?? 0) + name.length + BETWEEN_NAMES.length;
  });
  return {
    text: folded.map((name) => name + BETWEEN_NAMES).join(''),
    starts,
    low: Int32Array.from(compared, ({ low }) => low),
    high: Int32Array.from(compared, ({ high }) => high),
    pairs: Uint32Array.from(compared, ({ pairs }) => pairs.length),
  };
}

/** The places of the names that hold a text: the name itself, those that begin so, those with a word that does, the others. */
function placesHolding(text: string, listed: ListedNames): number[] {
  const [same, beginning, withWord, others]: [number[], number[], number[], number[]] = [[], [], [], []];
  const { starts } = listed;
  let place = 0;
  for (let at = listed.text.indexOf(text); at !== -1; at = listed.text.indexOf(text, at)) {
    while ((starts[place + 1] ?? 0) <= at) place += 1;
    const [start = 0, end = 0] = [starts[place], starts[place + 1]];
    const isWithin = at + text.length < end;
    if (isWithin && at === start) (text.length === end - start - 1 ? same : beginning).push(place);
    else if (isWithin)
      (beginsWord(text, listed.text.slice(start, end), at - start) ? withWord : others).push(place);
    at = end;
  }
  return [...same, ...beginning, ...withWord, ...others];
}

/** The places of other names that share many letter pairs with one, those that share most first. */
function placesLike(
  asked: ReadName,
  { compared, listed, limit }: { compared: readonly ReadName[]; listed: ListedNames; limit: number },
): number[] {
  const best: { place: number; nearness: number }[] = [];
  let least = NEAR_ENOUGH;
  // Two pairs may have one bit: there are never more pairs in common than bits, and as many as were lost.
  const lost = asked.pairs.length - bitsOf(asked.low) - bitsOf(asked.high);
  for (let place = 0; place < compared.length; place += 1) {
    const all = asked.pairs.length + (listed.pairs[place] ?? 0);
    const bits =
      bitsOf(asked.low & (listed.low[place] ?? 0)) + bitsOf(asked.high & (listed.high[place] ?? 0));
    const atMost = (2 * (bits + lost)) / all;
    // Of equals the first: once there are enough, only what is nearer counts.
    if (atMost < least || (best.length >= limit && atMost === least)) continue;
    const name = compared[place];
    if (name === undefined || name.folded.includes(asked.folded)) continue;
    const nearness = (2 * commonOf(asked.pairs, name.pairs)) / all;
    if (nearness < least || (best.length >= limit && nearness === least)) continue;
    const after = best.findLastIndex((other) => other.nearness >= nearness);
    best.splice(after + 1, 0, { place, nearness });
    if (best.length > limit) best.pop();
    if (best.length === limit) least = best.at(-1)?.nearness ?? least;
  }
  return best.map(({ place }) => place);
}

/** How many bits of 32 are set. */
function bitsOf(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return Math.imul((rest + (rest >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** The same for names that are asked once. */
export function nearestNames<Named>(
  text: string,
  names: readonly Named[],
  options: { name: (named: Named) => string; limit: number },
): Named[] {
  return indexNames(names, options).nearest(text, options.limit);
}

/** Whether a text stands in a name where a word begins; `first` is where it first stands. */
function beginsWord(text: string, name: string, first: number): boolean {
  for (let at = first; at !== -1; at = name.indexOf(text, at + 1))
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
