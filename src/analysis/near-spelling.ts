// Finds the names that somebody who mistyped one may have meant.
import { foldText } from '../news/folding.ts';

/** Below this share of common letter pairs two names are no longer the same one mistyped. */
const NEAR_ENOUGH = 0.4;

/** The names nearest to a text, best first: those that hold it, then those that share most letter pairs (Dice). */
export function nearestNames<Named>(
  text: string,
  names: readonly Named[],
  options: { name: (named: Named) => string; limit: number },
): Named[] {
  const asked = foldText(text).trim();
  if (asked === '') return [];
  const pairs = letterPairs(asked);
  return names
    .map((named, place) => ({
      named,
      place,
      nearness: nearnessOf(asked, pairs, foldText(options.name(named))),
    }))
    .filter(({ nearness }) => nearness >= NEAR_ENOUGH)
    .sort((one, other) => other.nearness - one.nearness || one.place - other.place)
    .slice(0, options.limit)
    .map(({ named }) => named);
}

function nearnessOf(asked: string, pairs: ReadonlySet<string>, name: string): number {
  if (name === asked) return 4;
  if (name.startsWith(asked)) return 3;
  if (name.split(/[\s-]+/u).some((word) => word.startsWith(asked))) return 2.5;
  if (name.includes(asked)) return 2;
  const other = letterPairs(name);
  const common = pairs.intersection(other).size;
  return pairs.size + other.size === 0 ? 0 : (2 * common) / (pairs.size + other.size);
}

function letterPairs(text: string): Set<string> {
  const letters = Array.from(` ${text} `);
  return new Set(letters.slice(1).map((letter, place) => (letters[place] ?? '') + letter));
}
