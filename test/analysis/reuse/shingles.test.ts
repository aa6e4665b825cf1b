// Shingles: what two texts share, however they are written, and the few hashes that stand for a text.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bodyTextOf,
  containmentOf,
  countShared,
  resemblanceOf,
  shinglesOf,
  sketchOf,
} from '../../../src/analysis/reuse/shingles.ts';

const TEXT = 'the council of carrow voted on tuesday for a new tram line';

/** Words that are told apart by their number. */
function wordsOf(from: number, until: number): string {
  return Array.from({ length: until - from }, (_, at) => `word${from + at}`).join(' ');
}

describe('shinglesOf', () => {
  it('cuts a text into its runs of five words', () => {
    const { hashes, words } = shinglesOf(TEXT);
    expect({ runs: hashes.length, words }).toEqual({ runs: 8, words: 12 });
  });

  it('sees no difference in case, signs, marks and line breaks', () => {
    const other = 'The Council, of Cárrow –\n“voted on Tuesday” for a new tram-line!';
    expect(shinglesOf(other)).toEqual(shinglesOf(TEXT));
  });

  it('keeps each run once, in order', () => {
    const { hashes } = shinglesOf(`${TEXT} ${TEXT}`);
    expect(new Set(hashes).size).toBe(hashes.length);
    expect([...hashes]).toEqual([...hashes].toSorted((one, other) => one - other));
  });

  it('finds none in fewer than five words', () => {
    expect(shinglesOf('four words are not').hashes).toHaveLength(0);
    expect(shinglesOf('')).toMatchObject({ words: 0 });
  });

  it('reads scripts without spaces, two letters for a word', () => {
    const { hashes, words } = shinglesOf('市議会は火曜日、新しい路面電車の路線を承認した');
    expect(words).toBe(11);
    expect(hashes.length).toBeGreaterThan(10);
  });

  it('reads Arabic, Cyrillic and Greek words as words', () => {
    expect(shinglesOf('Совет Карроу во вторник проголосовал за новую линию').words).toBe(8);
    expect(shinglesOf('صوت مجلس كارو يوم الثلاثاء على خط جديد').words).toBe(8);
  });

  it('stops in a text without end', () => {
    expect(shinglesOf('word '.repeat(100_000)).words).toBeLessThan(3_000);
  });
});

describe('what texts share', () => {
  const whole = shinglesOf(wordsOf(0, 104));
  const half = shinglesOf(wordsOf(0, 54));

  it('is counted, and measured against all and against the shorter', () => {
    expect(countShared(whole, half)).toBe(50);
    expect(resemblanceOf(whole, half)).toBe(0.5);
    expect(containmentOf(whole, half)).toBe(1);
  });

  it('is nothing of an empty text', () => {
    expect([resemblanceOf(whole, shinglesOf('')), containmentOf(shinglesOf(''), whole)]).toEqual([0, 0]);
  });

  it('is the same both ways, and never more than all', () => {
    const anyText = fc
      .array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(anyText, anyText, (one, other) => {
        const [left, right] = [shinglesOf(one), shinglesOf(other)];
        expect(resemblanceOf(left, right)).toBe(resemblanceOf(right, left));
        expect(containmentOf(left, right)).toBeGreaterThanOrEqual(resemblanceOf(left, right));
        expect(containmentOf(left, right)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('sketchOf', () => {
  it('is the smallest hashes, each once', () => {
    const text = wordsOf(0, 60);
    expect(sketchOf(text, 4)).toEqual([...shinglesOf(text).hashes.slice(0, 4)]);
    expect(sketchOf(`${text} ${text}`, 4)).toEqual([...shinglesOf(`${text} ${text}`).hashes.slice(0, 4)]);
  });

  it('is none of a text too short to tell', () => {
    expect(sketchOf('seven words are too few for it', 4)).toEqual([]);
    expect(sketchOf('eight words are enough for a small sketch', 4)).toHaveLength(4);
  });

  it('has one in common for nearly all pairs that are alike by .8', () => {
    let missed = 0;
    for (let pair = 0; pair < 2_000; pair += 1) {
      // 90 of 110 runs in common: .82.
      const one = wordsOf(pair * 1_000, pair * 1_000 + 104);
      const other = wordsOf(pair * 1_000 + 10, pair * 1_000 + 114);
      expect(resemblanceOf(shinglesOf(one), shinglesOf(other))).toBeGreaterThan(0.8);
      const sketch = sketchOf(one, 4);
      if (!sketchOf(other, 4).some((hash) => sketch.includes(hash))) missed += 1;
    }
    expect(missed / 2_000).toBeLessThan(0.004);
  });
});

describe('bodyTextOf', () => {
  it('leaves the headline out', () => {
    expect(bodyTextOf({ abstract: 'One.', body: 'Two.' })).toBe('One.\n\nTwo.');
    expect(bodyTextOf({ abstract: null, body: null })).toBe('');
  });
});
