// Things that belong together because each is tied to another of them: which, whatever the order of the ties.

export interface Unions {
  join(one: string, other: string): void;
  /** The least of the names that a name belongs with, in the order of the alphabet. */
  leastOf(name: string): string;
}

export function createUnions(): Unions {
  const parents = new Map<string, string>();
  const leastOf = (name: string): string => {
    let at = name;
    for (let next = parents.get(at); next !== undefined; next = parents.get(at)) at = next;
    if (at !== name) parents.set(name, at);
    return at;
  };
  return {
    leastOf,
    join: (one, other) => {
      const [less = one, more = other] = [leastOf(one), leastOf(other)].sort();
      if (less !== more) parents.set(more, less);
    },
  };
}
