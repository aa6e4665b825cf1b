// Who bears which office of what in Japanese texts.
import { describe, expect, it } from 'vitest';
import { checkJapaneseOffices } from '../../../src/analysis/support/japanese-offices.ts';
import { shownFinding, supportCaseOf } from './case.ts';

const MATCH = '青山の監督、黒川誠一は敗因を説明した。東浜の監督、長谷川恵は来季も続ける。';
const TOWN = '社長の西尾隆は謝罪した。赤岡市の村井早苗市長は撤回を求めた。';

describe('checkJapaneseOffices', () => {
  it.each([
    [MATCH, '青山の監督、黒川誠一は敗因を説明した。', ''],
    [MATCH, '東浜の監督、黒川誠一は敗因を説明した。', 'name: 黒川誠一'],
    [MATCH, '監督の黒川誠一は敗因を説明した。', ''],
    [TOWN, '村井早苗市長は撤回を求めた。', ''],
    [TOWN, '村井市長は撤回を求めた。', ''],
    [TOWN, '西尾隆市長は撤回を求めた。', 'name: 西尾隆'],
    [TOWN, '山口太郎市長は撤回を求めた。', ''],
  ])('of %s finds in %s: %s', (source, claim, found) => {
    expect(shownFinding(checkJapaneseOffices(supportCaseOf(claim, [source], 'ja')))).toBe(found);
  });

  it('leaves other languages alone', () => {
    const held = supportCaseOf('Mayor Tarn spoke.', ['Mayor Norwick spoke. Chief Tarn left.']);
    expect(shownFinding(checkJapaneseOffices(held))).toBe('');
  });
});
