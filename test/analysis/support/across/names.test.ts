// Names of one sentence, and whether another language's text has them.
import { describe, expect, it } from 'vitest';
import { claimedNamesIn, isNameIn } from '../../../../src/analysis/support/across/names.ts';
import { readPassage } from '../../../../src/analysis/support/across/passage.ts';

function areNamesIn(claim: string, language: string, [from, text]: readonly [string, string]): boolean {
  const passage = readPassage({ text, language: from, publishedAt: null });
  const names = claimedNamesIn(claim, language, []);
  expect(names.length).toBeGreaterThan(0);
  return passage !== null && names.every((name) => isNameIn(name, passage, language));
}

describe('a name of a sentence', () => {
  it.each([
    ['Angela Merkels Büro bestätigte das.', 'de', 'en', 'The office of Angela Merkel confirmed it.'],
    ['Peking und Moskau einigten sich.', 'de', 'en', 'Beijing and Moscow agreed.'],
    ['Wolodymyr Selenskyj sprach in Wien.', 'de', 'ru', 'Владимир Зеленский выступил в Вене.'],
    ['アンゲラ・メルケル氏はパリを訪れた。', 'ja', 'en', 'Angela Merkel visited Paris.'],
    ['安格拉·默克尔访问了法国。', 'zh', 'de', 'Angela Merkel besuchte Frankreich.'],
    ['Die NATO berät in Brüssel.', 'de', 'fr', 'L’OTAN se réunit à Bruxelles.'],
    ['O’Brien’s lawyer Étienne Maret left.', 'en', 'fr', 'L’avocat d’O’Brien, Étienne Maret, est parti.'],
  ])('is found: %s', (claim, language, ...source) => {
    expect(areNamesIn(claim, language, source)).toBe(true);
  });

  it.each([
    ['Karl Meier trat zurück.', 'de', 'en', 'Karl Maher resigned.'],
    ['Anna Hansen resigned.', 'en', 'de', 'Anna Hanson trat zurück.'],
    ['Peking und Tokio einigten sich.', 'de', 'en', 'Beijing and Moscow agreed.'],
    ['アンゲラ・シュミット氏はパリを訪れた。', 'ja', 'en', 'Angela Merkel visited Paris.'],
    ['田中市長は辞任した。', 'ja', 'zh', '山本市长辞职。'],
    ['Die NATO berät.', 'de', 'en', 'The EU debates.'],
  ])('is missed: %s', (claim, language, ...source) => {
    expect(areNamesIn(claim, language, source)).toBe(false);
  });

  it('is none in the titles of offices, in what opens a sentence, in a counted noun', () => {
    expect(claimedNamesIn('Passengers praised the Prime Minister.', 'en', [])).toEqual([]);
    expect(claimedNamesIn('Sie bekam sechs Jahre Haft.', 'de', [])).toEqual([]);
  });
});
