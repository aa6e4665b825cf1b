// Who acts in Japanese sentences, and who is acted upon.
import { describe, expect, it } from 'vitest';
import { casesIn, checkJapaneseCases, isCrossed } from '../../../src/analysis/support/japanese-cases.ts';
import { shownFinding, supportCaseOf } from './case.ts';

describe('casesIn', () => {
  it.each([
    ['東浜FCが西嶺クラブを破った。', ['東浜FC'], ['西嶺クラブ']],
    ['市長は議会に予算案を示した。', ['市長'], ['議会', '予算案']],
    ['雨だった。', [], []],
  ])('reads %s', (sentence, acting, acted) => {
    expect(casesIn(sentence)).toEqual({ acting, acted });
  });
});

describe('isCrossed', () => {
  it.each([
    ['西嶺クラブが東浜FCを破った。', '東浜FCが西嶺クラブを破った。', true],
    ['東浜FCが西嶺クラブを破った。', '東浜FCが西嶺クラブを破った。', false],
    ['西嶺クラブを東浜FCが破った。', '東浜FCが西嶺クラブを破った。', false],
    ['議会が市長を批判した。', '高森市長が議会を批判した。', true],
    ['西嶺クラブが北川クラブを破った。', '東浜FCが西嶺クラブを破った。', false],
  ])('of %s and %s is %s', (claim, told, crossed) => {
    expect(isCrossed(casesIn(claim), casesIn(told))).toBe(crossed);
  });
});

describe('checkJapaneseCases', () => {
  const SOURCE = '決勝で東浜FCが西嶺クラブを3対0で破った。観客は多かった。';

  it.each([
    ['西嶺クラブが東浜FCを3対0で破った。', 'name: 西嶺クラブ'],
    ['東浜FCが西嶺クラブを3対0で破った。', ''],
    ['西嶺クラブが東浜FCによって破られた。', ''],
  ])('finds in %s: %s', (claim, found) => {
    expect(shownFinding(checkJapaneseCases(supportCaseOf(claim, [SOURCE], 'ja')))).toBe(found);
  });

  it('leaves other languages alone', () => {
    const held = supportCaseOf('Tarn beat Norwick.', ['Norwick beat Tarn.']);
    expect(shownFinding(checkJapaneseCases(held))).toBe('');
  });
});
