// Remembers a number for each of many terms, in eight bytes a term: a map of words takes ten times that.
import { termHashOf } from './term-hash.ts';

/** Two of a million terms share their hash, and then their number, once in four thousand terms. */
export interface TermMemory {
  get(term: string): number | undefined;
  /** Keeps the number; of a new term only while there is room. */
  set(term: string, value: number): void;
  clear(): void;
}

const SLOTS_AT_FIRST = 1_024;
/** Fuller tables are searched for long. */
const FULL_SHARE = 0.75;

/** Remembers at most so many terms; the room for them grows with them. */
export function createTermMemory(termsMax: number): TermMemory {
  let keys = new Uint32Array(SLOTS_AT_FIRST);
  let values = new Uint32Array(SLOTS_AT_FIRST);
  let size = 0;

  /** The slot of a key, or the free one where it belongs. */
  const slotOf = (key: number): number => {
    let slot = key & (keys.length - 1);
    while (keys[slot] !== 0 && keys[slot] !== key) slot = (slot + 1) & (keys.length - 1);
    return slot;
  };
  const grow = (): void => {
    const [oldKeys, oldValues] = [keys, values];
    keys = new Uint32Array(oldKeys.length * 2);
    values = new Uint32Array(oldKeys.length * 2);
    oldKeys.forEach((key, place) => {
      if (key === 0) return;
      const slot = slotOf(key);
      keys[slot] = key;
      values[slot] = oldValues[place] ?? 0;
    });
  };
  return {
    get: (term) => {
      const slot = slotOf(keyOf(term));
      return keys[slot] === 0 ? undefined : values[slot];
    },
    set: (term, value) => {
      const key = keyOf(term);
      let slot = slotOf(key);
      if (keys[slot] === 0) {
        if (size >= termsMax) return;
        if (size >= keys.length * FULL_SHARE) {
          grow();
          slot = slotOf(key);
        }
        size += 1;
        keys[slot] = key;
      }
      values[slot] = value;
    },
    clear: () => {
      keys = new Uint32Array(SLOTS_AT_FIRST);
      values = new Uint32Array(SLOTS_AT_FIRST);
      size = 0;
    },
  };
}

/** Zero marks a free slot. */
function keyOf(term: string): number {
  return termHashOf(term) || 1;
}
