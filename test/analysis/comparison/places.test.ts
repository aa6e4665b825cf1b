// Conflicts of places: one event in two towns, and what only looks like it.
import { describe, expect, test } from 'vitest';
import { compareArticles } from '../../../src/analysis/comparison/comparison.ts';
import { storyOf } from './story-articles.ts';

function placesOf(...bodies: readonly string[]): string[] {
  return compareArticles(storyOf(...bodies.map((body) => ({ body }))))
    .conflicts.filter(({ kind }) => kind === 'place')
    .map(({ values }) =>
      values
        .map(({ value }) => value)
        .sort()
        .join(' / '),
    );
}

describe('places', () => {
  test.each<[string, string, string[]]>([
    [
      'A small plane landed in a field near the village of Abbot.',
      'A small plane landed in a field near the village of Thorney.',
      ['Abbot / Thorney'],
    ],
    [
      'The leaders will meet in Geneva next month to discuss the border.',
      'The leaders will meet in Vienna next month to discuss the border.',
      ['Geneva / Vienna'],
    ],
    [
      'Voltan will build its new battery plant in Hamburg.',
      'Voltan will build its new battery plant in Leipzig.',
      ['Hamburg / Leipzig'],
    ],
    [
      'A man was arrested in Munich over the theft of paintings.',
      'A man was arrested in Bavaria over the theft of paintings.',
      [],
    ],
    [
      'A man was arrested in Munich over the theft of paintings.',
      'A man was arrested in Germany over the theft of paintings.',
      [],
    ],
    ['The tower in Linden is 80 metres tall.', 'The tower in Osterby is 80 metres tall.', []],
    [
      'The leaders will meet in Geneva next month to discuss the border.',
      'The dancers will perform in Vienna next month at the opera.',
      [],
    ],
    [
      'The leaders will meet in Geneva’s old town to discuss the border.',
      'The leaders will meet in Vienna’s old town to discuss the border.',
      [],
    ],
  ])('%s | %s', (one, other, expected) => {
    expect(placesOf(one, other)).toEqual(expected);
  });

  test('that the other write-up names as well do not differ', () => {
    expect(
      placesOf(
        'The leaders will meet in Geneva next month to discuss the border. They had met in Vienna before.',
        'The leaders will meet in Vienna next month to discuss the border.',
      ),
    ).toEqual([]);
  });

  test('are no matter of the order of the write-ups', () => {
    const [one, other] = [
      'Voltan will build its new plant in Hamburg.',
      'Voltan will build its new plant in Leipzig.',
    ];
    expect(placesOf(one, other)).toEqual(placesOf(other, one));
  });
});
