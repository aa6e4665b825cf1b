// Texts made to hang finders and support: each is read and checked in a time that grows with its length.
import { describe, expect, it } from 'vitest';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';
import { momentsIn } from '../../../src/analysis/moments/moments.ts';
import { namesIn } from '../../../src/analysis/names/names.ts';
import { newWordsIn } from '../../../src/analysis/names/new-words.ts';
import { quotesIn } from '../../../src/analysis/quotes.ts';
import { checkSupport } from '../../../src/analysis/support/support.ts';
import { CLAIM_MAX_LENGTH, FINDINGS_MAX } from '../../../src/limits/support.ts';

const source = (text: string) => ({ text, language: 'en', publishedAt: Date.UTC(2026, 3, 16) });

/** Texts that make careless patterns slow: long words, long numbers, unclosed marks, names and clauses without end. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['a word of a hundred thousand letters', 'x'.repeat(100_000)],
  ['a capital word of a hundred thousand letters', `A${'a'.repeat(99_999)}`],
  ['a hundred thousand capitals', 'A'.repeat(100_000)],
  ['a number of a hundred thousand digits', '7'.repeat(100_000)],
  ['ten thousand numbers', Array.from({ length: 10_000 }, (_, at) => at).join(' ')],
  ['ten thousand numbers without a space', Array.from({ length: 10_000 }, (_, at) => at).join(',')],
  ['hyphens without end', 'a-'.repeat(50_000)],
  ['apostrophes without end', 'l’'.repeat(50_000)],
  ['dots between letters', 'A.'.repeat(50_000)],
  ['open quotes', '“a b '.repeat(20_000)],
  ['spaces', ' '.repeat(100_000)],
  ['blank lines', '\n\n'.repeat(50_000)],
  ['months', 'May '.repeat(25_000)],
  ['half dates', '3 May '.repeat(16_000)],
  ['last last last', 'last '.repeat(20_000)],
  ['clauses', 'a, '.repeat(33_000)],
  ['marks above letters', `a${'\u0301'.repeat(99_999)}`],
  ['halves of pictures', '\uD83D'.repeat(100_000)],
  ['ranges', '1-2-'.repeat(25_000)],
  ['number words', 'two hundred and '.repeat(6_000)],
  ['and a half', 'two and a half and a half '.repeat(4_000)],
  ['signs of money', '$'.repeat(100_000)],
  ['fates', 'killing at least 3 '.repeat(5_000)],
];

describe('a hostile text', () => {
  it.each(HOSTILE)('of %s is read in time, its spans in order', (_name, text) => {
    const start = performance.now();
    for (const language of ['en', 'fr', null]) {
      const moments = momentsIn(text, { language, publishedAt: 0 });
      const found = [
        moments,
        figuresIn(text, language, { moments }),
        namesIn(text, language),
        quotesIn(text),
      ];
      for (const spans of found) {
        expect(spans.length).toBeLessThanOrEqual(FINDINGS_MAX);
        expect(
          spans.every((span, at) => span.start >= (spans[at - 1]?.end ?? 0) && span.end <= text.length),
        ).toBe(true);
      }
    }
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.each(HOSTILE)('of %s is checked in time, as a claim and as a source', (_name, text) => {
    const start = performance.now();
    const asClaim = checkSupport(text, [source('Two of the 12 boats sank on 3 May, Meier said.')]);
    const asSource = checkSupport('Two of the 12 boats sank on 3 May, Meier said.', [source(text)]);
    newWordsIn(text.slice(0, CLAIM_MAX_LENGTH), ['Two boats sank.'], 'en');
    expect([asClaim.isSupported, asSource.isSupported]).toEqual([false, false]);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('a hostile claim against a hostile source', () => {
  const pieces = ['A. ', 'Aa said, ', '12 a ', '3 May ', 'killed 3, ', 'the Aa of ', 'not a '];

  it.each(pieces)('of %j each is checked in time', (piece) => {
    const claim = piece.repeat(CLAIM_MAX_LENGTH / piece.length);
    for (const other of pieces) {
      const start = performance.now();
      checkSupport(claim, [source(other.repeat(100_000 / other.length))]);
      expect(performance.now() - start).toBeLessThan(10_000);
    }
  });
});
