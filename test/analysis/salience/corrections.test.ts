// Corrections: what an outlet took back is quoted from no older write-up.
import { describe, expect, it } from 'vitest';
import { correctedOf } from '../../../src/analysis/salience/corrections.ts';
import { HOUR_MS } from '../../../src/limits/units.ts';
import { anArticle, NOW, urlOf } from '../../nouns.ts';

const ABOARD = 'The Silver Tern was carrying 212 people when it was struck in fog.';
const CORRECTION =
  'Correction: this newspaper reported on 14 November 2026 that 212 people were aboard. The list has 218 names.';

function writeUp(hours: number, body: string) {
  const article = anArticle({ url: urlOf(hours), body, publishedAt: NOW - hours * HOUR_MS });
  return { article, words: body };
}

function corrected(...sentences: ReturnType<typeof writeUp>[]): string[] {
  const articles = sentences.map(({ article }) => article);
  return [...correctedOf(sentences, articles)].map(({ words }) => words);
}

describe('correctedOf', () => {
  it('finds the sentences of older write-ups with a figure that was corrected', () => {
    const newest = writeUp(2, `The search ended on Monday.\n\n${CORRECTION}`);
    expect(corrected(writeUp(40, ABOARD), newest)).toEqual([ABOARD]);
    expect(corrected(writeUp(40, ABOARD), writeUp(2, CORRECTION))).toEqual([ABOARD]);
    expect(corrected(writeUp(40, ABOARD.replace('212', '12')), newest)).toEqual([]);
  });

  it('leaves what came later, and the figure that is right', () => {
    const newest = writeUp(2, CORRECTION);
    expect(corrected(newest, writeUp(1, ABOARD))).toEqual([]);
    expect(corrected(newest, writeUp(40, 'The passenger list of the ferry has 218 names.'))).toEqual([]);
  });

  it('takes neither days nor years for what was wrong', () => {
    const newest = writeUp(2, CORRECTION);
    expect(corrected(newest, writeUp(40, 'The ferry was hit on 14 November.'))).toEqual([]);
    expect(corrected(newest, writeUp(40, 'The line has run since 2026.'))).toEqual([]);
  });

  it('reads no correction into a report, and reads those of other languages', () => {
    const report = 'A correction of 212 points followed on the market.';
    expect(corrected(writeUp(40, ABOARD), writeUp(2, report))).toEqual([]);
    const german = 'Korrektur: Zunächst hieß es, es seien 212 Menschen an Bord gewesen.';
    expect(corrected(writeUp(40, ABOARD), writeUp(2, german))).toEqual([ABOARD]);
  });
});
