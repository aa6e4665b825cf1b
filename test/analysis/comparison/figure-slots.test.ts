// What a figure stands for: what befell those counted, its part beside others, its noun, and the past.
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  countedBy,
  fateOf,
  isBackground,
  namedMeasureOf,
  roleOf,
  valueSpanOf,
} from '../../../src/analysis/comparison/figure-slots.ts';
import type { Figure } from '../../../src/analysis/figures/figures.ts';
import type { Claim } from '../../../src/analysis/comparison/claims.ts';
import { claimOfSentence, claimsOfBodies } from './story-claims.ts';

/** A sentence with its figures; `at` chooses one. */
function read(sentence: string, at = 0): [Claim, Figure] {
  const claim = claimOfSentence(sentence);
  const figure = claim.figures[at];
  if (figure === undefined) throw new Error(`No figure ${at}: ${sentence}`);
  return [claim, figure];
}

describe('fateOf', () => {
  test.each<[string, string | null]>([
    ['At least 12 people were killed in the fire.', 'killed'],
    ['The fire killed 12 people in Carrow.', 'killed'],
    ['The fire killed at least 12 people in Carrow.', 'killed'],
    ['The death toll in Carrow rose to 12 on Monday.', 'killed'],
    ['Some 40 people were injured in the fire.', 'injured'],
    ['Three hikers are still missing in the valley.', 'missing'],
    ['Police arrested 35 protesters in Ellery.', 'arrested'],
    ['About 650 residents were evacuated in the night.', 'evacuated'],
    ['Nine miners are trapped below the valley.', 'trapped'],
    ['The new tower will have 40 storeys and a roof garden.', null],
    ['In Carrow 40 people danced, two were injured.', null],
  ])('%s', (sentence, expected) => {
    expect(fateOf(...read(sentence))).toBe(expected);
  });

  test.each<[string, string, string]>([
    ['de', '14 Menschen wurden bei dem Brand getötet.', 'killed'],
    ['fr', 'L’incendie a fait 12 morts et des dégâts.', 'killed'],
    ['es', 'El choque dejó 30 heridos en la ciudad.', 'injured'],
  ])('in %s: %s', (language, sentence, expected) => {
    const [claim, figure] = read(sentence);
    expect(fateOf({ ...claim, language }, figure)).toBe(expected);
  });
});

describe('roleOf', () => {
  test.each<[string, number, string]>([
    ['The rate rose from 3 to 4 per cent in Holmia.', 0, 'from'],
    ['The rate rose to 4 per cent in Holmia today.', 0, 'to'],
    ['The rate rose by 4 per cent in Holmia today.', 0, 'by'],
    ['The rate rose by about 4 per cent in Holmia.', 0, 'by'],
    ['The rate rose 4 per cent in Holmia this year.', 0, 'by'],
    ['In all 40 people drowned, including 9 children.', 1, 'part'],
    ['In all 40 people drowned, among them 9 children.', 1, 'part'],
    ['In all 40 people drowned off the coast of Holm.', 0, 'plain'],
  ])('%s (%i)', (sentence, at, expected) => {
    expect(roleOf(...read(sentence, at))).toBe(expected);
  });
});

describe('namedMeasureOf', () => {
  test.each<[string, string | null]>([
    ['An earthquake of magnitude 5.7 shook the Oran valley.', 'magnitude'],
    ['The storm reached category 4 over the open sea.', 'category'],
    ['The tower of Linden is now 57 storeys tall.', null],
  ])('%s', (sentence, expected) => {
    expect(namedMeasureOf(...read(sentence))).toBe(expected);
  });
});

describe('isBackground', () => {
  test.each<[string, boolean]>([
    ['Last year 190,000 visitors came to the castle at Ellery.', true],
    ['In 2019 the castle at Ellery had 190,000 visitors.', true],
    ['Some 190,000 visitors came to the castle at Ellery.', false],
    ['The firm, founded in 1987, has 4,000 employees in Carrow.', false],
  ])('%s', (sentence, expected) => {
    const claim = claimOfSentence(sentence);
    expect(claim.clauses.some((clause) => isBackground(claim, clause))).toBe(expected);
  });
});

describe('countedBy and valueSpanOf', () => {
  test.each<[string, string, string | null]>([
    ['At least 12 people were killed in the fire.', 'At least 12 people', 'peopl'],
    ['The plan was backed by five Republican appointees today.', 'five Republican appointees', 'appointe'],
    ['The bridge at Osterby cost 48 million euros to build.', '48 million euros', null],
    ['The school of Birk has about 900 pupils this year.', 'about 900 pupils', 'pupil'],
  ])('%s', (sentence, span, counted) => {
    const [claim, figure] = read(sentence);
    const { start, end } = valueSpanOf(claim, figure);
    expect(claim.words.slice(start, end)).toBe(span);
    expect(countedBy(claim, figure)).toBe(counted);
  });

  const words = 'at least about 30 12.5 people killed Holm, rose from to by 1,000 million crowns and';
  const anyText = fc
    .array(fc.constantFrom(...words.split(' ')), { minLength: 6, maxLength: 40 })
    .map((chosen) => `The ${chosen.join(' ')} end.`);

  it('give a span that holds the figure and lies in the sentence, whatever it says', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        for (const claim of claimsOfBodies(text))
          for (const figure of claim.figures) {
            const { start, end } = valueSpanOf(claim, figure);
            expect(start).toBeGreaterThanOrEqual(0);
            expect(start).toBeLessThanOrEqual(figure.start);
            expect(end).toBeGreaterThanOrEqual(figure.end);
            expect(end).toBeLessThanOrEqual(claim.words.length);
            expect(['from', 'to', 'by', 'part', 'plain']).toContain(roleOf(claim, figure));
          }
      }),
    );
  });
});
