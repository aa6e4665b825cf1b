// Screens: they never hide a date or a figure that counts, and most sentences without one are not read for it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { mayHoldDate, mayHoldFigure } from '../../../src/analysis/comparison/screens.ts';
import { figuresIn } from '../../../src/analysis/figures/figures.ts';
import { momentsIn } from '../../../src/analysis/moments/moments.ts';
import { sentencesOf } from '../../../src/analysis/sentences.ts';

interface Labelled {
  language: string;
  articles: { body: string }[];
}

const LABELS = join(import.meta.dirname, '../../../eval/data/comparison.jsonl');

/** All sentences of the labelled stories, with their languages. */
const SENTENCES = readFileSync(LABELS, 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Labelled)
  .flatMap(({ language, articles }) =>
    articles.flatMap(({ body }) =>
      sentencesOf(body, language).map(({ start, end }) => ({ language, words: body.slice(start, end) })),
    ),
  );

describe('mayHoldFigure', () => {
  it('hides no figure of the labelled stories', () => {
    const hidden = SENTENCES.filter(({ language, words }) => {
      const counts = figuresIn(words, language).filter(({ isOrdinal }) => !isOrdinal);
      return counts.length > 0 && !mayHoldFigure(words, language);
    });
    expect(SENTENCES.length).toBeGreaterThan(200);
    expect(hidden.map(({ words }) => words)).toEqual([]);
  });

  test.each<[string, string, boolean]>([
    ['en', 'Forty-one people were hurt.', true],
    ['en', 'Two thirds of voters said yes.', true],
    ['en', 'Dozens of people were hurt.', true],
    ['en', 'A fifth of the crew left.', true],
    ['en', 'Some 15 people were hurt.', true],
    ['en', 'The city and its party often tend to agree on security.', false],
    ['de', 'Vierundzwanzig Menschen wurden verletzt.', true],
    ['fr', 'Une centaine de personnes ont été blessées.', true],
    ['es', 'Treinta personas resultaron heridas.', true],
    ['fi', 'Sata ihmistä loukkaantui.', true],
    ['zh', '三百人受伤。', true],
  ])('in %s: %s', (language, sentence, expected) => {
    expect(mayHoldFigure(sentence, language)).toBe(expected);
  });
});

describe('mayHoldDate', () => {
  it('hides no day, month or year of the labelled stories', () => {
    const hidden = SENTENCES.filter(({ language, words }) => {
      const dates = momentsIn(words, { language, publishedAt: null });
      return dates.length > 0 && !mayHoldDate(words, language);
    });
    expect(hidden.map(({ words }) => words)).toEqual([]);
  });

  test.each<[string, string, boolean]>([
    ['en', 'It ends on Tuesday.', true],
    ['en', 'It ended last week.', true],
    ['en', 'It ends tonight.', true],
    ['en', 'It ends in May.', true],
    ['en', 'The mayor was dismayed by the marches.', false],
    ['de', 'Er kam gestern.', true],
    ['fr', 'Il est venu hier.', true],
    ['es', 'Vino ayer.', true],
    ['fi', 'Hän tuli eilen.', true],
  ])('in %s: %s', (language, sentence, expected) => {
    expect(mayHoldDate(sentence, language)).toBe(expected);
  });
});
