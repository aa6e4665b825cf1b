// Each meaning of the Japanese table: a word that may stand for another, and one that may not.
import { describe, expect, it } from 'vitest';
import { readForSupport } from '../../../src/analysis/support/reading.ts';
import { findWindow } from '../../../src/analysis/support/window.ts';

function sentenceOf(word: string): string {
  return `ブリクスビーで${word}を記した。`;
}

/** The words of the sentence with one word that the sentence with another lacks. */
function lackingIn(told: string, said: string): string[] {
  const source = { text: sentenceOf(told), language: 'ja', publishedAt: null };
  const window = findWindow(readForSupport(sentenceOf(said), [source]));
  return window?.missing.map(({ text }) => text) ?? ['no window'];
}

describe('the Japanese table of meanings', () => {
  it.each([
    { told: '採用', said: '雇用', foreign: '可決' },
    { told: '死亡', said: '亡', foreign: '発表' },
    { told: 'けが', said: '軽傷', foreign: '述' },
    { told: '増', said: '拡大', foreign: '会社' },
    { told: '減', said: '半減', foreign: '会社' },
    { told: '買収', said: '取得', foreign: '社員' },
    { told: '売却', said: '販売', foreign: '社員' },
    { told: '開始', said: '開', foreign: '通行止め' },
    { told: '終了', said: '閉', foreign: '通行止め' },
    { told: '勝', said: '破', foreign: '衝突' },
    { told: '敗', said: '負', foreign: '衝突' },
    { told: '可決', said: '支持', foreign: '電車' },
    { told: '否決', said: '反対', foreign: '電車' },
    { told: '発表', said: '公開', foreign: '学生' },
    { told: '述', said: '指摘', foreign: '首相' },
    { told: '会社', said: 'メーカー', foreign: '警察' },
    { told: '社員', said: '職員', foreign: '政府' },
    { told: '通行止め', said: '不通', foreign: '研究' },
    { told: '衝突', said: 'ぶつか', foreign: '研究者' },
    { told: '電車', said: '列車', foreign: '台風' },
    { told: '学生', said: '児童', foreign: '地震' },
    { told: '首相', said: '総理', foreign: '豪雨' },
    { told: '警察', said: '県警', foreign: '避難' },
    { told: '政府', said: '国', foreign: '約束' },
    { told: '研究', said: '調査', foreign: '価格' },
    { told: '研究者', said: '教授', foreign: '予算' },
    { told: '台風', said: '暴風', foreign: '補助' },
    { told: '地震', said: '揺', foreign: '車' },
    { told: '豪雨', said: '雨', foreign: '設置' },
    { told: '避難', said: '退避', foreign: '会見' },
    { told: '約束', said: '契約', foreign: '決勝' },
    { told: '価格', said: '料金', foreign: '観客' },
    { told: '予算', said: '経費', foreign: '廃止' },
    { told: '補助', said: '補助金', foreign: '損壊' },
    { told: '車', said: 'EV', foreign: '続投' },
    { told: '設置', said: '新設', foreign: '監督' },
    { told: '会見', said: '記者会見', foreign: '原因' },
    { told: '決勝戦', said: '決勝', foreign: '延期' },
    { told: '観客', said: '観衆', foreign: '批判' },
    { told: '廃止', said: '撤廃', foreign: '工場' },
    { told: '損壊', said: '破損', foreign: '船' },
    { told: '続投', said: '留任', foreign: '飛行機' },
    { told: '監督', said: '指揮', foreign: '辞任' },
    { told: '原因', said: '理由', foreign: '議会' },
    { told: '批判', said: '非難', foreign: '家' },
    { told: '工場', said: '拠点', foreign: '逮捕' },
    { told: '船', said: '船舶', foreign: '判決' },
    { told: '飛行機', said: '旅客機', foreign: '有罪' },
    { told: '辞任', said: '退任', foreign: '中止' },
    { told: '議会', said: '市議会', foreign: '希望退職' },
    { told: '記録', said: '更新', foreign: '家' },
    { told: '逮捕', said: '拘束', foreign: '起' },
    { told: '判決', said: '裁判', foreign: '開発' },
    { told: '中止', said: '運休', foreign: '決' },
    { told: '希望退職', said: '退職', foreign: '禁止' },
    { told: '上陸', said: '接近', foreign: '採用' },
    { told: '家', said: '世帯', foreign: '死亡' },
    { told: '起', said: '発生', foreign: 'けが' },
    { told: '開発', said: '生産', foreign: '増' },
    { told: '負担', said: '払', foreign: '買収' },
    { told: '決', said: '決定', foreign: '開始' },
    { told: '許可', said: '解禁', foreign: '勝' },
  ])('lets $said stand for $told, and $foreign not', ({ told, said, foreign }) => {
    expect(lackingIn(told, said)).toEqual([]);
    expect(lackingIn(told, foreign)).not.toEqual([]);
  });
});
