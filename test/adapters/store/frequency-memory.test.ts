// What is remembered of how often terms stand: counted along, and forgotten when others have changed the index.
import { describe, expect, it } from 'vitest';
import { createFrequencyMemory } from '../../../src/adapters/store/frequency-memory.ts';
import { anAnalysed } from '../../nouns.ts';

const FERRY = anAnalysed({ headline: 'ferry', body: null });

function remembering(articles: number) {
  const memory = createFrequencyMemory();
  memory.follow({ articles, revision: 1 });
  memory.set('ferry', 10);
  return memory;
}

describe('remembered frequencies', () => {
  it('are counted along with what this process adds', () => {
    const memory = remembering(100);
    memory.countAdded([FERRY, FERRY], 2);
    expect(memory.get('ferry')).toBe(12);
    expect(memory.follow({ articles: 102, revision: 2 })).toBe(false);
    expect(memory.get('storm')).toBeUndefined();
  });

  it('are forgotten where another change came in between', () => {
    const memory = remembering(100);
    memory.countAdded([FERRY], 3);
    expect(memory.follow({ articles: 102, revision: 3 })).toBe(true);
    expect(memory.get('ferry')).toBeUndefined();
  });

  it('are not counted twice where somebody read them after the change', () => {
    const memory = remembering(100);
    memory.follow({ articles: 101, revision: 2 });
    memory.set('ferry', 11);
    memory.countAdded([FERRY], 2);
    expect(memory.get('ferry')).toBe(11);
  });

  it('of a large index outlive changes that move no rank', () => {
    const memory = remembering(100_000);
    expect(memory.follow({ articles: 109_000, revision: 9 })).toBe(false);
    expect(memory.get('ferry')).toBe(10);
    expect(memory.follow({ articles: 111_000, revision: 10 })).toBe(true);
    expect([memory.get('ferry'), memory.articles()]).toEqual([undefined, 111_000]);
  });
});
