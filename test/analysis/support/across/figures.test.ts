// Figures across languages: the same value in the same unit and span of time, however it is written.
import { describe, expect, it } from 'vitest';
import { findingsIn } from '../../../../src/analysis/support/across/findings.ts';
import { isFigureIn, isToBeFound } from '../../../../src/analysis/support/across/figures.ts';

function areFiguresIn(claim: string, language: string, [from, text]: readonly [string, string]): boolean {
  const own = { text: claim, ...findingsIn(claim, language, null) };
  const other = { text, ...findingsIn(text, from, null) };
  const figures = own.figures.filter((figure) => isToBeFound(own, figure));
  expect(figures.length).toBeGreaterThan(0);
  return figures.every((figure) => isFigureIn(figure, own, other));
}

describe('a figure of a sentence', () => {
  it.each([
    ['1,24 Millionen Menschen', 'de', 'en', '1.24 million people'],
    ['drei Wochen', 'de', 'en', 'three weeks'],
    ['12 400 personnes', 'fr', 'en', '12,400 people'],
    ['1万2400人', 'ja', 'en', '12,400 people'],
    ['34亿欧元', 'zh', 'es', '3.400 millones de euros'],
    ['3.1 billion euros', 'en', 'de', '3,1 Milliarden Euro'],
    ['1.8 billion roubles', 'en', 'ru', '1,8 млрд рублей'],
    ['siegte mit 3:1', 'de', 'en', 'won 3-1'],
  ])('is found: %s', (claim, language, ...source) => {
    expect(areFiguresIn(claim, language, source)).toBe(true);
  });

  it.each([
    ['drei Monate', 'de', 'en', 'three weeks'],
    ['24 %', 'fr', 'en', '24 people'],
    ['5 Euro', 'de', 'en', '5 dollars'],
    ['21日間', 'ja', 'en', '21 weeks'],
    ['12.4 million', 'en', 'de', '12,4 Milliarden'],
    ['gewann mit 4:1', 'de', 'en', 'won 3-1'],
  ])('is missed: %s', (claim, language, ...source) => {
    expect(areFiguresIn(claim, language, source)).toBe(false);
  });
});
