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

/** What is quadratic takes many times longer than this at these lengths; what is linear, a small part of it. */
const PATIENCE_MS = 600;
const LENGTH = 12_500;

/** What this thread has worked since `start`: other threads and a busy machine do not count. In milliseconds. */
function workedMs(start?: NodeJS.CpuUsage): number {
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1_000;
}

/** Texts that make careless patterns slow: long words, long numbers, unclosed marks, names and clauses without end. */
const HOSTILE: readonly (readonly [string, (length: number) => string])[] = [
  ['a word without end', repeated('x')],
  ['a capital word without end', (length) => `A${'a'.repeat(length - 1)}`],
  ['capitals without end', repeated('A')],
  ['a number without end', repeated('7')],
  ['numbers', (length) => Array.from({ length: length / 5 }, (_, at) => at).join(' ')],
  ['numbers without a space', (length) => Array.from({ length: length / 5 }, (_, at) => at).join(',')],
  ['hyphens without end', repeated('a-')],
  ['apostrophes without end', repeated('l’')],
  ['dots between letters', repeated('A.')],
  ['open quotes', repeated('“a b ')],
  ['spaces', repeated(' ')],
  ['blank lines', repeated('\n\n')],
  ['months', repeated('May ')],
  ['half dates', repeated('3 May ')],
  ['last last last', repeated('last ')],
  ['clauses', repeated('a, ')],
  ['marks above letters', (length) => `a${'\u0301'.repeat(length - 1)}`],
  ['halves of pictures', repeated('\uD83D')],
  ['ranges', repeated('1-2-')],
  ['number words', repeated('two hundred and ')],
  ['and a half', repeated('two and a half and a half ')],
  ['signs of money', repeated('$')],
  ['fates', repeated('killing at least 3 ')],
];

/** These find the most, and are read at four times the length, too. */
const LONG = HOSTILE.filter(([name]) =>
  ['apostrophes without end', 'dots between letters', 'half dates', 'number words', 'fates'].includes(name),
);

function repeated(piece: string): (length: number) => string {
  return (length) => piece.repeat(length / piece.length);
}

function expectInOrder(text: string, language: string | null): void {
  const moments = momentsIn(text, { language, publishedAt: 0 });
  const found = [moments, figuresIn(text, language, { moments }), namesIn(text, language), quotesIn(text)];
  for (const spans of found) {
    expect(spans.length).toBeLessThanOrEqual(FINDINGS_MAX);
    expect(
      spans.every((span, at) => span.start >= (spans[at - 1]?.end ?? 0) && span.end <= text.length),
    ).toBe(true);
  }
}

describe('a hostile text', () => {
  it.each(HOSTILE)('of %s is read in time, its spans in order', (_name, write) => {
    const start = process.threadCpuUsage();
    for (const language of ['en', 'fr', null]) expectInOrder(write(LENGTH), language);
    expect(workedMs(start)).toBeLessThan(PATIENCE_MS);
  });

  it.each(LONG)('of %s is read in time when it is long, too', (_name, write) => {
    const start = process.threadCpuUsage();
    expectInOrder(write(4 * LENGTH), 'en');
    expect(workedMs(start)).toBeLessThan(2 * PATIENCE_MS);
  });

  it.each(HOSTILE)('of %s is checked in time, as a claim and as a source', (_name, write) => {
    const text = write(LENGTH);
    const start = process.threadCpuUsage();
    const asClaim = checkSupport(text, [source('Two of the 12 boats sank on 3 May, Meier said.')]);
    const asSource = checkSupport('Two of the 12 boats sank on 3 May, Meier said.', [source(text)]);
    newWordsIn(text.slice(0, CLAIM_MAX_LENGTH), ['Two boats sank.'], 'en');
    expect([asClaim.isSupported, asSource.isSupported]).toEqual([false, false]);
    expect(workedMs(start)).toBeLessThan(PATIENCE_MS);
  });
});

describe('a hostile claim against a hostile source', () => {
  const pieces = ['A. ', 'Aa said, ', '12 a ', '3 May ', 'killed 3, ', 'the Aa of ', 'not a '];

  it.each(pieces)('of %j each is checked in time', (piece) => {
    const claim = repeated(piece)(CLAIM_MAX_LENGTH);
    for (const other of pieces) {
      const text = repeated(other)(other === piece ? 2 * LENGTH : LENGTH / 4);
      const start = process.threadCpuUsage();
      checkSupport(claim, [source(text)]);
      expect(workedMs(start)).toBeLessThan(PATIENCE_MS);
    }
  });
});
