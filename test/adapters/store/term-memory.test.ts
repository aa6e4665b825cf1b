// Numbers remembered for terms: each its own, as many as there is room for.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termHashOf } from '../../../src/adapters/store/term-hash.ts';
import { createTermMemory } from '../../../src/adapters/store/term-memory.ts';

const words = (count: number) => Array.from({ length: count }, (_, place) => `word${place}`);

describe('a term memory', () => {
  it('knows what was set last, and nothing else', () => {
    const memory = createTermMemory(10);
    expect(memory.get('storm')).toBeUndefined();
    memory.set('storm', 3);
    memory.set('calm', 0);
    memory.set('storm', 4);
    expect([memory.get('storm'), memory.get('calm'), memory.get('ferry')]).toEqual([4, 0, undefined]);
    memory.clear();
    expect(memory.get('storm')).toBeUndefined();
  });

  it('grows, and takes no more terms than it may', () => {
    const memory = createTermMemory(5_000);
    for (const [place, word] of words(6_000).entries()) memory.set(word, place);
    const known = words(6_000).filter((word, place) => memory.get(word) === place);
    expect(known).toEqual(words(5_000));
    // What it knows can still change.
    memory.set('word7', 70);
    expect(memory.get('word7')).toBe(70);
  });

  it('does what a map does', () => {
    const entries = fc.array(fc.tuple(fc.string(), fc.nat(0xffff_ffff)), { maxLength: 200 });
    fc.assert(
      fc.property(entries, (set) => {
        const memory = createTermMemory(1_000);
        const map = new Map<number, number>();
        for (const [term, value] of set) {
          memory.set(term, value);
          map.set(termHashOf(term), value);
        }
        for (const [term] of set) expect(memory.get(term)).toBe(map.get(termHashOf(term)));
      }),
    );
  });
});

describe('a hash of a term', () => {
  it('is the published one', () => {
    // Of single bytes, from the authors' own list of test vectors (http://www.isthe.com/chongo/tech/comp/fnv/).
    expect(termHashOf('')).toBe(0x811c9dc5);
    expect(termHashOf('a')).toBe(0xe40c292c);
    expect(termHashOf('foobar')).toBe(0xbf9cf968);
  });
});
