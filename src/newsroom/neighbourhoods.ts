// Cuts what is linked into neighbourhoods that are small enough to be grouped whole.
import { SETTLED_ARTICLES_MAX } from '../limits/stories.ts';

/** Two of a kind that may belong together. */
interface Link<Key> {
  one: Key;
  other: Key;
}

/**
 * Neighbourhoods of what is linked, each once, whatever the order of the links: the first of the alphabet with its
 * neighbours, theirs, and so on, as long as there is room. `weights` says how many articles each is; what it does not
 * name is left out.
 */
export function neighbourhoodsOf<Key extends string>(
  links: readonly Link<Key>[],
  weights: ReadonlyMap<Key, number>,
): Key[][] {
  const neighbours = neighboursOf(links);
  const placed = new Set<Key>();
  /** Answers the room that is left. */
  const place = (hood: Key[], keys: Iterable<Key>, room: number): number => {
    let left = room;
    for (const key of [...keys].sort()) {
      const weight = weights.get(key);
      if (weight === undefined || weight > left || placed.has(key)) continue;
      placed.add(key);
      hood.push(key);
      left -= weight;
    }
    return left;
  };
  return [...neighbours.keys()].sort().flatMap((start) => {
    const hood: Key[] = [];
    let room = place(hood, [start], SETTLED_ARTICLES_MAX);
    // Grows while it is walked.
    for (const key of hood) room = place(hood, neighbours.get(key) ?? [], room);
    return hood.length === 0 ? [] : [hood];
  });
}

function neighboursOf<Key>(links: readonly Link<Key>[]): Map<Key, Set<Key>> {
  const neighbours = new Map<Key, Set<Key>>();
  const add = (one: Key, other: Key) => neighbours.set(one, (neighbours.get(one) ?? new Set()).add(other));
  for (const { one, other } of links) {
    add(one, other);
    add(other, one);
  }
  return neighbours;
}
