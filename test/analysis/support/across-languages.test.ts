// What is caught of a wrong translation, and how many right ones are told: measured on invented sentences in six languages.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkAcrossLanguages } from '../../../src/analysis/support/across-languages.ts';

type Change = 'none' | 'figure' | 'name' | 'date' | 'quote' | 'negation';

interface Article {
  language: string;
  publishedAt: string;
  text: string;
  /** Language, what is wrong in it, the sentence. */
  claims: [language: string, change: Change, text: string][];
}

const articles = readFileSync(new URL('across-languages.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line) as Article);

const judged = articles.flatMap(({ language: from, publishedAt, text: source, claims }) => {
  const sources = [{ text: source, language: from, publishedAt: Date.parse(publishedAt) }];
  return claims.map(([language, change, text]) => ({
    ...{ from, language, change, text },
    faults: checkAcrossLanguages(text, language, sources),
  }));
});

/** The sentences that are wrong so, and those that are refused, or for what is wrong in them. */
function sharesOf(change: Change, fault?: string): { count: number; refused: number } {
  const of = judged.filter((one) => one.change === change);
  const refused = of.filter(({ faults }) =>
    fault === undefined ? faults.length > 0 : faults.some((found) => found === fault),
  );
  return { count: of.length, refused: refused.length / of.length };
}

describe('sentences in another language than their article', () => {
  it('are many, in all six languages, from seven', () => {
    expect(judged.length).toBeGreaterThanOrEqual(130);
    expect(new Set(judged.map(({ language }) => language)).size).toBe(6);
    expect(new Set(judged.map(({ from }) => from)).size).toBe(7);
  });

  it('are told in nine of ten cases where they are right', () => {
    const { count, refused } = sharesOf('none');
    expect(count).toBeGreaterThanOrEqual(60);
    expect(refused).toBeLessThanOrEqual(0.1);
  });

  it('are refused where a figure is another, its unit or its span of time', () => {
    const { count, refused } = sharesOf('figure', 'number');
    expect(count).toBeGreaterThanOrEqual(25);
    expect(refused).toBe(1);
  });

  it('are refused where a name or a place is another', () => {
    const { count, refused } = sharesOf('name', 'name');
    expect(count).toBeGreaterThanOrEqual(20);
    expect(refused).toBe(1);
  });

  it('are refused where a day, a month or a year is another', () => {
    const { count, refused } = sharesOf('date', 'date');
    expect(count).toBeGreaterThanOrEqual(12);
    expect(refused).toBe(1);
  });

  it('are refused where they put what somebody said into another language in quotation marks', () => {
    expect(sharesOf('quote', 'quote').refused).toBe(1);
  });

  it('are refused in the article’s own language: nobody translated them', () => {
    const [article] = articles;
    const sources = [{ text: article?.text ?? '', language: 'en', publishedAt: null }];
    const untranslated = 'The ferry from Northam to Corran runs again after 21 days in the dock at Saltby.';
    expect(checkAcrossLanguages(untranslated, 'de', sources)).toEqual(['language']);
  });

  it('are refused where nothing in them can be checked', () => {
    const sources = [{ text: 'The ferry runs again.', language: 'en', publishedAt: null }];
    expect(checkAcrossLanguages('Das Schiff fährt wieder.', 'de', sources)).toEqual(['bare']);
  });

  it('are refused whole where no language of a source is known', () => {
    const sources = [{ text: 'The ferry cost 4.2 million.', language: null, publishedAt: null }];
    expect(checkAcrossLanguages('Die Fähre kostete 4,2 Millionen.', 'de', sources)).toEqual(['number']);
  });
});
